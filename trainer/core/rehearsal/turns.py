"""How a rehearsal goes on: the interviewer replies, and the next question is due."""

from datetime import datetime
from random import Random

from trainer.core.log.events import AGAIN, Event
from trainer.core.memory.step import Step, Way
from trainer.core.rehearsal.breath.beside import asked_first, asks_besides
from trainer.core.rehearsal.breath.lead_in import taken_besides, taken_in
from trainer.core.rehearsal.ended import forgetting, gone_through
from trainer.core.rehearsal.following.course import (
    back_at,
    passed_over,
)
from trainer.core.rehearsal.following.due import after, at_hand
from trainer.core.rehearsal.manners.reworded import pressed_better, told_again
from trainer.core.rehearsal.rehearsal import Aloud, Heard, Rehearsal, Repeat, Speech, Turn, Waits
from trainer.core.rehearsal.talk import mine, put, theirs, unwaited
from trainer.core.rehearsal.theirs.answers import (
    answered,
    not_asked_yet,
    once_more,
    wants_it_again,
)
from trainer.core.rehearsal.theirs.foreseen import foreseen
from trainer.core.rehearsal.theirs.replies import (
    after_all,
    branches_of,
    card_of,
    coming,
    insisted,
    picked,
    replies_of,
)
from trainer.core.rehearsal.theirs.told import unanswered
from trainer.core.rehearsal.whose.own_words import wonders
from trainer.core.rehearsal.whose.passes import meant, unsaid
from trainer.core.script.cards import Card
from trainer.core.sitting.keep import in_hand
from trainer.core.sitting.sitting import added
from trainer.core.sitting.task import Task, Verdict
from trainer.core.value import replace
from trainer.core.words.known import Known


def went_on(
    call: Rehearsal, event: Event, *, now: datetime, random: Random, known: Known
) -> Rehearsal:
    """Return the call after `event` was kept: the interviewer replies, or the next question.

    Where the call is over, the next question that was forgotten is in hand, if any.
    """
    verdict = in_hand(call)
    if call.instead:
        call = replace(told_again(call.instead, event), earlier=call.earlier)
        pressed = bool(call.pressed)
        return pressed_on(call, now=now, random=random, known=known) if pressed else call
    task, card = verdict.task, verdict.task.card
    turn = Turn(card, event, call.taken, first=asked_first(call))
    tried, missed = meant(call, verdict), unsaid(call, verdict)
    call = replace(added(call, event), task=None, verdict=None, turns=(*call.turns, turn))
    call = replace(call, asked=call.asked | {card.cue.id}, taken=None)
    call = replace(call, skipping=False)
    if call.waits in (Waits.THROUGH, Waits.FORGOTTEN):
        rated = call.waits is Waits.THROUGH
        return gone_through(call, now=now) if rated else forgetting(call, now=now, known=known)
    call = replace(call, unsaid=missed)
    if call.carried:
        return _carried_on(call, task, now, random, known)
    right = (verdict.suggested or 0) > AGAIN
    alone = right and task.step.way is not Way.CHOOSE and not call.besides
    if alone and wants_it_again(call, card, random):
        return once_more(call, task, now)
    astray = turn.taken or (verdict.chosen and verdict.chosen != card.key)
    if tried and not astray:
        call = goes_on(call, task, now=now, random=random, known=known)
        return one_by_one(call, now, random, known)
    # They don't answer what nobody asked.
    call = replace(call, theirs=(), reply=None, branch=None, waits=Waits.LINE)
    if astray:
        call = replace(call, heard=_lets_go(card, event))
    else:
        call = replace(theirs(call, Heard.PASSED, case=card), heard=Heard.DUE)
    call = after(call, card.cue, now, random, calm=False, known=known)
    return one_by_one(call, now, random, known) if call.besides else call


def _lets_go(card: Card, event: Event) -> Heard:
    """Return what they say to the line for another answer: after a dodge, that this was all."""
    dodged = card.branch is not None and card.branch.otherwise
    return Heard.NO_MORE if dodged and wonders(event.said or "") else Heard.LETS_GO


def _carried_on(
    call: Rehearsal, old: Task, now: datetime, random: Random, known: Known
) -> Rehearsal:
    """Return the call with the words said too early held against what is due after `old`."""
    carried, caught, cue = call.carried, call.caught, old.card.cue
    if call.pressed:
        speech, bare = Speech(carried, now, heard=caught), replace(call, carried="", caught=None)
        if better := pressed_better(bare, speech, since=old.since, known=known):
            return better
        call = mine(bare, carried, call.way)
        return pressed_on(call, now=now, random=random, known=known)
    before = replace(call, carried="", caught=None, theirs=(), heard=Heard.WAITING)
    call = after(before, cue, now, random, calm=False, known=known)
    task = call.task
    if task is None or not call.lasts:
        call = mine(before, carried, before.way)
        return after(call, cue, now, random, calm=False, known=known)
    # Nobody waited for these words, or asked for anything else: they were on their way.
    call = put(not_asked_yet(unwaited(call)), replace(task, since=old.since))
    call = taken_in(call, Speech(carried, now, heard=caught), known=known)
    if call.pressed:
        return pressed_on(call, now=now, random=random, known=known)
    if call.verdict and call.verdict.suggested is None:
        return left_open(call, call.verdict, now=now, random=random, known=known)
    return foreseen(call, random)


