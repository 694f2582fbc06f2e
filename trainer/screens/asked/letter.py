"""The one question that is answered with the letter of a branch, whoever asks it."""

from collections.abc import Callable, Mapping

from trainer.core.script.cards import LETTERS
from trainer.core.sitting.aside import forgotten
from trainer.core.sitting.task import Task
from trainer.core.sitting.wishes.kinds import Wish
from trainer.core.sitting.wishes.reading import wish
from trainer.core.words.known import Known
from trainer.core.words.labels import ONCE_MORE
from trainer.rows.practice.choice import (
    CHOOSING_HELP,
    NO_LISTS,
    asking,
    letter_of,
    not_understood,
)
from trainer.rows.practice.lost import STOP_HERE, answered
from trainer.screens.asked.answers import BACK, Undone, asked


def letter(
    task: Task,
    names: Mapping[str, str],
    known: Known | None,
    read: Callable[[str], str],
    write: Callable[[str], object],
    *,
    again: Callable[[], object],
) -> str | None:
    """Ask until it is plain which was meant; None: they don't know. `Stopped` where they stop.

    `again` tells the question and its choices once more. `Undone` where they ask to have the
    last answer back. `known`: the words that people know, to tell a slip of the hand.
    """
    letters = LETTERS[: len(task.choices)]
    while typed := asked(asking(letters), read=read, write=write, help_=CHOOSING_HELP):
        if typed in BACK:
            raise Undone
        if typed == ONCE_MORE:
            again()
            continue
        if forgotten(typed):
            return None
        if found := letter_of(task, names, typed, known=known or NO_LISTS):
            return found
        if (wished := wish(typed)) is Wish.BACK:
            raise Undone
        told = STOP_HERE if wished is Wish.STOP else ""
        told = told or (answered(wished, CHOOSING_HELP, shows=False) if wished else "")
        write(told or not_understood(letters))
    return None
