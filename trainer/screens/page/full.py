"""Practice on the full screen: lays the rows out with prompt-toolkit and turns keys into steps."""

from asyncio import get_running_loop, sleep
from asyncio import run as run_application
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any, Generic

from prompt_toolkit.application import Application, run_in_terminal
from prompt_toolkit.buffer import Buffer
from prompt_toolkit.document import Document
from prompt_toolkit.input import Input
from prompt_toolkit.output import Output

from trainer.core.grading.terms import LONGEST_ANSWER
from trainer.core.problems import TrainerError
from trainer.core.script.cards import LETTERS
from trainer.core.text import one_line
from trainer.posix import stopped_by
from trainer.rows.practice.doing import WRITING, Doing, Typed
from trainer.screens.page.frame import Frame
from trainer.screens.page.keys import bindings
from trainer.screens.page.lettering import Lettering
from trainer.screens.page.theme import STYLE
from trainer.screens.page.view import View
from trainer.screens.steps.practice import P

SETTLING = timedelta(seconds=0.3)
"""Keys that would rate, choose or submit are dropped for so long after a change of state."""
NOT_SAVED = "Not saved yet. Press Enter to try again. "
TICK = 5
"""Seconds after which a clock that is shown is shown anew."""


class FullScreen(Generic[P]):
    """Practice on the full screen; `practice` is always its present state."""

    def __init__(
        self,
        practice: P,
        *,
        title: str,
        now: Callable[[], datetime],
        source: Input | None = None,
        output: Output | None = None,
    ) -> None:
        self.practice = practice
        self._now = now
        self._title = title
        self._changed = now() - SETTLING
        warning = practice.face().warning()
        self._notice = warning.text if warning else ""
        self._helping = self._noting = self._stopping = False
        self._saved = True
        self._buffer = Buffer(multiline=False, on_text_changed=self._bounded)
        self.letters = Lettering()
        self._frame = Frame(
            self._buffer,
            view=self._view,
            answering=lambda: self.doing() in WRITING and not self._helping,
        )
        self.app: Application[None] = Application(
            layout=self._frame.layout,
            key_bindings=bindings(self),
            style=STYLE,
            full_screen=True,
            erase_when_done=True,
            refresh_interval=TICK if practice.ticking else None,
            input=source,
            output=output,
        )
        # An Esc by itself is told from the beginning of an arrow key after 50 ms.
        self.app.ttimeoutlen = 0.05
        self.app.timeoutlen = 0.05
        self._begin()

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

    def _exit(self, error: BaseException) -> None:
        if not self.app.is_done:
            self.app.exit(exception=error)

    def _failed(self, found: dict[str, Any]) -> None:
        self._exit(found.get("exception") or RuntimeError(found["message"]))

    # What keys ask for.

    def doing(self) -> Doing:
        """Return what the keyboard is for now."""
        return Doing.NOTING if self._noting else self.practice.doing

    def settled(self) -> bool:
        """Whether the state has been on the screen for long enough that a key can be meant."""
        return abs(self._now() - self._changed) >= SETTLING

    def helping(self) -> bool:
        """Whether the help is shown."""
        return self._helping

    def stopping(self) -> bool:
        """Whether it was asked whether to stop."""
        return self._stopping

    def escape(self) -> None:
        """Close what was opened last: the help, a note; with nothing open, ask whether to stop."""
        if self._helping:
            self._helping = False
        elif self._noting:
            self._noting = False
            self._begin()
        else:
            self._stopping = True

    def stay(self) -> None:
        """Go on: what was asked was not meant."""
        self._stopping, self.practice = False, self.practice.stay()

    def writing(self) -> bool:
        """Whether an answer has been begun."""
        return bool(self._buffer.text) or self.letters.begun

    def enter(self) -> None:
        """Go on: check, pass, or accept the rating that is suggested."""
        match self.doing():
            case Doing.READING | Doing.PASSING:
                self._step(self.practice.go_on, NOT_SAVED)
            case Doing.NOTING:
                self._noted(one_line(self._buffer.text))
            case Doing.CHOOSING:
                self._step(lambda: self.practice.choose(None))
            case Doing.RATING:
                if self.practice.verdict and self.practice.verdict.suggested:
                    self.rate(self.practice.verdict.suggested)
            case _:
                keyed = self.letters.state
                if keyed:
                    self._check(keyed.letters, keys=keyed.keys)
                else:
                    self._check(self._buffer.text)

    def letter(self, key: str) -> None:
        """Take one key of a word, or of the words after one another."""
        if self.letters.press(key, self._now()):
            self.enter()

    def trails(self, key: str) -> bool:
        """Tell whether a key only goes on with a line that was complete a moment ago."""
        over = self.doing() in (Doing.RATING, Doing.PASSING)
        return over and self.letters.trails(key, self._now())

    def trail(self, key: str) -> None:
        """Let such a key go."""
        self.letters.trail(key, self._now())

    def pick(self, letter: str) -> None:
        """Choose a branch."""
        if self.practice.asked and LETTERS.index(letter) < len(self.practice.asked.choices):
            self._step(lambda: self.practice.choose(letter))

    def rate(self, rating: int) -> None:
        """Rate the answer in hand."""
        self._step(lambda: self.practice.rate(rating), NOT_SAVED)

    def undo(self) -> None:
        """Take the last rated answer back."""
        if self._step(self.practice.undo):
            self._notice = "Taken back. Rate it again."

    def edit(self) -> None:
        """Edit the script at the line in hand."""
        if self._may_look_back():
            run_in_terminal(lambda: self._step(self.practice.edit))

    def note(self) -> None:
        """Ask for a line of notes to the card in hand."""
        if self._may_look_back():
            self._noting = True
            self._begin()

    def also(self) -> None:
        """Let the words in hand count too; where the meaning changed it is asked before."""
        self._step(self.practice.also)

    def hint(self) -> None:
        """Give one more hint."""
        self._notice = ""
        try:
            self.practice = self.practice.hint()
        except TrainerError as error:
            self._notice = str(error)

    def aloud(self) -> None:
        """Ask the line aloud instead of typed."""
        before, self.practice = self.practice, self.practice.aloud()
        if self.practice is not before:
            self._begin()

    def help(self) -> None:
        """Show the help, or close it."""
        self._helping = not self._helping

    def paste(self, text: str) -> None:
        """Take pasted text as one line of an answer; anywhere else it is no key."""
        if self.doing() in WRITING and not self._helping:
            self._buffer.insert_text(one_line(text)[: LONGEST_ANSWER - len(self._buffer.text)])

    def _check(self, said: str, *, keys: str = "") -> None:
        text = one_line(said)[:LONGEST_ANSWER]
        self._step(lambda: self.practice.said(text, keys=keys))

    def _may_look_back(self) -> bool:
        """Say whether answers may be gone back to, and if not why."""
        try:
            self.practice.look_back()
        except TrainerError as error:
            self._notice = str(error)
            return False
        return True

    def _step(self, step: Callable[[], P], failing: str = "") -> bool:
        """Take a step and what follows it unasked, and say whether anything changed.

        An answer that could not be kept stays, and the person is told.
        """
        before, self._notice, self._saved = self.practice, "", True
        try:
            self.practice = step()
            failing = NOT_SAVED
            while rating := self.practice.unasked:
                self.practice = self.practice.rate(rating)
        except TrainerError as error:
            self._notice, self._saved = f"{failing}{error}", not failing
            self._focus()
            return False
        if self.practice is before:
            return False
        self._changed = self._now()
        if self.practice.asked is None:
            self.app.exit()
        else:
            self._begin()
        return True

    def _noted(self, text: str) -> None:
        if not text or self._step(lambda: self.practice.note(text), NOT_SAVED):
            self._noting = False
            self._begin()

    def _begin(self) -> None:
        """Begin what the keyboard is for now, with nothing typed yet."""
        doing = self.doing()
        self._frame.text.show_cursor = doing is Doing.LETTERS
        self.letters.end()
        if doing is Doing.LETTERS:
            self.letters.begin(self.practice.sitting)
        if doing in WRITING:
            self._buffer.reset()
        self._focus()

    def _focus(self) -> None:
        frame = self._frame
        self.app.layout.focus(frame.answer if self.doing() in WRITING else frame.body)

    def _bounded(self, buffer: Buffer) -> None:
        if len(buffer.text) > LONGEST_ANSWER:
            buffer.document = Document(buffer.text[:LONGEST_ANSWER])
            self._notice = f"An answer can have at most {LONGEST_ANSWER} characters."

    # What is shown.

    def _view(self) -> View:
        size = self.app.output.get_size()
        return View(
            self.practice.face(),
            self.doing(),
            size.columns,
            size.rows,
            title=self._title,
            typed=Typed(self.letters.state, len(self._buffer.text.split())),
            notice=self._notice or self.practice.notice,
            helping=self._helping,
            saved=self._saved,
            stopping=self._stopping,
        )
