"""What people know: words, names, opposites, words that sound the same. Read elsewhere."""

from collections.abc import Collection, Hashable
from typing import Protocol

from msgspec import Struct


class Known(Hashable, Protocol):
    """The lists that grading asks; every word is folded, as `wording.fold` gives it."""

    def word(self, word: str) -> bool:
        """Say whether this is a word that people know (G6)."""

    def name(self, word: str) -> bool:
        """Say whether this is a surname or a first name that people know (G11)."""

    def opposites(self, word: str) -> Collection[str]:
        """Return the words that say the reverse (G12d)."""

    def sounds(self, word: str) -> Collection[str]:
        """Return the words, and for a name the names, that sound the same (G6)."""


class Nothing(Struct, frozen=True):
    """Lists that are empty: every word is strange. For figures that must not depend on them."""

    def word(self, word: str) -> bool:  # noqa: ARG002 the protocol hands it
        """No word is known."""
        return False

    def name(self, word: str) -> bool:  # noqa: ARG002 likewise
        """No name is known."""
        return False

    def opposites(self, word: str) -> Collection[str]:  # noqa: ARG002 likewise
        """No opposites are known."""
        return ()

    def sounds(self, word: str) -> Collection[str]:  # noqa: ARG002 likewise
        """No equal sounds are known."""
        return ()
