"""Which question comes next in a rehearsal, and what may come up between two of them."""

from collections import Counter
from collections.abc import Collection, Sequence
from random import Random

from trainer.core.log.events import What
from trainer.core.rehearsal.order import part_of
from trainer.core.rehearsal.rehearsal import Rehearsal, Waits
from trainer.core.script.cards import Card
from trainer.core.script.paths import Then, following, onward, trail_of
from trainer.core.script.script import Cue, Jump
from trainer.core.value import replace

FEW = 10
"""Questions of a rehearsal in which one visit may come; in a longer one two may."""


def visits_of(order: Sequence[Cue]) -> int:
    """Return how many visits a rehearsal of these questions may have."""
    return 1 if len(order) <= FEW else 2


def upcoming(
    course: Sequence[Cue], at: int, then: Jump | Then, asked: Collection[str]
) -> int | None:
    """Return the place in `course` of the question after place `at`; None: the call is over.

    What ends a part of it, or leads out of it, goes on with the next part.
    """
    part = part_of(course, at)
    found = following(course[part.start : part.stop], at - part.start, then, asked)
    if found is not None:
        return part.start + found
    rest = range(part.stop, len(course))
    return next((place for place in rest if course[place].id not in asked), None)


def walked(course: Sequence[Cue], here: Cue, to: Cue, asked: Collection[str]) -> frozenset[str]:
    """Return the ids of the questions due from `here` on until `to`, those on the way to it.

    None lies on the way to one that stands before: nothing is passed over then. What a fork
    would have led to nobody knows; the next question is taken.
    """
    places = {cue.id: place for place, cue in enumerate(course)}
    at, end = places.get(here.id, -1), places.get(to.id, -1)
    found: set[str] = set()
    while 0 <= at < end:
        cue = course[at]
        found.add(cue.id)
        then = upcoming(course, at, onward(cue, ()), found.union(asked))
        at = end if then is None else then
    return frozenset(found) - frozenset(asked)


def passed_over(call: Rehearsal, to: Cue) -> frozenset[str]:
    """Return the ids of the questions passed over where another is asked than the one at hand.

    They are those on the way to it. On the way back it is the one at hand, which came up.
    """
    here = call.order[call.place].cue
    places = {cue.id: place for place, cue in enumerate(call.course)}
    if places.get(to.id, len(places)) < places.get(here.id, -1):
        return frozenset({here.id}) - call.asked
    return walked(call.course, here, to, call.asked)


def back_at(call: Rehearsal, card: Card) -> Rehearsal:
    """Return the call at a question asked before, which they are about to answer."""
    places = (n for n, each in enumerate(call.order) if each.cue.id == card.cue.id)
    place, trail = next(places, call.place), trail_of(card.cue, card.key.below)
    return replace(call, place=place, trail=trail, theirs=(), waits=Waits.LINE)


def home(call: Rehearsal) -> int:
    """Return the place in the course of the question at hand; -1 before the first.

    A visit stays where it came up; a question that an edit took away leaves the one before it.
    """
    here = call.order[call.place].cue.id if 0 <= call.place < len(call.order) else None
    return next((n for n, cue in enumerate(call.course) if cue.id == here), -1)


def jumped_to(call: Rehearsal, then: Jump | Then) -> Card | None:
    """Return the card of the visit that a link leads to; None: it leads to a question, or nowhere.

    One that was there already is none any more: after it the call goes on where it was.
    """
    if not isinstance(then, Jump):
        return None
    return next((card for card in free(call) if card.cue.id == then.to), None)


def leads_to_visit(call: Rehearsal, then: Jump | Then) -> bool:
    """Tell whether a link leads to what may come up at any time, was it there already or not."""
    places = {cue.id for cue in call.course}
    return isinstance(then, Jump) and any(
        card.cue.id == then.to and card.anytime and card.cue.id not in places for card in call.deck
    )


def dropped_in(call: Rehearsal, random: Random) -> Card | None:
    """Return the card of what comes up now, between two questions; None: nothing does.

    As many as may come are spread evenly over the questions left; the least practiced comes.
    """
    left = len(call.order) - call.place
    choice = free(call)
    if not choice or random.random() >= call.visits / left:
        return None
    tries = Counter(event.key for event in call.log if event.event == What.REVIEW)
    least = min(tries[card.key] for card in choice)
    return random.choice([card for card in choice if tries[card.key] == least])


def free(call: Rehearsal) -> list[Card]:
    """Return the cards of what may still come up at any time."""
    questions = {cue.id for cue in call.course}
    return [
        card
        for card in call.deck
        if card.anytime and card.asked is None and card.cue.id not in questions | call.asked
    ]
