"""What stands in quotation marks of any kind, also where the closing one is missing."""

import re
from collections.abc import Iterator

from msgspec import Struct

_DOUBLE = '"\u201c\u201d\u201e\u201f\u00ab\u00bb\uff02\u300c\u300d'
_SINGLE = "'\u2018\u2019\u201a\u2039\u203a`"
CLOSES = frozenset(_DOUBLE + "'\u2019`")
OPENS = frozenset(_DOUBLE + "'\u2018\u201a\u2039`")
_BEFORE = frozenset(" \t\n([{-\u2013\u2014\u2026:>\u2192/,")
_AFTER = frozenset(" \t\n)]}.,;:!?\u2026-\u2013\u2014/")
_LONGEST = 1_500
_ENDING = re.compile(r"[?!](?=\s+[(\[])|[?!](?=\s*$)")


class Quoted(Struct, frozen=True):
    """Words in quotation marks: where the first mark stands, where all of it ends, the words."""

    start: int
    end: int
    words: str


def quoted(text: str) -> Iterator[Quoted]:
    """Yield what is quoted in a text, from left to right."""
    place = searched = 0
    while place < len(text):
        if text[place] in OPENS and _opens(text, place):
            single = text[place] in _SINGLE
            found = _closed(text, place, searched if single else 0)
            if found and found.words:
                yield found
                place = found.end
                continue
            searched = place + _LONGEST if single and not found else searched
        place += 1


def begins(text: str) -> Quoted | None:
    """Return the quotation that a text begins with, if it does."""
    if text and text[0] in OPENS and _opens(text, 0):
        found = _closed(text, 0)
        return found if found and found.words else None
    return None


def bare(text: str) -> str:
    """Return a text without quotation marks around all of it."""
    text = text.strip()
    found = begins(text)
    return found.words if found and found.end >= len(text) else text


def _opens(text: str, place: int) -> bool:
    before, after = text[place - 1 : place], text[place + 1 : place + 2]
    if not after or after.isspace() or after in ".,;:!?)":
        return False
    if text[place] in _SINGLE:  # an apostrophe stands before a word, too: 'tis, '90s
        return (not before or before in _BEFORE) and not after.isdigit()
    return not before or before in _BEFORE or before in _DOUBLE


def _closed(text: str, start: int, searched: int = 0) -> Quoted | None:
    """Return the quotation that begins at `start`; where nothing closes it, to where it must end.

    A mark closes what a mark of its size opened, whichever way it is turned: word processors turn
    them wrongly. `searched`: nothing before it closes a single mark.
    """
    single = text[start] in _SINGLE
    marks = _SINGLE if single else _DOUBLE
    inner = 0
    for place in range(max(start + 1, searched), min(len(text), start + _LONGEST)):
        if text[place] not in marks or not _closes(text, place, single=single):
            if text[place] in marks and not single and _opens_inside(text, place, start):
                inner += 1
            continue
        if inner:
            inner -= 1
            continue
        return Quoted(start, place + 1, _tidy(text[start + 1 : place]))
    if single:
        whole = start == 0 and text.rstrip()[-1:] in "?!."
        return Quoted(start, len(text), _tidy(text[1:])) if whole else None
    ending = _ENDING.search(text, start + 1)
    end = ending.end() if ending else len(text)
    return Quoted(start, end, _tidy(text[start + 1 : end]))


def _closes(text: str, place: int, *, single: bool) -> bool:
    before, after = text[place - 1 : place], text[place + 1 : place + 2]
    if single and (before.isspace() or (after and after not in _AFTER and after not in _DOUBLE)):
        return False  # an apostrophe
    if before.isspace():  # `... other people think "`: closed with a blank before
        return not after or after in ")].,;" or after.isspace()
    return not after or not after.isalnum()


def _opens_inside(text: str, place: int, start: int) -> bool:
    """Tell whether a mark opens a quotation inside another, in curly marks that tell it."""
    return text[place] == "\u201c" and text[start] == "\u201c" and text[place - 1].isspace()


def _tidy(words: str) -> str:
    return " ".join(words.split()).strip(_DOUBLE + " ")
