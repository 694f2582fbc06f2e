"""Whether the estimates were honest: what was expected before each test, and what happened."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import log, sqrt

from trainer.core.entries import Entry

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


@dataclass(frozen=True, slots=True)
class Bin:
    """Tests whose estimate lay between `low` and `high`: its mean, and the share that was right."""

    low: float
    high: float
    tests: int
    estimated: float
    measured: float


@dataclass(frozen=True, slots=True)
class Calibration:
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
