"""What a screen is handed from outside: it knows neither the store nor the clock."""

from collections.abc import Callable
from datetime import datetime
from random import Random
from typing import Protocol

from msgspec import Struct

from trainer.core.log.events import Event
from trainer.core.script.cards import Card
from trainer.core.sitting.keep import retraction, review
from trainer.core.sitting.sitting import S, Sitting, with_note
from trainer.core.stages.notes import note
from trainer.core.words.known import Known


class Record(Protocol):
    """Keep an event durably and return it as kept; `exact` leaves its moment as it is."""

    def __call__(self, event: Event, *, exact: bool = False) -> Event:
        """Return the event with its id; raise a `TrainerError` when it could not be kept."""


class Outside(Struct, frozen=True):
    """The functions that reach the store, the clock, chance and the list of known words.

    `edit` opens the script at a card and returns the cards as they are then. `twelve`: the person's
    clock counts hours to 12 and again. `reads` is what has to be typed to read the script,
    `rehearses` to pick up a call that was left.
    """

    record: Record
    now: Callable[[], datetime]
    random: Random
    known: Known
    edit: Callable[[Card], tuple[Card, ...]] | None = None
    twelve: bool = True
    reads: str = "trainer read"
    rehearses: str = "trainer rehearse"

    def rated(self, sitting: Sitting, rating: int, *, now: datetime) -> Event:
        """Keep the rating of the answer in hand; one given anew keeps its old moment."""
        again = sitting.verdict is not None and sitting.verdict.retracted is not None
        return self.record(review(sitting, rating, now=now), exact=again)

    def retracted(self, event: Event, *, now: datetime) -> None:
        """Keep that an event was taken back."""
        self.record(retraction(event, now=now))

    def noted(self, sitting: S, text: str) -> S:
        """Keep a line of notes for the card in hand, to be shown with it the next time."""
        if sitting.task is None:
            return sitting
        key = sitting.task.card.key
        kept = self.record(note(text, now=self.now(), key=key, stage=sitting.stage))
        return with_note(sitting, kept)
