"""The questions about a day and a time: said back, and asked again where they are not clear."""

import re
from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import Any

from trainer.core.people.company import titled
from trainer.core.people.person import person
from trainer.core.polite import SMALL
from trainer.core.stages.telling.hourless import before_no_hour
from trainer.core.stages.telling.slips import spelled
from trainer.core.value import replace
from trainer.core.when.clocks import on_the_clock
from trainer.core.when.moments import Ask, day_alone
from trainer.core.when.pending import Pending
from trainer.core.when.spoken.leaning import THAN_WHICH, leans, same_hour
from trainer.core.when.spoken.talk import in_itself
from trainer.core.when.told import (
    part_told,
)
from trainer.core.words.consent import consent
from trainer.core.words.lists import LIGHT, POINTING, SPANS, VERBS, WHOM
from trainer.core.words.unsure import known_part
from trainer.rows.asked.answered import NO_DATE_YET
from trainer.rows.asked.moments import A_NAME, TO_THE_NAMES, TODAY, stays
from trainer.rows.stages import NONE, hint, keeps
from trainer.screens.asked.answering import no_one, refuses
from trainer.screens.asked.saidback import NoDay, SaidBack, roughly

_NAMELIKE = re.compile(r"[^\W\d_]+(?:['\N{RIGHT SINGLE QUOTATION MARK}-][^\W\d_]+)*")
_TWO = 2
"""Words of a name, at least, that is told by its look alone."""
COMMON = LIGHT | SMALL | POINTING | WHOM | SPANS | frozenset(VERBS)
"""Words that are nobody's name."""


class Moments(SaidBack, frozen=True):
    """Asks for moments."""

    def _moment(
        self,
        field: str,
        known: datetime | None,
        question: str = "",
        *,
        beside: datetime | None = None,
        typed: str = "",
    ) -> datetime | None:
        """Ask for a day and a time until they are clear and right; Enter keeps what is known.

        The hour may stay open: the day's last second stands for it. `beside`: the other moment of
        the interview. What was `typed` is the first answer. `Other` where it is of the other one.
        """
        shown = self.said(known) if known else ""
        offered = bool(question)
        keys = hint(self.example(field), shown, offered=offered)
        asked = f"{question or self.worded(field)} ({keys}) "
        own, first = None if offered else known, self._on_day_of(known)
        lean = partial(in_itself, of=field, other=beside and beside.astimezone(self.now.tzinfo))
        if only := self.today and field == "call" and not known:
            asked, first = TODAY, Pending(base=self.now.date())
        told, typed = first, spelled(typed) or self._typed_moment(asked, field, shown)
        while typed:
            found: datetime | Ask | None = Ask(self._refused(typed, field, shown, offered=offered))
            if found == Ask(""):
                found, told = self._read(told, typed, field=field, known=own, lean=lean)
            if found is None:
                return self._none(typed, only=only)
            if isinstance(found, Ask):
                self.write(self._not_a_day(typed, found.text))
                typed = self._typed_moment(asked, field, shown)
                continue
            found, said = self._agreed(found, told.near, lean, field)
            if said is True:
                return found
            # What is typed instead may be another hour of that day; refused, the day is forgotten.
            told, typed = (Pending(base=found.date()), said) if said else (first, "")
            typed = typed or self._typed_moment(asked, field, shown)
        return self._end_of_today() if only else known

    def _not_a_day(self, typed: str, why: str) -> str:
        """Return what is said to what is no day; somebody's name is told to be one.

        Where it may be one, small letters and all, they are told how to go back to the names.
        """
        if self._a_name(typed):
            return A_NAME
        words = person(typed).name.casefold().split()
        uncased = typed.casefold().split() == words and all(map(_NAMELIKE.fullmatch, words))
        may_be = uncased and len(words) in (_TWO, _TWO + 1) and not COMMON & {*words}
        timed = any(self.is_day(f"{word} Friday") for word in words)
        return TO_THE_NAMES.format(why) if self.named and may_be and not timed else why

    def _a_name(self, typed: str) -> bool:
        """Say whether somebody's name was typed: by a title, or by capitals that no day has."""
        name = person(typed).name
        words = name.split()
        cased = len(words) > 1 and name in typed and all(word[:1].isupper() for word in words)
        timed = any(map(str.isdigit, typed)) or any(self.is_day(f"{word} Friday") for word in words)
        return titled(name) or (cased and not timed)

    def _refused(self, typed: str, field: str, shown: str, *, offered: bool) -> str:
        """Return what is said to a no where a time is `shown`; else nothing.

        `Other` where something is told of the other moment.
        """
        self._if_other(typed, field)
        no = consent(typed) is False if offered else _no_better(typed)
        return keeps(field, shown, offered=offered) if shown and no else ""

    def _none(self, typed: str, *, only: bool) -> datetime | None:
        """Return what is known where somebody knows no time: nothing, which is fine.

        `only`: the day is today, and stays.
        """
        if not only and typed != NONE and consent(typed) is not False:
            self.write(NO_DATE_YET)
        return self._end_of_today() if only else None

    def _on_day_of(self, known: datetime | None) -> Pending:
        """Return what is told by what is known already: an hour alone is on its day."""
        ahead = known and known > self.now
        return Pending(base=known.astimezone(self.now.tzinfo).date() if known and ahead else None)

    def _read(
        self,
        told: Pending,
        typed: str,
        **how: Any,  # noqa: ANN401 - handed on as they are
    ) -> tuple[datetime | Ask | None, Pending]:
        """Return what `_as_read` does; of a moment that the clocks skip why there's none, its day.

        `how`: what that one is handed.
        """
        found, told = self._as_read(told, typed, **how)
        if isinstance(found, datetime) and (never := self.skipped(found)):
            return Ask(never), Pending(base=found.date())
        return found, told

    def _as_read(
        self,
        told: Pending,
        typed: str,
        *,
        field: str,
        known: datetime | None,
        lean: Callable[..., str],
    ) -> tuple[datetime | Ask | None, Pending]:
        """Return what `_understood` does; a day may be told by what is `known`, or stands beside.

        None: the day isn't known yet. Of a day alone the hour that was known stays, which is said.
        """
        if typed == NONE or roughly(typed) or no_one(typed):
            return None, told
        bare = before_no_hour(typed)
        typed = bare or known_part(typed)
        local = known and known.astimezone(self.now.tzinfo)
        typed = lean(typed, own=local, at=local)
        if leans(typed):
            return Ask(THAN_WHICH), told
        alone = day_alone(typed, now=self.now)
        if (
            kept := not bare
            and alone
            and same_hour(alone, local, now=self.now, part=part_told(typed))
        ):
            self.write(stays(kept, twelve=self.twelve))
            return kept, told
        try:
            return self._understood(told, typed, lean, field, hourless=bool(bare))
        except NoDay:
            keeping = Ask(keeps(field, self.said(known))) if known else None
            return keeping, replace(told, day=None)

    def _end_of_today(self) -> datetime | None:
        """Return today without an hour: the day is known, and stays."""
        day = day_alone("today", now=self.now)
        return day and on_the_clock(day, now=self.now, zone=self.zone)


def _no_better(typed: str) -> bool:
    """Tell whether this says no to the time that is known, or tells none that is as clear."""
    return refuses(typed) or roughly(typed)
