"""The search is over, a result has its key, and what is added or taken back is told."""

import json
from pathlib import Path

import pytest

from tests.for_each import for_each
from tests.support.here import Desk
from tests.support.people import MONDAY
from tests.support.plans.lives import DONE, living
from trainer.acts.desk import desk_of

NOON = MONDAY.replace(hour=12, minute=0, second=0, microsecond=0)


def had(folder: Path) -> Desk:
    """Return somebody who had the interview at Zeta nine hours ago."""
    return living(Desk(folder), [(-60, -9, DONE)], NOON)


@for_each(
    ("key", "came"),
    [("a", "an offer accepted"), ("d", "ended by you"), ("h", "a position on hold")],
)
def test_what_was_decided_has_a_key_of_its_own(tmp_path: Path, key: str, came: str) -> None:
    desk = had(tmp_path / key)
    desk.asked(typed=("b", key, "", "q"))
    assert desk_of(desk).named("zeta-1").result == came


def test_after_an_accepted_offer_enter_leaves_and_nothing_is_asked(tmp_path: Path) -> None:
    desk = had(tmp_path)
    desk.asked(typed=("I accepted the offer", "q"))
    shown = desk.asked(typed=("",)).stdout
    assert "There's nothing left to practice." in shown
    assert "Enter: leave" in shown
    assert "Which company?" not in shown
    assert desk("today").stdout.startswith("Today: nothing to practice.\n")
    assert json.loads(desk("today", "--json").stdout)["wanted"] is False
    assert "Which company?" in desk.asked(typed=("a", "q", "q")).stdout


def test_a_note_that_was_added_is_taken_back_alone(tmp_path: Path) -> None:
    desk = living(Desk(tmp_path), [(-3, 40, DONE)], NOON)
    for note in ("note: she is brisk", "note: and she likes numbers"):
        desk.asked(typed=(note, "q"))
    told = desk("undo").stdout
    assert told == "Taken back from your note: “and she likes numbers”\n"


def test_one_person_as_both_is_pointed_out(tmp_path: Path) -> None:
    both = ("--interviewer", "Ms. Hale", "--next", "Ruth Hale")
    result = Desk(tmp_path)("interview", "add", "Acme", *both)
    assert "Ruth Hale is both who you'll call and who you'll meet." in result.stderr


def test_one_small_word_may_be_the_name_of_who_comes_next(tmp_path: Path) -> None:
    desk = living(Desk(tmp_path), [(-3, 40, "")], NOON)
    typed = ("debrief", "w", "", "", "", "", "ana", "", "", "", "", "", "q", "q")
    shown = desk.asked(typed=typed).stdout
    assert "Is Ana who you'll meet there?" in shown
    assert [each["next"] for each in desk.list()][-1] == "Ana"


@pytest.mark.parametrize("typed", ["notes", "salary"])
def test_a_word_that_nobody_is_called_by_is_no_name_there(tmp_path: Path, typed: str) -> None:
    desk = living(Desk(tmp_path), [(-3, 40, "")], NOON)
    shown = desk.asked(typed=("debrief", "w", "", "", "", "", typed, "", "q", "q")).stdout
    assert "who you'll meet there?" not in shown


def test_whoever_does_not_know_yet_says_no_to_another_interview(tmp_path: Path) -> None:
    desk = living(Desk(tmp_path), [(-3, 40, "")], NOON)
    said = "I dont know yet, he wasnt sure"
    shown = desk.asked(typed=("debrief", "w", "", "", "", "", said, "q", "q")).stdout
    assert "When you hear of one: type a" in shown
