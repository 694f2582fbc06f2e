"""Practice on the full screen: the application that draws the page and takes the keys."""

from asyncio import get_running_loop, sleep
from asyncio import run as run_application
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Any, Generic

from prompt_toolkit.application import Application
from prompt_toolkit.input import Input
from prompt_toolkit.output import Output
from prompt_toolkit.styles import DynamicStyle

from trainer.posix import stopped_by
from trainer.rows.practice.doing import WRITING, Doing
from trainer.rows.signs import ROUND, Signs
from trainer.screens.page.frame import Frame
from trainer.screens.page.keyboard import Keyboard
from trainer.screens.page.keys import bindings
from trainer.screens.page.listening import Attention
from trainer.screens.page.theme import style_sheet
from trainer.screens.page.view import View
from trainer.screens.steps.practice import P

if TYPE_CHECKING:
    from trainer.screens.steps.hearing import Hears

TICK = 5
"""Seconds after which a clock that is shown is shown anew."""


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
        # An Esc by itself is told from the beginning of an arrow key after 50 ms.
        self.app.ttimeoutlen = 0.05
        self.app.timeoutlen = 0.05
        self.keyboard.begin()

    @property
    def practice(self) -> P:
        """Practice as it is now."""
        return self.keyboard.practice

    def run(self) -> None:
        """Show it until it is over or is ended; Ctrl-C raises KeyboardInterrupt.

        What nobody foresaw ends it too, once the terminal is as it was, and is raised.
        """
        if self.practice.asked:
            run_application(self._run())

    async def _run(self) -> None:
        loop = get_running_loop()
        loop.set_exception_handler(lambda _loop, found: self._failed(found))
        with stopped_by(loop, self._exit):
            try:
                await self.app.run_async(set_exception_handler=False)
            finally:
                await sleep(0)  # a signal that came in the meantime is told now

    def _over(self) -> None:
        self.app.exit()

    def _exit(self, error: BaseException) -> None:
        if not self.app.is_done:
            self.app.exit(exception=error)

    def _failed(self, found: dict[str, Any]) -> None:
        self._exit(found.get("exception") or RuntimeError(found["message"]))

    def _begun(self, doing: Doing) -> None:
        """Give the keys to the line that is typed, or to the page."""
        frame = self._frame
        self.app.layout.focus(frame.typed if doing in WRITING else frame.page)

    def _view(self) -> View:
        size = self.app.output.get_size()
        return self.keyboard.view(size.columns, size.rows, signs=self._signs)
