"""What a text tells of a day, though it may be no moment yet: so that nothing said is lost."""

import re
from datetime import date, datetime

from trainer.core.text import one_line
from trainer.core.when.moments import day_of
from trainer.core.when.reading import MONTHS, WEEKDAYS, Found, NotKnown, Unclear, read
from trainer.core.when.settled import settled

NEXT_WEEK = "next week"
_DAYS = frozenset((*WEEKDAYS, *(name[:3] for name in WEEKDAYS)))
_PARTS = frozenset(
    "today tonight tomorrow yesterday morning afternoon evening noon midday weekend week weeks"
    " month day days am pm".split()
)
_AMONG = frozenset(
    "next this coming last in on at the about around by before after or and of early late maybe"
    " from to between sometime".split()
)
_FIGURES = re.compile(r"\d[\d:./-]*(?:st|nd|rd|th|[ap]\.?m\.?|h)?")


def day_told(text: str, *, now: datetime) -> date | None:
    """Return the one day that a text tells, whether its hour is clear or not; None: it tells none.

    Of `Tuesday at 10`, where 10 may be two hours, it is Tuesday.
    """
    try:
        return day_of(_read(text), now)
    except Unclear:
        return None


def part_told(text: str) -> str:
    """Return the part of a day that a text tells, `morning`; empty where it tells none."""
    try:
        parts = set(_read(text).parts)
    except Unclear:
        return ""
    return parts.pop() if len(parts) == 1 else ""


def _read(text: str) -> Found:
    return read(settled(one_line(text).lower()))


_HALF = re.compile(r"(?:it's |its )?(?:in )?(?:the )?(morning|afternoon|evening)\W*")


def within(before: str, typed: str) -> str:
    """Return what was typed as it is meant after `next week`: `Tuesday at 10` is one of that.

    After a part of the day alone `Monday` has that part. After an hour that may be either,
    `afternoon` says which: `Friday at 3 in the afternoon`.
    """
    half = _HALF.fullmatch(one_line(typed).lower())
    if half and any(sign.isdigit() for sign in before):
        return f"{before} in the {half[1]}"
    try:
        first, found = _read(before), _read(typed)
    except Unclear:
        return typed
    if first.parts and not (first.days or first.times or first.doubt or found.parts or found.times):
        return f"{typed} {first.parts[0]}"
    meant = first.loose == NEXT_WEEK and found.weekdays and not (found.loose or found.dates)
    return f"{NEXT_WEEK} {typed}" if meant else typed


def speaks_of_time(text: str) -> bool:
    """Tell whether a text speaks of a day or an hour, clearly or not: `tuesday afternoon at 10`.

    A text that has any other word does not: `Tuesday Weld` is somebody.
    """
    words = one_line(text).casefold()
    try:
        found = read(words)
    except NotKnown:
        return _of_time([word.strip(".,?!") for word in words.split()])
    except Unclear:
        return True
    return bool(found.days or found.times or found.doubt or found.parts or found.loose)


def _of_time(words: list[str]) -> bool:
    plain = [word for word in words if word and word not in _AMONG]
    figures = [word for word in plain if _FIGURES.fullmatch(word)]
    days = [word for word in plain if word.removesuffix("s") in _DAYS or word in _PARTS]
    months = [word for word in plain if word in MONTHS]
    told = len(figures) + len(days) + len(months)
    return told == len(plain) and bool(figures or days or len(words) > len(plain) > 0)
