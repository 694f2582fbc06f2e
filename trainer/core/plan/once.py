"""The evening before the call: every line once, and at most two of them again; so the replies."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from msgspec import Struct

from trainer.core.log.events import AGAIN, HARD, Event, What
from trainer.core.memory.attempt import attempted, missed_in_call
from trainer.core.memory.memory import NEW, Memory
from trainer.core.memory.pace import Speeds, steady
from trainer.core.memory.step import Step, Way
from trainer.core.plan.cost import cost
from trainer.core.plan.progress import MISSES, Progress, next_step
from trainer.core.script.cards import Card
from trainer.core.script.key import Kind

AT_MOST = 2
"""Lines that are looked at again, and replies: more would be another evening, and there is none."""
GIVEN_UP = 2 * MISSES
"""Misses in a row, while it is learned, after which a line is left."""
MINUTE = 60
LONGER = 1.6
"""Times the seconds expected that the evening takes most people at most.

What is missed is learned in parts again, and said once more: made-up people who miss up to half of
their lines, and whose pace is known, took 1.2 to 1.6 times as long.
"""
FEW, FIVE = 10, 5
"""From so many minutes on, they are told in steps of five."""


class Round(Struct, frozen=True):
    """How far the last evening has come.

    `lines` and `replies` are those of the call, `left` the cards of both not tried today; `again`
    are lines worth another look, and replies that were misheard; `seconds` what is left takes.
    `right` lines were right at their last try today (`right_tonight`).
    """

    lines: int
    left: tuple[Card, ...]
    again: tuple[Card, ...]
    seconds: float
    right: int = 0
    replies: int = 0

    @property
    def untouched(self) -> bool:
        """Whether nothing of it was tried today."""
        return len(self.left) == self.lines + self.replies

    @property
    def lines_left(self) -> int:
        """How many lines were not said today."""
        return sum(is_line(card) for card in self.left)

    @property
    def replies_left(self) -> int:
        """How many replies are left: what each of them means was not asked today."""
        return len(self.left) - self.lines_left


def minutes_of(seconds: float) -> tuple[int, int]:
    """Return the least and the most minutes that such an evening takes, at least one.

    `seconds` are those expected where nothing is missed.

    >>> minutes_of(14 * 60), minutes_of(4 * 60), minutes_of(20)
    ((15, 25), (4, 6), (1, 1))
    """
    least = max(1, round(seconds / MINUTE))
    most = max(least, round(seconds * LONGER / MINUTE))
    return _step_of(least, round(least / FIVE)), _step_of(most, -(-most // FIVE))


def _step_of(minutes: int, fives: int) -> int:
    """Return few minutes as they are, and many in steps of five: so many."""
    return minutes if minutes < FEW else fives * FIVE


def round_of(
    deck: Sequence[Card],
    progress: Progress,
    speeds: Speeds,
    *,
    log: Iterable[Event],
    today: date,
) -> Round:
    """Return how far the evening has come, as the log tells: it goes on where it was left."""
    left = tuple(card for card in deck if not tried(progress.memory(card.key), today))
    told, log = steady(speeds), tuple(log)
    lines = [card for card in deck if is_line(card)]
    replies = [card for card in deck if not is_line(card)]
    again = (
        worth_another_look(cards, progress.memories, today)[
            : AT_MOST - looked_again(log, today, of)
        ]
        for cards, of in ((lines, Kind.PHRASING), (replies, Kind.BRANCH))
    )
    return Round(
        len(lines),
        left,
        tuple(card for each in again for card in each),
        sum(cost(_step(card, progress), progress, told) for card in left),
        right_tonight(lines, progress.memories, today),
        len(deck) - len(lines),
    )


def once(steps: Iterable[Step], progress: Progress, today: date) -> list[Step]:
    """Return the steps of cards not tried today: lines, then replies, then lines that were missed.

    Replies come late so that the words of the lines just learned go out of sight meanwhile. A line
    that is missed again and again while it is learned is left: that can't be done tonight.
    """
    left = [
        step
        for step in steps
        if not tried(progress.memory(step.card.key), today) and progress.failing(step) < GIVEN_UP
    ]
    return sorted(left, key=lambda step: (progress.failing(step) > 0, not is_line(step.card)))


def is_line(card: Card) -> bool:
    """Say whether a card has words to say."""
    return card.kind is Kind.PHRASING


def tried(memory: Memory, today: date) -> bool:
    """Say whether a card was tried on a study day; what was missed in a call is not said yet."""
    return memory.round_day == today.isoformat()


def worth_another_look(
    cards: Iterable[Card], memories: Mapping[str, Memory], today: date
) -> tuple[Card, ...]:
    """Return at most two cards that were tried once today and missed; lines also if hard."""
    found = []
    for place, card in enumerate(cards):
        memory = memories.get(card.key, NEW)
        rating = memory.round_rating
        poor = (AGAIN, HARD) if is_line(card) else (AGAIN,)
        if tried(memory, today) and memory.round_tries == 1 and rating in poor:
            found.append((rating, memory.stability or 0.0, place, card))
    return tuple(card for *_, card in sorted(found, key=lambda each: each[:3])[:AT_MOST])


def right_tonight(lines: Iterable[Card], memories: Mapping[str, Memory], today: date) -> int:
    """Return how many lines were right at their last try today, copying aside.

    None are counted where a call took some back: whoever says on the phone what they mean in fewer
    words hasn't unlearned the line, yet it is told as missed elsewhere.
    """
    day = today.isoformat()
    known = [memories.get(card.key, NEW) for card in lines]
    if any(_taken_back(memory, day) for memory in known):
        return 0
    return sum(m.proper is not None and m.proper[0] == day and not m.missed for m in known)


def _taken_back(memory: Memory, day: str) -> bool:
    """Say whether a line was right in its own turn today, and missed in a call since."""
    right = memory.round_day == day and (memory.round_rating or 0) > AGAIN
    return right and memory.tried == day and memory.rating == AGAIN


def looked_again(log: Iterable[Event], today: date, of: Kind = Kind.PHRASING) -> int:
    """Return how many lines were tried again today after a miss, at most two; or `of` a kind."""
    missed: set[str] = set()
    again: set[str] = set()
    for event in log:
        chosen = Kind.BRANCH if event.way == Way.CHOOSE else Kind.PHRASING
        if event.event != What.REVIEW or event.day != today.isoformat() or chosen is not of:
            continue
        if not attempted(event) or missed_in_call(event):
            continue
        key = event.key or ""
        if key in missed:
            again.add(key)
        elif event.rating in (AGAIN, HARD):
            missed.add(key)
    return min(AT_MOST, len(again))


def _step(card: Card, progress: Progress) -> Step:
    """Return what is next of a card; of one that still waits, its beginning."""
    if step := next_step(card, progress.another()):
        return step
    if card.kind is Kind.BRANCH and card.branch:
        return Step(card, Way.CHOOSE, card.branch.condition)
    return Step(card, Way.READ, card.line.wanted)
