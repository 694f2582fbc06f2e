"""A person's days turn at an hour of their own, in any zone and over changes of the clocks."""

from datetime import UTC, date, datetime, time, timedelta, tzinfo
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.often import some
from trainer.core.log.events import microseconds, study_day, today
from trainer.core.memory.memory import Memory
from trainer.core.memory.schedule import due_at
from trainer.core.settings import DAY_BEGINS
from trainer.core.when.turn import OwnTime, turn, turning

BERLIN, NEW_YORK = ZoneInfo("Europe/Berlin"), ZoneInfo("America/New_York")
ZONES = st.sampled_from([BERLIN, NEW_YORK, ZoneInfo("Australia/Lord_Howe"), UTC])
MOMENTS = st.datetimes(
    min_value=datetime(2020, 1, 1),  # noqa: DTZ001 hypothesis adds the zone
    max_value=datetime(2030, 1, 1),  # noqa: DTZ001 hypothesis adds the zone
    timezones=st.just(UTC),
)
HOURS = st.integers(0, 12)


@given(utc=MOMENTS, zone=ZONES, begins=HOURS)
def test_it_is_the_same_moment_on_the_same_clock(utc: datetime, zone: tzinfo, begins: int) -> None:
    plain = utc.astimezone(zone)
    own = turning(plain, begins)
    assert turn(own) == begins
    assert (microseconds(own), own.fold) == (microseconds(utc), plain.fold)
    assert own.replace(tzinfo=None) == plain.replace(tzinfo=None)
    assert (own.utcoffset(), own.dst(), own.tzname()) == (
        plain.utcoffset(),
        plain.dst(),
        plain.tzname(),
    )


@given(utc=MOMENTS, other=MOMENTS, zone=ZONES, begins=HOURS)
def test_the_hour_travels_with_what_is_worked_out_from_it(
    utc: datetime, other: datetime, zone: tzinfo, begins: int
) -> None:
    own = turning(utc.astimezone(zone), begins)
    there = other.astimezone(own.tzinfo)
    assert turn(there) == turn(own + timedelta(days=3)) == turn(own.replace(hour=8)) == begins
    assert microseconds(there) == microseconds(other)
    assert there.replace(tzinfo=None) == other.astimezone(zone).replace(tzinfo=None)


@pytest.mark.parametrize(
    ("begins", "local", "day"),
    [
        (3, datetime(2026, 11, 24, 2, 59, 59, tzinfo=BERLIN), "2026-11-23"),
        (3, datetime(2026, 11, 24, 3, tzinfo=BERLIN), "2026-11-24"),
        (0, datetime(2026, 11, 24, 0, tzinfo=BERLIN), "2026-11-24"),
        (12, datetime(2026, 11, 24, 11, 59, tzinfo=BERLIN), "2026-11-23"),
        (3, datetime(2026, 3, 29, 1, 59, tzinfo=BERLIN), "2026-03-28"),  # the night of 23 hours
        (3, datetime(2026, 3, 29, 3, tzinfo=BERLIN), "2026-03-29"),
        (2, datetime(2026, 10, 25, 1, 59, tzinfo=BERLIN), "2026-10-24"),  # and of 25
        (2, datetime(2026, 10, 25, 2, fold=1, tzinfo=BERLIN), "2026-10-25"),
    ],
)
def test_a_study_day_begins_then(begins: int, local: datetime, day: str) -> None:
    own = turning(local, begins)
    assert study_day(own) == day
    assert today(own) == date.fromisoformat(day)


@pytest.mark.slow
@pytest.mark.parametrize("begins", some(2, [3, 0, 1, 2, 12]))
@pytest.mark.parametrize("zone", [BERLIN, NEW_YORK], ids=str)
@pytest.mark.parametrize("years", some(1, [1, 2]))
def test_no_study_day_is_left_out_or_comes_twice(zone: ZoneInfo, begins: int, years: int) -> None:
    first = datetime(2025, 1, 1, 13, tzinfo=UTC)
    hours = (first + timedelta(minutes=30 * n) for n in range(years * 366 * 48))
    days = list(dict.fromkeys(study_day(turning(h.astimezone(zone), begins)) for h in hours))
    begin = date.fromisoformat(days[0])
    assert days == [str(begin + timedelta(days=n)) for n in range(len(days))]


@given(day=st.dates(date(2020, 1, 1), date(2030, 1, 1)), zone=ZONES, begins=HOURS)
def test_a_card_is_due_from_the_beginning_of_its_day_on(
    day: date, zone: tzinfo, begins: int
) -> None:
    due = due_at(Memory(due=day), zone, begins=begins)
    assert due is not None
    local = turning(due.astimezone(zone), begins)
    assert study_day(local) == day.isoformat()
    # Where the clocks are put back at that very hour, it strikes twice: its first stroke counts.
    if local.time() == time(begins) and not local.fold:
        assert study_day(local - timedelta(seconds=1)) < day.isoformat()


def test_whoever_changed_nothing_has_no_time_of_their_own() -> None:
    now = datetime(2026, 11, 24, 3, tzinfo=BERLIN)
    assert turning(now, DAY_BEGINS) is now
    assert not isinstance(now.tzinfo, OwnTime)
    naive = datetime(2026, 11, 24, 3)  # noqa: DTZ001 hypothesis adds the zone
    assert turning(naive, 3) is naive
