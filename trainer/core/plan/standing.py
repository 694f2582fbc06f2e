"""Where a card stands on a day: what a choice needs of it, until something happens to the card.

Each choice looks at every card, and since the one before only one of them was asked. So what was
found of the others is kept, beside what it follows from, and used as long as that is the same.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache

from msgspec import Struct

from trainer.core.memory.ladder import Climb, Rung
from trainer.core.memory.memory import Memory
from trainer.core.memory.odds import Odds
from trainer.core.memory.step import Step, Way
from trainer.core.plan.cost import Course, course
from trainer.core.plan.gain import Prospect, prospect
from trainer.core.plan.progress import Progress, next_step
from trainer.core.script.cards import Card


class Standing(Struct, frozen=True):
    """What a choice needs of a card that could be asked.

    `tries` are those of the day, `last` is the microsecond when the card was tried last, else seen.
    `course` is what takes its seconds. `promises` is what a first try of the day does for each
    moment ahead.
    """

    memory: Memory
    step: Step
    tries: int
    last: int
    course: Course
    promises: tuple[Prospect, ...]


class _Kept(Struct, frozen=True):
    """What was found of a card, None while it waits, and what that follows from."""

    card: Card
    memory: Memory
    position: Climb | None
    asked: frozenset[Rung] | None
    met: bool
    found: Standing | None


def standings(
    cards: Iterable[Card], progress: Progress, moments: tuple[int, ...], *, today: date, odds: Odds
) -> Iterator[tuple[Card, Standing]]:
    """Yield the cards that could be asked on a study day, each as it stands.

    `moments` are those aimed at, in microseconds.
    """
    memories, climbs, rungs, new = progress.memories, progress.climbs, progress.rungs, progress.new
    ways = (progress.by, progress.quiet, progress.aloud)
    shelf = _shelf(today, moments, odds, ways, progress.first)
    for card in cards:
        key, parent = card.key, card.parent
        memory, position, asked = memories.get(key, new), climbs.get(key), rungs.get(key)
        met = parent is None or memories.get(parent, new).shown is not None
        kept = shelf.get(key)
        if (
            kept is None
            or kept.memory is not memory
            or kept.position is not position
            or kept.asked is not asked
            or kept.met is not met
            or kept.card is not card
        ):
            found = _standing(card, progress, moments, today, odds)
            kept = shelf[key] = _Kept(card, memory, position, asked, met, found)
        if kept.found is not None:
            yield card, kept.found


@lru_cache(maxsize=8)
def _shelf(
    today: date,
    moments: tuple[int, ...],
    odds: Odds,
    ways: tuple[Way | None, bool, Way],
    first: tuple[str, ...],
) -> dict[str, _Kept]:
    """Return where it is kept what was found of each card, by key; at first nothing is."""
    del today, moments, odds, ways, first  # what differs with one of them is kept apart
    return {}


def _standing(
    card: Card, progress: Progress, moments: tuple[int, ...], today: date, odds: Odds
) -> Standing | None:
    step = next_step(card, progress)
    if step is None:
        return None
    memory = progress.memory(card.key)
    tries = memory.tries if memory.tried == today.isoformat() else 0
    promises = (
        ()
        if tries
        else tuple(prospect(memory, card.kind, moment, today, odds) for moment in moments)
    )
    last = memory.last or memory.shown or 0
    return Standing(memory, step, tries, last, course(step, progress), promises)
