"""Other interviews than the one that is shown: a sentence for each, the same at home and today."""

from datetime import datetime

from trainer.core.stages.stages import Stage
from trainer.core.text import one_line
from trainer.core.when.said import NEAR, day_said, hour, hourless
from trainer.rows.stages import WHO, with_whom

FINE = "It's fine to stop, too: your lines stay here for the next search."
WEEK = 7
NOTE_IT = "press b"
"""How a call is noted at home."""


def ahead(stage: Stage, call: datetime, now: datetime, *, twelve: bool = True) -> str:
    """Return another interview that is ahead, in one sentence; `call` and `now` are local."""
    people = " and then ".join(full.said for slot in WHO if (full := stage.whole(slot)).said)
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
        f"{when}: {_interview(stage)}. {'Your notes' if noted else 'The call sheet'}: {how}"
    )


def after_all(had: Stage | None, *, type_: str, add: str) -> tuple[str, ...]:
    """Return what may come once nothing is ahead, a sentence each.

    `had` is the last interview, if that was lately. `type_`: what stands before a command that is
    typed here; `add`: how an interview is added.
    """
    if had is None:
        return FINE, f"When you hear of another interview: {add}"
    return (
        one_line(f"How did {_interview(had)} go?"),
        f"An offer? Practice talking about the salary: {type_}drill salary-talk",
        f"A no? One more call asks what was missing: {type_}drill after-a-no",
        FINE,
        f"Another interview? To add it: {add}",
    )


def _interview(stage: Stage) -> str:
    """Return an interview in words: `your interview with Ms. Weiss at Zeta`."""
    who = f" with {stage.next}" if stage.next else ""
    return f"your interview{who}{f' at {stage.company}' if stage.company else ''}"
