"""What stands in braces at the end of a heading or a condition: `{#id .end}`."""

import re
from enum import StrEnum

from msgspec import Struct

from trainer.core.script.ids import pinned
from trainer.core.script.markdown.findings import (
    BAD_ID,
    ELSEWHERE,
    EMPTY_ID,
    UNKNOWN_WORD,
    Findings,
)

BRACE = re.compile(r"\s*\{([#.][^{}]*)\}\s*:?\s*\Z")


class Mark(StrEnum):
    """A word that begins with a dot, and says how the call goes on."""

    END = "end"
    ANYTIME = "anytime"


PLACES = {Mark.END: "a branch or a cue", Mark.ANYTIME: "a scene or a cue"}
"""Where each may stand."""


class Brace(Struct, frozen=True):
    """An id (None: none was written; empty: one that is none), and the marks beside it."""

    id: str | None = None
    marks: frozenset[Mark] = frozenset()


def brace(text: str, at: int, findings: Findings, *, allowed: frozenset[Mark]) -> Brace:
    """Read what stands between the braces, in any order; note what may not stand there."""
    name: str | None = None
    marks = set[Mark]()
    for word in text.split():
        if word.startswith("."):
            mark = next((mark for mark in Mark if word == f".{mark}"), None)
            if mark is None:
                findings.add(at, UNKNOWN_WORD, word=word)
            elif mark not in allowed:
                findings.add(at, ELSEWHERE, word=word, places=PLACES[mark])
            else:
                marks.add(mark)
        elif name is None and word == "#":
            findings.add(at, EMPTY_ID)
            name = ""
        else:
            found = pinned(word[1:]) if word.startswith("#") and name is None else None
            if found is None and name != "":
                findings.add(at, BAD_ID)
            name = found or ""
    return Brace(name, frozenset(marks))
