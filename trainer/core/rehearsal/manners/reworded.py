"""A line said once more in better words, right after one's own: it counts in their place."""

from datetime import datetime

from trainer.core.log.events import AGAIN, GOOD, HARD, Event, microseconds
from trainer.core.memory.step import Step, Way
from trainer.core.rehearsal.manners.dodge import wanting
from trainer.core.rehearsal.manners.further import tells
from trainer.core.rehearsal.outcome import ATTEMPT
from trainer.core.rehearsal.rehearsal import Heard, Rehearsal, Speech, Turn, Utterance
from trainer.core.rehearsal.talk import mine, put, waiting
from trainer.core.rehearsal.theirs.told import unanswered
from trainer.core.rehearsal.whose.exact import exactly
from trainer.core.rehearsal.whose.passes import fits
from trainer.core.rehearsal.whose.short import shortened
from trainer.core.rehearsal.whose.whose import given, whose
from trainer.core.script.cards import Card
from trainer.core.script.key import Kind
from trainer.core.sitting import answer as answering
from trainer.core.sitting.keep import in_hand
from trainer.core.sitting.sitting import added, with_log
from trainer.core.sitting.task import Task, Verdict
from trainer.core.value import replace
from trainer.core.words.known import Known


def reworded(call: Rehearsal, speech: Speech, *, known: Known) -> Rehearsal | None:
    """Return the call with the line in hand that was said last, now in better words.

    None: the words are not that line, are no better, or are the line at hand.
    """
    if call.quiet or not speech.words.strip():
        return None
    if late := said_late(call, speech, known=known):
        return late
    turn = _last(call)
    if turn is None:
        return None
    other = answering.asked(call).card.key != turn.card.key
    if other and fits(call, in_hand(given(call, speech, known=known)), speech, known=known):
        return None
    taken = whose(call, speech.words, known)
    if taken and taken.card.key != turn.card.key:
        return None
    return _better(call, turn, speech, since=answering.asked(call).since, known=known)


def said_late(call: Rehearsal, speech: Speech, *, known: Known) -> Rehearsal | None:
    """Return the call with a line in hand that was said before, and comes word for word now.

    It is a reply to what they said, a question that they never answered, or one that was touched on
    in passing: those words were Again. None: no such line, or it came as well before.
    """
    here = answering.asked(call)
    for turn in reversed(call.turns):
        card = turn.card
        passing = turn.event.rating == AGAIN
        anew = passing or unanswered(call, card)
        open_ = card.asked is not None or (not here.card.asked and anew)
        if not open_ or card.key == here.card.key or not _comparable(call, turn):
            continue
        if exactly(call, card, speech.words, known):
            return _better(call, turn, speech, since=here.since, known=known)
    return None


def pressed_better(
    call: Rehearsal, speech: Speech, *, since: datetime, known: Known
) -> Rehearsal | None:
    """Return the call with what they had dodged in hand, where it is asked in better words now."""
    turn = _last(call)
    if turn is None or turn.card != call.pressed:
        return None
    return _better(call, turn, speech, since=since, known=known)


def told_again(before: Rehearsal, event: Event) -> Rehearsal:
    """Return the call as it was `before`, after `event` was kept in place of the last turn's.

    They say again what they had answered; where that was a dodge, they are pressed.
    """
    old = next(turn for turn in reversed(before.turns) if turn.card.key == event.key)
    after = added(before, event)
    after = with_log(after, tuple(e for e in after.log if e.id != old.event.id), event.key)
    turns = tuple(turn for turn in before.turns if turn is not old)
    after = replace(
        after,
        turns=(*turns, Turn(old.card, event, first=old.first or old.event.at)),
        replaced=old.event,
    )
    if before.pressed:
        return after
    return replace(after, talk=(*after.talk, _told(before, old.card)))


def _last(call: Rehearsal) -> Turn | None:
    """Return the turn said last, where they understood it and its words can be held against more.

    What they said that needs no answer is no turn of yours.
    """
    said = (turn for turn in reversed(call.turns) if turn.event.way != Way.CHOOSE)
    turn = next(said, None)
    if turn is None or not _comparable(call, turn):
        return None
    later = any(microseconds(one.at) > turn.event.at for one in call.unrated)
    return None if later else turn


def _comparable(call: Rehearsal, turn: Turn) -> bool:
    """Tell whether the words of a turn were understood, and can be held against others."""
    if turn.card.kind is not Kind.PHRASING or turn.taken or turn.event.chosen:
        return False
    aloud = Way(turn.event.way or Way.TYPE) is Way.ALOUD
    return bool(turn.event.said) and not aloud and _understood(call, turn.card, turn.event)


def _understood(call: Rehearsal, card: Card, event: Event) -> bool:
    if card.asked is None:
        return card.cue.id in call.said
    if (event.rating or AGAIN) > AGAIN or (event.share or 0) >= ATTEMPT:
        return True
    return shortened(call, event.said or "", card) is card


def _better(
    call: Rehearsal, turn: Turn, speech: Speech, *, since: datetime, known: Known
) -> Rehearsal | None:
    """Return the call with a line in hand, where its words are better than those of its turn.

    How fast they come after one's own says nothing.
    """
    before = replace(call, lost=0)
    before = waiting(mine(before, speech.words, call.way), speech.now)
    if wanting(call, turn.card):
        before = replace(before, pressed=turn.card)
    card = turn.card
    task = Task(Step(card, call.way, card.line.wanted), since, most=GOOD)
    after = given(put(replace(call, verdict=None), task), speech, known=known)
    verdict = in_hand(after)
    if verdict.chosen or not _beats(verdict, turn.event):
        return None
    return replace(before, task=verdict.task, verdict=verdict, instead=before)


def _beats(verdict: Verdict, old: Event) -> bool:
    """Tell whether an answer is better than one that was kept."""
    rating, before = verdict.suggested or AGAIN, old.rating or AGAIN
    if rating < HARD or rating < before:
        return False
    nearer = verdict.grade is not None and verdict.grade.share > (old.share or 0)
    return nearer or rating > before


def _told(before: Rehearsal, card: Card) -> Utterance:
    """Return that they say again what they had said to a line."""
    if card.line.branches:
        reply = next((one for one in reversed(before.talk) if one.heard is Heard.REPLIED), None)
        return Utterance(Heard.TOLD, reply.words[-1:], reply.case) if reply else _TOLD
    return tells(before, card)


_TOLD = Utterance(Heard.TOLD)
