"""Why nobody listens, or speaks: each in one line, and the line is rated by hand as before."""

from trainer.core.problems import TrainerError


class Deaf(TrainerError):
    """The program can't listen here, or not now; the message says why and what to do."""


class ExtraMissing(Deaf):
    """The part that listens isn't installed, or can't be on this computer."""

    def __init__(self) -> None:
        super().__init__("To be heard, first type: trainer config voice. Until then, you rate.")


class NoDevice(Deaf):
    """No microphone was found that can be opened."""

    def __init__(self) -> None:
        super().__init__("I can't find a microphone, so you rate your lines yourself.")


class NoModel(Deaf):
    """The recognizer can't load its model."""

    def __init__(self) -> None:
        super().__init__(
            "I can't load the speech model, so you rate. To mend it: trainer config voice"
        )


class Mute(TrainerError):
    """Nothing here can speak; the message says why."""


class NoVoice(Mute):
    """This computer has no voice to speak with."""

    def __init__(self) -> None:
        super().__init__("I can't find a voice to speak with, so you read what they say.")
