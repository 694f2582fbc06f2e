"""What is done with an answer besides rating it: a note, and words that count too."""

from collections.abc import Callable

from trainer.core.problems import TrainerError
from trainer.core.sitting.wishes.kinds import Wish
from trainer.core.sitting.wishes.reading import wish
from trainer.core.text import one_line
from trainer.rows.practice.doing import Doing
from trainer.rows.practice.keys import NO_NOTE, NOTE_HELP, SURE
from trainer.screens.asked.agree import agreed
from trainer.screens.asked.answers import HELPS, word_of
from trainer.screens.steps.practice import P


def noted(practice: P, *, read: Callable[[str], str], write: Callable[[str], object]) -> P:
    """Return the practice with a note kept of the line in hand; as it is where none is typed."""
    failing = ""
    try:
        practice.look_back()
        text = sentence(practice.face().words.noting, read, write)
        if text.lower() in NO_NOTE:
            return practice
        failing = "Not saved yet. "
        practice = practice.note(text)
    except TrainerError as error:
        write(f"{failing}{error}")
    else:
        write("Noted.")
    return practice


def sentence(question: str, read: Callable[[str], str], write: Callable[[str], object]) -> str:
    """Return what is typed where a note is asked for; help that is asked for is told."""
    while word_of(text := one_line(read(question))) in HELPS or wish(text) is Wish.NOW:
        write(NOTE_HELP)
    return text


def counted_too(practice: P, *, read: Callable[[str], str], write: Callable[[str], object]) -> P:
    """Return the practice with the words in hand counting from now on, where they can and may."""
    try:
        practice = practice.also()
        if practice.doing is Doing.WEIGHING:
            question = SURE.format(practice.notice)
            sure = agreed(question, read=read, write=write, enter=False)
            practice = practice.also() if sure else practice.stay()
        if practice.notice:
            write(practice.notice)
    except TrainerError as error:
        practice = practice.stay()
        write(str(error))
    return practice
