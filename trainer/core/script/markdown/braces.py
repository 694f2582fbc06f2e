"""What stands in braces at the end of a heading or a condition: `{#id .end}`."""

import re
from enum import StrEnum

from msgspec import Struct

from trainer.core.script.faults import BAD_ID, ELSEWHERE, EMPTY_ID, UNKNOWN_WORD, Fault
from trainer.core.script.ids import pinned
from trainer.core.script.markdown.findings import Findings

BRACE = re.compile(r"(?:(?<!\s)\s+)?\{([#.][^{}]*)\}\s*+:?\s*+\Z")
BROKEN_ID = Fault("The id at the end is damaged.", "Write it as {fixed}, at the very end.")
PERHAPS_ID = Fault(
    "What stands at the end isn't an id.",
    "If it's meant as one, write it as {fixed}. Otherwise leave it.",
    warning=True,
)
RUNS_ON = Fault(
    "This runs on from the row above it.",
    "If it's what they say, put “-” and a space in front, right below the other replies: "
    "“- {said}”.",
)
_BROKEN = re.compile(
    r"(?<!\s)\s*+(?:\{\s*+#\s*+([\w-]+)\s*+[\])}]*+|(?<![\w#{(\[])#([\w-]+)\s*\}+|\{([\w-]+)#\}"
    r"|[\[(]#([a-z][a-z0-9-]*)[\])}])\s*+:?\s*\Z"
)
_INSIDE = re.compile(r"\s*\{#[\w-]+\}")


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


def broken(text: str, source: str, at: int, findings: Findings) -> int | None:
    """Note an id whose braces are damaged, or that isn't at the end; return where it begins.

    `text` is what is shown of a heading or a condition, `source` its rows.
    """
    if found := _BROKEN.search(text):
        name = next(filter(None, found.groups()))
        perhaps = found[4] is not None
        findings.add(at, PERHAPS_ID if perhaps else BROKEN_ID, fixed=f"{{#{name.lower()}}}")
        return None if perhaps else found.start()
    first, *rows = source.split("\n")
    if rows and BRACE.search(first) and (inside := _INSIDE.search(text)):
        findings.add(at + 1, RUNS_ON, said=rows[0].strip())
        return inside.start()
    return None
