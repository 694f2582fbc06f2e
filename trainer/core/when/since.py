"""Days that were, as people write them: a date, or the last such weekday."""

from contextlib import suppress
from datetime import date, timedelta

from trainer.core.when.reading.found import Found, NotKnown, Unclear
from trainer.core.when.reading.reading import read
from trainer.core.when.said import WEEK, as_typed, day_said

DAYS = "Nov 9, Monday or 2026-11-09"
ADVICE = f"Type a past day without a time, for example: {DAYS}."
"""What to type, where it was no such day."""


def since(text: str, today: date) -> date:
    """Return the day that `text` means: a date, or the last such weekday or day of the year.

    Raises `Unclear` when it means none, or one to come.
    """
    typed = text.strip()
    try:
        found = read(typed.lower())
    except NotKnown as unknown:
        raise Unclear(f"{as_typed(unknown.why, typed)} {ADVICE}") from unknown
    except Unclear as unclear:
        raise Unclear(f"I don't understand that day. {ADVICE}") from unclear
    day = _day(found, today)
    if found.times and day is not None:
        raise Unclear(f"Figures are counted in whole days. {ADVICE}")
    if day is None or found.times or found.doubt:
        raise Unclear(f"“{typed}” isn't a day I understand. {ADVICE}")
    if day > today:
        raise Unclear(f"{day_said(day, today)} hasn't come yet.")
    return day


def _day(found: Found, today: date) -> date | None:
    if len(found.dates) + len(found.weekdays) + len(found.away) != 1:
        return None
    if found.away:
        return today + timedelta(days=found.away[0])
    if found.weekdays:
        return today - timedelta(days=(today.weekday() - found.weekdays[0][0]) % WEEK)
    year, month, day = found.dates[0]
    if month is None:
        return _last_ordinal(day, today)
    for each in (year,) if year is not None else (today.year, today.year - 1):
        with suppress(ValueError):  # 29 February, in most years
            candidate = date(each, month, day)
            if year is not None or candidate <= today:
                return candidate
    return None


def _last_ordinal(day: int, today: date) -> date | None:
    """Return the last day of a month with this number."""
    for back in (0, 1, 2):
        years, month = divmod(today.month - 1 - back, 12)
        with suppress(ValueError):  # as above
            if (found := date(today.year + years, month + 1, day)) <= today:
                return found
    return None
