"""While an answer is awaited: nothing is kept that wasn't told, and nothing told is guessed."""

from pathlib import Path

import pytest

from tests.for_each import for_each
from tests.support.here import Desk
from tests.support.people import MONDAY
from tests.support.plans.lives import living

NOON = MONDAY.replace(hour=12, minute=0, second=0, microsecond=0)


@pytest.mark.slow
@for_each("came_of_it", ["waiting", "on-hold", "i-said-no"])
def test_enter_alone_adds_no_interview_where_none_is_told_of(
    tmp_path: Path, came_of_it: str
) -> None:
    desk = living(Desk(tmp_path), [(-60, -9, "done")], NOON)
    assert desk("debrief", "zeta", "--result", came_of_it).exit_code == 0
    before = desk("log", "show", "--json").stdout
    shown = desk.asked(typed=("", "q", "yes", "q", "q")).stdout
    assert "Enter: your first line." in shown
    assert "To add it: type a" in shown
    assert "Which company?" not in shown
    assert desk("log", "show", "--json").stdout == before
