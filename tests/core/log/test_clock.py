"""P7: a clock that cannot be right is said so, before anything is recorded under it."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from trainer.core.log.clock import WrongClock, believable, check_clock
from trainer.core.log.events import Event, microseconds

BEGAN = datetime(2026, 9, 21, 18, 2, tzinfo=UTC)
LOG = (Event(event="review", at=microseconds(BEGAN), day="2026-09-21"),)
BERLIN = ZoneInfo("Europe/Berlin")


@pytest.mark.parametrize("year", [1970, 2019, 2100, 9999])
def test_p7_years_that_cannot_be(year: int) -> None:
    with pytest.raises(WrongClock, match=f"Your computer's clock says {year}-06-01 12:00. Fix"):
        check_clock(datetime(year, 6, 1, 12, tzinfo=UTC), ())


@pytest.mark.parametrize("year", [2020, 2099])
def test_p7_years_that_can_be(year: int) -> None:
    check_clock(datetime(year, 1, 1, tzinfo=BERLIN), ())


def test_p7_a_day_before_the_first_answer_may_be_a_journey_and_more_may_not() -> None:
    check_clock(BEGAN - timedelta(hours=24), LOG)
    with pytest.raises(WrongClock) as caught:
        check_clock((BEGAN - timedelta(hours=24, microseconds=1)).astimezone(BERLIN), LOG)
    assert str(caught.value) == (
        "Your computer's clock says 2026-09-20 20:01, but your first answer is from "
        "2026-09-21 at 20:02. Fix the clock and try again"
        ". If it's right, use another file with --db."
    )


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        (0, False),
        (microseconds(datetime(2020, 1, 1, tzinfo=UTC)) - 1, False),
        (microseconds(datetime(2020, 1, 1, tzinfo=UTC)), True),
        (microseconds(datetime(2100, 1, 1, tzinfo=UTC)) - 1, True),
        (microseconds(datetime(2100, 1, 1, tzinfo=UTC)), False),
        (1_584_517_248_000_000_000, False),
        ("2026", False),
    ],
)
def test_what_may_be_the_moment_of_an_event(at: object, *, expected: bool) -> None:
    assert believable(at) is expected
