"""How a new line is learnt: met, then letters with words shown, letters from blank, the whole."""

from collections.abc import Iterable
from enum import IntEnum

from msgspec import Struct

from trainer.core.log.events import AGAIN, GOOD, Event, What
from trainer.core.script.clauses import clauses
from trainer.core.script.script import Words
from trainer.core.value import replace


class Rung(IntEnum):
    """What is asked of a line: as the log counts it."""

    SHOWN = 0
    """First letters, every other word shown: a study, never rated."""
    LETTERS = 1
    """First letters from blank."""
    WHOLE = 2
    """Every word."""


class Climb(Struct, frozen=True):
    """How far a card has come: its rung, and the parts said cleanly with words shown."""

    rung: Rung = Rung.SHOWN
    clean: frozenset[str] = frozenset()


BOTTOM = Climb()


def climb(events: Iterable[Event]) -> Climb:
    """Return how far the events of one card, in their order, have brought it."""
    position = BOTTOM
    for event in events:
        position = climbed(position, event)
    return position


def climbs(log: Iterable[Event]) -> dict[str, Climb]:
    """Return the climb of each card that has begun, by key, from live events in their order."""
    found: dict[str, Climb] = {}
    for event in log:
        before = found.get(event.key or "", BOTTOM)
        if (after := climbed(before, event)) != before:
            found[event.key or ""] = after
    return found


def climbed(position: Climb, event: Event) -> Climb:
    """Return the position after one event: a clean pass climbs, a miss steps down one."""
    if event.history == "anew":
        return BOTTOM
    if event.event == What.STUDY and event.rung == Rung.SHOWN and event.line:
        part = frozenset((event.line,))
        clean = position.clean | part if not event.missing else position.clean - part
        return replace(position, clean=clean)
    if event.event != What.REVIEW or event.rung is None or event.rating is None:
        return position
    if event.rating == AGAIN:
        lower = Rung(max(position.rung, event.rung) - 1) if event.rung else Rung.SHOWN
        return Climb(lower, position.clean if lower else frozenset())
    if event.rating >= GOOD and not event.missing and not event.hints:
        above = Rung(min(Rung.WHOLE, event.rung + 1))
        return replace(position, rung=max(position.rung, above))
    return replace(position, rung=max(position.rung, Rung(event.rung)))


def rung(position: Climb, line: Words) -> Rung:
    """Return the rung on which `line` is asked next."""
    if position.rung is Rung.SHOWN and next_part(position, line) is None:
        return Rung.LETTERS
    return position.rung


def next_part(position: Climb, line: Words) -> Words | None:
    """Return the first part of the line not yet said cleanly with words shown; None: all were."""
    return next((part for part in clauses(line) if part.text not in position.clean), None)
