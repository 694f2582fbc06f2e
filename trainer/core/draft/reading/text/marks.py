"""What stands before the items of a list: bullets, numbers, stars."""

import re
from collections import defaultdict
from collections.abc import Sequence

from msgspec import Struct

from trainer.core.draft.reading import phrases

_BULLET = re.compile(
    r"(?P<mark>[-*+\u2022\u25e6\u2023\u2043\u25aa\u25ab\u25cf\u25cb\u25a0\u25a1\u00b7\u2013\u2014"
    r"\u25b8\u25ba\u27a4\u2756\u2713\u2714\u21b3\u21aa\u2937\uf0b7\uf0a7\u2610\u2611]|[o\u00a7](?=[\s\t]))"
    r"[\s\ufe0f]*(?P<text>\S.*)"
)
_EMOJI = re.compile(
    r"(?![\u274c\u2717\u2718\U0001f6ab\U0001f44e])[\u2600-\u27bf\U0001f300-\U0001faff]\ufe0f?\s+(?P<text>\S.*)"
)
"""A picture before an item; not one by which something is refused."""
_TIGHT = frozenset("-*+")
"""Bullets that need a blank behind them, or they are a part of the words."""
_NUMBER = re.compile(
    r"(?!(?:[A-Za-z]\.\s?){2})"  # initials, P.S.
    r"(?:\[(?:\d{1,2}[a-z]?|[a-z])\](?=\s)|\(?(?:[A-Za-z]{0,2}\d{1,3}[a-z]?(?:\.\d{1,2})*+(?:\.?\)|\.(?!\d)|:(?=\s))|(?:[a-zA-Z]|[ivxIVX]{1,4})(?:\.?\)|\.)))"
    r"\s*(?P<text>\S.*)"
)
_DASHED_NUMBER = re.compile(r"\d{1,2}\s*[\u2013\u2014-]\s+(?P<text>[^\W\d].*|[\"\u201c].*)")
_HASHED = re.compile(r"#\d{1,2}(?P<level>[a-z]?)(?:[.:)]|\s)\s*(?P<text>\S.*)")
_LEVELED = re.compile(r"(?P<level>\d{1,2}(?:\.\d{1,2})++)\.?\)?\s+(?P<text>\S.*)")
_STARS = re.compile(r"(?P<level>\*{1,6})\s+(?:(?:TODO|DONE|NEXT|WAITING)\s+)?(?P<text>\S.*)")
"""A heading as Org mode has it: the more stars, the deeper."""
_NAMED_NUMBER = re.compile(
    r"(?:step|question|part|no\.?|nr\.?|#)\s*\d{1,2}\s*(?:[.:)]|(?:[\u2013\u2014-]|>{1,3})(?=\s))\s*"
    r"(?P<text>\S.*)",
    re.IGNORECASE,
)
_BARE_NUMBER = re.compile(r"Q?\d{1,2}(?:\.\d{1,2})?\s{1,}(?=[A-Z\"\u201c])(?P<text>\S.*)")
_SIGN = (
    r"[^\w\s\"'\u201c\u201d\u2018\u2019\u201a\u201e\u00ab\u00bb`(\[{<>|=@&$\u20ac\u00a3\u00bf\u00a1/\\"
    r"*#+,;!?\u2013\u2014\u2026-]"
)
"""A sign that is no part of words, and that no markup begins with."""
_SHAPE = re.compile(
    rf"(?P<indent>\s*)(?!{phrases.ARROW})(?=\d|{_SIGN}|[a-z]/)(?P<before>{_SIGN}{{0,3}})(?P<number>\d{{0,2}}|[a-z](?=/))"
    rf"(?P<after>(?:{_SIGN}|/){{0,3}})(?:\s+|(?<=[^\w\s]))(?=[^\W\d_]|[\"\u201c\u201e])"
)
"""Signs, or a number with signs around it, before the first word of a line."""
_OFTEN = 3
_STEP = 2
"""Columns of a level."""
NUMBER_ALONE = re.compile(
    r"\W{0,2}(?:[A-Z]{0,2}\d{1,3}(?:[-.]\d{1,3})?|[a-zA-Z](?=\W))\s*[.):]{0,2}\s*"
)


class Item(Struct, frozen=True):
    """What stands behind the mark of a list, whether that is a number, and how deep it says."""

    text: str
    numbered: bool
    level: int


def item(body: str) -> Item | None:
    """Return the item of a list that a line is, if a mark begins it; *2.1* is below *2*."""
    if found := _STARS.fullmatch(body):
        return Item(found["text"], numbered=False, level=len(found["level"]) - 1)
    found = _BULLET.fullmatch(body)
    if found and (found["mark"] not in _TIGHT or body[1:2].isspace()):
        twice = _BULLET.fullmatch(found["text"])
        if twice and twice["mark"] == found["mark"] and found["text"][1:2].isspace():
            return Item(twice["text"], numbered=False, level=_STEP)  # *- - if yes*
        return None if body.startswith("**") else Item(found["text"], numbered=False, level=0)
    if found := _EMOJI.fullmatch(body):
        return Item(found["text"], numbered=False, level=0)
    for pattern in (_LEVELED, _HASHED, _NAMED_NUMBER, _NUMBER, _BARE_NUMBER, _DASHED_NUMBER):
        if found := pattern.fullmatch(body):
            level = found.groupdict().get("level") or ""
            dots = level.count(".") or level.isalpha()  # *2.1* is below *2*, *#2a* below *#2*
            return Item(found["text"], numbered=True, level=dots * _STEP)
    return None


def unshaped(lines: Sequence[str]) -> list[str]:
    """Return lines with a plain mark for signs that begin several and that no list here has.

    Whatever the sign is, three lines that begin with it are a list: a star, `~`, a number and a
    comma. Numbers alone have to count.
    """
    shapes = [_SHAPE.match(line) for line in lines]
    often: dict[str, list[int]] = defaultdict(list)
    for shape in shapes:
        if shape:
            number = shape["number"] or "0"
            often[_kind(shape)].append(int(number) if number.isdigit() else ord(number))
    kinds = {
        kind
        for kind, numbers in often.items()
        if len(numbers) >= _OFTEN and (kind != "9" or numbers == sorted(set(numbers)))
    }
    return [
        f"{shape['indent']}{'1.' if shape['number'] else '-'} {line[shape.end() :]}"
        if shape and _kind(shape) in kinds and not item(line.strip())
        else line
        for line, shape in zip(lines, shapes, strict=True)
    ]


def _kind(shape: re.Match[str]) -> str:
    return f"{shape['before']}{'9' if shape['number'] else ''}{shape['after']}"
