"""What is due after something was said: the next question, what they say first, or the end."""

from datetime import datetime
from random import Random

from trainer.core.memory.step import Step, Way
from trainer.core.rehearsal.ended import over, spoken_first
from trainer.core.rehearsal.following.course import (
    dropped_in,
    home,
    jumped_to,
    leads_to_visit,
    upcoming,
)
from trainer.core.rehearsal.order import CALL, begins
from trainer.core.rehearsal.rehearsal import Heard, Rehearsal, Waits
from trainer.core.rehearsal.talk import put, theirs
from trainer.core.script.cards import Card
from trainer.core.script.key import Kind
from trainer.core.script.paths import Then, onward
from trainer.core.script.script import Cue, Jump
from trainer.core.sitting.task import Task
from trainer.core.stages.notes import heard
from trainer.core.value import replace
from trainer.core.words.known import Known


def after(
    call: Rehearsal, cue: Cue, now: datetime, random: Random, *, calm: bool, known: Known
) -> Rehearsal:
    """Return the call with what comes after a cue; `calm`: something else may come up before it."""
    then = onward(cue, call.trail)
    if visit := jumped_to(call, then):
        return _opened(replace(call, heard=Heard.SPOKE), visit, now)
    if leads_to_visit(call, then):
        then = Then.NEXT
    place = upcoming(call.course, home(call), then, call.asked)
    if place is None:
        return _closing(call, then, now, known)
    if calm and then is Then.NEXT and (visit := dropped_in(call, random)):
        call = replace(call, visits=call.visits - 1, heard=Heard.SPOKE)
        return _opened(call, visit, now)
    return due(call, call.course[place].id, now)


def due(call: Rehearsal, cue: str, now: datetime) -> Rehearsal:
    """Return the call with the next question due, or with what they say that it answers.

    One passed over before is at hand again, and passed over no more.
    """
    place = next(n for n, card in enumerate(call.order) if card.cue.id == cue)
    at = next(n for n, each in enumerate(call.course) if each.id == cue)
    call = replace(call, place=place, passed=call.passed - {cue})
    if call.name != CALL and (not call.talk or (at and begins(call.course, at))):
        call = _part(call, call.order[place])
    return _opened(call, call.order[place], now)


def _part(call: Rehearsal, card: Card) -> Rehearsal:
    """Return the call with a word on the part that begins with this question."""
    before, heading = call.heard, call.parts.get(card.cue.id)
    call = theirs(call, before, *call.theirs) if call.theirs else call
    call = theirs(call, Heard.PART, *((heading,) if heading else ()), case=card)
    heard = before if before is Heard.PICKED_UP else Heard.WAITING
    return replace(call, theirs=(), heard=heard)


def at_hand(call: Rehearsal, card: Card, now: datetime) -> Rehearsal:
    """Return the call with a card at hand, and what they said before it in the conversation."""
    unheard = call.reply is None and call.heard in (Heard.REPLIED, Heard.SPOKE)
    unheard = unheard or call.heard is Heard.DUE
    announced = call.heard is Heard.WAITING and call.talk and call.talk[-1].heard is Heard.PART
    if not announced:  # else the part was named just now, and they say no more
        call = theirs(call, call.heard, *call.theirs, case=card if unheard else None)
    task = Task(Step(card, call.way, card.line.wanted), now)
    reply = call.reply if card.branch or card.heard else None
    call = replace(call, waits=Waits.LINE, lost=0)
    if card.kind is Kind.BRANCH and card.branch:
        step = Step(card, Way.CHOOSE, card.branch.condition)
        return replace(call, task=Task(step, now, reply=reply), verdict=None)
    return put(call, replace(task, reply=reply))


def _closing(call: Rehearsal, then: Jump | Then, now: datetime, known: Known) -> Rehearsal:
    """Return the call over; where something was passed over, they ask for it first."""
    left = call.forgotten
    if then is Then.END:
        return over(call, now=now, known=known, heard=Heard.ENDED)
    if not left:
        return over(call, now=now, known=known)
    first = left[0]
    call = replace(spoken_first(call), place=call.order.index(first))
    call = theirs(call, Heard.ELSE, *call.theirs)
    call = replace(call, theirs=(), reply=None, branch=None, trail=(), waits=Waits.ELSE)
    return put(call, Task(Step(first, call.way, first.line.wanted), now))


def _opened(call: Rehearsal, card: Card, now: datetime) -> Rehearsal:
    first = heard(card, call.replies)
    # The same each time it is due in this call, also when it was left in between.
    told = Random(f"{call.call} {card.key}")  # noqa: S311 nothing is to be kept secret
    reply = told.choice(first) if first else None
    call = replace(call, trail=(), reply=reply, branch=None)
    if reply:
        call = replace(call, theirs=(*call.theirs, reply), heard=Heard.SPOKE)
    elif call.heard is Heard.REPLIED:  # nothing was to be said to that
        call = replace(call, heard=Heard.WAITING)
    return at_hand(call, card, now)
