"""What an item of a list is: a branch, a reply, or neither."""

import re
import unicodedata
from enum import StrEnum

from trainer.core.script.markdown.blocks import Block, Kind
from trainer.core.script.markdown.inline import Reader

_IF = re.compile(r"if\s+\S", re.IGNORECASE)
_OTHERWISE = re.compile(r"otherwise\s*:?", re.IGNORECASE)


class Item(StrEnum):
    """What an item of a list is."""

    BRANCH = "branch"
    REPLY = "reply"
    NEITHER = "neither"


def item_kind(item: Block, reader: Reader) -> Item:
    """Tell what an item is, by its first paragraph."""
    if not (item.inside and item.inside[0].kind is Kind.PARAGRAPH):
        return Item.NEITHER
    text = reader.plain(item.inside[0])
    if _IF.match(text) or is_otherwise(text):
        return Item.BRANCH
    return Item.REPLY if wholly_quoted(text) and text[1:-1].strip() else Item.NEITHER


def is_otherwise(text: str) -> bool:
    """Tell whether this condition is the one for everything else."""
    return bool(_OTHERWISE.fullmatch(text))


_MARKS = frozenset(
    '"\u201c\u201d\u201e\u201f\u00ab\u00bb\u2e42\u301d\u301e\u301f\uff02\u300e\u300f'
)
_OPENING = frozenset({"Pi", "Ps"})
_BEFORE = frozenset(" ([{-\u2013\u2014\u2026")


def wholly_quoted(text: str) -> bool:
    """Tell whether `text` is one utterance from its first sign to its last.

    `"One." "Two."` is not; quotation marks inside are told to open or to close by what stands
    beside them, for the same sign opens in one language and closes in another.
    """
    if len(text) <= 1 or text[0] not in _MARKS or text[-1] not in _MARKS:
        return False
    depth = 1
    for place in range(1, len(text) - 1):
        if text[place] in _MARKS:
            depth += 1 if _opens(text, place) else -1
            if not depth:
                return False
    return True


def _opens(text: str, place: int) -> bool:
    mark, before, after = text[place], text[place - 1], text[place + 1]
    if before == after == " ":  # French leaves blanks inside its marks: there the sign tells
        return mark == text[0] != text[-1]
    if before in _BEFORE or before in _MARKS:
        return True
    return mark != text[-1] and unicodedata.category(mark) in _OPENING
