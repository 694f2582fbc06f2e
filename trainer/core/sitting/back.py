"""Practice gone back in: an answer in hand for a new rating, the script edited on the way."""

from datetime import datetime

from trainer.core.log.events import Event
from trainer.core.memory.ladder import Rung
from trainer.core.memory.step import Step, Way
from trainer.core.script.cards import Card, choices
from trainer.core.script.script import Words
from trainer.core.sitting.answer import held
from trainer.core.sitting.sitting import S, with_log
from trainer.core.sitting.task import Task, Verdict
from trainer.core.stages.notes import spoken
from trainer.core.value import replace
from trainer.core.words.known import Known


def in_hand_again(sitting: S, event: Event, *, now: datetime, known: Known) -> S:
    """Return the sitting with `event` gone from its log and its answer in hand for a new rating."""
    card = next(card for card in sitting.deck if card.key == event.key)
    task = Task(_step_of(card, event), now, reply=_reply_of(card, event), choices=choices(card))
    seconds = event.seconds or 0.0
    graded = None
    if not (task.step.way.spoken or task.step.way is Way.CHOOSE):
        graded = held(sitting, task, event.said or "", seconds=seconds, known=known)
    verdict = Verdict(
        task,
        event.said or "",
        event.suggested,
        seconds,
        grade=graded,
        chosen=event.chosen,
        retracted=event,
    )
    if event.way == Way.VOICE:
        from trainer.core.sitting.listening import recalled  # not before something was heard

        verdict = recalled(sitting, verdict, known=known)
    sitting = with_log(sitting, tuple(e for e in sitting.log if e.id != event.id), event.key)
    return replace(sitting, task=task, verdict=verdict)


def with_deck(sitting: S, deck: tuple[Card, ...], *, known: Known) -> S:
    """Return the sitting over the cards of an edited script, the answer in hand compared anew."""
    task, verdict = sitting.task, sitting.verdict
    sitting = replace(sitting, deck=deck)
    card = next((card for card in deck if task and card.key == task.card.key), None)
    if task is None or card is None:
        return sitting
    whole = task.step.way is not Way.CHOOSE and not task.step.study
    wanted = card.line.wanted if whole else task.step.wanted
    task = replace(task, step=replace(task.step, card=card, wanted=wanted))
    if verdict is None:
        return replace(sitting, task=task)
    verdict = replace(verdict, task=task)
    if verdict.heard:
        from trainer.core.sitting.listening import again  # as above

        verdict = again(sitting, verdict, known=known)
    if verdict.grade and whole:
        graded = held(sitting, task, verdict.said, seconds=verdict.seconds, known=known)
        verdict = replace(verdict, grade=graded, suggested=graded.suggested)
    return replace(sitting, task=task, verdict=verdict)


def _step_of(card: Card, event: Event) -> Step:
    if event.way == Way.CHOOSE:
        condition = card.branch.condition if card.branch else card.line.wanted
        return Step(card, Way.CHOOSE, condition)
    way = Way(event.way) if event.way else Way.TYPE
    rung = Rung(event.rung or Rung.WHOLE)
    return Step(card, way, card.line.wanted, rung, proof=event.proof)


def _reply_of(card: Card, event: Event) -> Words | None:
    found = next((reply for reply in card.heard if reply.text == event.reply), None)
    return found or (spoken(event.reply) if event.reply else None)
