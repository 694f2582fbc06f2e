"""Stages out of a few events, as they stand on a day."""

from datetime import datetime, timedelta

from tests.support.folds import stages
from tests.support.people import MONDAY, Person
from trainer.core.log.events import Event, microseconds
from trainer.core.stages.stages import Stage

CALL = MONDAY + timedelta(days=2)
INTERVIEW = MONDAY + timedelta(days=3)
ACME: dict[str, object] = {
    "company": "Acme",
    "number": 1,
    "call": CALL,
    "interview": INTERVIEW,
    "interviewer": "Ms. Ortiz",
    "next": "Mr. Lee",
}
RANK = "second-interview/rank#phrasing"


def logged(*events: Event) -> tuple[Event, ...]:
    person = Person()
    return tuple(person.record(event) for event in events)


def standing(*events: Event, now: datetime = MONDAY) -> tuple[Stage, ...]:
    return stages(logged(*events), now=microseconds(now))


def only(*events: Event) -> Stage:
    (stage,) = standing(*events)
    return stage


def names(found: tuple[Stage, ...]) -> list[str]:
    return [stage.name for stage in found]
