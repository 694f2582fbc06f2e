"""Interviews of one name that two machines each began without the other."""

from collections import defaultdict
from collections.abc import Iterable

from msgspec import Struct

from trainer.core.log.events import Event, What, live
from trainer.core.stages.record import sets, stages
from trainer.core.stages.stages import Stage

_FIELDS = ("company", "call", "interview", "role", "script")
_PEOPLE = ("interviewer", "next")


class Twins(Struct, frozen=True):
    """Two interviews called `name`: as it is here, and there; None: removed from the list."""

    name: str
    here: Stage | None
    there: Stage | None


def twins(here: Iterable[Event], there: Iterable[Event], *, now: int) -> tuple[Twins, ...]:
    """Return the interviews that become one if two logs are joined, though they may be two.

    Neither log knows how the other's began, and they differ. Of one person's logs that were joined
    before, or copied, there is none. `now`: microseconds.
    """
    own, other = live(here, now=now), live(there, now=now)
    born, elsewhere = _born(own), _born(other)
    known = {each.name: each for each in stages(own)}
    arriving = {each.name: each for each in stages(other)}
    return tuple(
        Twins(name, known.get(name), arriving.get(name))
        for name in sorted(born.keys() & elsewhere.keys())
        if not born[name] & elsewhere[name] and _told(known.get(name)) != _told(arriving.get(name))
    )


def _born(events: Iterable[Event]) -> dict[str, set[str | None]]:
    """Return the ids of the events that began each interview; one added anew has several."""
    found: dict[str, set[str | None]] = defaultdict(set)
    for event in events:
        if event.event == What.STAGE and event.stage and "number" in sets(event):
            found[event.stage].add(event.id)
    return found


def _told(stage: Stage | None) -> tuple[object, ...]:
    if stage is None:
        return ()
    people = (stage.whole(slot).name.casefold() for slot in _PEOPLE)
    return (*people, *(getattr(stage, each) for each in _FIELDS))
