"""The drill as ordinary lines: for a screen reader, a pipe, a paper terminal.

Only `input` and `print`: no line is rewritten, nothing repaints, no clock speaks by itself.
"""

from collections.abc import Callable, Iterable

from trainer.core.drill.drill import Drill
from trainer.core.memory.step import Way
from trainer.core.problems import TrainerError
from trainer.core.script.cards import LETTERS
from trainer.core.sitting.answer import answer, choose, hinted
from trainer.core.sitting.task import Task
from trainer.core.text import one_line
from trainer.rows.card import asking, clock, hint_rows, progress, question, suggestion
from trainer.rows.row import Row, counted
from trainer.rows.verdict import verdict_rows
from trainer.screens.outside import Outside, edited, noted, rate, studied, take_back

START = "Answer with one line. ? gives a hint. To end: Ctrl-C. What you have rated is saved."
RATE = "1 Again, 2 Hard, 3 Good, 4 Easy, Enter accepts, u undo, q end, ? help: "
JUDGE = "1 Again, 2 Hard, 3 Good, 4 Easy, u undo, q end, ? help: "
HELP = """\
Enter accepts the rating that is suggested. 1 Again: it failed. 2 Hard: with effort or a slip.
3 Good: right. 4 Easy: right at once. The harder, the sooner the card comes back.
u takes your last rated answer back and lets you rate it anew. e edits the script at this line.
n notes a line for this card, to be shown with it the next time. t tells the time that is left.
q ends; what you have rated is saved, the answer in hand is not.\
"""


def printed(rows: Iterable[Row], write: Callable[[str], object]) -> None:
    """Print rows, one a line: `Label: text`."""
    for row in rows:
        write(row.line)


class PlainDrill:
    """A drill in lines; `drill` is always its present state."""

    def __init__(
        self,
        drill: Drill,
        outside: Outside,
        *,
        keys: bool = False,
        read: Callable[[str], str] = input,
        write: Callable[[str], object] = print,
    ) -> None:
        self.drill = drill
        self._outside = outside
        self._keys = keys
        self._read = read
        self._write = write

    def run(self) -> None:
        """Ask until the drill is over, the person ends it, or the input does."""
        if self.drill.task:
            self._write(START)
        try:
            while task := self.drill.task:
                self._put(task)
                if not self._practised(task):
                    return
        except EOFError:
            self._write("")

    def _put(self, task: Task) -> None:
        """Say the card: the cue first, then where the drill stands."""
        self._write("")
        cue, *rest = question(task, self.drill.names, self.drill.notes)
        printed((cue,), self._write)
        self._write(f"{progress(self.drill).capitalize()}.")
        if self._keys:
            self._write(f"key: {task.card.key}")
        printed(rest, self._write)

    def _practised(self, task: Task) -> bool:
        """Take one answer and what follows it; False: the person ends."""
        if task.step.way is Way.READ:
            self._read(f"{asking(task)}. ")
            self.drill = studied(self.drill, self._outside)
            return True
        if task.choices:
            letter = self._letter(LETTERS[: len(task.choices)])
            self.drill = choose(self.drill, letter, now=self._outside.now())
        else:
            self._say(task)
        if task.step.study:
            printed(verdict_rows(self.drill), self._write)
            self.drill = studied(self.drill, self._outside)
            return True
        return self._rate_all()

    def _say(self, task: Task) -> None:
        outside = self._outside
        while (said := one_line(self._read(f"{asking(task)}: "))) == "?":
            self.drill = hinted(self.drill)
            if self.drill.task:
                # With every other word shown, the first of them is on the screen already.
                so_far = int(task.step.study)
                hints = hint_rows(self.drill.task, self.drill.names, so_far=so_far)
                printed(hints, self._write)
        self.drill = answer(self.drill, said, now=outside.now(), known=outside.known)

    def _letter(self, letters: str) -> str | None:
        while True:
            typed = self._read(f"Which is it? {', '.join(letters)}, or Enter if you do not know: ")
            typed = one_line(typed).lower()
            if not typed:
                return None
            if len(typed) == 1 and typed in letters:
                return typed
            self._write(f"Type one of {', '.join(letters)}, then Enter.")

    def _rate_all(self) -> bool:
        """Rate the answer in hand, and those that an undo brings back; False: the person ends."""
        self._show()
        while (verdict := self.drill.verdict) is not None:
            typed = one_line(self._read(RATE if verdict.suggested else JUDGE)).lower()
            match typed, verdict.suggested:
                case (("1" | "2" | "3" | "4"), _):
                    self._keep(int(typed))
                case "", int(suggested):
                    self._keep(suggested)
                case "u", _:
                    self._undo()
                case "e", _:
                    self._edit()
                case "n", _:
                    self._note()
                case "q", _:
                    return False
                case "t", _:
                    self._time()
                case "?", _:
                    self._write(HELP)
                case _:
                    self._write("Type 1, 2, 3, 4, u, e, n, t, q or ?, then Enter.")
        return True

    def _keep(self, rating: int) -> None:
        try:
            self.drill = rate(self.drill, rating, self._outside)
        except TrainerError as error:
            self._write(f"Not saved. {error} Rate it again, or end with q.")
            return
        self._write("Saved.")
        if self.drill.verdict:
            self._write("Back to the answer before:")
            self._show()

    def _show(self) -> None:
        if self.drill.verdict:
            printed(verdict_rows(self.drill), self._write)
            printed((suggestion(self.drill, now=self._outside.now()),), self._write)

    def _undo(self) -> None:
        back = take_back(self.drill, self._outside)
        if back is None:
            self._write("There is no rated answer to take back.")
            return
        self.drill = back
        self._write("Taken back. Rate it anew:")
        if back.task:
            printed(question(back.task, back.names)[:1], self._write)
            if self._keys:
                self._write(f"key: {back.task.card.key}")
        self._show()

    def _edit(self) -> None:
        try:
            self.drill = edited(self.drill, self._outside)
        except TrainerError as error:
            self._write(str(error))
            return
        self._show()

    def _note(self) -> None:
        text = one_line(self._read("A line of notes for this card, Enter for none: "))
        if not text:
            return
        try:
            self.drill = noted(self.drill, text, self._outside)
        except TrainerError as error:
            self._write(f"Not saved. {error}")
            return
        self._write("Noted.")

    def _time(self) -> None:
        left = clock(self.drill, now=self._outside.now())
        asked = counted(len(self.drill.progress.asked), "card")
        self._write(f"{left} left, {asked} so far." if left else f"No time limit, {asked} so far.")
