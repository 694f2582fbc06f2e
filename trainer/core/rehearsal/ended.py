"""How a call ends: hung up, left for later, or with everything asked; then, what was said aloud."""

from datetime import datetime

from trainer.core.log.events import AGAIN
from trainer.core.memory.ladder import Rung
from trainer.core.memory.step import Step, Way
from trainer.core.rehearsal.following.course import home, leads_to_visit, upcoming
from trainer.core.rehearsal.rehearsal import Heard, Rehearsal, Waits
from trainer.core.rehearsal.talk import theirs
from trainer.core.script.paths import onward
from trainer.core.sitting.answer import held
from trainer.core.sitting.task import Task, Verdict
from trainer.core.value import replace
from trainer.core.words.known import Known


def forgetting(call: Rehearsal, *, now: datetime, known: Known) -> Rehearsal:
    """Return the call with the next question that nobody asked in hand, to be kept as forgotten."""
    card = next(iter(call.forgotten), None)
    if card is None:
        return replace(call, task=None, verdict=None, waits=Waits.OVER)
    task = Task(Step(card, Way.TYPE, card.line.wanted, Rung.WHOLE), now)
    grade = held(call, task, "", seconds=0.0, known=known)
    verdict = Verdict(task, "", AGAIN, 0.0, grade=grade)
    return replace(call, task=task, verdict=verdict, waits=Waits.FORGOTTEN)


def hung_up(call: Rehearsal, *, now: datetime, known: Known) -> Rehearsal:
    """Return the call after the person hung up, which may be gone on with later.

    What was said aloud is asked about at once; hanging up on that, too, leaves it for later. Where
    nothing was left to ask but what was passed over, or to say but once more what was said
    last, it has come to its end.
    """
    if call.waits is Waits.ELSE or _all_said(call):
        call = replace(call, left=False)
        return forgetting(replace(call, place=len(call.order)), now=now, known=known)
    if not call.lasts:
        return replace(call, task=None, verdict=None, waits=Waits.NOTHING)
    call = abandoned(call)
    return through(call, now=now) if call.unrated else call


def _all_said(call: Rehearsal) -> bool:
    """Tell whether they only want to hear the last line once more, and nothing comes after it."""
    task = call.task
    if call.waits is not Waits.REPEAT or task is None or call.forgotten:
        return False
    then = onward(task.card.cue, call.trail)
    if task.card.line.branches or leads_to_visit(call, then):
        return False
    return upcoming(call.course, home(call), then, call.asked) is None


def abandoned(call: Rehearsal) -> Rehearsal:
    """Return the call left where it is, if it still lasts; nothing more is to be kept of it."""
    return replace(call, verdict=None, waits=Waits.NOTHING, left=True) if call.lasts else call


def spoken_first(call: Rehearsal) -> Rehearsal:
    """Return the call with an answer of theirs in it whose words nobody knows, before they go on.

    With words it is told together with what they say then.
    """
    unknown = call.heard is Heard.ANSWERED and not call.theirs
    return theirs(call, Heard.ANSWERED) if unknown else call


def over(
    call: Rehearsal, *, now: datetime, known: Known, heard: Heard = Heard.PARTING
) -> Rehearsal:
    """Return the call after its end; `heard` is what they did last: they wait for a goodbye."""
    call = theirs(spoken_first(call), heard, *call.theirs)
    call = replace(call, place=len(call.order), theirs=(), reply=None, branch=None)
    return forgetting(call, now=now, known=known)


def through(call: Rehearsal, *, now: datetime) -> Rehearsal:
    """Return the call with the next of what was said aloud in hand; with nothing left it is done.

    Where a fork was answered aloud, the task waits for the choice of its branch.
    """
    if not call.unrated:
        return replace(call, task=None, verdict=None, waits=Waits.NOTHING)
    said = call.unrated[0]
    verdict = said.verdict and replace(said.verdict, shown=now)
    task = said.task if verdict else replace(said.task, since=now)
    return replace(call, task=task, verdict=verdict, waits=Waits.THROUGH)


def gone_through(call: Rehearsal, *, now: datetime) -> Rehearsal:
    """Return the call after the first of what was said aloud was kept."""
    return through(replace(call, unrated=call.unrated[1:]), now=now)


def unasked(call: Rehearsal) -> int | None:
    """Return the rating that the answer in hand is kept with; None where the person gives it.

    They do where nothing of it was heard, and where they change what was kept.
    """
    verdict = call.verdict
    if verdict is None or verdict.retracted:
        return None
    if call.waits is Waits.THROUGH and verdict.task.step.way is not Way.CHOOSE:
        return None
    return verdict.suggested
