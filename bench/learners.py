"""Families of simulated learners; none of them is the model the planner believes in.

Each learner has a true memory that can be asked at any moment. What they say of themselves after a
line said aloud may be kinder or harsher than that (`RATERS`).
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from math import exp
from pathlib import Path
from random import Random

from fsrs import Scheduler

from bench.memories import Activation, Curve, Interfering, LettersEasy, Memory
from trainer.core.memory.odds import EFFORT, FIRST
from trainer.core.memory.step import Step, Way

AGAIN, GOOD = 1, 3
RATERS = ("honest", "kind", "harsh")
SLIP = 1 / 3
"""Share of misses that the kind rate Good, and of right lines that the harsh rate one lower."""
PEOPLE = Path(__file__).parent / "data" / "people.txt"


@dataclass
class Learner:
    """Somebody with a true memory, a speed, and a way of rating themselves."""

    random: Random
    memory: Memory
    speed: float
    rater: str = "honest"
    skips: float = 0.0
    """Share of evenings on which they do not practice, whatever the habit."""
    states: dict[str, object] = field(default_factory=dict)

    def answer(self, step: Step, *, usual: float, now: datetime) -> tuple[int, float]:
        """Return the rating they give and the seconds of a step; the memory keeps the truth."""
        key, rating = step.card.key, 0
        state = self.states.get(key)
        if not step.study:
            four = self.memory.odds(state, step, now)
            rating = self.random.choices((1, 2, 3, 4), four)[0]
            self.memory.begins(key)
        after = self.memory.after(state, step, rating, now)
        if after is not None:
            self.states[key] = after
        seconds = usual * self.speed * (EFFORT[rating - 1] if rating else 1.0)
        told = self._told(rating) if step.way is Way.ALOUD else rating
        return told, seconds * self.random.uniform(0.8, 1.3)

    def recall(self, key: str, at: datetime) -> float:
        """Return how likely this card is truly right at a moment, said whole."""
        return self.memory.holds(self.states.get(key), at)

    def _told(self, rating: int) -> int:
        if self.rater == "kind" and rating == AGAIN and self.random.random() < SLIP:
            return GOOD
        if self.rater == "harsh" and rating > AGAIN and self.random.random() < SLIP:
            return rating - 1
        return rating


def fsrs(seed: int) -> Learner:
    """Return a learner whose memory is FSRS with parameters some way off the planner's.

    People differ most in how long a first try lasts: its logarithm varies by 0.8.
    """
    random = Random(f"like-{seed}")
    return Learner(random, Curve(_near(random), FIRST), exp(random.gauss(0, 0.25)))


def hard(seed: int) -> Learner:
    """Return a learner who forgets sooner and fails more often than the planner thinks."""
    random = Random(f"hard-{seed}")
    w = list(Scheduler().parameters)
    scale = 0.4 * exp(random.gauss(0, 0.5))
    w[:4] = sorted(each * scale for each in w[:4])
    w[8] -= 0.4
    w[4] = min(9.5, w[4] + 1)
    memory = Curve(tuple(w), (0.42, 0.13, 0.37, 0.08))
    return Learner(random, memory, 1.15 * exp(random.gauss(0, 0.25)))


def activation(seed: int) -> Learner:
    """Return a learner whose memory is activation, not stability."""
    random = Random(f"not-{seed}")
    return Learner(random, Activation(random.gauss(0.5, 0.25)), exp(random.gauss(0, 0.25)))


def people(seed: int) -> Learner:
    """Return a learner with the parameters of a real person."""
    random = Random(f"people-{seed}")
    known = _people()
    return Learner(random, Curve(known[seed % len(known)], FIRST), exp(random.gauss(0, 0.25)))


def letters_easy(seed: int) -> Learner:
    """Return a learner for whom first letters are easier than the call, and teach less."""
    random = Random(f"letters-{seed}")
    return Learner(random, LettersEasy(_near(random), FIRST), exp(random.gauss(0, 0.25)))


def interference(seed: int) -> Learner:
    """Return a learner who holds a line less long the more others they learned after it."""
    random = Random(f"interference-{seed}")
    return Learner(random, Interfering(_near(random), FIRST), exp(random.gauss(0, 0.25)))


def irregular(seed: int) -> Learner:
    """Return a slow learner who skips a third of the evenings."""
    random = Random(f"irregular-{seed}")
    speed = 1.5 * exp(random.gauss(0, 0.25))
    return Learner(random, Curve(_near(random), FIRST), speed, skips=1 / 3)


FAMILIES: dict[str, Callable[[int], Learner]] = {
    "fsrs": fsrs,
    "hard": hard,
    "activation": activation,
    "people": people,
    "letters-easy": letters_easy,
    "interference": interference,
    "irregular": irregular,
}


def _near(random: Random) -> tuple[float, ...]:
    """Return FSRS's own parameters, shaken."""
    w = [each * exp(random.gauss(0, 0.15)) for each in Scheduler().parameters]
    scale = exp(random.gauss(0, 0.8))
    w[:4] = sorted(each * scale for each in Scheduler().parameters[:4])
    return tuple(w)


@cache
def _people() -> tuple[tuple[float, ...], ...]:
    lines = PEOPLE.read_text(encoding="utf-8").splitlines()
    return tuple(tuple(float(number) for number in line.split(",")) for line in lines if line)
