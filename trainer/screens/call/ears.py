"""What of a call's keyboard listens, and lets the interviewer speak."""

from abc import ABC, abstractmethod
from collections.abc import Callable
from typing import TYPE_CHECKING

from trainer.core.problems import TrainerError
from trainer.rows.call.keys import Moment
from trainer.rows.call.talk import spoken_words
from trainer.rows.practice.aloud import why_nothing
from trainer.rows.practice.doing import Doing
from trainer.screens.page.listening import Attention
from trainer.screens.steps.call import CallPractice

if TYPE_CHECKING:
    from trainer.core.grading.voice.utterance import Utterance
    from trainer.screens.steps.hearing import Voice

Step = Callable[[], CallPractice]


class Ears(ABC):
    """A keyboard that can listen; `practice` is always its present state."""

    practice: CallPractice
    _notice: str
    _attention: Attention[CallPractice]
    _voice: "Voice | None"

    @abstractmethod
    def _step(self, step: Step, *, new: bool = True) -> bool:
        """Take a step, and say whether anything changed."""

    @abstractmethod
    def _settle(self) -> None:
        """Let keys that would act wait for a moment."""

    def _hear_and_speak(
        self, attention: Attention[CallPractice] | None, voice: "Voice | None"
    ) -> None:
        """Begin with what listens and what speaks, where there is such."""
        self._attention = attention or Attention()
        self._voice = voice
        self._speak()

    def _listening(self) -> Moment | None:
        """Return what listening makes of the keyboard; None: it doesn't."""
        match self._attention.doing:
            case Doing.LISTENING:
                return Moment.LISTENING
            case Doing.WORKING:
                return Moment.WORKING
            case _:
                return None

    def change(self) -> None:
        """Say lines aloud from now on, and listen where that can be, or type them.

        While it listens: start over.
        """
        if self._attention.doing is Doing.LISTENING:
            self.listen()
            return
        heard = not self.practice.call.way.spoken and self._attention.ready()
        if self._step(lambda: self.practice.change(heard=heard)) and heard:
            self.listen()

    def listen(self) -> None:
        """Listen to the line at hand, and be silent; where nobody can listen, say why."""
        self._notice = ""
        if self._voice:
            self._voice.stop()
        try:
            self._attention.begin()
        except TrainerError as error:
            self._notice = str(error)
        self._settle()

    def _heard(self, utterance: "Utterance") -> None:
        self._step(lambda: self.practice.heard(utterance))
        if not utterance.text:
            self._notice = why_nothing(silent=self._attention.silent, again=True)

    def _unheard(self, error: TrainerError) -> None:
        self._notice = str(error)

    def _speak(self) -> None:
        """Let what they said since you spoke be heard."""
        if self._voice and self.practice.call.lasts:
            try:
                self._voice.say(spoken_words(self.practice.call))
            except TrainerError as error:
                self._voice, self._notice = None, str(error)

    def silence(self) -> None:
        """Be silent, and let no microphone be open: the call is left."""
        self._attention.drop()
        if self._voice:
            self._voice.stop()
