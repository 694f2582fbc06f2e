"""What the full screen shows at one moment: header, body and footer as lines that fit."""

from msgspec import Struct
from prompt_toolkit.formatted_text import StyleAndTextTuples

from trainer.rows.practice.card import GAP
from trainer.rows.practice.doing import WRITING, Doing, Typed
from trainer.rows.practice.face import Face
from trainer.rows.practice.keys import Keys, unsaved
from trainer.rows.row import Row, Style, row
from trainer.screens.page.layout import (
    LABEL,
    NARROW,
    header,
    help_lines,
    hints,
    joined,
    lines,
    wrapped,
)

STOP = "Stop here? Enter: yes \N{MIDDLE DOT} any other key: go on"


class View(Struct, frozen=True):
    """Practice as it is to be shown.

    `doing` is what the keyboard is for, `typed` what was typed so far; `width` and `height` are
    those of the screen.
    """

    face: Face
    doing: Doing
    width: int
    height: int
    title: str = ""
    typed: Typed = Typed()
    notice: str = ""
    helping: bool = False
    saved: bool = True
    stopping: bool = False

    def header(self) -> StyleAndTextTuples:
        """Return one line: the title, and how far it has come."""
        end = self.face.header(narrow=self.width < NARROW)
        return header(self.title, end, self.width)

    def body(self) -> StyleAndTextTuples:
        """Return the lines between header and footer; when not all fit, the latest matter."""
        text: list[StyleAndTextTuples] = [[]]
        if self.helping:
            text.extend(help_lines(self.face.words.help, self.width))
        for group in () if self.helping else self._groups():
            text.extend(lines(group, self.width))
            text.append([])
        room = self.height - 1 - len(self.footer()) - (2 if self.doing in WRITING else 0)
        shown = joined(text[-max(3, room) :])
        return _with_cursor(shown) if self.doing is Doing.LETTERS else shown

    def footer(self) -> list[str]:
        """Return what Enter would do with an answer, and what can be pressed now."""
        if self.stopping:
            return wrapped(STOP, self.width)
        if self.helping:
            return [self._hints(self.face.words.keys["help"])]
        keys = self._hints(self.face.footer(self.doing))
        if self.doing is not Doing.RATING:
            return [keys]
        return [*wrapped(self.face.accept(), self.width), keys]

    def _hints(self, keys: Keys) -> str:
        return hints(*(keys if self.saved else unsaved(keys)), self.width)

    def label(self) -> str:
        """Return what stands before the line that is typed."""
        if self.width < NARROW:
            return " > "
        label = "NOTE" if self.doing is Doing.NOTING else self.face.label()
        return f" {label}".ljust(LABEL)

    def _groups(self) -> list[tuple[Row, ...]]:
        groups = self.face.groups(self.typed, roomy=self.width >= NARROW)
        if groups and self.notice:
            return [*groups, (row("", self.notice, Style.CUE),)]
        return groups


def _with_cursor(shown: StyleAndTextTuples) -> StyleAndTextTuples:
    """Return the text with the cursor in the gap at hand."""
    at = next((n for n, part in enumerate(shown) if part[1].startswith(GAP)), len(shown))
    return [*shown[:at], ("[SetCursorPosition]", ""), *shown[at:]]
