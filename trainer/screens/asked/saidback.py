"""A moment that was told and is said back: its hour asked for, agreed to, or another one told."""

import re
from collections.abc import Callable
from datetime import date, datetime, timedelta
from functools import partial

from trainer.core.stages.telling.hourless import before_no_hour
from trainer.core.stages.telling.slips import spelled
from trainer.core.text import one_line
from trainer.core.value import replace
from trainer.core.when.clocks import on_the_clock, skipped
from trainer.core.when.days import LAST_SECOND
from trainer.core.when.moments import Ask, day_alone, in_a_city, open_day, time_on
from trainer.core.when.pending import Pending
from trainer.core.when.reading.hours import PARTS, no_time
from trainer.core.when.said import hourless
from trainer.core.when.spoken.vague import vague
from trainer.core.when.told import (
    both_told,
    day_told,
    of_which,
    part_told,
    tells_moment,
    weeks_on,
    without_which,
)
from trainer.core.words.consent import begins_no
from trainer.core.words.unsure import known_part, unsure
from trainer.rows.asked.moments import (
    NOT_THE_TIME,
    NOT_THEN,
    SAID_BACK,
    hour_asked,
    instead_of,
    it_is,
    not_near,
)
from trainer.rows.stages import NONE, TYPE_AGAIN
from trainer.screens.asked.answering import YES_OR_NO, Back, Reopened, no_one
from trainer.screens.asked.correction import (
    at_hour_of,
    denies,
    found_right,
    hour_on_day_of,
    hour_taken,
    other_half,
    takes_hour,
    told_instead,
    why_not,
    wrong_part,
)
from trainer.screens.asked.naming import Naming

OTHER = {"call": "interview", "interview": "call"}
"""What else may be told where one of them is asked for."""


class Other(Exception):
    """The person tells when the other moment is: the `typed` words say so; `own` tell this one."""

    def __init__(self, typed: str, own: str = "") -> None:
        super().__init__()
        self.typed = typed
        self.own = own


class NoDay(Exception):
    """The person says, where its hour is asked, that not even the day is known."""


_OF_DAY = re.compile(r"\b(?:day|date)\b", re.IGNORECASE)


