"""A line edited between two evenings: told once, whole beside whole, with its names filled in."""

from pathlib import Path

import pytest

from tests.support.here import Desk, drilled
from tests.support.people import MONDAY
from trainer.core.edits.changes import History
from trainer.core.log.events import Event, microseconds, study_day
from trainer.core.memory.step import Way
from trainer.core.script.cards import cards
from trainer.disk.scripts import FIRST, built_in_scripts, load
from trainer.store.store import Store, read

FILE = built_in_scripts()[FIRST]
WAS = cards(load(FILE).script)[0]  # type: ignore[arg-type]  # the built-in script has no errors
ASIDE = "to speak with you again about the"
PART = f"{ASIDE} office manager position at your company."
ANEW = "Hello, {interviewer}! Who am I going to meet, and where is it that we do so?"
ASKED = "has new words."


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """Return somebody who has read the first line, and has the script as their own."""
    found = Desk(tmp_path)
    found.acme()
    found.own_scripts.mkdir()
    studied(found, WAS.line.wanted.text, rung=None)
    return found


def edited(desk: Desk, old: str, new: str) -> None:
    text = FILE.read_text("utf-8")
    assert old in text
    (desk.own_scripts / f"{FIRST}.md").write_text(text.replace(old, new, 1), "utf-8")


def studied(desk: Desk, line: str, *, rung: int | None) -> None:
    at, day = microseconds(MONDAY) - 60_000_000, study_day(MONDAY)
    way = None if rung is None else Way.LETTERS.value
    with Store.open(desk.store_path) as store:
        event = Event(event="study", at=at, day=day, key=WAS.key, line=line, rung=rung, way=way)
        store.append(event)


@pytest.mark.slow
def test_a_line_of_which_a_part_was_asked_since_is_not_asked_about(desk: Desk) -> None:
    edited(desk, f"{ASIDE} position", f"{ASIDE} **office manager** position")
    assert "Now added: “office manager”." in drilled(desk, typed="\n3\n" * 9).stdout
    studied(desk, PART, rung=1)
    told = desk.asked("rehearse", typed=("", "q")).stdout
    assert ASKED not in told
    assert "It was:" not in told


@pytest.mark.slow
def test_a_line_that_is_another_is_shown_whole_beside_what_it_was(desk: Desk) -> None:
    edited(desk, WAS.line.wanted.text.partition("what ")[0], f"{ANEW} ")
    studied(desk, "Who am I going to meet,", rung=1)
    told = desk.asked("rehearse", typed=("", "q")).stdout
    assert "It was: Ms. Ortiz, I\N{RIGHT SINGLE QUOTATION MARK}m excited about coming back" in told
    assert "It is:  Hello, Ms. Ortiz! Who am I going to meet" in told
    assert "{" not in told
    assert "**" not in told


@pytest.mark.parametrize(
    ("typed", "becomes"),
    [
        ("", History.KEEP),
        ("yes please", History.KEEP),
        ("keep my progress", History.KEEP),
        ("t", History.TODAY),
        ("n", History.ANEW),
        ("start over", History.ANEW),
    ],
)
def test_what_becomes_of_it_is_only_what_was_meant(
    desk: Desk, typed: str, becomes: History
) -> None:
    edited(desk, WAS.line.wanted.text.partition("what ")[0], f"{ANEW} ")
    told = desk.asked("rehearse", typed=("not sure", "no", typed, "q")).stdout
    assert told.count("Press Enter to keep it, or type t or n.") == 2
    settings = [event.history for event in read(desk.store_path) if event.history]
    assert settings == [becomes.value]
