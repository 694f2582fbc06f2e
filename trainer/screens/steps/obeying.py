"""What a word asks for that was typed instead of an answer, done in a drill as in a call."""

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from trainer.core.sitting.request import Request


class Line(Protocol):
    """A line that is being typed."""

    @property
    def instead(self) -> bool:
        """Whether a stray key began it where it was to be said aloud."""


class Obeying(ABC):
    """A keyboard at which help, undo and the ways out can be typed as words."""

    entry: Line
    _notice: str

    @abstractmethod
    def begin(self) -> None:
        """Begin what the keyboard is for now, with nothing typed yet."""

    @abstractmethod
    def say_it(self, notice: str = "") -> None:
        """Say the line aloud after all: what was typed of it was not meant."""

    @abstractmethod
    def help(self) -> None:
        """Show the help."""

    @abstractmethod
    def undo(self) -> None:
        """Take back what came last."""

    @abstractmethod
    def leave(self) -> None:
        """Stop here, as was said in a word."""

    @abstractmethod
    def leave_asked(self) -> None:
        """Ask whether to stop: a letter alone may be a slip."""

    def obey(self, asks: "Request") -> None:
        """Do what a word asks for that was typed instead of an answer; nothing of it is one."""
        from trainer.core.sitting.request import Request  # not before something was typed

        if self.entry.instead:
            self.say_it()
        else:
            self.begin()
        self._notice = ""
        match asks:
            case Request.HELP:
                self.help()
            case Request.UNDO:
                self.undo()
            case Request.STOP:
                self.leave()
            case Request.WHETHER:
                self.leave_asked()
