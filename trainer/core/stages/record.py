"""Stages in the log: what an event sets of a stage, as JSON; and the stages that the log tells of.

An event holds only what changed, so that two machines may each change something else.
"""

import json
from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import UTC, date, datetime
from math import inf
from types import MappingProxyType

from msgspec.structs import asdict

from trainer.core.log.events import Event, Live, What, iso_8601, microseconds, moment, study_day
from trainer.core.people.full import Full
from trainer.core.stages.stages import Stage, tidy

_NONE: Mapping[str, object] = MappingProxyType({})
_APART = ("in_full",)
"""Mappings of which an event holds only the entries that changed: who is met says nothing of who
is called."""
MOMENTS = ("call", "interview", "debriefed", "called", "heard", "sheet")


def stages(events: Live) -> tuple[Stage, ...]:
    """Return the stages that stand, the earliest first, those without a date last.

    A stage that was removed, or whose words were forgotten, is none.
    """
    found: dict[str, dict[str, object]] = {}
    for event in events:
        if event.event == What.ALIAS and event.from_ and event.to:
            for data in found.values():
                _rename(data, event.from_, event.to)
        if event.event == What.STAGE and event.stage and event.data is not None:
            changed = _object(event.data)
            before = {} if changed.get("removed") else found.get(event.stage, {})
            again = _ANEW if _called_again(before, changed, event.at) else {}
            heard = {"result": ""} if _met_again(before, changed, event.at) else {}
            when = {"heard": iso_8601(moment(event.at))} if changed.get("result") else {}
            apart = {
                name: {**_mapping(before.get(name)), **_mapping(changed[name])}
                for name in _APART
                if name in changed
            }
            found[event.stage] = {**before, **again, **heard, **changed, **apart, **when}
    standing = (_stage(name, data) for name, data in found.items() if not data.get("removed"))
    return tuple(sorted(standing, key=_order))


def added(stage: Stage, now: datetime) -> Event:
    """Return the event that tells of a new stage; `now` is the person's local time."""
    return changed(Stage(name=stage.name, number=0), stage, now)


def changed(before: Stage, after: Stage, now: datetime) -> Event:
    """Return the event that makes one stage the other; `now` is the person's local time."""
    new, told = as_json(after), difference(before, after)
    return _event(
        after.name, {name: told[name] if name in _APART else new[name] for name in told}, now
    )


def difference(before: Stage, after: Stage) -> dict[str, object]:
    """Return what makes one stage the other, as JSON; null is what a mapping has no longer."""
    old, new = as_json(before), as_json(after)
    return {name: _entries(old[name], new[name]) for name in new if new[name] != old[name]}


def _entries(old: object, new: object) -> object:
    if not (isinstance(old, dict) and isinstance(new, dict)):
        return new
    return {key: new.get(key) for key in {**old, **new} if old.get(key) != new.get(key)}


def removal(name: str, now: datetime, *, instead: str = "") -> Event:
    """Return the event that removes a stage; what was practiced for it stays.

    `instead`: it is only added anew under that name.
    """
    return _event(name, {"removed": True, **({"instead": instead} if instead else {})}, now)


def removes(event: Event) -> bool:
    """Tell whether an event removes a stage for good, so that it can be brought back."""
    data = sets(event)
    return bool(data.get("removed")) and not data.get("instead")


def sets(event: Event) -> Mapping[str, object]:
    """Return what an event sets of an interview; nothing where it's of another kind, or spoiled."""
    return _object(event.data) if event.event == What.STAGE and event.data is not None else _NONE


def as_json(stage: Stage) -> dict[str, object]:
    """Return all that is known of a stage as JSON has it; a text that is not known is empty."""
    return {name: _plain(value) for name, value in asdict(stage).items() if name != "name"}


def in_one_form(data: object) -> object:
    """Return the data of an event of a stage, its moments as every JSON has them.

    They were kept without fractions of a second once.
    """
    if not isinstance(data, dict):
        return data
    moments = {name: _moment(data.get(name)) for name in MOMENTS}
    return {**data, **{name: iso_8601(at) for name, at in moments.items() if at}}


def _event(name: str, data: Mapping[str, object], now: datetime) -> Event:
    text = json.dumps(data, ensure_ascii=False)
    at, day = microseconds(now), study_day(now)
    return Event(event=What.STAGE, at=at, day=day, stage=name, data=text)


