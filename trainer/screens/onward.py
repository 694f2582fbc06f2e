"""The offer of the next interview, in lines: who gets the call, whom you meet then, when."""

from trainer.core.onward import Onward
from trainer.screens.debrief import Debrief
from trainer.screens.interview import Questions


def ask_onward(debrief: Debrief, ask: Questions, *, company: str, met: str) -> Onward | None:
    """Ask about the next interview; None when there is none, or not yet.

    `met` is the person that was to be met next, who is called before the interview after that.
    Where only the interview is known, a call on the evening before is offered.
    """
    after = f", after the one with {met}" if met else ""
    debrief.write("")
    debrief.write(f"Do you know of another interview{f' at {company}' if company else ''}{after}?")
    if debrief.key("y yes, Enter no or not yet: ", "yn") != "y":
        return None
    unknown = f"Enter: {met}" if met else "Enter if you do not know"
    interviewer = debrief.line(f"Whom will you call before it? {unknown}: ") or met
    following = debrief.line("Whom will you meet then? Enter if you do not know: ")
    call = ask.moment("call", question="When will you call?")
    interview = ask.moment("interview", question="And when is the interview?")
    if interview and not call:
        call = ask.call_before(interview)
    times = {"call": call, "interview": interview}
    return Onward(interviewer, following, {name: at for name, at in times.items() if at})
