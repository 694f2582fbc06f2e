"""Days and hours that are told by others: `the day before`, `a week later`, `friday, same time`."""

import re
from collections.abc import Callable
from datetime import date, datetime, timedelta

from trainer.core.text import one_line
from trainer.core.when.reading.found import EXAMPLES, WEEKDAYS
from trainer.core.when.reading.hours import PARTS, number
from trainer.core.when.reading.spans import SPAN, span
from trainer.core.when.said import NUMBERS, WEEK, hourless

THAN_WHICH = f"Before or after which day? Type the day itself and a time, {EXAMPLES}."
"""What is asked where a text leans on a day and none is known."""
_PART = r"(?:day|night|evening|afternoon|morning)"
_WEEKDAY = "|".join(rf"{name[:3]}(?:{name[3:4]}|{name[3:5]}|{name[3:]})?s?" for name in WEEKDAYS)
_MEETING = r"(?:call|interview|meeting|round)"
_THE = r"(?:the|my|our|that)(?: (?:next|final|second|last|actual|real|big))?"
_IT = rf"(?: (?:that|it|this|then|{_THE} {_MEETING}(?: with [\w'. ]{{1,40}}?)?))"
_COUNT = rf"(?P<count>an?|(?:a )?couple(?: of)?|\d{{1,3}}|{'|'.join(NUMBERS[1:])})"
_WAY = r"after|following|before|prior(?: to)?|preceding|of"
_LEANS = re.compile(
    rf"\b(?:on )?(?:(?:the |that )?(?:next|following) (?P<next>{_PART})"
    rf"|(?:the |that )?(?:previous|preceding) (?P<previous>{_PART})"
    rf"|(?<!day )(?:the )?(?P<part>{_PART}) (?P<way>{_WAY}){_IT}?"
    rf"|{_COUNT} (?P<unit>days?|weeks?)"
    rf" (?P<far>later|after|earlier|before|sooner|prior(?: to)?){_IT}?"
    rf"|(?:the )?(?P<same>same day|same date)(?: as{_IT})?)"
    r"(?=[.!?]?$|\s*[,(]|\s+(?:at|around|about|by|from|in the|same|noon|midday|\d)\b)",
    re.IGNORECASE,
)
"""A day told by another one; the day after tomorrow is none, nor is the day after a feast."""
_ON_WEEKDAY = re.compile(
    rf"\b(?:on )?(?:(?:the |that )?(?P<day>{_WEEKDAY})\b(?:,? (?:of |in )?(?:the )?week)?"
    rf" (?P<side>before|prior(?: to)?|preceding|after|following)(?P<it>{_IT})?"
    rf"|(?:the )?(?P<which>previous|preceding|following) (?P<named>{_WEEKDAY})"
    rf"|(?:the )?week (?P<off>before|after){_IT}?,? (?:on )?(?P<then>{_WEEKDAY})"
    rf"|that (?P<that>{_WEEKDAY})"
    rf"|(?:the )?(?P<in>{_WEEKDAY}),? (?:of |in )?(?:that|the same|the interview) week"
    rf"|(?:that|the same|same) week,? (?:on )?(?P<of>{_WEEKDAY}))"
    r"(?=[.!?]?$|\s*[,(]|\s+(?:at|around|about|by|from|in the|same|morning|afternoon|evening)\b"
    r"|(?:(?<=call)|(?<=interview)|(?<=meeting)|(?<=week)|(?<=day)|(?<=prior))\s+\d)",
    re.IGNORECASE,
)
"""A weekday told by another day. `Thursday before 5` is no such day: a number may be its hour."""
_HOURS_OFF = re.compile(
    rf"(?P<span>{SPAN}) (?P<far>later|after|earlier|before|sooner|prior(?: to)?){_IT}?"
    r"(?=[.!?]?$|,?\s+(?:please|thanks|then|instead|if possible)\b)",
    re.IGNORECASE,
)
_SAME_TIME = re.compile(
    r"\b(?:but |and )?(?:at )?(?:the )?same (?:time|hour)(?: as (?:before|now|it was))?\b",
    re.IGNORECASE,
)
_LATER = frozenset({"after", "later", "following"})


_NAMED = re.compile(rf"\b{_THE} (?P<what>{_MEETING})\b", re.IGNORECASE)
_DEED = re.compile(
    r"(?:(?<=after )|(?<=before ))(?:i|we)(?:'ll| will)? (?:(?P<meet>see|meet)|call|phone"
    r"|(?:talk|speak) to)(?: with)? (?:her|him|them|(?:(?:mr|ms|mrs|dr)\.? )?[a-z'-]{2,20})\b",
    re.IGNORECASE,
)
"""Meeting somebody, or calling, by which a day is told."""
_AHEAD_OF = re.compile(r"\b(?:before|prior|preceding)\b", re.IGNORECASE)
"""Before what comes of it; what is a day `earlier` is before the day that was told."""
_ANEW = re.compile(
    r"\W*(?:no|nope|nah|wait|sorry|actually)\b|.*\b(?:before|to|preceding) (?:that|it|this|then)\b",
    re.IGNORECASE,
)
"""What says another day than the one that was told just now."""


def _by_deed(text: str) -> str:
    """Return a text with what is done on a day as what it is: of `before I see her` the interview.

    >>> _by_deed("the day after i see her"), _by_deed("the day before I call Tom")
    ('the day after the interview', 'the day before the call')
    """
    return _DEED.sub(lambda found: "the interview" if found["meet"] else "the call", text)


