"""Which day is meant by what was read: the next such weekday, the next such date."""

from contextlib import suppress
from datetime import date, datetime, time, timedelta

from trainer.core.when.reading.found import AFTER_NEXT, EXAMPLES, WEEKDAYS, Found, Unclear
from trainer.core.when.said import WEEK

FARTHEST = 120
"""Days ahead; what is later is taken for a mistake."""
JUST_PAST = 31
"""Days that a date may lie in the past and still be meant."""
SOON = 2
"""Days within which a weekday is so near that `next` may mean the one after it."""
LAST_SECOND = time(23, 59, 59)
"""The time of a day whose hour is not known."""
SUNDAY = 6


def day_of(found: Found, now: datetime) -> date | None:
    """Return the one day that was read, seen from `now`; None where it was none, or several."""
    pair = len(found.weekdays) == len(found.dates) == 1
    return date_of(found, LAST_SECOND, now) if found.days == 1 or pair else None


def two_days(found: Found, now: datetime) -> tuple[date, date] | None:
    """Return both days that `next Friday` may mean on the days before a Friday; else None.

    It's read as the later one: of the other most people say `tomorrow`, or `this Friday`.
    """
    if len(found.weekdays) != 1 or not found.weekdays[0][1] or found.days > 1:
        return None
    if found.loose or found.weeks:
        return None
    later = date_of(found, LAST_SECOND, now)
    near = later - timedelta(WEEK)
    return (near, later) if 0 < (near - now.date()).days <= SOON else None


def which(one: date, other: date) -> str:
    """Return the question which of two days is meant."""
    first, second = (f"{each:%b} {each.day}" for each in sorted((one, other)))
    return f"Which {one:%A}? Type the date: {first} or {second}."


def date_of(found: Found, at: time, now: datetime) -> date:
    """Return the day that was read, seen from `now`; `at` is its hour. `Unclear`: it's none."""
    if found.loose == "next week" and found.weekdays:
        return _in_week(found.weekdays[0][0], now.date())
    if found.loose == AFTER_NEXT:
        return _after_next(found.weekdays[0][0], now.date())
    at = LAST_SECOND if found.midnight else at
    return _told(found, at, now) + timedelta(found.later + found.midnight)


def _after_next(weekday: int, today: date) -> date:
    """Return the weekday after the next one; `Unclear` where the next may be in this week."""
    days = (weekday - today.weekday()) % WEEK or WEEK
    later = today + timedelta(days + WEEK)
    if weekday > today.weekday():
        raise Unclear(which(later, later + timedelta(WEEK)))
    return later


def _in_week(weekday: int, today: date, weeks: int = 1) -> date:
    """Return a weekday of a week after this one; `Unclear` where a week may begin on Sunday."""
    first = today + timedelta(WEEK * weeks - today.weekday())
    day = first + timedelta(weekday)
    if SUNDAY in (weekday, today.weekday()):
        raise Unclear(which(day, day + timedelta(WEEK) * (-1 if weekday == SUNDAY else 1)))
    return day


def _told(found: Found, at: time, now: datetime) -> date:
    today = now.date()
    if found.within:
        return (now + found.within[0]).date()
    if found.dates:
        return _on_its_weekday(found, today)
    if found.away:
        return today + timedelta(found.away[0])
    if found.weeks:
        weeks = found.weeks[0]
        if found.weekdays:
            return _in_week(found.weekdays[0][0], today, weeks)
        return today + timedelta(WEEK * weeks)
    weekday, following = found.weekdays[0]
    days = (weekday - today.weekday()) % WEEK
    later = days <= SOON if following else days == 0 and at <= now.time()
    return today + timedelta(days + WEEK * later)


def _on_its_weekday(found: Found, today: date) -> date:
    """Return the date that was read; `Unclear` where that is another weekday than was told."""
    (year, month, number), weekdays = found.dates[0], [weekday for weekday, _ in found.weekdays]
    if found.swapped and month:
        day = _either_way(found, month, today)
    elif month is None:
        day = _ordinal(number, weekdays, today)
    else:
        day = _dated(year, month, number, today=today)
    if len(weekdays) == 1 and day.weekday() not in weekdays:
        raise Unclear(
            f"{day:%B} {day.day}, {day.year} is a {day:%A}, not a {WEEKDAYS[weekdays[0]].title()}."
            " Type the one you mean."
        )
    return day


def _either_way(found: Found, month: int, today: date) -> date:
    """Return a date whose month and day may change places: the one near enough to be meant."""
    year, _, number = found.dates[0]
    days = [_dated(year, *each, today=today) for each in ((month, number), (number, month))]
    weekdays = [weekday for weekday, _ in found.weekdays] or list(range(WEEK))
    near = [
        day
        for day in days
        if -JUST_PAST <= (day - today).days <= FARTHEST and day.weekday() in weekdays
    ]
    if len(near) == 1:
        return near[0]
    one, other = (f"{day:%b} {day.day}" for day in sorted(days))
    raise Unclear(f"{found.swapped} could mean two days. Write out the month: {one} or {other}.")


def _dated(year: int | None, month: int, day: int, *, today: date) -> date:
    """Return a date; without a year the next one, unless the last one is far nearer."""
    dates = []
    for each in (year,) if year is not None else (today.year, today.year + 1):
        with suppress(ValueError):  # 29 February, in most years
            dates.append(date(each, month, day))
    if not dates:
        raise Unclear(f"There's no such day. Type another, {EXAMPLES}.")
    near = [each for each in dates if timedelta(0) <= each - today <= timedelta(FARTHEST)]
    return min(near or dates, key=lambda each: abs(each - today))


def _ordinal(day: int, weekdays: list[int], today: date) -> date:
    """Return the next day of a month with this number, on that weekday where one was told.

    Where none of the next months has it on that weekday, the next with the number alone.
    """
    dates = []
    for ahead in range(FARTHEST // 30 + 1):
        years, month = divmod(today.month - 1 + ahead, 12)
        with suppress(ValueError):  # the 31st, in April
            dates.append(date(today.year + years, month + 1, day))
    dates = [each for each in dates if each >= today]
    if not dates:
        raise Unclear(f"There's no such day. Type another, {EXAMPLES}.")
    return next((each for each in dates if each.weekday() in weekdays), dates[0])
