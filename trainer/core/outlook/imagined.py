"""People imagined for the days ahead: as this one is known to be, quicker or slower."""

from collections.abc import Callable

from msgspec import Struct, field

from trainer.core.drill.drill import Drill
from trainer.core.log.events import AGAIN, GOOD
from trainer.core.memory.odds import effort
from trainer.core.memory.pace import Speeds, expected
from trainer.core.memory.step import Step

LAPSES = 0.1
"""Share of later tries that fail, in the walk."""
SLOW, QUICK = (1.45, 1.75, 3.5), (0.75, 0.5, 0.5)
"""By how much slower and quicker people are than what is expected of somebody of whom nothing is
known, how much more or less often they fail at a first try and later: the simulated learners of
`bench/` whose memory is hard or who are slow, and those who learn well."""
SETTLED = 15
"""Tests that halve how far a person may be from what is expected (its square)."""


class Usual(Struct):
    """Somebody of this speed who fails as often as usual, evenly spread.

    `tick` is called at every step. `factors`: times the seconds, the misses at a first try, and the
    later ones.
    """

    drill: Drill
    speeds: Speeds
    tick: Callable[[], object]
    factors: tuple[float, float, float] = (1.0, 1.0, 1.0)
    owed: dict[bool, float] = field(default_factory=lambda: {True: 0.0, False: 0.0})
    tried: set[str] = field(default_factory=set)

    def answer(self, step: Step, *, usual: float, now: object) -> tuple[int, float]:
        """Return the rating and the seconds of a step."""
        del usual, now
        self.tick()
        slower, firsts, laters = self.factors
        seconds = expected(step, self.speeds) * slower
        key = step.card.key
        if step.study:
            return GOOD, seconds
        first = key not in self.tried and not self.drill.progress.memory(key).tested
        self.tried.add(key)
        four = self.drill.aim.odds.of(step.card.kind, None if first else 1 - LAPSES)
        self.owed[first] += min(1.0, four[0] * (firsts if first else laters))
        failed = self.owed[first] >= 1
        self.owed[first] -= failed
        return AGAIN if failed else GOOD, seconds * effort(four)


def between(factors: tuple[float, float, float], tests: int) -> tuple[float, float, float]:
    """Return the factors of people that a person of so many tests may still turn out to be."""
    left = (SETTLED / (SETTLED + tests)) ** 0.5
    one, two, three = (factor**left for factor in factors)
    return one, two, three
