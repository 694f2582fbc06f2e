"""A rehearsal gone back in: a turn taken back for a new rating, the script edited on the way."""

from datetime import datetime

from trainer.core.drill import answer as answering
from trainer.core.drill.drill import last_try, with_log
from trainer.core.drill.keep import in_hand
from trainer.core.log.events import Event
from trainer.core.memory.step import Way
from trainer.core.rehearsal.order import KIND
from trainer.core.rehearsal.rehearsal import Heard, Rehearsal, Slip, Taken, Turn
from trainer.core.script.cards import Card
from trainer.core.value import replace
from trainer.core.words.known import Known


def last_turn(call: Rehearsal) -> Event | None:
    """Return the last rated turn, of an earlier rehearsal too; None: a drill came after it."""
    event = last_try(call.drill)
    return event if event and event.kind == KIND else None


def taken_back(call: Rehearsal, event: Event, *, now: datetime, known: Known) -> Rehearsal:
    """Return the call with the turn of `event` in hand for a new rating; the call waits for it."""
    drill = answering.taken_back(call.drill, event, now=now, known=known)
    task = in_hand(drill).task
    turn = next((turn for turn in call.turns if turn.event.id == event.id), None)
    return replace(
        call,
        drill=replace(drill, waiting=()),
        place=_place(call, task.card),
        way=call.way if task.step.way is Way.CHOOSE else task.step.way,
        heard=Heard.REPLIED if task.card.branch else Heard.WAITING,
        reply=task.reply,
        branch=task.card.branch,
        taken=turn.taken if turn else _confused(call, task.card, event.chosen),
        turns=tuple(each for each in call.turns if each is not turn),
        carried="",
        waiting=(*call.waiting, replace(call, waiting=())),
    )


def rated_anew(call: Rehearsal, event: Event, *, now: datetime) -> Rehearsal:
    """Return the call that waited while a turn was rated anew, now that `event` was kept."""
    verdict = in_hand(call.drill)
    before, waiting = call.waiting[-1], call.waiting[:-1]
    turns = call.turns
    if any(verdict.retracted is turn.event for turn in before.turns):
        turns = (*turns, Turn(verdict.task.card, event, call.taken))
    task = before.drill.task and replace(before.drill.task, since=now)
    drill = with_log(call.drill, (*call.drill.log, event), event.key)
    drill = replace(drill, task=task, verdict=before.drill.verdict)
    return replace(before, drill=drill, turns=turns, waiting=waiting)


def edited(call: Rehearsal, deck: tuple[Card, ...], *, known: Known) -> Rehearsal:
    """Return the call over the cards of an edited script, the answer in hand compared anew.

    A question that is gone is not asked; a new one joins the next rehearsal.
    """
    cards = {card.key: card for card in deck}
    drill = answering.with_deck(call.drill, deck, known=known)
    if call.taken and drill.verdict and call.drill.verdict:
        drill = replace(
            drill, verdict=replace(drill.verdict, suggested=call.drill.verdict.suggested)
        )
    kept = [number for number, card in enumerate(call.order) if card.key in cards]
    return replace(
        call,
        drill=drill,
        order=tuple(cards[call.order[number].key] for number in kept),
        place=sum(number <= call.place for number in kept) - 1,
        waiting=tuple(edited(each, deck, known=known) for each in call.waiting),
    )


def _place(call: Rehearsal, card: Card) -> int:
    """Return the place of the question that a card belongs to."""
    places = (number for number, own in enumerate(call.order) if own.cue == card.cue)
    return next(places, call.place)


def _confused(call: Rehearsal, card: Card, chosen: str | None) -> Taken | None:
    """Return whose words were said in an earlier rehearsal, where the log has kept it."""
    if chosen is None or chosen == card.key.choice:
        return None
    other = (each for each in call.drill.deck if each.key.choice == chosen)
    return next((Taken(Slip.BRANCH, each) for each in other if each.branch), None)
