"""How many lines will be recalled at a moment: an estimate, as a range, and late."""

from collections.abc import Iterable, Mapping, Sequence
from math import log, sqrt

from msgspec import Struct

from trainer.core.log.events import AGAIN, DAY
from trainer.core.memory.memory import NEW, Memory
from trainer.core.memory.schedule import held, recall
from trainer.core.script.cards import Card
from trainer.core.script.key import Kind
from trainer.core.stats.kindness import kindness
from trainer.core.stats.past import Entry, Past
from trainer.core.value import replace

ANSWERS = 15
"""Tests of lines from which anything is estimated; the fewer, the wider the range."""
FAILED = 0.6
"""Share of its recall that a line counts for whose last try failed.

With half of it, estimates after an evening that asks every line once were a line too low for most
simulated learners (`bench/honest.py`): who was shown the words after a miss keeps much of them.
With more, somebody who missed everything on two evenings would be promised a line.
"""
SPREAD = 0.12
"""How far people are from what is estimated of them, as a share, after `SETTLED` tests and less."""
SETTLED = 30


class Estimate(Struct, frozen=True):
    """About `low` to `high` of `lines` lines, estimated from `answers` tests of them.

    `middle` is the expected number; `expected` the sum of the recalls as FSRS gives them,
    uncorrected.
    """

    low: int
    high: int
    lines: int
    answers: int
    middle: float
    expected: float


class Person(Struct, frozen=True):
    """What the tests of some lines say of the person: on what an estimate of theirs rests.

    `answers` fed tests; `too_high` is by how much the recall counted on proved too high
    (`optimism`), `kind` by how much their own ratings are too kind (`kindness`).
    """

    answers: int
    too_high: float
    kind: float

    @property
    def known(self) -> bool:
        """Whether enough was answered for an estimate."""
        return self.answers >= ANSWERS

    def share(self, memory: Memory, at: int) -> float:
        """Return the recall of a line at a moment, corrected: 0 to 1; a new line: 0."""
        if memory.stability is None:
            return 0.0
        counted_on = held(memory, at) * (FAILED if memory.rating == AGAIN else 1.0)
        kind = self.kind if memory.spoken and memory.rating != AGAIN else 0.0
        return min(1.0, max(0.0, counted_on - self.too_high - kind))


def person(cards: Iterable[Card], told: Past) -> Person:
    """Return what the tests of the lines among `cards` say of the person."""
    keys = (card.key for card in cards if card.kind is Kind.PHRASING)
    tried = [entry for key in keys for entry in told.of.get(key, ()) if entry.review]
    return Person(sum(e.fed for e in tried), optimism(tried), kindness(tried).share)


def estimate(
    cards: Iterable[Card], memories: Mapping[str, Memory], told: Past, at: int
) -> Estimate | None:
    """Return how many of the lines among `cards` are likely recalled at `at` (microseconds).

    None before 15 tests of these lines. Nothing more is practiced: it is what holds if the person
    stops now. A new line counts nothing, one whose last try failed `FAILED` of its recall.
    """
    lines = [card for card in cards if card.kind is Kind.PHRASING]
    who = person(lines, told)
    if not who.known:
        return None
    found = [memories.get(card.key, NEW) for card in lines]
    shares = [who.share(memory, at) for memory in found if memory.stability is not None]
    return ranged(shares, who, len(lines), expected=sum(recalled(memory, at) for memory in found))


def ranged(shares: Sequence[float], who: Person, lines: int, *, expected: float) -> Estimate:
    """Return the range in which the number of lines recalled likely lies.

    The sum of the shares, one standard deviation on each side: of independent lines, each recalled
    or not, and of the spread between people, which the person's own tests narrow.
    """
    middle = sum(shares)
    people = len(shares) * SPREAD * sqrt(SETTLED / (SETTLED + who.answers))
    deviation = sqrt(sum(share * (1 - share) for share in shares) + people**2)
    low, high = max(0, round(middle - deviation)), min(lines, round(middle + deviation))
    if shares:
        low, high = apart(low, high)
    return Estimate(low, high, lines, who.answers, middle, expected)


def apart(low: int, high: int) -> tuple[int, int]:
    """Return the ends of a range of lines, at least one apart: nothing ahead is known to the line.

    There is at least one line.
    """
    return (low, high) if low < high else (max(0, high - 1), max(1, high))


