"""A text as it is printed here: in lines of whole words, and to be heard where that is wanted."""

import re
import shutil
import textwrap
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TextIO

from trainer.rows.row import TITLES

_HELD = "\x1f"
"""What stands for a blank where no line may end; no text has one."""
_TOGETHER = re.compile(
    r"(?<![^ \n(])(?:Enter|[a-z?]|\d): \S+|\b(?:[Pp]ress|[Tt]ype) [a-z]\b"
    r"|(?<=: )(?:\S*/)?trainer(?: (?:\"[^\"]*\"|[^\s\"]*[^\s\".;,)]))+"
)
"""A key with the first word of what it does, and a command: neither is cut in two."""
_PAIR = re.compile(
    r"(?<![^ \n(])(?:Enter alone|Enter|Tab|Esc|back|help|hint|none|[a-z]|\d): (?!trainer )"
    r"[^\u00b7\n]+?"
    r"(?<!\s)(?=\s*(?:$|\u00b7|\)|[.?](?:[ \n]|$)))"
)
"""A key with all that it does, up to the next one or to the end of the sentence."""
_HALVES = re.compile(
    rf"\b(?:(?:{'|'.join(TITLES)})\. (?=\w)|(?:no\.|line) (?=\d)|\d\d?:\d\d (?=[ap]m\b))",
    re.IGNORECASE,
)
"""The first half of a name, `Mr. Lee`, of an hour, of a number: in `line 1:` there is no key."""
_ASIDE = re.compile(r"\([^()]*\)")
_DATED = re.compile(
    r"\b(?:[A-Z][a-z]{2,8}, )?[A-Z][a-z]{2,8} \d{1,2}\b"
    r"|\b[A-Z][a-z'\u2019-]+(?: [A-Z][a-z'\u2019-]+){1,3}\b"
)
"""A date, `Wednesday, December 16`, and a name: they stay whole where they fit in a row."""
KEYS_ROOM, WORDS_ROOM = 16, 40
"""Columns that a question leaves for a key, and for words where lines are heard."""
_HEARD: ContextVar[Callable[[], bool]] = ContextVar("lines are heard", default=lambda: False)


@contextmanager
def listened_to(heard: Callable[[], bool]) -> Iterator[None]:
    """Let what is said meanwhile be worded for the ear, wherever `heard` is true by then."""
    before = _HEARD.set(heard)
    try:
        yield
    finally:
        _HEARD.reset(before)


def by_ear(text: str) -> str:
    """Return a text as it is said here: to be heard, or as it stands on a screen."""
    from trainer.rows.ear import heard  # not before there is something to say

    return heard(text) if _HEARD.get()() else text


def leaves_no_room(question: str) -> bool:
    """Tell whether a question, as it is told, leaves too little of its row for the answer.

    Where lines are heard, an answer in words that reaches the end of a row would be drawn anew, and
    so heard anew: it gets half a row of its own. What names keys is answered by one of them, but
    for those in brackets: they only go around the question.
    """
    from trainer.core.words.labels import keys  # not before there is a question

    columns = shutil.get_terminal_size().columns
    words = _HEARD.get()() and not any(key for key, _ in keys(_ASIDE.sub("", question)))
    room = min(WORDS_ROOM, columns // 2) if words else KEYS_ROOM
    return len(by_ear(question)) > columns - room


def wrapped(text: str, stream: TextIO) -> str:
    """Return a text as it is, or for a terminal in lines of whole words."""
    if not stream.isatty():
        return by_ear(text)
    width = max(20, shutil.get_terminal_size().columns - 1)
    hanging = " " * (len(text) - len(text.lstrip(" ")) + 2)
    held = _HALVES.sub(lambda found: found[0].replace(" ", _HELD), text)
    held = _DATED.sub(lambda found: _whole(found[0], width - len(hanging)), held)
    held = _PAIR.sub(lambda found: _whole(found[0], width - len(hanging)), held)
    held = _TOGETHER.sub(lambda found: found[0].replace(" ", _HELD), held)
    return textwrap.fill(
        by_ear(held),
        width,
        subsequent_indent=hanging,
        break_long_words=False,
        break_on_hyphens=False,
    ).replace(_HELD, " ")


def _whole(pair: str, width: int) -> str:
    """Return a key with all that it does so that it isn't cut in two, where it fits at all."""
    return pair.replace(" ", _HELD) if len(pair) <= width else pair
