"""Rows made whole: a quotation that a blank line breaks, a list that stands in one paragraph."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from trainer.core.draft.parts import MAX_ROWS, Mark, Row
from trainer.core.draft.reading.quotes import CLOSES, OPENS
from trainer.core.draft.reading.row.conditions import is_brief
from trainer.core.value import replace

_INLINE = re.compile(r"(?:^|(?<=[\s:;.?!]))\(?(?P<number>\d{1,2})[.)]\s+(?=\S)")
_BARE = re.compile(r"(?:^|(?<=\s))(?P<number>\d{1,2})\s+(?=[^\W\d]|[\"\u201c])")
_ASKED = re.compile(r"(?:^|(?<=[?.!)]\s))Q(?P<number>\d{0,2})[.:)]?\s+(?=[A-Z\"\u201c])")
_FEWEST = 3
_COUNTED = re.compile(r"(?P<word>[^\W\d]{2,})\s+\w{1,10}\s?[.)]\s+(?P<text>\S.*\?\W*)")
_SENT = re.compile(r"[A-Z][\w.'\u2019 ]{0,25}:\s+\d{1,2}[.)]\s+(?P<text>\S.*)")
_MOST_BROKEN, _NAME_WORDS = 4, 3
_OPENING = frozenset('"\u201c\u201e\u00ab')
_CLOSING = frozenset('"\u201d\u201c\u00bb')


def whole(rows: Sequence[Row]) -> Iterator[Row]:
    """Yield rows with broken quotations put together, and lists inside a paragraph apart."""
    rows = _spoken(_counted(_unnamed(rows)))
    at, spare = 0, MAX_ROWS - len(rows)
    while at < len(rows):
        row = rows[at]
        last = _closed_in(rows, at)
        if last > at:
            text = " ".join(each.text for each in rows[at : last + 1])
            yield replace(row, text=text)
            at = last + 1
            continue
        items = list(_apart(row)) if spare > 0 else [row]
        spare -= len(items) - 1
        yield from items
        at += 1


def _unnamed(rows: Sequence[Row]) -> Sequence[Row]:
    """Return rows without who wrote them, where somebody sent a list: `Sam: 1. Who decides?`."""
    sent = [_SENT.fullmatch(row.text) if row.mark is Mark.PLAIN else None for row in rows]
    if sum(map(bool, sent)) < 2:  # noqa: PLR2004 - one is no list
        return rows
    return [
        replace(row, text=found["text"], mark=Mark.ITEM, numbered=True) if found else row
        for row, found in zip(rows, sent, strict=True)
    ]


def _counted(rows: Sequence[Row]) -> Sequence[Row]:
    """Return rows without a word, and a number in words, that begin several: `Punkt eins. ...`."""
    begun = [_COUNTED.fullmatch(row.text) if row.mark is Mark.PLAIN else None for row in rows]
    often = Counter(found["word"] for found in begun if found)
    return [
        replace(row, text=found["text"], mark=Mark.ITEM, numbered=True)
        if found and often[found["word"]] > 2  # noqa: PLR2004 - two may be a coincidence
        else row
        for row, found in zip(rows, begun, strict=True)
    ]


def _spoken(rows: Sequence[Row]) -> Sequence[Row]:
    """Return rows of a play, in which names stand above what is said, with the name before it."""
    alone = Counter(row.text for row in rows if _is_name(row))
    names = {name for name, count in alone.items() if count > 1}
    if len(names) < 2:  # noqa: PLR2004 - two speak
        return rows
    found: list[Row] = []
    name = ""
    for row in rows:
        if row.text in names and _is_name(row):
            name = row.text
            continue
        found.append(replace(row, text=f"{name}: {row.text}") if name else row)
        name = ""
    return found


def _is_name(row: Row) -> bool:
    """Tell whether a row could be the name of who speaks below it: *MS. PARK*."""
    brief = len(row.text.split()) <= _NAME_WORDS and row.text.isupper()
    return row.mark is Mark.PLAIN and brief and not is_brief(row.text)


def _closed_in(rows: Sequence[Row], at: int) -> int:
    """Return which row ends the quotation that a row begins; the row itself where it is whole."""
    first = rows[at]
    if first.text[:1] not in _OPENING or first.mark not in {Mark.PLAIN, Mark.QUOTE}:
        return at
    if any(sign in _CLOSING for sign in first.text[1:]):
        return at
    for number in range(at + 1, min(len(rows), at + _MOST_BROKEN)):
        row = rows[number]
        if row.mark is not first.mark or any(sign in OPENS for sign in row.text[:1]):
            return at
        marks = [sign for sign in row.text if sign in _CLOSING | _OPENING]
        if marks:
            ends = len(marks) == 1 and row.text[-1:] in CLOSES
            return number if ends else at
    return at


def _numbered(text: str) -> list[re.Match[str]]:
    """Return the numbers, from one on, that stand between words with no mark behind them."""
    found: list[re.Match[str]] = []
    for number in _BARE.finditer(text):
        if int(number["number"]) == len(found) + 1:
            found.append(number)
    return found if len(found) >= _FEWEST else []


def _apart(row: Row) -> Iterator[Row]:
    """Yield the items of a list that stands in one paragraph: `(1) Who? (2) When?`."""
    marks = list(_INLINE.finditer(row.text)) if row.mark in {Mark.PLAIN, Mark.ITEM} else []
    marks = marks or (_numbered(row.text) if row.mark is Mark.PLAIN else [])
    marks = marks or list(_ASKED.finditer(row.text))
    numbers = [int(found["number"] or at) for at, found in enumerate(marks, 1)]
    if len(marks) < 2 or numbers != list(range(1, len(marks) + 1)):  # noqa: PLR2004 - one is no list
        yield row
        return
    if lead := row.text[: marks[0].start()].strip():
        yield replace(row, text=lead)
    ends = [found.start() for found in marks[1:]] + [len(row.text)]
    for found, end in zip(marks, ends, strict=True):
        text = row.text[found.end() : end].strip().rstrip(";,")
        yield replace(row, text=text, mark=Mark.ITEM, numbered=True)
