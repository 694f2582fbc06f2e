"""What a recognizer made of what was said, and what of the line that is."""

from msgspec import Struct

from trainer.core.grading.voice.states import Arrived, State


class Utterance(Struct, frozen=True):
    """What a recognizer wrote down.

    `clean`: the voice stood far enough above the noise for what is missing to mean something.
    `engine` is the name and the version of what heard it.
    """

    text: str
    clean: bool = True
    engine: str = ""


class Heard(Struct, frozen=True):
    """An utterance held against a line; `own`: the person says that they said it all."""

    utterance: Utterance
    arrived: Arrived
    own: bool = False

    @property
    def missing(self) -> tuple[str, ...]:
        """The words that were not heard; none where the person says that they said them."""
        return () if self.own else self.arrived.words(State.UNHEARD)

    @property
    def unsure(self) -> tuple[str, ...]:
        """The words that nobody but the person can be sure of, in their order."""
        heard = (State.HEARD,) if self.own else (State.HEARD, State.UNHEARD)
        return tuple(one.text for one in self.arrived.judged if one.state not in heard)
