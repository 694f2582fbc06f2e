"""Words that no part of a text holds: whatever a row was taken for, none of it is lost."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby

from trainer.core.draft.parts import Part, Row, What
from trainer.core.draft.reading.quotes import bare
from trainer.core.draft.reading.speech import asks, is_spoken

_WORD = re.compile(r"[^\W_]+(?:['\u2019][^\W_]+)*")
_AROUND = ' \t,;:.()\u2013\u2014-|"\u201c\u201d'
_FEWEST, _ASKED = 6, 2
"""Words on end, at least, that are more than what leads to a question; with its mark, fewer."""


def kept(parts: Sequence[Part], rows: Sequence[Row]) -> tuple[Part, ...]:
    """Return parts, and behind those of each row what none of them holds."""
    lines: dict[int, list[Part]] = defaultdict(list)
    for part in parts:
        lines[part.at].append(part)
    known = {part.text for part in parts}
    for at, group in groupby(rows, key=lambda row: row.at):
        beside = list(group)
        if any(row.cells for row in beside):
            lines[at] += [part for row in beside for part in _unread(row, lines[at], known)]
        elif at in lines:
            lines[at] += list(_lost(beside, lines[at]))
    found = [part for at in sorted(lines) for part in lines[at]]
    return tuple(found)


def _unread(row: Row, parts: Sequence[Part], known: set[str]) -> Iterator[Part]:
    """Yield the cells of a table that ask, or are said, and whose words no part of it holds."""
    held = {word.lower() for part in parts for word in _WORD.findall(part.text)}
    for cell in map(bare, row.cells):
        words = [word.lower() for word in _WORD.findall(cell)]
        said = asks(cell) or (is_spoken(cell) and len(words) >= _FEWEST)
        if said and cell not in known and sum(word in held for word in words) * 2 < len(words):
            yield Part(what=What.LEFT, text=cell, at=row.at, sure=False)


def _lost(rows: Sequence[Row], parts: Sequence[Part]) -> Iterator[Part]:
    """Yield what stands in a line between its parts; a few words may only lead: *then ask*."""
    text, place = " ".join(row.text for row in rows), 0
    gaps: list[str] = []
    for part in parts:
        begin = text.find(part.text, place)
        if begin < 0:  # not in the words of the row: who knows what is in it
            return
        gaps.append(text[place:begin])
        place = begin + len(part.text)
    for gap in (*gaps, text[place:]):
        words = len(_WORD.findall(gap))
        if words >= (_ASKED if "?" in gap else _FEWEST):
            left = gap.strip(_AROUND)
            yield Part(
                what=What.LEFT, text=left, at=rows[0].at, depth=rows[0].depth, sure="?" not in gap
            )
