"""Spans of hours and minutes as people say them: `half an hour`, `an hour and a half`, `45 min`."""

import re
from datetime import timedelta

from trainer.core.when.reading.hours import AFTER, minutes
from trainer.core.when.said import NUMBERS

_COUNT = rf"(?:another|an?|(?:a )?couple(?: of)?|\d{{1,3}}(?:\.5)?|{'|'.join(NUMBERS[1:])}|{AFTER})"
_HOURS, _MINUTES = r"(?:hours?|hrs?|h)\b", r"(?:minutes?|mins?)\b"
SPAN = (
    r"(?:(?:an? |another )?half(?: an)?[ -]hour\b|(?:a )?quarter of an hour\b"
    rf"|{_COUNT}(?: and a half)?[ -]?{_HOURS}(?: and a half\b| ?(?:and )?{_COUNT} ?{_MINUTES})?"
    rf"|{_COUNT}[ -]?{_MINUTES})"
)
"""A pattern of a span."""
_PAIR = re.compile(rf"\b({_COUNT})(?: and a half)?[ -]?(?:({_HOURS})|{_MINUTES})")
_HALF = re.compile(r"\band a half\b|\bhalf(?: an)?[ -]hour\b")
_QUARTER = re.compile(r"\bquarter of\b")


def span(text: str) -> timedelta:
    """Return how long a span is.

    >>> span("an hour and a half"), span("half an hour"), span("1.5 hours") == span("90 min")
    (datetime.timedelta(seconds=5400), datetime.timedelta(seconds=1800), True)
    """
    if _QUARTER.search(text):
        return timedelta(minutes=15)
    plain = text.lower()
    half = timedelta(minutes=30 * bool(_HALF.search(plain)))
    if half and "and" not in plain:
        return half
    counted = (
        timedelta(hours=_number(found[1])) if found[2] else timedelta(minutes=_number(found[1]))
        for found in _PAIR.finditer(plain)
    )
    return sum(counted, half)


def _number(word: str) -> float:
    if word[0].isdigit():
        return float(word)
    if word in NUMBERS:
        return NUMBERS.index(word)
    return 2 if "couple" in word else 1 if word in ("a", "an", "another") else minutes(word)
