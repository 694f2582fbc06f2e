"""How many lines are likely recalled at a moment: a range, late, and called an estimate."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import ceil, floor, sqrt

from trainer.core.cards import Card, Kind
from trainer.core.events import Event, What
from trainer.core.ladder import AGAIN
from trainer.core.memory import NEW, Memory, retrievability

REVIEWS, DAYS = 30, 2
"""Reviews, and days they were on, before anything is estimated."""
OPTIMISM = 0.15
"""Share by which FSRS may be too hopeful about whole sentences; the low end is lowered by it."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """Between `low` and `high` of `of` lines, from so many `answers`."""

    low: int
    high: int
    of: int
    answers: int


def estimate(
    cards: Iterable[Card], memories: Mapping[str, Memory], log: Iterable[Event], *, at: int
) -> Estimate | None:
    """Return how many lines are likely recalled at a moment (microseconds); None: too soon to say.

    The sum of the estimated recalls, a line whose last try failed counting as not recalled; one
    standard deviation each way, and the low end lowered by what simulated learners fell short.
    """
    tries = [event for event in log if event.event == What.REVIEW]
    if len(tries) < REVIEWS or len({event.day for event in tries}) < DAYS:
        return None
    odds = []
    for card in cards:
        if card.kind is Kind.PHRASING:
            memory = memories.get(card.key, NEW)
            failed = memory.rating == AGAIN
            odds.append(0.0 if failed else retrievability(memory, at) or 0.0)
    mean, deviation = sum(odds), sqrt(sum(p * (1 - p) for p in odds))
    low = max(0, floor(mean * (1 - OPTIMISM) - deviation))
    high = min(len(odds), ceil(mean + deviation))
    return Estimate(low, high, len(odds), len(tries))
