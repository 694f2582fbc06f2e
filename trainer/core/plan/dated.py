"""What to practice now, when a call has a date: what adds most to it for its seconds.

Of the cards not tried today, the one whose try adds most turns said right at the call for the time
it takes; when none adds anything or fits the time left, again those tried today, in turn. A line
missed twice while it was learned waits with them. On the last evening a second try counts too:
there is no later one.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cached_property
from operator import itemgetter

from msgspec import Struct, field

from trainer.core.memory.memory import Memory, held
from trainer.core.memory.odds import Odds, effort
from trainer.core.memory.pace import Speeds
from trainer.core.memory.step import Step
from trainer.core.plan.cost import MARGIN, cost
from trainer.core.plan.gain import gain, prospect, ratings, second
from trainer.core.plan.progress import Progress, next_step
from trainer.core.plan.target import Target
from trainer.core.plan.turns import weights
from trainer.core.script.cards import Card

WORTH = 0.004
"""Gain in recall at the call from which a try is worth its time."""
LEAST = 0.25
"""What every other card of a turn is taken to be worth at least: it will be practiced too."""
TIME = 0.65
"""Power of the seconds by which the gain is divided: with 1 long lines are put off too long."""


class Aim(Struct, frozen=True):
    """All that the plan aims at, the earliest first, and how tries are likely to end."""

    targets: tuple[Target, ...] = ()
    odds: Odds = field(default_factory=Odds)


def towards(
    cards: Iterable[Card],
    progress: Progress,
    aim: Aim,
    *,
    at: int,
    today: date,
    left: float,
    speeds: Speeds,
) -> tuple[list[Step], list[Step]]:
    """Return the steps worth taking, the most worth first, then those for when none is left.

    `at` is the moment in microseconds, `left` the seconds of practice that are left.
    """
    adding = _Adding(tuple(cards), progress, aim, at, today)
    first = {key: number for number, key in enumerate(progress.first)}
    last, day = len(first), today.isoformat()
    fresh: list[tuple[tuple[float, ...], Step]] = []
    again: list[tuple[tuple[float, ...], Step]] = []
    for card in adding.needed:
        step = next_step(card, progress)
        if step is None or MARGIN * (seconds := cost(step, progress, speeds)) > left:
            continue
        key = card.key
        memory, tries = progress.memory(key), progress.tries(step, day)
        again.append(((tries, memory.last or memory.shown or 0), step))
        if tries > 1:
            continue
        worth, hard = adding.second(card, memory) if tries else adding.first(card, memory)
        if worth is not None:
            place = last if tries else first.get(key, last)
            fresh.append(((place, -worth / (seconds * hard) ** TIME), step))
    return _in_order(fresh), _in_order(again)


class _Adding:
    """What a try of each card now adds at all targets, in turns said right, and its effort.

    `needed` are the cards that any of them needs. What is not worth its time is None.
    """

    def __init__(
        self, deck: tuple[Card, ...], progress: Progress, aim: Aim, at: int, today: date
    ) -> None:
        self._progress, self._aim, self._at, self._today = progress, aim, at, today
        self._moments = [target.at for target in aim.targets]
        self._each = [[c for c in deck if target.needs(c)] for target in aim.targets]
        keys = {card.key for cards in self._each for card in cards}
        self.needed = [card for card in deck if card.key in keys]

    def first(self, card: Card, memory: Memory) -> tuple[float | None, float]:
        """Return it of the first try of the day."""
        kind, today, odds = card.kind, self._today, self._aim.odds
        adds, hard = [], 0.0
        for moment in self._moments:
            tried = prospect(memory, kind, moment, today, odds)
            adds.append(gain(memory, tried, moment, at=self._at))
            hard = tried.effort
        return self._worth(card, adds), hard

    def second(self, card: Card, memory: Memory) -> tuple[float | None, float]:
        """Return it of another one."""
        adds = [second(memory, moment, at=self._at) for moment in self._moments]
        four = ratings(memory, card.kind, self._today, self._aim.odds)
        return self._worth(card, adds), effort(four)

    def _worth(self, card: Card, adds: Sequence[float]) -> float | None:
        if max(adds) < WORTH:
            return None
        total = 0.0
        for weight, each in zip(self._weighed, adds, strict=True):
            total += weight.get(card.key, 0.0) * each
        return total

    @cached_property
    def _weighed(self) -> list[Mapping[str, float]]:
        pairs = zip(self._each, self._aim.targets, strict=True)
        return [_weights(cards, self._progress, target) for cards, target in pairs]


def _weights(deck: Sequence[Card], progress: Progress, target: Target) -> Mapping[str, float]:
    """Return what each card weighs at a target; those of its turn count at least `LEAST`."""

    def odds(key: str) -> float:
        return max(LEAST, held(progress.memory(key), target.at))

    return weights(deck, odds, target.feared)


def _in_order(steps: list[tuple[tuple[float, ...], Step]]) -> list[Step]:
    return [step for _, step in sorted(steps, key=itemgetter(0))]
