"""This also counts: the answer in hand becomes another wording of its line."""

from datetime import datetime

from trainer.core.edits.accepted import with_slots, with_wording
from trainer.core.log.events import GOOD, Event, What, microseconds, study_day
from trainer.core.memory.ladder import Rung
from trainer.core.memory.step import Way
from trainer.core.problems import TrainerError
from trainer.core.sitting.answer import held
from trainer.core.sitting.keep import in_hand
from trainer.core.sitting.sitting import S, Sitting
from trainer.core.sitting.task import Verdict
from trainer.core.value import replace
from trainer.core.words.known import Known


class NothingToAdd(TrainerError):
    """The answer isn't another wording of a whole line, so it can't count too."""

    def __init__(self) -> None:
        super().__init__("Only a whole line that you typed in other words can count too.")


def wording(sitting: Sitting, *, now: datetime) -> Event:
    """Return the event that lets the answer in hand count; `NothingToAdd` where it can't."""
    verdict = in_hand(sitting)
    if not countable(verdict):
        raise NothingToAdd
    return Event(
        event=What.WORDING,
        at=microseconds(now),
        day=study_day(now),
        key=verdict.task.card.key,
        line=verdict.task.card.line.wanted.text,
        stage=sitting.stage,
        said=with_slots(verdict.said, sitting.names),
    )


def counted(sitting: S, event: Event, *, known: Known) -> S:
    """Return the sitting in which the wording of `event` counts, the answer held against it."""
    verdict = in_hand(sitting)
    sitting = replace(sitting, accepted=with_wording(sitting.accepted, event))
    graded = held(sitting, verdict.task, verdict.said, seconds=verdict.seconds, known=known)
    # However quickly it was typed, the line itself was not known at once.
    suggested = graded.suggested and min(graded.suggested, GOOD)
    verdict = replace(verdict, grade=graded, suggested=suggested, chosen=None)
    return replace(sitting, verdict=verdict)


def countable(verdict: Verdict) -> bool:
    """Tell whether an answer can count too: a whole line, typed in words that don't already."""
    step, graded = verdict.task.step, verdict.grade
    if step.way is not Way.TYPE or step.rung is Rung.SHOWN or step.study or graded is None:
        return False
    other = graded.missing or graded.added or graded.moved or graded.lost
    return bool(verdict.said.strip() and other)
