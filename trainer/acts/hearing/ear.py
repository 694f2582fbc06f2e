"""The ear that screens are handed, loaded when somebody asks to be heard."""

from typing import TYPE_CHECKING

from trainer.acts.context import say
from trainer.core.memory.step import Way
from trainer.screens.steps.call import CallPractice
from trainer.screens.steps.drill import DrillPractice
from trainer.screens.steps.hearing import Hears, Listening, Voice

if TYPE_CHECKING:
    from trainer.hearing.ear import Ear as Listener


class LateEar:
    """An ear that is loaded when somebody asks to be heard: nobody else waits for it."""

    def __init__(self) -> None:
        self._ear: Listener | None = None

    def ready(self) -> bool:
        """Whether the extra is installed."""
        from trainer.hearing.recognizer import installed

        return installed()

    def listen(self) -> Listening:
        """Open the microphone; raises a `Deaf` that says why it can't be."""
        if self._ear is None:
            from trainer.hearing.ear import Ear

            self._ear = Ear()
        return self._ear.listen()


def by_voice() -> Way:
    """Return by voice where that can be; else aloud, saying why."""
    if LateEar().ready():
        return Way.VOICE
    from trainer.hearing.refusals import ExtraMissing

    say(str(ExtraMissing()))
    return Way.ALOUD


def call_hears() -> Hears[CallPractice]:
    """Return how a call is heard; the person's word is asked for at its end."""
    return Hears(LateEar(), heard=CallPractice.heard, said_it=lambda call: call)


def voice() -> Voice | None:
    """Return the interviewer's voice; None where there is none, which is said."""
    from trainer.hearing.refusals import Mute
    from trainer.hearing.speaker import Speaker

    try:
        return Speaker()
    except Mute as error:
        say(str(error))
        return None


def hears() -> Hears[DrillPractice]:
    """Return how a drill is heard."""
    return Hears(LateEar(), heard=DrillPractice.heard, said_it=DrillPractice.said_it)
