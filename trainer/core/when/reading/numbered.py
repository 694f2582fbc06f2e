"""A number without more: an hour of either half, or with a weekday the day of its month."""

from datetime import date, time, timedelta

from trainer.core.when.reading.found import Found, Unclear
from trainer.core.when.reading.hours import halves, which_half
from trainer.core.when.said import LAST, NOON, WEEK

_HOURS = 24
_FAR = 62
"""Days ahead that somebody may call by a weekday and a number alone."""


def either_half(found: Found, hour: int, minute: int) -> None:
    """Add an hour that may be the morning's or the afternoon's, with the question which."""
    found.doubt = which_half(hour, minute)
    if 1 <= hour <= NOON and minute <= LAST:
        found.halves.append(halves(hour, minute))
        found.bare.append(halves(hour, minute))


def with_weekday(found: Found, number: int, today: date | None) -> None:
    """Add the number beside the one weekday that was read, seen from `today`.

    Of `Monday 14 at 10` it is a date: the hour is told besides. Without one it is the date where
    the next 14th is a Monday, and else an hour; `Unclear` where it may well be either.
    """
    dates = _coming(number, today) if today else []
    days = [each for each in dates if each.weekday() == found.weekdays[0][0]]
    it_is = bool(days) and days[0] == dates[0]
    may_be = number < _HOURS and not (found.times or found.doubt)
    if may_be and it_is and today and not found.parts and (days[0] - today).days >= WEEK:
        raise Unclear(_which(number, days[0]))
    if may_be and (number <= NOON or not (it_is or found.parts)):
        in_full(found, number)
    else:
        day = next(iter((*days, *dates)), None)
        found.dates.append((day.year, day.month, number) if day else (None, None, number))


def in_full(found: Found, number: int) -> None:
    """Add a full hour: from 13 on it's plain which."""
    if NOON < number < _HOURS:
        found.times.append(time(number))
    else:
        either_half(found, number, 0)


def _coming(number: int, today: date) -> list[date]:
    """Return the next days of a month with this number, the nearest first."""
    coming = (today + timedelta(days) for days in range(_FAR))
    return [each for each in coming if each.day == number]


def _which(number: int, day: date) -> str:
    """Return the question whether a number is the day or the hour."""
    hour = number % NOON or NOON
    clock, half = (f"{hour} PM", "pm") if number >= NOON else (f"{hour} o'clock", "am")
    return (
        f"The day or the hour: {day:%B} {day.day}, or {day:%A} at {clock}?"
        f" Type {day:%b} {day.day} or {day:%a} {hour}{half}."
    )
