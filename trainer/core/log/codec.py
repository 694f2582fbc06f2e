"""An event as fields, and fields as an event: for the store, for files, for digests."""

import json
import math
from collections.abc import Mapping, Sequence
from contextlib import suppress

from trainer.core.log.clock import believable
from trainer.core.log.events import Event, What, iso_8601, moment
from trainer.core.problems import TrainerError
from trainer.core.text import clean
from trainer.core.value import replace

FIELDS = (
    *("id", "origin", "seq", "v", "event", "at", "day", "key", "of", "from", "to", "data", "line"),
    *("kind", "way", "rung", "strictness", "hints", "share", "suggested", "rating", "seconds"),
    *("stage", "chosen", "said", "missing", "unsure", "reply"),
)
"""The fields of an event in the order in which every form of it shows them."""

WHOLE = frozenset({"seq", "v", "at", "rung", "hints", "suggested", "rating"})
REAL = frozenset({"share", "seconds"})
ALWAYS = frozenset({"id", "origin", "seq", "v", "event", "at", "day"})
PRIVATE = ("said", "missing", "unsure", "reply")
"""Fields with a person's own words, whatever the event; see `private_words` for `data`."""

LISTS = ("missing", "unsure")
"""Private fields that are lists of words."""

_OPEN = (What.SETTING, What.REVIEW, What.HEARD, What.TUNE)
"""Kinds whose `data` holds no words of the person."""
_LARGEST = 2**63 - 1
_RATINGS = range(1, 5)


class NotAnEvent(TrainerError):
    """A saved answer that isn't valid; the message says which field is wrong, and why."""


def attribute(field: str) -> str:
    """Return the name of a field in `Event`: `from` is a word of Python."""
    return "from_" if field == "from" else field


def as_fields(event: Event, *, iso: bool = False) -> dict[str, object]:
    """Return all fields in their order, ready for JSON; with `iso`, `at` as ISO 8601 in UTC."""
    found: dict[str, object] = {name: getattr(event, attribute(name)) for name in FIELDS}
    if event.data is not None:
        with suppress(ValueError):  # kept as the text it is, where somebody spoiled it
            found["data"] = json.loads(event.data)
    for name in LISTS:
        if (listed := getattr(event, name)) is not None:
            found[name] = list(listed)
    if iso:
        found["at"] = iso_8601(moment(event.at))
    return found


def from_fields(found: Mapping[str, object]) -> Event:
    """Return the event that `as_fields` came from; raise `NotAnEvent` when there is none.

    Fields this version does not know are left out.
    """
    values: dict[str, object] = {}
    for name in FIELDS:
        value = found.get(name)
        if value is None:
            if name in ALWAYS:
                raise NotAnEvent(f"The field {name} is missing.")
            continue
        values[attribute(name)] = _checked(name, value)
    if not believable(values["at"]):
        raise NotAnEvent(
            f"The field at is {values['at']}, which isn't a time in the years 2020 to 2099."
        )
    rating = values.get("rating")
    if rating is not None and rating not in _RATINGS:
        raise NotAnEvent(f"The rating is {rating}, not 1, 2, 3 or 4.")
    return cleaned(Event(**values))  # type: ignore[arg-type]  # each value was checked by its name


def _checked(name: str, value: object) -> object:
    if name in WHOLE:
        if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= _LARGEST:
            return value
    elif name in REAL:
        if isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value):
            return float(value)
    elif name == "data":
        if isinstance(value, dict):
            return json.dumps(value, ensure_ascii=False)
    elif name in LISTS:
        if isinstance(value, list) and all(isinstance(word, str) for word in value):
            return tuple(value)
    elif isinstance(value, str):
        return value
    raise NotAnEvent(f"The field {name} can't be {str(value)[:40]!r}.")


def cleaned(event: Event) -> Event:
    """Return the event as it may be kept: every text `clean`, figures as their column has them."""
    values: dict[str, object] = {}
    for name in event.__struct_fields__:
        value = getattr(event, name)
        if name == "data" and value is not None:
            values["data"] = _clean_json(value)
        elif name in LISTS and value is not None:
            values[name] = tuple(clean(word) for word in value)
        elif name in REAL and value is not None:
            values[name] = _finite(name, value)
        elif isinstance(value, str):
            values[name] = clean(value)
    return replace(event, **values)  # type: ignore[arg-type]  # values of the event's own fields


def _finite(name: str, value: float) -> float:
    if not math.isfinite(value):
        raise NotAnEvent(f"The field {name} isn't a number.")
    return float(value)


def _clean_json(text: str) -> str:
    # Cleaning the text would miss what JSON has escaped, so it is cleaned as values.
    try:
        found = json.loads(text, parse_constant=_no_number)
    except (ValueError, RecursionError) as error:
        raise NotAnEvent("The field data isn't a JSON object.") from error
    if not isinstance(found, dict):
        raise NotAnEvent("The field data isn't a JSON object.")
    return json.dumps(_clean_value(found), ensure_ascii=False)


def _no_number(name: str) -> object:
    raise ValueError(name)


def _clean_value(value: object) -> object:
    match value:
        case str():
            return clean(value)
        case list():
            return [_clean_value(each) for each in value]
        case dict():
            return {clean(name): _clean_value(each) for name, each in value.items()}
        case _:
            return value


def private_words(event: Event) -> dict[str, str]:
    """Return the event's private words as text by field.

    `data` is private too, except in the kinds of `_OPEN`: an unknown kind may hold anything.
    """
    words = {} if event.said is None else {"said": event.said}
    for name in LISTS:
        if (listed := getattr(event, name)) is not None:
            words[name] = json.dumps(listed, ensure_ascii=False)
    if event.reply is not None:
        words["reply"] = event.reply
    if event.data is not None and event.event not in _OPEN:
        words["data"] = event.data
    return words


def wordless(event: Event) -> Event:
    """Return an event without its private words."""
    words = private_words(event)
    return replace(event, **dict.fromkeys(words)) if words else event  # type: ignore[arg-type]  # each may be None


def digest(values: Sequence[object]) -> str:
    """Return a digest over values that JSON can hold: the same on every machine, for years."""
    # Loading OpenSSL takes milliseconds, which a command that only reads need not wait for.
    from hashlib import blake2b

    plain = json.dumps(values, separators=(",", ":"))
    return blake2b(plain.encode("ascii"), digest_size=16).hexdigest()
