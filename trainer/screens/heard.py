"""A line said aloud and heard, in ordinary lines: Enter starts listening, and ends it."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Generic, TypeVar

from trainer.core.problems import TrainerError
from trainer.rows.hearing.listening import DONE
from trainer.rows.practice.aloud import why_nothing
from trainer.screens.steps.hearing import Hears

if TYPE_CHECKING:
    from trainer.core.grading.voice.utterance import Utterance

P = TypeVar("P")


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

    def utterance(self, *, aloud: Callable[[], str]) -> "Utterance | None":
        """Return what was heard, without words where nothing was.

        None: nobody could listen, which was said; then the line was said `aloud`.
        """
        try:
            listening = self._hears.ear.listen()
        except TrainerError as error:
            self._write(str(error))
            self._read(aloud())
            return None
        try:
            self._read(DONE)
        except BaseException:
            listening.drop()
            raise
        silent = listening.dead
        try:
            found = listening.done()
        except TrainerError as error:
            self._write(str(error))
            return None
        if not found.text:
            self._write(why_nothing(silent=silent))
        return found
