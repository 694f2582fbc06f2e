"""The offer of the next interview, in lines: who gets the call, whom you meet then, when."""

from collections.abc import Callable
from datetime import datetime

from trainer.core.daytime import EXAMPLE
from trainer.core.moments import Ask, said_back, when
from trainer.core.onward import Onward
from trainer.screens.debrief import Debrief

TIMES = {
    "call": f"When will you call? For example: {EXAMPLE}. Enter if you do not know: ",
    "interview": "And when is the interview? Enter if you do not know: ",
}


def ask_onward(
    debrief: Debrief, *, company: str, met: str, now: Callable[[], datetime]
) -> Onward | None:
    """Ask about the next interview; None when there is none, or not yet.

    `met` is the person that was to be met next, who is called before the interview after that.
    """
    after = f", after the one with {met}" if met else ""
    debrief.write("")
    debrief.write(f"Do you know of another interview{f' at {company}' if company else ''}{after}?")
    if debrief.key("y yes, Enter no or not yet: ", "yn") != "y":
        return None
    unknown = f"Enter: {met}" if met else "Enter if you do not know"
    interviewer = debrief.line(f"Whom will you call before it? {unknown}: ") or met
    following = debrief.line("Whom will you meet then? Enter if you do not know: ")
    times = {name: _moment(debrief, question, now) for name, question in TIMES.items()}
    return Onward(interviewer, following, {name: at for name, at in times.items() if at})


def _moment(debrief: Debrief, question: str, now: Callable[[], datetime]) -> datetime | None:
    while typed := debrief.line(question):
        found = when(typed, now=now())
        if isinstance(found, Ask):
            debrief.write(found.text)
        elif debrief.wanted(f"{said_back(found, now())}. Right? Enter yes, n no: "):
            return found
    return None
