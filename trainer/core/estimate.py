"""How many lines will be recalled at a moment: an estimate, as a range, and late."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import sqrt

from trainer.core.calibration import optimism
from trainer.core.cards import Card, Kind
from trainer.core.entries import Past
from trainer.core.events import DAY
from trainer.core.memory import NEW, Memory, recall
from trainer.core.ratings import AGAIN

ANSWERS = 30
"""Tests of lines from which anything is estimated."""
DAYS = 2
"""Study days from which anything is estimated."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """About `low` to `high` of `lines` lines, estimated from `answers` tests of them.

    `expected` is the sum of the estimated recalls as FSRS gives them, uncorrected.
    """

    low: int
    high: int
    lines: int
    answers: int
    expected: float


def estimate(
    cards: Iterable[Card], memories: Mapping[str, Memory], told: Past, at: int
) -> Estimate | None:
    """Return how many of the lines among `cards` are likely recalled at `at` (microseconds).

    None before 30 tests of these lines on at least two study days. `memories` are those to
    estimate with: of now (`told.memories`), or what a plan would make of them; `told` is what
    happened. A new line, and one whose last try failed, count as not recalled.

    Each recall is first corrected by as much as the estimates before the tests of these lines
    proved too high, or too low (`calibration.optimism`); the range is the sum of them and one
    standard deviation on each side (of independent lines, each recalled or not).
    """
    lines = [card.key for card in cards if card.kind is Kind.PHRASING]
    tried = [entry for key in lines for entry in told.of.get(key, ())]
    answers = sum(entry.fed for entry in tried)
    if answers < ANSWERS or len({entry.event.day for entry in tried if entry.fed}) < DAYS:
        return None
    found = [recalled(memories.get(key, NEW), at) for key in lines]
    too_high = optimism(tried)
    shares = [min(1.0, max(0.0, share - too_high)) for share in found if share]
    middle = sum(shares)
    deviation = sqrt(sum(share * (1 - share) for share in shares))
    low, high = max(0, round(middle - deviation)), min(len(shares), round(middle + deviation))
    return Estimate(low, high, len(lines), answers, sum(found))


def recalled(memory: Memory, at: int) -> float:
    """Return the estimated recall of a card at `at`; 0 when it is new or its last try failed."""
    if memory.stability is None or memory.last is None or memory.rating == AGAIN:
        return 0.0
    return recall(memory.stability, (at - memory.last) / DAY)
