"""The questions about an interview as ordinary lines: one at a time, each skipped by Enter."""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import Any

from trainer.core.stages.met import OWN, with_place
from trainer.core.stages.stages import Stage
from trainer.core.value import replace
from trainer.core.when.amid import amid
from trainer.core.when.evenings import evening_before
from trainer.core.when.told import day_told, tells_moment
from trainer.rows.asked.answered import THE_COMPANY
from trainer.rows.asked.moments import EVE, THATS_THE, before_call
from trainer.rows.stages import FIRST, PEOPLE
from trainer.screens.asked.answering import Back, Left, Mends, Reopened
from trainer.screens.asked.meant import COMPANY, NAMES
from trainer.screens.asked.moments import Moments
from trainer.screens.asked.saidback import OTHER, Other

_AGAIN = re.compile(
    r"^(?:so |and |but |,)*(?:(?:i'll|i will|i'm going to|we'll) (?:try|call|phone|talk|speak)"
    r"(?: (?:to|with))?(?: (?:her|him|them|it))?(?: (?:again|back))?|again|to|till|until|for)\s+"
)
"""With what the new time of a call begins."""


def _told(stage: Stage, asked: Iterable[str]) -> Mapping[str, str]:
    """Return the names that were told at these questions, as they can be put right."""
    names = {
        field: stage.whole(field).name if field in PEOPLE else stage.names.get(field.strip(OWN), "")
        for field in asked
        if field in NAMES | {COMPANY} or field.startswith("{")
    }
    return {field: name for field, name in names.items() if name}


def dated(stage: Stage, field: str, moment: datetime | None) -> Stage:
    """Return a stage with its call or its interview at that time."""
    told: dict[str, Any] = {field: moment}
    return replace(stage, **told)


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
        while place < len(asked := (*(first := self._with_heard(first)), *more(stage))):
            try:
                field, call_next = asked[place], "call" in asked[place + 1 :]
                followed = place + 1 < len(asked)
                asking = replace(self, named=_told(stage, asked[:place]), followed=followed)
                told = asking.one(field, stage, back=back, call_next=call_next)
                stage = self.keep(told)
            except Back as wanted:
                self.heard.clear()  # what was told beside an answer that may be another now
                stage, first_of_all = wanted.stage or stage, place == 0
                if first_of_all and before:
                    raise Back(stage) from wanted
                if first_of_all:
                    self.write(FIRST)
                place, back = max(0, place - 1), not first_of_all
            except Left as left:
                raise Left(left.stage or stage) from left
            except Mends as wanted:  # and this question is asked again, unless it is its own name
                stage = self.keep(self.put_right(wanted, wanted.stage or stage))
                place, back = place + (wanted.slot == field), False
            else:
                place, back = place + 1, False
        return stage

    def _with_heard(self, names: tuple[str, ...]) -> tuple[str, ...]:
        """Return what is asked, with the interview before its call where its day was told."""
        if "interview" not in self.heard or "interview" in names or "call" not in names:
            return names
        at = names.index("call")
        return (*names[:at], "interview", *names[at:])

    def _moment_of(self, field: str, stage: Stage, question: str = "") -> Stage:
        """Ask for the call or the interview; what turns out to be the other one is kept as that.

        `question`: in these words.
        """
        other = OTHER[field]
        open_ = self.standing or not getattr(stage, field)
        heard = self.heard.pop(field, "")
        typed = self.told.get(field, heard) if open_ else heard
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
                raise Back(back.stage or stage) from back
            except Left as left:
                raise Left(left.stage or stage) from left

    def _dated(self, field: str, stage: Stage, typed: str, question: str = "") -> Stage:
        """Ask for a moment; before an interview the evening of the working day before is offered.

        Where that has passed, the evening before is, even on a weekend.
        """
        known = getattr(stage, field)
        if field == "call" and stage.interview and not (known or self.today):
            eve = evening_before(stage.interview, self.now, self.zone)
            return self._with_moment(field, stage, typed, eve, EVE)
        return self._with_moment(field, stage, typed, known, "" if known else question)

    def _with_moment(
        self,
        field: str,
        stage: Stage,
        typed: str,
        known: datetime | None = None,
        question: str = "",
    ) -> Stage:
        """Return the stage with a moment that is asked for.

        Where they go back over one, what was known before it is offered again, else that one.
        """
        beside = getattr(stage, OTHER[field])
        try:
            moment = self._moment(field, known, question, beside=beside, typed=typed)
        except Reopened as over:
            if known is None:
                stage, question = dated(stage, field, over.moment), ""
                known = getattr(stage, field)
            try:
                return self._with_moment(field, stage, "", known, question)
            except Back as back:
                raise Back(back.stage or stage) from back
            except Left as left:
                raise Left(left.stage or stage) from left
        return dated(stage, field, moment)

    def again(self, stage: Stage, told: str, field: str = "call") -> Stage:
        """Ask for the new time of a call that wasn't made; `told` of it already, if anything is.

        `field`: of that, or of the `interview`.
        """
        told = _AGAIN.sub("", told)
        typed = told if tells_moment(told) or day_told(told, now=self.now) else amid(told)
        return self._with_moment(field, stage, typed)

    def one(self, name: str, stage: Stage, *, back: bool = False, call_next: bool = False) -> Stage:
        """Ask for one field; `back` as in `who`, `call_next`: a call is asked for behind it.

        A name that is known, and was told otherwise, is put right.
        """
        if name in OTHER:
            early = name == "interview" and call_next and not (stage.interview or stage.call)
            words = before_call(stage, self.worded(name)) if early else ""
            return self._moment_of(name, stage, words)
        if self.standing and (told := self.told.get(name)) and stage.names.get(name):
            return self.put_right(Mends(name, told), stage)
        if name in PEOPLE:
            found = self.who(name, stage, back=back)
            placed = with_place(found, name)
            if not placed.company and (company := self.heard.pop(COMPANY, "")):
                placed = replace(placed, company=company)
            if placed is not found:
                self.write(THE_COMPANY.format(placed.company))
            return placed
        return self.another_name(name, stage)
