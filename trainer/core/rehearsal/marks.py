"""What a review of a rehearsal tells of its call, so that a call that was left can be gone on with.

It stands in the `data` of the event: `{"call": 1764115200000000, "course": "call"}`, and where
there are such, the ids of the cues that were `passed` over, `answered` with another, asked `twice`,
or came up `unsaid`; and under `repeated` how what they asked to hear again came, by the key of its
card, where it came amiss.
`coming` is what they replied, also where no review tells it (`What.HEARD`): the id of a branch,
and which of its replies (from 0). An event of that kind that has a `way` is something said aloud,
until a review of the same moment rates it.
`forgotten` marks a question that nobody asked, `skipped` one that the person says they skipped.
`beside` marks a line that did not come: what was said is what they heard in its place.
"""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from msgspec import Struct, field

from trainer.core.log.events import AGAIN, Event, What, microseconds, study_day
from trainer.core.rehearsal.order import KIND
from trainer.core.rehearsal.rehearsal import Aloud, Heard, Rehearsal, Repeat, Waits
from trainer.core.rehearsal.whose.passes import unsaid
from trainer.core.sitting.keep import event_of, in_hand, rerating, review
from trainer.core.sitting.sitting import added
from trainer.core.value import replace

_AT_ONCE = 60_000_000
"""Microseconds within which an answer is set aside once a better one was kept."""


class Marks(Struct, frozen=True):
    """The call that a turn belongs to, and how that call stood then."""

    call: int
    course: str
    passed: frozenset[str] = frozenset()
    answered: frozenset[str] = frozenset()
    twice: frozenset[str] = frozenset()
    unsaid: frozenset[str] = frozenset()
    repeated: Mapping[str, Repeat] = field(default_factory=dict)
    coming: tuple[str, int] | None = None
    forgotten: bool = False
    skipped: bool = False


def marks(event: Event) -> Marks | None:
    """Return what an event tells of its call; None for what is no turn of a rehearsal.

    A turn that an older version kept tells nothing.
    """
    if event.event not in (What.REVIEW, What.HEARD) or event.kind != KIND or not event.data:
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
        _ids(found, "unsaid"),
        _repeated(found),
        _coming(found),
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
    if call.waits is Waits.LINE:
        call = replace(call, unsaid=unsaid(call, verdict))
    said = call.unrated[0] if call.waits is Waits.THROUGH else None
    event = review(call, rating, now=said.at if said else now)
    told = {**_told(call, skipped=call.skipping), **(_replied(call, said) if said else {})}
    if verdict.suggested is not None and not event.said and (words := _in_its_place(call)):
        event, told = replace(event, said=words), {**told, "beside": True}
    return replace(event, data=json.dumps({**json.loads(event.data or "{}"), **told}))


def _in_its_place(call: Rehearsal) -> str:
    """Return what was said last to a reply of theirs that no line came to; empty: nothing."""
    if in_hand(call).task.card.asked is None or call.skipping or call.waits is not Waits.LINE:
        return ""
    for one in reversed(call.talk):
        if one.heard in (Heard.REPLIED, Heard.SPOKE):
            break
        if one.heard is None and one.text.strip():
            return one.text
    return ""


def kept_reply(call: Rehearsal, *, now: datetime) -> Event:
    """Return the event that tells what they replied just now, where no review does."""
    if call.told is None:
        raise ValueError("no reply is waiting to be kept")
    card, reply = call.told
    data = json.dumps({**_told(call, skipped=False), "coming": list(reply)})
    return Event(
        event=What.HEARD,
        at=microseconds(now),
        day=study_day(now),
        key=card.key,
        kind=KIND,
        stage=call.stage,
        data=data,
    )


def reply_kept(call: Rehearsal, event: Event) -> Rehearsal:
    """Return the call after what they replied was kept."""
    return replace(added(call, event), told=None)


def unkept(call: Rehearsal) -> Aloud | None:
    """Return the first of what was said aloud that the log doesn't know of; None: it knows all.

    Once it's asked about, its rating says so.
    """
    if call.waits in (Waits.THROUGH, Waits.NOTHING):
        return None
    return next((said for said in call.unrated if not said.kept), None)


