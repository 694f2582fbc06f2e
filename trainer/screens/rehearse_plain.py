"""The rehearsal as ordinary lines: what the interviewer says, your words, a short verdict."""

from collections.abc import Callable

from trainer.core.problems import TrainerError
from trainer.core.rehearsal.rehearsal import Rehearsal, prompted
from trainer.core.rehearsal.said import said
from trainer.core.text import one_line
from trainer.rows.rehearsal import accept, asking, brief, heard_rows, help_rows, met, where, you
from trainer.screens.outside import Outside
from trainer.screens.plain import printed
from trainer.screens.rehearse_outside import edited, keep, noted, take_back, unasked

START = "You are on the phone. One line is what you say; Enter alone is to say nothing."
HINTS = "? asks for the line. To end: Ctrl-C. What you have rated is saved."
LIVE = "Live: no hints, and how it went comes at the end. To hang up: Ctrl-C. All is saved."
RATE = "1 Again, 2 Hard, 3 Good, 4 Easy, u undo, q end, ? help"
NO_WAY_BACK = "Not in a live call. Afterwards: trainer undo takes the last answer back."
JUDGE = "1 Again: it failed. 2 Hard: with effort or a slip. 3 Good: right. 4 Easy: right at once."
HELP = f"""\
Enter accepts the rating that is suggested. {JUDGE}
u takes your last rated answer back and lets you rate it anew. e edits the script at this line.
n notes a line with this question, to be shown with it the next time.
q hangs up; what you have rated is saved, the answer in hand is not.\
"""
LIVE_HELP = f"{JUDGE} q hangs up; what you have rated is saved."


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
        """Rate the answer in hand, and those given or brought back with it; False: the end."""
        shown, failed = None, False
        while (verdict := self.call.verdict) is not None:
            if not failed and (rating := unasked(self.call)):
                failed = not self._keep(rating)
                continue
            if verdict is not shown and not self.call.live:
                printed(brief(self.call), self._write)
            typed = self._typed()
            if typed == "q":
                return False
            failed = not self._done(typed, verdict.suggested)
            # After a note or the help the verdict is on the screen already.
            shown = verdict
        return True

    def _typed(self) -> str:
        verdict, live = self.call.verdict, self.call.live
        enter = accept(self.call, now=self._outside.now())
        keys = f". {RATE}: " if verdict and verdict.suggested and not live else ": "
        return one_line(self._read(f"{enter}{keys}")).lower()

    def _done(self, typed: str, suggested: int | None) -> bool:
        """Do what was typed at the rating; False: something could not be kept."""
        match typed, suggested:
            case (("1" | "2" | "3" | "4"), _):
                return self._keep(int(typed))
            case "", int():
                return self._keep(suggested)
            case (("u" | "e" | "n"), _) if self.call.live:
                self._write(NO_WAY_BACK)
            case "u", _:
                self._undo()
            case "e", _:
                self._edit()
            case "n", _:
                self._note()
            case "?", _:
                self._write(LIVE_HELP if self.call.live else HELP)
            case _ if self.call.live:
                self._write("Type 1, 2, 3, 4, q or ?, then Enter.")
            case _:
                self._write("Type 1, 2, 3, 4, u, e, n, q or ?, then Enter.")
        return True

    def _keep(self, rating: int) -> bool:
        again = self.call.verdict and self.call.verdict.retracted
        try:
            self.call = keep(self.call, rating, self._outside)
        except TrainerError as error:
            self._write(f"Not saved. {error} Rate it again, or end with q.")
            return False
        if self.call.verdict and again:
            self._write("Back to the answer before:")
        elif self.call.verdict and not self.call.live:
            self._write("Then, as your next question:")
        return True

    def _undo(self) -> None:
        back = take_back(self.call, self._outside)
        if back is None:
            self._write("There is no rated answer of a rehearsal to take back.")
            return
        self.call = back
        self._write("Taken back. Rate it anew:")
        printed(heard_rows(back), self._write)
        if own := you(back):
            printed((own,), self._write)

    def _edit(self) -> None:
        try:
            self.call = edited(self.call, self._outside)
        except TrainerError as error:
            self._write(str(error))

    def _note(self) -> None:
        text = one_line(self._read("A line of notes for this question, Enter for none: "))
        if not text:
            return
        try:
            self.call = noted(self.call, text, self._outside)
        except TrainerError as error:
            self._write(f"Not saved. {error}")
            return
        self._write("Noted.")
