"""Other interviews than the one that is shown: a sentence for each, the same at home and today."""

from datetime import datetime

from trainer.core.stages.stages import Stage
from trainer.core.stages.telling.came import ACCEPTED, ENDED, FROZEN, HEARD, NO, OFFER, ON, WAITING
from trainer.core.text import one_line
from trainer.core.when.said import NEAR, WEEK, day_said, hour, hourless
from trainer.rows.asked.result import interview_with, went_asked
from trainer.rows.stages import WHO, with_whom

FINISHED = "There's nothing left to practice. Your lines stay here, should you ever want them."
FINE = "It's fine to stop, too: your lines stay here for the next search."
NOTES_KEPT = "Your notes on the call, for the interview tomorrow: type notes"
"""What is said on the evening before an interview whose call was noted."""

NOTE_IT = "type b"
"""How a call is noted at home."""


def ahead(stage: Stage, call: datetime, now: datetime, *, twelve: bool = True) -> str:
    """Return another interview that is ahead, in one sentence; `call` and `now` are local."""
    people = " and then ".join(filter(None, (stage.whole(slot).short for slot in WHO)))
    who = " at ".join(filter(None, dict.fromkeys((people, stage.company)))) or stage.name
    days = (call.date() - now.date()).days
    day = NEAR.get(days) or day_said(call.date(), now.date(), short=True)
    day = f"{call:%A}" if 1 < days < WEEK else day
    at = "" if hourless(call) else f", {hour(call, twelve=twelve)}"
    return f"Also ahead: {who}, {day}{at}."


def note_first(stage: Stage, *, begun: bool, how: str) -> str:
    """Return that a call that was made is noted before anything else, in one sentence."""
    who = with_whom(stage)
    if begun:
        return one_line(f"First: finish your notes on the call with {who}: {how}")
    return one_line(f"First: how did the call with {who} go? To note it: {how}")


def unnoted(stage: Stage, *, begun: bool, how: str = "") -> str:
    """Return that a call was made and waits to be noted; `begun`: to the end.

    `how`: what notes it, a key or a command; empty where another call is noted first.
    """
    who = with_whom(stage)
    if not how:
        return one_line(f"Then: the call with {who}.")
    if begun:
        return one_line(f"Your notes on the call with {who} aren't finished: {how}")
    return one_line(f"How did the call with {who} go? To note it: {how}")


def meets(stage: Stage, at: datetime, *, day: str, twelve: bool, how: str, noted: bool) -> str:
    """Return that an interview is that `day`, `Today`, and `how` its sheet is read; `at` is local.

    `noted`: there are notes on it.
    """
    when = day if hourless(at) else f"{day}, {hour(at, twelve=twelve)}"
    return one_line(
        f"{when}: {interview_with(stage)}. {'Your notes' if noted else 'The call sheet'}: {how}"
    )


def came_of(stage: Stage, *, how: str) -> str:
    """Return the question what came of an interview, and how it is noted: a key or a command."""
    return f"{went_asked(stage)} To note it: {how}"


def stands(stage: Stage, *, type_: str, note: str, ask: str = "") -> str:
    """Return what stands open beside what is ahead: an offer, or an interview that has no day now.

    `type_`: what stands before a command that is typed here, `note`: how what comes is noted.
    `ask`: that it's time to ask for an answer.
    """
    if stage.result != OFFER:
        return _waiting(stage, note, ask)
    whose = f" from {stage.company}" if stage.company else ""
    return one_line(
        f"You have an offer{whose}. Practice talking about the salary: {type_}drill salary-talk"
    )


def _waiting(stage: Stage, note: str, ask: str) -> str:
    """Return what is awaited: an answer, or the day of an interview that was put off.

    `ask`: that it's time to ask for it.
    """
    about = "hear about" if stage.interview else "hear the new day of"
    asks = f"{ask} " if ask else ""
    return one_line(
        f"You're waiting to {about} {interview_with(stage)}. {asks}When you have: {note}"
    )


def none_planned(add: str) -> str:
    """Return that all was had, so nobody has to practice tonight; `add`: what adds another."""
    return f"No call planned. To add one: {add}"


def next_comes(stage: Stage, *, how: str) -> str:
    """Return that an interview whose call was made has no day yet, and `how` it is added."""
    return one_line(f"Next comes {interview_with(stage)}. To add its day: {how}")


def another(add: str) -> str:
    """Return how another interview is added."""
    return f"Another interview? To add it: {add}"


def after_all(
    had: Stage | None, *, practice: str, add: str, note: str, done: bool = True, ask: str = ""
) -> tuple[str, ...]:
    """Return what may come once nothing is ahead, a sentence each.

    `had` is the last interview, if that was lately. `practice`: how what it leads to is practiced,
    `add`: how an interview is added, `note`: how it's noted what came of the last one.
    `done`: nothing is left to be noted or heard, so they may stop. `ask`: as in `stands`.
    """
    fine = (FINE,) if done else ()
    if had is None:
        return (*fine, f"When you hear of another interview: {add}")
    match had.result:
        case known if known == OFFER:
            of = f" from {had.company}" if had.company else ""
            lead = one_line(f"You have an offer{of}. Practice talking about the salary: {practice}")
            return lead, f"Once you've decided: {note}", another(add)
        case known if known == NO:
            lead = f"They said no. One more call asks what was missing: {practice}"
        case known if known == ACCEPTED:
            lead = "You accepted the offer. Congratulations!"
            return (lead, FINISHED, another(add)) if done else (lead, another(add))
        case known if known == ENDED:
            lead = f"You said no{f' to {had.company}' if had.company else ''}."
        case known if known == FROZEN:
            lead = f"The position is on hold. When you hear more: {note}"
        case known if known == WAITING:
            lead = _waiting(had, note, ask)
        case known if known == ON:
            return (f"There's another round. To add it: {add}",)
        case _:
            lead = came_of(had, how=note)
    over = had.result in HEARD  # else it may be too early to stop
    return (one_line(lead), *(fine if over else ()), another(add))
