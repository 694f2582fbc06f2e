"""The rehearsal on the full screen: what the interviewer said on top, your words below."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial

from prompt_toolkit.application import Application
from prompt_toolkit.buffer import Buffer
from prompt_toolkit.document import Document
from prompt_toolkit.filters import Condition
from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.input import Input
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.keys import Keys
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
from trainer.screens.layout import LABEL, NARROW, joined, lines
from trainer.screens.outside import Outside
from trainer.screens.rehearse_plain import keep, unasked
from trainer.screens.theme import STYLE

SETTLING = timedelta(seconds=0.3)
"""Keys that would rate or submit are dropped for so long after a change of state."""
LONGEST = 2000
"""Characters of an answer."""

FOOTERS = {
    "answering": (
        "Enter say it · Tab Line? · Ctrl-O aloud · Ctrl-C hang up, all is saved",
        "Enter say it · Tab Line?",
    ),
    "live": ("Enter say it · Ctrl-C hang up, all is saved", "Enter say it · Ctrl-C hang up"),
    "aloud": ("Say it, then Enter · Tab Line? · q hang up, all is saved", "say it, Enter · Tab"),
    "rating": ("1 Again  2 Hard  3 Good  4 Easy     q hang up, all is saved", "1 2 3 4 · q end"),
}


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
        self._buffer = Buffer(multiline=False, on_text_changed=self._bounded)
        layout = self._layout()
        self.app: Application[None] = Application(
            layout=layout,
            key_bindings=self._bindings(escape=escape),
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
        """Name what the keyboard means now: answering, aloud, rating."""
        if self.call.verdict:
            return "rating"
        return "aloud" if self.call.way is Way.ALOUD else "answering"

    def _settled(self) -> bool:
        return abs(self._outside.now() - self._changed) >= SETTLING

    def _enter(self) -> None:
        verdict = self.call.verdict
        if verdict is None:
            words, outside = one_line(self._buffer.text)[:LONGEST], self._outside
            self._step(lambda: said(self.call, words, now=outside.now(), known=outside.known))
        elif verdict.suggested:
            self._rate(verdict.suggested)

    def _rate(self, rating: int) -> None:
        self._step(lambda: keep(self.call, rating, self._outside))

    def _hint(self) -> None:
        self._notice = "No hints in a live call." if self.call.live else ""
        self.call = prompted(self.call)

    def _aloud(self) -> None:
        self.call = aloud(self.call)
        self._focus()

    def _paste(self, text: str) -> None:
        if self.state() == "answering":
            self._buffer.insert_text(one_line(text)[: LONGEST - len(self._buffer.text)])

    def _step(self, step: Callable[[], Rehearsal]) -> None:
        """Take a step and what follows it unasked; an answer that could not be kept stays."""
        self._notice = ""
        try:
            self.call = step()
            while rating := unasked(self.call):
                self.call = keep(self.call, rating, self._outside)
        except TrainerError as error:
            self._notice = f"Not saved. {error} Enter tries again."
        self._changed = self._outside.now()
        if self.call.task is None:
            self.app.exit()
            return
        if self.call.verdict is None:
            self._buffer.reset()
        self._focus()

    def _focus(self) -> None:
        self.app.layout.focus(self._answer if self.state() == "answering" else self._body)

    def _bounded(self, buffer: Buffer) -> None:
        if len(buffer.text) > LONGEST:
            buffer.document = Document(buffer.text[:LONGEST])
            self._notice = f"An answer has at most {LONGEST} characters."

    def _bindings(self, *, escape: bool) -> KeyBindings:
        keys = KeyBindings()
        settled = Condition(self._settled)
        answering = Condition(lambda: self.state() == "answering")
        rating = Condition(lambda: self.state() == "rating")
        keys.add("enter", filter=~settled, eager=True)(lambda _event: None)
        keys.add("enter", filter=settled, eager=True)(lambda _event: self._enter())
        keys.add(" ", filter=settled & ~answering, eager=True)(lambda _event: self._enter())
        keys.add("tab", filter=~rating, eager=True)(lambda _event: self._hint())
        keys.add("c-o", filter=answering, eager=True)(lambda _event: self._aloud())
        for number in range(1, 5):
            act = partial(self._rate, number)
            keys.add(str(number), filter=settled & rating, eager=True)(
                lambda _event, act=act: act()
            )
        keys.add(Keys.BracketedPaste, eager=True)(lambda event: self._paste(event.data))
        keys.add("q", filter=settled & ~answering, eager=True)(_end)
        keys.add("c-d", eager=True)(_end)
        if escape:
            keys.add("escape")(_end)
        keys.add("c-c", eager=True)(lambda event: event.app.exit(exception=KeyboardInterrupt))
        keys.add("c-z", eager=True)(lambda event: event.app.suspend_to_background())
        return keys

    # What is shown.

    def _layout(self) -> Layout:
        answering = Condition(lambda: self.state() == "answering")
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
        for group in self._groups():
            text.extend(lines(group, self._width()))
            text.append([])
        room = self.app.output.get_size().rows - 1 - len(self._footer())
        if self.state() == "answering":
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
        label = " LETTERS" if self.call.way is Way.LETTERS else " YOU SAY"
        return [("class:label", (label if first else "").ljust(LABEL))]

    def _footer(self) -> list[str]:
        width, state = self._width(), self.state()
        live = self.call.live and state == "answering"
        text = FOOTERS["live" if live else state][width < NARROW]
        if state != "rating":
            return [f" {text}"[:width]]
        enter = accept(self.call, now=self._outside.now())
        return [f" {enter}"[:width], f" {text}"[:width]]


def _end(event: KeyPressEvent) -> None:
    event.app.exit()
