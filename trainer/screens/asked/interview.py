"""The questions about an interview as ordinary lines: one at a time, each skipped by Enter."""

import re
from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any

from trainer.core.stages.stages import Stage
from trainer.core.value import replace
from trainer.core.when.evenings import evening_before
from trainer.core.when.told import day_told, tells_moment
from trainer.rows.asked.moments import EVE, THATS_THE, before_call
from trainer.rows.stages import FIRST, PEOPLE
from trainer.screens.asked.answering import Back, Left
from trainer.screens.asked.moments import OTHER, Moments, Other

OWN = "{"
"""What the name of a slot begins with that is the script's own."""


_AGAIN = re.compile(
    r"^(?:so |and |but |,)*(?:(?:i'll|i will|i'm going to|we'll) (?:try|call|phone|talk|speak)"
    r"(?: (?:to|with))?(?: (?:her|him|them|it))?(?: (?:again|back))?|again|to|till|until|for)\s+"
)
"""With what the new time of a call begins."""


class Questions(Moments, frozen=True):
    """Asks for the fields of an interview, one at a time, each skipped by Enter."""

    def fields(
        self,
        names: Iterable[str],
        stage: Stage,
        more: Callable[[Stage], Iterable[str]] = lambda _: (),
        *,
        before: bool = False,
    ) -> Stage:
        """Ask for these fields of a stage, and return it as it is then; own slots as `{slot}`.

        `more` are those that come of what was told.

        `b` goes back to the question before, and shows what was answered there. `before`: there is
        one before the first of these, too; `Back` where it is wanted.
        """
        first, place, back = tuple(names), 0, False
        while place < len(asked := (*first, *more(stage))):
            try:
                field, call_next = asked[place], "call" in asked[place + 1 :]
                if field == "interview" and call_next and not (stage.interview or stage.call):
                    told = self._moment_of(field, stage, before_call(stage, self.worded(field)))
                else:
                    told = self._field(field, stage, back=back)
                stage = self.keep(told)
            except Back as wanted:
                stage, first_of_all = wanted.stage or stage, place == 0
                if first_of_all and before:
                    raise Back(stage) from wanted
                if first_of_all:
                    self.write(FIRST)
                place, back = max(0, place - 1), not first_of_all
            except Left as left:
                raise Left(left.stage or stage) from left
            else:
                place, back = place + 1, False
        return stage

    def _moment_of(self, field: str, stage: Stage, question: str = "") -> Stage:
        """Ask for the call or the interview; what turns out to be the other one is kept as that.

        `question`: in these words.
        """
        other = OTHER[field]
        typed = "" if getattr(stage, field) else self.told.get(field, "")
        while True:
            try:
                return self._dated(field, stage, typed, question)
            except Other as told:
                if not told.own:
                    self.write(THATS_THE[other])
                try:
                    if told.own and field == "interview":  # its call may be told by it
                        stage = self.keep(self._dated(field, stage, told.own, question))
                        return self.keep(self._dated(other, stage, told.typed))
                    stage, typed = self.keep(self._dated(other, stage, told.typed)), told.own
                except Other as again:  # it is what was asked for after all
                    typed = again.typed
            except Back as back:
                raise Back(stage) from back
            except Left as left:
                raise Left(stage) from left

    def _dated(self, field: str, stage: Stage, typed: str, question: str = "") -> Stage:
        if field == "call" and stage.interview and not (stage.call or self.today):
            return replace(stage, call=self._call_before(stage.interview, typed))
        beside = stage.call if field == "interview" else stage.interview
        known = getattr(stage, field)
        asked = "" if known else question
        moment = self._moment(field, known, asked, beside=beside, typed=typed)
        told: dict[str, Any] = {field: moment}
        return replace(stage, **told)

    def again(self, stage: Stage, told: str, field: str = "call") -> Stage:
        """Ask for the new time of a call that wasn't made; `told` of it already, if anything is.

        `field`: of that, or of the `interview`.
        """
        told = _AGAIN.sub("", told)
        typed = told if tells_moment(told) or day_told(told, now=self.now) else ""
        beside = stage.interview if field == "call" else stage.call
        new: dict[str, Any] = {field: self._moment(field, None, beside=beside, typed=typed)}
        return replace(stage, **new)

    def _call_before(self, interview: datetime, typed: str = "") -> datetime | None:
        """Ask for the call before an interview; the evening of the working day before is offered.

        Where that has passed, the evening before is, even on a weekend.
        """
        offered = evening_before(interview, self.now, self.zone)
        return self._moment("call", offered, EVE, beside=interview, typed=typed)

    def _field(self, name: str, stage: Stage, *, back: bool) -> Stage:
        if name in OTHER:
            return self._moment_of(name, stage)
        if name.startswith(OWN):
            slot = name.strip("{}")
            slots = {**stage.slots, slot: self.name(name, stage.slots.get(slot, ""))}
            return replace(stage, slots={each: value for each, value in slots.items() if value})
        if name in PEOPLE:
            return self.who(name, stage, back=back)
        told: dict[str, Any] = {name: self.name(name, getattr(stage, name))}
        return replace(stage, **told)
