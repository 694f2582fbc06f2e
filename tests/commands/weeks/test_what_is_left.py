"""What is left of today: home, today and the drill agree, and tomorrow is told as it comes."""

import re
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.support.here import Desk, drilled
from tests.support.people import MONDAY
from tests.support.plans.both import passing
from trainer.core.log.events import study_day
from trainer.core.stats.practice import minutes_of
from trainer.store.store import read

pytestmark = pytest.mark.slow


EIGHT = MONDAY.replace(hour=20)
TODAY = re.compile(r"^Today: about (\d+) minutes?(?:, | for)", re.MULTILINE)
HOME = re.compile(r"Enter: drill, (?:about )?(\d+) minutes?\b")
TOMORROW = re.compile(
    r"Tomorrow: about (\d+) minutes?(?:, beginning with question (\d+), “[^”]+”)?\."
)


def begun(folder: Path, *dates: str) -> Desk:
    desk = Desk(folder)
    if dates:
        desk.acme(*dates)
    passing(desk, EIGHT, seconds=7)
    return desk


def still(desk: Desk, moment: datetime) -> None:
    desk.clock = lambda: moment


def spent(desk: Desk, moment: datetime) -> float:
    day = datetime.fromisoformat(study_day(moment)).date()
    return minutes_of(read(desk.store_path), day)


@pytest.mark.parametrize("dates", [("--call", "2026-12-04 17:00"), ()])
def test_home_names_what_is_left_as_today_does_and_the_drill_ends_there(
    tmp_path: Path, dates: tuple[str, ...]
) -> None:
    desk = begun(tmp_path, *dates)
    drilled(desk, "--cards", "3", typed="\n3\n" * 40)
    done, now = spent(desk, EIGHT), EIGHT + timedelta(minutes=30)
    assert 1 < done < 3.7
    still(desk, now)
    told, home = TODAY.search(desk("today").stdout), HOME.search(desk().stdout)
    assert told, desk("today").stdout
    assert home, desk().stdout
    assert told[1] == home[1] == str(round(float(told[1])))
    assert int(home[1]) < 5
    passing(desk, now, seconds=7)
    drilled(desk, typed="\n3\n" * 200)
    assert spent(desk, EIGHT) <= 5.5
    assert spent(desk, EIGHT) - done <= int(home[1]) + 1
    still(desk, now + timedelta(hours=1))
    assert "You're done for today." in desk().stdout


@pytest.mark.parametrize(
    ("dates", "weakest"),
    [(("--call", "2026-12-04 17:00"), False), ((), False), ((), True)],
)
@pytest.mark.parametrize("days", [6, pytest.param(9, marks=pytest.mark.long)])
def test_what_is_told_of_tomorrow_is_what_tomorrow_tells(
    tmp_path: Path, dates: tuple[str, ...], days: int, *, weakest: bool
) -> None:
    desk = begun(tmp_path, *dates)
    asks = 0
    for day in range(days):
        now = EIGHT + timedelta(days=day)
        passing(desk, now, seconds=7)
        args = ("--weakest",) if weakest and day > 2 else ()
        told = TOMORROW.search(drilled(desk, *args, typed="\n3\n" * 200).stdout)
        still(desk, now + timedelta(days=1, minutes=-1))
        today = desk("today").stdout
        if told is None:
            continue
        asks += 1
        found = TODAY.search(today)
        assert found, (day, told[0], today)
        assert found[1] == told[1], (day, told[0], today)
    assert asks >= 3
