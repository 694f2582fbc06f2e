"""How a call went, turn by turn, in ordinary lines: listed, rated anew, noted, edited."""

from collections.abc import Callable
from functools import partial

from trainer.core.log.events import AGAIN
from trainer.core.problems import TrainerError
from trainer.core.sitting.request import stops
from trainer.core.text import one_line
from trainer.core.words.labels import repeats
from trainer.rows.call.labels import labeled_turns, turns_in_order
from trainer.rows.call.names import hearable
from trainer.rows.call.turns import (
    LISTED,
    NOTHING_CHANGED,
    WHICH,
    no_such,
    numbering,
    rating_asked,
    turn_row,
    turn_rows,
)
from trainer.rows.practice.keys import MEANT, NO_NOTE, SURE
from trainer.screens.asked.agree import agreed
from trainer.screens.asked.answers import BACK, HELPS
from trainer.screens.beside import sentence
from trainer.screens.printed import printed
from trainer.screens.steps.call import CallPractice

BACK_AGAIN = BACK - {"back"}
"""What takes a changed rating back at the list."""
GO_BACK = "back"
"""What goes back to the list, and from there to how the call went."""


class Review:
    """The turns of a call that is over; `practice` is always its present state."""

    def __init__(
        self,
        practice: CallPractice,
        *,
        read: Callable[[str], str],
        write: Callable[[str], object],
    ) -> None:
        self.practice = practice
        self._read = read
        self._write = write
        self._listed = False
        self._changed: list[tuple[int, int]] = []  # which turns were rated anew, from which rating

    def undo(self) -> None:
        """Take back what came last: a rating changed here, else what was said last in the call."""
        if not self._changed:
            self._step(self.practice.undo)
            return
        place, rating = self._changed[-1]
        turn = turns_in_order(self.practice.call)[place]
        if self._step(lambda: self.practice.look(turn).rate(rating)):
            self._changed.pop()
            self._listed = False
            self._write(f"Taken back. It's again: {self._row(place)}")

    def _row(self, place: int) -> str:
        turn = turns_in_order(self.practice.call)[place]
        return turn_row(hearable(self.practice.call), turn).text

    def listed(self) -> None:
        """Print every turn in a line, under the number of its question."""
        self._write(numbering(self.practice.call))
        for name, turn in labeled_turns(self.practice.call).items():
            self._write(f"{name}. {turn_row(hearable(self.practice.call), turn).text}")
        self._listed = True

    def change(self) -> None:
        """Take one turn in hand after the other, until no number is typed.

        A list that was told just before isn't told again.
        """
        if not self._listed:
            self.listed()
        self._listed = False  # what it says may change now
        names = list(labeled_turns(self.practice.call))
        while typed := one_line(self._read(WHICH)):
            name = typed.lower().rstrip(".")
            if stops(name) or name == GO_BACK:
                return
            if repeats(name):
                self.listed()
                continue
            if name in HELPS:
                self._write(LISTED)
                continue
            if name in BACK_AGAIN:
                self._undone_here()
                continue
            if name in names:
                self._looked_at(names.index(name))
            else:
                self._write(no_such(self.practice.call))

    def _looked_at(self, place: int) -> None:
        turn = turns_in_order(self.practice.call)[place]
        self._step(lambda: self.practice.look(turn))
        self._shown(place)
        while self.practice.call.verdict:
            question, help_, typable = rating_asked(self.practice.call)
            typed = one_line(self._read(question)).lower()
            leaves = stops(typed) or typed == GO_BACK
            key = "" if leaves else MEANT.get(typed, typed)
            match key:
                case "1" | "2" | "3" | "4" as rating:
                    if self._step(partial(self.practice.rate, int(rating))):
                        self._changed.append((place, turn.event.rating or AGAIN))
                        self._write(f"Saved: {self._row(place)}")
                case "":
                    self._step(self.practice.put_down)
                case "u":
                    self._undone_here()
                case "n" | "w":
                    (self._note if key == "n" else self._also)()
                case "e":
                    if self._step(self.practice.edit):
                        self._shown(place)
                case _ if repeats(typed):
                    self._shown(place)
                case _:
                    self._write(help_ if typed in HELPS else typable)

    def _undone_here(self) -> None:
        """Take back words that count since, or a rating; what was said in the call stays."""
        if self.practice.added:
            self._step(self.practice.undo)
        elif self._changed:
            self.undo()
        else:
            self._write(NOTHING_CHANGED)

    def _shown(self, place: int) -> None:
        turn = turns_in_order(self.practice.call)[place]
        printed(turn_rows(hearable(self.practice.call), turn), self._write)

    def _note(self) -> None:
        text = sentence("Your note on this question (Enter: none): ", self._read, self._write)
        if text.lower() not in NO_NOTE and self._step(lambda: self.practice.note(text)):
            self._write("Noted.")

    def _also(self) -> None:
        if not self._step(self.practice.also):
            return
        if self.practice.weighing:
            question = SURE.format(self.practice.notice)
            sure = agreed(question, read=self._read, write=self._write, enter=False)
            self._step(self.practice.also if sure else self.practice.stay)
        if self.practice.notice:
            self._write(self.practice.notice)

    def _step(self, step: Callable[[], CallPractice]) -> bool:
        try:
            self.practice = step()
        except TrainerError as error:
            self._write(f"Not saved. {error}" if self.practice.call.verdict else str(error))
            return False
        return True