def leans(text: str) -> bool:
    """Tell whether a text tells a day by another one."""
    text = _by_deed(text)
    patterns = (_LEANS, _ON_WEEKDAY, _HOURS_OFF)
    return any(pattern.search(text) is not None for pattern in patterns)


def hours_off(text: str) -> bool:
    """Tell whether a text tells an hour by another one: `half an hour later`."""
    return _HOURS_OFF.search(text) is not None


def told_by(
    text: str,
    *,
    of: str,
    own: datetime | None,
    other: datetime | None,
    just: bool = False,
    at: datetime | None = None,
) -> str:
    """Return a text about the `call` or the `interview` with the day that it tells by another's.

    It leans on the one that it names, where that is known; else on `own`, the moment it's about,
    or on the `other` one where there is none. A call is `the day before` its interview, not before
    the day it was. `just`: `own` was told a moment ago, and that is what anything but the same day
    again is said of. `at`: whose hour `the same time` is. All of them are local.
    """
    text = _by_deed(text)
    named, on = _names(text), own or other
    if named:
        on = own if named == of else other
    elif of == "call" and other and _AHEAD_OF.search(text):
        on = other if not just or own is None or _again(text, own, of=other) else own
    return leaning(text, on=on and on.date(), at=at, beside=on)


def _names(text: str) -> str:
    """Return which moment a text names: `the interview`, `my call`; empty where it names none."""
    found = _NAMED.search(text) if leans(text) else None
    return "" if found is None else "call" if found["what"].lower() == "call" else "interview"


def _again(text: str, day: datetime, *, of: datetime) -> bool:
    """Tell whether a text, leaning `of` a moment, says a day that was told once more."""
    return not _ANEW.match(text) and f"{day:%Y-%m-%d}" in leaning(text, on=of.date(), beside=of)


def leaning(
    text: str, *, on: date | None, at: datetime | None = None, beside: datetime | None = None
) -> str:
    """Return a text with what it tells by others as it is: the day `on`, the hour of `at` (local).

    `beside`: the moment, local too, of which somebody says how many hours before it is.

    >>> leaning("the morning after at 10", on=date(2026, 11, 26))
    '2026-11-27 morning at 10'
    >>> leaning("the monday before, 4pm", on=date(2026, 11, 26))
    '2026-11-23, 4pm'
    """
    plain = one_line(text)
    if on is not None:
        plain = _LEANS.sub(_within(lambda found: _day(found, on)), plain)
        plain = _ON_WEEKDAY.sub(_within(lambda found: _weekday(found, on)), plain)
    if beside and not hourless(beside):
        plain = _HOURS_OFF.sub(_within(lambda found: _hours(found, beside)), plain)
    hour = f"{at:%I:%M%p}".lower() if at and not hourless(at) else ""
    return _SAME_TIME.sub(hour, plain).strip(" ,")


def same_hour(
    day: datetime, before: datetime | None, *, now: datetime, part: str = ""
) -> datetime | None:
    """Return a day, typed without an hour, at the hour it was `before`; all three are local.

    None where no hour was known, or where that has passed, or isn't in the `part` of the day that
    was typed.
    """
    if before is None or hourless(before) or (part and before.hour not in PARTS[part]):
        return None
    found = before.replace(year=day.year, month=day.month, day=day.day)
    return found if found > now else None


def _within(day: Callable[[re.Match[str]], str]) -> Callable[[re.Match[str]], str]:
    """Return the same, but what was typed where that is a day of no calendar: it's asked then."""

    def told(found: re.Match[str]) -> str:
        try:
            return day(found)
        except OverflowError:  # before year 1, or after 9999
            return found[0]

    return told


def _day(found: re.Match[str], on: date) -> str:
    part = (found["next"] or found["previous"] or found["part"] or "day").lower()
    if found["count"]:
        days = _counted(found) * (WEEK if found["unit"].lower().startswith("week") else 1)
    elif found["same"]:
        days = 0
    elif found["part"]:
        way = found["way"].lower()
        days = 0 if way == "of" else 1 if way in _LATER else -1
    else:
        days = 1 if found["next"] else -1
    return f"{on + timedelta(days)}{'' if part == 'day' else f' {part}'}"


def _weekday(found: re.Match[str], on: date) -> str:
    """Return a weekday before or after a day, or in its week, or in the one before or after."""
    named = next(filter(None, found.group("day", "named", "then", "that", "in", "of"))).lower()
    place = next(n for n, name in enumerate(WEEKDAYS) if name.startswith(named[:3]))
    side = (found["side"] or found["which"] or found["off"] or "").lower()
    way = 0 if not side else 1 if side in _LATER else -1
    if not way or found["off"] or "week" in found[0].lower():
        return f"{on - timedelta(on.weekday()) + timedelta(place + way * WEEK)}"
    days = (way * (place - on.weekday())) % WEEK or WEEK
    return f"{on + timedelta(way * days)}"


def _hours(found: re.Match[str], moment: datetime) -> str:
    off = span(found["span"])
    there = moment + (off if found["far"].lower() in _LATER else -off)
    return f"{there:%Y-%m-%d} {there:%I:%M%p}".lower()


def _counted(found: re.Match[str]) -> int:
    """Return how many days, weeks or hours are told; negative where they lie before."""
    said = found["count"].lower()
    count = 2 if "couple" in said else 1 if said in ("a", "an") else number(said)
    return count if found["far"].lower() in _LATER else -count
