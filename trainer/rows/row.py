"""What a screen says, as rows of a label and text, and how days and counts are worded."""

import re
from collections.abc import Callable, Iterable
from datetime import date
from enum import StrEnum

from msgspec import Struct

from trainer.core.text import one_line
from trainer.core.when.said import NUMBERS, day_said

TITLES = frozenset("mr mrs ms dr prof".split())
"""What a dot stands after, in the middle of a name."""
RATINGS = ("Again", "Hard", "Good", "Easy")
HALF_A_YEAR = 180
TWO_MONTHS = 60
MINUTE = 60
_NARROW = re.compile("[ -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2190-\u2193\u2500-\u25cf]*")
"""Latin letters, marks and our own signs: each takes one column."""


class Style(StrEnum):
    """How a part may be tinted; never the only carrier of a meaning."""

    PLAIN = ""
    CUE = "cue"
    """What counts most: the cue, a reply, a key, a headline."""
    DIM = "dim"
    """Context, blanks, what keys do, numbers."""
    RIGHT = "right"
    """A line that is finished."""
    BEST = "best"
    """The right choice."""
    SAY = "say"
    """The sign of a line that can be said."""
    ADDED = "added"
    """A sign: by first letters, minutes left."""
    GAINED = "gained"
    """The sign of what moved up."""
    YOURS = "yours"
    """Your words in a call."""
    STRESS = "stress"
    """What is not sure; how soon a call is."""
    HERE = "here"
    """The gap at hand, the card at hand."""
    SLIP = "slip"
    """The gap at hand, after a wrong key."""
    WRONG = "wrong"
    """Words that were missed."""
    UNSURE = "unsure"
    """Words that may not have been heard."""


class Role(StrEnum):
    """What a row is for: by this, and never by its words, it is chosen and placed."""

    SENTENCE = "sentence"
    """It speaks for itself, without a label."""
    FACT = "fact"
    """What stands under a label, and has no other role."""
    CUE = "cue"
    """What a card is asked with: its heading, or what the interviewer says."""
    CONTEXT = "context"
    """What was said just before the cue."""
    LINE = "line"
    """The words wanted."""
    SAID = "said"
    """The words that were said."""
    WHY = "why"
    """The script's advice."""
    NOTE = "note"
    """What was noted the last time."""
    CHOICE = "choice"
    """One of several, with the key that takes it."""
    KEY = "key"
    """A key that is typed as it stands, and what it does."""
    HINT = "hint"
    """Help that was asked for."""
    ITEM = "item"
    """One of a list, whose label is a figure or a day."""


class Part(Struct, frozen=True):
    """A run of text in one style, safe to show anywhere."""

    text: str
    style: Style = Style.PLAIN


class Row(Struct, frozen=True):
    """One thing a screen says; the label may be empty."""

    label: str
    parts: tuple[Part, ...]
    role: Role = Role.SENTENCE

    @property
    def text(self) -> str:
        """The text without its styles."""
        return "".join(part.text for part in self.parts)

    @property
    def line(self) -> str:
        """The row as one line: `Label: text`."""
        return f"{self.label}: {self.text}" if self.label else self.text

    def told(self, change: Callable[[str], str]) -> "Row":
        """Return the row with its texts changed, each in its style."""
        parts = tuple(Part(change(part.text), part.style) for part in self.parts)
        return Row(change(self.label), parts, self.role)


def row(label: str, text: str, style: Style = Style.PLAIN, *, role: Role | None = None) -> Row:
    """Return a row of one style, its text cleaned and on one line.

    Without a role it is a fact under its label, or a sentence where it has none.
    """
    role = role or (Role.FACT if label else Role.SENTENCE)
    return Row(label, (Part(one_line(text), style),), role)


def cells(text: str) -> int:
    """Return how many columns a cleaned text takes on a terminal."""
    if _NARROW.fullmatch(text):
        return len(text)
    from wcwidth import wcswidth  # its tables take a while to read

    return max(0, wcswidth(text))


def wait(waits: int, known: int = 0) -> str:
    """Return how many lines wait until it is known who will be met, to end a sentence with."""
    return f"; {names_needed(waits, known)[:-1]}" if waits else ""


def names_needed(waits: int, known: int = 0) -> str:
    """Return how many lines wait until it is known who will be met, as a sentence.

    `known` of them can be said, as those were that had another name: the map shows it.
    """
    return f"{waits} more {'waits' if waits == 1 else 'wait'} for a name{_known(waits, known)}."


def wait_briefly(waits: int, known: int = 0) -> str:
    """Return the same where there is little room."""
    return f"{waits} {'needs' if waits == 1 else 'need'} a name{_known(waits, known, of='')}"


def _known(waits: int, known: int, *, of: str = " of them") -> str:
    if not known:
        return ""
    return " (you know it)" if waits == 1 else f" (you know {known}{of})"


def counted(number: int, noun: str, plural: str = "") -> str:
    """Return the number with its noun: `1 card`, `2 cards`."""
    return f"{number} {noun if number == 1 else plural or noun + 's'}"


def all_lines(number: int, replies: int = 0) -> str:
    """Return all lines that there are: `all 19 lines`, or `your one line`; with `replies`, both."""
    lines = f"all {number} lines" if number > 1 else "your one line"
    return f"{lines} and {counted(replies, 'reply', 'replies')}" if replies else lines


def times(number: int) -> str:
    """Return how often: `once`, `twice`, `3 times`."""
    return {1: "once", 2: "twice"}.get(number, f"{number} times")


def spelled(number: int) -> str:
    """Return a small number as a word: `two`; a larger one in figures."""
    return NUMBERS[number] if number < len(NUMBERS) else str(number)


def lasting(seconds: float) -> str:
    """Return how long something took: `5 minutes`; under a minute no number is worth telling."""
    return "Less than a minute" if seconds < MINUTE else counted(round(seconds / MINUTE), "minute")


def listed(items: Iterable[str]) -> str:
    """Return items as a sentence lists them: `a, b and c`."""
    *most, last = items
    return f"{', '.join(most)} and {last}" if most else last


def listed_or(items: Iterable[str]) -> str:
    """Return items of which one is to be taken: `a, b or c`."""
    *most, last = items
    return f"{', '.join(most)} or {last}" if most else last


def lowered(text: str) -> str:
    """Return a sentence as it reads in the middle of another: `if you are told yes`."""
    return text[:1].lower() + text[1:]


def upper(text: str) -> str:
    """Return a text as it reads at the beginning of a sentence."""
    return text[:1].upper() + text[1:]


def long_date(day: date, today: date) -> str:
    """Return a day as people say it: `today`, `tomorrow`, or `Wednesday, November 25`."""
    away = (day - today).days
    if away in (0, 1):
        return ("today", "tomorrow")[away]
    return day_said(day, day if abs(away) <= HALF_A_YEAR else today)


def coming_day(*, late: bool) -> str:
    """Return the next study day: `tomorrow`; `late`: it is past midnight, so it has begun."""
    return "later today" if late else "tomorrow"


def distance(days: int, *, late: bool = False) -> str:
    """Return a distance in days: `tomorrow`, `in 3 days`, `in 2 months`; `late` as `coming_day`."""
    if days <= 1:
        return coming_day(late=late)
    if days < TWO_MONTHS:
        return f"in {days} days"
    return f"in {round(days / 30.4)} months"
