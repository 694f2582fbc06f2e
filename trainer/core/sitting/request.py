"""Words and letters typed where a line is asked that ask for something, and are no answer."""

from collections.abc import Mapping

from trainer.core.memory.ladder import Rung
from trainer.core.memory.step import Way
from trainer.core.sitting.task import Task
from trainer.core.text import CTRL_O

HELP, ALOUD = "help", "o"
_RIGHT = 2
"""Words at the head of a line whose letters these are: then the letters are meant as such."""


def wants_help(task: Task, names: Mapping[str, str], typed: str) -> bool:
    """Say whether somebody typed the word for help, and no answer to a line that begins with it."""
    if typed.strip().casefold() != HELP:
        return False
    if task.step.wanted.text.casefold().startswith(HELP):
        return False
    return task.step.way is not Way.LETTERS or not _letters(task, names)


def wants_aloud(task: Task, names: Mapping[str, str], typed: str) -> bool:
    """Say whether somebody would say the line aloud: a lone `o`, unless that is all its letters."""
    if typed.strip() == CTRL_O:
        return True
    if typed.strip().casefold() != ALOUD:
        return False
    from trainer.core.grading.keying import keying  # not before letters were typed

    shown = task.step.rung is Rung.SHOWN
    blanks = keying(task.step.wanted, names, every_other=shown).blanks
    asked = [each.keys for each in blanks if each.keys]
    return len(asked) != 1 or ALOUD not in asked[0]


def _letters(task: Task, names: Mapping[str, str]) -> bool:
    """Say whether the letters of the word are those of the line, from its head on."""
    from trainer.core.grading.keying import keying, press

    state = keying(task.step.wanted, names, every_other=task.step.rung is Rung.SHOWN)
    for key in HELP:
        state = press(state, key)
    said = [mark for mark in state.marks if mark is not None]
    return len(said) >= _RIGHT and all(said[:_RIGHT])
