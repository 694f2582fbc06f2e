"""How well parameters of FSRS foretell what a person remembers, and which of them fit better.

What is measured is the log loss of recall at the first test of a card on a later day, as FSRS sees
it: -ln R where it was right, -ln (1 - R) where not.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from itertools import groupby
from math import exp, log

from msgspec import Struct

from trainer.core.log.events import Live, What
from trainer.core.memory.memory import (
    DEFAULTS,
    NEW,
    Memory,
    Parameters,
    believing,
    is_copy,
    possible,
    recall,
    step,
    what_if,
)

FEW, SOME, ENOUGH = 50, 100, 300
"""Tests on a later day: below the first the defaults hold, from the second on an optimizer may try,
below the third one scale may."""
SPREAD = 0.8
"""Standard deviation of what is believed beforehand of the logarithm of the scale."""
SCALES = tuple(exp(number / 10) for number in range(-30, 31))
_LEAST, _MOST = 0.001, 0.999
_QUARTER = 0.75
_STABILITIES = range(4)
_SHORTEST, _LONGEST = 0.001, 100.0
Tell = Callable[[float], object]


class Trial(Struct, frozen=True):
    """One review that FSRS was told of: the card, the study day, the rating as it was fed."""

    key: str
    day: date
    rating: int


class Loss(Struct, frozen=True):
    """A sum of log losses over so many tests."""

    total: float
    tests: int

    @property
    def mean(self) -> float:
        """The loss of a test."""
        return self.total / self.tests if self.tests else 0.0


def trials(events: Live) -> tuple[Trial, ...]:
    """Return the reviews that FSRS is told of, in their order: neither copying nor reading."""
    found: list[Trial] = []
    memories: dict[str, Memory] = {}
    for event in events:
        before = memories.get(event.key or "", NEW)
        after = step(before, event)
        if not event.key or after is before:
            continue
        memories[event.key] = after
        fed = after.reviews > before.reviews and after.fed_day is not None
        if event.event == What.REVIEW and fed and not is_copy(before, event):
            found.append(Trial(event.key, after.fed_day or date.min, event.rating or 0))
    return tuple(found)


def tests(found: Sequence[Trial]) -> int:
    """Return how many of the reviews tested what was left from an earlier day."""
    return sum(1 for _ in _tested(found))


def _tested(found: Sequence[Trial]) -> Iterator[int]:
    seen: dict[str, date] = {}
    for number, trial in enumerate(found):
        if trial.key in seen and trial.day > seen[trial.key]:
            yield number
        seen[trial.key] = trial.day


def held_out(found: Sequence[Trial]) -> int:
    """Return where the last quarter of the tests begins."""
    places = list(_tested(found))
    return places[int(len(places) * _QUARTER)] if places else len(found)


def loss(found: Sequence[Trial], parameters: Parameters, *, since: int = 0) -> Loss:
    """Return the loss of these parameters over the tests from a place in the order on."""
    total, count = 0.0, 0
    memories: dict[str, Memory] = {}
    with believing(parameters):
        for number, trial in enumerate(found):
            before = memories.get(trial.key, NEW)
            later = before.fed_day is not None and trial.day > before.fed_day
            if number >= since and later and before.stability is not None and before.fed_day:
                share = recall(before.stability, (trial.day - before.fed_day).days)
                share = min(_MOST, max(_LEAST, share))
                total -= log(share) if trial.rating > 1 else log(1 - share)
                count += 1
            memories[trial.key] = what_if(before, trial.rating, trial.day)
    return Loss(total, count)


def scaled(scale: float) -> Parameters:
    """Return the defaults with the first four, the stabilities after a first review, scaled."""
    return tuple(
        min(_LONGEST, max(_SHORTEST, value * scale)) if number in _STABILITIES else value
        for number, value in enumerate(DEFAULTS)
    )


def best_scale(found: Sequence[Trial], tell: Tell) -> float:
    """Return the scale that fits best, what is believed beforehand taken in: near 1."""

    def worth(scale: float) -> float:
        return loss(found, scaled(scale)).total + 0.5 * (log(scale) / SPREAD) ** 2

    best, least = 1.0, float("inf")
    for number, scale in enumerate(SCALES):
        tell(number / len(SCALES))
        if possible(scaled(scale)) and (found_loss := worth(scale)) < least:
            best, least = scale, found_loss
    return best


def histories(found: Sequence[Trial]) -> Iterator[tuple[tuple[int, int], ...]]:
    """Yield each card's reviews up to every test: rating, and days since the one before."""
    ordered = sorted(range(len(found)), key=lambda number: (found[number].key, number))
    for _, group in groupby(ordered, key=lambda number: found[number].key):
        past: list[tuple[int, int]] = []
        last: date | None = None
        for number in group:
            trial = found[number]
            past.append((trial.rating, (trial.day - last).days if last else 0))
            if last and trial.day > last:
                yield tuple(past)
            last = trial.day
