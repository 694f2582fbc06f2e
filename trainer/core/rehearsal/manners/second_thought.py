"""The line that was due, said after all where another answer's was said first."""

from msgspec import Struct

from trainer.core.log.events import AGAIN
from trainer.core.memory.step import Step, Way
from trainer.core.rehearsal.rehearsal import Rehearsal, Slip, Speech, Turn, Waits
from trainer.core.rehearsal.said import other
from trainer.core.rehearsal.talk import mine, put, unwaited
from trainer.core.rehearsal.theirs.told import told_before
from trainer.core.rehearsal.whose.passes import fits, nothing, short
from trainer.core.rehearsal.whose.whose import given
from trainer.core.script.cards import Card
from trainer.core.script.key import Kind
from trainer.core.script.paths import trail_of
from trainer.core.sitting import answer as answering
from trainer.core.sitting.keep import in_hand
from trainer.core.sitting.task import Task
from trainer.core.value import replace
from trainer.core.words.known import Known


class Missed(Struct, frozen=True):
    """A reply of theirs that nobody answered: the call as it was then, and what was due."""

    before: Rehearsal
    task: Task


def corrected(call: Rehearsal, speech: Speech, *, known: Known) -> Rehearsal | None:
    """Return the call with the line in hand in whose place another answer's was said just now.

    Where nothing was said to their reply, or nothing they understood, it may also come later, in
    its own words. None: the words are not that line, or are the one that is due now. It is a second
    try of it, which they answer.
    """
    reply = missed(call) if speech.words.strip() else None
    if reply is None or call.quiet or call.waits not in (Waits.LINE, Waits.ELSE):
        return None
    here = in_hand(given(call, speech, known=known))
    if here.suggested is None or fits(call, here, speech, known=known):
        return None
    surely = not _just_now(call)
    after = given(_there(call, reply), speech, known=known)
    verdict = in_hand(after)
    if verdict.chosen:
        return None
    if not fits(after, verdict, speech, known=known):
        if (surely or nothing(verdict)) and not short(after, verdict):
            return None
        if surely and other(call, here, speech.words, known):
            return None
    return mine(replace(after, waits=Waits.LINE), speech.words, verdict.task.step.way)


def missed(call: Rehearsal) -> Missed | None:
    """Return the last reply of theirs to which nothing was said that answers it; None: none."""
    replied = [turn for turn in call.turns if turn.card.branch]
    last = replied[-1] if replied else None
    if last is None or last.card.kind is not Kind.PHRASING or not (last.taken or _silent(last)):
        return None
    before = call.earlier
    while before and not (before.task and before.task.card.key == last.card.key):
        before = before.earlier
    return Missed(before, before.task) if before and before.task else _then(call, last.card)


def _then(call: Rehearsal, card: Card) -> Missed:
    """Return a reply that nobody answered before the call was left, as it follows from its line."""
    parent = next((each for each in call.deck if each.key == card.parent), None)
    reply = next(iter(told_before(call, parent)), None) if parent else None
    places = (n for n, each in enumerate(call.order) if each.cue.id == card.cue.id)
    before = replace(
        call,
        place=next(places, call.place),
        trail=trail_of(card.cue, card.key.below),
        reply=reply,
        branch=card.branch,
    )
    since = call.task.since if call.task else call.started
    task = Task(Step(card, call.way, card.line.wanted), since, reply=reply)
    return Missed(replace(before, task=task), task)


def _silent(turn: Turn) -> bool:
    """Tell whether nothing was said where a reply was due; aloud something was."""
    way = Way(turn.event.way or Way.TYPE)
    return not turn.event.said and not way.spoken and turn.event.rating == AGAIN


def _just_now(call: Rehearsal) -> bool:
    """Tell whether another answer's line was the last that was said."""
    last = call.turns[-1] if call.turns else None
    return bool(last and last.taken and last.taken.slip is Slip.BRANCH)


def _there(call: Rehearsal, reply: Missed) -> Rehearsal:
    since = answering.asked(call).since
    before = reply.before
    call = replace(
        unwaited(call),
        place=before.place,
        trail=before.trail,
        reply=before.reply,
        branch=before.branch,
        lost=0,
    )
    return put(call, replace(reply.task, since=since))
