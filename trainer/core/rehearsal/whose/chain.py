"""Pieces said one after another, each of which may be part of another one, too.

`(?:a|b)(?: (?:a|b))*` tries every way to part a text, and there are billions where pieces overlap:
"so so so sorry". Here each stretch of words is looked at once.
"""

import re
from collections.abc import Iterable


def made_of(text: str, piece: re.Pattern[str]) -> bool:
    """Tell whether a text of words, a blank between two, is one piece or more, one after another.

    >>> made_of("so sorry so so", re.compile("so|so sorry")), made_of("so it", re.compile("so"))
    (True, False)
    """
    return len(text) in ends(text, piece, {0})


def ends(text: str, piece: re.Pattern[str], starts: Iterable[int]) -> frozenset[int]:
    """Return where pieces may end that begin at one of `starts`, or where one before them ends."""
    found: set[int] = set()
    todo = set(starts)
    while todo:
        new = {end for start in todo for end in once(text, piece, start)} - found
        found |= new
        todo = {end + 1 for end in new if end < len(text)}
    return frozenset(found)


def once(text: str, piece: re.Pattern[str], start: int) -> list[int]:
    """Return where one piece may end that begins there: before a blank, or with the text."""
    if not piece.match(text, start):
        return []
    blanks = [at for at in range(start + 1, len(text)) if text[at] == " "]
    return [end for end in (*blanks, len(text)) if piece.fullmatch(text, start, end)]
