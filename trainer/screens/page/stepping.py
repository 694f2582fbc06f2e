"""Practice that goes on step by step: what each one brings, and which keys can be meant yet."""

from abc import ABC, abstractmethod
from collections.abc import Callable
from datetime import datetime
from typing import Generic

from msgspec import Struct

from trainer.core.problems import TrainerError
from trainer.core.script.cards import LETTERS
from trainer.rows.practice.doing import Doing
from trainer.screens.page.pause import Pause
from trainer.screens.steps.practice import P

NOT_SAVED = "Not saved yet. Press Enter to try again. "


class Handed(Struct, frozen=True):
    """What a keyboard is handed: what tells the time, and what it calls.

    `begun` when it is for something new, `over` when nothing is left.
    """

    now: Callable[[], datetime]
    begun: Callable[[], None]
    over: Callable[[], None]


class Stepping(ABC, Generic[P]):
    """Practice as its steps change it; `practice` is always its present state."""

    def __init__(self, practice: P, handed: Handed) -> None:
        self.practice = practice
        self._now, self._begun, self._over = handed.now, handed.begun, handed.over
        self._pause = Pause(self._now())
        warning = practice.face().warning()
        self._notice = warning.text if warning else ""

    @abstractmethod
    def doing(self) -> Doing:
        """Return what the keyboard is for now."""

    @abstractmethod
    def begin(self) -> None:
        """Begin what the keyboard is for now, with nothing typed yet."""

    def settled(self) -> bool:
        """Whether the state has been on the screen for long enough that a key can be meant."""
        return self._pause.over(self.doing(), self._now())

    def drop(self) -> None:
        """Let a key go that can't be meant yet."""
        self._pause.drop(self._now())

    def pick(self, letter: str) -> None:
        """Choose a branch."""
        if self.practice.asked and LETTERS.index(letter) < len(self.practice.asked.choices):
            self._step(lambda: self.practice.choose(letter))

    def rate(self, rating: int) -> None:
        """Rate the answer in hand."""
        self._step(lambda: self.practice.rate(rating), NOT_SAVED)

    def also(self) -> None:
        """Let the words in hand count too; where the meaning changed it is asked before."""
        self._step(self.practice.also)

    def hint(self) -> None:
        """Give one more hint."""
        self._notice = ""
        try:
            self.practice = self.practice.hint()
        except TrainerError as error:
            self._notice = str(error)

    def _may_look_back(self) -> bool:
        """Say whether answers may be gone back to, and if not why."""
        try:
            self.practice.look_back()
        except TrainerError as error:
            self._notice = str(error)
            return False
        return True

    def _read(self) -> bool:
        """Whether a new line has stood for long enough that it can have been read."""
        task = self.practice.asked
        return task is None or self._pause.read(task.step.wanted.count, self._now())

    def _step(self, step: Callable[[], P], failing: str = "") -> bool:
        """Take a step and what follows it unasked, and say whether anything changed.

        An answer that could not be kept stays, and the person is told.
        """
        before, self._notice = self.practice, ""
        try:
            self.practice = step()
            failing = NOT_SAVED
            while rating := self.practice.unasked:
                self.practice = self.practice.rate(rating)
        except TrainerError as error:
            self._notice = f"{failing}{error}"
            self._begun()
            return False
        if self.practice is before:
            return False
        self._pause.begin(self._now())
        if self.practice.asked is None:
            self._over()
        else:
            self.begin()
        return True
