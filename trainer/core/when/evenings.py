"""Days that are offered before anyone has told one: a working day, the evening before another."""

from datetime import date, datetime, time, timedelta, tzinfo

from trainer.core.when.said import WEEK

EVENING = 18
"""The hour that is offered for a call on the evening before an interview."""
DAY = timedelta(days=1)
FRIDAY = 4
"""The last working day of a week, as `weekday` counts them from 0."""


def evening_before(moment: datetime, now: datetime, zone: tzinfo | None) -> datetime | None:
    """Return the evening of the working day before a moment, by the clocks of `zone`.

    Where that has passed, it is the evening before, even on a weekend; None where that has, too.
    `zone` None is the computer's own.
    """
    eve = moment.astimezone(zone).date() - DAY
    days = (eve - DAY * max(0, eve.weekday() - FRIDAY), eve)
    return next((each for day in days if (each := _evening(day, zone)) > now), None)


def working_day(day: date) -> date:
    """Return a day, or the Monday after it where it is on a weekend."""
    return day + DAY * (-day.weekday() % WEEK if day.weekday() > FRIDAY else 0)


def _evening(day: date, zone: tzinfo | None) -> datetime:
    wall = datetime.combine(day, time(EVENING))
    return wall.replace(tzinfo=zone) if zone else wall.astimezone()
