"""True memories: how likely a card is right now, what a try makes of it, what is left of it later.

A state is the memory of one card; None: its words were never tried. Pure, so that the bound
(`bench/bound.py`) may ask what would be.
"""

from dataclasses import dataclass, field
from datetime import datetime
from math import exp, log
from typing import Protocol

from trainer.core.memory.odds import PASSED
from trainer.core.memory.step import Step, Way

DAY = 86_400.0
AGAIN = 1
Four = tuple[float, float, float, float]


class Memory(Protocol):
    """What is true of a learner."""

    def odds(self, state: object, step: Step, now: datetime) -> Four:
        """Return how likely a try ends in each of the four ratings."""

    def after(self, state: object, step: Step, rating: int, now: datetime) -> object:
        """Return the state after a step; `rating` 0: nothing was rated."""

    def holds(self, state: object, at: datetime) -> float:
        """Return how likely the card is right at a moment, said whole."""

    def begins(self, key: str) -> None:
        """Note that a card is tried, for memories in which others matter."""


@dataclass(frozen=True, slots=True)
class Trace:
    """Stability and difficulty as of the last try; `place`: how many lines were begun by then."""

    stability: float
    difficulty: float
    last: datetime
    place: int = 0


@dataclass
class Curve:
    """FSRS-6 with parameters of their own: `w` are not the planner's, `first` their first odds.

    Words only shown change nothing, and the way of answering does not matter.
    """

    w: tuple[float, ...]
    first: Four

    def odds(self, state: object, step: Step, now: datetime) -> Four:
        """Return the odds of a try by the forgetting curve."""
        if not isinstance(state, Trace):
            return self.first
        return _four(self.now_right(self.holds(state, now), step))

    def after(self, state: object, step: Step, rating: int, now: datetime) -> object:
        """Return the trace after a try."""
        if not rating:
            return state
        if not isinstance(state, Trace):
            return Trace(self.w[rating - 1], self._difficulty(rating), now, self.place(step))
        return self._reviewed(state, step, rating, now)

    def holds(self, state: object, at: datetime) -> float:
        """Return the forgetting curve of FSRS-6; nothing that was never tried is known."""
        if not isinstance(state, Trace):
            return 0.0
        decay = -self.w[20]
        factor = 0.9 ** (1 / decay) - 1
        days = max(0.0, (at - state.last).total_seconds() / DAY)
        return float((1 + factor * days / self.lasting(state)) ** decay)

    def begins(self, key: str) -> None:
        """Note nothing: others don't matter."""

    def now_right(self, held: float, step: Step) -> float:
        """Return how likely a try is right where so much is held."""
        del step
        return held

    def place(self, step: Step) -> int:
        """Return what a new trace notes of others."""
        del step
        return 0

    def lasting(self, trace: Trace) -> float:
        """Return the stability of a trace, as others left it."""
        return trace.stability

    def learned(self, before: float, after: float, step: Step) -> float:
        """Return the stability that a right try leaves."""
        del before, step
        return after

    def _difficulty(self, rating: int) -> float:
        w = self.w
        return min(10.0, max(1.0, w[4] - exp(w[5] * (rating - 1)) + 1))

    def _reviewed(self, trace: Trace, step: Step, rating: int, now: datetime) -> Trace:
        w, s, d = self.w, self.lasting(trace), trace.difficulty
        r = self.holds(trace, now)
        if (now - trace.last).total_seconds() < DAY / 2:
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
        if rating > AGAIN:
            after = self.learned(s, after, step)
        easy = w[4] - exp(3 * w[5]) + 1
        nearer = d + (10 - d) / 9 * (-w[6] * (rating - 3))
        d = min(10.0, max(1.0, w[7] * easy + (1 - w[7]) * nearer))
        return Trace(max(0.001, after), d, now, self.place(step))


