"""A time that the clocks skip when summer time begins is none; one that comes twice is one."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.for_each import for_each
from tests.support.terminals.typist import Typist
from trainer.core.stages.stages import Stage
from trainer.core.when.clocks import no_such_time, on_the_clock, skipped
from trainer.core.when.moments import Ask, when
from trainer.core.when.said import said_back
from trainer.screens.asked.interview import Questions

NEW_YORK = ZoneInfo("America/New_York")
BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2027, 3, 12, 12, tzinfo=NEW_YORK)
PLACES = [NEW_YORK, *map(ZoneInfo, ("Europe/Berlin", "Australia/Lord_Howe", "Africa/Cairo"))]


def at(*figures: int) -> datetime:
    """Return what a clock on the wall shows."""
    year, month, day, *rest = figures
    hour, minute = rest or (0, 0)
    return datetime(year, month, day, hour, minute)  # noqa: DTZ001 - on a wall, of no zone yet


def test_a_time_is_that_of_the_day_itself_when_summer_time_ends_before_it() -> None:
    summer = datetime(2026, 10, 23, 12, 0, tzinfo=BERLIN)
    as_a_computer_says_it = datetime.fromisoformat(summer.isoformat())  # knows only +02:00
    for now in (summer, as_a_computer_says_it):
        found = when("mon 10:00", now=now)
        assert isinstance(found, datetime)
        exact = on_the_clock(found, now=now, zone=BERLIN)
        assert exact.astimezone(UTC) == datetime(2026, 10, 26, 9, 0, tzinfo=UTC)
        assert said_back(exact, now) == "Monday, October 26, 10:00 AM, in three days"


def test_a_moment_with_its_zone_stays_that_moment() -> None:
    now = datetime(2026, 10, 23, 12, 0, tzinfo=BERLIN)
    found = when("2026-10-26T09:00:00Z", now=now)
    assert isinstance(found, datetime)
    assert on_the_clock(found, now=now, zone=BERLIN).isoformat() == "2026-10-26T10:00:00+01:00"


@pytest.mark.parametrize(
    ("place", "wall", "said"),
    [
        ("America/New_York", (2027, 3, 14, 2, 30), "from 2:00 AM to 3:00 AM."),
        ("America/New_York", (2027, 3, 14, 2, 0), "from 2:00 AM to 3:00 AM."),
        ("Europe/Berlin", (2027, 3, 28, 2, 59), "from 2:00 AM to 3:00 AM."),
        ("Australia/Lord_Howe", (2026, 10, 4, 2, 15), "from 2:00 AM to 2:30 AM."),
        ("Africa/Cairo", (2027, 4, 30, 0, 10), "from 12:00 AM to 1:00 AM."),
    ],
)
def test_a_time_that_the_clocks_skip_is_told_with_the_nearest_there_are(
    place: str, wall: tuple[int, ...], said: str
) -> None:
    zone = ZoneInfo(place)
    told = no_such_time(at(*wall), now=NOW, zone=zone, twelve=True)
    assert told.startswith("There's no ")
    assert said in told


@pytest.mark.parametrize(
    ("place", "wall"),
    [
        (NEW_YORK, (2027, 3, 14, 1, 59)),
        (NEW_YORK, (2027, 3, 14, 3, 0)),
        (NEW_YORK, (2027, 11, 7, 1, 30)),  # it comes twice
        (UTC, (2027, 3, 14, 2, 30)),
    ],
)
def test_any_other_time_is_one(place: ZoneInfo, wall: tuple[int, ...]) -> None:
    told = no_such_time(at(*wall), now=NOW, zone=place, twelve=True)
    assert not told


@given(st.datetimes(at(2026, 1, 1), at(2027, 12, 31)), st.sampled_from(PLACES))
def test_what_is_not_refused_is_shown_as_it_was_typed(wall: datetime, place: ZoneInfo) -> None:
    now = datetime(2026, 1, 1, tzinfo=place)
    found = on_the_clock(wall.replace(tzinfo=place), now=now, zone=place)
    shown = found.astimezone(UTC).astimezone(place).replace(tzinfo=None, fold=0)
    refused = skipped(wall.replace(tzinfo=place), now=now, zone=place)
    assert bool(refused) == (shown != wall.replace(fold=0))


def test_a_time_of_another_place_is_looked_at_there() -> None:
    now = datetime(2027, 3, 20, 12, tzinfo=NEW_YORK)
    found = when("Mar 28 2:30am Berlin time", now=now)
    assert isinstance(found, Ask)
    assert found.text.startswith("There's no 2:30 AM on Sunday, March 28: the clocks go from")
    assert when("Mar 28 3am Berlin time", now=now) == datetime(2027, 3, 28, 1, tzinfo=UTC)


@for_each(
    ("typed", "hour"),
    [
        ("Mar 20 17:30 GMT+1", 16.5),
        ("Mar 20 17:30 UTC+01:00", 16.5),
        ("Mar 20 5pm (UTC-5)", 22),
        ("Mar 20 5pm gmt +5:30", 11.5),
        ("Mar 20 17:30 +01:00", 16.5),
        ("Mar 20 5pm UTC\N{MINUS SIGN}3", 20),
    ],
)
def test_a_time_so_far_from_utc_is_understood(typed: str, hour: float) -> None:
    midnight = datetime(2027, 3, 20, tzinfo=UTC)
    assert when(typed, now=NOW) == midnight + timedelta(hours=hour)


@for_each("typed", ["Mar 20 5pm GMT+15", "Mar 20 5pm UTC+1:75"])
def test_what_is_no_distance_from_utc_is_asked_again(typed: str) -> None:
    assert isinstance(when(typed, now=NOW), Ask)


def test_a_city_behind_an_hour_is_asked_for_with_the_word_that_makes_it_a_clock() -> None:
    typist = Typist("Mar 20 17:30 Tokyo", "Mar 20 17:30 Tokyo time", "")
    ask = Questions(NOW, NEW_YORK, typist.read, typist.write)
    found = ask.fields(("call",), Stage(name="acme-1")).call
    assert "If that's the time there, type: Mar 20 17:30 Tokyo time" in typist.seen
    assert found == datetime(2027, 3, 20, 8, 30, tzinfo=UTC)


@pytest.mark.parametrize("field", ["call", "interview"])
@pytest.mark.parametrize(
    "lines", [("Mar 14 2:30am", "3:15am", ""), ("Mar 14", "2:30am", "3:15am", "")]
)
def test_where_it_is_asked_it_is_asked_again_on_that_day(
    field: str, lines: tuple[str, ...]
) -> None:
    typist = Typist(*lines)
    ask = Questions(NOW, NEW_YORK, typist.read, typist.write)
    found = getattr(ask.fields((field,), Stage(name="acme-1")), field)
    assert list(typist.lines) == []
    assert sum("There's no 2:30 AM on Sunday, March 14" in line for line in typist.seen) == 1
    assert found.astimezone(UTC) == datetime(2027, 3, 14, 7, 15, tzinfo=UTC)


def test_corrected_to_such_a_time_it_stays_and_is_asked_again() -> None:
    typist = Typist("Mar 14 3:30am", "no, 2:30", "")
    ask = Questions(NOW, NEW_YORK, typist.read, typist.write)
    found = ask.fields(("call",), Stage(name="acme-1")).call
    assert sum("There's no 2:30 AM on Sunday" in line for line in typist.seen) == 1
    assert found is not None
    assert found.astimezone(UTC) == datetime(2027, 3, 14, 7, 30, tzinfo=UTC)
    assert found - NOW < timedelta(2)
