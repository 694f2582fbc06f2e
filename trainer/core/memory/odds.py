"""How a try is likely to end: the person's own counts, on top of what is usual."""

from collections.abc import Iterable, Mapping

from msgspec import Struct

from trainer.core.log.events import AGAIN, Event, What
from trainer.core.memory.attempt import attempted
from trainer.core.script.key import Key, Kind

FIRST = (0.24, 0.094, 0.495, 0.171)
"""Odds of Again, Hard, Good and Easy at the first try of a card."""
PASSED = (0.224, 0.631, 0.145)
"""Odds of Hard, Good and Easy at a later one that is right."""
EFFORT = (1.42, 1.36, 1.0, 0.78)
"""Seconds of a try that ends in each rating, against the usual."""
PRIOR = 20
"""Tries that the usual odds count for."""

Four = tuple[float, float, float, float]


Counted = tuple[tuple[Kind, tuple[float, ...]], ...]
"""The odds of each kind of card of which there are tries."""


class Odds(Struct, frozen=True, cache_hash=True):
    """The odds of each rating at a first try, and of the three right ones later, by kind."""

    first: Counted = ()
    passed: Counted = ()

    def of(self, kind: Kind, recall: float | None) -> Four:
        """Return the odds of the four ratings; `recall` is the estimate, None for a new card."""
        if recall is None:
            again, hard, good, easy = dict(self.first).get(kind, FIRST)
            return again, hard, good, easy
        hard, good, easy = dict(self.passed).get(kind, PASSED)
        return 1 - recall, recall * hard, recall * good, recall * easy


def odds(log: Iterable[Event]) -> Odds:
    """Return the person's odds from live events in their order."""
    first: dict[Kind, list[float]] = {}
    passed: dict[Kind, list[float]] = {}
    tried: set[str] = set()
    for event in log:
        if event.event != What.REVIEW or not event.key or event.rating not in (1, 2, 3, 4):
            continue
        if not attempted(event):
            continue
        kind = Kind.BRANCH if Key(event.key).kind == Kind.BRANCH else Kind.PHRASING
        if event.key not in tried:
            tried.add(event.key)
            first.setdefault(kind, [0.0] * 4)[event.rating - 1] += 1
        elif event.rating > AGAIN:
            passed.setdefault(kind, [0.0] * 3)[event.rating - 2] += 1
    return Odds(_smoothed(first, FIRST), _smoothed(passed, PASSED))


def effort(four: Four) -> float:
    """Return the seconds of a try with these odds, against the usual."""
    (again, hard, good, easy), (missed, slow, usual, quick) = four, EFFORT
    return again * missed + hard * slow + good * usual + easy * quick


def _smoothed(counts: Mapping[Kind, list[float]], usual: tuple[float, ...]) -> Counted:
    return tuple(
        (
            kind,
            tuple(
                (number + PRIOR * p) / (sum(numbers) + PRIOR)
                for number, p in zip(numbers, usual, strict=True)
            ),
        )
        for kind, numbers in counts.items()
    )
