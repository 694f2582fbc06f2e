"""Days without practice, as people tell them: `24-26 Dec`, `Wed`, `Dec 24 to Jan 2, Jan 6`."""

import re
from datetime import date, datetime, time, timedelta

from trainer.core.text import one_line
from trainer.core.when.days import which
from trainer.core.when.moments import day_alone
from trainer.core.when.reading.found import Unclear
from trainer.core.when.told import two_told

LONGEST = 366
"""Days that may be told at once: whoever is away longer has no call to practice for."""
_DAYS_OF_MONTH = re.compile(r"(\d{1,2})\s*(?:-|to)\s*(\d{1,2})\.?\s+([a-z]+\.?(?:\s+\d{4})?)")
_MONTH_AND_DAYS = re.compile(r"([a-z]+\.?)\s+(\d{1,2})\s*(?:-|to)\s*(\d{1,2})((?:\s+\d{4})?)")
_FROM_TO = re.compile(r" (?:to|until|through|till|-) | ?\.\. ?")
_YEAR = re.compile(r",\s*(\d{4})(?![-\d])")
_LAST_OF_THREE = 26
_DASH = "\N{EN DASH}"
_BETWEEN = re.compile(r" ?[,;] ?| and ")


def days_away(text: str, *, now: datetime) -> frozenset[date]:
    """Return the days that `text` tells, as seen from `now`; an empty text: none.

    Raises `Unclear` with what to type instead.
    """
    found: set[date] = set()
    plain = one_line(text).strip().lower().replace(_DASH, "-")
    for piece in filter(None, _BETWEEN.split(_YEAR.sub(r" \1", plain))):
        first, last = _ends(piece.removeprefix("from "))
        begin = _day(first, now)
        end = begin
        if begin and last:
            end = _day(last, datetime.combine(begin, time(), now.tzinfo))
        if begin is None or end is None or not 0 <= (end - begin).days < LONGEST:
            raise Unclear(_unclear(text, now))
        found |= {begin + timedelta(days=number) for number in range((end - begin).days + 1)}
    return frozenset(found)


def _ends(piece: str) -> tuple[str, str]:
    """Return the first and the last day of a piece as texts; the last is empty for a day alone."""
    if match := _DAYS_OF_MONTH.fullmatch(piece):
        return f"{match[1]} {match[3]}", f"{match[2]} {match[3]}"
    if match := _MONTH_AND_DAYS.fullmatch(piece):
        return f"{match[1]} {match[2]}{match[4]}", f"{match[1]} {match[3]}{match[4]}"
    first, *last = _FROM_TO.split(piece, maxsplit=1)
    return first, last[0] if last else ""


def _day(text: str, now: datetime) -> date | None:
    if two := two_told(text, now=now):
        raise Unclear(which(*two))
    found = day_alone(text, now=now)
    return found and found.date()


def _unclear(text: str, now: datetime) -> str:
    return f"I don't understand “{one_line(text).strip()}”. Type the days like {examples(now)}."


def examples(now: datetime) -> str:
    """Return what can be typed, with dates ahead: `Dec 3-5, or Wed, or Dec 3 to Dec 14`."""
    first = now.date() + timedelta(days=7)
    if first.day > _LAST_OF_THREE:  # its two days more would be in another month
        first = (first.replace(day=1) + timedelta(days=31)).replace(day=3)
    last = first + timedelta(days=11)
    begin = f"{first:%b} {first.day}"
    return f"{begin}-{first.day + 2}, or Wed, or {begin} to {last:%b} {last.day}"
