"""What an answer is judged by beside its words: how near they must come, what help was taken."""

from enum import StrEnum

from msgspec import Struct

LONGEST_ANSWER = 2000
"""Characters of an answer that are graded, more where the line itself is longer."""


def bounded(said: str, wanted: int) -> str:
    """Return what is graded of an answer to a line of so many characters: it's cut at a blank."""
    longest = max(LONGEST_ANSWER, 2 * wanted)
    if len(said) <= longest:
        return said
    return said[: said.rfind(" ", 0, longest + 1)] if " " in said[:longest] else said[:longest]


class Strictness(StrEnum):
    """How near the words must come."""

    GIST = "gist"
    EXACT = "exact"
    OPENING_NIGHT = "opening-night"


class Help(Struct, frozen=True):
    """The hints that were taken: first letters of three words, of all; next words, all; the cue."""

    three: bool = False
    letters: bool = False
    words: int = 0
    revealed: bool = False
    cue: bool = False

    @property
    def hints(self) -> int:
        """How many hints that is (G14)."""
        return self.three + self.letters + self.words + self.revealed + self.cue
