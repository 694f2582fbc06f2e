"""What the clocks of a place show: a moment as they will, and the times that they skip."""

from datetime import UTC, datetime, timedelta, tzinfo

from trainer.core.when.said import day_said, hour

_MINUTE = timedelta(minutes=1)


def on_the_clock(moment: datetime, *, now: datetime, zone: tzinfo | None) -> datetime:
    """Return what `when` read as the clocks of `zone` will show it (None: the computer's own).

    `now` often knows only today's distance from UTC, which summer time changes until then.
    """
    if moment.tzinfo is not now.tzinfo:
        return moment.astimezone(zone)
    return _exact(moment.replace(tzinfo=None), zone)


def skipped(moment: datetime, *, now: datetime, zone: tzinfo | None, twelve: bool = True) -> str:
    """Return what to type instead of a moment that there won't be; empty where there will.

    The clocks of `zone` skip an hour when summer time begins. `moment` is as `when` read it: one
    that was written with its zone was looked at there.
    """
    if moment.tzinfo is not now.tzinfo:
        return ""
    return no_such_time(moment.replace(tzinfo=None), now=now, zone=zone, twelve=twelve)


def no_such_time(wall: datetime, *, now: datetime, zone: tzinfo | None, twelve: bool) -> str:
    """Return what to type instead of a time that the clocks of `zone` skip; else nothing.

    >>> from zoneinfo import ZoneInfo
    >>> night, there = datetime(2027, 3, 14, 2, 30), ZoneInfo("America/New_York")
    >>> told = no_such_time(night, now=datetime(2027, 3, 1), zone=there, twelve=True)
    >>> print(told.removesuffix(" Type another time."))
    There's no 2:30 AM on Sunday, March 14: the clocks go from 2:00 AM to 3:00 AM.
    """
    before, after = sorted(_exact(wall.replace(fold=fold), zone).astimezone(UTC) for fold in (0, 1))
    if wall in (_shown(before, zone), _shown(after, zone)):
        return ""
    behind = before.astimezone(zone).utcoffset()
    while after - before > _MINUTE:
        middle = before + (after - before) // _MINUTE // 2 * _MINUTE
        if middle.astimezone(zone).utcoffset() == behind:
            before = middle
        else:
            after = middle
    first, last = (
        hour(each, twelve=twelve) for each in (_shown(before, zone) + _MINUTE, _shown(after, zone))
    )
    said, day = hour(wall, twelve=twelve), day_said(wall.date(), now.date())
    return f"There's no {said} on {day}: the clocks go from {first} to {last}. Type another time."


def _exact(wall: datetime, zone: tzinfo | None) -> datetime:
    return wall.replace(tzinfo=zone) if zone else wall.astimezone()


def _shown(moment: datetime, zone: tzinfo | None) -> datetime:
    """Return what a clock shows at a moment."""
    return moment.astimezone(zone).replace(tzinfo=None)
