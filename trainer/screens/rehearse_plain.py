"""The rehearsal as ordinary lines: what the interviewer says, your words, a short verdict."""

from collections.abc import Callable

from trainer.core.errors import TrainerError
from trainer.core.rehearsal import Rehearsal, prompted
from trainer.core.rehearsal_rows import (
    accept,
    asking,
    brief,
    heard_rows,
    help_rows,
    met,
    where,
)
from trainer.core.rehearsal_said import said
from trainer.core.text import one_line
from trainer.screens.outside import Outside
from trainer.screens.plain import printed
from trainer.screens.rehearse import edited, keep, noted, take_back, unasked

START = "You are on the phone. One line is what you say; Enter alone is to say nothing."
HINTS = "? asks for the line. To end: Ctrl-C. What you have rated is saved."
LIVE = "Live: no hints, and how it went comes at the end. To hang up: Ctrl-C. All is saved."
RATE = "1 Again, 2 Hard, 3 Good, 4 Easy, u undo, q end"
HELP = """\
Enter accepts the rating that is suggested. 1 Again: it failed. 2 Hard: with effort or a slip.
3 Good: right. 4 Easy: right at once. u takes the answer before back, for a new rating.
e edits the script at this line. n notes a line with it. q hangs up; what you have rated is saved.\
"""


class PlainRehearsal:
    """A rehearsal in lines; `call` is always its present state."""

    def __init__(
        self,
        call: Rehearsal,
        outside: Outside,
        *,
        keys: bool = False,
        read: Callable[[str], str] = input,
        write: Callable[[str], object] = print,
    ) -> None:
        self.call = call
        self._outside = outside
        self._keys = keys
        self._read = read
        self._write = write

    def run(self) -> None:
        """Go through the call until it is over, the person hangs up, or the input ends."""
        self._write(START)
        self._write(LIVE if self.call.live else HINTS)
        if warning := met(self.call):
            printed((warning,), self._write)
        try:
            while self.call.task:
                self._turn()
                if not self._rate_all():
                    return
        except EOFError:
            self._write("")

    def _turn(self) -> None:
        """Say what is heard and take one answer."""
        call, outside = self.call, self._outside
        self._write("")
        printed(heard_rows(call), self._write)
        self._write(f"{where(call).capitalize()}.")
        if self._keys and call.task:
            self._write(f"key: {call.task.card.key}")
        while (words := one_line(self._read(f"{asking(self.call)}: "))) == "?":
            if self.call.live:
                self._write("No hints in a live call.")
                continue
            self.call = prompted(self.call)
            printed(help_rows(self.call, so_far=0), self._write)
        self.call = said(self.call, words, now=outside.now(), known=outside.known)

    def _rate_all(self) -> bool:
        """Rate the answer in hand, and one that was given with it; False: the person ends."""
        shown, failed = None, False
        while (verdict := self.call.verdict) is not None:
            rating = None if failed else unasked(self.call)
            if rating is None:
                if verdict is not shown and not self.call.live:
                    printed(brief(self.call), self._write)
                shown = verdict
                enter = accept(self.call, now=self._outside.now())
                own = f". {RATE}: " if verdict.suggested and not self.call.live else ": "
                typed = one_line(self._read(f"{enter}{own}")).lower()
                if typed == "q":
                    return False
                rating = self._meant(typed, verdict.suggested)
            failed = rating is not None and not self._keep(rating)
        return True

    def _meant(self, typed: str, suggested: int | None) -> int | None:
        """Return the rating that was typed; None where something else was meant, and is done."""
        match typed, suggested:
            case (("1" | "2" | "3" | "4"), _):
                return int(typed)
            case "", int(accepted):
                return accepted
            case "u", _:
                self._try(self._undo)
            case "e", _:
                self._try(lambda: edited(self.call, self._outside))
            case "n", _:
                self._note()
            case "?", _:
                self._write(HELP)
            case _:
                self._write("Type 1, 2, 3, 4, u, e, n, q or ?, then Enter.")
        return None

    def _undo(self) -> Rehearsal:
        back = take_back(self.call, self._outside)
        if back is None:
            self._write("There is no rated answer to take back.")
            return self.call
        self._write("Taken back. Rate it anew:")
        printed(heard_rows(back), self._write)
        if self._keys and back.task:
            self._write(f"key: {back.task.card.key}")
        return back

    def _note(self) -> None:
        text = one_line(self._read("A line of notes for this, Enter for none: "))
        if text and self._try(lambda: noted(self.call, text, self._outside)):
            self._write("Noted.")

    def _try(self, step: Callable[[], Rehearsal]) -> bool:
        """Take a step that may fail, and say so; the answer in hand stays."""
        try:
            self.call = step()
        except TrainerError as error:
            self._write(f"Not saved. {error}")
            return False
        return True

    def _keep(self, rating: int) -> bool:
        try:
            self.call = keep(self.call, rating, self._outside)
        except TrainerError as error:
            self._write(f"Not saved. {error} Rate it again, or end with q.")
            return False
        if self.call.verdict and not self.call.live:
            self._write("Then, as your next question:")
        return True
