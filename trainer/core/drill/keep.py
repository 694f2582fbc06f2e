"""The events that a drill asks the store to keep: a review, a study, a retraction."""

from datetime import datetime

from trainer.core.drill.drill import Drill
from trainer.core.drill.task import Task, Verdict
from trainer.core.log.events import Event, What, microseconds, study_day
from trainer.core.memory.step import Way
from trainer.core.value import replace


def review(drill: Drill, rating: int, *, now: datetime) -> Event:
    """Return the event that rates the answer in hand.

    An answer that was taken back and is rated anew keeps its old moment and words.
    """
    verdict = in_hand(drill)
    if verdict.retracted:
        return replace(verdict.retracted, id="", origin="", seq=0, rating=rating)
    event = event_of(What.REVIEW, verdict.task, now, drill.stage)
    if verdict.task.step.way is Way.CHOOSE:
        return replace(
            event,
            strictness=None,
            suggested=verdict.suggested,
            rating=rating,
            seconds=round(verdict.seconds, 3),
            chosen=verdict.chosen,
        )
    return replace(
        _said(event, drill, verdict),
        rating=rating,
        suggested=verdict.suggested,
        chosen=verdict.chosen,  # the branch whose words were said instead
    )


def study(drill: Drill, *, now: datetime) -> Event:
    """Return the event that tells of words seen: a line met, or practised with words shown."""
    if drill.verdict:
        return _said(
            event_of(What.STUDY, drill.verdict.task, now, drill.stage), drill, drill.verdict
        )
    if drill.task is None:
        raise ValueError("no line is on the screen")
    return event_of(What.STUDY, drill.task, now, drill.stage)


def met(key: str, line: str, *, now: datetime) -> Event:
    """Return the event that tells of a line that was read in full."""
    return Event(event=What.STUDY, at=microseconds(now), day=study_day(now), key=key, line=line)


def retraction(event: Event, *, now: datetime) -> Event:
    """Return the event that takes `event` back."""
    return Event(event=What.RETRACT, at=microseconds(now), day=study_day(now), of=event.id)


def in_hand(drill: Drill) -> Verdict:
    """Return the answer that waits for a rating; a ValueError when none does."""
    if drill.verdict is None:
        raise ValueError("no answer is waiting for a rating")
    return drill.verdict


def event_of(what: What, task: Task, now: datetime, stage: str | None) -> Event:
    """Return what every event of a drill has: when, which card, how it was asked."""
    step = task.step
    read = step.way is Way.READ
    return Event(
        event=what,
        at=microseconds(now),
        day=study_day(now),
        key=step.card.key,
        line=step.wanted.text,
        kind="drill",
        way=None if read else step.way.value,
        rung=None if step.rung is None else int(step.rung),
        hints=None if read else task.help.hints,
        stage=stage,
        reply=task.reply.text if task.reply else None,
    )


def _said(event: Event, drill: Drill, verdict: Verdict) -> Event:
    graded = verdict.grade
    if graded is None:
        return event
    wanted = event.line if event.event == What.STUDY else graded.wanted.text
    return replace(
        event,
        line=wanted,
        strictness=drill.strictness.value,
        share=round(graded.share, 4),
        seconds=round(verdict.seconds, 3),
        said=verdict.said,
        missing=graded.missing,
    )
