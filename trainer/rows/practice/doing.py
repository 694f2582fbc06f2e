"""What the person is doing, and so what the keyboard means."""

from collections.abc import Mapping
from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct

from trainer.core.memory.step import Way
from trainer.core.script.script import Words

if TYPE_CHECKING:
    from trainer.core.grading.keys.keying import Keying  # loaded when letters are asked


class Doing(StrEnum):
    """One thing that a person does at the keyboard."""

    READING = "reading"
    ANSWERING = "answering"
    LETTERS = "letters"
    ALOUD = "aloud"
    LISTENING = "listening"
    WORKING = "working out"
    """What was said aloud is being worked out."""
    CHOOSING = "choosing"
    RATING = "rating"
    PASSING = "passing"
    """Nothing but going on is left."""
    NOTING = "noting"
    WEIGHING = "weighing"
    """A yes is waited for, whether words that change the meaning are to count."""


DOING: Mapping[Way, Doing] = {
    Way.READ: Doing.READING,
    Way.TYPE: Doing.ANSWERING,
    Way.LETTERS: Doing.LETTERS,
    Way.ALOUD: Doing.ALOUD,
    Way.VOICE: Doing.ALOUD,
    Way.CHOOSE: Doing.CHOOSING,
}
"""What the person is doing while a card waits for its answer, by the way it is asked."""

WRITING = (Doing.ANSWERING, Doing.NOTING)
"""Where a line of text is typed."""


class Typed(Struct, frozen=True):
    """What is on the keyboard so far: first letters of words, or a text with the cursor `at`.

    `wording` is the one that the letters are of, where it isn't the line that was asked.
    """

    keying: "Keying | None" = None
    text: str = ""
    at: int = 0
    wording: Words | None = None

    @property
    def letters(self) -> int:
        """How many words were said by their letters."""
        return len(self.keying.marks) if self.keying else 0
