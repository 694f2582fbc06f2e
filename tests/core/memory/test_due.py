"""The moment from which a card is due."""

import sys
import time as clock
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from zoneinfo import ZoneInfo

import pytest

from tests.support.reviews import BERLIN, MON, NEW_YORK
from trainer.core.log.events import study_day
from trainer.core.memory.memory import NEW, Memory
from trainer.core.memory.schedule import due_at


@pytest.mark.parametrize(
    ("zone", "day", "utc"),
    [
        (BERLIN, date(2026, 3, 28), 3),
        (BERLIN, date(2026, 3, 29), 2),  # summer time began at 02:00
        (BERLIN, date(2026, 10, 24), 2),
        (BERLIN, date(2026, 10, 25), 3),
        (NEW_YORK, date(2026, 3, 7), 9),
        (NEW_YORK, date(2026, 3, 8), 8),
        (NEW_YORK, date(2026, 10, 31), 8),
        (NEW_YORK, date(2026, 11, 1), 9),
    ],
)
def test_a_card_is_due_from_four_in_the_morning_across_a_change_of_clocks(
    zone: tzinfo, day: date, utc: int
) -> None:
    assert due_at(Memory(due=day), zone) == datetime.combine(day, time(utc), UTC)


@pytest.mark.slow
@pytest.mark.parametrize("zone", [BERLIN, NEW_YORK, ZoneInfo("Australia/Lord_Howe")], ids=str)
def test_from_2020_to_2030_a_card_is_due_when_its_study_day_begins_and_never_before(
    zone: tzinfo,
) -> None:
    for n in range((date(2031, 1, 1) - date(2020, 1, 1)).days):
        day = date(2020, 1, 1) + timedelta(days=n)
        due = due_at(Memory(due=day), zone)
        assert due is not None
        assert study_day(due.astimezone(zone)) == day.isoformat()
        assert study_day((due - timedelta(seconds=1)).astimezone(zone)) < day.isoformat()


@pytest.fixture
def computers_zone(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], None]]:
    """Set the zone of the computer for one test."""
    if sys.platform == "win32":
        pytest.skip("Windows has no tzset")

    def set_to(zone: str) -> None:
        monkeypatch.setenv("TZ", zone)
        clock.tzset()

    yield set_to
    monkeypatch.undo()
    clock.tzset()


@pytest.mark.slow
def test_without_a_zone_it_is_the_computers_own(computers_zone: Callable[[str], None]) -> None:
    computers_zone("America/New_York")
    assert due_at(Memory(due=MON), None) == datetime(2026, 11, 23, 9, tzinfo=UTC)
    for days in range(0, 24_000, 3):  # to 2036
        memory = Memory(due=date(1971, 1, 1) + timedelta(days))
        assert due_at(memory, None) == due_at(memory, NEW_YORK)


ENDS = (date.min, date(1, 1, 2), date(1970, 1, 1), date(3000, 1, 1), date(9999, 12, 30), date.max)


@pytest.mark.parametrize("name", ["America/New_York", "Pacific/Kiritimati", "Etc/GMT+12"])
def test_where_the_calendar_begins_and_ends_a_card_is_due_at_four_utc(
    name: str, computers_zone: Callable[[str], None]
) -> None:
    computers_zone(name)
    for day in ENDS:
        four = datetime.combine(day, time(4), UTC)
        assert [due_at(Memory(due=day), zone) for zone in (None, ZoneInfo(name))] == [four, four]


def test_a_new_card_is_not_due() -> None:
    assert due_at(NEW, UTC) is None
