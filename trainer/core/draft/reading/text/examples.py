"""Examples of how not to ask beside how to: *Bad: "..."*, and below it *Good: "..."*."""

import re
from collections.abc import Sequence

from trainer.core.draft.parts import Mark, Row
from trainer.core.draft.reading.speech import asks
from trainer.core.value import replace

_BAD = re.compile(
    r"(?:bad|wrong|poor|weak|worse|avoid|instead of|not|never|rather than|"
    r"don['\u2019]?t(?: (?:say|ask))?|do not(?: (?:say|ask))?)\s*[:\u2013\u2014-]\s*(?=\S)",
    re.IGNORECASE,
)
_GOOD = re.compile(
    r"(?:good|right|strong|better|best|do|say|ask|use|try)(?: (?:this|instead))?\s*"
    r"[:\u2013\u2014-]\s*(?=\S)",
    re.IGNORECASE,
)
_MARKS = frozenset({Mark.PLAIN, Mark.ITEM})


def without_bad(rows: Sequence[Row]) -> Sequence[Row]:
    """Return rows with examples of how not to ask as remarks, and the good ones beside them bare.

    Below a question, *Bad* and *Good* are what they answer.
    """
    bad = [at for at, row in enumerate(rows) if row.mark in _MARKS and _BAD.match(row.text)]
    pairs = {at: at + 1 for at in bad if _better(rows, at)}
    if not bad or len(pairs) < len(bad) or any(_answers(rows, at) for at in bad):
        return rows
    changed = list(rows)
    for one, other in pairs.items():
        said = _GOOD.sub("", rows[other].text, count=1)
        changed[one] = replace(rows[one], mark=Mark.ASIDE)
        changed[other] = replace(rows[other], text=said)
    return changed


def _better(rows: Sequence[Row], at: int) -> bool:
    """Tell whether what is good stands right below what is bad."""
    return (
        at + 1 < len(rows) and rows[at + 1].mark in _MARKS and bool(_GOOD.match(rows[at + 1].text))
    )


def _answers(rows: Sequence[Row], at: int) -> bool:
    """Tell whether a question that isn't itself an example stands right above."""
    before = rows[at - 1] if at else None
    return before is not None and asks(before.text) and not _GOOD.match(before.text)
