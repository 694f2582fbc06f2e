"""What a screen is handed from outside: it knows neither the store nor the clock."""

from collections.abc import Callable
from datetime import datetime
from random import Random
from typing import Protocol

from msgspec import Struct

from trainer.core.drill.ask import after
from trainer.core.drill.back import taken_back
from trainer.core.drill.drill import Drill
from trainer.core.log.events import Event, Live
from trainer.core.script.cards import Card
from trainer.core.sitting.back import with_deck
from trainer.core.sitting.keep import retraction, review, study
from trainer.core.sitting.sitting import S, last_try
from trainer.core.stages.notes import last_notes, note
from trainer.core.value import replace
from trainer.core.words.known import Known


class Record(Protocol):
    """Keep an event durably and return it as kept; `exact` leaves its moment as it is."""

    def __call__(self, event: Event, *, exact: bool = False) -> Event:
        """Return the event with its id; raise a `TrainerError` when it could not be kept."""


class Outside(Struct, frozen=True):
    """The functions that reach the store, the clock, chance and the list of known words.

    `edit` opens the script at a card and returns the cards as they are then.
    """

    record: Record
    now: Callable[[], datetime]
    random: Random
    known: Known
    edit: Callable[[Card], tuple[Card, ...]] | None = None


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


def edited(drill: Drill, outside: Outside) -> Drill:
    """Let the person edit the line in hand, and compare the answer with what it is then."""
    if outside.edit is None or drill.task is None:
        return drill
    return with_deck(drill, outside.edit(drill.task.card), known=outside.known)


def noted(drill: S, text: str, outside: Outside) -> S:
    """Keep a line of notes for the card in hand, to be shown with it the next time."""
    if drill.task is None:
        return drill
    now = outside.now()
    event = note(text, now=now, key=drill.task.card.key, stage=drill.stage)
    kept = outside.record(event)
    return replace(drill, notes={**drill.notes, **last_notes(Live((kept,)))})


def take_back(drill: Drill, outside: Outside) -> Drill | None:
    """Retract the last rated try and show its answer for a new rating; None: there is none."""
    event = last_try(drill)
    if event is None:
        return None
    now = outside.now()
    outside.record(retraction(event, now=now))
    return taken_back(drill, event, now=now, known=outside.known)
