"""What to practice now, when a call has a date: what adds most to it for its seconds.

Of the cards not tried today, the one whose try adds most turns said right at the call for the time
it takes; when none adds anything or fits the time left, again those tried today, in turn. A line
missed twice while it was learned waits with them. On the last evening a second try counts too:
there is no later one.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from operator import itemgetter

from msgspec import Struct, field

from trainer.core.log.events import DAY
from trainer.core.memory.odds import Odds, effort
from trainer.core.memory.pace import Speeds
from trainer.core.memory.step import Step
from trainer.core.plan.cost import MARGIN
from trainer.core.plan.gain import gain, left, ratings, second
from trainer.core.plan.progress import Progress
from trainer.core.plan.standing import Standing, standings
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
    deck = tuple(cards)
    adding = _Adding(deck, progress, aim, at, today)
    first, missed = {key: number for number, key in enumerate(progress.first)}, progress.missed
    fresh: list[tuple[tuple[float, ...], Step]] = []
    again: list[tuple[tuple[float, ...], Step]] = []
    for card, stands in standings(
        adding.needed, progress, adding.moments, today=today, odds=aim.odds
    ):
        step, seconds = stands.step, stands.course.seconds(speeds)
        if MARGIN * seconds > left:
            continue
        tries = stands.tries + (progress.failing(step) if missed else 0)
        again.append(((tries, stands.last), step))
        if tries > 1 or (tries and not adding.last):
            continue
        worth, hard = adding.second(card, stands) if tries else adding.first(card, stands)
        if worth is not None:
            place = len(first) if tries else first.get(card.key, len(first))
            fresh.append(((place, -worth / (seconds * hard) ** TIME), step))
    return _in_order(fresh), _in_order(again)


class _Adding:
    """What a try of each card now adds at all targets, in turns said right, and its effort.

    `needed` are the cards that any of them needs. What is not worth its time is None. `last`: it
    is the last evening before one of them, on which alone a second try adds anything.
    """

    def __init__(
        self, deck: tuple[Card, ...], progress: Progress, aim: Aim, at: int, today: date
    ) -> None:
        self._aim, self._at, self._today = aim, at, today
        self.moments = tuple(target.at for target in aim.targets)
        self._days = tuple((moment - at) / DAY for moment in self.moments)
        self.last = any(0 < days < 1 for days in self._days)
        each = [[c for c in deck if target.needs(c)] for target in aim.targets]
        self.needed = each[0]
        if len(each) > 1:
            keys = {card.key for cards in each for card in cards}
            self.needed = [card for card in deck if card.key in keys]
        pairs = zip(each, aim.targets, strict=True)
        self._weighed = [_weights(cards, progress, target) for cards, target in pairs]

    def first(self, card: Card, stands: Standing) -> tuple[float | None, float]:
        """Return it of the first try of the day."""
        most = total = 0.0
        for promise, days, weight in zip(stands.promises, self._days, self._weighed, strict=True):
            adds = gain(promise, days)
            most = max(most, adds)
            total += weight.get(card.key, 0.0) * adds
        return (total if most >= WORTH else None), stands.promises[0].effort

    def second(self, card: Card, stands: Standing) -> tuple[float | None, float]:
        """Return it of another one."""
        most = total = 0.0
        for moment, weight in zip(self.moments, self._weighed, strict=True):
            adds = second(stands.memory, moment, at=self._at)
            most = max(most, adds)
            total += weight.get(card.key, 0.0) * adds
        four = ratings(stands.memory, card.kind, self._today, self._aim.odds)
        return (total if most >= WORTH else None), effort(four)


def _weights(deck: Sequence[Card], progress: Progress, target: Target) -> Mapping[str, float]:
    """Return what each card weighs at a target; those of its turn count at least `LEAST`."""
    memories, new, at = progress.memories, progress.new, target.at

    def odds(key: str) -> float:
        return max(LEAST, left(memories.get(key, new), at))

    return weights(deck, odds, target.feared)


def _in_order(steps: list[tuple[tuple[float, ...], Step]]) -> list[Step]:
    return [step for _, step in sorted(steps, key=itemgetter(0))]
