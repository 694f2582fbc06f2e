"""A call at the keyboard: what every key does to it, and what is open on the screen."""

from collections.abc import Callable
from datetime import datetime, timedelta

from prompt_toolkit.application import run_in_terminal
from prompt_toolkit.buffer import Buffer
from prompt_toolkit.document import Document

from trainer.core.grading.terms import LONGEST_ANSWER
from trainer.core.problems import TrainerError
from trainer.core.rehearsal.outcome import outcome
from trainer.core.script.cards import LETTERS
from trainer.core.text import one_line
from trainer.rows.call.keys import Moment, moment
from trainer.rows.call.prompts import skipped, unmet
from trainer.rows.call.turns import turns_in_order
from trainer.rows.signs import Signs
from trainer.screens.call.ears import Ears, Step
from trainer.screens.call.view import CallView
from trainer.screens.page.listening import Attention
from trainer.screens.steps.call import CallPractice
from trainer.screens.steps.hearing import Voice

SETTLING = timedelta(seconds=0.3)
"""Keys that would act are dropped for so long after a change of state."""
NOT_SAVED = "Not saved yet. Press Enter to try again. "
TAKEN_BACK = "Taken back. Say it again."


class CallKeyboard(Ears):
    """A call as the keys change it; `practice` is always its present state.

    `begun` is called when the keyboard is for something new, `over` when nothing is left.
    """

    def __init__(
        self,
        practice: CallPractice,
        *,
        now: Callable[[], datetime],
        begun: Callable[[], None],
        over: Callable[[], None],
        attention: Attention[CallPractice] | None = None,
        voice: Voice | None = None,
    ) -> None:
        self.practice = practice
        self.wants_practice = False
        self.buffer = Buffer(multiline=False, on_text_changed=self._bounded)
        self._now, self._begun, self._over = now, begun, over
        self._changed = now() - SETTLING
        warning = unmet(practice.call)
        self._notice = warning.text if warning else ""
        self._listing = self._noting = self._helping = self._stopping = False
        self._picked = 0
        self._hear_and_speak(attention, voice)

    def moment(self) -> Moment:
        """Return what the keyboard is for now."""
        now = moment(self.practice.call)
        if listening := self._listening():
            return listening
        if self.practice.weighing:
            return Moment.WEIGHING
        return Moment.TURNS if now is Moment.END and self._listing else now

    def noting(self) -> bool:
        """Whether a note is typed."""
        return self._noting

    def helping(self) -> bool:
        """Whether the help is shown."""
        return self._helping

    def stopping(self) -> bool:
        """Whether it is asked whether to stop."""
        return self._stopping

    def typing(self) -> bool:
        """Whether a line of text is typed now."""
        return (self.moment() is Moment.TYPING or self._noting) and not self._helping

    def blank(self) -> bool:
        """Whether nothing has been typed."""
        return not self.buffer.text

    def _settle(self) -> None:
        self._changed = self._now()

    def settled(self) -> bool:
        """Whether the state has been on the screen for long enough that a key can be meant."""
        return abs(self._now() - self._changed) >= SETTLING

    def escape(self) -> None:
        """Close what was opened last; in a call, ask whether to hang up."""
        now = self.moment()
        if self._helping:
            self._helping = False
        elif self._noting:
            self._noting = False
            self.begin()
        elif now is Moment.LISTENING:
            self._attention.drop()
        elif now is Moment.TURN:
            self._step(self.practice.put_down)
        elif now is Moment.TURNS:
            self._listing = False
        elif now in (Moment.END, Moment.OVER):
            self.finish()
        else:
            self._stopping = True

    def stay(self) -> None:
        """Go on: what was asked was not meant."""
        self._stopping = False
        self._step(self.practice.stay)

    def stop(self) -> None:
        """Hang up, or leave the rest unrated, and see how it went."""
        self._stopping = False
        self._step(self.practice.hang_up)
        call = self.practice.call
        if not call.turns and not call.unrated:
            self._over()

    def enter(self) -> None:
        """Go on: say it, keep it, open it."""
        if self._noting:
            self._noted(one_line(self.buffer.text))
            return
        match self.moment():
            case Moment.TYPING | Moment.ALOUD:
                text = one_line(self.buffer.text)[:LONGEST_ANSWER]
                self._step(lambda: self.practice.said(text))
            case Moment.LISTENING:
                self._attention.done(self._heard, self._unheard)
            case Moment.OVER:
                self._step(self.practice.through)
            case Moment.KEEPING:
                self._step(self.practice.settled)
            case Moment.CHOOSING:
                self._step(lambda: self.practice.choose(None))
            case Moment.THROUGH:
                if rating := self.practice.enters:
                    self.rate(rating)
            case now:
                self._gone_on(now)

    def _gone_on(self, now: Moment) -> None:
        """Go on when how it went is told."""
        match now:
            case Moment.TURNS:
                self.open()
            case Moment.WEIGHING:
                self.stay()
            case Moment.END:
                self.wants_practice = bool(outcome(self.practice.call).to_drill)
                self._over()
            case _:
                pass

    def finish(self) -> None:
        """Leave it as it is; what was said aloud and not gone through yet is asked first."""
        if self.moment() is Moment.OVER:
            self._step(self.practice.through)
        else:
            self._over()

    def hint(self) -> None:
        """Give one more hint."""
        self._step(self.practice.hint, new=False)

    def change(self) -> None:
        """Say lines aloud from now on, or type them; while it listens, start over."""
        if self.moment() is Moment.LISTENING:
            self.listen()
        else:
            self._step(self.practice.change)

    def skip(self) -> None:
        """Tell that the question due was skipped."""
        before = self.practice.call
        if self._step(self.practice.skip):
            self._notice = skipped(before, self.practice.call)

    def begin_typing(self, key: str) -> None:
        """Type the line that was to be said aloud: words typed are a typed answer."""
        self.change()
        self.paste(key)

    def undo(self) -> None:
        """Take back the last thing said; where the turns are looked at, a wording just added."""
        if self._step(self.practice.undo) and self.practice.call.lasts:
            self._notice = TAKEN_BACK

    def pick(self, letter: str) -> None:
        """Choose a branch."""
        task = self.practice.call.task
        if task and LETTERS.index(letter) < len(task.choices):
            self._step(lambda: self.practice.choose(letter))

    def rate(self, rating: int) -> None:
        """Rate what is in hand, or the turn that is picked."""
        if self.moment() is Moment.TURNS:
            self.open()
        self._step(lambda: self.practice.rate(rating))

    def list(self) -> None:
        """Show all turns."""
        self._listing, self._picked = bool(self.practice.call.turns), 0

    def move(self, step: int) -> None:
        """Pick the turn above or below."""
        last = len(self.practice.call.turns) - 1
        self._picked = max(0, min(last, self._picked + step))

    def open(self) -> None:
        """Look at the turn that is picked."""
        turn = turns_in_order(self.practice.call)[self._picked]
        self._step(lambda: self.practice.look(turn))

    def edit(self) -> None:
        """Edit the script at the line in hand."""
        run_in_terminal(lambda: self._step(self.practice.edit))

    def note(self) -> None:
        """Ask for a line of notes to the turn in hand."""
        self._noting = True
        self.begin()

    def also(self) -> None:
        """Let the words in hand count too; where the meaning changed it is asked before."""
        self._step(self.practice.also)

    def help(self) -> None:
        """Show the help, or close it."""
        self._helping = not self._helping

    def paste(self, text: str) -> None:
        """Take pasted text as one line; anywhere else it is no key."""
        if self.typing():
            self.buffer.insert_text(one_line(text)[: LONGEST_ANSWER - len(self.buffer.text)])

    def begin(self) -> None:
        """Begin what the keyboard is for now, with nothing typed yet."""
        self.buffer.reset()
        self._begun()

    def view(self, columns: int, rows: int, *, signs: Signs) -> CallView:
        """Return what is to be shown on a screen of that size."""
        return CallView(
            self.practice.call,
            self.moment(),
            self._now(),
            columns,
            rows,
            typed=self.buffer.text,
            at=self.buffer.cursor_position,
            notice=self._notice or self.practice.notice,
            picked=self._picked,
            noting=self._noting,
            helping=self._helping,
            stopping=self._stopping,
            signs=signs,
            level=self._attention.level,
        )

    def _step(self, step: Step, *, new: bool = True) -> bool:
        """Take a step, keep what it leaves to be kept, and say whether anything changed.

        What could not be kept stays, and the person is told.
        """
        before, self._notice, failing = self.practice, "", ""
        try:
            self.practice = step()
            while self.practice.unkept:
                failing = NOT_SAVED
                self.practice = self.practice.settled()
        except TrainerError as error:
            kept = self.moment() in (Moment.KEEPING, Moment.THROUGH, Moment.TURN)
            self._notice = f"{failing or NOT_SAVED * kept}{error}"
            self._begun()
            return False
        if self.practice is before:
            return False
        if new:
            self._changed = self._now()
            self.begin()
            self._speak()
        return True

    def _noted(self, text: str) -> None:
        if not text or self._step(lambda: self.practice.note(text)):
            self._noting = False
            self.begin()

    def _bounded(self, buffer: Buffer) -> None:
        if len(buffer.text) > LONGEST_ANSWER:
            buffer.document = Document(buffer.text[:LONGEST_ANSWER])
            self._notice = f"An answer can have at most {LONGEST_ANSWER} characters."
