"""Drills towards a call, somebody always right in them, or never, and what is told of the call."""

from datetime import datetime, timedelta
from functools import cache
from random import Random

from tests.support.folds import prepared
from tests.support.people import MONDAY, Person, real_cards
from trainer.core.drill.drill import Drill, Limit
from trainer.core.log.events import Event, live, microseconds
from trainer.core.memory.step import Step
from trainer.core.outlook.forecast import Forecast, forecast, keep_going
from trainer.core.outlook.walk import walk
from trainer.core.plan.target import Target
from trainer.core.script.cards import Card
from trainer.core.stats.estimate import Estimate, person
from trainer.core.stats.estimate import Person as Person_
from trainer.core.stats.past import past
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


@cache
def seasoned(seed: int) -> tuple[Drill, Person_]:
    """Return a drill after two evenings, five days before the call, and what is known by then."""
    person_ = Person(recall=0.75, seed=seed)
    person_.drill(DECK, limit=Limit(seconds=600), targets=towards(6.9).aim.targets)
    person_.now = MONDAY + timedelta(days=1)
    person_.drill(DECK, limit=Limit(seconds=600), targets=towards(6.9).aim.targets)
    now = MONDAY + timedelta(days=2)
    log = tuple(person_.log)
    drill = prepared(DECK, log, limit=Limit(), now=now, targets=towards(6.9).aim.targets)
    return drill, person(DECK, past(live(log, now=microseconds(now))))


def going(drill: Drill, now: datetime, who: Person_) -> Estimate:
    found = keep_going(drill, now=now, minutes=5, who=who)
    assert found is not None
    return found


def foretell(drill: Drill, minutes: float) -> Forecast:
    found = forecast(drill, now=MONDAY, minutes=minutes)
    assert found is not None
    return found


@cache
def foretold(days: float, minutes: float = 5) -> Forecast:
    """Return what is foretold somebody new so many days before a call."""
    return foretell(towards(days), minutes)


class Right:
    """Somebody who is always right."""

    def answer(self, step: Step, *, usual: float, now: datetime) -> tuple[int, float]:
        """Return Good, in the usual time."""
        del step, now
        return 3, usual
