"""What to practice now, when a call has a date: what adds most to it for its seconds.

Of the cards not tried today, the one whose try adds most turns said right at the call for the time
it takes; when none adds anything or fits the time left, again those tried today, in turn. A line
missed twice while it was learned waits with them. On the last evening a second try counts too:
there is no later one.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cached_property, lru_cache

from msgspec import Struct, field

from trainer.core.log.events import DAY
from trainer.core.memory.ladder import BOTTOM, Clause, Rung
from trainer.core.memory.memory import (
    Memory,
    held,
    recall,
    trusted,
    what_if,
)
from trainer.core.memory.odds import Odds, effort
from trainer.core.memory.pace import Speeds, expected
from trainer.core.memory.step import Step, Way
from trainer.core.plan.progress import Progress, next_step
from trainer.core.plan.target import Target
from trainer.core.plan.turns import weights
from trainer.core.script.cards import Card
from trainer.core.script.clauses import clauses
from trainer.core.script.key import Kind

WORTH = 0.004
"""Gain in recall at the call from which a try is worth its time."""
LEAST = 0.25
"""What every other card of a turn is taken to be worth at least: it will be practiced too."""
TIME = 0.65
"""Power of the seconds by which the gain is divided: with 1 long lines are put off too long."""
SECOND = 0.07
"""Share of what is not yet sure that a second try on the last evening is taken to add."""
MARGIN = 1.25
"""A card is begun only when so many times its expected seconds are left."""


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
    first = {key: number for number, key in enumerate(progress.first)}
    fresh: list[tuple[tuple[float, ...], Step]] = []
    again: list[tuple[tuple[float, ...], Step]] = []
    for card in deck:
        step = next_step(card, progress) if card.key in adding.wanted else None
        if step is None or MARGIN * (seconds := cost(step, progress, speeds)) > left:
            continue
        memory, tries = progress.memory(card.key), progress.tries(step, today)
        again.append(((tries, memory.last or memory.shown or 0), step))
        worth = adding.worth(card, memory, tries)
        if worth is not None:
            took = seconds * effort(_odds(memory, card.kind, today, aim.odds))
            place = len(first) if tries else first.get(card.key, len(first))
            fresh.append(((place, -worth / took**TIME), step))
    return _in_order(fresh), _in_order(again)


class _Adding:
    """What a try of each card now adds at each target: of those alike it is worked out once."""

    def __init__(
        self, deck: Sequence[Card], progress: Progress, aim: Aim, at: int, today: date
    ) -> None:
        self._progress, self._aim, self._at, self._today = progress, aim, at, today
        self._needed = [tuple(c for c in deck if target.needs(c)) for target in aim.targets]
        self._new: dict[Kind, list[float]] = {}
        self.wanted = {card.key for cards in self._needed for card in cards}

    def worth(self, card: Card, memory: Memory, tries: int) -> float | None:
        """Return by how many turns a try of a card adds to the calls; None: not worth its time.

        On the same day only a second try can be.
        """
        if tries > 1:
            return None
        adds = self._second(memory) if tries else self._first(memory, card.kind)
        if max(adds) < WORTH:
            return None
        pairs = zip(self._weighed, adds, strict=True)
        return sum(weight.get(card.key, 0.0) * each for weight, each in pairs)

    @cached_property
    def _weighed(self) -> list[Mapping[str, float]]:
        pairs = zip(self._needed, self._aim.targets, strict=True)
        return [_weights(cards, self._progress, target) for cards, target in pairs]

    def _first(self, memory: Memory, kind: Kind) -> list[float]:
        """Return what the first try of the day adds, target by target."""
        if memory.stability is None and kind in self._new:
            return self._new[kind]
        found = [
            gain(memory, kind, target.at, at=self._at, today=self._today, odds=self._aim.odds)
            for target in self._aim.targets
        ]
        if memory.stability is None:
            self._new[kind] = found
        return found

    def _second(self, memory: Memory) -> list[float]:
        """Return what another one adds, target by target."""
        return [second(memory, target.at, at=self._at) for target in self._aim.targets]


def gain(memory: Memory, kind: Kind, target: int, *, at: int, today: date, odds: Odds) -> float:
    """Return by how much a try now is expected to raise the recall at `target`.

    Moments in microseconds. The mean over the four ratings of the recall that each would leave,
    less what would be left without a try; never tried: nothing.
    """
    if target <= at:
        return 0.0
    days = (target - at) / DAY
    four = _odds(memory, kind, today, odds)
    after = _stabilities(memory, today)
    then = 0.0
    for p, stability in zip(four, after, strict=True):
        then += p * recall(stability, days, memory.parameters)
    return then - held(memory, target)


def second(memory: Memory, target: int, *, at: int) -> float:
    """Return what a second try this evening is taken to add at `target`: a little, on the last.

    On any other it adds nothing: it can wait for tomorrow. Moments in microseconds.
    """
    return SECOND * (1 - held(memory, target)) if 0 < target - at < DAY else 0.0


def cost(step: Step, progress: Progress, speeds: Speeds) -> float:
    """Return the seconds until a card's next try is over: what has to be learned first is in it."""
    if not step.study:
        return expected(step, speeds)
    card, tested = step.card, progress.by or Way.LETTERS
    rung = Rung.LETTERS if tested is Way.LETTERS else Rung.WHOLE
    tried = Step(card, tested, card.line.wanted, rung)
    return learning(step, progress, speeds) + expected(tried, speeds)


def learning(step: Step, progress: Progress, speeds: Speeds) -> float:
    """Return the seconds of what follows at once from a study: the line read, each part of it."""
    card, line = step.card, step.card.line.wanted
    seconds = expected(step, speeds) if step.way is Way.READ else 0.0
    if progress.by not in (None, Way.LETTERS):
        return seconds
    clean = progress.climbs.get(card.key, BOTTOM).clean
    parts = [part for part in clauses(line) if part.text not in clean]
    if len(clauses(line)) > 1 or step.rung is Rung.SHOWN:
        level = step.rung or Rung.LETTERS
        steps = (Step(card, Way.LETTERS, part, level, Clause(part, 1, 1)) for part in parts)
        seconds += sum(expected(each, speeds) for each in steps)
    return seconds


def _weights(deck: Sequence[Card], progress: Progress, target: Target) -> Mapping[str, float]:
    """Return what each card weighs at a target; those of its turn count at least `LEAST`."""

    def odds(key: str) -> float:
        return max(LEAST, held(progress.memory(key), target.at))

    return weights(deck, odds, target.feared)


def _odds(memory: Memory, kind: Kind, today: date, odds: Odds) -> tuple[float, float, float, float]:
    stability = trusted(memory)
    if stability is None or memory.fed_day is None:
        return odds.of(kind, None)
    return odds.of(
        kind, recall(stability, max(1, (today - memory.fed_day).days), memory.parameters)
    )


@lru_cache(maxsize=8192)
def _stabilities(memory: Memory, today: date) -> tuple[float, ...]:
    """Return the stability to count on after each rating; many decisions ask for the same ones."""
    return tuple(trusted(what_if(memory, rating, today)) or 0.001 for rating in (1, 2, 3, 4))


def _in_order(steps: list[tuple[tuple[float, ...], Step]]) -> list[Step]:
    return [step for _, step in sorted(steps, key=lambda pair: pair[0])]
