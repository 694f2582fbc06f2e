"""How many lines will be recalled at a moment: an estimate, as a range, and late."""

from collections.abc import Iterable, Mapping
from math import log, sqrt

from msgspec import Struct

from trainer.core.log.events import AGAIN, DAY
from trainer.core.memory.memory import NEW, Memory, recall
from trainer.core.script.cards import Card
from trainer.core.script.key import Kind
from trainer.core.stats.past import Entry, Past

ANSWERS = 30
"""Tests of lines from which anything is estimated."""
DAYS = 2
"""Study days from which anything is estimated."""


class Estimate(Struct, frozen=True):
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


ENOUGH = 50
"""Tests under which nothing is claimed."""
BINS = 10
"""Bins of equal width over the estimate, 0 to 1."""
EDGE = 1e-4
"""How near an estimate may come to 0 and 1 in the log loss, which else could be infinite."""
PRIOR = 0.1
"""By how much estimates are taken to be too high until tests have shown it: on whole sentences
FSRS was .08 to .15 too high for simulated people who learn with difficulty."""
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
    """Return by how much estimates proved too high (below 0: too low).

    The mean of estimate less outcome, in which `PRIOR` counts as `WEIGHT` tests.
    """
    pairs = tuple(expected(entries))
    found = sum(estimate - right for estimate, right in pairs)
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
