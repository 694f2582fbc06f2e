"""How the person is helped in a call: a prompt, and another way to say lines."""

from trainer.core.memory.step import Way
from trainer.core.rehearsal.rehearsal import Rehearsal
from trainer.core.rehearsal.talk import put
from trainer.core.sitting import answer as answering
from trainer.core.value import replace


def prompted(call: Rehearsal) -> Rehearsal:
    """Return the call with one more hint: first the cue ("Line?"), then as in a drill.

    A reply has no cue of its own but what it meant, which is to be found out: letters come at once.
    Where they want to hear a line once more, it is that; where they ask whether there is anything
    else, the first question that was passed over.
    """
    if call.live or not call.lasts:
        return call
    task = answering.asked(call)
    if not task.help.cue:
        call = replace(call, task=replace(task, help=replace(task.help, cue=True)))
        return answering.hinted(call) if task.card.branch and not call.quiet else call
    return call if call.quiet else answering.hinted(call)


def changed(call: Rehearsal, *, heard: bool = False) -> Rehearsal:
    """Return the call with words said aloud instead of typed from now on, or typed again.

    `heard`: somebody can listen to them.
    """
    if not call.lasts or call.task is None:
        return call
    aloud = Way.VOICE if heard else Way.ALOUD
    task, way = call.task, Way.TYPE if call.way.spoken else aloud
    return replace(call, way=way) if call.quiet else put(replace(call, way=way), task)
