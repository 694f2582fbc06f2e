"""What was noted of a call, shown before anything of it is changed."""

from collections.abc import Sequence

from trainer.acts.context import Context, agreed, echo
from trainer.acts.desk import OpenLog
from trainer.acts.interviews.which import picked_of
from trainer.core.rehearsal.whose.words import asks
from trainer.core.stages.notes import notes, replies_of
from trainer.core.stages.record import changed
from trainer.core.stages.several.whose import since
from trainer.core.stages.stages import Stage, place
from trainer.core.stages.telling.ahead import to_come
from trainer.core.text import one_line
from trainer.core.value import replace
from trainer.rows.asked.noted import ASKED_HERE, CHANGE, NOTHING, call_noted, nothing_on
from trainer.rows.asked.which import about
from trainer.rows.debrief import CHANGES
from trainer.screens.asked.noted.noting import Call
from trainer.screens.asked.noted.result import Result


def call_with(stage: Stage) -> str:
    """Return the call of a stage as the headline of what is said of it."""
    whom = stage.whole("interviewer").shown or "your interviewer"
    return one_line(f"The call with {whom}{f' at {stage.company}' if stage.company else ''}.")


def as_kept(log: OpenLog, stage: Stage) -> Stage:
    """Return a stage with all that was answered of it since."""
    return next(each for each in log.desk.stages if each.name == stage.name)


def noted_whole(context: Context, log: OpenLog, stage: Stage) -> None:
    """Keep that all of a call is noted, where it wasn't yet."""
    known = as_kept(log, stage)
    if known.debriefed is None:
        done = context.clock()
        log.append(changed(known, replace(known, debriefed=done), done))


def looked_for(context: Context, log: OpenLog, name: str | None) -> Stage | None:
    """Return the stage whose notes are looked for, asked for where several have some.

    None: they left, or nothing was noted.
    """
    stages = log.desk.stages
    if name is not None:
        own = log.desk.named(name)
        same = [each for each in stages if place(each.company) == place(own.company)]
        found = _having(log, [own]) or _having(log, same)
        if not found:
            echo(nothing_on(own))
        return found[0] if found else None
    found = _having(log, stages)
    if not found:
        echo(NOTHING)
    elif len(found) > 1 and context.at_terminal:
        return picked_of(context, found, about(found[0]))
    return found[0] if found else None


def _having(log: OpenLog, found: Sequence[Stage]) -> list[Stage]:
    """Return those whose call something was noted of, the latest first."""
    having = [each for each in found if _lines(log, each)]
    return sorted(having, key=lambda each: since(each, log.desk.now), reverse=True)


def _lines(log: OpenLog, stage: Stage) -> tuple[str, ...]:
    script = log.desk.shelf.usable(log.desk.used(stage))
    return call_noted(script, stage, notes(log.desk.live, stage.name))


def change_wanted(log: OpenLog, stage: Stage) -> str | None:
    """Show what was noted of a call; return what is to be changed of it, None where nothing is.

    It is empty where that isn't told: that the call wasn't made, or what else is to be kept, may be
    typed at once. Where all was skipped there is nothing to show: it is asked for at once.
    """
    told: list[str] = []

    def means(typed: str) -> bool | None:
        if typed.lower() in CHANGES:
            return True
        if asks(typed) or typed.endswith("?"):  # it is for home, and no note
            echo(ASKED_HERE)
            return None
        told.append(typed if to_come(typed) is not None or len(typed.split()) > 1 else "")
        return bool(told[-1]) or None

    echo(call_with(stage))
    lines = _lines(log, stage)
    for line in lines:
        echo(line)
    if lines and not agreed(CHANGE, enter=False, means=means):
        return None
    return told[-1] if told else ""


def call_of(log: OpenLog, stage: Stage) -> Call:
    """Return the call of a stage, with what is noted of it."""
    script, live = log.desk.shelf.usable(log.desk.used(stage)), log.desk.live
    return Call(script, stage, notes(live, stage.name), replies_of(live, stage.name))


def note_kept(context: Context, log: OpenLog, stage: Stage, told: str) -> None:
    """Keep what was told of a call, or of the interview after it, where nothing is to be asked."""
    Result(call_of(log, stage), record=log.append, now=context.clock, write=echo).note(told)
