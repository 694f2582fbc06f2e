"""What is answered about an interview, kept as it is answered: no end of the program loses it."""

from typing import Any

from trainer.acts.context import Context
from trainer.acts.desk import Desk, OpenLog
from trainer.core.stages import record
from trainer.core.stages.clash import already
from trainer.core.stages.met import met
from trainer.core.stages.onward import Onward, before, following, moved_on
from trainer.core.stages.stages import Stage, next_name, place
from trainer.core.value import replace

CARRIED = (
    *("interviewer", "in_full", "role", "me", "script", "minutes", "leave_out", "feared", "slots"),
)
"""What a person most likely wants of an interview for the next one at the same company."""
DETAILS = ("interviewer", "next", "call", "interview")
"""What makes an interview at a company the same one, where it's told."""
SAVED = "What you've answered is saved. To add the rest: trainer interview edit {}"
"""Said where the questions are left by Ctrl-C, or the input ends."""
NOTHING_ADDED = "Nothing added."
STOPPED = "What you've answered so far is kept. To take back the last answer: trainer undo"
"""Said where somebody stops at a question, whatever word they stop with."""


class Changing:
    """Keeps what is answered of an interview that is in the log; `kept` is how it stands there."""

    def __init__(self, context: Context, log: OpenLog, stage: Stage) -> None:
        self.kept = stage
        self._context = context
        self._log = log

    def keep(self, told: Stage) -> Stage:
        """Keep a stage as it was told, if anything of it is new, and return it."""
        if told != self.kept:
            self._log.append(record.changed(self.kept, told, self._context.clock()))
            self.kept = told
        return told


class Adding:
    """Keeps a new interview from its first answer on; `kept` is how it stands in the log, if so.

    `last` is the one before it at its company, of which names were carried over. Its name comes
    from its company: told another one, it is removed, and added under that name. `offered` is what
    the questions offer: where that is all there is of it, nothing was told.
    """

    def __init__(self, context: Context, log: OpenLog) -> None:
        self.kept: Stage | None = None
        self.last: Stage | None = None
        self.offered: Stage | None = None
        self._carried: dict[str, Any] = {}
        self._context = context
        self._log = log

    def keep(self, told: Stage) -> Stage:
        """Keep a stage as it was told, once there is anything to keep, and return it named."""
        if not told.name or (self.kept and place(told.company) != place(self.kept.company)):
            told = self.begun(told)
        now = self._context.clock()
        if self.kept and self.kept.name != told.name:
            self._log.append(record.removal(self.kept.name, now, instead=told.name))
            self.kept = None
        if self.kept:
            if told != self.kept:
                self._log.append(record.changed(self.kept, told, now))
                self.kept = told
        elif _telling(told) and told != self.offered:
            self._log.append(record.added(told, now))
            self.kept = told
        return told

    def already(self) -> Stage | None:
        """Return the interview that this one is once more; then it isn't kept beside it."""
        if self.kept is None:
            return None
        told = [each for each in DETAILS if getattr(self.kept, each)]
        others = [each for each in self._log.desk.stages if each.name != self.kept.name]
        if there := already(self.kept, told, others):
            self._log.append(
                record.removal(self.kept.name, self._context.clock(), instead=there.name)
            )
            self.kept = None
        return there

    def begun(self, told: Stage) -> Stage:
        """Return a stage under its name, with what the one before it has for it."""
        desk, nothing = self._log.desk, Stage(name="")
        stale = (each for each, value in self._carried.items() if getattr(told, each) == value)
        fresh: dict[str, Any] = {each: getattr(nothing, each) for each in stale}
        name, number = next_name(told.company, desk.log, desk.stages)
        new = replace(told, name=name, number=number, **fresh)
        noted = over(desk)
        again = told.company or (noted and not noted.company)
        self.last, self._carried = before(desk.stages, new) if again else None, {}
        if self.last is None:
            return new
        next_ = met(self.last, moved_on(self.last, name, number, Onward(self.last.next)))
        self._carried = {each: getattr(next_, each) for each in CARRIED if not getattr(new, each)}
        return replace(new, **self._carried)


def over(desk: Desk) -> Stage | None:
    """Return the interview whose call was noted last, where nothing was added after it yet."""
    noted = [(each.debriefed, each) for each in desk.stages if each.debriefed]
    last = max(noted, key=lambda pair: pair[0], default=(None, None))[1]
    return last if last and following(desk.stages, last) is None else None


def _telling(stage: Stage) -> bool:
    """Say whether anything was told of a stage."""
    return stage != Stage(name=stage.name, number=stage.number)
