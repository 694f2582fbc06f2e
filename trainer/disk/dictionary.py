"""The words, names, opposites and equal sounds that people know, from lists beside the program."""

import zlib
from collections.abc import Iterable, Sequence
from functools import cache, cached_property
from pathlib import Path
from threading import Timer

AHEAD = 0.7
"""Seconds after which the lists are read: the first card is on the screen by then."""


class Dictionary:
    """The packed lists of trainer/data, each read when it is first asked for.

    Where they come from, and on what terms, stands in the notices beside them; how they were made
    in scripts/lists.py.
    """

    def word(self, word: str) -> bool:
        """Say whether this is a word that people know."""
        return word in self._words

    def name(self, word: str) -> bool:
        """Say whether this is a surname or a first name that people know."""
        return word in self._names

    def opposites(self, word: str) -> frozenset[str]:
        """Return the words that say the reverse."""
        return self._opposites.get(word, frozenset())

    def sounds(self, word: str) -> frozenset[str]:
        """Return the words, and for a name the names, that sound the same."""
        return self._sounds.get(word, frozenset())

    def read(self) -> None:
        """Read every list now, before one is needed (some 40 ms, once)."""
        self.word("")
        self.name("")
        self.opposites("")
        self.sounds("")

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(_lines("words"))

    @cached_property
    def _names(self) -> frozenset[str]:
        return frozenset(_lines("names"))

    @cached_property
    def _opposites(self) -> dict[str, frozenset[str]]:
        lines = (line.split() for line in _lines("opposites"))
        return _mutual((word, other) for word, *others in lines for other in others)

    @cached_property
    def _sounds(self) -> dict[str, frozenset[str]]:
        return _mutual(line.split() for line in _lines("sounds"))


def ahead() -> Dictionary:
    """Return the lists, and read them in a moment: while the first card is read, not before."""
    lists = known()
    timer = Timer(AHEAD, lists.read)
    timer.daemon = True
    timer.start()
    return lists


@cache
def known() -> Dictionary:
    """Return the lists that come with the program; nothing is read yet."""
    return Dictionary()


def _lines(name: str) -> list[str]:
    packed = (Path(__file__).parent.parent / "data" / f"{name}.zz").read_bytes()
    return zlib.decompress(packed).decode("ascii").split("\n")


def _mutual(groups: Iterable[Sequence[str]]) -> dict[str, frozenset[str]]:
    """Return each word with the others of all its groups."""
    found: dict[str, set[str]] = {}
    for group in groups:
        for word in group:
            found.setdefault(word, set()).update(group)
    return {word: frozenset(others - {word}) for word, others in found.items()}
