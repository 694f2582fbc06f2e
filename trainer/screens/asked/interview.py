"""The questions about an interview as ordinary lines: one at a time, each skipped by Enter."""

from collections.abc import Callable, Iterable
from typing import Any

from trainer.core.stages.stages import Stage
from trainer.core.value import replace
from trainer.rows.stages import FIRST, PEOPLE
from trainer.screens.asked.answering import Back, Left
from trainer.screens.asked.moments import Moments

OWN = "{"
"""What the name of a slot begins with that is the script's own."""


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
                stage = self.keep(self._field(asked[place], stage, back=back))
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

    def _field(self, name: str, stage: Stage, *, back: bool) -> Stage:
        if name == "call" and stage.interview and not stage.call:
            return replace(stage, call=self._call_before(stage.interview))
        if name.startswith(OWN):
            slot = name.strip("{}")
            slots = {**stage.slots, slot: self.name(slot, stage.slots.get(slot, ""))}
            return replace(stage, slots={each: value for each, value in slots.items() if value})
        if name in PEOPLE:
            return self.who(name, stage, back=back)
        known = getattr(stage, name)
        moment = name in ("call", "interview")
        beside = stage.call if name == "interview" else stage.interview
        told: dict[str, Any] = {
            name: self._moment(name, known, beside=beside) if moment else self.name(name, known)
        }
        return replace(stage, **told)
