"""What one is asked, and below it *My answer: ...*: a dialogue without the other's name."""

import re
from collections.abc import Sequence

from trainer.core.draft.parts import Mark, Row
from trainer.core.draft.reading.quotes import bare, begins
from trainer.core.draft.reading.speech import asks, is_prompt
from trainer.core.value import replace

_MINE = re.compile(
    r"(?:my (?:answer|reply|response)|(?:what )?i(?:['\u2019](?:d|ll)| would| will)? "
    r"(?:say|answer|reply))(?: \d{1,2})?\s*:\s*(?=\S)",
    re.IGNORECASE,
)
_LABELED = re.compile(r"[A-Za-z][\w ]{0,20}:\s")
_MARKS = frozenset({Mark.PLAIN, Mark.ITEM})
_FEWEST = 2


def with_askers(rows: Sequence[Row]) -> Sequence[Row]:
    """Return rows with who says them, where several questions are answered by *My answer*."""
    mine = [at for at, row in enumerate(rows) if row.mark in _MARKS and _MINE.match(row.text)]
    pairs = {asked: at for at in mine if (asked := _asked(rows, at)) is not None}
    if len(pairs) < _FEWEST or len(pairs) < len(mine):
        return rows
    changed = list(rows)
    for asked, at in pairs.items():
        words = _MINE.sub("", rows[at].text, count=1)
        changed[asked] = replace(rows[asked], text=f"They say: {bare(rows[asked].text)}")
        changed[at] = replace(rows[at], text=f"I say: {words}")
        for between in range(asked + 1, at):  # *S:*, *T:*, *A:*, noted for oneself
            changed[between] = replace(rows[between], text=f"Note: {rows[between].text}")
    return changed


def _asked(rows: Sequence[Row], at: int) -> int | None:
    """Return the number of the row that asks what an answer is to; None where nothing does."""
    for before in range(at - 1, -1, -1):
        row = rows[before]
        if row.mark not in _MARKS or _MINE.match(row.text):
            return None
        if not _LABELED.match(row.text):
            return before if begins(row.text) or asks(row.text) or is_prompt(row.text) else None
    return None
