"""A heading, or a file, renamed elsewhere: what was learned is there before the next drill."""

import json
from pathlib import Path

import pytest

from tests.support.here import Desk, drilled
from tests.support.people import MONDAY
from trainer.core.log.events import Event, live, microseconds, study_day
from trainer.core.memory.step import Way
from trainer.core.script.cards import cards
from trainer.core.stages.record import stages
from trainer.disk.scripts import FIRST, built_in_scripts, load
from trainer.store.store import Store, read

FILE = built_in_scripts()[FIRST]
CARD = cards(load(FILE).script)[0]  # type: ignore[arg-type]  # the built-in script has no errors
HEADING = "### Who meets you, and where"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """Return somebody who can say the first line, and whose own script has it by another name."""
    found = Desk(tmp_path)
    found.acme()
    found.own_scripts.mkdir()
    at, day = microseconds(MONDAY) - 60_000_000, study_day(MONDAY)
    with Store.open(found.store_path) as store:
        store.append(
            Event(
                event="review",
                at=at,
                day=day,
                key=CARD.key,
                line=CARD.line.wanted.text,
                rating=3,
                way=Way.ALOUD.value,
            )
        )
    text = FILE.read_text("utf-8")
    was = next(line for line in text.splitlines() if line.startswith("### "))
    (found.own_scripts / f"{FIRST}.md").write_text(text.replace(was, HEADING, 1), "utf-8")
    return found


def test_a_line_that_moved_counts_before_it_is_practiced_again(desk: Desk) -> None:
    assert json.loads(desk("stats", "--json").stdout)["practiced"] == 1
    assert "You can say 1 of 19 lines." in desk().stdout
    first, second, *_ = desk("script", "cards").stdout.split("Not practiced yet.")
    assert HEADING.strip("# ") in first
    assert "2. " in first
    assert second


def test_nothing_is_written_for_it(desk: Desk) -> None:
    before = read(desk.store_path)
    for command in ((), ("today",), ("stats",), ("script", "cards")):
        assert desk(*command).exit_code == 0
    assert read(desk.store_path) == before


def test_the_check_names_the_question_and_not_its_key(desk: Desk) -> None:
    told = desk("script", "check").stderr
    assert "In a new place, with your progress: Who meets you, and where." in told
    assert "#phrasing" not in told


@pytest.fixture
def renamed(tmp_path: Path) -> Desk:
    """Return somebody with an interview and a script of their own, whose file was renamed since."""
    found = Desk(tmp_path)
    found.own_scripts.mkdir()
    file = found.own_scripts / "my-call.md"
    file.write_text("# My call\n\n### Ask who\n\n> Who is it?\n\n### Ask why\n\n> Why me, then?\n")
    found.acme()
    assert found("interview", "edit", "acme-1", "--script", "my-call").exit_code == 0
    assert "Who is it?" in drilled(found, "--cards", "1").stdout
    file.rename(found.own_scripts / "nordbau.md")
    return found


def test_an_interview_moves_along_with_a_script_whose_file_was_renamed(renamed: Desk) -> None:
    assert renamed.list()[0]["script"] == "nordbau"
    assert "Who is it?" in renamed("read", "--page").stdout
    assert "isn't on this computer" not in renamed("today").output
    assert "of 2 lines" in renamed().stdout
    told = renamed("script", "check").stderr
    assert "Your script “my-call” is called “nordbau” now. Your progress moves with it." in told


def test_the_next_drill_writes_down_what_it_is_called(renamed: Desk) -> None:
    assert "is called “nordbau” now" in drilled(renamed, "--cards", "1").stderr
    events = live(read(renamed.store_path), now=microseconds(MONDAY))
    assert [stage.script for stage in stages(events)] == ["nordbau"]


def test_another_script_is_not_taken_for_one_that_is_gone(renamed: Desk) -> None:
    (renamed.own_scripts / "nordbau.md").write_text("# Other\n\n### Ask\n\n> What is it for?\n")
    assert renamed.list()[0]["script"] == "my-call"
