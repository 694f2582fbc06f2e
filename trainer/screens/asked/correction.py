"""What is typed at a moment that was said back: that it's right, or another day or hour."""

from datetime import date, datetime

from trainer.core.when.hours import PARTS
from trainer.core.when.moments import Ask, day_alone, time_on
from trainer.core.when.said import hourless
from trainer.core.when.spoken.settled import approves, settled
from trainer.core.words.consent import consent


def denies(typed: str) -> bool:
    """Tell whether something typed begins with a no."""
    first, *_ = (*typed.replace(",", " ").split(), "")
    return consent(first) is False


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


def at_hour_of(local: datetime, day: date) -> datetime:
    """Return a moment on another day."""
    return local.replace(year=day.year, month=day.month, day=day.day)
