"""The events that practice asks the store to keep: a review, a study, a retraction."""

import json
from datetime import datetime
from typing import TYPE_CHECKING

from trainer.core.log.events import Event, What, microseconds, study_day
from trainer.core.memory.step import Way
from trainer.core.sitting.sitting import Sitting
from trainer.core.sitting.task import Task, Verdict
from trainer.core.value import replace

if TYPE_CHECKING:
    from trainer.core.grading.voice.utterance import Heard

WARM_UP = "warm-up"
"""What the log calls what was said before a call."""
PROOF = '{"proof": true}'
"""What marks a try that shows, without help, what a person's own ratings are worth."""


def review(sitting: Sitting, rating: int, *, now: datetime) -> Event:
    """Return the event that rates the answer in hand.

    An answer that was taken back and is rated anew keeps its old moment and words.
    """
    verdict = in_hand(sitting)
    if verdict.retracted:
        return replace(verdict.retracted, id="", origin="", seq=0, rating=rating)
    event = event_of(sitting, What.REVIEW, verdict.task, now=now)
    if verdict.task.step.way is Way.CHOOSE:
        return replace(
            event,
            strictness=None,
            suggested=verdict.suggested,
            rating=rating,
            seconds=round(verdict.seconds, 3),
            chosen=verdict.chosen,
        )
    if verdict.heard:
        return replace(_by_ear(event, sitting, verdict, verdict.heard), rating=rating)
    return replace(
        _said(event, sitting, verdict),
        data=PROOF if verdict.task.step.proof else None,
        rating=rating,
        suggested=verdict.suggested,
        chosen=verdict.chosen,  # the branch whose words were said instead
    )


def study(sitting: Sitting, *, now: datetime) -> Event:
    """Return the event that tells of words seen: a line met, or practiced with words shown."""
    if sitting.verdict:
        event = event_of(sitting, What.STUDY, sitting.verdict.task, now=now)
        return _said(event, sitting, sitting.verdict)
    if sitting.task is None:
        raise ValueError("no line is on the screen")
    return event_of(sitting, What.STUDY, sitting.task, now=now)


def seen(sitting: Sitting, *, now: datetime) -> Event:
    """Return the event that tells that the words at hand were just on the screen.

    It has no words of its own: nothing was read, or practiced, that says how fast somebody is.
    """
    key = in_hand(sitting).task.card.key
    return Event(event=What.STUDY, at=microseconds(now), day=study_day(now), key=key)


def met(key: str, line: str, *, now: datetime) -> Event:
    """Return the event that tells of a line that was read in full."""
    return Event(event=What.STUDY, at=microseconds(now), day=study_day(now), key=key, line=line)


def retraction(event: Event, *, now: datetime) -> Event:
    """Return the event that takes `event` back."""
    return Event(event=What.RETRACT, at=microseconds(now), day=study_day(now), of=event.id)


def rerating(event: Event, rating: int | None, *, now: datetime) -> Event:
    """Return the event that rates a review anew; with no rating it doesn't count anymore."""
    at, day = microseconds(now), study_day(now)
    return Event(event=What.RERATE, at=at, day=day, of=event.id, rating=rating)


def in_hand(sitting: Sitting) -> Verdict:
    """Return the answer that waits for a rating; a ValueError when none does."""
    if sitting.verdict is None:
        raise ValueError("no answer is waiting for a rating")
    return sitting.verdict


def event_of(sitting: Sitting, what: What, task: Task, *, now: datetime) -> Event:
    """Return what every event of practice has: when, which card, how it was asked."""
    step = task.step
    read = step.way is Way.READ
    return Event(
        event=what,
        at=microseconds(now),
        day=study_day(now),
        key=step.card.key,
        line=step.wanted.text,
        kind=WARM_UP if sitting.progress.warm else sitting.kind,
        way=None if read else step.way.value,
        rung=None if step.rung is None else int(step.rung),
        hints=None if read else task.help.hints,
        stage=sitting.stage,
        reply=task.reply.text if task.reply else None,
    )


def _by_ear(event: Event, sitting: Sitting, verdict: Verdict, heard: "Heard") -> Event:
    """Return the event of a line that was said aloud and heard, and by what."""
    found = heard.arrived
    written = found.wanted in verdict.task.card.line.wordings
    told = {"engine": heard.utterance.engine, "clean": heard.utterance.clean}
    return replace(
        event,
        line=found.wanted.text if written else event.line,
        data=json.dumps({**told, "own": True} if heard.own else told),
        strictness=sitting.strictness.value,
        share=None if heard.own else round(found.share, 4),
        suggested=verdict.suggested,
        seconds=round(verdict.seconds, 3),
        chosen=verdict.chosen,
        said=heard.utterance.text,
        missing=heard.missing,
        unsure=heard.unsure,
    )


def _said(event: Event, sitting: Sitting, verdict: Verdict) -> Event:
    graded = verdict.grade
    if graded is None:  # said aloud, and nobody heard: no share, and nothing lost
        return replace(event, seconds=round(verdict.seconds, 3))
    # A wording that the script does not have says nothing of how its line reads.
    written = graded.wanted in verdict.task.card.line.wordings
    wanted = graded.wanted.text if written and event.event != What.STUDY else event.line
    return replace(
        event,
        line=wanted,
        strictness=sitting.strictness.value,
        share=round(graded.share, 4),
        seconds=round(verdict.seconds, 3),
        said=verdict.said,
        missing=graded.missing,
    )
