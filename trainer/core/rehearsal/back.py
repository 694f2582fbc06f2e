"""A rehearsal gone back in: the last thing said again, a turn rated anew, the script edited."""

from datetime import datetime

from trainer.core.log.events import Event, What
from trainer.core.rehearsal.ended import through
from trainer.core.rehearsal.rehearsal import Rehearsal, Turn, Waits
from trainer.core.script.cards import Card
from trainer.core.sitting.back import in_hand_again, with_deck
from trainer.core.sitting.keep import in_hand
from trainer.core.sitting.sitting import with_log
from trainer.core.value import replace
from trainer.core.words.known import Known

_SPOKEN = frozenset({What.REVIEW, What.HEARD, What.RERATE})
"""What is kept of a call as it goes."""


def gone_back(call: Rehearsal, *, now: datetime) -> tuple[Rehearsal, tuple[Event, ...]] | None:
    """Return the call before the last thing was said, and the events that are to be taken back.

    Once it is over, before the last line that was said aloud was rated. None: nothing was said in
    it yet, or nothing rated.
    """
    before = call.earlier
    if before is None or (call.waits is Waits.THROUGH is not before.waits):
        return None
    known = {event.id for event in before.log}
    known |= {event.id for event in before.aside}
    gone = (event for event in (*call.log, *call.aside) if event.id not in known)
    task = before.task and replace(before.task, since=now)
    foretold = {**before.foretold, **call.foretold}
    before = replace(before, notes=call.notes, noting=call.noting)
    before = replace(before, accepted=call.accepted, foretold=foretold, task=task)
    if before.waits is Waits.THROUGH:
        before = through(before, now=now)  # what is asked about is in hand anew
    return before, tuple(event for event in gone if event.event in _SPOKEN)


def looked_at(call: Rehearsal, turn: Turn, *, now: datetime, known: Known) -> Rehearsal:
    """Return a call that is over with one of its turns in hand, as it is kept."""
    after = in_hand_again(call, turn.event, now=now, known=known)
    same = {"log": call.log, "progress": call.progress, "speeds": call.speeds}
    return replace(after, **same, taken=turn.taken)  # type: ignore[arg-type]  # its own fields


def put_down(call: Rehearsal) -> Rehearsal:
    """Return a call that is over with none of its turns in hand."""
    return replace(call, task=None, verdict=None, taken=None)


def rated_anew(call: Rehearsal, rating: int) -> Rehearsal:
    """Return the call with the turn in hand rated anew, and put down."""
    old = in_hand(call).retracted
    if old is None:
        return put_down(call)
    event = replace(old, rating=rating)

    def same(each: Event) -> bool:
        return each.id == event.id

    turns = tuple(replace(t, event=event) if same(t.event) else t for t in call.turns)
    log = tuple(event if same(each) else each for each in call.log)
    return replace(put_down(with_log(call, log, event.key)), turns=turns)


def edited(call: Rehearsal, deck: tuple[Card, ...], *, known: Known) -> Rehearsal:
    """Return the call that is over, over the cards of an edited script; a turn in hand stays so."""
    cards = {card.key: card for card in deck}
    after = with_deck(call, deck, known=known)
    turns = tuple(replace(turn, card=cards.get(turn.card.key, turn.card)) for turn in call.turns)
    order = tuple(cards.get(card.key, card) for card in call.order)
    return replace(after, order=order, turns=turns)
