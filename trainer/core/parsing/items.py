"""What an item of a list is: a branch, a reply, or neither."""

import re
from enum import StrEnum

from trainer.core.parsing.blocks import Block, Kind
from trainer.core.parsing.inline import Reader
from trainer.core.parsing.quotes import wholly_quoted

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
