"""A drill of the short script at a moment that a test wants to look at."""

from datetime import timedelta

from tests.support.folds import prepared
from tests.support.made import SHORT, log, script
from tests.support.people import MONDAY, Person
from trainer.core.drill.ask import next_task
from trainer.core.drill.drill import Drill, Limit
from trainer.core.memory.step import Way
from trainer.core.script.cards import Card, cards
from trainer.core.sitting.answer import answer
from trainer.core.value import replace
from trainer.core.words.known import Nothing

DECK = cards(script(SHORT))
SHOWN = Limit(seconds=3000)


def asked(
    *due: str, deck: tuple[Card, ...] = DECK, by: Way | None = None, limit: Limit = SHOWN
) -> Drill:
    """Return a drill in which the first of the cards that are due is asked; else all are new.

    Whole lines are typed.
    """
    person = Person()
    for event in log(deck, due, now=MONDAY) if due else ():
        person.record(event)
    start = prepared(deck, tuple(person.log), limit=limit, now=MONDAY, by=by)
    start = replace(start, progress=replace(start.progress, quiet=True))
    return next_task(start, now=MONDAY, random=person.random)


def said(drill: Drill, words: str, *, after: float = 0.0) -> Drill:
    """Return the drill with those words, or letters, said so many seconds after it began."""
    now = MONDAY + timedelta(seconds=after)
    return answer(drill, words, now=now, known=Nothing())
