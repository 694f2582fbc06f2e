"""The days ahead; past midnight, before the study day turns, the calendar names them."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.support.here import Desk, drilled
from tests.support.people import MONDAY
from trainer.core.outlook.days import Day
from trainer.core.outlook.forecast import Forecast
from trainer.core.plan.once import Round
from trainer.rows.outlook.work import day_rows
from trainer.rows.practice.near.evening import finish

NIGHT = MONDAY.replace(hour=1, minute=49)


@pytest.mark.parametrize(("hour", "said"), [(1, "Later today: five"), (20, "Tomorrow: five")])
def test_the_warm_up_is_later_today_once_its_day_has_begun(hour: int, said: str) -> None:
    assert said in finish(Round(19, (), (), 0), NIGHT.replace(hour=hour))


def test_the_days_ahead_are_named_by_the_calendar() -> None:
    first = date(2026, 11, 22)
    days = tuple(Day(first + timedelta(days=n), 1, 1, 1.0, 1) for n in range(4))
    found = Forecast(5, days, 1, 1, days[-1].day, None)
    labels = [row.label for row in day_rows(found, today=first, late=True)]
    assert labels == ["Later today", "Tomorrow", "Wednesday"]


@pytest.mark.slow
def test_a_call_just_after_the_turn_is_warmed_up_for_before_it(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.acme("--call", "wed 4:30am")
    drilled(desk, typed="\n3\n" * 3)
    desk.clock = lambda: MONDAY.replace(hour=3, minute=45) + timedelta(days=2)
    assert "Enter: warm-up, 5 minutes, aloud" in desk().stdout
    done = desk("warm-up").stdout
    assert "Everything is saved." in done
    assert "Sleep" not in done
    desk.clock = lambda: MONDAY.replace(hour=1, minute=29) + timedelta(days=2)
    assert "for the day of your call" in str(desk("warm-up").exception)


@pytest.mark.slow
def test_what_is_to_do_is_tonights_until_the_day_turns(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.clock = lambda: NIGHT
    assert "\nBefore you sleep: about 5 minutes" in f"\n{desk('today').stdout}"
    desk.clock = lambda: NIGHT.replace(hour=5)
    assert "\nToday: about 5 minutes" in f"\n{desk('today').stdout}"


@pytest.mark.slow
def test_the_first_practice_after_midnight_says_come_back_later_today(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.clock = lambda: NIGHT
    shown = desk.asked(typed=("", "", "dpfa", "", "q")).stdout
    assert "Come back later today, for about five minutes." in shown


def test_the_days_tell_what_they_ask_and_foretell_nothing_of_their_own() -> None:
    first = date(2026, 11, 23)
    days = tuple(
        Day(first + timedelta(days=number), 9, 12, 5.0, lines=lines, say=say, once=number == 2)
        for number, (lines, say) in enumerate([(11, 3), (19, 8), (19, 12)])
    )
    warm = Day(first + timedelta(days=3), 5, 5, minutes=5.0, lines=19, say=14, warm_up=True)
    found = Forecast(5, (*days, warm), 19, 19, warm.day, None, replies=8)
    assert [row.text for row in day_rows(found, today=first)] == [
        "about 5 minutes, 9 lines and replies",
        "all 19 lines and 8 replies once, the evening before the call, about 5 to 8 minutes",
        "5 minutes of warm-up, aloud, about an hour before you talk to them",
    ]
