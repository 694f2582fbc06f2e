"""The one question that is answered with the letter of a branch, whoever asks it."""

from collections.abc import Callable, Mapping

from trainer.core.script.cards import LETTERS
from trainer.core.sitting.task import Task
from trainer.core.words.labels import ONCE_MORE
from trainer.core.words.unsure import unsure
from trainer.rows.practice.choice import (
    AFTERWARD,
    CHOOSING_HELP,
    asking,
    letter_of,
    not_understood,
)
from trainer.screens.asked.answers import BACK, Undone, asked


def letter(
    task: Task,
    names: Mapping[str, str],
    *,
    read: Callable[[str], str],
    write: Callable[[str], object],
    again: Callable[[], object],
    undoes: bool = False,
) -> str | None:
    """Ask until it is plain which was meant; None: they don't know. `Stopped` where they stop.

    `again` tells the question and its choices once more. `undoes`: the last answer can be had back
    from here; `Undone` where they ask for it.
    """
    letters = LETTERS[: len(task.choices)]
    help_ = CHOOSING_HELP if undoes else AFTERWARD
    while typed := asked(asking(letters), read=read, write=write, help_=help_):
        if undoes and typed in BACK:
            raise Undone
        if typed == ONCE_MORE:
            again()
            continue
        if unsure(typed):
            return None
        if found := letter_of(task, names, typed):
            return found
        write(not_understood(letters))
    return None
