"""The rehearsal on the full screen: what the interviewer said on top, your words below."""

from collections.abc import Callable
from datetime import timedelta

from prompt_toolkit.application import Application, run_in_terminal
from prompt_toolkit.buffer import Buffer
from prompt_toolkit.document import Document
from prompt_toolkit.filters import Condition
from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.input import Input
from prompt_toolkit.layout import (
    BufferControl,
    ConditionalContainer,
    Dimension,
    FormattedTextControl,
    HSplit,
    Layout,
    Window,
)
from prompt_toolkit.output import Output

from trainer.core.memory.step import Way
from trainer.core.problems import TrainerError
from trainer.core.rehearsal.rehearsal import Rehearsal, aloud, prompted
from trainer.core.rehearsal.said import said
from trainer.core.text import one_line
from trainer.rows.rehearsal import met
from trainer.screens.keys import bindings
from trainer.screens.outside import Outside
from trainer.screens.rehearse_outside import edited, keep, noted, take_back, unasked
from trainer.screens.rehearse_view import TEXT_STATES, View
from trainer.screens.theme import STYLE

SETTLING = timedelta(seconds=0.3)
"""Keys that would rate or submit are dropped for so long after a change of state."""
LONGEST = 2000
"""Characters of an answer."""
NOT_SAVED = "Not saved; Enter tries again. "
LIVE = "Not in a live call. Afterwards: trainer undo takes the last answer back."