def at_most(lines: int, found: Estimate) -> Estimate:
    """Return an estimate that counts on no more than so many lines: no others will be practiced."""
    low, high = apart(min(found.low, lines), min(found.high, lines))
    return replace(found, low=low, high=high)


def recalled(memory: Memory, at: int) -> float:
    """Return the recall of a card at `at` by FSRS; 0 when it is new or its last try failed."""
    if memory.stability is None or memory.last is None or memory.rating == AGAIN:
        return 0.0
    return recall(memory.stability, (at - memory.last) / DAY, memory.parameters)


ENOUGH = 50
"""Tests under which nothing is claimed."""
BINS = 10
"""Bins of equal width over the estimate, 0 to 1."""
EDGE = 1e-4
"""How near an estimate may come to 0 and 1 in the log loss, which else could be infinite."""
PRIOR = -0.03
"""By how much what is counted on (`memory.held`) is taken to be too high until tests have shown it.
Below 0: most of the simulated learners of `bench/honest.py` keep a little more than half of FSRS's
stability."""
WEIGHT = 30
"""Tests that `PRIOR` counts for."""


class Bin(Struct, frozen=True):
    """Tests whose estimate lay between `low` and `high`: its mean, and the share that was right."""

    low: float
    high: float
    tests: int
    estimated: float
    measured: float


class Calibration(Struct, frozen=True):
    """What the estimates were worth over `tests` first tests of a day.

    `estimated` and `measured` are the means over all, 0 to 1. `log_loss` is the mean of
    `-log(probability given to what happened)` (natural; 0 is perfect, 0.693 a coin), `rmse` the
    root of the mean square of estimated less measured over the bins, weighted by their tests.
    """

    tests: int
    estimated: float
    measured: float
    log_loss: float
    rmse: float
    bins: tuple[Bin, ...]


def calibration(entries: Iterable[Entry]) -> Calibration | None:
    """Return what the estimates before first tests of a day were worth; None under 50 tests.

    The first test of a card ever has no estimate and is left out.
    """
    pairs = tuple(expected(entries))
    if len(pairs) < ENOUGH:
        return None
    bins = _bins(pairs)
    losses = (_loss(estimate, right=right) for estimate, right in pairs)
    square = sum(each.tests * (each.estimated - each.measured) ** 2 for each in bins)
    return Calibration(
        tests=len(pairs),
        estimated=sum(estimate for estimate, _ in pairs) / len(pairs),
        measured=sum(right for _, right in pairs) / len(pairs),
        log_loss=sum(losses) / len(pairs),
        rmse=sqrt(square / len(pairs)),
        bins=bins,
    )


def expected(entries: Iterable[Entry]) -> Iterable[tuple[float, bool]]:
    """Yield the estimate before each first test of a day but the first ever, and if it was right.

    On fractional days; the tests of a card whose history was begun anew are first ones again.
    """
    for entry in entries:
        if entry.estimate is not None:
            yield entry.estimate, entry.right


def optimism(entries: Iterable[Entry]) -> float:
    """Return by how much the recall counted on proved too high (below 0: too low).

    The mean of what was counted on less the outcome, over first tests of a day, in which `PRIOR`
    counts as `WEIGHT` tests.
    """
    pairs = [(held(e.before, e.event.at), e.right) for e in entries if e.estimate is not None]
    found = sum(counted_on - right for counted_on, right in pairs)
    return (WEIGHT * PRIOR + found) / (WEIGHT + len(pairs))


def _bins(pairs: tuple[tuple[float, bool], ...]) -> tuple[Bin, ...]:
    """Return the bins that hold a test, the lowest first."""
    found: dict[int, list[tuple[float, bool]]] = {}
    for pair in pairs:
        found.setdefault(min(BINS - 1, int(pair[0] * BINS)), []).append(pair)
    return tuple(
        Bin(
            low=number / BINS,
            high=(number + 1) / BINS,
            tests=len(held),
            estimated=sum(estimate for estimate, _ in held) / len(held),
            measured=sum(right for _, right in held) / len(held),
        )
        for number, held in sorted(found.items())
    )


def _loss(estimate: float, *, right: bool) -> float:
    given = min(max(estimate, EDGE), 1 - EDGE)
    return -log(given if right else 1 - given)
