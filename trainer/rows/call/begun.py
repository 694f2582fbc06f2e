"""What is said before a call: that none of it can be said yet, or what is left of the last one."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from trainer.core.script.script import Cue
from trainer.rows.names import filled
from trainer.rows.row import counted

if TYPE_CHECKING:
    from trainer.core.rehearsal.left import Left

NOTHING_YET = "Until then there's nothing to rehearse here."
ALL_LEFT_OUT = "There's nothing to rehearse here: your interview leaves these lines out."


def unrated(lines: int, *, of: str) -> str:
    """Return that so many lines were said aloud in a call and aren't rated so far.

    >>> unrated(1, of="your last call")
    "You said 1 line aloud in your last call that isn't rated yet."
    """
    are = "isn't" if lines == 1 else "aren't"
    return f"You said {counted(lines, 'line')} aloud in {of} that {are} rated yet."


def offered(left: "Left", last: Cue, names: Mapping[str, str]) -> tuple[str, str]:
    """Return what is left of a call, after its question asked `last`, and what is asked about it.

    Whoever rates no line of it begins the next call, and isn't asked again.
    """
    if left.rates:
        told = unrated(left.aloud, of="your last call")
        return told, "Rate them now? Enter: yes · n: start a new call "
    told = f"Last time you stopped after: {filled(last.heading, names)}."
    return told, "Continue from there? Enter: yes · n: start over "
