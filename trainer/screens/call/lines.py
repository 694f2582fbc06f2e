"""A call told in ordinary lines: what they say, the keys, the prompter; and what is kept of it."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from trainer.core.problems import TrainerError
from trainer.core.rehearsal.beside import asks_count, asks_hint, elsewhere
from trainer.core.rehearsal.rehearsal import Rehearsal
from trainer.core.sitting.request import stops
from trainer.core.text import one_line
from trainer.rows.call import keys as words
from trainer.rows.call import talk
from trainer.rows.call.prompts import help_given, still_to_ask
from trainer.rows.practice.lost import ELSEWHERE
from trainer.rows.row import Row
from trainer.screens.asked.answers import Stopped
from trainer.screens.asked.spoken import Offer
from trainer.screens.call.farewell import told
from trainer.screens.printed import printed
from trainer.screens.steps.call import CallPractice

if TYPE_CHECKING:
    from trainer.screens.steps.hearing import Hears, Voice

AGAIN = "Enter: try again \N{MIDDLE DOT} q: stop "


class Lines:
    """What is told of a call in lines; `practice` is always its present state."""

    def __init__(
        self,
        practice: CallPractice,
        *,
        keys: bool = False,
        read: Callable[[str], str] = input,
        write: Callable[[str], object] = print,
        hears: "Callable[[], Hears[CallPractice]] | None" = None,
        voice: "Voice | None" = None,
    ) -> None:
        self.practice = practice
        self._keys, self._key = keys, ""
        self._printed, self._given = 0, help_given(practice.call)
        self._read = read
        self._write = write
        self._hears, self._voice = hears, voice
        self._offer = Offer(hears, write)

    @property
    def _call(self) -> Rehearsal:
        return self.practice.call

    def _heard(self) -> None:
        """Print what they said since you spoke."""
        new = len(self._call.talk) >= self._printed
        rows = talk.heard_since(self._call, self._printed) if new else talk.last_heard(self._call)
        self._printed = len(self._call.talk)
        for row in rows:
            self._write(told(self._call, row))
        self._spoken()
        self._prompted()
        key = self._call.task.card.key if self._call.task and self._call.lasts else self._key
        if self._keys and key != self._key:
            self._write(f"key: {key}")
            self._key = key

    def _print_keys(self, *, last: bool = False) -> None:
        told = (talk.PARTING,) if self._call.parting else words.opening(self._call)
        for line in told[-1:] if last else told:
            self._write(line)

    def _can_listen(self) -> bool:
        """Say whether all that listening needs is installed."""
        return self._hears is not None and self._hears().ear.ready()

    def _spoken(self) -> None:
        if self._voice and self._call.lasts:
            try:
                self._voice.say(talk.spoken_words(self._call))
            except TrainerError as error:
                self._voice = None
                self._write(str(error))

    def _besides(self, typed: str) -> bool:
        """Give a hint, tell how many are left, or where else something is done; False: none is."""
        if asks_count(self._call, typed):
            self._write(still_to_ask(self._call))
        elif asks_hint(self._call, typed):
            self._hint()
        elif wish := elsewhere(self._call, typed):
            self._write(ELSEWHERE[wish])
        else:
            return False
        return True

    def _hint(self) -> None:
        """Prompt, and tell the keys."""
        try:
            self.practice = self.practice.hint()
        except TrainerError as error:
            self._write(str(error))
        else:
            self._given = ()
            self._prompted()
        self._print_keys(last=True)

    def _prompted(self) -> None:
        """Print the help given, where there is more than before."""
        before, self._given = self._given, help_given(self._call, aloud=True)
        self._print(self._given if self._given != before else ())

    def _step(self, step: Callable[[], CallPractice]) -> bool:
        """Take a step and keep what it leaves; what can't be kept is tried until it can, or q.

        False: nothing was there to be done.
        """
        try:
            self.practice = step()
        except TrainerError as error:
            self._write(str(error))
            return False
        while self.practice.unkept:
            self.practice = kept(self.practice, self._read, self._write)
        return True

    def _print(self, rows: Iterable[Row]) -> None:
        printed(rows, self._write)


def kept(
    practice: CallPractice, read: Callable[[str], str], write: Callable[[str], object]
) -> CallPractice:
    """Return the call with the next of it kept; `Stopped` where they would rather stop."""
    while True:
        try:
            return practice.settled()
        except TrainerError as error:
            write(f"Not saved yet. {error}")
            if stops(one_line(read(AGAIN))):
                raise Stopped from error
