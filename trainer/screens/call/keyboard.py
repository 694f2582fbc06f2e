"""A call at the keyboard: what every key does to it, and what is open on the screen."""

from datetime import timedelta

from prompt_toolkit.application import get_app

from trainer.core.grading.terms import LONGEST_ANSWER
from trainer.core.problems import TrainerError
from trainer.core.rehearsal.beside import asked_for
from trainer.core.rehearsal.outcome import outcome
from trainer.core.sitting.request import Request
from trainer.core.text import one_line
from trainer.rows.call.keys import Moment, moment
from trainer.rows.call.prompts import unmet
from trainer.rows.call.through import RATE_AGAIN
from trainer.rows.practice.aloud import STRAY
from trainer.rows.signs import Signs
from trainer.screens.call.ears import Step
from trainer.screens.call.looking import Looking
from trainer.screens.call.view import CallView
from trainer.screens.page.frame import Entry
from trainer.screens.page.listening import Attention
from trainer.screens.page.pause import Agreement
from trainer.screens.page.spelled import Leaving, Spelling
from trainer.screens.page.stepping import NOT_SAVED, Handed
from trainer.screens.steps.call import CallPractice
from trainer.screens.steps.hearing import Voice

SETTLING = timedelta(seconds=0.3)
"""Keys that would act are dropped for so long after a change of state."""
TAKEN_BACK = "Taken back. Say it again."
NOTHING_HERE = "There's nothing here to take back. 1 to 4 change the rating."


