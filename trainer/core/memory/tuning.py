"""How well parameters of FSRS foretell what a person remembers, and which of them fit better.

What is measured is the log loss of recall at the first test of a card on a later day, as FSRS sees
it: -ln R where it was right, -ln (1 - R) where not.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from itertools import groupby
from math import exp, log, sqrt

from msgspec import Struct

from trainer.core.log.events import Live, What
from trainer.core.memory.fold import is_copy, step
from trainer.core.memory.memory import DEFAULTS, NEW, Memory, Parameters
from trainer.core.memory.schedule import possible, recall, what_if

FEW, SOME, ENOUGH = 50, 100, 300
"""Tests on a later day: below the first the defaults hold, from the second on an optimizer may try,
below the third one scale may."""
SPREAD = 0.8
"""Standard deviation of what is believed beforehand of the logarithm of the scale."""
CHANCE = 1.64
"""Standard errors by which a gain has to exceed nothing: with one, half of the fits to 400
simulated reviews that were adopted foretold worse what came after."""
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
    """The log loss of each test."""

    each: tuple[float, ...]

    @property
    def count(self) -> int:
        """How many tests there were."""
        return len(self.each)

    @property
    def mean(self) -> float:
        """The loss of a test."""
        return sum(self.each) / len(self.each) if self.each else 0.0

    def beats(self, other: "Loss") -> bool:
        """Tell whether this is less than another by more than chance: 19 times in 20."""
        gains = [theirs - own for own, theirs in zip(self.each, other.each, strict=True)]
        if len(gains) <= 1:
            return False
        gain = sum(gains) / len(gains)
        spread = sqrt(sum((each - gain) ** 2 for each in gains) / (len(gains) - 1))
        return gain > CHANCE * spread / sqrt(len(gains))


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


def later_tests(found: Sequence[Trial]) -> int:
    """Return how many of the reviews later_tests what was left from an earlier day."""
    return sum(1 for _ in _later(found))


def _later(found: Sequence[Trial]) -> Iterator[int]:
    seen: dict[str, date] = {}
    for number, trial in enumerate(found):
        if trial.key in seen and trial.day > seen[trial.key]:
            yield number
        seen[trial.key] = trial.day


def held_out(found: Sequence[Trial]) -> int:
    """Return where the last quarter of the tests begins."""
    places = list(_later(found))
    return places[int(len(places) * _QUARTER)] if places else len(found)


def loss(found: Sequence[Trial], parameters: Parameters, *, since: int = 0) -> Loss:
    """Return the loss of these parameters over the tests from a place in the order on."""
    found_losses: list[float] = []
    memories: dict[str, Memory] = {}
    new = Memory(parameters=parameters)
    for number, trial in enumerate(found):
        before = memories.get(trial.key, new)
        later = before.fed_day is not None and trial.day > before.fed_day
        if number >= since and later and before.stability is not None and before.fed_day:
            share = recall(before.stability, (trial.day - before.fed_day).days, parameters)
            share = min(_MOST, max(_LEAST, share))
            found_losses.append(-log(share if trial.rating > 1 else 1 - share))
        memories[trial.key] = what_if(before, trial.rating, trial.day)
    return Loss(tuple(found_losses))


def scaled(scale: float) -> Parameters:
    """Return the defaults with the first four, the stabilities after a first review, scaled."""
    return tuple(
        min(_LONGEST, max(_SHORTEST, value * scale)) if number in _STABILITIES else value
        for number, value in enumerate(DEFAULTS)
    )


def best_scale(found: Sequence[Trial], tell: Tell) -> float:
    """Return the scale that fits best, what is believed beforehand taken in: near 1."""

    def worth(scale: float) -> float:
        return sum(loss(found, scaled(scale)).each) + 0.5 * (log(scale) / SPREAD) ** 2

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


class Candidate(Struct, frozen=True):
    """Parameters fitted to a part of a log, and how they do on the rest.

    `scale` is that of the first stabilities; None: an optimizer fitted all of them.
    """

    parameters: Parameters
    loss: Loss
    scale: float | None = None


Optimize = Callable[[Sequence[Trial]], Parameters | None]
"""What fits all parameters to trials; None where it can't."""


def candidates(found: Sequence[Trial], optimize: Optimize, tell: Tell) -> list[Candidate]:
    """Return what was fitted to the tests before the last quarter, with its loss on that."""
    since = held_out(found)
    known, count = found[:since], later_tests(found)
    tried: list[Candidate] = []
    if FEW <= count < ENOUGH:
        scale = best_scale(known, tell)
        tried.append(Candidate(scaled(scale), loss(found, scaled(scale), since=since), scale))
    if count >= SOME and (own := optimize(known)) and possible(own):
        tried.append(Candidate(own, loss(found, own, since=since)))
    return tried


def better(found: Sequence[Trial], tried: Sequence[Candidate]) -> Candidate | None:
    """Return what foretells the last quarter best, where it beats the defaults there."""
    usual = loss(found, DEFAULTS, since=held_out(found))
    best = min(tried, key=lambda each: each.loss.mean, default=None)
    return best if best and best.loss.beats(usual) else None


def whole(found: Sequence[Trial], best: Candidate, optimize: Optimize, tell: Tell) -> Candidate:
    """Return what was better, fitted to the whole log."""
    if best.scale is not None:
        scale = best_scale(found, tell)
        return Candidate(scaled(scale), best.loss, scale)
    own = optimize(found)
    return best if own is None or not possible(own) else Candidate(own, best.loss)
