"""The real program at a call, spoken to: in ordinary lines, or on the full screen."""

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING

from msgspec import Struct

from tests.support.sounds.room import Room
from tests.support.terminals.terminal import Terminal

if TYPE_CHECKING:
    from array import array

FULL = "■"
"""A square of the level: somebody is loud."""
ENDS = ("You got through", "The call ended there")
GOODBYE = "Say goodbye, or just press Enter."
NOT_HEARD = ("I can't hear the microphone.", "I didn't hear any words.")
AGAIN = ("Could you say that again?", "Sorry, what was that?")
START_OVER = "\x0f"


class Said(Struct, frozen=True):
    """What somebody says, and how it sounds; no words: silence, or noise."""

    words: str
    sound: "array[int]"


class Phone(ABC):
    """A call by voice; every key is one that a person would press."""

    through: str
    """What is asked of each line that nobody heard, or not surely, once the call is over."""
    begins: str
    """What stands where the next line may be said."""
    which = "Which "
    """What is asked of a reply that such a line answered."""

    def __init__(self, screen: Terminal, room: Room) -> None:
        self.screen, self.room = screen, room
        self.asked_again = 0

    @property
    def text(self) -> str:
        """All that is on the screen, as one line."""
        return " ".join(self.screen.text.split())

    @property
    def again(self) -> bool:
        """Whether they asked to hear again what was said just now."""
        before, self.asked_again = self.asked_again, sum(map(self.text.count, AGAIN))
        return self.asked_again > before

    @property
    @abstractmethod
    def lasts(self) -> bool:
        """Whether somebody is still on the phone."""

    @abstractmethod
    def say(self, said: Said) -> None:
        """Say something, and wait until they have answered."""

    @abstractmethod
    def judge(self) -> str:
        """Tell of everything that is asked that it wasn't said so, and return how it went."""


class Lines(Phone):
    """In ordinary lines: Enter starts listening, and ends it."""

    through = "In these words?"
    begins = "You, aloud:"

    @property
    def lasts(self) -> bool:
        """Whether somebody is still on the phone."""
        return self.screen.text.rstrip().endswith(self.begins) and GOODBYE not in self.text

    def say(self, said: Said) -> None:
        """Say something, and wait until they have answered."""
        screen, turn = self.screen, _turns(self.text)
        screen.type("\r")
        screen.see(lambda text: text.count("Enter when done.") == turn)
        assert self.room.say(said.sound)
        screen.type("\r")
        screen.see(lambda text: _turns(text) > turn or self.through in text or ended(text))
        screen.rest(0.2)

    def judge(self) -> str:
        """Tell of everything that is asked that it wasn't said so, and return how it went."""
        screen = self.screen
        screen.type("\r")  # nothing is said to goodbye
        screen.see(lambda text: self.through in text or ended(text))
        while not ended(screen.text):
            asked = screen.text.count(self.through) + screen.text.count(self.which)
            last = screen.text.rstrip().splitlines()[-1]
            screen.type("\r" if self.which in last else "1\r")

            def more(text: str, before: int = asked) -> bool:
                return ended(text) or text.count(self.through) + text.count(self.which) > before

            screen.see(more)
            screen.rest(0.2)
        told = self.text
        screen.type("q\r")
        assert screen.wait() == 0
        return told


def _turns(text: str) -> int:
    """Count the prompts of a call in lines: a goodbye isn't said aloud."""
    return text.count(Lines.begins) + text.count("You:")


class Page(Phone):
    """On the full screen: Space starts listening, Enter ends it."""

    through = "Did you say it in these words?"
    begins = "Space: start listening"

    @property
    def lasts(self) -> bool:
        """Whether somebody is still on the phone."""
        return self.begins in self.text

    def say(self, said: Said) -> None:
        """Say something, and wait until they have answered."""
        screen = self.screen
        screen.settle()
        screen.type(" ")
        screen.see("Listening")
        while not self.room.say(said.sound):
            screen.type(START_OVER)  # the machine was too busy
        screen.see(lambda text: "Listening" in text and FULL not in text)
        screen.type("\r")
        screen.see(lambda _text: "Listening" not in self.text and "One moment." not in self.text)
        if any(told in self.text for told in NOT_HEARD):
            screen.settle()
            screen.type("\r")
            screen.see(lambda _text: not any(told in self.text for told in NOT_HEARD))

    def judge(self) -> str:
        """Tell of everything that is asked that it wasn't said so, and return how it went."""
        screen = self.screen
        while not ended(self.text):
            screen.settle()
            before = self.text
            screen.type("1" if self.through in before else "\r")
            self._changes(before)
        told = self.text
        screen.settle()
        screen.type("q")
        assert screen.wait() == 0
        return told

    def _changes(self, before: str) -> None:
        self.screen.see(lambda _text: self.text != before)


def ended(text: str) -> bool:
    """Say whether it is told how the call went."""
    return any(told in text for told in ENDS)
