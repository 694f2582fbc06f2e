"""What an event of the log set of an interview, in words: `how the call went was noted`."""

import json
from collections.abc import Iterator, Mapping
from datetime import datetime, tzinfo

from trainer.core.people.full import Full
from trainer.core.script.key import Key
from trainer.core.stages.debrief import NONE
from trainer.core.text import one_line
from trainer.core.when.said import moment_said
from trainer.rows.row import counted

TEXTS = {
    "company": "company",
    "interviewer": "who you call",
    "next": "who you meet next",
    "role": "role",
    "me": "your name",
    "outcome": "the call went",
    "result": "after the interview",
    "script": "script",
    "minutes": "minutes a day",
}
MOMENTS = {
    "call": "call",
    "interview": "interview",
    "called": "the call was made",
    "sheet": "the call sheet was read",
}
COUNTED = {
    "away": ("day", "without practice"),
    "leave_out": ("line", "left out"),
    "feared": ("answer", "you're worried about"),
}
"""What is counted: lists of keys say nothing to a person."""
MAPPINGS = {
    "slots": "your own blanks",
    "ways": "what they answered",
    "said_replies": "their words",
    "in_full": "whole names",
}
NUMBER = "number"
NAMES = {
    **TEXTS,
    **MAPPINGS,
    "away": "days without practice",
    "leave_out": "lines left out",
    "feared": "answers you're worried about",
    "debriefed": "how the call went",
}
SPOILED = "something that can't be read anymore"
ERASED = "its words were erased"
UNKNOWN = "something that this version doesn't know"
FULL = ("said", "name", "about")
OTHER = "none of the answers in your script"
NO_PLACES: Mapping[str, str] = {}


def stage_changes(
    data: str | None,
    zone: tzinfo | None,
    *,
    twelve: bool = True,
    places: Mapping[str, str] = NO_PLACES,
) -> str:
    """Return what changed of an interview in words; `places` are replies in words, by key.

    What nobody here understands is said to be there, and never read out as it was written: it
    stands in the log as JSON.
    """
    if data is None:
        return ERASED
    found = stage_data(data)
    if found is None:
        return SPOILED
    if found.get("removed"):
        return "the interview was removed"
    known = {*NAMES, *MOMENTS, NUMBER, "removed"}
    told = [*_told(found, zone, twelve=twelve), *_mapped(found, places)]
    told += [UNKNOWN] * (not found.keys() <= known)
    return "; ".join(told) or "nothing changed"


def stage_data(data: str | None) -> dict[str, object] | None:
    """Return what an event of an interview holds; None where somebody spoiled it."""
    try:
        found = json.loads(data or "{}")
    except (ValueError, RecursionError):  # it stays as it is, and the others are told
        return None
    return found if isinstance(found, dict) else None


def replies_in(data: str | None) -> frozenset[str]:
    """Return the keys of the replies that an event of an interview names, or of their lines."""
    found = stage_data(data) or {}
    ways, words = _pairs(found.get("ways")), _pairs(found.get("said_replies"))
    named = (*(way for way in ways.values() if isinstance(way, str)), *words)
    return frozenset(Key(key).choice for key in named if key != NONE) | {
        line for line, way in ways.items() if way == NONE
    }


def _told(found: Mapping[str, object], zone: tzinfo | None, *, twelve: bool) -> Iterator[str]:
    full = _pairs(found.get("in_full"))
    for name, value in found.items():
        text = _whole(full[name]) if name in full else ""
        if name in TEXTS and (text or value) and isinstance(value, str | int | float):
            colon = "" if name == "outcome" else ":"
            yield one_line(f"{TEXTS[name]}{colon} {text or value}")
        elif name in MOMENTS:
            yield f"{MOMENTS[name]}: {_moment(value, zone, twelve=twelve)}"
        elif name in COUNTED and value:
            what, how = COUNTED[name]
            number = len(value) if isinstance(value, list) else 1
            yield f"{counted(number, what)} {how}"
        elif name == "debriefed" and value:
            yield "how the call went was noted"
        elif name in NAMES and not value:
            yield f"{NAMES[name]}: none"


def _mapped(found: Mapping[str, object], places: Mapping[str, str]) -> Iterator[str]:
    """Yield what is told of names, blanks and replies, each with what it is now."""
    for name, full in _pairs(found.get("in_full")).items():
        if name not in found and (text := _whole(full)):
            yield one_line(f"{TEXTS.get(name, _blank(name))}: {text}")
    for name, value in _pairs(found.get("slots")).items():
        if isinstance(value, str | None):
            yield one_line(f"{_blank(name)}: {value or 'none'}")
    for line, way in _pairs(found.get("ways")).items():
        if way == NONE:
            yield one_line(f"what they answered{_after(places.get(line, ''))}: {OTHER}")
            continue
        if way is None:
            yield one_line(f"what they answered{_after(places.get(line, ''))}: none")
            continue
        place = places.get(Key(str(way)).choice, "an answer that isn't in the script anymore")
        yield one_line(f"what they answered: {place.removeprefix('what they answer ')}")
    for key, texts in _pairs(found.get("said_replies")).items():
        words = texts if isinstance(texts, list) else ()
        place = places.get(Key(key).choice, "").removeprefix("what they answer ")
        quoted = ", ".join(f"“{text}”" for text in words if isinstance(text, str))
        if quoted or texts is None:
            yield one_line(f"their words{f' {place}' if place else ''}: {quoted or 'none'}")


def _after(place: str) -> str:
    return f" after {place}" if place else ""


def _blank(name: str) -> str:
    return name.replace("_", " ")


def _pairs(value: object) -> dict[str, object]:
    return value if isinstance(value, dict) else {}


def _whole(value: object) -> str:
    """Return somebody's whole name and what they do; nothing of what is no such thing."""
    parts = _pairs(value)
    said, name, about = (text if isinstance(text := parts.get(each), str) else "" for each in FULL)
    return Full(said, name or said, about).exact if name or said else ""


def _moment(value: object, zone: tzinfo | None, *, twelve: bool) -> str:
    try:
        at = datetime.fromisoformat(str(value)).astimezone(zone)
    except (ValueError, OverflowError):  # no date, or one of no calendar
        return one_line(value) if value and isinstance(value, str) else "none"
    return moment_said(at, at.date(), twelve=twelve)