class LettersEasy(Curve):
    """First letters are a strong cue: easier than the call, and a try by them teaches half.

    After Carpenter (2009): the more is retrieved, the more is learned.
    """

    EASE, TAUGHT = 0.6, 0.5
    WHOLE_FIRST: Four = (0.36, 0.094, 0.42, 0.126)

    def odds(self, state: object, step: Step, now: datetime) -> Four:
        """Return the odds: a first try of the whole line fails more often than one by letters."""
        if state is None and step.way not in (Way.LETTERS, Way.CHOOSE):
            return self.WHOLE_FIRST
        return super().odds(state, step, now)

    def after(self, state: object, step: Step, rating: int, now: datetime) -> object:
        """Return the trace after a try: a first one by letters lasts less long too."""
        found = super().after(state, step, rating, now)
        if state is None and isinstance(found, Trace) and step.way is Way.LETTERS:
            return Trace(0.75 * found.stability, found.difficulty, found.last)
        return found

    def begins(self, key: str) -> None:
        """Note nothing: others don't matter."""

    def now_right(self, held: float, step: Step) -> float:
        """Return how likely a try is right: by letters more often than in the call."""
        return held**self.EASE if step.way is Way.LETTERS else held

    def learned(self, before: float, after: float, step: Step) -> float:
        """Return the stability after a right try: by letters half of the growth."""
        return before + self.TAUGHT * (after - before) if step.way is Way.LETTERS else after


@dataclass
class Interfering(Curve):
    """Each line begun after the last try of a line takes a little of how long that one lasts."""

    begun: set[str] = field(default_factory=set)
    TAKEN, MOST = 0.03, 12

    def begins(self, key: str) -> None:
        """Note that a line was begun."""
        self.begun.add(key)

    def place(self, step: Step) -> int:
        """Return how many lines were begun by now, this one included."""
        return len(self.begun | {step.card.key})

    def lasting(self, trace: Trace) -> float:
        """Return the stability that the lines begun since have left."""
        since = min(self.MOST, max(0, len(self.begun) - trace.place))
        return max(0.001, trace.stability * (1 - self.TAKEN) ** since)


@dataclass
class Activation:
    """No FSRS at all: base-level activation that decays faster the stronger it was (Pavlik 2005).

    A branch that was never asked is still chosen rightly `SENSE` of the times, by common sense.
    The time between evenings, `EVENING` seconds after a sight, counts `SCALE` of itself, as there.
    Every sight of the words leaves a trace.
    """

    bias: float

    TAU, S, C, A, SCALE, EVENING = -0.704, 0.255, 0.217, 0.177, 0.025, 2700.0
    SENSE = 0.6

    def odds(self, state: object, step: Step, now: datetime) -> Four:
        """Return the odds of a try."""
        sensible = self.SENSE if step.way is Way.CHOOSE and state is None else 0.0
        return _four(max(sensible, self.holds(state, now)))

    def after(self, state: object, step: Step, rating: int, now: datetime) -> object:
        """Return the traces with one more."""
        del step, rating
        traces = state if isinstance(state, tuple) else ()
        strength = self._activation(traces, now)
        decay = self.C * exp(strength) + self.A if strength is not None else self.A
        return (*traces, (now, decay))

    def holds(self, state: object, at: datetime) -> float:
        """Return the chance that the activation is over the threshold at a moment."""
        strength = self._activation(state, at) if isinstance(state, tuple) else None
        if strength is None:
            return 0.0
        return 1 / (1 + exp((self.TAU - self.bias - strength) / self.S))

    def begins(self, key: str) -> None:
        """Note nothing: others don't matter."""

    def _activation(self, traces: tuple[tuple[datetime, float], ...], at: datetime) -> float | None:
        ages = [(self._age(then, at), decay) for then, decay in traces]
        return log(sum(age**-decay for age, decay in ages)) if ages else None

    def _age(self, then: datetime, now: datetime) -> float:
        seconds = max(1.0, (now - then).total_seconds())
        evening = min(seconds, self.EVENING)
        return evening + self.SCALE * (seconds - evening)


def _four(right: float) -> Four:
    hard, good, easy = PASSED
    return 1 - right, right * hard, right * good, right * easy
