"""What a try now adds to the recall of a card at a moment ahead.

Of a card that was not tried since, most of it is as it was at the choice before: that is kept.
"""

from datetime import date
from functools import lru_cache

from msgspec import Struct

from trainer.core.log.events import DAY
from trainer.core.memory.memory import Memory
from trainer.core.memory.odds import Four, Odds, effort
from trainer.core.memory.pace import KEPT
from trainer.core.memory.schedule import curve, held, recall, trusted, what_if
from trainer.core.script.key import Kind

SECOND = 0.07
"""Share of what is not yet sure that a second try on the last evening is taken to add."""


class Prospect(Struct, frozen=True):
    """What the first try of a card on a study day promises for a moment ahead, whatever the hour.

    `effort` is its seconds against the usual, `odds` those of its ratings; `after` is the
    stability, in days, to count on after each of them; `left` is the recall without a try;
    `curve` are factor and decay of the card's forgetting.
    """

    effort: float
    odds: Four
    after: Four
    left: float
    curve: tuple[float, float]


def gain(tried: Prospect, days: float) -> float:
    """Return by how much a try now is expected to raise the recall in so many days, fractional.

    The mean over the four ratings of the recall that each would leave, less what would be left
    without a try; never tried: nothing.
    """
    if days <= 0:
        return 0.0
    factor, decay = tried.curve
    gone = factor * days  # `recall`, four times at once: it is asked of every card
    (again, hard, good, easy), (one, two, three, four) = tried.odds, tried.after
    then: float = (
        again * (1 + gone / one) ** decay
        + hard * (1 + gone / two) ** decay
        + good * (1 + gone / three) ** decay
        + easy * (1 + gone / four) ** decay
    )
    return then - tried.left


def second(memory: Memory, target: int, *, at: int) -> float:
    """Return what a second try this evening is taken to add at `target`: a little, on the last.

    On any other it adds nothing: it can wait for tomorrow. Moments in microseconds.
    """
    return SECOND * (1 - held(memory, target)) if 0 < target - at < DAY else 0.0


def ratings(memory: Memory, kind: Kind, today: date, odds: Odds) -> Four:
    """Return the odds of the four ratings of a try on a study day."""
    stability = trusted(memory)
    if stability is None or memory.fed_day is None:
        return odds.of(kind, None)
    days = max(1, (today - memory.fed_day).days)
    return odds.of(kind, recall(stability, days, memory.parameters))


@lru_cache(maxsize=KEPT)
def prospect(memory: Memory, kind: Kind, target: int, today: date, odds: Odds) -> Prospect:
    """Return what the first try of a card on a study day promises for a moment (microseconds)."""
    four = ratings(memory, kind, today, odds)
    bends = curve(memory.parameters[20])
    return Prospect(effort(four), four, _stabilities(memory, today), left(memory, target), bends)


@lru_cache(maxsize=KEPT)
def left(memory: Memory, target: int) -> float:
    """Return the recall that is counted on at a moment (microseconds), as `held` does."""
    return held(memory, target)


@lru_cache(maxsize=KEPT)
def _stabilities(memory: Memory, today: date) -> Four:
    """Return the stability, in days, to count on after a try that ends in each rating."""
    one, two, three, four = (
        trusted(what_if(memory, rating, today)) or 0.001 for rating in (1, 2, 3, 4)
    )
    return one, two, three, four
