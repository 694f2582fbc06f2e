"""The way through what was said aloud, once the call is over: one thing after the other in hand."""

from datetime import datetime

from trainer.core.memory.step import Way
from trainer.core.rehearsal.rehearsal import Rehearsal, Waits
from trainer.core.value import replace


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
