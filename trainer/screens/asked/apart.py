"""Words and letters typed in ordinary lines where a line is asked, that are no answer to it."""

from collections.abc import Callable

from trainer.core.sitting.request import wants_aloud, wants_help
from trainer.rows.practice.aloud import STRAY
from trainer.rows.practice.doing import Doing
from trainer.rows.practice.face import Face
from trainer.rows.practice.keys import ANSWER_HELP, NOT_ALOUD, SLIP_HELP
from trainer.screens.asked.spoken import stray
from trainer.screens.steps.practice import P


def turned(typed: str, practice: P, write: Callable[[str], object]) -> P | None:
    """Return the practice after what was no answer, with what there is to be said to it written.

    Changed, if the line is to be said aloud from here on. None: it was an answer.
    """
    task, names = practice.asked, practice.sitting.names
    if task is None:
        return None
    if wants_help(task, names, typed):
        write(ANSWER_HELP[practice.doing])
        return practice
    if practice.doing is Doing.ALOUD:
        if not stray(typed.strip(), task):
            return None
        write(STRAY)
        return practice
    if not wants_aloud(task, names, typed):
        return None
    after = practice.aloud()
    if after is practice:
        write(NOT_ALOUD)
    return after


def tried_again(said: str, face: Face, ask: Callable[[str, str], str]) -> str:
    """Return the letters typed, the one that was no such letter as it was tried again."""
    slip = face.slip(said)
    if slip is None:
        return said
    at, question = slip
    again, letters = ask(question, SLIP_HELP), said.replace(" ", "")
    return f"{letters[:at]}{again[0]}{letters[at + 1 :]}" if again else said
