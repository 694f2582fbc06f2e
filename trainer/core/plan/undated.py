"""What to practice now, when no interview has a date: due, then new, then what failed today."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import count

from trainer.core.log.events import AGAIN
from trainer.core.memory.ladder import BOTTOM
from trainer.core.memory.memory import NEW, Memory
from trainer.core.memory.step import Step
from trainer.core.plan.progress import Progress, next_step
from trainer.core.script.cards import Card
from trainer.core.script.key import Kind

SIBLINGS_APART = 3
"""Cards of one cue are asked with at least so many others between them."""
CARDS_APART = 2
"""Cards asked between two sights of the same words."""
MINUTE = 60_000_000
"""Microseconds to wait before words just seen are asked: sooner it would be copying."""


def planned(
    cards: Iterable[Card], progress: Progress, today: date
) -> tuple[list[Step], list[Step]]:
    """Return the steps that could be taken now, and those for when nothing of them is left.

    First due cards, longest overdue first; then lines begun, then new ones in the order of the
    script. What failed today, or was missed twice while it was learned, comes last: fewest tries
    first, then longest ago.
    """
    fresh: list[tuple[tuple[int, ...], Step]] = []
    again: list[tuple[tuple[int, ...], Step]] = []
    day = today.isoformat()
    order = {key: number for number, key in enumerate(progress.first, -len(progress.first))}
    for card, place in zip(cards, count(), strict=False):
        memory = progress.memory(card.key)
        step = next_step(card, progress)
        if step is None:
            continue
        if tries := progress.tries(step, day):
            if memory.rating == AGAIN or progress.failing(step):
                again.append(((tries, memory.shown or 0), step))
        elif memory.due is not None and memory.tested:
            if memory.due <= today or memory.fed_day == today:  # passed over in a call today
                fresh.append(((0, memory.due.toordinal(), place), step))
        else:
            begun = card.key in progress.rungs or progress.climbs.get(card.key, BOTTOM) != BOTTOM
            sort = (2 if step.study else 1) if begun else 3
            fresh.append(((sort, order.get(card.key, place), 0), step))
    return _in_order(fresh), _in_order(again)


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
        first = step.card.kind is Kind.PHRASING and not progress.memory(step.card.key).tested
        return not first or not any(near(step))

    best, least = None, (True, True, True, True)
    for step in filter(allowed, steps):
        breaks = (False, *near(step), siblings(step.card))
        if breaks < least:
            best, least = step, breaks
            if not any(breaks):
                break  # it keeps them all, and the first of those is asked
    return best


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
