"""Somebody who leaves at the rating: the answer in hand is lost, and they're told that it is."""

from datetime import timedelta
from itertools import count

import pytest

from tests.support.here import Desk, drilled
from tests.support.people import MONDAY

LOST = "You stopped before you rated your last answer, so only that one isn't saved."
BACK = "To come back, type: trainer"
ALL = "Everything is saved."


READ = ("I've read it",) * 60
"""What goes on from a line that is read, is an answer where one is asked, and is no rating."""


def ticking(desk: Desk, *, days: int = 0) -> Desk:
    """Have a clock at which a person takes seven seconds for everything."""
    times = (MONDAY + timedelta(days=days, seconds=7 * n) for n in count())
    desk.clock = lambda: next(times)
    return desk


@pytest.mark.slow
def test_after_other_answers_it_is_told_what_is_lost_and_that_the_rest_is_not(desk: Desk) -> None:
    told = ticking(desk).asked("drill", "--minutes", "60", typed=(*READ, "q")).stdout
    assert "Enter: Again" in told
    assert "To see what else you can type" in told
    assert told.count(LOST) == 1
    assert told.index("You worked on") < told.index(LOST) < told.index(BACK)
    assert ALL not in told


@pytest.mark.slow
def test_who_rates_everything_is_told_that_all_is_saved(desk: Desk) -> None:
    desk.acme()
    told = drilled(desk, "--cards", "1", typed="\n" * 3).stdout
    assert ALL in told
    assert LOST not in told


@pytest.mark.slow
def test_in_the_very_first_practice_they_are_told_too(desk: Desk) -> None:
    read = ("", "", "does person for a", "", "a")
    told = desk.asked(typed=(*read, "q")).stdout
    assert told.count(LOST) == 1
    assert "Come back tomorrow" in told
    assert "Everything" not in told.partition(LOST)[2]
    assert "1: Again" not in told.partition("Come back")[2]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("undos", "told"),
    [
        (1, "You took back 1 answer, and didn't rate it again; everything else is saved."),
        (2, "You took back 2 answers, and didn't rate them again; everything else is saved."),
    ],
)
def test_an_end_says_how_many_answers_were_taken_back(desk: Desk, undos: int, told: str) -> None:
    one = ("drill", "--by", "type", "--cards", "1")
    desk.asked(*one, typed=("", "n"))  # read
    desk.clock = lambda: MONDAY + timedelta(days=1)
    desk.asked(*one, typed=("hm", "1", "n"))  # and tried
    desk.clock = lambda: MONDAY + timedelta(days=3)
    typed = ("hm", "1", *("undo",) * undos, "q")
    shown = desk.asked("drill", "--by", "type", "--cards", "4", typed=typed).stdout
    assert shown.count("Taken back.") == undos, shown
    assert "No new answers.\n" in shown
    order = ("No new answers.", told, "Today's practice is still here", BACK)
    assert sorted(order, key=shown.index) == list(order)
    assert "rated again is saved" not in shown
    assert "before you rated" not in shown


def test_who_leaves_before_the_first_answer_isnt_sent_to_tomorrow(desk: Desk) -> None:
    told = desk.asked(typed=("", "q")).stdout
    assert "Your first five minutes are still here when you're ready." in told
    assert "Come back tomorrow" not in told
