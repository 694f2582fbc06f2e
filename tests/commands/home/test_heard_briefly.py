"""Heard, a change is told with what it means today; each day ahead is told where it's asked for."""

import pytest

from tests.support.here import Desk

pytestmark = pytest.mark.slow


def test_after_a_change_the_days_ahead_are_not_all_heard(desk: Desk) -> None:
    desk.acme()
    edit = ("interview", "edit", "acme-1", "--next", "Mr. Hall")
    heard = desk.asked(*edit, typed=()).output
    assert "Today:" in heard
    assert "Tomorrow:" not in heard
    assert "Tomorrow:" in desk("today").stdout
