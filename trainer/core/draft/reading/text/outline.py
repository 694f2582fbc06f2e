"""Outlines: what they answer alone on a line, and below it, further to the right, what is said."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from trainer.core.draft.parts import Mark, Row
from trainer.core.draft.reading.asking import is_said, is_unmarked
from trainer.core.draft.reading.quotes import begins, quoted
from trainer.core.draft.reading.row.conditions import is_condition
from trainer.core.draft.reading.row.labels import is_label
from trainer.core.value import replace

_LONGEST = 6
"""Words of an answer that stands alone, at most."""


def joined(rows: Sequence[Row]) -> Iterator[Row]:
    """Yield rows; what they answer below a question is in quotation marks, with an arrow behind it.

    What is said then is in the same row, however it stood below.
    """
    above: list[Row] = []
    taken: set[int] = set()
    for at, (row, after) in enumerate(pairwise((*rows, None))):
        if row is None or at in taken:
            continue
        while above and (above[-1].depth >= row.depth or not _beside(above[-1], row)):
            above.pop()
        if after and above and is_said(above[-1].text) and _is_answer(row, after):
            taken.add(at + 1)
            above.append(_joined(row, after))
        else:
            above.append(row)
        yield above[-1]


def _joined(row: Row, after: Row) -> Row:
    said = after.text if begins(after.text) else f"\u201c{after.text}\u201d"
    text = f"\u201c{row.text.strip(': ')}\u201d \u2192 {said}"
    return replace(row, text=text, guessed=True)


def _beside(one: Row, other: Row) -> bool:
    return {one.mark, other.mark} <= {Mark.PLAIN, Mark.ITEM}


def _is_answer(row: Row, after: Row) -> bool:
    """Tell whether a row is an answer alone, and the next one, further to the right, is spoken."""
    lower = _beside(row, after) and after.depth > row.depth
    brief = len(row.text.split()) <= _LONGEST and row.text[-1:] not in ".!?"
    bare = not (
        is_label(row.text)
        or next(quoted(row.text), None)
        or is_condition(row.text)
        or is_unmarked(row.text)
    )
    return lower and brief and bare and is_said(after.text)
