"""A call on the full screen: the application that draws it and takes the keys."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from prompt_toolkit.input import Input
from prompt_toolkit.output import Output

from trainer.rows.signs import ROUND, Signs
from trainer.screens.call.bindings import bindings
from trainer.screens.call.keyboard import CallKeyboard
from trainer.screens.call.view import CallView
from trainer.screens.page.frame import Frame
from trainer.screens.page.listening import Attention
from trainer.screens.page.running import ESCAPED, application, run
from trainer.screens.page.spelled import PAUSE
from trainer.screens.page.stepping import Handed
from trainer.screens.steps.call import CallPractice

if TYPE_CHECKING:
    from trainer.screens.steps.hearing import Hears, Voice


class CallScreen:
    """A call on the full screen; `practice` is always its present state.

    `told`: how it went stays to be printed, where it can still be read.
    """

    told = False

    def __init__(
        self,
        practice: CallPractice,
        *,
        now: Callable[[], datetime],
        source: Input | None = None,
        output: Output | None = None,
        theme: str = "auto",
        signs: Signs = ROUND,
        hears: "Callable[[], Hears[CallPractice]] | None" = None,
        voice: "Voice | None" = None,
    ) -> None:
        self._signs = signs
        self.keyboard = CallKeyboard(
            practice,
            Handed(now, self._begun, self._over),
            attention=Attention(hears),
            voice=voice,
        )
        self._frame = Frame(
            self.keyboard.entry.buffer,
            shown=lambda: self.view().screen(),
            typing=self.keyboard.typing,
        )
        self.app = application(
            self._frame,
            bindings(self.keyboard),
            theme=theme,
            ticking=True,
            source=source,
            output=output,
        )
        self.keyboard.begin()

    @property
    def practice(self) -> CallPractice:
        """The call as it is now."""
        return self.keyboard.practice

    @property
    def wants_practice(self) -> bool:
        """Whether the person wants to practice now what didn't come as it should."""
        return self.keyboard.wants_practice

    def run(self) -> None:
        """Show it until it is over or is ended; Ctrl-C raises KeyboardInterrupt."""
        try:
            run(self.app)
        finally:
            self.keyboard.silence()

    def view(self) -> CallView:
        """Return what is shown now."""
        size = self.app.output.get_size()
        return self.keyboard.view(size.columns, size.rows, signs=self._signs)

    def _over(self) -> None:
        self.app.exit()

    def _begun(self) -> None:
        """Give the keys to the line that is typed, or to the page."""
        frame = self._frame
        quick = self.keyboard.typing() and not self.keyboard.stopping()
        self.app.timeoutlen = ESCAPED if quick else PAUSE
        self.app.layout.focus(frame.typed if self.keyboard.typing() else frame.page)
