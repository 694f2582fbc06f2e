"""How a drill ends in which answers were taken back: how many, and nothing that wasn't done."""

from datetime import timedelta

import pytest

from tests.support.here import Desk
from tests.support.people import MONDAY


@pytest.mark.parametrize(
    ("undos", "told"),
    [
        (1, "You took back 1 answer, and didn't rate it again."),
        (2, "You took back 2 answers, and didn't rate them again."),
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
    assert f"\n{told}\n" in shown
    assert "rated again is saved" not in shown
    assert "before you rated" not in shown
