"""What an answer is judged by beside its words: how near they must come, what help was taken."""

from enum import StrEnum

from msgspec import Struct

LONGEST_ANSWER = 2000
"""Characters of an answer that are graded, more where the line itself is longer."""


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
