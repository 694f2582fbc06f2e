"""Three families of simulated learners; none of them is the model the planner believes in."""

from collections.abc import Callable
from datetime import datetime
from math import exp, log
from random import Random
from typing import Protocol

from fsrs import Scheduler
from msgspec import Struct, field

from trainer.core.memory.odds import EFFORT, FIRST, PASSED
from trainer.core.memory.step import Step, Way

DAY = 86_400.0
AGAIN = 1


class Learner(Protocol):
    """Somebody with a true memory, which can be asked at any moment."""

    def answer(self, step: Step, *, usual: float, now: datetime) -> tuple[int, float]:
        """Return the rating and the seconds of a step."""

    def recall(self, key: str, at: datetime) -> float:
        """Return how likely this card is truly right at a moment."""


class Fsrs(Struct):
    """FSRS-6 with parameters of their own: `w` are not the planner's, `first` their first odds."""

    random: Random
    w: tuple[float, ...]
    first: tuple[float, ...]
    speed: float
    cards: dict[str, tuple[float, float, datetime]] = field(default_factory=dict)

    def answer(self, step: Step, *, usual: float, now: datetime) -> tuple[int, float]:
        """Return the rating and the seconds of a step; words only shown change nothing."""
        if step.study:
            return 0, usual * self.speed * self.random.uniform(0.8, 1.3)
        key = step.card.key
        if key not in self.cards:
            rating = self.random.choices((1, 2, 3, 4), self.first)[0]
            self.cards[key] = (self.w[rating - 1], self._difficulty(rating), now)
        else:
            rating = AGAIN
            if self.random.random() < self.recall(key, now):
                rating = self.random.choices((2, 3, 4), PASSED)[0]
            self._review(key, rating, now)
        return rating, usual * self.speed * EFFORT[rating - 1] * self.random.uniform(0.8, 1.3)

    def recall(self, key: str, at: datetime) -> float:
        """Return the forgetting curve of FSRS-6; nothing that was never tried is known."""
        if key not in self.cards:
            return 0.0
        stability, _, last = self.cards[key]
        decay = -self.w[20]
        factor = 0.9 ** (1 / decay) - 1
        days = (at - last).total_seconds() / DAY
        return float((1 + factor * days / stability) ** decay)

    def _difficulty(self, rating: int) -> float:
        w = self.w
        return min(10.0, max(1.0, w[4] - exp(w[5] * (rating - 1)) + 1))

    def _review(self, key: str, rating: int, now: datetime) -> None:
        w = self.w
        s, d, last = self.cards[key]
        r = self.recall(key, now)
        if (now - last).total_seconds() < DAY / 2:
            k = exp(w[17] * (rating - 3 + w[18])) * s ** -w[19]
            after = s * (max(1.0, k) if rating > AGAIN else k)
        elif rating == AGAIN:
            after = min(
                w[11] * d ** -w[12] * ((s + 1) ** w[13] - 1) * exp((1 - r) * w[14]),
                s / exp(w[17] * w[18]),
            )
        else:
            bonus = {2: w[15], 4: w[16]}.get(rating, 1.0)
            growth = exp(w[8]) * (11 - d) * s ** -w[9] * (exp((1 - r) * w[10]) - 1)
            after = s * (1 + growth * bonus)
        easy = w[4] - exp(3 * w[5]) + 1
        nearer = d + (10 - d) / 9 * (-w[6] * (rating - 3))
        d = min(10.0, max(1.0, w[7] * easy + (1 - w[7]) * nearer))
        self.cards[key] = (max(0.001, after), d, now)


class Activation(Struct):
    """No FSRS at all: base-level activation that decays faster the stronger it was (Pavlik 2005).

    A branch that was never asked is still chosen rightly `SENSE` of the times, by common sense.
    The time between evenings, `EVENING` seconds after a sight, counts `SCALE` of itself, as there.
    """

    random: Random
    bias: float
    speed: float
    seen: dict[str, list[tuple[datetime, float]]] = field(default_factory=dict)

    TAU, S, C, A, SCALE, EVENING = -0.704, 0.255, 0.217, 0.177, 0.025, 2700.0
    SENSE = 0.6

    def answer(self, step: Step, *, usual: float, now: datetime) -> tuple[int, float]:
        """Return the rating and the seconds of a step; every sight of the words leaves a trace."""
        key, rating = step.card.key, 0
        if not step.study:
            rating = AGAIN
            sensible = self.SENSE if step.way is Way.CHOOSE and key not in self.seen else 0.0
            if self.random.random() < max(sensible, self.recall(key, now)):
                rating = self.random.choices((2, 3, 4), PASSED)[0]
        strength = self._activation(key, now)
        decay = self.C * exp(strength) + self.A if strength is not None else self.A
        self.seen.setdefault(key, []).append((now, decay))
        effort = EFFORT[rating - 1] if rating else 1.0
        return rating, usual * self.speed * effort * self.random.uniform(0.8, 1.3)

    def recall(self, key: str, at: datetime) -> float:
        """Return the chance that the activation is over the threshold at a moment."""
        strength = self._activation(key, at)
        if strength is None:
            return 0.0
        return 1 / (1 + exp((self.TAU - self.bias - strength) / self.S))

    def _activation(self, key: str, at: datetime) -> float | None:
        traces = [(self._age(then, at), decay) for then, decay in self.seen.get(key, ())]
        return log(sum(age**-decay for age, decay in traces)) if traces else None

    def _age(self, then: datetime, now: datetime) -> float:
        seconds = max(1.0, (now - then).total_seconds())
        evening = min(seconds, self.EVENING)
        return evening + self.SCALE * (seconds - evening)


def like_fsrs(seed: int) -> Fsrs:
    """Return a learner whose memory is FSRS with parameters some way off the planner's.

    People differ most in how long a first try lasts: its logarithm varies by 0.8.
    """
    random = Random(f"like-{seed}")
    w = [each * exp(random.gauss(0, 0.15)) for each in Scheduler().parameters]
    scale = exp(random.gauss(0, 0.8))
    w[:4] = sorted(each * scale for each in Scheduler().parameters[:4])
    return Fsrs(random, tuple(w), FIRST, exp(random.gauss(0, 0.25)))


def hard(seed: int) -> Fsrs:
    """Return a learner who forgets sooner and fails oftener than the planner thinks."""
    random = Random(f"hard-{seed}")
    w = list(Scheduler().parameters)
    scale = 0.4 * exp(random.gauss(0, 0.5))
    w[:4] = sorted(each * scale for each in w[:4])
    w[8] -= 0.4
    w[4] = min(9.5, w[4] + 1)
    return Fsrs(random, tuple(w), (0.42, 0.13, 0.37, 0.08), 1.15 * exp(random.gauss(0, 0.25)))


def not_fsrs(seed: int) -> Activation:
    """Return a learner whose memory is activation, not stability."""
    random = Random(f"not-{seed}")
    return Activation(random, random.gauss(0.5, 0.25), exp(random.gauss(0, 0.25)))


FAMILIES: dict[str, Callable[[int], Learner]] = {
    "like FSRS": like_fsrs,
    "hard": hard,
    "not FSRS": not_fsrs,
}
