"""The offer of the next interview, in lines: who gets the call, whom you meet then, when."""

from collections.abc import Callable
from datetime import datetime

from trainer.core.onward import Onward
from trainer.screens.debrief import Debrief

When = Callable[[str], tuple[datetime | None, str]]
"""Reads day and time as people write them; tells what was understood, or what is wrong."""

TIMES = {
    "call": "When will you call? For instance: wed 17:00. Enter if you do not know: ",
    "interview": "And when is the interview? Enter if you do not know: ",
}


def ask_onward(debrief: Debrief, *, company: str, met: str, when: When) -> Onward | None:
    """Ask about the next interview; None when there is none, or not yet.

    `met` is the person that was to be met next, who is called before the interview after that.
    """
    after = f", after the one with {met}" if met else ""
    debrief.write(
        f"\nDo you know of another interview{f' at {company}' if company else ''}{after}?"
    )
    if debrief.key("y yes, Enter no or not yet: ", "yn") != "y":
        return None
    unknown = f"Enter: {met}" if met else "Enter if you do not know"
    interviewer = debrief.line(f"Whom will you call before it? {unknown}: ") or met
    following = debrief.line("Whom will you meet then? Enter if you do not know: ")
    times = {name: _moment(debrief, question, when) for name, question in TIMES.items()}
    return Onward(interviewer, following, {name: at for name, at in times.items() if at})


def _moment(debrief: Debrief, question: str, when: When) -> datetime | None:
    while typed := debrief.line(question):
        at, said = when(typed)
        debrief.write(said)
        if at is not None:
            return at
    return None
