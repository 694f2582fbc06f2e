"""Thanks and a goodbye in lines, which may come once the call is over."""

from collections.abc import Callable

from trainer.core.rehearsal.manners.goodbye import parting
from trainer.core.rehearsal.manners.manners import asked_for
from trainer.core.rehearsal.rehearsal import Heard, Rehearsal
from trainer.core.sitting.request import Request
from trainer.core.text import one_line
from trainer.rows.call.keys import asking
from trainer.rows.call.names import speaker
from trainer.rows.call.talk import OVER, PARTING, heard_since
from trainer.rows.row import Role
from trainer.screens.asked.answers import STOPS


def farewell(call: Rehearsal, typed: str, write: Callable[[str], object]) -> Rehearsal:
    """Return the call after what was `typed` once it is over, their answer to it written."""
    after = parting(call, typed)
    for row in heard_since(after, len(call.talk)):
        theirs = row.role is Role.CUE
        write(f"{speaker(after.names)}: {row.text}" if theirs else f"({row.text})")
    return after


def said_goodbye(
    call: Rehearsal, read: Callable[[str], str], write: Callable[[str], object]
) -> Rehearsal:
    """Return the call after the goodbye that they wait for; Enter alone, or a word to stop: none.

    At the end of the input there is none either: how it went is told all the same.
    """
    while call.heard is Heard.PARTING:
        try:
            typed = one_line(read(asking(call)))
        except EOFError:
            write("")
            typed = ""
        if not typed or typed.lower() in STOPS:
            write(f"({OVER})")
            return call
        if asked_for(call, typed) is Request.HELP:
            write(PARTING)
        else:
            call = farewell(call, typed, write)
    return call