class SaidBack(Naming, frozen=True):
    """Asks for the hour of a day, and whether a moment is right."""

    def _typed_moment(self, question: str, field: str, known: str = "") -> str:
        """Return what was typed of a day and a time, with its slips mended."""
        return spelled(self.answer(question, field, known)).strip()

    def _if_other(self, typed: str, field: str, found: datetime | None = None) -> None:
        """Raise `Other` where something is told of the other moment; `found`: it may be that."""
        told = own = known_part(typed)
        if (two := both_told(told)) and OTHER[field] in (two[0], of_which(two[2])):
            told, own = two[1:] if two[0] == OTHER[field] else two[:0:-1]
        elif of_which(told) == OTHER[field]:
            own = ""
        else:
            return
        alone = found and not day_told(told, now=self.now) and not tells_moment(told)
        when = found.isoformat() if found and alone else without_which(told)
        raise Other(when, without_which(own) if own else "")

    def _agreed(
        self, found: datetime, near: date | None, lean: Callable[..., str], field: str
    ) -> tuple[datetime, str | bool]:
        """Return the moment that is right, or what was typed instead of the last one.

        `Reopened` where they go back over it.
        """
        found = on_the_clock(found, now=self.now, zone=self.zone)
        said = self._right(found, near, lean, field)
        while isinstance(said, datetime):
            if never := self.skipped(said):
                self.write(never)
            else:
                found = on_the_clock(said, now=self.now, zone=self.zone)
            said = self._right(found, None, lean, field)
        if said is None:
            raise Reopened(found)
        return found, said

    def skipped(self, moment: datetime) -> str:
        """Return what is said of a moment that there won't be, for the clocks skip it."""
        return skipped(moment, now=self.now, zone=self.zone, twelve=self.twelve)

    def _right(
        self, found: datetime, near: date | None, lean: Callable[..., str], field: str
    ) -> str | bool | datetime | None:
        """Return whether a moment is right, or what was typed instead; None: they go back over it.

        Another day keeps its hour, also one told by the moment's own, and another hour its day and
        half: that moment is returned. So is the one a week on. `near` is the day that may have been
        meant, too.
        """
        local = found.astimezone(self.now.tzinfo)
        not_meant = not_near(near, local.date(), self.now.date())
        of = self.wording.get(SAID_BACK.get(field, ""), "")
        said = f"{it_is(field, self.said(found), of)}{not_meant}"
        while True:
            noes: list[bool] = []  # of an answer that is put right only what is right comes back
            typed = self.confirmed(
                f"{said}. Is that right? {TYPE_AGAIN}", takes=partial(takes, noes)
            )
            if typed is None or isinstance(typed, bool):
                return typed
            typed = spelled(typed)
            if part := wrong_part(typed):
                try:
                    typed = self._typed_moment(instead_of(part, local, self.now.date()), "hour")
                except Back:
                    return None
            if not typed:
                continue
            self._if_other(typed, field, found)
            told = hour_taken(typed, local, now=self.now) or other_half(typed, local, now=self.now)
            if (meant := told or self._instead(typed, local, lean, field)) is not None:
                return meant
            why = why_not(typed, local, now=self.now)
            self.write(why or (NOT_THEN if noes[-1] else YES_OR_NO))
            if noes[-1] and not why:
                return False

    def _instead(
        self, typed: str, local: datetime, lean: Callable[..., str], field: str
    ) -> str | bool | datetime | None:
        """Return what is meant instead of a moment that was said back; None where nothing is."""
        weeks = weeks_on(typed, day=local.date(), today=self.now.date())
        if not weeks and found_right(typed, local, now=self.now):
            return True
        if weeks and (other := local + timedelta(weeks=weeks)) > self.now:
            return at_hour_of(local, other.date())
        no = denies(typed)
        typed = typed if weeks else told_instead(typed, local, lean, now=self.now)
        day, part = day_alone(typed, now=self.now), part_told(typed)
        if day and not hourless(local) and (not part or local.hour in PARTS[part]):
            return at_hour_of(local, day.date())
        if self.is_day(typed) or day_told(typed, now=self.now):  # its hour may have to be asked
            return typed
        if part:  # `no, in the morning`: at what hour, on that day?
            so = not hourless(local) and local.hour in PARTS[part] and not no
            return so or f"{local:%Y-%m-%d} {part}"
        return hour_on_day_of(typed, local, now=self.now) or self._half_of(
            typed, local, lean, field
        )

    def _half_of(
        self, typed: str, before: datetime, lean: Callable[..., str], field: str
    ) -> datetime | None:
        """Return the moment of an hour on a day without one, once its half is told.

        None where it is no hour that may be the morning's or the afternoon's.
        """
        if not hourless(before):
            return None
        day = before.date()
        read = (time_on(typed, day, now=self.now, part=part) for part in PARTS)
        if len({each for each in read if not isinstance(each, Ask)}) <= 1:
            return None
        found, _ = self._understood(Pending(day=day), typed, lean, field)
        return found if isinstance(found, datetime) else None

    def _understood(
        self,
        told: Pending,
        typed: str,
        lean: Callable[..., str],
        field: str,
        *,
        hourless: bool = False,
    ) -> tuple[datetime | Ask, Pending]:
        """Return the moment that was typed, with what was told before; what was told by then, too.

        Of a day without a clear hour the hour is asked until it is plain, and may stay open. What
        isn't understood takes nothing away. `hourless`: it was said that nobody knows the hour.
        """
        while True:
            before = told.day
            found, told = told.joined(typed, now=self.now, twelve=self.twelve)
            if isinstance(found, datetime) or told.day is None:
                return found, told
            if hourless and not (told.part or told.hour):
                return open_day(told.day, now=self.now), replace(told, day=None)
            new = told.day != before
            if found.text and "?" not in found.text:
                unread = new and found.text == no_time(one_line(typed).strip())
                there = in_a_city(typed, now=self.now)
                self.write(there or (NOT_THE_TIME if unread else found.text))
            asked = hour_asked(found.text, told, self.now.date(), of=field, new=new)
            try:
                typed = self._typed_moment(asked, "hour")
            except Back as back:  # to the day, which was told
                if isinstance(day := open_day(told.day, now=self.now), Ask):
                    raise
                raise Reopened(day) from back
            if unsure(typed) and _OF_DAY.search(typed):
                raise NoDay
            if not typed or typed == NONE or no_one(typed) or roughly(typed):
                return open_day(told.day, now=self.now), replace(told, day=None)
            on = datetime.combine(told.day, LAST_SECOND, self.now.tzinfo)
            bare = before_no_hour(typed)
            typed, hourless = lean(bare or typed, own=on, just=True), bool(bare)


def takes(noes: list[bool], typed: str) -> bool:
    """Tell whether an answer to a moment that was said back says which half of it isn't right.

    Whether it begins with a no is added to `noes`.
    """
    noes.append(begins_no(typed))
    return takes_hour(typed) or bool(wrong_part(typed))


def roughly(typed: str) -> bool:
    """Tell whether something typed says only roughly when, for it isn't known yet."""
    known = known_part(typed)
    return vague(known, hedged=known != typed)
