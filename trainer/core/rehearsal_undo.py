"""An answer of a rehearsal taken back, rated anew, and the call gone on with where it stood."""

from dataclasses import replace
from datetime import datetime

from trainer.core import answering
from trainer.core.cards import Card
from trainer.core.drill import with_log
from trainer.core.events import Event
from trainer.core.rehearsal import Heard, Rehearsal, Turn
from trainer.core.rehearsal_said import Known
from trainer.core.replies import spoken
from trainer.core.review import in_hand
from trainer.core.task import Way


def taken_back(call: Rehearsal, *, now: datetime, known: Known) -> Rehearsal:
    """Return the call with its last answer in hand for a new rating; ValueError: there is none."""
    if not call.turns:
        raise ValueError("nothing was said yet")
    turn = call.turns[-1]
    event = turn.event
    drill = answering.taken_back(call.drill, event, now=now, known=known)
    return replace(
        call,
        drill=drill,
        turns=call.turns[:-1],
        taken=turn.taken,
        way=Way(event.way) if event.way and event.way != Way.CHOOSE else call.way,
        heard=Heard.REPLIED if turn.card.branch else Heard.WAITING,
        reply=spoken(event.reply) if event.reply else None,
        branch=turn.card.branch,
        carried="",
        later=(*call.later, call),
    )


def rated_anew(call: Rehearsal, event: Event, *, now: datetime) -> Rehearsal:
    """Return the call as it stood, with the new rating of the answer that was taken back."""
    turn = Turn(in_hand(call.drill).task.card, event, call.taken)
    then = call.later[-1]
    task = then.task and replace(then.task, since=now)
    drill = with_log(call.drill, (*call.drill.log, event), event.key)
    drill = replace(drill, task=task, verdict=then.verdict, waiting=then.drill.waiting)
    return replace(then, drill=drill, turns=(*call.turns, turn))


def verdict_id(call: Rehearsal) -> str:
    """Return the id of the event whose answer is in hand; empty when it was never kept."""
    verdict = call.drill.verdict
    return verdict.retracted.id if verdict and verdict.retracted else ""


def with_cards(call: Rehearsal, deck: tuple[Card, ...], *, known: Known) -> Rehearsal:
    """Return the call over the cards of an edited script, the answer in hand compared anew."""
    cards = {card.key: card for card in deck}
    order = tuple(cards.get(card.key, card) for card in call.order)
    return replace(call, drill=answering.with_deck(call.drill, deck, known=known), order=order)
