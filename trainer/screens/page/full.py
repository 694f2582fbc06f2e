"""Practice on the full screen: the application that draws the page and takes the keys."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Generic

from prompt_toolkit.application import Application
from prompt_toolkit.input import Input
from prompt_toolkit.output import Output
from prompt_toolkit.styles import DynamicStyle

from trainer.rows.practice.doing import WRITING, Doing
from trainer.rows.signs import ROUND, Signs
from trainer.screens.page.frame import Frame
from trainer.screens.page.keyboard import Keyboard
from trainer.screens.page.keys import bindings
from trainer.screens.page.listening import Attention
from trainer.screens.page.running import run
from trainer.screens.page.spelled import PAUSE
from trainer.screens.page.theme import style_sheet
from trainer.screens.page.view import View
from trainer.screens.steps.practice import P

if TYPE_CHECKING:
    from trainer.screens.steps.hearing import Hears

TICK = 5
"""Seconds after which a clock that is shown is shown anew."""
ESCAPED = 0.05
"""Seconds after which an Esc is told from the beginning of an arrow key."""


class FullScreen(Generic[P]):
    """Practice on the full screen; `practice` is always its present state."""

    def __init__(
        self,
        practice: P,
        *,
        now: Callable[[], datetime],
        source: Input | None = None,
        output: Output | None = None,
        theme: str = "auto",
        signs: Signs = ROUND,
        hears: "Callable[[], Hears[P]] | None" = None,
    ) -> None:
        self._signs = signs
        self.keyboard = Keyboard(
            practice, now=now, begun=self._begun, over=self._over, attention=Attention(hears)
        )
        self._frame = Frame(
            self.keyboard.buffer,
            shown=lambda: self._view().screen(),
            typing=self.keyboard.in_a_line,
        )
        self.app: Application[None] = Application(
            layout=self._frame.layout,
            key_bindings=bindings(self.keyboard),
            style=DynamicStyle(lambda: style_sheet(theme, self.app.color_depth)),
            full_screen=True,
            erase_when_done=True,
            refresh_interval=TICK if practice.ticking else None,
            input=source,
            output=output,
        )
        self.app.ttimeoutlen = ESCAPED
        self.keyboard.begin()

    @property
    def practice(self) -> P:
        """Practice as it is now."""
        return self.keyboard.practice

    def run(self) -> None:
        """Show it until it is over or is ended; Ctrl-C raises KeyboardInterrupt."""
        if self.practice.asked:
            run(self.app)

    def _over(self) -> None:
        self.app.exit()

    def _begun(self, doing: Doing) -> None:
        """Give the keys to the line that is typed, or to the page."""
        frame = self._frame
        self.app.timeoutlen = PAUSE if doing is Doing.RATING else ESCAPED
        self.app.layout.focus(frame.typed if doing in WRITING else frame.page)

    def _view(self) -> View:
        size = self.app.output.get_size()
        return self.keyboard.view(size.columns, size.rows, signs=self._signs)
