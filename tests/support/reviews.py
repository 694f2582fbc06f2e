"""Reviews of one card, and what is remembered after them."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from tests.support.folds import fold
from trainer.core.log.events import DAY, Event, microseconds, study_day
from trainer.core.memory.memory import NEW, Memory
from trainer.core.memory.schedule import what_if
from trainer.core.value import replace

AGAIN, HARD, GOOD, EASY = 1, 2, 3, 4
MON, TUE, WED = date(2026, 11, 23), date(2026, 11, 24), date(2026, 11, 25)
EVENING = datetime(2026, 11, 23, 20, tzinfo=UTC)
MONDAY = microseconds(EVENING)
SECOND = 1_000_000
BERLIN, NEW_YORK = ZoneInfo("Europe/Berlin"), ZoneInfo("America/New_York")


def review(rating: int, when: datetime = EVENING) -> Event:
    """Make a review of the card `opening`, by somebody who lives in UTC."""
    return replace(study(when), event="review", id=f"{rating}@{when}", rating=rating)


def study(when: datetime = EVENING) -> Event:
    return Event(
        event="study", id=str(when), at=microseconds(when), day=study_day(when), key="opening"
    )


def memory_of(*log: Event) -> Memory:
    """Fold a log of the one card, a year later."""
    return fold(log, now=MONDAY + 365 * DAY)["opening"]


def after(*history: tuple[int, date]) -> Memory:
    """Feed ratings on days to a new card."""
    memory = NEW
    for rating, day in history:
        memory = what_if(memory, rating, day)
    return memory
