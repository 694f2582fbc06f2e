"""A rehearsal gone back in: a turn taken back for a new rating, the script edited on the way."""

from datetime import datetime

from trainer.core.log.events import Event
from trainer.core.memory.step import Way
from trainer.core.rehearsal.order import KIND
from trainer.core.rehearsal.rehearsal import Heard, Rehearsal, Slip, Taken, Turn
from trainer.core.script.cards import Card
from trainer.core.script.paths import trail_of
from trainer.core.sitting.back import in_hand_again, with_deck
from trainer.core.sitting.keep import in_hand
from trainer.core.sitting.sitting import added, last_try
from trainer.core.sitting.task import Task
from trainer.core.value import replace
from trainer.core.words.known import Known


def last_turn(call: Rehearsal) -> Event | None:
    """Return the last rated turn, of an earlier rehearsal too; None: a drill came after it."""
    event = last_try(call)
    return event if event and event.kind == KIND else None


def taken_back(call: Rehearsal, event: Event, *, now: datetime, known: Known) -> Rehearsal:
    """Return the call with the turn of `event` in hand for a new rating; the call waits for it."""
    after = in_hand_again(call, event, now=now, known=known)
    task = in_hand(after).task
    turn = next((turn for turn in call.turns if turn.event.id == event.id), None)
    return replace(
        after,
        place=_place(call, task.card),
        way=call.way if task.step.way is Way.CHOOSE else task.step.way,
        heard=_heard(task),
        theirs=(task.reply,) if task.reply else (),
        trail=trail_of(task.card.cue, task.card.key.below),
        reply=task.reply,
        branch=task.card.branch,
        taken=turn.taken if turn else _confused(call, task.card, event.chosen),
        turns=tuple(each for each in call.turns if each is not turn),
        carried="",
        waiting=(*call.waiting, replace(call, waiting=())),
    )


def rated_anew(call: Rehearsal, event: Event, *, now: datetime) -> Rehearsal:
    """Return the call that waited while a turn was rated anew, now that `event` was kept."""
    verdict = in_hand(call)
    before, waiting = call.waiting[-1], call.waiting[:-1]
    turns = call.turns
    if any(verdict.retracted is turn.event for turn in before.turns):
        turns = (*turns, Turn(verdict.task.card, event, call.taken))
    task = before.task and replace(before.task, since=now)
    known = {**added(call, event).base, "task": task, "verdict": before.verdict}
    return replace(before, **known, turns=turns, waiting=waiting)


def edited(call: Rehearsal, deck: tuple[Card, ...], *, known: Known) -> Rehearsal:
    """Return the call over the cards of an edited script, the answer in hand compared anew.

    A question that is gone is not asked; a new one joins the next rehearsal.
    """
    cards = {card.key: card for card in deck}
    after = with_deck(call, deck, known=known)
    if call.taken and after.verdict and call.verdict:
        verdict = replace(after.verdict, suggested=call.verdict.suggested)
        after = replace(after, verdict=verdict)
    kept = [number for number, card in enumerate(call.order) if card.key in cards]
    cues = {card.cue.id: card.cue for card in deck}
    here = cues.get(call.task.card.cue.id) if call.task else None
    return replace(
        after,
        course=tuple(cues.get(cue.id, cue) for cue in call.course),
        asked=call.asked | {cue.id for cue in call.course if cue.id not in cues},
        trail=trail_of(here, (branch.id for branch in call.trail)) if here else (),
        order=tuple(cards[call.order[number].key] for number in kept),
        place=sum(number <= call.place for number in kept) - 1,
        waiting=tuple(edited(each, deck, known=known) for each in call.waiting),
    )


def _heard(task: Task) -> Heard:
    if task.card.branch:
        return Heard.REPLIED
    return Heard.SPOKE if task.reply else Heard.WAITING


def _place(call: Rehearsal, card: Card) -> int:
    """Return the place of the question that a card belongs to."""
    places = (number for number, own in enumerate(call.order) if own.cue == card.cue)
    return next(places, call.place)


def _confused(call: Rehearsal, card: Card, chosen: str | None) -> Taken | None:
    """Return whose words were said in an earlier rehearsal, where the log has kept it."""
    if chosen is None or chosen == card.key.choice:
        return None
    other = (each for each in call.deck if each.key.choice == chosen)
    return next((Taken(Slip.BRANCH, each) for each in other if each.branch), None)
