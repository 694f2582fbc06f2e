"""What forgetting a stage or a card takes with it: the words, never the ids and the ratings."""

from collections.abc import Iterable
from datetime import datetime

from msgspec import Struct

from trainer.core.log.codec import private_words
from trainer.core.log.events import Event, Live, What, live, microseconds, study_day
from trainer.core.stages.notes import field
from trainer.core.stages.record import stages


class Forgetting(Struct, frozen=True):
    """The events whose words go, and the names (of a stage, a key, an event) that tombstones bear.

    Where a stage or a key is named, words that another machine still holds of it go too when they
    come.
    """

    events: tuple[Event, ...]
    names: tuple[str, ...]

    @property
    def ids(self) -> frozenset[str]:
        """The ids of the events."""
        return frozenset(event.id for event in self.events)

    @property
    def wordy(self) -> tuple[int, int]:
        """How many answers among them still hold private words, and how many other entries."""
        held = [event for event in self.events if private_words(event)]
        answers = sum(event.event == What.REVIEW for event in held)
        return answers, len(held) - answers

    @property
    def texts(self) -> frozenset[str]:
        """Their private words, as the log keeps them."""
        return frozenset(text for event in self.events for text in private_words(event).values())

    def tombstones(self, now: datetime) -> tuple[Event, ...]:
        """Return the events that make the store delete the words."""
        at, day = microseconds(now), study_day(now)
        return tuple(Event(event=What.TOMBSTONE, at=at, day=day, of=name) for name in self.names)


def of_stage(log: Iterable[Event], stage: str) -> Forgetting:
    """Return what goes with a stage: all that was recorded in it, and echoes of its replies."""
    log = tuple(log)
    own = {event.id for event in log if event.stage == stage}
    return _forgetting(log, own, stage, own)


def of_card(log: Iterable[Event], key: str, *, now: int) -> Forgetting:
    """Return what goes with the card whose key is `key` today, under whatever key it was kept."""
    log = tuple(log)
    standing = (event for event in log if event.event != What.RETRACT)
    own = {event.id for event in live(standing, now=now) if event.key == key}
    # A key that was given away is not named: a tombstone would reach the card that has it now.
    given_away = any(event.event == What.ALIAS and event.from_ == key for event in log)
    named = set() if given_away else {event.id for event in log if event.key == key}
    return _forgetting(log, own | named, None if given_away else key, named)


def still_there(events: Live, stage: str) -> tuple[str, ...]:
    """Return the other stages of the same company, where names and notes may stand again."""
    start = f"{stage.rpartition('-')[0]}-"
    names = (each.name for each in stages(events))
    return tuple(name for name in names if name.startswith(start) and name != stage)


def _forgetting(
    log: tuple[Event, ...], own: set[str], name: str | None, under: set[str]
) -> Forgetting:
    """Return the events in `own` and the tries asked with a real reply that stands in them.

    `name` forgets those `under` it; each other event is named by its id.
    """
    replies = {field(event, "reply") for event in log if event.id in own} - {None, ""}
    events = tuple(event for event in log if event.id in own or event.reply in replies)
    ids = (event.id for event in events if event.id not in under)
    return Forgetting(events, ((name,) if name and events else ()) + tuple(ids))
