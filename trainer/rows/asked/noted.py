"""What was noted of a call, told again: how it went, their answers, the notes on it."""

from collections.abc import Mapping

from trainer.core.script.key import Key
from trainer.core.script.script import Script
from trainer.core.stages.debrief import cues, forks
from trainer.core.stages.notes import Note, quoted
from trainer.core.stages.stages import Stage
from trainer.core.text import one_line
from trainer.rows.debrief import WENT, way_known
from trainer.rows.names import filled, heard_names
from trainer.rows.stages import CAME_OF, with_whom

ASKED_HERE = "That's no note, so it isn't kept. To ask me something, go home first: press Enter."
CHANGE = "Change or add something? y: yes \N{MIDDLE DOT} Enter: no "
NOTHING = "You haven't noted anything on a call yet. After the call: trainer debrief"


def nothing_on(stage: Stage) -> str:
    """Return what is said of a call that nothing was noted of, by somebody who looks for that."""
    return one_line(f"You haven't noted anything on the call with {with_whom(stage)} yet.")


def call_noted(script: Script, stage: Stage, notes: Mapping[str, Note]) -> tuple[str, ...]:
    """Return what was noted of the call of a stage, a line each: that on the whole call first.

    What came of the interview is told last.
    """
    whole, names = notes.get(stage.name), heard_names(stage.names)
    told = [f"It {WENT[stage.outcome]}."] if stage.outcome in WENT else []
    told += [f"Your note on the call: {quoted(whole.text)}"] if whole else []
    asked = tuple(forks(script, stage.ways))
    for number, (key, heading) in enumerate(cues(script), 1):
        here = {at: note.text for at, note in notes.items() if Key(at).cue == Key(key).cue}
        ways: list[str] = []
        for fork in (each for each in asked if Key(each.key).cue == Key(key).cue):
            words = here.pop(stage.ways.get(fork.key, ""), "")
            ways += filter(None, [way_known(fork, stage.ways, names, words)])
        if noted := " ".join((*ways, *map(quoted, here.values()))):
            told.append(f"{number}. {filled(heading, names)}: {noted}")
    told += [f"{CAME_OF[stage.result]}."] if stage.result in CAME_OF else []
    return tuple(map(one_line, told))