class FullRehearsal:
    """A rehearsal on the full screen; `call` is always its present state."""

    def __init__(
        self,
        call: Rehearsal,
        outside: Outside,
        *,
        title: str,
        escape: bool = True,
        source: Input | None = None,
        output: Output | None = None,
    ) -> None:
        self.call = call
        self._outside = outside
        self._title = title
        self._changed = outside.now() - SETTLING
        warning = met(call)
        self._notice = warning.text if warning else ""
        self._helping = False
        self._noting = False
        self._buffer = Buffer(multiline=False, on_text_changed=self._bounded)
        layout = self._layout()
        self.app: Application[None] = Application(
            layout=layout,
            key_bindings=bindings(self, escape=escape),
            style=STYLE,
            full_screen=True,
            erase_when_done=True,
            input=source,
            output=output,
        )
        # An Esc by itself is told from the beginning of an arrow key after 50 ms.
        self.app.ttimeoutlen = 0.05
        self.app.timeoutlen = 0.05
        self._focus()

    def run(self) -> None:
        """Go through the call until it is over or is ended; Ctrl-C raises KeyboardInterrupt."""
        if self.call.task:
            self.app.run()

    # What keys ask for.

    def state(self) -> str:
        """Name what the keyboard means now: answering, aloud, rating, noting."""
        if self._noting:
            return "noting"
        if self.call.verdict:
            return "rating"
        return "aloud" if self.call.way is Way.ALOUD else "answering"

    def settled(self) -> bool:
        """Whether the state has been on the screen for long enough that a key can be meant."""
        return abs(self._outside.now() - self._changed) >= SETTLING

    def helping(self) -> bool:
        """Whether the help is shown."""
        return self._helping

    def writing(self) -> bool:
        """Whether an answer has been begun."""
        return bool(self._buffer.text)

    def enter(self) -> None:
        """Go on: say the words typed, keep the note, or accept the rating that is suggested."""
        verdict = self.call.verdict
        text = one_line(self._buffer.text)[:LONGEST]
        if self._noting:
            if not text or self._step(lambda: noted(self.call, text, self._outside), NOT_SAVED):
                self._noting = False
                self._begin()
        elif verdict is None:
            outside = self._outside
            self._step(lambda: said(self.call, text, now=outside.now(), known=outside.known))
        elif verdict.suggested:
            self.rate(verdict.suggested)

    def rate(self, rating: int) -> None:
        """Rate the answer in hand."""
        self._step(lambda: keep(self.call, rating, self._outside), NOT_SAVED)

    def undo(self) -> None:
        """Take the last rated answer back."""
        if self._live():
            return
        back = self._step(lambda: take_back(self.call, self._outside) or self.call)
        if back:
            self._notice = "Taken back. Rate it anew."
        else:
            self._notice = self._notice or "There is no rated answer of a rehearsal to take back."

    def edit(self) -> None:
        """Edit the script at the line in hand."""
        if not self._live():
            run_in_terminal(lambda: self._step(lambda: edited(self.call, self._outside)))

    def note(self) -> None:
        """Ask for a line of notes to the turn in hand."""
        if not self._live():
            self._noting = True
            self._begin()

    def hint(self) -> None:
        """Give one more hint, the point to make first."""
        self._notice = "No hints in a live call." if self.call.live else ""
        self.call = prompted(self.call)

    def aloud(self) -> None:
        """Have the line at hand said aloud instead of typed."""
        self.call = aloud(self.call)
        self._begin()

    def help(self) -> None:
        """Show the help, or close it."""
        self._helping = not self._helping

    def paste(self, text: str) -> None:
        """Take pasted text as one line of an answer; anywhere else it is no key."""
        if self.state() in TEXT_STATES and not self._helping:
            self._buffer.insert_text(one_line(text)[: LONGEST - len(self._buffer.text)])

    def _live(self) -> bool:
        """Say that a live call has no way back, if this is one."""
        if self.call.live:
            self._notice = LIVE
        return self.call.live

    def _step(self, step: Callable[[], Rehearsal], failing: str = "") -> bool:
        """Take a step and what follows it unasked, and say whether anything changed.

        An answer that could not be kept stays, and the person is told.
        """
        before, self._notice = self.call, ""
        try:
            self.call = step()
            failing = NOT_SAVED
            while rating := unasked(self.call):
                self.call = keep(self.call, rating, self._outside)
        except TrainerError as error:
            self._notice = f"{failing}{error}"
            self._focus()
            return False
        self._changed = self._outside.now()
        if self.call.task is None:
            self.app.exit()
        else:
            self._begin()
        return self.call is not before

    def _begin(self) -> None:
        """Begin what the keyboard is for now, with nothing typed yet."""
        if self.state() in TEXT_STATES:
            self._buffer.reset()
        self._focus()

    def _focus(self) -> None:
        self.app.layout.focus(self._answer if self.state() in TEXT_STATES else self._body)

    def _bounded(self, buffer: Buffer) -> None:
        if len(buffer.text) > LONGEST:
            buffer.document = Document(buffer.text[:LONGEST])
            self._notice = f"An answer has at most {LONGEST} characters."

    # What is shown.

    def _layout(self) -> Layout:
        answering = Condition(lambda: self.state() in TEXT_STATES and not self._helping)
        self._answer = Window(
            BufferControl(self._buffer),
            wrap_lines=True,
            height=Dimension(min=1, max=8),
            dont_extend_height=True,
            get_line_prefix=self._prefix,
        )
        self._body = Window(
            FormattedTextControl(lambda: self._view().body(), focusable=True, show_cursor=False),
            dont_extend_height=True,
        )
        header = Window(
            FormattedTextControl(lambda: self._view().header()), height=1, style="class:header"
        )
        footer = Window(
            FormattedTextControl(lambda: "\n".join(self._view().footer())),
            dont_extend_height=True,
            style="class:footer",
        )
        under = ConditionalContainer(self._answer, answering)
        return Layout(HSplit([header, self._body, under, Window(), footer]), self._body)

    def _view(self) -> View:
        size = self.app.output.get_size()
        return View(
            self.call,
            self.state(),
            self._outside.now(),
            size.columns,
            size.rows,
            title=self._title,
            said=len(self._buffer.text.split()),
            notice=self._notice,
            helping=self._helping,
        )

    def _prefix(self, line: int, wrap: int) -> StyleAndTextTuples:
        label = self._view().label()
        return [("class:label", " " * len(label) if line or wrap else label)]
