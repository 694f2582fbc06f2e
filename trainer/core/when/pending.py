"""What was told of a moment so far, answer by answer: nothing said is lost to what isn't clear."""

import re
from datetime import date, datetime, time, timedelta

from msgspec import Struct

from trainer.core.text import one_line
from trainer.core.value import replace
from trainer.core.when.days import day_of, two_days
from trainer.core.when.moments import Ask, open_day, time_on, when
from trainer.core.when.reading.found import Found, NotKnown, TheirTime, Unclear
from trainer.core.when.reading.hours import in_part, no_time, which_hour
from trainer.core.when.reading.reading import read
from trainer.core.when.said import NOON, WEEK
from trainer.core.when.spoken.settled import settled
from trainer.core.when.told import NEXT_WEEK, in_week_of

_END = re.compile(r"(?<=[a-z])[.!?]+$")
_HALF = re.compile(r"(?:in the )?([ap])\.?m\.?")


class Pending(Struct, frozen=True):
    """The day, the hour as it can be typed (`3` may be either), the part of the day, told so far.

    `base` is the day of an hour where none is told. `near` is the sooner of the two days that
    `next Friday` may mean, of which `day` is the later; `loose` what was told instead of a day.
    `weekly`: the day is today, told by its weekday: an hour that has passed is the next week's.
    """

    day: date | None = None
    base: date | None = None
    near: date | None = None
    hour: str = ""
    part: str = ""
    loose: str = ""
    weekly: bool = False

    def joined(
        self, typed: str, *, now: datetime, twelve: bool = True
    ) -> tuple[datetime | Ask, "Pending"]:
        """Return the moment that this and what is typed next mean, or what to ask; and both as one.

        The question is empty where only the hour is missing, and nothing else is to be said.
        """
        text = self._completed(_END.sub("", settled(one_line(typed).lower())))
        text = in_week_of(self.day, text, today=now.date()) if self.day else text
        try:
            found = read(text, now.date())
            told = self._with(found, now)
        except TheirTime as theirs:
            return Ask(str(theirs)), self._of_day(theirs.before, now)
        except NotKnown as unknown:
            told = self._of_day(unknown.before, now)
            return told._not_read(typed, now=now, twelve=twelve), told  # noqa: SLF001 - as below
        except Unclear as unclear:
            return Ask(str(unclear)), self
        if told.day and isinstance(never := open_day(told.day, now=now), Ask):
            return never, self
        told_by_now = told._moment(text, found, now=now, twelve=twelve)  # noqa: SLF001 - one of its own
        return told_by_now or Ask(no_time(one_line(typed).strip())), told

    def _completed(self, text: str) -> str:
        """Return a text with what it leans on: `pm` on an hour, `Tuesday` on `next week`."""
        if (half := _HALF.fullmatch(text)) and self.hour and not self.hour.endswith("m"):
            return f"{self.hour}{half[1]}m"
        try:
            found = read(text)
        except Unclear:
            return text
        leans = self.loose == NEXT_WEEK and found.weekdays and not (found.loose or found.dates)
        return f"{NEXT_WEEK} {text}" if leans else text

    def _of_day(self, text: str, now: datetime) -> "Pending":
        """Return this with the day, if one is told in the part of a text that is understood."""
        try:
            told = self._with(read(text, now.date()), now)
        except Unclear:
            return self
        none = told.day is None or isinstance(open_day(told.day, now=now), Ask)
        return self if none else replace(self, day=told.day, near=told.near, part=told.part)

    def _with(self, found: Found, now: datetime) -> "Pending":
        day, part = day_of(found, now), found.parts[0] if len(set(found.parts)) == 1 else ""
        two, weekly = two_days(found, now), self.weekly and day is None
        if day and day == now.date() and found.weekdays and not found.dates:
            weekly = not _over(found, now)
            day += timedelta(WEEK * (not weekly))
        return replace(
            self,
            day=day or self.day,
            near=(two[0] if two else None) if day else self.near,
            hour=_hour(found) or self.hour,
            part=part or self.part,
            loose="" if day else found.loose or self.loose,
            weekly=weekly,
        )

    def _moment(
        self, text: str, found: Found, *, now: datetime, twelve: bool
    ) -> datetime | Ask | None:
        """Return the moment, where all of it was told by now, or what to ask.

        None: `text` tells nothing of a moment whose day is known.
        """
        hours, day = bool(found.times or found.doubt), self.day or self.base
        whole = when(text, now=now, twelve=twelve)
        if isinstance(whole, datetime) or (found.days and hours and not self.part):
            return whole
        if day is None:
            part = f" {in_part(self.part)}" if self.part and not self.hour.endswith("m") else ""
            alone = self.hour and not hours
            return when(f"{self.hour}{part}", now=now, twelve=twelve) if alone else whole
        if self.hour:
            at = text if hours and not found.days else self.hour
            days = (day, day + timedelta(WEEK)) if self.weekly and self.day else (day,)
            read = [time_on(at, each, now=now, twelve=twelve, part=self.part) for each in days]
            return next((each for each in read if isinstance(each, datetime)), read[0])
        if found.days or found.loose:
            return Ask(which_hour((self.part,))) if found.days else whole
        asked = which_hour(found.parts)
        return Ask(asked) if asked else None

    def _not_read(self, typed: str, *, now: datetime, twelve: bool) -> datetime | Ask:
        """Return what a text means that isn't read word by word: an hour with its zone; or why."""
        found, day = when(typed, now=now, twelve=twelve), self.day or self.base
        if day and isinstance(found, Ask):
            found = when(f"{day.isoformat()} {typed}", now=now, twelve=twelve)
            if isinstance(found, Ask) and self.day is None:
                found = when(typed, now=now, twelve=twelve)  # a day may be meant as well
            elif isinstance(found, Ask):
                hour = time_on(self.hour, day, now=now, twelve=twelve, part=self.part)
                again = (hour.text,) if self.hour and isinstance(hour, Ask) else ()
                return Ask(no_time(one_line(typed).strip(), *again))
        return found


def _over(found: Found, now: datetime) -> bool:
    """Tell whether an hour that may be either half's has passed today in both."""
    both = found.bare[0] if len(found.bare) == 1 else ()
    return bool(both) and all(at <= now.time() for at in both)


def _hour(found: Found) -> str:
    """Return the one hour that was read, as it can be typed again: `3pm`, or `3` of either half."""
    if len(found.times) > 1 or not (found.times or len(found.bare) == 1):
        return ""
    if found.midnight:
        return "midnight"
    if not found.bare:
        return f"{found.times[0]:%I:%M%p}".lower()
    morning: time = found.bare[0][0]
    hour = f"{morning.hour or NOON}"
    return f"{hour}:{morning.minute:02}" if morning.minute or found.times else hour
