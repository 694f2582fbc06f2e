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

from trainer.core.errors import TrainerError
from trainer.core.rehearsal import Rehearsal, aloud, prompted
from trainer.core.rehearsal_rows import (
    accept,
    asking,
    brief,
    heard_rows,
    help_rows,
    met,
    where,
    you,
)
from trainer.core.rehearsal_said import said
from trainer.core.rows import Row, Style, row
from trainer.core.task import Way
from trainer.core.text import one_line
from trainer.screens.keys import bindings
from trainer.screens.layout import LABEL, NARROW, fitting, joined, lines
from trainer.screens.outside import Outside
from trainer.screens.rehearse import edited, keep, noted, take_back, unasked
from trainer.screens.theme import CALL_FOOTERS, HELP, STYLE

SETTLING = timedelta(seconds=0.3)
"""Keys that would rate or submit are dropped for so long after a change of state."""
LONGEST = 2000
"""Characters of an answer."""
NOT_SAVED = "Not saved; Enter tries again. "
TEXT_STATES = ("answering", "noting")
"""States in which a line of text is typed."""


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
        """Whether words were typed."""
        return bool(self._buffer.text)

    def enter(self) -> None:
        """Say what was typed, keep a note, or accept the rating that is suggested."""
        verdict, words = self.call.verdict, one_line(self._buffer.text)[:LONGEST]
        if self._noting:
            self._note(words)
        elif verdict is None:
            outside = self._outside
            self._step(lambda: said(self.call, words, now=outside.now(), known=outside.known))
        elif verdict.suggested:
            self.rate(verdict.suggested)

    def letter(self, key: str) -> None:
        """Do nothing: letters are typed as one line here, with no word told before its time."""

    def pick(self, letter: str) -> None:
        """Do nothing: in a call there is nothing to choose from."""

    def rate(self, rating: int) -> None:
        """Rate the answer in hand."""
        self._step(lambda: keep(self.call, rating, self._outside), NOT_SAVED)

    def undo(self) -> None:
        """Take back what was said last, for a new rating."""
        self._step(lambda: take_back(self.call, self._outside) or self.call)
        if not self.call.later:
            self._notice = self._notice or "There is no rated answer to take back."

    def edit(self) -> None:
        """Edit the script at the line in hand."""
        run_in_terminal(lambda: self._step(lambda: edited(self.call, self._outside)))

    def note(self) -> None:
        """Ask for a line of notes to what was said."""
        self._noting = True
        self._buffer.reset()
        self._focus()

    def hint(self) -> None:
        """Give the cue, then more."""
        self._notice = "No hints in a live call." if self.call.live else ""
        self.call = prompted(self.call)

    def aloud(self) -> None:
        """Say the line aloud instead of typing it."""
        self.call = aloud(self.call)
        self._focus()

    def help(self) -> None:
        """Show the help, or close it."""
        self._helping = not self._helping

    def paste(self, text: str) -> None:
        """Take pasted text as one line; anywhere else it is no key."""
        if self.state() in TEXT_STATES and not self._helping:
            self._buffer.insert_text(one_line(text)[: LONGEST - len(self._buffer.text)])

    def _note(self, text: str) -> None:
        self._noting = False
        if text:
            self._step(lambda: noted(self.call, text, self._outside), NOT_SAVED)
        self._buffer.reset()
        self._focus()

    def _step(self, step: Callable[[], Rehearsal], failing: str = "") -> None:
        """Take a step and what follows it unasked; an answer that could not be kept stays."""
        self._notice = ""
        try:
            self.call = step()
            while rating := unasked(self.call):
                self.call = keep(self.call, rating, self._outside)
        except TrainerError as error:
            self._notice = f"{failing}{error}"
        self._changed = self._outside.now()
        if self.call.task is None:
            self.app.exit()
            return
        if self.call.verdict is None:
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
        answering = Condition(lambda: self.state() in TEXT_STATES)
        self._answer = Window(
            BufferControl(self._buffer),
            wrap_lines=True,
            height=Dimension(min=1, max=8),
            dont_extend_height=True,
            get_line_prefix=self._prefix,
        )
        self._body = Window(
            FormattedTextControl(self._body_text, focusable=True, show_cursor=False),
            dont_extend_height=True,
        )
        header = Window(FormattedTextControl(self._header), height=1, style="class:header")
        footer = Window(
            FormattedTextControl(lambda: joined([[("", text)] for text in self._footer()])),
            dont_extend_height=True,
            style="class:footer",
        )
        under = ConditionalContainer(self._answer, answering)
        return Layout(HSplit([header, self._body, under, Window(), footer]), self._body)

    def _width(self) -> int:
        return self.app.output.get_size().columns

    def _header(self) -> StyleAndTextTuples:
        end = f"live · {where(self.call)}" if self.call.live else where(self.call)
        room = max(0, self._width() - len(end) - 3)
        return [("", f" {self._title[:room]:<{room}} {end} ")]

    def _body_text(self) -> StyleAndTextTuples:
        text: list[StyleAndTextTuples] = [[]]
        for group in (HELP,) if self._helping else self._groups():
            text.extend(lines(group, self._width()))
            text.append([])
        room = self.app.output.get_size().rows - 1 - len(self._footer())
        if self.state() in TEXT_STATES:
            room -= 2
        # When not all fits, the latest is what matters.
        return joined(text[-max(3, room) :])

    def _groups(self) -> list[tuple[Row, ...]]:
        call = self.call
        if call.task is None:
            return []
        groups = [heard_rows(call)]
        if call.verdict:
            own = you(call)
            groups += [(own,)] if own else []
            groups += [brief(call)] if not call.live else []
        else:
            if call.way is not Way.TYPE:
                groups.append((row("", f"{asking(call)}.", Style.DIM),))
            groups.append(help_rows(call, so_far=len(self._buffer.text.split())))
        if self._notice:
            groups.append((row("", self._notice, Style.CUE),))
        return [group for group in groups if group]

    def _prefix(self, line: int, wrap: int) -> StyleAndTextTuples:
        first = not (line or wrap)
        if self._width() < NARROW:
            return [("class:label", " > " if first else "   ")]
        if self._noting:
            return [("class:label", (" NOTE" if first else "").ljust(LABEL))]
        label = " LETTERS" if self.call.way is Way.LETTERS else " YOU SAY"
        return [("class:label", (label if first else "").ljust(LABEL))]

    def _footer(self) -> list[str]:
        width, state = self._width(), self.state()
        name = "live" if self.call.live and state == "answering" else state
        hints = CALL_FOOTERS["help" if self._helping else name][width < NARROW]
        found = [fitting(hints, width)]
        if state == "rating" and not self._helping:
            found.insert(0, accept(self.call, now=self._outside.now()))
        return [f" {line}"[:width] for line in found]
