"""What a screen is handed to listen with: it knows neither the microphone nor what writes down."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

if TYPE_CHECKING:
    from trainer.core.grading.voice.utterance import Utterance


P = TypeVar("P")
"""What is practiced: a drill, a call."""


class Listening(Protocol):
    """A microphone that is open."""

    @property
    def level(self) -> float:
        """How loud it is now, 0 to 1."""

    @property
    def seconds(self) -> float:
        """How long it has listened."""

    @property
    def dead(self) -> bool:
        """Whether it has given nothing but zeros for so long that something is wrong."""

    def done(self) -> "Utterance":
        """Stop and return what was said; takes a moment. A `TrainerError` says why it can't."""

    def drop(self) -> None:
        """Stop, and forget what was heard."""


class Ear(Protocol):
    """What can listen, if it can."""

    def ready(self) -> bool:
        """Whether all that it needs is installed."""

    def listen(self) -> Listening:
        """Open the microphone; a `TrainerError` says why it can't be."""


class Voice(Protocol):
    """What speaks the interviewer's words."""

    def say(self, text: str) -> None:
        """Begin to say something, and return at once; a `TrainerError` says why it can't be."""

    def stop(self) -> None:
        """Be silent."""


class Hears(Generic[P]):
    """An ear, and what practice becomes by what was heard, and by the person's word for it."""

    def __init__(
        self, ear: Ear, *, heard: "Callable[[P, Utterance], P]", said_it: Callable[[P], P]
    ) -> None:
        self.ear = ear
        self.heard = heard
        self.said_it = said_it
