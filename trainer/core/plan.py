"""What to practise now, when no interview has a date: due, then new, then what failed today."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import count

from trainer.core.cards import Card, Kind
from trainer.core.ladder import AGAIN, BOTTOM, Climb, Rung, next_part, rung
from trainer.core.memory import NEW, Memory
from trainer.core.task import Step, Way

SIBLINGS_APART = 3
"""Cards of one cue are asked with at least so many others between them."""
CARDS_APART = 2
"""Cards asked between two sights of the same words."""
MINUTE = 60_000_000
"""Microseconds to wait before words just seen are asked: sooner it would be copying."""
MISSES = 2
"""Misses in a row, with words shown, after which a line lets the others go first."""
RUNGS = 2
"""Rungs of one line in one drill, at most."""
KNOWN_DAYS = 7.0
"""Stability, in days, from which a line is known, and asked the quickest way that proves it."""


@dataclass(frozen=True, slots=True)
class Progress:
    """What the log, and this drill so far, say of the cards.

    `asked` are the cards of this drill in their order; `seen` tells when the words of a key were
    last on the screen: after how many cards, and at which microsecond; `rungs` which rungs of a key
    this drill has asked; `missed` how often in a row practice of a key with words shown failed;
    `first` the keys that a first drill begins with; `by` the way a person insists on.
    """

    memories: Mapping[str, Memory] = field(default_factory=dict)
    climbs: Mapping[str, Climb] = field(default_factory=dict)
    asked: Sequence[Card] = ()
    seen: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    rungs: Mapping[str, frozenset[Rung]] = field(default_factory=dict)
    missed: Mapping[str, int] = field(default_factory=dict)
    first: tuple[str, ...] = ()
    by: Way | None = None

    def memory(self, key: str | None) -> Memory:
        """Return the memory of a card; a new one where the log says nothing."""
        return self.memories.get(key or "", NEW)

    def failing(self, step: Step) -> int:
        """Return how often practice of a line was missed, once it was so often that it waits."""
        missed = self.missed.get(step.card.key, 0) if step.study else 0
        return missed if missed >= MISSES else 0

    def tries(self, step: Step, today: date) -> int:
        """Return how often a card was tried today; none: its turn comes before those that were."""
        memory = self.memory(step.card.key)
        tries = memory.tries if memory.tried == today.isoformat() else 0
        return tries + self.failing(step)


def planned(
    cards: Iterable[Card], progress: Progress, today: date
) -> tuple[list[Step], list[Step]]:
    """Return the steps that could be taken now, and those for when nothing of them is left.

    First due cards, longest overdue first; then lines begun, then new ones in the order of the
    script. What failed today, or was missed twice while it was learnt, comes last: fewest tries
    first, then longest ago.
    """
    fresh: list[tuple[tuple[int, ...], Step]] = []
    again: list[tuple[tuple[int, ...], Step]] = []
    order = {key: number for number, key in enumerate(progress.first, -len(progress.first))}
    for card, place in zip(cards, count(), strict=False):
        memory = progress.memory(card.key)
        step = next_step(card, progress)
        if step is None:
            continue
        if tries := progress.tries(step, today):
            if memory.rating == AGAIN or progress.failing(step):
                again.append(((tries, memory.shown or 0), step))
        elif memory.due is not None and memory.reviews:
            if memory.due <= today:
                fresh.append(((0, memory.due.toordinal(), place), step))
        else:
            begun = card.key in progress.rungs or progress.climbs.get(card.key, BOTTOM) != BOTTOM
            sort = (2 if step.study else 1) if begun else 3
            fresh.append(((sort, order.get(card.key, place), 0), step))
    return _in_order(fresh), _in_order(again)


def next_step(card: Card, progress: Progress) -> Step | None:
    """Return what would be asked of a card; None while it must wait.

    It waits for the words it leans on to be met, and when two rungs of it were asked already.
    """
    if card.parent is not None and progress.memory(card.parent).shown is None:
        return None
    if card.kind is Kind.BRANCH:
        return Step(card, Way.CHOOSE, card.branch.condition) if card.branch else None
    line, memory = card.line.wanted, progress.memory(card.key)
    if memory.shown is None:
        return Step(card, Way.READ, line)
    position = progress.climbs.get(card.key, BOTTOM)
    level = rung(position, line)
    if progress.by in (Way.TYPE, Way.ALOUD):
        level = Rung.WHOLE
    asked = progress.rungs.get(card.key, frozenset())
    if level not in asked and len(asked) >= RUNGS:
        return None
    if level is Rung.SHOWN:
        return Step(card, Way.LETTERS, next_part(position, line) or line, Rung.SHOWN)
    way = progress.by or _way(level, memory)
    return Step(card, way, line, Rung.LETTERS if way is Way.LETTERS else Rung.WHOLE)


def choose(steps: Sequence[Step], progress: Progress, *, at: int) -> Step | None:
    """Return the first step that keeps the rules of distance, or as many as can be kept.

    Where no step keeps every rule they give way in this order: siblings apart, two cards since the
    words were seen, a minute since. For the first test of a line the last two never do.
    """
    asked, seen = progress.asked, progress.seen

    def siblings(card: Card) -> bool:
        return any(
            other.key != card.key and (other.script, other.cue.id) == (card.script, card.cue.id)
            for other in asked[-SIBLINGS_APART:]
        )

    def near(step: Step) -> tuple[bool, bool]:
        if step.study:
            # A part that was missed waits a little too; a new one follows at once.
            missed = step.card.key in progress.missed
            return (False, missed and len(asked) - seen[step.card.key][0] < CARDS_APART)
        shown = progress.memory(step.card.key).shown or 0
        place, moment = seen.get(step.card.key, (-CARDS_APART, shown))
        return (at - max(moment, shown) < MINUTE, len(asked) - place < CARDS_APART)

    def allowed(step: Step) -> bool:
        first = step.card.kind is Kind.PHRASING and not progress.memory(step.card.key).reviews
        return not first or not any(near(step))

    return min(
        filter(allowed, steps), key=lambda step: (*near(step), siblings(step.card)), default=None
    )


def opening(cards: Sequence[Card], memories: Mapping[str, Memory]) -> tuple[str, ...]:
    """Return the keys that a person's very first drill begins with: a short line, then a fork."""
    lines = [card for card in cards if card.kind is Kind.PHRASING and card.parent is None]
    forks = [
        card
        for card in cards
        if card.kind is Kind.BRANCH and memories.get(card.parent or "", NEW).shown is not None
    ]
    shortest = sorted(lines, key=lambda card: card.line.wanted.count)[:1]
    return tuple(card.key for card in (*shortest, *forks[:1]))


def _in_order(steps: list[tuple[tuple[int, ...], Step]]) -> list[Step]:
    return [step for _, step in sorted(steps, key=lambda pair: pair[0])]


def _way(level: Rung, memory: Memory) -> Way:
    if level is Rung.LETTERS:
        return Way.LETTERS
    known = memory.unaided and (memory.stability or 0.0) >= KNOWN_DAYS
    return Way.LETTERS if known else Way.TYPE
