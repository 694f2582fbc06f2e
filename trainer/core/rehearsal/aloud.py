"""What was said aloud and unheard: not judged in the call, and asked about at its end."""

from datetime import datetime, timedelta
from random import Random

from trainer.core.log.events import AGAIN
from trainer.core.memory.step import Step, Way
from trainer.core.rehearsal.following.due import after
from trainer.core.rehearsal.rehearsal import Aloud, Heard, Rehearsal, Waits
from trainer.core.rehearsal.talk import mine, theirs
from trainer.core.rehearsal.theirs.answers import once_more, wants_it_again
from trainer.core.rehearsal.turns import goes_on
from trainer.core.script.cards import Card, choices
from trainer.core.sitting import answer as answering
from trainer.core.sitting.keep import in_hand
from trainer.core.sitting.task import Task
from trainer.core.value import replace
from trainer.core.words.known import Known


def said_aloud(call: Rehearsal, *, now: datetime, random: Random, known: Known) -> Rehearsal:
    """Return the call after the person said that they've said the line at hand."""
    task = answering.asked(call)
    unrated = (*call.unrated, *_forks(call, task, now))
    if not call.quiet:
        spoken = in_hand(answering.answer(call, "", now=now, known=known))
        unrated = (*unrated, Aloud(task, now, spoken))
        call = mine(call, "", Way.ALOUD)
    call = replace(call, unrated=unrated, asked=call.asked | {task.card.cue.id})
    if not call.quiet and wants_it_again(call, task.card, random):
        return once_more(call, task, now)
    return goes_on(call, task, now=now, random=random, known=known)


def skipped(call: Rehearsal, *, now: datetime, random: Random, known: Known) -> Rehearsal:
    """Return the call after the person said that they've skipped what is at hand.

    It is in hand then, to be kept as Again: nobody need be asked about it. What had been answered
    anyway is left out; what was to be chosen is asked like the rest.
    """
    task = answering.asked(call)
    if call.waits is not Waits.LINE or not call.way.spoken:
        return call
    if call.quiet:
        return said_aloud(call, now=now, random=random, known=known)
    if task.card.cue.id not in call.answered:
        verdict = in_hand(answering.answer(call, "", now=now, known=known))
        return replace(call, verdict=replace(verdict, suggested=AGAIN), taken=None, skipping=True)
    call = theirs(call, Heard.PASSED, case=task.card)
    call = replace(call, task=None, theirs=(), reply=None, branch=None, heard=Heard.DUE)
    return after(call, task.card.cue, now, random, calm=False, known=known)


def _forks(call: Rehearsal, task: Task, now: datetime) -> tuple[Aloud, ...]:
    """Return what is asked of a reply that was heard: which branch it was, where some differ."""
    if task.card.branch is None:
        return ()
    card = next((each for each in call.deck if each.key == task.card.key.choice), None)
    # It was understood before it was answered.
    return (Aloud(_choice(card, task), now - timedelta(microseconds=1)),) if card else ()


def _choice(card: Card, task: Task) -> Task:
    condition = card.branch.condition if card.branch else card.line.wanted
    step = Step(card, Way.CHOOSE, condition)
    return Task(step, task.since, reply=task.reply, choices=choices(card))
