"""Text that stands in two columns, held apart by blanks, with a tab between them instead."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from trainer.core.draft.reading.row.conditions import is_condition

_GAP = re.compile(r"(?<=\S)\s{3,}(?=\S)")
_FEWEST = 3
_LEFTMOST = 12
_SHARE = 0.75
_MOST_LINES = 2_000
"""In a longer text nobody lays out columns by hand."""


def tabbed(lines: Sequence[str]) -> list[str]:
    """Return lines with a tab between two columns; as many lines as there were."""
    found = _divided(lines)
    place = _second(found)
    if place is None:
        return found
    lines = found[:]
    starts = sorted({place, *_more(lines, place)})
    inside = [at for at, line in enumerate(lines) if _begins(line, place)]
    end = inside[-1] + 1
    while end < len(lines) and lines[end].strip() and _respects(lines[end], place):
        end += 1
    rows: dict[int, list[str]] = {}
    last = inside[0]
    for at in range(inside[0], end):
        line = lines[at].rstrip()
        if not line or not _respects(line, place):
            continue
        cells = _cells(line, starts)
        filled = [column for column, cell in enumerate(cells) if cell]
        alone = cells[filled[0]] if len(filled) == 1 and filled != [0] else ""
        if alone and last in rows and not is_condition(alone):  # that column goes on
            rows[last][filled[0]] = f"{rows[last][filled[0]]} {cells[filled[0]]}".strip()
            rows[at] = []
        else:
            rows[at] = cells
            last = at
    for at, cells in rows.items():
        found[at] = "\t".join(cells)
    return found


def _cells(line: str, starts: Sequence[int]) -> list[str]:
    """Return what stands in each column; what stands across the beginning of one is before it."""
    kept = [0, *(start for start in starts if _respects(line, start)), len(line)]
    cells = dict(
        zip(kept, (line[one:other].strip() for one, other in pairwise(kept)), strict=False)
    )
    return [cells.get(start, "") for start in (0, *starts)]


def _more(lines: Sequence[str], place: int) -> list[int]:
    """Return where further columns begin: two lines show each."""
    starts = Counter(
        found.end()
        for line in lines
        if _respects(line, place)
        for found in _GAP.finditer(line)
        if found.end() > _LEFTMOST
    )
    return sorted(start for start, often in starts.items() if often >= _FEWEST - 1)


def _divided(lines: Sequence[str]) -> list[str]:
    """Return lines with tabs where most are divided by as many slashes, or bars, as each other.

    A semicolon behind a question divides it from a remark, as in flashcards.
    """
    filled = [line for line in lines if line.strip() and not line.lstrip().startswith("|")]
    apart = frozenset(filled)
    for sign in (" / ", " | ", "?;", ";"):
        counts = Counter(f"{line} ".count(sign) for line in filled if sign in f"{line} ")
        count, often = max(counts.items(), key=lambda item: item[1], default=(0, 0))
        if sign == ";" and count < _FEWEST - 1:
            continue  # a sentence may have one
        if often >= _FEWEST and often * 2 > len(filled):
            return [
                f"{line} ".replace(sign, "?\t" if sign[0] == "?" else "\t")
                if line in apart and f"{line} ".count(sign) == count
                else line
                for line in lines
            ]
    return list(lines)


def _second(lines: Sequence[str]) -> int | None:
    """Return where the second column of a text begins, if it has one."""
    if len(lines) > _MOST_LINES:
        return None
    starts = Counter(
        found.end()
        for line in lines
        if "\t" not in line and "|" not in line
        for found in _GAP.finditer(line)
        if found.end() >= _LEFTMOST
    )
    if not starts:
        return None
    place, count = max(starts.items(), key=lambda item: (item[1], -item[0]))
    inside = [at for at, line in enumerate(lines) if _begins(line, place)]
    if count < _FEWEST or not inside:
        return None
    block = [line for line in lines[inside[0] : inside[-1] + 1] if line.strip()]
    kept = sum(_respects(line, place) for line in block)
    return place if kept >= _SHARE * len(block) else None


def _begins(line: str, place: int) -> bool:
    """Tell whether both columns have words in this line."""
    apart = line[place - 2 : place].isspace() and line[place : place + 1].strip() != ""
    return apart and bool(line[:place].strip())


def _respects(line: str, place: int) -> bool:
    """Tell whether no word of a line stands across the beginning of the second column."""
    return len(line.rstrip()) <= place or line[place - 2 : place].isspace()
