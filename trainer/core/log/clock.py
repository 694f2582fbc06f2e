"""Whether the computer's clock can be believed."""

from collections.abc import Sequence
from datetime import UTC, datetime

from trainer.core.log.events import DAY, Event, microseconds, moment
from trainer.core.problems import TrainerError

FIRST_YEAR = 2020
LAST_YEAR = 2099


class WrongClock(TrainerError):
    """The clock shows a time that can't be right, so nothing is saved with it."""

    def __init__(self, now: datetime, first: datetime | None) -> None:
        answer = f", but your first answer is from {first:%Y-%m-%d at %H:%M}" if first else ""
        super().__init__(
            f"Your computer's clock says {now:%Y-%m-%d %H:%M}{answer}. Fix the clock and try again"
            + (". If it's right, use another file with --db." if first else ".")
        )


def check_clock(now: datetime, events: Sequence[Event]) -> None:
    """Raise `WrongClock` when `now` (aware) cannot be true, seen from a log in its order.

    It cannot before 2020, from 2100 on, or more than 24 hours before the log began.
    """
    if not FIRST_YEAR <= now.year <= LAST_YEAR:
        raise WrongClock(now, None)
    if events and microseconds(now) < events[0].at - DAY:
        raise WrongClock(now, moment(events[0].at).astimezone(now.tzinfo))


def believable(at: object) -> bool:
    """Tell whether microseconds since 1970 are a moment in which something may have happened."""
    return isinstance(at, int) and _FIRST <= at < _AFTER


_FIRST = microseconds(datetime(FIRST_YEAR, 1, 1, tzinfo=UTC))
_AFTER = microseconds(datetime(LAST_YEAR + 1, 1, 1, tzinfo=UTC))