def _plain(value: object) -> object:
    match value:
        case datetime():
            return iso_8601(value)
        case date():
            return value.isoformat()
        case frozenset():
            return sorted(map(_plain, value), key=str)
        case tuple():
            return list(value)
        case Mapping() | Full():
            pairs = asdict(value) if isinstance(value, Full) else value
            return {str(key): _plain(each) for key, each in pairs.items()}
        case _:
            return value


_ANEW: Mapping[str, object] = MappingProxyType(
    {"debriefed": None, "called": None, "outcome": "", "ways": {}}
)
"""What is known of another call: nothing."""


def _called_again(before: Mapping[str, object], changed: Mapping[str, object], at: int) -> bool:
    """Tell whether a call is told of that comes after the debrief: it is another one.

    So is one ahead, told of (`at`, in microseconds) once something of another was noted.
    """
    noted = before.get("outcome") or before.get("ways") or before.get("called")
    over = _moment(before.get("debriefed")) or (moment(at) if noted else None)
    call = _moment(changed.get("call"))
    return over is not None and call is not None and call > over


def _met_again(before: Mapping[str, object], changed: Mapping[str, object], at: int) -> bool:
    """Tell whether one that something came of is told of (`at`) as still ahead, or its call is."""
    told = (_moment(changed.get(each)) for each in ("call", "interview"))
    return bool(before.get("result")) and any(each and each > moment(at) for each in told)


def _order(stage: Stage) -> tuple[bool, float, str]:
    first = stage.first
    return first is None, first.timestamp() if first else stage.number, stage.name


def _rename(data: dict[str, object], old: str, new: str) -> None:
    """Give a card its new key wherever a stage names it."""

    def named(key: object) -> object:
        return new if key == old else key

    for name, value in data.items():
        if name in ("leave_out", "feared") and isinstance(value, list):
            data[name] = [named(key) for key in value]
        elif name in ("ways", "said_replies") and isinstance(value, dict):
            data[name] = {named(key): named(each) for key, each in value.items()}


def _stage(name: str, data: Mapping[str, object]) -> Stage:
    """Return a stage from what the log says; what is not as it should be counts as not given."""
    number = data.get("number")
    replies = _mapping(data.get("said_replies"))
    return Stage(
        name=name,
        company=_text(data, "company"),
        number=number if isinstance(number, int) and not isinstance(number, bool) else 1,
        call=_moment(data.get("call")),
        interview=_moment(data.get("interview")),
        interviewer=_text(data, "interviewer"),
        next=_text(data, "next"),
        role=_text(data, "role"),
        me=_text(data, "me"),
        script=script if isinstance(script := data.get("script"), str) else "",
        away=frozenset(_days(data.get("away"))),
        minutes=_minutes(data.get("minutes")),
        leave_out=frozenset(_texts(data.get("leave_out"))),
        feared=frozenset(_texts(data.get("feared"))),
        slots={
            slot: _text(_mapping(data.get("slots")), slot) for slot in _mapping(data.get("slots"))
        },
        outcome=_text(data, "outcome"),
        ways={key: way for key, way in _mapping(data.get("ways")).items() if isinstance(way, str)},
        said_replies={key: _texts(each) for key, each in replies.items()},
        debriefed=_moment(data.get("debriefed")),
        called=_moment(data.get("called")),
        result=_text(data, "result"),
        heard=_moment(data.get("heard")),
        sheet=_moment(data.get("sheet")),
        in_full={
            slot: Full(*(_text(_mapping(full), each) for each in ("said", "name", "about")))
            for slot, full in _mapping(data.get("in_full")).items()
            if full is not None  # else what is said is the whole name now
        },
    )


def _object(text: str) -> dict[str, object]:
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):  # somebody spoiled it
        return {}
    return data if isinstance(data, dict) else {}


def _text(data: Mapping[str, object], name: str) -> str:
    value = data.get(name)
    return tidy(value) if isinstance(value, str) else ""


def _texts(value: object) -> tuple[str, ...]:
    return tuple(each for each in value if isinstance(each, str)) if isinstance(value, list) else ()


def _minutes(value: object) -> float | None:
    """Return the minutes of a day, more than none and not endless, as `1e999` is."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return float(value) if 0 < value < inf else None


def _days(value: object) -> Iterator[date]:
    for text in _texts(value):
        with suppress(ValueError):  # spoiled
            yield date.fromisoformat(text)


def _mapping(value: object) -> Mapping[str, object]:
    return value if isinstance(value, dict) else _NONE


def _moment(value: object) -> datetime | None:
    try:
        found = datetime.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
    return found.astimezone(UTC) if found and found.tzinfo else None