def kept_aloud(call: Rehearsal, said: Aloud) -> Event:
    """Return the event that tells that something was said aloud, with the moment it was said."""
    spoken = replace(call, verdict=said.verdict, task=said.task)
    if said.verdict:
        event = replace(review(spoken, AGAIN, now=said.at), event=What.HEARD, rating=None)
    else:
        event = event_of(spoken, What.HEARD, said.task, now=said.at)
    told = {**_told(call, skipped=False), **_replied(call, said)}
    return replace(event, data=json.dumps({**json.loads(event.data or "{}"), **told}))


def aloud_kept(call: Rehearsal, said: Aloud, event: Event) -> Rehearsal:
    """Return the call after that was kept."""
    unrated = tuple(replace(one, kept=True) if one is said else one for one in call.unrated)
    return replace(added(call, event), unrated=unrated)


def _replied(call: Rehearsal, said: Aloud) -> dict[str, object]:
    """Return what they replied to something said aloud, as it is kept."""
    told = call.foretold.get(str(said.task.card.key)) if said.verdict else None
    return {"coming": list(told)} if told else {}


def set_aside(call: Rehearsal, *, now: datetime) -> Event:
    """Return the event that tells that an answer no longer counts, as a better one came."""
    if call.replaced is None:
        raise ValueError("no answer was replaced")
    return rerating(call.replaced, None, now=now)


def aside_kept(call: Rehearsal, event: Event) -> Rehearsal:
    """Return the call after that was kept."""
    return replace(call, replaced=None, aside=(*call.aside, event))


def instead(aside: Event, *, log: Sequence[Event], standing: Sequence[Event]) -> Event | None:
    """Return the answer for which an earlier one of the `log` was set `aside` in a call.

    It is one of those `standing`. None: it was set aside by hand, later, or it only counts less.
    """
    before = next((event for event in log if event.id == aside.of), None)
    told = marks(before) if before and aside.rating is None else None
    if before is None or told is None:
        return None
    since = aside.at - _AT_ONCE
    for event in standing:
        if event.key == before.key and event.event == What.REVIEW and event.id != before.id:
            here = marks(event)
            if here and here.call == told.call and since <= event.at <= aside.at:
                return event
    return None


def _told(call: Rehearsal, *, skipped: bool) -> dict[str, object]:
    found: dict[str, object] = {"call": call.call, "course": call.name}
    if call.both and call.waits is Waits.LINE:  # they answer it as soon as this is kept
        call = replace(call, answered=call.answered | {call.both})
    for name in ("passed", "answered", "twice", "unsaid"):
        if ids := getattr(call, name):
            found[name] = sorted(ids)
    if call.repeated:
        found["repeated"] = {key: how.name.lower() for key, how in call.repeated.items()}
    if call.waits is Waits.FORGOTTEN:
        found["forgotten"] = True
    if call.coming and call.waits is Waits.LINE:
        found["coming"] = list(call.coming)
    if skipped:
        found["skipped"] = True
    return found


def _ids(found: dict[str, Any], name: str) -> frozenset[str]:
    """Return the ids under a name; nothing of what is no list of them."""
    ids = found.get(name)
    known = ids if isinstance(ids, list) else ()
    return frozenset(each for each in known if isinstance(each, str))


def _coming(found: dict[str, Any]) -> tuple[str, int] | None:
    """Return what they replied; nothing of what is no such thing."""
    match found.get("coming"):
        case [str(branch), int(place)] if place >= 0:
            return branch, place
        case _:
            return None


def _repeated(found: dict[str, Any]) -> Mapping[str, Repeat]:
    """Return how what they asked to hear again came; nothing of what is no such thing."""
    told = found.get("repeated")
    pairs = told.items() if isinstance(told, dict) else ()
    hows = {how.name.lower(): how for how in Repeat}
    return {key: hows[how] for key, how in pairs if isinstance(how, str) and how in hows}
