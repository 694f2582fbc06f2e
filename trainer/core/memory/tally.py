"""How many lines a person can say, and how many more they know by first letters."""

from collections.abc import Collection, Iterable, Mapping

from msgspec import Struct

from trainer.core.memory.memory import NEW, Memory
from trainer.core.script.cards import Card
from trainer.core.script.key import Kind


class Tally(Struct, frozen=True):
    """The keys of the lines that can be said, and of those known by first letters only.

    Of `lines` lines; what they might answer is no line. A line can be said when its last whole try
    (typed, aloud or heard, without help) was rated Hard or better, and no proof by letters was
    missed since. It is known by first letters when it can't be said, but the last try by first
    letters from blank was right.
    """

    say: frozenset[str] = frozenset()
    letters: frozenset[str] = frozenset()
    lines: int = 0


class Waits(Struct, frozen=True):
    """How many lines wait until it is known who will be met, and how many of them can be said.

    Those were practiced with another name.
    """

    lines: int = 0
    known: int = 0


NONE = Waits()


def waits(keys: Collection[str], memories: Mapping[str, Memory]) -> Waits:
    """Return that of lines by their keys."""
    return Waits(len(keys), sum(memories.get(key, NEW).said for key in keys))


def tally(deck: Iterable[Card], memories: Mapping[str, Memory]) -> Tally:
    """Return the two counts over the lines of a deck."""
    lines = [card.key for card in deck if card.kind is Kind.PHRASING]
    known = {key: memories.get(key, NEW) for key in lines}
    say = frozenset(key for key, memory in known.items() if memory.said)
    letters = frozenset(key for key, memory in known.items() if memory.lettered)
    return Tally(say, letters - say, len(lines))
