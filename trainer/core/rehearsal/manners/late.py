"""What is said once everything was asked: a goodbye, or what was left out so far."""

from datetime import datetime
from random import Random

from trainer.core.memory.step import Step, Way
from trainer.core.rehearsal.breath.beside import asks_besides
from trainer.core.rehearsal.helped import prompted
from trainer.core.rehearsal.manners.dodge import wanting
from trainer.core.rehearsal.manners.further import FURTHER
from trainer.core.rehearsal.manners.goodbye import announces, done, says_goodbye
from trainer.core.rehearsal.manners.manners import mannered
from trainer.core.rehearsal.manners.second_thought import missed
from trainer.core.rehearsal.rehearsal import Heard, Rehearsal, Slip, Speech, Taken, Waits
from trainer.core.rehearsal.said import already
from trainer.core.rehearsal.speaking import say
from trainer.core.rehearsal.talk import mine, put, theirs
from trainer.core.rehearsal.turns import pressed_on
from trainer.core.rehearsal.whose.whose import tried
from trainer.core.script.cards import Card
from trainer.core.sitting.keep import in_hand
from trainer.core.sitting.task import Task
from trainer.core.value import replace
from trainer.core.words.known import Known

_TAKEN = FURTHER | {Heard.ALREADY, Heard.TOLD, Heard.LETS_GO}
"""What they say to words that they understood, and that ask for nothing left out."""


def parting(
    call: Rehearsal, words: str, *, now: datetime, random: Random, known: Known
) -> Rehearsal:
    """Return the call after words once everything was asked.

    What was left out is said after all: a reply, a question that nobody asked, one that they had
    dodged. It is in hand then, or they reply, and the call lasts as before. A goodbye, thanks and
    a good wish end the call; to anything else they say something, and wait for the goodbye.
    Nothing of that is kept. The call stays as it is where nobody waits for a goodbye.
    """
    if not call.parting or not words.strip():
        return call
    speech = Speech(words, now)
    opened = _opened(call, words, now)
    if opened is None:
        return took_leave(call, words, now=now)
    after = say(opened, words, now=now, random=random, known=known)
    if after.instead:
        return replace(after, instead=_parting_still(call, after.instead), earlier=call)
    if after.verdict and _done(opened, in_hand(after).task.card):
        opened, card = replace(opened, unclear=after.unclear), in_hand(after).task.card
        after = asks_besides(_again(opened, card, speech, random=random, known=known))
    if after.verdict or after.waits in (Waits.LINE, Waits.REPEAT):
        return replace(after, earlier=call)
    told = after.parting and after.repeated != opened.repeated  # they wanted to hear it once more
    # And they ask what else it was, where more was asked.
    told = told or (after.talk[-1].heard is Heard.ANSWERED and len(after.talk) > len(opened.talk))
    if told or {after.heard, after.talk[-1].heard} & _TAKEN:
        return replace(call, talk=after.talk, twice=after.twice, repeated=after.repeated)
    return took_leave(call, words, now=now, aside=not tried(opened, words))


def _parting_still(call: Rehearsal, before: Rehearsal) -> Rehearsal:
    """Return the call that waits for a goodbye as before, with what was said in the meantime."""
    return replace(call, talk=before.talk, pressed=before.pressed)


def hinted(call: Rehearsal, *, now: datetime) -> Rehearsal | None:
    """Return the call with a hint to what was left out so far; None: nothing was."""
    old = call.task
    if reply := missed(call):
        at, task = reply.before, reply.task
    elif card := next(iter(_left_out(call)), None):
        at, task = call, _task(call, card, now)
    else:
        return None
    if old and old.card.key == task.card.key:
        task = old
    there = put(replace(at, waits=Waits.LINE, way=_way(call, "")), task)
    return replace(call, task=prompted(there).task)


def _opened(call: Rehearsal, words: str, now: datetime) -> Rehearsal | None:
    """Return the call as it waits for anything else, with a question at hand.

    It is one that was left out, else the last of all, which was asked already. None: there is none.
    """
    left, old = _left_out(call), call.task
    asked = (card for card in reversed(call.order) if card.cue.id in call.asked)
    card = old.card if old and old.card in left else next(iter((*left, *asked)), None)
    if card is None:
        return None
    task = old if old and old.card is card else _task(call, card, now)
    earlier, reply = call.earlier, missed(call)
    if old and reply and old.card.key == reply.task.card.key:  # they had a hint to it since
        earlier = replace(reply.before, task=old)
    opened = replace(
        call,
        earlier=earlier,
        waits=Waits.ELSE,
        place=call.order.index(card),
        way=_way(call, words),
        unsaid=call.unsaid | {each.cue.id for each in left},
        trail=(),
    )
    return put(opened, replace(task, since=now))


def _left_out(call: Rehearsal) -> list[Card]:
    """Return the questions that came up, or were passed over, and nothing was said to them."""
    said = {turn.card.key for turn in call.turns if turn.event.said or _aloud(turn.event.way)}
    said |= {one.task.card.key for one in call.unrated}
    return [card for card in call.order if card.key not in said and card.cue.id in call.asked]


def _aloud(way: str | None) -> bool:
    return Way(way or Way.TYPE).spoken


def _done(call: Rehearsal, card: Card) -> bool:
    return card.asked is None and card.cue.id in call.said


def _again(
    opened: Rehearsal, card: Card, speech: Speech, *, random: Random, known: Known
) -> Rehearsal:
    """Return the call after a question asked before: only what still wants an answer gets it."""
    if wanting(opened, card):
        call = replace(mine(opened, speech.words, opened.way), pressed=card)
        return pressed_on(call, now=speech.now, random=random, known=known)
    return already(opened, Taken(Slip.EARLIER, card), speech, known=known)


def _task(call: Rehearsal, card: Card, now: datetime) -> Task:
    return Task(Step(card, call.way, card.line.wanted), now)


def _way(call: Rehearsal, words: str) -> Way:
    """Return how words are given that are typed now: a word alone may be first letters."""
    letters = call.way is Way.LETTERS and " " not in words.strip()
    return Way.LETTERS if letters else Way.TYPE


def took_leave(call: Rehearsal, words: str, *, now: datetime, aside: bool = True) -> Rehearsal:
    """Return the call after words that ask for nothing left out: they part, or wait as before.

    `aside`: they are no attempt at any line.
    """
    said = mine(call, words, _way(call, words))
    told = mannered(call, words, now=now, loose=aside)
    if told and told.talk[-1].heard in (Heard.WELCOME, Heard.WISHED):
        return theirs(told, Heard.GOODBYE)
    if says_goodbye(words, call.names) or done(words):
        return theirs(said, Heard.GOODBYE)
    if told:
        return told
    if announces(words, call.names):
        return replace(theirs(said, Heard.LISTENING), heard=Heard.PARTING)
    heard = Heard.LOST if call.lost % 2 else Heard.SORRY
    return replace(theirs(said, heard), heard=Heard.PARTING, lost=call.lost + 1)
