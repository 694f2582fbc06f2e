"""Calls that only the person knows to be made: early ones, and those of a day without an hour."""

from datetime import timedelta
from pathlib import Path

import pytest

from tests.support.here import Desk
from tests.support.people import MONDAY
from tests.support.plans.lives import DONE, living
from trainer.core.stages.onward import just_over, to_debrief, untimed
from trainer.core.stages.stages import Stage, current
from trainer.core.value import replace

NINE = MONDAY.replace(hour=9, minute=0, second=0, microsecond=0)
ZETA = "Rebecca Stone at Zeta"


def at(desk: Desk, hour: int) -> Desk:
    """Let it be that hour of the day."""
    now = NINE.replace(hour=hour)
    desk.clock = lambda: now
    return desk


@pytest.fixture(name="early")
def left_half_noted(tmp_path: Path) -> Desk:
    """Return somebody who made the call of 4 PM before nine, and left noting it half-way."""
    desk = living(Desk(tmp_path), [(7, None, ""), (80, None, "")], NINE)
    said = desk.asked("debrief", "zeta", typed=("y", "it went well, she was nice", "", "q")).stdout
    assert "Did you make it already?" in said
    return desk


@pytest.mark.slow
def test_a_call_made_early_is_ahead_nowhere_once_something_is_noted(early: Desk) -> None:
    home = early.asked(typed=("q",)).stdout
    assert "Finish your notes on the call" in home
    assert "4:00 PM, in" not in home
    assert "warm-up" not in home.splitlines()[-3:]
    today = early("today").stdout
    assert today.startswith(f"First: finish your notes on the call with {ZETA}")
    assert "Stone" not in today.split("\n", 1)[1]
    row = early("interview", "list").stdout.splitlines()[0]
    assert "Called today. It went well." in row
    assert "Call: " not in row


@pytest.mark.slow
def test_its_debrief_goes_on_without_asking_again_whether_it_was_made(early: Desk) -> None:
    said = early.asked("debrief", typed=("q",)).stdout
    assert f"The call with {ZETA}." in said
    assert "Did you make it" not in said
    assert "How did it go" not in said


@pytest.mark.slow
def test_a_call_told_of_anew_is_ahead_again(early: Desk) -> None:
    assert early("interview", "edit", "zeta-1", "--call", "friday 15:00").exit_code == 0
    rows = early("interview", "list").stdout.splitlines()
    zeta = next(row for row in rows if row.startswith("zeta-1"))
    assert "Call: Friday" in zeta
    assert "It went" not in zeta
    assert "finish your notes" not in early("today").stdout


@pytest.fixture(name="untimed_day")
def a_call_today_without_an_hour(tmp_path: Path) -> Desk:
    """Return somebody who noted Zeta's call of Saturday, and calls Beta today, at no hour yet."""
    desk = living(Desk(tmp_path), [(-40, None, DONE), (72, None, "")], NINE)
    assert desk("interview", "edit", "beta-1", "--call", "today").exit_code == 0
    return desk


@pytest.mark.slow
def test_the_debrief_without_a_name_is_todays_call(untimed_day: Desk) -> None:
    said = untimed_day.asked("debrief", typed=("q",)).stdout
    assert "The call with Priya Shah at Beta." in said
    assert "You noted" not in said


@pytest.mark.slow
def test_home_offers_to_note_it_from_noon_on(untimed_day: Desk) -> None:
    asked = "How did the call with Priya Shah at Beta go? To note it: "
    assert asked not in untimed_day.asked(typed=("q",)).stdout
    for hour in (12, 20):
        home = at(untimed_day, hour).asked(typed=("b", "q", "q")).stdout
        assert f"{asked}type b" in home
        assert "The call with Priya Shah at Beta." in home.split("> ", 1)[1]
        assert asked in untimed_day("today").stdout


@pytest.mark.slow
def test_one_noted_is_offered_no_more(untimed_day: Desk) -> None:
    at(untimed_day, 20).asked("debrief", typed=("badly", "", *("n",) * 30))
    assert "How did the call with Priya" not in untimed_day.asked(typed=("q",)).stdout
    assert "Called today. It went badly." in untimed_day("interview", "list").stdout


# -- what holds of them


def test_what_is_noted_makes_a_call_and_the_unfinished_one_comes_before_the_finished() -> None:
    call = Stage(name="acme-1", company="Acme", call=NINE + timedelta(hours=7))
    early = replace(call, outcome="well")
    assert not call.made(NINE)
    assert early.made(NINE)
    assert (early.was(NINE), call.was(NINE)) == (NINE, None)
    assert early.ahead(NINE) is None
    assert early.towards(NINE) is None
    assert just_over((early,), NINE) == [early]
    assert current((early,), NINE) == early
    done = replace(early, debriefed=NINE - timedelta(minutes=5))
    assert just_over((done,), NINE) == []
    old = Stage(name="beta-1", company="Beta", call=NINE - timedelta(days=3))
    assert just_over((old, done), NINE) == [old]
    assert to_debrief((done, old), NINE + timedelta(days=20)) == old


def test_a_call_without_an_hour_waits_until_noon() -> None:
    call = Stage(name="acme-1", call=NINE.replace(hour=23, minute=59, second=59))
    assert untimed((call,), NINE) == []
    assert untimed((call,), NINE.replace(hour=12)) == [call]
    assert untimed((replace(call, outcome="well"),), NINE.replace(hour=12)) == []
    assert untimed((call,), NINE.replace(hour=20) - timedelta(days=1)) == []


@pytest.mark.slow
@pytest.mark.parametrize("hourless", [False, True])
def test_one_sentence_is_enough_for_a_call_made_early(tmp_path: Path, *, hourless: bool) -> None:
    desk = living(Desk(tmp_path), [], NINE)
    call = "today" if hourless else "today 18:00"
    assert desk("interview", "add", "Zeta", "--call", call).exit_code == 0
    sure = () if hourless else ("y",)
    desk.asked("debrief", "zeta", typed=(*sure, "", "She likes short answers", "q"))
    assert "She likes short answers" in desk("log", "show").stdout
    home = desk.asked(typed=("q",)).stdout
    assert "Finish your notes on the call" in home
    row = next(row for row in desk("interview", "list").stdout.splitlines() if "zeta-1" in row)
    assert "Called today." in row
    assert "The call was made" in desk("log", "show").stdout
    assert "Did you make it" not in desk.asked("debrief", "zeta", typed=("q",)).stdout
    assert desk("interview", "edit", "zeta-1", "--call", "friday 15:00").exit_code == 0
    assert "Called today" not in desk("interview", "list").stdout


@pytest.mark.slow
def test_a_sentence_on_a_call_whose_hour_has_come_says_nothing_more(tmp_path: Path) -> None:
    desk = living(Desk(tmp_path), [(-3, None, "")], NINE)
    desk.asked("debrief", "zeta", typed=("", "She likes short answers", "q"))
    assert "The call was made" not in desk("log", "show").stdout
