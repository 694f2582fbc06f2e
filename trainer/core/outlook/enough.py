"""Whether a day's practice is done, and what is left of it, for all who tell of it."""

from datetime import datetime

from trainer.core.drill.drill import Drill
from trainer.core.log.events import today
from trainer.core.stats.practice import minutes_of

ENOUGH = 0.75
"""The share of a day's minutes with which they are practiced.

A drill ends where its next card would take longer than what is left of them.
"""


def enough(done: float, minutes: float) -> bool:
    """Say whether so many minutes, `done` of the day's `minutes`, are its practice."""
    return done > 0 and done >= ENOUGH * minutes


def left(done: float, minutes: float) -> float:
    """Return the minutes of a day's `minutes` that are left to practice: so long a drill is.

    Where the day's practice is done, more of it is as long as a whole one.
    """
    return minutes if enough(done, minutes) else max(0.0, minutes - done)


def practiced_today(drill: Drill, now: datetime, *, turned: bool = False) -> float:
    """Return the minutes practiced on this study day; `turned`: for the calls of this drill alone.

    Where it's a later call's turn, those for the one before it don't count.
    """
    keys = frozenset(card.key for card in drill.deck) if turned else None
    return minutes_of(drill.log, today(now), keys=keys)
