"""The drill on the full screen: lays the rows out with prompt-toolkit and turns keys into steps."""

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

from trainer.core.drill.drill import Drill
from trainer.core.grading.keying import Keying, keying, press
from trainer.core.memory.ladder import Rung
from trainer.core.memory.step import Way
from trainer.core.problems import TrainerError
from trainer.core.script.cards import LETTERS
from trainer.core.sitting.answer import aloud, answer, choose, hinted
from trainer.core.text import one_line
from trainer.screens.keys import drill_bindings
from trainer.screens.layout import LABEL, NARROW
from trainer.screens.outside import Outside, edited, noted, rate, studied, take_back
from trainer.screens.theme import STYLE
from trainer.screens.view import TEXT_STATES, View

SETTLING = timedelta(seconds=0.3)
"""Keys that would rate, choose or submit are dropped for so long after a change of state."""
LONGEST = 2000
"""Characters of an answer."""
NOT_SAVED = "Not saved; Enter tries again. "


class FullDrill:
    """A drill on the full screen; `drill` is always its present state."""

    def __init__(
        self,
        drill: Drill,
        outside: Outside,
        *,
        title: str,
        show_clock: bool = True,
        escape: bool = True,
        source: Input | None = None,
        output: Output | None = None,
    ) -> None:
        self.drill = drill
        self._outside = outside
        self._title = title
        self._show_clock = show_clock
        self._changed = outside.now() - SETTLING
        self._notice = ""
        self._helping = False
        self._noting = False
        self._buffer = Buffer(multiline=False, on_text_changed=self._bounded)
        self._keying: Keying | None = None
        layout = self._layout()
        self.app: Application[None] = Application(
            layout=layout,
            key_bindings=drill_bindings(self, escape=escape),
            style=STYLE,
            full_screen=True,
            erase_when_done=True,
            refresh_interval=5,
            input=source,
            output=output,
        )
        # An Esc by itself is told from the beginning of an arrow key after 50 ms.
        self.app.ttimeoutlen = 0.05
        self.app.timeoutlen = 0.05
        self._begin_task()

    def run(self) -> None:
        """Show the drill until it is over or is ended; Ctrl-C raises KeyboardInterrupt."""
        if self.drill.task:
            self.app.run()

    # What keys ask for.

    def state(self) -> str:
        """Name what the keyboard means now."""
        task = self.drill.task
        if self._noting:
            return "noting"
        if self.drill.verdict:
            return "passing" if self.drill.verdict.task.step.study else "rating"
        ways = {
            Way.READ: "reading",
            Way.CHOOSE: "choosing",
            Way.LETTERS: "letters",
            Way.ALOUD: "aloud",
        }
        return ways.get(task.step.way, "answering") if task else "passing"

    def settled(self) -> bool:
        """Whether the state has been on the screen for long enough that a key can be meant."""
        return abs(self._outside.now() - self._changed) >= SETTLING

    def helping(self) -> bool:
        """Whether the help is shown."""
        return self._helping

    def writing(self) -> bool:
        """Whether an answer has been begun."""
        return bool(self._buffer.text or (self._keying and self._keying.typed))

    def enter(self) -> None:
        """Go on: check, pass, or accept the rating that is suggested."""
        match self.state():
            case "reading" | "passing":
                self._step(lambda: studied(self.drill, self._outside), NOT_SAVED)
            case "noting":
                self._noted(one_line(self._buffer.text))
            case "choosing":
                self._step(lambda: choose(self.drill, None, now=self._outside.now()))
            case "rating":
                if self.drill.verdict and self.drill.verdict.suggested:
                    self.rate(self.drill.verdict.suggested)
            case _:
                self._check(self._keying.letters if self._keying else self._buffer.text)

    def letter(self, key: str) -> None:
        """Take one key as the first letter of a word."""
        if self._keying is None or len(key) != 1:
            return
        self._keying = press(self._keying, key)
        if self._keying.done:
            self._check(self._keying.typed)

    def pick(self, letter: str) -> None:
        """Choose a branch."""
        if self.drill.task and LETTERS.index(letter) < len(self.drill.task.choices):
            self._step(lambda: choose(self.drill, letter, now=self._outside.now()))

    def rate(self, rating: int) -> None:
        """Rate the answer in hand."""
        self._step(lambda: rate(self.drill, rating, self._outside), NOT_SAVED)

    def undo(self) -> None:
        """Take the last rated answer back."""
        back = self._step(lambda: take_back(self.drill, self._outside) or self.drill)
        if back:
            self._notice = "Taken back. Rate it anew."
        else:
            self._notice = self._notice or "There is no rated answer to take back."

    def edit(self) -> None:
        """Edit the script at the line in hand."""
        run_in_terminal(lambda: self._step(lambda: edited(self.drill, self._outside)))

    def note(self) -> None:
        """Ask for a line of notes to the card in hand."""
        self._noting = True
        self._begin_task()

    def hint(self) -> None:
        """Give one more hint."""
        self.drill = hinted(self.drill)

    def aloud(self) -> None:
        """Ask the line aloud instead of typed."""
        if self.drill.task and not self.drill.task.step.study:
            self.drill = aloud(self.drill)
            self._begin_task()

    def help(self) -> None:
        """Show the help, or close it."""
        self._helping = not self._helping

    def paste(self, text: str) -> None:
        """Take pasted text as one line of an answer; anywhere else it is no key."""
        if self.state() in TEXT_STATES and not self._helping:
            self._buffer.insert_text(one_line(text)[: LONGEST - len(self._buffer.text)])

    def _check(self, said: str) -> None:
        outside, text = self._outside, one_line(said)[:LONGEST]
        self._step(lambda: answer(self.drill, text, now=outside.now(), known=outside.known))

    def _step(self, step: Callable[[], Drill], failing: str = "") -> bool:
        """Take one step and say whether anything changed.

        An answer that could not be kept stays, and the person is told.
        """
        self._notice = ""
        try:
            after = step()
        except TrainerError as error:
            self._notice = f"{failing}{error}"
            return False
        if after is self.drill:
            return False
        self._changed = self._outside.now()
        self.drill = after
        if after.task is None:
            self.app.exit()
        else:
            self._begin_task()
        return True

    def _noted(self, text: str) -> None:
        if not text or self._step(lambda: noted(self.drill, text, self._outside), NOT_SAVED):
            self._noting = False
            self._begin_task()

    def _begin_task(self) -> None:
        task = self.drill.task
        self._keying = None
        if task and task.step.way is Way.LETTERS and not self.drill.verdict:
            every_other = task.step.rung is Rung.SHOWN
            self._keying = keying(task.step.wanted, self.drill.names, every_other=every_other)
        if self.state() in TEXT_STATES:
            self._buffer.reset()
            self.app.layout.focus(self._answer)
        else:
            self.app.layout.focus(self._body)

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
            self.drill,
            self.state(),
            self._outside.now(),
            size.columns,
            size.rows,
            title=self._title,
            show_clock=self._show_clock,
            keying=self._keying,
            said=len(self._buffer.text.split()),
            notice=self._notice,
            helping=self._helping,
        )

    def _prefix(self, line: int, wrap: int) -> StyleAndTextTuples:
        first = not (line or wrap)
        if self.app.output.get_size().columns < NARROW:
            return [("class:label", " > " if first else "   ")]
        return [("class:label", (self._label() if first else "").ljust(LABEL))]

    def _label(self) -> str:
        return " NOTE" if self._noting else " YOU SAY"
