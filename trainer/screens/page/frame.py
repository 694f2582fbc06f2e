"""The one window of the full screen: the page as it is laid out, typed into or only read.

What is typed into it is bounded, pasted as one line, and known where a stray key began it.
"""

from collections.abc import Callable

from prompt_toolkit.buffer import Buffer
from prompt_toolkit.data_structures import Point
from prompt_toolkit.document import Document
from prompt_toolkit.filters import Condition
from prompt_toolkit.layout import (
    BufferControl,
    ConditionalContainer,
    HSplit,
    Layout,
    UIContent,
    UIControl,
    Window,
)
from prompt_toolkit.utils import get_cwidth

from trainer.core.grading.terms import LONGEST_ANSWER
from trainer.core.sitting.task import Task
from trainer.core.text import one_line
from trainer.rows.practice.aloud import TYPING_NOW
from trainer.rows.practice.keys import TOO_LONG
from trainer.screens.page.view import Screen

Shown = Callable[[], Screen]
"""What the screen shows now; it is asked anew at each drawing."""


class Page(UIControl):
    """The page where nothing is typed into it, or single letters are."""

    def __init__(self, shown: Shown) -> None:
        self._shown = shown

    def create_content(self, width: int, height: int) -> UIContent:
        """Return what the page shows."""
        del width, height
        return content(self._shown())

    def is_focusable(self) -> bool:
        """Let the keys go here."""
        return True


class Entry:
    """What is typed, as long as an answer may be; where it was longer, that is `told`."""

    def __init__(self, told: Callable[[str], None]) -> None:
        self.buffer = Buffer(multiline=False, on_text_changed=self._bounded)
        self._told = told
        self._instead = self._back = False

    @property
    def text(self) -> str:
        """What was typed so far."""
        return self.buffer.text

    @property
    def at(self) -> int:
        """How many characters stand before the cursor."""
        return self.buffer.cursor_position

    def reset(self) -> None:
        """Begin with nothing typed."""
        self.buffer.reset()
        self._instead = self._back = False

    def paste(self, text: str) -> None:
        """Take text as a part of the line."""
        text, room = one_line(text), LONGEST_ANSWER - len(self.text)
        self.buffer.insert_text(text[:room])
        if len(text) > room:
            self._told(TOO_LONG)

    def begin(self, key: str) -> str:
        """Begin with a key that was pressed where a line was to be said aloud; say that it did.

        That it can be taken back is told as long as Backspace does just that.
        """
        self.paste(key)
        self._instead = self._back = True
        return TYPING_NOW

    @property
    def instead(self) -> bool:
        """Whether such a key began what is typed."""
        return self._instead

    @property
    def last(self) -> bool:
        """Whether all that is left is what such a key typed."""
        return self._instead and len(self.text) <= 1

    def stray(self, task: Task | None) -> bool:
        """Tell whether all that was typed is such a key, and no answer can be meant by it."""
        return self.last and task is not None and task.step.wanted.count > 1

    def _bounded(self, buffer: Buffer) -> None:
        if self._back and not self.last:
            self._back = False
            self._told("")
        if len(buffer.text) > LONGEST_ANSWER:
            buffer.document = Document(buffer.text[:LONGEST_ANSWER])
            self._told(TOO_LONG)


class TypedPage(BufferControl):
    """The page where a text is typed: laid out as the rest of it is, in whole words."""

    def __init__(self, buffer: Buffer, shown: Shown) -> None:
        super().__init__(buffer)
        self._shown = shown

    def create_content(
        self,
        width: int,
        height: int,
        preview_search: bool = False,  # noqa: FBT001, FBT002 - theirs
    ) -> UIContent:
        """Return what the page shows."""
        del width, height, preview_search
        return content(self._shown())

    def preferred_height(self, *_: object) -> None:
        """Leave it to the window: all that there is."""

    def preferred_width(self, max_available_width: int) -> None:
        """Leave it to the window."""
        del max_available_width


class Frame:
    """The page in its two forms, of which one is shown."""

    def __init__(self, buffer: Buffer, *, shown: Shown, typing: Callable[[], bool]) -> None:
        self.page, self.typed = Page(shown), TypedPage(buffer, shown)
        here = Condition(typing)
        self.layout = Layout(
            HSplit(
                [
                    ConditionalContainer(Window(self.typed), here),
                    ConditionalContainer(Window(self.page), ~here),
                ]
            ),
            self.page,
        )


def content(screen: Screen) -> UIContent:
    """Return a screen as prompt-toolkit takes it."""
    lines, cursor = screen.lines, screen.cursor
    if cursor is None:
        return UIContent(lines.__getitem__, len(lines), Point(0, 0), show_cursor=False)
    row, column = cursor
    text = "".join(part[1] for part in lines[row])
    missing = column + 1 - get_cwidth(text)
    if missing > 0:  # the cursor has a cell of its own
        lines = [*lines[:row], [*lines[row], ("", " " * missing)], *lines[row + 1 :]]
        text += " " * missing
    return UIContent(lines.__getitem__, len(lines), Point(_sign(text, column), row))


def _sign(text: str, column: int) -> int:
    """Return which sign of a text begins at a column."""
    used = 0
    for place, sign in enumerate(text):
        if used >= column:
            return place
        used += get_cwidth(sign)
    return len(text)
