"""What an event of the log set of an interview, in words: `how the call went was noted`."""

import json
from collections.abc import Iterator, Mapping
from datetime import datetime, tzinfo

from trainer.core.text import one_line
from trainer.core.when.said import moment_said

TEXTS = {
    "company": "company",
    "interviewer": "who you call",
    "next": "who you meet next",
    "role": "role",
    "me": "your name",
    "outcome": "the call went",
    "script": "script",
    "minutes": "minutes a day",
}
MOMENTS = {"call": "call", "interview": "interview"}
CHANGED = {
    "away": "days without practice",
    "leave_out": "lines left out",
    "feared": "answers you're worried about",
    "slots": "your own blanks",
    "ways": "what they answered",
    "said_replies": "their words",
}
"""What is named, and not told: lists of keys say nothing to a person."""
NUMBER = "number"
NAMES = {**TEXTS, **CHANGED, "debriefed": "how the call went"}


def stage_changes(data: str | None, zone: tzinfo | None, *, twelve: bool = True) -> str | None:
    """Return what changed of an interview; what nobody here understands, as it was written."""
    try:
        found = json.loads(data or "{}")
    except (ValueError, RecursionError):  # somebody spoiled it: it is shown, and nothing is lost
        return data
    if not isinstance(found, dict):
        return data
    if found.get("removed"):
        return "the interview was removed"
    known = {*TEXTS, *MOMENTS, *CHANGED, NUMBER, "debriefed"}
    if not found.keys() <= known:
        return data
    return "; ".join(_told(found, zone, twelve=twelve)) or "nothing changed"


def _told(found: Mapping[str, object], zone: tzinfo | None, *, twelve: bool) -> Iterator[str]:
    for name, value in found.items():
        if name in TEXTS and value:
            colon = "" if name == "outcome" else ":"
            yield one_line(f"{TEXTS[name]}{colon} {value}")
        elif name in MOMENTS:
            yield f"{MOMENTS[name]}: {_moment(value, zone, twelve=twelve)}"
        elif name in CHANGED and value:
            yield f"{CHANGED[name]}: changed"
        elif name == "debriefed" and value:
            yield "how the call went was noted"
        elif name != NUMBER:
            yield f"{NAMES.get(name, name)}: none"


def _moment(value: object, zone: tzinfo | None, *, twelve: bool) -> str:
    try:
        at = datetime.fromisoformat(str(value)).astimezone(zone)
    except (ValueError, OverflowError):  # no date, or one of no calendar
        return one_line(str(value)) if value else "none"
    return moment_said(at, at.date(), twelve=twelve)