class CallKeyboard(Looking):
    """A call as the keys change it; `practice` is always its present state."""

    def __init__(
        self,
        practice: CallPractice,
        handed: Handed,
        *,
        attention: Attention[CallPractice] | None = None,
        voice: Voice | None = None,
    ) -> None:
        self.practice = practice
        self.wants_practice = False
        self.entry, self.leaving, self.spelling = Entry(self._told), Leaving(), Spelling()
        self._agreement = Agreement()
        self._now, self._begun, self._over = handed.now, handed.begun, handed.over
        self._changed = self._now() - SETTLING
        warning = unmet(practice.call, practice.outside.reads)
        self._notice = warning.text if warning else ""
        self._listing = self._noting = self._helping = self._stopping = False
        self._picked = self._gone = 0
        self._ramble(self._now)
        self._pages = 1
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
        typed = self.moment() in (Moment.TYPING, Moment.PARTING)
        return (typed or self._noting) and not self._helping

    def blank(self) -> bool:
        """Whether nothing has been typed."""
        return not self.entry.text

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
        elif self.spelling.clear():
            self._notice = ""
        elif self._noting:
            self._noting = False
            self.begin()
        elif now is Moment.LISTENING:
            self._attention.drop()
        elif now is Moment.TURN:
            self._step(self.practice.put_down)
        elif now is Moment.TURNS:
            self._listing = False
        elif now in (Moment.END, Moment.OVER, Moment.PARTING):
            self.finish()
        else:
            self.leave_asked()

    def leave(self) -> None:
        """Hang up; where that would leave something unrated, ask before."""
        if self.practice.call.lasts:
            self.stop()
        else:
            self.leave_asked()

    def leave_asked(self) -> None:
        """Ask whether to hang up, or to stop."""
        self._stopping = True
        self._begun()

    def stay(self) -> None:
        """Go on: what was asked was not meant."""
        self._stopping = False
        self._step(self.practice.stay)
        self._settle()
        self._begun()

    def go_on(self, text: str) -> None:
        """Go on with a line that is typed: what was pressed instead of a yes belongs to it."""
        self.stay()
        self.paste(text)

    def stop(self, *, in_words: bool = False) -> None:
        """Hang up, or leave the rest unrated, and see how it went; by a yes, `in_words`."""
        self._stopping = False
        self._step(self.practice.hang_up)
        if not (self.practice.call.turns or self.practice.call.unrated):
            self.leaving.agree(get_app()) if in_words else self._over()

    def enter(self) -> None:
        """Go on: say it, keep it, open it."""
        if self._agreement.trails("enter", self._now()):
            self._agreement.trail("enter", self._now())
            return
        if self._noting:
            self._noted(one_line(self.entry.text))
            return
        match self.moment():
            case Moment.TYPING | Moment.ALOUD:
                self._said(one_line(self.entry.text)[:LONGEST_ANSWER])
            case Moment.LISTENING:
                self._attention.done(self._heard, self._unheard)
            case Moment.PARTING:
                self._parted(one_line(self.entry.text)[:LONGEST_ANSWER])
            case Moment.KEEPING:
                self._step(self.practice.settled)
            case Moment.CHOOSING:
                self.choose()
            case Moment.THROUGH:
                if rating := self.practice.enters:
                    self.rate(rating)
            case now:
                self._gone_on(now)

    def _said(self, text: str) -> None:
        if self.asked_besides(text):
            return
        asks = asked_for(self.practice.call, text)
        if asks is None and self.entry.stray(self.practice.call.task):
            self.say_it(STRAY)
            return
        if asks is None:
            text = self.unless_aloud(text)
            self._step(lambda: self.practice.said(text))
        else:
            self.obey(asks)

    def _parted(self, text: str) -> None:
        """Say goodbye, or what was left out; nothing, or a word to stop: it is told how it went."""
        asks = asked_for(self.practice.call, text)
        if not text or asks in (Request.STOP, Request.WHETHER):
            self.finish()
        elif not self.asked_besides(text):
            self.obey(asks) if asks else self._step(lambda: self.practice.parted(text))

    def _gone_on(self, now: Moment) -> None:
        """Go on when how it went is told."""
        match now:
            case Moment.OVER:
                self._step(self.practice.through)
            case Moment.TURNS:
                self.open()
            case Moment.WEIGHING:
                self.stay()
            case Moment.END:
                self.wants_practice = bool(outcome(self.practice.call).to_drill)
                self._over()
            case _:
                pass

    def skip(self) -> None:
        """Tell that the question due was skipped."""
        self._step(self.practice.skip)

    def begin_typing(self, key: str) -> None:
        """Type the line that was to be said aloud: words typed are a typed answer."""
        self.change()
        self._notice = self.entry.begin(key)

    def say_it(self, notice: str = "") -> None:
        """Say the line aloud after all: what was typed of it was not meant."""
        self.change()
        self._notice = notice

    def undo(self) -> None:
        """Take back the last thing said; where the turns are looked at, a wording just added."""
        if self.moment() is Moment.TURN and not self.practice.added:
            self._notice = NOTHING_HERE
        elif self._step(self.practice.undo):
            self._notice = TAKEN_BACK if self.typing() or self.practice.call.lasts else RATE_AGAIN

    def help(self) -> None:
        """Show the help, or close it."""
        self._helping, self._gone = not self._helping, 0

    def paste(self, text: str) -> None:
        """Take pasted text as one line; anywhere else it is no key."""
        if self.typing():
            self.entry.paste(text)

    def begin(self) -> None:
        """Begin what the keyboard is for now, with nothing typed yet."""
        self.entry.reset()
        self.spelling.clear()
        self._gone = 0
        self._begun()

    def view(self, columns: int, rows: int, *, signs: Signs) -> CallView:
        """Return what is to be shown on a screen of that size."""
        view = CallView(
            self.practice.call,
            self.moment(),
            self._now(),
            columns,
            rows,
            typed=(spelled := self.spelling.lone or self.spelling.text) or self.entry.text,
            at=len(spelled) or self.entry.at,
            notice=self._notice or self.practice.notice,
            picked=self._picked,
            gone=self._gone,
            hears=self.moment() is Moment.ALOUD and self._attention.offered(),
            noting=self._noting,
            helping=self._helping,
            stopping=self._stopping,
            signs=signs,
            twelve=self.practice.outside.twelve,
            again=self.practice.outside.rehearses,
            level=self._attention.level,
        )
        self._pages = view.pages
        return view

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
            if self.practice.call.talk != before.call.talk:
                self._speak()
        return True

    def _told(self, notice: str) -> None:
        self._notice = notice
