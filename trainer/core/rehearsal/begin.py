"""How a rehearsal begins, or goes on where it was left."""

from collections.abc import Sequence
from datetime import datetime
from random import Random

from trainer.core.log.events import Event, What, microseconds, moment
from trainer.core.memory.step import Way
from trainer.core.rehearsal.ended import over, through
from trainer.core.rehearsal.following.course import upcoming, visits_of
from trainer.core.rehearsal.following.due import after, due
from trainer.core.rehearsal.left import Left
from trainer.core.rehearsal.order import KIND, Course
from trainer.core.rehearsal.rehearsal import Aloud, Heard, Rehearsal, Slip, Taken, Turn
from trainer.core.rehearsal.talk import mine
from trainer.core.rehearsal.theirs.told import answer
from trainer.core.rehearsal.turns import replied
from trainer.core.script.cards import Card
from trainer.core.script.key import Kind
from trainer.core.script.paths import Then, trail_of
from trainer.core.script.script import Cue
from trainer.core.sitting.back import in_hand_again
from trainer.core.sitting.keep import in_hand
from trainer.core.sitting.sitting import Sitting
from trainer.core.value import replace
from trainer.core.words.known import Known


def begin(
    sitting: Sitting,
    order: Sequence[Cue],
    *,
    now: datetime,
    random: Random,
    known: Known,
    told: Course = Course(),  # noqa: B008 a frozen value
    left: Left | None = None,
    live: bool = False,
) -> Rehearsal:
    """Return the rehearsal of the questions `order`, or what is left of it, on all cards.

    `told` is what that order is called. A question that no card asks, as it is left out or waits
    for a name, is passed over.
    """
    opened = left.call if left else microseconds(now)
    call = replace(_picked_up(sitting, order, told, live=live, opened=opened), known=known)
    if left:
        call = _as_left(call, left, known)
        if left.rates:  # nothing more is said in it
            return through(replace(call, left=not left.ended, closed=True), now=now)
        return _gone_on(call, left, now, random, known)
    place = upcoming(call.course, -1, Then.NEXT, call.asked)
    if place is None:
        return over(call, now=now, known=known)
    return due(call, call.course[place].id, now)


def _picked_up(
    sitting: Sitting, order: Sequence[Cue], told: Course, *, live: bool, opened: int
) -> Rehearsal:
    """Return the call before anything is due."""
    own = {card.cue.id: card for card in sitting.deck if card.asked is None}
    cards = tuple(own[cue.id] for cue in order if cue.id in own)
    first = next((card for card in sitting.deck if not card.anytime), None)
    return Rehearsal(
        **sitting.base,
        order=cards,
        course=tuple(order),
        name=told.name,
        first=told.first,
        parts=told.parts,
        place=-1,
        asked=frozenset(cue.id for cue in order if cue.id not in own),
        visits=visits_of(order),
        repeats=visits_of(order),
        way=_way(sitting),
        live=live,
        heard=Heard.PICKED_UP if cards and cards[0] is first else Heard.WAITING,
        opened=opened,
    )


def _way(sitting: Sitting) -> Way:
    """Return the way a person insists on; else how they gave whole lines in a call before."""
    if sitting.progress.by:
        return sitting.progress.by
    if sitting.progress.quiet:
        return Way.TYPE
    kinds = (What.REVIEW, What.HEARD)
    tries = (event for event in reversed(sitting.log) if event.event in kinds)
    ways = (event.way for event in tries if event.kind == KIND)
    return next((Way(way) for way in ways if way in _WHOLE), Way.TYPE)


_WHOLE = frozenset(way.value for way in Way if way.whole)


def _as_left(call: Rehearsal, left: Left, known: Known) -> Rehearsal:
    """Return the call as it stood after its last turn."""
    here = call.course[left.place].id
    place = next((n for n, card in enumerate(call.order) if card.cue.id == here), -1)
    questions = {cue.id for cue in call.course}
    visits = max(0, call.visits - len(left.asked - questions))
    return replace(
        call,
        place=place,
        asked=call.asked | left.asked,
        passed=left.passed,
        answered=left.answered,
        twice=left.twice,
        unsaid=left.unsaid,
        repeated=left.repeated,
        coming=left.coming,
        foretold=left.foretold,
        visits=visits,
        turns=turns_of(call.deck, left.turns),
        unrated=_unrated(call, left, known),
        heard=Heard.WAITING,
    )


def _gone_on(call: Rehearsal, left: Left, now: datetime, random: Random, known: Known) -> Rehearsal:
    """Return the call as it goes on after its last turn: with a reply where one was due."""
    card = next((card for card in call.deck if card.key == left.last), None)
    if card is None:
        return after(call, call.course[left.place], now, random, calm=False, known=known)
    aloud = (event for event in left.unrated if event.key == card.key)
    said = next((turn.event for turn in reversed(call.turns) if turn.card is card), None)
    said = next(aloud, said)
    if said and (said.said or said.event == What.HEARD):
        call = mine(call, said.said or "", Way(said.way) if said.way else Way.TYPE)
    call = replace(call, trail=trail_of(card.cue, left.last.below))
    if card.kind is Kind.PHRASING and card.line.branches and left.meant:
        return replied(call, card, now, random, known=known)
    if left.meant and card.kind is Kind.PHRASING:
        call = _answering(call, left, card)
    return after(call, card.cue, now, random, calm=False, known=known)


def _answering(call: Rehearsal, left: Left, card: Card) -> Rehearsal:
    """Return the call with what they answered to the line said last, in the same words."""
    told = answer(call, card)
    before = card.asked is None and card.cue.id in left.answered - {left.ahead}
    ahead = next((each for each in call.order if each.cue.id == left.ahead), None)
    words = (*told, *(answer(call, ahead) if ahead else ()))
    heard = Heard.TOLD if before else Heard.ANSWERED
    return replace(call, theirs=words, heard=heard) if words else call


def _unrated(call: Rehearsal, left: Left, known: Known) -> tuple[Aloud, ...]:
    """Return what was said aloud before and is still to be asked about."""
    keys = {card.key for card in call.deck}
    own = (event for event in left.unrated if event.key in keys)
    return tuple(_said_before(call, event, known) for event in own)


def _said_before(call: Rehearsal, event: Event, known: Known) -> Aloud:
    at = moment(event.at)
    verdict = replace(in_hand(in_hand_again(call, event, now=at, known=known)), retracted=None)
    task = verdict.task
    return Aloud(task, at, None if task.step.way is Way.CHOOSE else verdict, kept=True)


def turns_of(deck: Sequence[Card], events: Sequence[Event]) -> tuple[Turn, ...]:
    """Return events of a call as its turns; those of cards that are gone are left out."""
    cards: dict[str, Card] = {card.key: card for card in deck}
    own = ((cards[event.key], event) for event in events if event.key in cards)
    return tuple(Turn(card, event, confused(deck, card, event.chosen)) for card, event in own)


def confused(deck: Sequence[Card], card: Card, chosen: str | None) -> Taken | None:
    """Return whose words were said in place of a card's, where the log has kept it."""
    if chosen is None or chosen == card.key.choice:
        return None
    other = (each for each in deck if each.key.choice == chosen)
    return next((Taken(Slip.BRANCH, each) for each in other if each.branch), None)
