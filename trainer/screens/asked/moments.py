"""The questions about a day and a time: said back, and asked again where they are not clear."""

from datetime import date, datetime

from trainer.core.when.evenings import evening_before
from trainer.core.when.hours import PARTS
from trainer.core.when.moments import Ask, day_alone, on_the_clock, time_on, when
from trainer.core.when.said import hourless
from trainer.core.when.told import day_told, part_told, within
from trainer.rows.stages import AT_WHAT_TIME, EVE, NONE, TODAY, TYPE_AGAIN, hint
from trainer.screens.asked.agree import AGAIN as YES_OR_NO
from trainer.screens.asked.answering import no_one
from trainer.screens.asked.naming import Naming


class Moments(Naming, frozen=True):
    """Asks for moments."""

    def _call_before(self, interview: datetime) -> datetime | None:
        """Ask for the call before an interview; the evening of the working day before is offered.

        Where that has passed, the evening before is, even on a weekend.
        """
        return self._moment("call", evening_before(interview, self.now, self.zone), EVE)

    def _moment(self, field: str, known: datetime | None, question: str = "") -> datetime | None:
        """Ask for a day and a time until they are clear and right; Enter keeps what is known.

        The hour may stay open: the day's last second then stands for it.
        """
        shown = self.said(known) if known else ""
        keys = hint(self.example(field), shown)
        asked = f"{question or self.worded(field)} ({keys}) "
        first = known.astimezone(self.now.tzinfo).date() if known and known > self.now else None
        if only := self.today and field == "call" and not known:
            asked, first = TODAY, self.now.date()
        day, typed = first, self.answer(asked, field, shown).strip()
        while typed:
            if typed == NONE or no_one(typed):
                return self._end_of_today() if only else None
            found = self._understood(typed, day)
            if isinstance(found, Ask):
                day = day_told(typed, now=self.now) or day  # its hour alone may come next
                self.write(found.text)
                typed = within(typed, self.answer(asked, field, shown).strip())
                continue
            found = on_the_clock(found, now=self.now, zone=self.zone)
            while isinstance(said := self._right(found), datetime):
                found = on_the_clock(said, now=self.now, zone=self.zone)
            if said is True:
                return found
            # What is typed instead may be another hour of that day; refused, the day is forgotten.
            day, typed = (found.date(), said) if said else (first, "")
            typed = typed or self.answer(asked, field, shown).strip()
        return self._end_of_today() if only else known

    def _right(self, found: datetime) -> str | bool | datetime:
        """Return whether a moment is right, or what was typed instead.

        Another day keeps its hour, and another hour its day and half: that moment is returned.
        """
        while True:
            said = self.confirmed(f"{self.said(found)}. Is that right? {TYPE_AGAIN}")
            if isinstance(said, bool):
                return said
            local = found.astimezone(self.now.tzinfo)
            day = day_alone(said, now=self.now)
            if day and not hourless(local):
                return self.now.replace(
                    year=day.year,
                    month=day.month,
                    day=day.day,
                    hour=local.hour,
                    minute=local.minute,
                    second=0,
                    microsecond=0,
                )
            if self.is_day(said):
                return said
            if day_told(said, now=self.now):  # its hour is to be asked
                return said
            if other := self._hour_of(said, local):
                return other
            self.write(YES_OR_NO[True])

    def _hour_of(self, typed: str, before: datetime) -> datetime | None:
        """Return the moment of an hour typed on the day of another; None where it's no hour.

        Of an hour that may be the morning's or the afternoon's it is the one nearer to `before`.
        """
        parts = ("",) if hourless(before) else PARTS
        read = (time_on(typed, before.date(), now=self.now, part=part) for part in parts)
        found = {each for each in read if not isinstance(each, Ask)}
        return min(found, key=lambda each: (abs(each - before), each < before), default=None)

    def _end_of_today(self) -> datetime | None:
        """Return today without an hour: the day is known, and stays."""
        day = day_alone("today", now=self.now)
        return day and on_the_clock(day, now=self.now, zone=self.zone)

    def _understood(self, typed: str, before: date | None) -> datetime | Ask:
        """Return the moment that was typed; of a day alone the hour is asked, and may stay open.

        A time alone is one on the day that was told `before`. A time that isn't understood doesn't
        take its day away.
        """
        day = day_alone(typed, now=self.now)
        if day is None:
            if before:
                return time_on(typed, before, now=self.now, twelve=self.twelve)
            return when(typed, now=self.now, twelve=self.twelve)
        question = TODAY if day.date() == self.now.date() else AT_WHAT_TIME
        part = part_told(typed)
        while hour := self.answer(question, "hour").strip():
            if hour == NONE or no_one(hour):
                break
            part = part_told(hour) or part
            found = time_on(hour, day.date(), now=self.now, twelve=self.twelve, part=part)
            if not isinstance(found, Ask):
                return found
            self.write(found.text)
        return day
