"""What of a call's keyboard looks at how it went: its turns, one of them, the rest of a page."""

from abc import abstractmethod

from prompt_toolkit.application import run_in_terminal

from trainer.rows.call.turns import turns_in_order
from trainer.screens.call.ears import Ears
from trainer.screens.page.spelled import NO_NOTES


class Looking(Ears):
    """A keyboard that can look at the turns of a call; `practice` is always its present state."""

    _listing: bool
    _noting: bool
    _picked: int
    _gone: int
    _pages: int

    @abstractmethod
    def begin(self) -> None:
        """Begin what the keyboard is for now, with nothing typed yet."""

    def list(self) -> None:
        """Show all turns."""
        self._listing, self._picked = bool(self.practice.call.turns), 0

    def move(self, step: int) -> None:
        """Pick the turn above or below."""
        last = len(self.practice.call.turns) - 1
        self._picked = max(0, min(last, self._picked + step))

    def open(self) -> None:
        """Look at the turn that is picked."""
        turn = turns_in_order(self.practice.call)[self._picked]
        self._step(lambda: self.practice.look(turn))

    def edit(self) -> None:
        """Edit the script at the line in hand."""
        run_in_terminal(lambda: self._step(self.practice.edit))

    def note(self) -> None:
        """Ask for a line of notes to the turn in hand."""
        self._noting = True
        self.begin()

    def _noted(self, text: str) -> None:
        """Keep a note, unless nothing was typed, or what is left of a word that isn't one."""
        if text.lower() in NO_NOTES or self._step(lambda: self.practice.note(text)):
            self._noting = False
            self.begin()

    def also(self) -> None:
        """Let the words in hand count too; where the meaning changed it is asked before."""
        self._step(self.practice.also)

    def turn(self, step: int) -> None:
        """Show more of a page that doesn't hold all of it, or what was before."""
        self._gone = max(0, min(self._pages - 1, self._gone + step))
