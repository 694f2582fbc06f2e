"""What the full screen shows at one moment: header, body and footer as lines that fit."""

from datetime import datetime
from itertools import groupby

from msgspec import Struct
from prompt_toolkit.formatted_text import StyleAndTextTuples

from trainer.core.drill.drill import Drill
from trainer.core.grading.keying import Keying
from trainer.core.memory.ladder import Rung
from trainer.core.script.cards import LETTERS
from trainer.rows.card import (
    asking,
    clock,
    hint_rows,
    keyed,
    progress,
    question,
    suggestion,
)
from trainer.rows.row import Role, Row, Style, row
from trainer.rows.verdict import verdict_rows
from trainer.screens.layout import NARROW, header, help_lines, hints, joined, lines, wrapped
from trainer.screens.theme import FOOTERS, HELP

TEXT_STATES = ("answering", "noting")
"""States in which a line of text is typed."""


class View(Struct, frozen=True):
    """A drill as it is to be shown.

    `state` names what the keyboard means, `keying` holds first letters typed so far, `said` counts
    the words typed so far; `width` and `height` are those of the screen.
    """

    drill: Drill
    state: str
    now: datetime
    width: int
    height: int
    title: str = ""
    show_clock: bool = True
    keying: Keying | None = None
    said: int = 0
    notice: str = ""
    helping: bool = False

    def header(self) -> StyleAndTextTuples:
        """Return one line: the title, the time left, how far the drill has come."""
        left = clock(self.drill, now=self.now) if self.show_clock else ""
        where = progress(self.drill).removeprefix("card ")
        end = " · ".join(text for text in (left, where) if text)
        return header(self.title, end, self.width)

    def body(self) -> StyleAndTextTuples:
        """Return the lines between header and footer; when not all fit, the latest matter."""
        text: list[StyleAndTextTuples] = [[]]
        if self.helping:
            text.extend(help_lines(HELP, self.width))
        for group in () if self.helping else self._groups():
            text.extend(lines(group, self.width))
            text.append([])
        room = self.height - 1 - len(self.footer()) - (2 if self.state in TEXT_STATES else 0)
        return joined(text[-max(3, room) :])

    def footer(self) -> list[str]:
        """Return what Enter would do with an answer, and what can be pressed now."""
        wide, narrow = FOOTERS[self._footing()]
        found: list[str] = []
        if self.state == "choosing" and self.drill.task and not self.helping:
            letters = LETTERS[: len(self.drill.task.choices)]
            wide = (f"{', '.join(letters)} choose", *wide)
            narrow = (f"{letters[0]}-{letters[-1]} choose", *narrow)
        if self.state == "rating" and not self.helping:
            found = wrapped(suggestion(self.drill, now=self.now).line, self.width)
        return [*found, hints(wide, narrow, self.width)]

    def _footing(self) -> str:
        """Name the footer that fits the state."""
        task = self.drill.task
        if self.helping:
            return "help"
        if self.state == "rating" and self.drill.progress.first:
            return "first rating"
        if self.state == "letters" and task and task.step.rung is Rung.SHOWN:
            return "gaps"
        return self.state

    def _groups(self) -> list[tuple[Row, ...]]:
        """Return the rows in the order of reading: what came before, the cue, the verdict."""
        drill, task = self.drill, self.drill.task
        if task is None:
            return []
        cue, *rest = question(task, drill.names, drill.notes)
        if drill.verdict:
            last = tuple(one for one in rest if one.role is Role.NOTE)
            groups = [(cue, *last), *self._spaced(verdict_rows(drill))]
        else:
            context = tuple(one for one in rest if one.role is Role.CONTEXT)
            others = tuple(one for one in rest if one not in context and one.role is not Role.LINE)
            groups = [context, (cue,), others, self._live()]
        if self.notice:
            groups.append((row("", self.notice, Style.CUE),))
        return [group for group in groups if group]

    def _spaced(self, rows: tuple[Row, ...]) -> list[tuple[Row, ...]]:
        """Return sentences and labelled rows apart, where there is room for that."""
        if self.width < NARROW:
            return [rows]
        return [
            tuple(group) for _, group in groupby(rows, key=lambda one: one.role is Role.SENTENCE)
        ]

    def _live(self) -> tuple[Row, ...]:
        """Return the letters typed so far and the hints given."""
        task = self.drill.task
        if task is None:
            return ()
        said = len(self.keying.marks) if self.keying else self.said
        hints = hint_rows(task, self.drill.names, so_far=said)
        if self.keying:
            return (keyed(self.keying, every_other=task.step.rung is Rung.SHOWN), *hints)
        if self.state == "aloud":
            return (row("You say", asking(task)), *hints)
        return hints
