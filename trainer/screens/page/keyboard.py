"""Practice at the keyboard: what every key does to it, and what is open on the screen."""

from typing import TYPE_CHECKING

from prompt_toolkit.application import get_app, run_in_terminal

from trainer.core.grading.terms import LONGEST_ANSWER
from trainer.core.sitting.aloud import judged_alone
from trainer.core.text import one_letter, one_line
from trainer.rows.practice.aloud import READ_FIRST
from trainer.rows.practice.doing import WRITING, Doing, Typed
from trainer.rows.practice.keys import ALREADY_THERE, meant
from trainer.rows.signs import Signs
from trainer.screens.page.frame import Entry
from trainer.screens.page.lettering import TRAILING, Lettering, Part
from trainer.screens.page.listening import Attention, Speaking
from trainer.screens.page.spelled import REST_OF_NOTE, SPELLED, no_note
from trainer.screens.page.stepping import NOT_SAVED, Handed
from trainer.screens.page.view import View
from trainer.screens.steps.practice import P

if TYPE_CHECKING:
    from datetime import datetime

    from trainer.core.sitting.request import Request
    from trainer.core.sitting.task import Task


class Keyboard(Speaking[P]):
    """Practice as the keys change it."""

    def __init__(
        self,
        practice: P,
        handed: Handed,
        *,
        attention: Attention[P] | None = None,
    ) -> None:
        super().__init__(practice, handed)
        self.entry = Entry(self._told)
        self.letters, self._part = Lettering(), Part[P]()
        self._attention = attention or Attention()
        self._noting = self._stopping = False
        self._helping, self._pages = 0, 1
        self._spelled: datetime | None = None

    def doing(self) -> Doing:
        """Return what the keyboard is for now."""
        return Doing.NOTING if self._noting else self._attention.doing or self.practice.doing

    def helping(self) -> bool:
        """Whether the help is shown."""
        return bool(self._helping)

    def stopping(self) -> bool:
        """Whether it was asked whether to stop."""
        return self._stopping

    def escape(self) -> None:
        """Close what was opened last: the help, a note; with nothing open, ask whether to stop."""
        if self._helping:
            self._helping = 0
        elif self.spelling.text:
            self.spelling.clear()
        elif self._noting or self._attention.doing is Doing.LISTENING:
            self._noting = False
            self._attention.drop()
            self.begin()
        else:
            self.leave_asked()

    def stay(self) -> None:
        """Go on: what was asked was not meant."""
        self._stopping, self.practice = False, self.practice.stay()

    def refused(self) -> None:
        """Go on after a no; the rest of the word is no answer."""
        self._agreement.begin("n", self._now(), enter=True)
        self.stay()

    def in_a_line(self) -> bool:
        """Whether a line of text is typed now."""
        return self.doing() in WRITING and not self._helping

    def writing(self) -> bool:
        """Whether an answer has been begun."""
        return bool(self.entry.text) or self.letters.begun

    def enter(self) -> None:
        """Go on: check, pass, or accept the rating that is suggested."""
        match self.doing():
            case Doing.READING if not self._read():
                self._notice = READ_FIRST
            case Doing.READING | Doing.PASSING:
                self._step(self.practice.go_on, NOT_SAVED)
            case Doing.NOTING:
                self._noted(one_line(self.entry.text))
            case Doing.CHOOSING:
                self.choose()
            case Doing.LISTENING:
                self._attention.done(self._heard, self._unheard)
            case Doing.WORKING:
                pass
            case Doing.RATING:
                if rating := self.practice.enters:
                    self.rate(rating)
                elif (verdict := self.practice.verdict) and judged_alone(verdict):
                    self._notice = READ_FIRST
            case _:
                self._said()

    def _said(self) -> None:
        """Hold what was typed against the line; a key pressed by mistake is no answer."""
        keyed, task = self.letters.state, self.practice.asked
        if keyed and (found := self.letters.wished(self.practice.sitting)):
            self.begin()
            self.answer(found)
        elif keyed and self.letters.gives_up(self.practice.sitting):
            self._check(self.letters.typed)
        elif keyed:
            self._check(keyed.letters if keyed.begun else "", keys=keyed.keys)
        elif task and (asks := self._asks(task)):
            self.obey(asks)
        elif not (task and self.set_aside(task)):
            self._check(self.entry.text)

    def _asks(self, task: "Task") -> "Request | None":
        """Return what was typed asks for, where it is a word that is no answer."""
        from trainer.core.sitting.request import requested  # not before something was typed

        text = self.entry.text
        again = self.entry.instead and one_letter(text)  # pressed once more, where nothing came
        return requested(task, self.practice.sitting.names, again or text)

    def leave(self) -> None:
        """Stop here: everything that was rated is kept."""
        self.leaving.begin(get_app(), rest="")

    def leave_asked(self) -> None:
        """Ask whether to stop."""
        self._stopping = True

    def letter(self, key: str) -> None:
        """Take one key of a word, or of the words after one another; `help` is no word of it.

        One that came before the line can have been seen is none, unless it's just the right one.
        """
        if not self.settled() and self.letters.strays(key):
            return
        if asks := self.letters.asks(key, self.practice.sitting):
            self.obey(asks)
            self._spelled = self._now()
        elif self.letters.press(key, self._now()):
            self._part.given(self.practice, self.letters)
            self.enter()
        elif (told := self.letters.notice) or self._notice == ALREADY_THERE:
            self._notice = told

    def trails(self, key: str) -> bool:
        """Tell whether a key only goes on with a line, or a yes, that was complete a moment ago."""
        if self._goes_on(key):
            return True
        over = self.doing() in (Doing.RATING, Doing.PASSING)
        return over and self.letters.trails(key, self._now())

    def trail(self, key: str) -> None:
        """Let such a key go."""
        if self._goes_on(key):
            self._agreement.trail(key, self._now())
        else:
            self.letters.trail(key, self._now())
            self._widened(key if len(key) == 1 else "")

    def read_on(self, text: str) -> None:
        """Take words typed where nothing is rated; letters of a line beyond its part count."""
        if not self._widened(text):
            super().read_on(text)

    def _widened(self, more: str) -> bool:
        """Take what was typed on beyond a part of a line as its answer, too, where it is right."""
        wide = self._part.goes_on(self.practice, more)
        return wide is not None and self._step(lambda: wide)

    def _goes_on(self, key: str) -> bool:
        """Tell whether a key goes on with a yes, a no or an undo; behind another key it doesn't."""
        another = self._agreement.undoes and (self.writing() or bool(self.spelling.text))
        return not another and self._agreement.trails(key, self._now())

    def edit(self) -> None:
        """Edit the script at the line in hand."""
        if self._may_look_back():
            run_in_terminal(lambda: self._step(self.practice.edit))

    def note(self) -> None:
        """Ask for a line of notes to the card in hand."""
        if self._may_look_back():
            self._noting = True
            self.begin()

    def alone(self) -> None:
        """Take a letter that nothing followed; a `q` over a line to be said asks to stop."""
        if self.entry.last and self.entry.text == "q" and self.in_a_line():
            self.leave_asked()
        else:
            super().alone()

    def help(self) -> None:
        """Show the help, its next page, or close it."""
        self._helping = (self._helping + 1) % (self._pages + 1)

    def help_on(self) -> None:
        """Take Enter where the help is shown; right behind the word `help` it only ends that."""
        spelled, self._spelled = self._spelled, None
        if spelled is None or self._now() - spelled > TRAILING:
            self.help()

    def paste(self, text: str) -> None:
        """Take pasted text as one line of an answer; anywhere else it is no key."""
        if self.in_a_line():
            self.entry.paste(text)

    def _check(self, said: str, *, keys: str = "") -> None:
        text = one_line(said)[:LONGEST_ANSWER]
        self._step(lambda: self.practice.said(text, keys=keys))

    def _noted(self, text: str) -> None:
        if text == REST_OF_NOTE:
            self.begin()
        elif no_note(text) or self._step(lambda: self.practice.note(text), NOT_SAVED):
            self._noting = False
            self.begin()

    def begin(self) -> None:
        """Begin what the keyboard is for now, with nothing typed yet."""
        doing = self.doing()
        self.letters.end()
        self.spelling.clear()
        self.entry.reset()  # also where nothing is typed: Enter sends what is in it
        if doing is Doing.LETTERS:
            self.letters.begin(self.practice.sitting)
        self._begun()

    def _typed(self) -> Typed:
        """Return what was typed so far."""
        text = self.spelling.lone or self.spelling.text
        key = self.doing() in SPELLED and meant(self.spelling.lone) in self._keys()
        if text and not key:
            return Typed(None, text, len(text))
        letters = self.letters
        return Typed(letters.shown, self.entry.text, self.entry.at, letters.wording)

    def _told(self, notice: str) -> None:
        self._notice = notice

    def view(self, columns: int, rows: int, *, signs: Signs) -> View:
        """Return what is to be shown on a screen of that size."""
        view = View(
            self.practice.face(),
            self.doing(),
            columns,
            rows,
            typed=self._typed(),
            notice=self._notice or self.practice.notice,
            helping=self._helping,
            stopping=self._stopping,
            leaving=self.leaving.begun,
            signs=signs,
            level=self._attention.level,
            hears=self.doing() is Doing.ALOUD and self._attention.offered(),
        )
        self._pages = view.help_pages if self._helping else 1
        return view
