"""What is typed at a moment that was said back: that it's right, or another day or hour."""

import re
from collections.abc import Callable
from datetime import date, datetime

from trainer.core.stages.telling.hourless import before_no_hour, no_hour
from trainer.core.text import lowered, one_line
from trainer.core.when.days import LAST_SECOND
from trainer.core.when.moments import Ask, day_alone, time_on
from trainer.core.when.reading.found import THEIR_TIME
from trainer.core.when.reading.hours import BY_DAY, PARTS, no_time
from trainer.core.when.said import NOON, hourless
from trainer.core.when.spoken.leaning import leans
from trainer.core.when.spoken.settled import approves, settled
from trainer.core.when.told import day_told, in_week_of, part_told, speaks_of_time
from trainer.core.words.consent import consent


def denies(typed: str) -> bool:
    """Tell whether something typed begins with a no."""
    first, *_ = (*typed.replace(",", " ").split(), "")
    return consent(first) is False


_HOUR = re.compile(r"\b(?:time|hour|when)\b", re.IGNORECASE)


def takes_hour(typed: str) -> bool:
    """Tell whether something typed says that the hour isn't known after all: `no time yet`."""
    return bool(_HOUR.search(typed)) and no_hour(typed)


_WHOLE = r"day|date|time|hour|moment"
_NOT_RIGHT = rf"(?:wrong|incorrect|bad|not (?:the |at all )?right|not it) (?P<said>{_WHOLE})"
_WRONG = re.compile(
    r"(?:(?:no|nope|sorry|oops|but|and|that|it|this|is|was|'s|you have|you've got|got|the|an?|just"
    rf"|(?:right|correct) (?:{_WHOLE}))\b[\s,.;]*)*(?:{_NOT_RIGHT}"
    r"|(?P<of>day|date|time|hour)(?:(?: is|'s| was) (?:all )?(?:wrong|off|incorrect|not right)"
    r"|(?: isn't| wasn't) (?:right|correct))"
    r"|not (?:on )?(?P<day>\w+day)|not (?:at )?(?P<at>\d[\d:]*(?:\s?[ap]m)?)"
    r"|(?:(?:an?|little|bit|too|slightly|somewhat)\s+)*(?P<off>later|earlier|early|late|sooner))"
    r"(?:[\s,]+(?:though|please|actually|than that))*\W*"
)
_OF_DAY = frozenset({"day", "date"})


def wrong_part(typed: str) -> str:
    """Return what is said to be wrong of a moment, its `day` or its `hour`, where nothing is told.

    >>> wrong_part("that's the wrong day"), wrong_part("right day, wrong time"), wrong_part("later")
    ('day', 'hour', 'hour')
    >>> wrong_part("not Thursday"), wrong_part("wrong day, it's Friday"), wrong_part("no")
    ('day', '', '')
    """
    found = _WRONG.fullmatch(lowered(typed))
    if found is None:
        return ""
    return "day" if found["day"] or (found["said"] or found["of"]) in _OF_DAY else "hour"


def hour_taken(typed: str, local: datetime, *, now: datetime) -> datetime | None:
    """Return a moment with its hour open, where that isn't known after all; else None.

    On another day where that is told with it: `no, Friday, time TBD`.
    """
    day = day_alone(before_no_hour(typed), now=now)
    return day or (
        datetime.combine(local.date(), LAST_SECOND, local.tzinfo) if takes_hour(typed) else None
    )


def why_not(typed: str, local: datetime, *, now: datetime) -> str:
    """Return why a day or an hour told instead of a moment can't be; empty where none is told."""
    found = time_on(typed, local.date(), now=now)
    if found != Ask(THEIR_TIME) and not speaks_of_time(settled(typed)):
        return ""
    unread = found == Ask(no_time(one_line(typed).strip()))
    return found.text if isinstance(found, Ask) and not unread else ""


def told_instead(typed: str, local: datetime, lean: Callable[..., str], *, now: datetime) -> str:
    """Return a correction with the day that it tells by another's, where that lies ahead."""
    leant = lean(typed, own=local, at=local, just=True)
    day = day_told(leant, now=now)
    typed = leant if (day and day >= now.date()) or not leans(typed) else typed
    return in_week_of(local.date(), typed, today=now.date())


def found_right(typed: str, local: datetime, *, now: datetime) -> bool:
    """Tell whether something typed finds the day or the hour of a moment right, and tells no other.

    Of `no, Thursday` at a Thursday nobody knows what is meant.
    """
    words = typed.split()
    if not (approves(typed) or consent(words[0]) or consent(words[-1])):
        return False
    plain = settled(typed.lower()).strip(" .!")
    day, hour = day_alone(plain, now=now), time_on(plain, local.date(), now=now)
    return not plain or (day is not None and day.date() == local.date()) or hour == local


def hour_on_day_of(typed: str, before: datetime, *, now: datetime) -> datetime | None:
    """Return the moment of an hour typed on the day of another; None where it's no hour.

    Of an hour that may be the morning's or the afternoon's it is the one nearer to `before`.
    """
    parts = ("",) if hourless(before) else PARTS
    read = (time_on(typed, before.date(), now=now, part=part) for part in parts)
    found = {each for each in read if not isinstance(each, Ask)}
    return min(found, key=lambda each: (abs(each - before), each < before), default=None)


_HALF = re.compile(r"(?:(?:no|nope|sorry|but|actually|it's|i mean)\b[\s,.]*)*([ap])\.?m\.?")


def other_half(typed: str, local: datetime, *, now: datetime) -> datetime | None:
    """Return a moment in the other half of its day, where that alone is told: `pm`; else None.

    By a part of the day it's told, too, where that hour is one to be called at: `in the evening`.
    """
    told, part = _HALF.fullmatch(lowered(typed).strip()), part_told(typed)
    at = local.replace(hour=(local.hour + NOON) % (2 * NOON))
    if hourless(local) or at <= now or day_told(typed, now=now):
        return None
    if told:
        return at if (told[1] == "p") == (at.hour >= NOON) else None
    new = bool(part) and local.hour not in PARTS[part] and at.hour in PARTS[part]
    return at if new and at.hour >= min(BY_DAY) else None


def at_hour_of(local: datetime, day: date) -> datetime:
    """Return a moment on another day."""
    return local.replace(year=day.year, month=day.month, day=day.day)
