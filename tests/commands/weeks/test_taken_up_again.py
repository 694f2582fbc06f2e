"""What was left halfway is gone on with where it was left, and what's said names keys that work."""

from datetime import timedelta
from pathlib import Path

import pytest

from tests.support.here import Desk, drilled
from tests.support.people import MONDAY
from tests.support.plans.lives import living

pytestmark = pytest.mark.slow


NOON = MONDAY.replace(hour=12)


@pytest.fixture(name="after")
def somebody_whose_call_is_over(desk: Desk) -> Desk:
    desk.acme("--call", "wed 17:00")
    desk.clock = lambda: MONDAY + timedelta(days=3)
    return desk


def test_a_debrief_stopped_at_their_words_asks_for_them_when_it_goes_on(after: Desk) -> None:
    first = after.asked("debrief", typed=("well", "kind", "a", "q")).stdout
    assert first.count("Their exact words?") == 1
    assert "Enter: finish your notes on the call." in after().stdout
    again = after.asked("debrief", typed=("", "You're first.", "", "q")).stdout
    assert again.count("Their exact words?") == 1
    assert "what do you want to remember?" not in again
    third = after.asked("debrief", typed=("q",)).stdout
    assert "Their exact words?" not in third


def test_home_names_keys_where_an_interview_can_be_changed(tmp_path: Path) -> None:
    desk = living(Desk(tmp_path), [(52, 90, ""), (78, None, "")], NOON)
    drilled(desk, "--cards", "1", typed="\n3\n" * 9)
    typed = ("a", "Gamma", "", "", "", "dec 4 5pm", "", "e", "q", "", "q")
    result = desk.asked(typed=typed)
    assert "interview edit" not in result.stdout + result.stderr
    assert "e: change it" in result.stdout
    assert "Which one?" in result.stdout
    shared = "Your call with Rebecca Stone at Zeta is sooner, so until then you practice for both."
    assert shared in result.stderr
    assert "t: the days ahead" in result.stdout
