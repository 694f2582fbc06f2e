"""Days and hours as they were meant, where a slip of the hand is in them: `firday mornign`."""

import re

from trainer.core.text import one_line
from trainer.core.when.reading.found import MONTHS, WEEKDAYS
from trainer.core.words.spelling import slip, within

_SHORTEST = 5
"""Letters of a word from which on it may hold a slip."""
_PARTS = "today tonight tomorrow morning afternoon evening weekend".split()
_MARCH = "march"
"""A month that other words are like: `match`."""
_WORDS = tuple(
    word for word in (*WEEKDAYS, *MONTHS, *_PARTS) if len(word) >= _SHORTEST and word != _MARCH
)
_PLURALS = frozenset(f"{word}s" for word in _WORDS)
_WORD = re.compile(r"(?<!\w)[^\W\d_]+")
_O_CLOCK = re.compile(
    r"(?<=\w )(?:[o0][\s'`;,\N{RIGHT SINGLE QUOTATION MARK}]*(?:clock|clok|clcok|cloc|colck))\b",
    re.IGNORECASE,
)
_NEXT = re.compile(r"\b(?:nxt|nex|netx|nect|enxt)(?= (?:w|m|t|f|s))", re.IGNORECASE)
_WEEK = re.compile(r"(?<=\b(?:next|this) )(?:weak|wek|wekk|weeek)\b", re.IGNORECASE)


def spelled(text: str) -> str:
    """Return an answer about a day and a time with the slips in its words mended, else as it is.

    A word that is like two of them, `tursday`, stays.

    >>> spelled("next weak on firday in the mornign, about 5 oclock")
    "next week on friday in the morning, about 5 o'clock"
    """
    plain = _O_CLOCK.sub("o'clock", one_line(text))
    plain = _WORD.sub(lambda found: _meant(found[0]), plain)
    mended = _WEEK.sub("week", _NEXT.sub("next", plain))
    return text if mended == one_line(text) else mended


def _meant(typed: str) -> str:
    word = typed.casefold()
    if len(word) < _SHORTEST or word in _WORDS or word in _PLURALS:
        return typed
    like = [each for each in _WORDS if slip(word, each)]
    nearest = [each for each in like if within(word, each, 1)] or like
    return nearest[0] if len(nearest) == 1 else typed
