"""The day of the call: home and today know what is done, and Enter is what is next."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.support.here import Desk, drilled
from tests.support.plans.both import CALL, passing
from trainer.cli import trainer
from trainer.store.store import read

NOW_READ = "ou've warmed up. Now read the call sheet aloud once, from the top"
READY = "ou've warmed up and read the call sheet."


@pytest.fixture(name="day")
def somebody_on_the_day_of_the_call(tmp_path: Path) -> Desk:
    """Return somebody who has practiced, an hour before the call."""
    desk = Desk(tmp_path)
    desk.acme("--call", "wed 17:00")
    passing(desk, CALL - timedelta(days=1, hours=5))
    drilled(desk, "--by", "aloud", "--cards", "4", typed="\n3\n" * 40)
    passing(desk, CALL - timedelta(hours=1), seconds=20)
    return desk


def at(desk: Desk, moment: datetime) -> None:
    desk.clock = lambda: moment


def both(desk: Desk) -> str:
    return desk().stdout + desk("today").stdout


def test_enter_is_the_warm_up_then_the_sheet_then_nothing_is_left(day: Desk) -> None:
    assert "Enter: warm-up, 5 minutes, aloud." in both(day)
    assert "Today: a warm-up: five minutes, aloud" in both(day)
    CliRunner().invoke(trainer, ["warm-up"], obj=day, input="\n3\n" * 60)  # the sheet isn't shown
    at(day, CALL - timedelta(minutes=30))
    told = both(day)
    assert f"Y{NOW_READ}." in told
    assert "Enter: the call sheet, to read aloud." in told
    assert f"Today: y{NOW_READ}: trainer read --page" in told
    shown = day.asked(typed=("", *[""] * 4, "", "q")).stdout
    assert "10. Ask how you rank" in shown
    assert f"Y{READY}" in shown
    told = both(day)
    assert "Enter: the call sheet, for the call." in told
    assert f"Today: y{READY}" in told
    assert day("today", "--exit-code").exit_code == 1


@pytest.mark.slow
def test_the_sheet_read_before_the_warm_up_is_not_asked_for_after_it(day: Desk) -> None:
    at(day, CALL - timedelta(minutes=50))
    day.asked(typed=("c", "", "q"))
    assert "Enter: warm-up, 5 minutes, aloud." in both(day)
    passing(day, CALL - timedelta(minutes=40), seconds=20)
    day.asked("warm-up", typed=("", "3") * 30)
    at(day, CALL - timedelta(minutes=20))
    assert f"Y{READY}" in both(day)


@pytest.mark.slow
def test_a_sheet_looked_at_on_another_day_counts_for_none(day: Desk) -> None:
    at(day, CALL - timedelta(days=1))
    before = len(read(day.store_path))
    day.asked("read", "--page", typed=())
    assert len(read(day.store_path)) == before
    at(day, CALL - timedelta(hours=2))
    day.asked("read", "--page", typed=())
    day.asked("read", "--page", typed=())
    assert len(read(day.store_path)) == before + 1
    assert "The call sheet was read: " in day("log", "show").stdout


@pytest.mark.slow
def test_a_sheet_saved_for_later_is_not_read(day: Desk, tmp_path: Path) -> None:
    before = len(read(day.store_path))
    assert day.asked("read", "--html", str(tmp_path / "call.html"), typed=()).exit_code == 0
    assert (tmp_path / "call.html").exists()
    assert len(read(day.store_path)) == before


@pytest.mark.slow
def test_a_sheet_printed_where_nobody_sits_is_not_read(day: Desk) -> None:
    before = len(read(day.store_path))
    assert day("read", "--page").exit_code == 0
    assert len(read(day.store_path)) == before
