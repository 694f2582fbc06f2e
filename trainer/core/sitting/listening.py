"""An answer that was said aloud and heard: what of the line arrived, and what follows."""

from datetime import datetime

from trainer.core.edits.accepted import counting
from trainer.core.grading.voice.rating import suggested, vouched
from trainer.core.grading.voice.states import arrived
from trainer.core.grading.voice.utterance import Heard, Utterance
from trainer.core.log.events import AGAIN
from trainer.core.memory.ladder import Rung
from trainer.core.memory.step import Step, Way
from trainer.core.script.script import Words
from trainer.core.sitting.answer import answer, answered, asked, of_another
from trainer.core.sitting.sitting import S, Sitting
from trainer.core.sitting.task import Task, Verdict, elapsed
from trainer.core.value import replace
from trainer.core.words.known import Known


def heard(sitting: S, utterance: Utterance, *, now: datetime, known: Known) -> S:
    """Return the sitting with what a recognizer wrote down held against the line at hand.

    Where no words came, nobody listened: the person judges.
    """
    if not utterance.text.strip():
        return answer(sitting, "", now=now, known=known)
    task = _by_voice(asked(sitting))
    verdict = _judged(sitting, task, utterance, elapsed(task.since, now), known=known)
    return answered(sitting, verdict, now)


def said_it(sitting: S) -> S:
    """Return the sitting with the person's word that they said all of the line at hand.

    The same one comes back where nothing was heard that this could overrule.
    """
    verdict = sitting.verdict
    if verdict is None or verdict.heard is None or verdict.heard.own or verdict.retracted:
        return sitting
    own = replace(verdict.heard, own=True)
    rating = vouched(verdict.task.help, words=len(own.arrived.shown))
    return replace(sitting, verdict=replace(verdict, heard=own, suggested=rating, chosen=None))


def again(sitting: Sitting, verdict: Verdict, *, known: Known) -> Verdict:
    """Return an answer that was heard held against its line as it is now."""
    if verdict.heard is None:
        return verdict
    utterance, own = verdict.heard.utterance, verdict.heard.own
    found = _judged(sitting, verdict.task, utterance, verdict.seconds, known=known)
    if own or found.heard is None:
        return replace(verdict, heard=found.heard and replace(found.heard, own=own))
    return replace(found, retracted=verdict.retracted)


def recalled(sitting: Sitting, verdict: Verdict, *, known: Known) -> Verdict:
    """Return an answer taken back with what was heard, where the log still has it."""
    event = verdict.retracted
    if event is None or event.way != Way.VOICE or event.said is None:
        return verdict
    engine = str(event.told("engine") or "")
    utterance = Utterance(event.said, clean=event.told("clean") is not False, engine=engine)
    found = arrived(event.said, _wordings(sitting, verdict.task), names=sitting.names, known=known)
    own = event.told("own") is True
    return replace(verdict, heard=Heard(utterance, found, own=own))


def _judged(
    sitting: Sitting, task: Task, utterance: Utterance, seconds: float, *, known: Known
) -> Verdict:
    wordings = _wordings(sitting, task)
    found = arrived(utterance.text, wordings, names=sitting.names, known=known)
    other = of_another(sitting, task, utterance.text, known=known)
    rating = suggested(found, clean=utterance.clean, strictness=sitting.strictness, help_=task.help)
    if other:
        rating = AGAIN if utterance.clean else None
    return Verdict(
        task, utterance.text, rating, seconds, chosen=other, heard=Heard(utterance, found)
    )


def _by_voice(task: Task) -> Task:
    step = Step(task.card, Way.VOICE, task.card.line.wanted, Rung.WHOLE)
    return replace(task, step=step)


def _wordings(sitting: Sitting, task: Task) -> tuple[Words, ...]:
    return tuple(counting(sitting.accepted, task.card))
