"""From when on something is counted, as a person says it."""

from contextlib import suppress
from datetime import date, timedelta

from trainer.core.daytime import Found, Unclear, read

EXAMPLES = "2026-11-09, 9 Nov or Monday"
_WEEK = 7


def since(text: str, today: date) -> date:
    """Return the day that `text` means: a date, or the last such weekday or day of the year.

    Raises `Unclear` when it means none, or one to come.
    """
    found = read(text.strip().lower())
    day = _day(found, today)
    if day is None or found.times:
        raise Unclear(f"“{text.strip()}” is no day. Type it as {EXAMPLES}.")
    if day > today:
        raise Unclear(f"{day:%A} {day.day} {day:%B} {day.year} is still to come.")
    return day


def _day(found: Found, today: date) -> date | None:
    if len(found.dates) + len(found.weekdays) + len(found.away) != 1:
        return None
    if found.away:
        return today + timedelta(days=found.away[0])
    if found.weekdays:
        return today - timedelta(days=(today.weekday() - found.weekdays[0][0]) % _WEEK)
    year, month, day = found.dates[0]
    for each in (year,) if year is not None else (today.year, today.year - 1):
        with suppress(ValueError):  # 29 February, in most years
            candidate = date(each, month, day)
            if year is not None or candidate <= today:
                return candidate
    return None
