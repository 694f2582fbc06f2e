"""When somebody wrote, or spoke: the times before the lines of a chat, or of a transcript."""

import re
from collections.abc import Sequence
from itertools import pairwise

_TIME = re.compile(
    r"\[?(?:\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?\s+)?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[AaPp]\.?[Mm]\.?)?\]?"
    r"\s*[-\u2013]?\s*(?=\S)"
)
_NAME = re.compile(r"(?P<name>[A-Z][\w.'\u2019 ]{0,25}):\s*")
_FEWEST = 6
_CHANGES = 0.6


def spoken(lines: Sequence[str]) -> bool:
    """Tell whether stamped lines are a transcript: two take turns, and it matters who speaks.

    In a chat somebody tells somebody else what to say, a few lines on end.
    """
    names = [
        named["name"]
        for line in lines
        if (found := _TIME.match(line.strip()))
        and (named := _NAME.match(line.strip(), found.end()))
    ]
    changes = sum(one != other for one, other in pairwise(names))
    return len(names) >= _FEWEST and changes >= _CHANGES * (len(names) - 1)


def unstamped(line: str, *, named: bool) -> str | None:
    """Return what stands behind a stamp, with the name where it is `named`; None: there is none."""
    found = _TIME.match(line) if line[:1] in "[0123456789" else None
    if not found:
        return None
    name = None if named else _NAME.match(line, found.end())
    return line[name.end() if name else found.end() :]
