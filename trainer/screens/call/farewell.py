"""Thanks and a goodbye in lines, which may come once it is told how a call went."""

from collections.abc import Callable
from datetime import datetime

from trainer.core.rehearsal.manners.late import took_leave
from trainer.core.rehearsal.rehearsal import Heard, Rehearsal
from trainer.core.sitting.request import stops
from trainer.core.text import one_line
from trainer.core.words.consent import consent
from trainer.core.words.labels import chosen
from trainer.rows.call.names import speaker
from trainer.rows.call.talk import heard_since
from trainer.rows.practice.lost import HANG_UP
from trainer.rows.row import Role, Row
from trainer.screens.asked.answers import Stopped


def farewell(call: Rehearsal, typed: str, write: Callable[[str], object], *, now: datetime) -> None:
    """Write what they say to polite words that were `typed`, where nobody said goodbye before."""
    if call.heard is Heard.PARTING:
        for row in heard_since(took_leave(call, typed, now=now), len(call.talk)):
            write(told(call, row))


def told(call: Rehearsal, row: Row) -> str:
    """Return something of a conversation as a line: `Ms. Ortiz: Yes.`, or what happens, `(...)`."""
    theirs = row.role is Role.CUE
    return f"{speaker(call.names)}: {row.text}" if theirs else f"({row.text})"


def kept_on(read: Callable[[str], str]) -> str:
    """Ask whether to hang up: whoever says so once more means it, and that is `Stopped`.

    Else return what was typed instead of a yes or a no: it is said in the call.
    """
    typed = one_line(read(HANG_UP))
    key = chosen(HANG_UP, typed)
    if not typed or key == "" or stops(typed) or consent(typed) is True:
        raise Stopped
    return "" if key == "n" or consent(typed) is False else typed
