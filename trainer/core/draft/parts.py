"""What a pasted text is made of: rows as they were found, and what each part is taken for."""

from enum import StrEnum

from msgspec import Struct


class Mark(StrEnum):
    """How a row stands in its text."""

    PLAIN = "plain"
    ITEM = "item"
    """In a list, behind a bullet or a number."""
    HEADING = "heading"
    QUOTE = "quote"
    """Behind a `>`, or set off as a quotation."""
    CELLS = "cells"
    """A row of a table."""
    TOLD = "told"
    """What somebody says about the call to somebody: what to say is quoted in it."""
    ASIDE = "aside"
    """A remark of somebody else, in a chat."""


class Row(Struct, frozen=True, kw_only=True):
    """A paragraph, an item, a heading: a logical line of the text, however it was broken.

    `at` is the line on which it begins, `depth` how far to the right in columns, `numbered` whether
    a number stood before it, `cells` what a row of a table holds. `paragraph` tells rows apart that
    a blank line divides; `guessed`: only its place shows that it's what they answer.
    """

    text: str
    at: int
    mark: Mark = Mark.PLAIN
    depth: int = 0
    paragraph: int = 0
    numbered: bool = False
    cells: tuple[str, ...] = ()
    guessed: bool = False


class What(StrEnum):
    """What a part of a text is taken for."""

    SAY = "say"
    """Words to say: a question of the call, or the follow-up of the condition before it."""
    IF = "if"
    """A condition: what the interviewer may answer."""
    HEAR = "hear"
    """What the interviewer may say to the words before it, or by which a condition is known."""
    FIRST = "first"
    """What the interviewer says before the next question, which answers it."""
    ADVICE = "advice"
    SCENE = "scene"
    """A heading over several questions."""
    TOPIC = "topic"
    """A heading for the next question alone."""
    LEFT = "left"
    """Neither: it doesn't come into the script."""


class Part(Struct, frozen=True, kw_only=True):
    """A part of a text and what it is taken for; not `sure`: somebody should have a look at it.

    `title` marks a heading that may be the name of the whole; `fresh` words to say that can't be
    the follow-up of a condition before them: they stand in line with the questions; `more` such
    as go on with the follow-up before them, in the list below one condition.
    """

    what: What
    text: str
    at: int
    depth: int = 0
    sure: bool = True
    title: bool = False
    fresh: bool = False
    more: bool = False


MAX_ROWS = 5_000
MAX_TEXT = 1 << 20
"""A text to make a script from has at most so many rows and characters."""
MAX_ROW = 5_000
"""A row of more characters is nothing that anybody says: it is left out, and that is said."""
