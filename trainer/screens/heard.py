"""A line said aloud and heard, in ordinary lines: Enter starts listening, and ends it."""

from collections.abc import Callable
from typing import Generic

from trainer.core.problems import TrainerError
from trainer.rows.hearing.listening import DONE
from trainer.rows.practice.aloud import why_nothing
from trainer.screens.steps.hearing import Hears
from trainer.screens.steps.practice import P


class Hearing(Generic[P]):
    """Listens once; what can't be heard is rated by the person."""

    def __init__(
        self,
        hears: Hears[P],
        *,
        read: Callable[[str], str],
        write: Callable[[str], object],
    ) -> None:
        self._hears = hears
        self._read = read
        self._write = write

    def heard(self, practice: P, *, aloud: Callable[[], str]) -> P:
        """Return practice with the line heard; where nobody can listen it is said `aloud`."""
        try:
            listening = self._hears.ear.listen()
        except TrainerError as error:
            self._write(str(error))
            self._read(aloud())
            return practice.said("")
        try:
            self._read(DONE)
        except BaseException:
            listening.drop()
            raise
        silent = listening.dead
        try:
            utterance = listening.done()
        except TrainerError as error:
            self._write(str(error))
            return practice.said("")
        if not utterance.text:
            self._write(why_nothing(silent=silent))
        return self._hears.heard(practice, utterance)
