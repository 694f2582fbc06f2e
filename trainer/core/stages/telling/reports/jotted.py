"""What a note on a call may tell of what they said: its sentences, and what is jotted down."""

import re
from collections.abc import Iterator

from trainer.core.stages.telling.reports.reported import reports
from trainer.core.text import sentences

_TO_YOU = re.compile(r"you(?:'re| are|'d| would)?\b", re.IGNORECASE)
"""With what begins what was said to somebody, in its words."""
_BETWEEN = re.compile(
    r"[,;:]\s(?:(?:and|but|also|plus|so)\s)?"
    r"|\s(?:and|but|also|plus|[-\N{EN DASH}\N{EM DASH}])\s"
)
_WHOSE = re.compile(
    r"(?:(?:i|we|it|that|this|there|he|she|they|you)(?:'\w+)?|me|my|our|its|yes|the|an?)$",
    re.IGNORECASE,
)
"""With what begins a text that leaves nobody out."""
_OF_ME = re.compile(r"\b(?:me|i|i'm|i'd|my)\b", re.IGNORECASE)


def jotted(note: str) -> Iterator[tuple[str, str]]:
    """Yield what tells of somebody's mind in a note: each text, and in whole words what it says.

    A sentence comes before its parts.

    >>> [*jotted("friendly, first choice")]
    [('first choice', "I'm first choice")]
    """
    for sentence in sentences(note):
        parts = _BETWEEN.split(sentence)
        for text in map(str.strip, (sentence, *(parts if parts[1:] else ()))):
            said = _in_full(text)
            if reports(said) or _TO_YOU.match(said):
                yield text, said


def _in_full(text: str) -> str:
    """Return a text with whom it tells of, where that is left out: them, if it tells of me."""
    first, *_ = (*text.split(), "")
    if _WHOSE.match(first):
        return text
    whom = "she" if _OF_ME.search(text) else "I'm"
    return f"{whom} {text}"
