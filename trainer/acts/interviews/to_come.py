"""A call that turns out not to be made: its new time, and what was noted of it all the same."""

from contextlib import suppress

from trainer.acts.context import Context, agreed, echo
from trainer.acts.desk import OpenLog
from trainer.acts.interviews.keeping import Changing
from trainer.acts.interviews.stages import kept_on_leaving, questions
from trainer.acts.interviews.told import tell
from trainer.core.stages.notes import before_the_call, note, reply
from trainer.core.stages.stages import Stage
from trainer.core.value import replace
from trainer.rows.asked.moments import WHEN_INSTEAD
from trainer.rows.debrief import NOT_MADE, take_away
from trainer.screens.asked.answering import Back, Left
from trainer.screens.asked.noted.noting import Call


def to_come(context: Context, log: OpenLog, before: Call, call: Call, told: str) -> bool:
    """Ask for the new time of a call that wasn't made, `told` already, and leave no note of it.

    Of what was noted `before` this debrief it's asked; what practice noted for the call stays.
    False, and nothing is changed, where they go back: it was made after all.
    """
    stays = before_the_call(log.desk.live, call.stage)
    earlier = [each.text for at, each in before.notes.items() if stays.get(at) != each]
    if not _moved(context, log, call.stage, told):
        return False
    keep = earlier and not agreed(take_away(earlier))
    _put_back(context, log, before if keep else replace(before, notes=stays, practiced={}), call)
    return True


def _moved(context: Context, log: OpenLog, stage: Stage, told: str) -> bool:
    """Ask for the new time of a call that wasn't made, and say what is known then.

    False, and nothing is changed, where they go back: it was made after all.
    """
    echo(NOT_MADE)
    changing = Changing(context, log, stage)
    to_come = replace(stage, call=None, outcome="", ways={}, debriefed=None, called=None)
    ask_when = replace(questions(context), wording={"call": WHEN_INSTEAD})
    try:
        with kept_on_leaving(changing), suppress(Left):
            to_come = ask_when.again(to_come, told)
    except Back:
        return False
    changing.keep(to_come)
    tell(context, "Now", stage.name, log.desk)
    return True


def _put_back(context: Context, log: OpenLog, known: Call, call: Call) -> None:
    """Have noted of a call what was `known`, and nothing else."""
    now, stage = context.clock(), call.stage.name
    for at in {**known.notes, **call.notes}:
        if (noted := known.notes.get(at)) != call.notes.get(at):
            text, key = noted.text if noted else "", at if at != stage else None
            log.append(note(text, now=now, key=key, stage=stage))
    for branch in {**known.practiced, **call.practiced}:
        words = known.practiced.get(branch, "")
        if words != call.practiced.get(branch, ""):
            for text in dict.fromkeys(("", words)):  # away with these first
                log.append(reply(text, now=now, branch=branch, stage=stage))
