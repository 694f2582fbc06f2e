"""Drills towards a call, and somebody who is always right in them, or never."""

from datetime import timedelta
from random import Random

from tests.support.folds import prepared
from tests.support.people import MONDAY, real_cards
from trainer.core.drill.drill import Drill, Limit
from trainer.core.log.events import Event, microseconds
from trainer.core.outlook.walk import walk
from trainer.core.plan.target import Target
from trainer.core.script.cards import Card
from trainer.core.value import replace

DECK = real_cards()
HOUR = timedelta(hours=1)


class Sure:
    """Somebody who is always right, or never."""

    def __init__(self, rating: int = 3) -> None:
        self.rating = rating

    def answer(self, step: object, *, usual: float, now: object) -> tuple[int, float]:
        del step, now
        return self.rating, usual


def towards(days: float, *log: Event, deck: tuple[Card, ...] = DECK, **fields: object) -> Drill:
    at = MONDAY + timedelta(days=days)
    target = replace(Target(microseconds(at), at.date(), "second-interview"), **fields)  # type: ignore[arg-type]  # fields of many types
    return prepared(deck, log, limit=Limit(seconds=300), now=MONDAY, targets=(target,))


def practiced(drill: Drill, *, rating: int = 3) -> Drill:
    return walk(drill, Sure(rating), now=MONDAY, random=Random(1))[0]


def reviews(drill: Drill) -> list[str]:
    return [event.key or "" for event in drill.log if event.event == "review"]
