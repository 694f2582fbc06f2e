"""What a review of a rehearsal tells of its call, so that a call that was left can be gone on with.

It stands in the `data` of the event: `{"call": 1764115200000000, "course": "call"}`, and where
there are such, the ids of the cues that were `passed` over, `answered` with another, asked `twice`.
`forgotten` marks a question that nobody asked, `skipped` one that the person says they skipped.
"""

import json
from datetime import datetime
from typing import Any

from msgspec import Struct

from trainer.core.log.events import Event, What
from trainer.core.rehearsal.order import KIND
from trainer.core.rehearsal.rehearsal import Rehearsal, Waits
from trainer.core.sitting.keep import in_hand, review
from trainer.core.value import replace


class Marks(Struct, frozen=True):
    """The call that a turn belongs to, and how that call stood then."""

    call: int
    course: str
    passed: frozenset[str] = frozenset()
    answered: frozenset[str] = frozenset()
    twice: frozenset[str] = frozenset()
    forgotten: bool = False
    skipped: bool = False


def marks(event: Event) -> Marks | None:
    """Return what an event tells of its call; None for what is no turn of a rehearsal.

    A turn that an older version kept tells nothing.
    """
    if event.event != What.REVIEW or event.kind != KIND or not event.data:
        return None
    try:
        found = json.loads(event.data)
    except (ValueError, RecursionError):  # somebody spoilt it
        return None
    call, course = (found.get("call"), found.get("course")) if isinstance(found, dict) else (0, 0)
    if not isinstance(call, int) or not isinstance(course, str):
        return None
    return Marks(
        call,
        course,
        _ids(found, "passed"),
        _ids(found, "answered"),
        _ids(found, "twice"),
        forgotten=found.get("forgotten") is True,
        skipped=found.get("skipped") is True,
    )


def kept(call: Rehearsal, rating: int, *, now: datetime) -> Event:
    """Return the event that rates the answer in hand, with what it tells of its call.

    What was said aloud is kept with the moment at which it was said.
    """
    verdict = in_hand(call)
    if verdict.retracted:
        return review(call, rating, now=now)
    said = call.unrated[0] if call.waits is Waits.THROUGH else None
    event = review(call, rating, now=said.at if said else now)
    told = _told(call, skipped=bool(said and said.skipped))
    return replace(event, data=json.dumps({**json.loads(event.data or "{}"), **told}))


def _told(call: Rehearsal, *, skipped: bool) -> dict[str, object]:
    found: dict[str, object] = {"call": call.call, "course": call.name}
    for name in ("passed", "answered", "twice"):
        if ids := getattr(call, name):
            found[name] = sorted(ids)
    if call.waits is Waits.FORGOTTEN:
        found["forgotten"] = True
    if skipped:
        found["skipped"] = True
    return found


def _ids(found: dict[str, Any], name: str) -> frozenset[str]:
    """Return the ids under a name; nothing of what is no list of them."""
    ids = found.get(name)
    known = ids if isinstance(ids, list) else ()
    return frozenset(each for each in known if isinstance(each, str))
