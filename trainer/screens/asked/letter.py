"""The one question that is answered with the letter of a branch, whoever asks it."""

from collections.abc import Callable, Mapping

from trainer.core.script.cards import LETTERS
from trainer.core.sitting.task import Task
from trainer.rows.practice.choice import CHOOSING_HELP, asking, letter_of, not_understood
from trainer.screens.asked.answers import asked


def letter(
    task: Task,
    names: Mapping[str, str],
    *,
    read: Callable[[str], str],
    write: Callable[[str], object],
) -> str | None:
    """Ask until it is plain which was meant; None: they don't know. `Stopped` where they stop."""
    letters = LETTERS[: len(task.choices)]
    while typed := asked(asking(letters), read=read, write=write, help_=CHOOSING_HELP):
        if found := letter_of(task, names, typed):
            return found
        write(not_understood(letters))
    return None
