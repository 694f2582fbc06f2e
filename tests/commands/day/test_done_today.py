"""Once today's practice is done, home says so; Enter is then more of it."""

import re
from datetime import datetime, timedelta

import pytest

from tests.support.here import Desk, drilled
from tests.support.people import MONDAY
from trainer.acts.desk import desk_of
from trainer.acts.home.situation import done

pytestmark = pytest.mark.slow


DONE = "You're done for today."


@pytest.fixture
def early(desk: Desk) -> Desk:
    """Return somebody whose call is in days, and whose clock goes on as they answer."""
    desk.acme()
    moment = [MONDAY]

    def later() -> datetime:
        moment[0] += timedelta(seconds=4)
        return moment[0]

    desk.clock = later
    return desk


def test_after_the_days_drill_it_is_said_and_enter_is_more(early: Desk) -> None:
    assert DONE not in early().stdout
    drilled(early, typed="\n" * 400)
    shown = early().stdout
    assert DONE in shown
    assert "Enter: more practice, 5 minutes." in shown
    assert early.asked(typed=("more practice", "q", "y", "q")).stdout.count(DONE) >= 1


def test_after_a_card_it_is_not_done(early: Desk) -> None:
    drilled(early, "--cards", "1")
    shown = early().stdout
    assert DONE not in shown
    assert re.search(r"Enter: drill, (?:about 4|5) minutes\.", shown), shown


def test_the_next_day_it_is_not_done_either(early: Desk) -> None:
    drilled(early, typed="\n" * 400)
    desk = desk_of(early)
    assert done(early, desk, desk.now, 5.0)
    assert not done(early, desk, desk.now + timedelta(days=1), 5.0)


def test_home_and_today_say_the_same_all_along(early: Desk) -> None:
    told: list[bool] = []
    while len(told) < 60 and not any(told):
        drilled(early, "--cards", "2", typed="\n" * 40)
        home, now = DONE in early().stdout, early("today", "--exit-code")
        assert home == ("Today: done: " in now.stdout) == (now.exit_code == 1), now.stdout
        told.append(home)
    assert set(told) == {False, True}
