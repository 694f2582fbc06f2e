"""At the first start practice is announced: after the whole script was read, and the questions."""

import pytest

from tests.support.here import Desk

pytestmark = pytest.mark.slow


READ = ("r", *("",) * 13)
ALL = "That was all of it. Enter: your first line, or q: later"


def test_after_the_reading_it_is_said_what_comes_and_can_be_left(desk: Desk) -> None:
    told = desk.asked(typed=(*READ, "q")).stdout
    assert told.count(ALL) == 1
    assert "See you later." in told.partition(ALL)[2]
    assert "The point: " not in told.partition(ALL)[2]


def test_enter_then_begins_the_first_line(desk: Desk) -> None:
    after = desk.asked(typed=(*READ, "", "", "q")).stdout.partition(ALL)[2]
    assert "First letters of" in after


def test_after_the_questions_it_is_said_that_practice_goes_on(desk: Desk) -> None:
    told = desk.asked(typed=("", "", "dpfa", "", "a", "", "", "", "", "q")).stdout
    before, _, after = told.partition("Now back to practice, with the first line of the call.")
    assert "A few quick questions." in before
    assert "New line: " in after