def one_by_one(call: Rehearsal, now: datetime, random: Random, known: Known) -> Rehearsal:
    """Return the call after what else was asked in the same breath, one after the other."""
    while call.besides and not call.verdict:
        waiting, call = call, taken_besides(call, known=known)
        if call is waiting:
            break
        if call.pressed:
            call = pressed_on(call, now=now, random=random, known=known)
        elif call.verdict and call.verdict.suggested is None:
            call = left_open(call, call.verdict, now=now, random=random, known=known)
    waits = call.verdict and call.waits is not Waits.FORGOTTEN
    return foreseen(call if waits else asks_besides(call), random)


def pressed_on(call: Rehearsal, *, now: datetime, random: Random, known: Known) -> Rehearsal:
    """Return the call in which they answer after all what they had dodged; nothing of it is kept.

    So they do what they wanted to hear once more, and never heard. Where the script has nothing but
    dodges they were asked that already.
    """
    card, call = call.pressed, replace(call, pressed=None, lost=0)
    first = card is not None and unanswered(call, card)
    branches = [b for b in branches_of(call, card) if first or not b.otherwise] if card else []
    if card is None or not (branches or first):
        return theirs(call, Heard.ALREADY)
    if first:
        call = replace(call, passed=call.passed | passed_over(call, card.cue))
        call = replace(call, repeated={**call.repeated, card.key: Repeat.ELSE})
    call = back_at(call, card)
    if not branches:
        task = Task(Step(card, call.way, card.line.wanted), now)
        return goes_on(replace(call, both=""), task, now=now, random=random, known=known)
    told = insisted(call, card, branches, random)
    call = replace(call, coming=told, told=(card, told))
    return replied(call, card, now, random, known=known)


def goes_on(
    call: Rehearsal, task: Task, *, now: datetime, random: Random, known: Known
) -> Rehearsal:
    """Return the call with what comes of something said: a reply, or an answer and what is next."""
    card = task.card
    quiet = task.step.way is Way.CHOOSE
    call = replace(call, theirs=(), reply=None, branch=None, waits=Waits.LINE)
    if card.line.branches and not quiet:
        return replied(call, card, now, random, known=known)
    waiting = replace(call, heard=Heard.WAITING)
    call = waiting if quiet else answered(call, card, random)
    calm = not (call.besides or card.anytime or card.cue.line.branches or len(call.theirs) > 1)
    return after(call, card.cue, now, random, calm=calm, known=known)


def left_open(
    call: Rehearsal, verdict: Verdict, *, now: datetime, random: Random, known: Known
) -> Rehearsal:
    """Return the call going on after a line heard, but not surely: it is asked at the end."""
    task = verdict.task
    call = replace(
        call,
        task=task,
        verdict=None,
        taken=None,
        unrated=(*call.unrated, Aloud(task, now, verdict)),
        asked=call.asked | {task.card.cue.id},
    )
    return goes_on(call, task, now=now, random=random, known=known)


def replied(
    call: Rehearsal, card: Card, now: datetime, random: Random, *, known: Known
) -> Rehearsal:
    """Return the call with the reply of one branch heard, and what is to be said to it."""
    told = coming(call, card, random)
    told = call.coming or told
    branches = {branch.id: branch for branch in branches_of(call, card)}
    if told is None or not branches:
        call = replace(call, heard=Heard.ANSWERED)
        return after(call, card.cue, now, random, calm=False, known=known)
    branch = branches.get(told[0]) or picked(call, list(branches.values()), card.key, random)
    replies = replies_of(call, card, branch)
    reply = replies[told[1] % len(replies)] if replies else None
    found, call = card_of(call, card, branch), replace(call, coming=None)
    call = replace(call, theirs=(reply,) if reply else (), heard=Heard.REPLIED)
    name = after_all(card.key) if call.told else card.key
    call = replace(call, foretold={name: told, **call.foretold})
    call = replace(call, reply=reply, branch=branch, trail=(*call.trail, branch))
    if found is None:
        return after(call, card.cue, now, random, calm=False, known=known)
    return at_hand(call, found, now)
