"""A line said aloud that nobody heard: the person alone judges, once they have read it again."""

from datetime import datetime

from trainer.core.log.events import AGAIN, GOOD
from trainer.core.sitting.task import Task, Verdict, elapsed

SPOKEN = 0.18
"""Seconds a word below which nobody speaks: it is over five words a second."""
READING = 0.25
"""Seconds a word that a line stands before Enter can mean that it was read."""
LONGEST = 3.0
"""Seconds after which it was read, however long it is."""


def judged_alone(verdict: Verdict) -> bool:
    """Say whether only the person can judge an answer: a line said aloud, and heard by nobody."""
    unheard = verdict.grade is None and verdict.heard is None
    return verdict.task.step.way.spoken and unheard


def too_quick(task: Task, seconds: float) -> bool:
    """Say whether a line can't have been said in so many seconds since it was asked."""
    return seconds < SPOKEN * task.step.wanted.count


def suggested(task: Task, seconds: float) -> int | None:
    """Return Again for a line that was shown before, or can't have been said; else nothing."""
    return AGAIN if task.help.revealed or too_quick(task, seconds) else None


def enters(verdict: Verdict, *, now: datetime) -> int | None:
    """Return the rating that Enter keeps now; None: it keeps none yet.

    Of a line said aloud it means yes, but only once the line has stood for long enough that it can
    have been read: whoever is tired must not rate by pressing on. Of one that was heard, but not
    surely, it means nothing.
    """
    if verdict.suggested == AGAIN:  # a no needs no reading
        return AGAIN
    if not judged_alone(verdict):  # heard, and not for sure: no rating is likelier than another
        return verdict.suggested
    stands = READING * verdict.task.step.wanted.count
    if verdict.shown is not None and elapsed(verdict.shown, now) < min(LONGEST, stands):
        return None
    return GOOD
