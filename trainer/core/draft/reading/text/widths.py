"""How wide lines are, and how they begin: whether a program broke them, or somebody did."""

import re
from collections.abc import Sequence
from itertools import pairwise

NARROW, WIDE = 45, 110
"""Columns between which somebody's lines were broken by a program."""
COLUMNS = 4
"""Columns of a tab."""
END = re.compile(r"[.?!:;\u2026][\"'\u201d\u2019\u00bb)\]]*$")
_MARKS = "-*+\u2022[]() \t\"'\u201c\u20180123456789."
"""What may stand before the first letter of an item."""


def wrapped(lines: Sequence[str]) -> bool:
    """Tell whether a program broke these lines: one ends in the middle of a sentence."""
    return any(
        len(line) >= NARROW and following[:1].islower() and not END.search(line.rstrip())
        for line, following in pairwise(each.strip() for each in lines)
    )


def written_small(lines: Sequence[str]) -> bool:
    """Tell whether somebody writes without capitals: most paragraphs begin with a small letter."""
    first = [
        line.lstrip(_MARKS)[:1]
        for before, line in pairwise(("", *lines))
        if line.strip() and (not before.strip() or line.lstrip()[:1] in _MARKS)
    ]
    letters = [sign for sign in first if sign.isalpha()]
    return sum(map(str.islower, letters)) * 2 > len(letters)


def widths(lines: Sequence[str]) -> list[int]:
    """Return, for each line, how wide the widest line of its paragraph is."""
    found: list[int] = []
    block: list[str] = []
    for line in (*lines, ""):
        if line.strip():
            block.append(line)
            continue
        widest = max((len(each.expandtabs(COLUMNS).rstrip()) for each in block), default=0)
        found += [widest] * len(block)
        block = []
        found.append(0)
    return found
