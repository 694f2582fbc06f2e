"""The evening before the call: every line once, and at most two of them again."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from msgspec import Struct

from trainer.core.log.events import AGAIN, HARD
from trainer.core.memory.memory import NEW, Memory
from trainer.core.memory.pace import Speeds
from trainer.core.memory.step import Step, Way
from trainer.core.plan.dated import cost
from trainer.core.plan.progress import MISSES, Progress, next_step
from trainer.core.script.cards import Card
from trainer.core.script.key import Kind

AT_MOST = 2
"""Lines that are looked at again: more would be another evening, and there is none."""
GIVEN_UP = 2 * MISSES
"""Misses in a row, while it is learned, after which a line is left."""
MINUTE = 60


class Round(Struct, frozen=True):
    """How far the last evening has come.

    `lines` are those of the call, `left` the cards not tried today, lines and replies; `again` are
    lines worth another look; `seconds` what is left takes.
    """

    lines: int
    left: tuple[Card, ...]
    again: tuple[Card, ...]
    seconds: float

    @property
    def lines_left(self) -> int:
        """How many lines were not said today."""
        return sum(card.kind is Kind.PHRASING for card in self.left)

    @property
    def minutes(self) -> int:
        """The minutes that what is left takes, at least one."""
        return max(1, round(self.seconds / MINUTE))


def round_of(deck: Sequence[Card], progress: Progress, speeds: Speeds, *, today: date) -> Round:
    """Return how far the evening has come, as the log tells: it goes on where it was left."""
    left = tuple(card for card in deck if not tried(progress.memory(card.key), today))
    lines = [card for card in deck if card.kind is Kind.PHRASING]
    return Round(
        len(lines),
        left,
        worth_another_look(lines, progress.memories, today),
        sum(cost(_step(card, progress), progress, speeds) for card in left),
    )


def once(steps: Iterable[Step], progress: Progress, today: date) -> list[Step]:
    """Return the steps of cards not tried today, those last that were missed as they were learned.

    A line that is missed again and again is left: it can't be learned tonight.
    """
    left = [
        step
        for step in steps
        if not tried(progress.memory(step.card.key), today) and progress.failing(step) < GIVEN_UP
    ]
    return sorted(left, key=lambda step: progress.failing(step) > 0)


def tried(memory: Memory, today: date) -> bool:
    """Say whether a card was tried on a study day."""
    return memory.tried == today.isoformat()


def worth_another_look(
    lines: Iterable[Card], memories: Mapping[str, Memory], today: date
) -> tuple[Card, ...]:
    """Return at most two lines that were tried once today and missed, or were hard."""
    found = []
    for place, card in enumerate(lines):
        memory = memories.get(card.key, NEW)
        if tried(memory, today) and memory.tries == 1 and memory.rating in (AGAIN, HARD):
            found.append((memory.rating, memory.stability or 0.0, place, card))
    return tuple(card for *_, card in sorted(found, key=lambda each: each[:3])[:AT_MOST])


def _step(card: Card, progress: Progress) -> Step:
    """Return what is next of a card; of one that still waits, its beginning."""
    if step := next_step(card, progress.another()):
        return step
    if card.kind is Kind.BRANCH and card.branch:
        return Step(card, Way.CHOOSE, card.branch.condition)
    return Step(card, Way.READ, card.line.wanted)
