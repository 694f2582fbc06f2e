"""When a person's day turns: at four in the morning, or at an hour of their own."""

from datetime import datetime, timedelta, tzinfo

from trainer.core.settings import DAY_BEGINS


class OwnTime(tzinfo):
    """A time zone in which days turn at an hour of the person's own.

    It travels with their moments, so that whoever is handed one can tell its study day.
    """

    def __init__(self, zone: tzinfo, begins: int) -> None:
        self.zone, self.begins = zone, begins

    def utcoffset(self, moment: datetime | None, /) -> timedelta | None:
        """Return that of the zone."""
        return self.zone.utcoffset(self._there(moment))

    def dst(self, moment: datetime | None, /) -> timedelta | None:
        """Return that of the zone."""
        return self.zone.dst(self._there(moment))

    def tzname(self, moment: datetime | None, /) -> str | None:
        """Return that of the zone."""
        return self.zone.tzname(self._there(moment))

    def fromutc(self, moment: datetime, /) -> datetime:
        """Return a moment, whose clock shows UTC, as the zone's clocks show it."""
        return self.zone.fromutc(moment.replace(tzinfo=self.zone)).replace(tzinfo=self)

    def _there(self, moment: datetime | None) -> datetime | None:
        return moment and moment.replace(tzinfo=self.zone)


def turning(moment: datetime, begins: int) -> datetime:
    """Return an aware moment of somebody whose days turn at that hour."""
    zone = moment.tzinfo
    if zone is None or begins == DAY_BEGINS:
        return moment
    return moment.replace(tzinfo=OwnTime(zone, begins))


def turn(moment: datetime) -> int:
    """Return the hour at which the days of a moment turn."""
    return moment.tzinfo.begins if isinstance(moment.tzinfo, OwnTime) else DAY_BEGINS
