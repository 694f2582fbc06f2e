"""A table of a spreadsheet, CSV or TSV, as rows."""

import csv
import io
from collections.abc import Iterator

from trainer.core.draft.parts import MAX_ROWS, Mark, Row

_SAMPLE = 20_000
_LONGEST = 100_000
_DIVIDERS = ",;\t|"


def rows(text: str, *, divider: str = "") -> Iterator[Row]:
    """Yield the rows of a table; raises `csv.Error` for what is none.

    Without a `divider` it is what the first lines have most of, outside of quotation marks.
    """
    csv.field_size_limit(_LONGEST)
    sign = divider or _divider(text[:_SAMPLE])
    reader = csv.reader(io.StringIO(text.lstrip("\ufeff"), newline=""), delimiter=sign)
    at = 1
    for number, cells in enumerate(reader):
        if number > MAX_ROWS:
            return
        if any(cell.strip() for cell in cells):
            kept = tuple(" ".join(cell.split()) for cell in cells)
            yield Row(text=" | ".join(kept), at=at, mark=Mark.CELLS, cells=kept)
        at = reader.line_num + 1


def _divider(sample: str) -> str:
    """Return the sign that divides the cells of most lines into equally many."""
    best, score = ",", 0.0
    for sign in _DIVIDERS:
        reader = csv.reader(io.StringIO(sample, newline=""), delimiter=sign)
        try:
            counts = [len(row) for row in reader if row][:50]
        except csv.Error:
            continue
        widest = max(counts, default=1)
        even = sum(count == counts[0] for count in counts) / max(1, len(counts))
        if widest > 1 and counts[0] > 1 and even * min(widest, 8) > score:
            best, score = sign, even * min(widest, 8)
    return best
