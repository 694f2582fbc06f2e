"""Practice on the full screen: the application that draws the page and takes the keys."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Generic

from prompt_toolkit.input import Input
from prompt_toolkit.output import Output

from trainer.rows.signs import ROUND, Signs
from trainer.screens.page.frame import Frame
from trainer.screens.page.keyboard import Keyboard
from trainer.screens.page.keys import bindings
from trainer.screens.page.listening import Attention
from trainer.screens.page.running import application, run
from trainer.screens.page.stepping import Handed
from trainer.screens.page.view import View
from trainer.screens.steps.practice import P

if TYPE_CHECKING:
    from trainer.screens.steps.hearing import Hears


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
            practice, Handed(now, self._begun, self._over), attention=Attention(hears)
        )
        self._frame = Frame(
            self.keyboard.entry.buffer,
            shown=lambda: self._view().screen(),
            typing=self.keyboard.in_a_line,
        )
        self.app = application(
            self._frame,
            bindings(self.keyboard),
            theme=theme,
            ticking=practice.ticking,
            source=source,
            output=output,
        )
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

    def _begun(self) -> None:
        """Give the keys to the line that is typed, or to the page."""
        frame = self._frame
        self.app.layout.focus(frame.typed if self.keyboard.in_a_line() else frame.page)

    def _view(self) -> View:
        size = self.app.output.get_size()
        return self.keyboard.view(size.columns, size.rows, signs=self._signs)
