"""What a screen is handed from outside: it knows neither the store nor the clock."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from random import Random
from typing import Protocol

from trainer.core.answering import taken_back
from trainer.core.asking import after
from trainer.core.drill import Drill, last_try
from trainer.core.events import Event
from trainer.core.review import retraction, review, study


class Record(Protocol):
    """Keep an event durably and return it as kept; `exact` leaves its moment as it is."""

    def __call__(self, event: Event, *, exact: bool = False) -> Event:
        """Return the event with its id; raise a `TrainerError` when it could not be kept."""


@dataclass(frozen=True, slots=True)
class Outside:
    """The functions that reach the store, the clock, chance and the list of known words."""

    record: Record
    now: Callable[[], datetime]
    random: Random
    known: Callable[[str], bool]


def rate(drill: Drill, rating: int, outside: Outside) -> Drill:
    """Keep the rating of the answer in hand, and only then go on."""
    now = outside.now()
    exact = drill.verdict is not None and drill.verdict.retracted is not None
    event = outside.record(review(drill, rating, now=now), exact=exact)
    return after(drill, event, now=now, random=outside.random)


def studied(drill: Drill, outside: Outside) -> Drill:
    """Keep that the words at hand were seen, and only then go on."""
    now = outside.now()
    event = outside.record(study(drill, now=now))
    return after(drill, event, now=now, random=outside.random)


def take_back(drill: Drill, outside: Outside) -> Drill | None:
    """Retract the last rated try and show its answer for a new rating; None: there is none."""
    event = last_try(drill)
    if event is None:
        return None
    now = outside.now()
    outside.record(retraction(event, now=now))
    return taken_back(drill, event, now=now, known=outside.known)
