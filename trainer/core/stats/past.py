"""The log told once through: each event of a card with what was remembered before and after it.

Every figure over the past begins here, so that the log is folded once however many are shown.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date

from msgspec import Struct

from trainer.core.log.events import HARD, Event, What
from trainer.core.memory.attempt import attempted
from trainer.core.memory.fold import step
from trainer.core.memory.memory import NEW, Memory
from trainer.core.memory.schedule import retrievability

Counts = Callable[[Event], bool]
"""Says whether an event is to be counted."""


def all_count(event: Event) -> bool:
    """Let every event count."""
    del event
    return True


class Entry(Struct, frozen=True):
    """An event that said something of a card, and its memory before and after it.

    `fed`: FSRS was told of it: it is no copying. `first`: it is the first fed try of its card on
    its study day, which is what recall is measured by. `estimate` is the estimated recall just
    before it, on fractional days; None for a new card, where it is not `first`, and where FSRS was
    told something that day already: that nobody asked for the line in a call.
    """

    event: Event
    before: Memory
    after: Memory
    fed: bool = False
    first: bool = False
    estimate: float | None = None

    @property
    def review(self) -> bool:
        """Whether it is a try: a rated answer, and in a call something was said."""
        return self.event.event == What.REVIEW and attempted(self.event)

    @property
    def right(self) -> bool:
        """Whether it was rated Hard or better."""
        return (self.event.rating or 0) >= HARD


class Past(Struct, frozen=True):
    """All entries in their order, those of each key, and the memory that each key is left with."""

    entries: tuple[Entry, ...]
    of: Mapping[str, tuple[Entry, ...]]
    memories: Mapping[str, Memory]

    def memory(self, key: str) -> Memory:
        """Return what is remembered of a card now; a new one where the log says nothing."""
        return self.memories.get(key, NEW)


def past(events: Iterable[Event], new: Memory = NEW) -> Past:
    """Return the past that `events` tell; they are live ones, in their order (`events.live`).

    `new` is what is known of a card before its first event.
    A review that cannot be counted (a rating outside 1-4, a study day that is no date) is left out.
    """
    entries: list[Entry] = []
    of: dict[str, list[Entry]] = {}
    memories: dict[str, Memory] = {}
    seen: set[tuple[str, str]] = set()
    for event in events:
        if not event.key:
            continue
        before = memories.get(event.key, new)
        after = step(before, event)
        if after is before:
            continue
        memories[event.key] = after
        place = (event.key, event.day)
        fed = event.event == What.REVIEW and after.reviews > before.reviews
        first = fed and attempted(event) and place not in seen
        if first:
            seen.add(place)
        told = first and (before.fed_day is None or before.fed_day.isoformat() != event.day)
        estimate = retrievability(before, event.at) if told else None
        entry = Entry(event, before, after, fed, first, estimate)
        entries.append(entry)
        of.setdefault(event.key, []).append(entry)
    return Past(tuple(entries), {key: tuple(found) for key, found in of.items()}, memories)


def day_of(event: Event) -> date | None:
    """Return the study day of an event; None where it is no date."""
    try:
        return date.fromisoformat(event.day)
    except ValueError:
        return None
