"""What of a call's keyboard looks at how it went: which branch it was, its turns, the rest."""

from abc import abstractmethod
from collections.abc import Callable
from datetime import datetime

from prompt_toolkit.application import run_in_terminal
from prompt_toolkit.key_binding import KeyPressEvent

from trainer.core.rehearsal.beside import asks_count, asks_hint, elsewhere
from trainer.core.script.cards import LETTERS
from trainer.core.sitting.request import Request, stops
from trainer.core.sitting.wishes.kinds import Wish
from trainer.rows.call.keys import Moment, meant_at_end
from trainer.rows.call.labels import turns_in_order
from trainer.rows.call.prompts import still_to_ask
from trainer.rows.call.through import asks_how, asks_why, it_was, told_on_page, wished_here
from trainer.rows.practice.lost import ELSEWHERE
from trainer.screens.call.ears import Ears
from trainer.screens.call.rambling import PAUSE, STRAY, Rambling
from trainer.screens.call.worded import tells
from trainer.screens.page.frame import Entry
from trainer.screens.page.pause import Agreement
from trainer.screens.page.spelled import NO_NOTES, Spelling
from trainer.screens.steps.obeying import Obeying

KEYED = (Moment.OVER, Moment.THROUGH, Moment.END, Moment.TURNS, Moment.TURN)
"""Where single letters are keys, and no line is typed."""


class Looking(Ears, Obeying):
    """A keyboard that can look at the turns of a call; `practice` is always its present state."""

    entry: Entry
    spelling: Spelling
    _listing: bool
    _noting: bool
    _picked: int
    _gone: int
    _pages: int
    _notice: str
    _opened: datetime | None
    _opener: str
    _agreement: Agreement
    _over: Callable[[], None]

    def _ramble(self, now: Callable[[], datetime]) -> None:
        """Begin with nothing typed where single letters are keys."""
        self._clock, self._rambling, self._opened, self._opener = now, Rambling(), None, ""

    @abstractmethod
    def moment(self) -> Moment:
        """Return what the keyboard is for now."""

    @abstractmethod
    def enter(self) -> None:
        """Go on: say it, keep it, open it."""

    @abstractmethod
    def escape(self) -> None:
        """Close what was opened last; in a call, ask whether to hang up."""

    def hint(self) -> None:
        """Give one more hint."""
        self._step(self.practice.hint, new=False)

    def asked_besides(self, text: str) -> bool:
        """Give a hint, tell how many are left, or where else something is done; False: none is."""
        call, told = self.practice.call, ""
        if asks_count(call, text):
            told = still_to_ask(call)
        elif not (hint := asks_hint(call, text)) and (wish := elsewhere(call, text)):
            told = ELSEWHERE[wish]
        elif not hint:
            return False
        if self.entry.instead:
            self.say_it()
        else:
            self.begin()
        if told:
            self._notice = told
        else:
            self.hint()
        return True

    def unless_aloud(self, text: str) -> str:
        """Return what was typed; where that only tells that it was said aloud, it was: nothing."""
        if not (self.entry.instead and tells(self.practice.call, text)):
            return text
        self.say_it()
        return ""

    def spell(self, event: KeyPressEvent) -> None:
        """Take a letter where a branch is chosen: alone it chooses, with others it is a word."""
        self._notice = ""
        self.spelling.key(event, self.alone)

    def alone(self) -> None:
        """Take the one letter that was typed as a choice; where it is none, more may follow."""
        task, key = self.practice.call.task, self.spelling.lone.lower()
        here = self.moment() is Moment.CHOOSING and task is not None
        if here and task and key in tuple(LETTERS[: len(task.choices)]):
            self.spelling.clear()
            self._chosen(key)

    def choose(self) -> None:
        """Take what was typed as a choice, once it is sent; nothing: they don't know."""
        from trainer.rows.practice.choice import meant, unclear  # not before something was typed

        call, typed = self.practice.call, self.spelling.clear()
        if call.task is None:
            return
        known = self.practice.outside.known
        found = meant(call.task, call.names, typed, known=known) if typed.strip() else ""
        match found:
            case None | Request.UNDO:
                self._notice = unclear(LETTERS[: len(call.task.choices)])
            case Request():
                self.obey(found)
            case letter:
                self._chosen(letter or None)

    def _chosen(self, letter: str | None) -> None:
        """Take a choice, and tell what it was where it was another."""
        told = it_was(self.practice.call, letter)
        self._step(lambda: self.practice.choose(letter))
        self._notice = self._notice or told

    def keyed(self) -> bool:
        """Whether single letters are keys now, and nothing else is typed."""
        return self.moment() in KEYED and not self._noting

    def rambles(self) -> bool:
        """Whether a letter only goes on with words that are typed where letters are keys."""
        now = self._clock()
        return self.keyed() and (self._rambling.words(now) or self._rambling.agrees(now))

    def sends(self) -> bool:
        """Whether an Enter only sends such words."""
        return self.keyed() and self._rambling.sends(self._clock())

    def drop(self, key: str) -> None:
        """Let a letter go that is no key here, or belongs to a word: nothing is done with it.

        What its word's first letter opened a moment ago closes again.
        """
        if not key.isprintable():
            return
        if self._rambling.agrees(self._clock()):
            self._rambling.agree(self._clock())
            return
        begun = ""
        if self._opened and self._clock() - self._opened < PAUSE and self.moment() is Moment.TURNS:
            self._listing, begun = False, self._opener
        self._opened = None
        self._rambling.letter(self._clock(), key, begun=begun)
        self._notice = STRAY

    def erase(self) -> None:
        """Take the last letter of such words back."""
        self._rambling.erase(self._clock())

    def sent(self) -> None:
        """Take the Enter that sends such words: those beside a key do what it does, at the end."""
        text = self._rambling.text
        self.forget()
        if self.moment() is Moment.THROUGH:
            self._asked_through(text)
        if self.moment() is not Moment.END or not text.strip():
            return
        match key := meant_at_end(self.practice.call, text.strip().lower()):
            case "a" | "c":
                self._notice = ""
                self.list()
            case "":
                self.enter()
            case _ if stops(key):
                self._over()
            case _:
                pass

    def _asked_through(self, text: str) -> None:
        """Answer what is asked of the program where a line said aloud is asked about."""
        call = self.practice.call
        match wish := wished_here(call, text):
            case None:
                pass
            case Wish.BACK:
                self.undo()
            case Wish.STOP if not asks_how(text):
                self.leave_asked()
            case Wish.NOW if not asks_why(text):
                self._notice = ""
                self.help()
            case _:
                self._notice = told_on_page(call, wish)

    def forget(self) -> None:
        """Forget such words: another key was meant."""
        self._rambling.end()
        self._opened = None

    @abstractmethod
    def stop(self, *, in_words: bool = False) -> None:
        """Hang up, or leave the rest unrated, and see how it went; by a yes, `in_words`."""

    def stop_in_word(self, *, whole: bool = True) -> None:
        """Stop by a yes: what is polite behind it, and its Enter, have nothing left to do.

        Not `whole`, its first letter does so: an Enter behind that alone is meant.
        """
        self.stop(in_words=True)
        if whole:
            self._rambling.agree(self._clock())
        else:
            self._rambling.say_yes(self._clock())

    def rate_in_words(self, rating: int) -> None:
        """Rate it by a word; the Enter that sends the word has nothing left to do."""
        self._agreement.sent(self._clock())
        self.rate(rating)

    def rate(self, rating: int) -> None:
        """Rate what is in hand, or the turn that is picked."""
        if self.moment() is Moment.TURNS:
            self.open()
        self._step(lambda: self.practice.rate(rating))

    def finish(self) -> None:
        """Leave it as it is; what was said aloud and not gone through yet is asked first."""
        if self.moment() in (Moment.OVER, Moment.PARTING):
            self._step(self.practice.through)
        else:
            self._over()

    def list(self, key: str = "") -> None:
        """Show all turns; `key` is the letter that does it, which may begin a word."""
        self._listing, self._picked = bool(self.practice.call.turns), 0
        self._opened, self._opener = (self._clock() if key else None), key

    def move(self, step: int) -> None:
        """Pick the turn above or below."""
        last, self._opened = len(self.practice.call.turns) - 1, None
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

    def _noted(self, text: str) -> None:
        """Keep a note, unless nothing was typed, or what is left of a word that isn't one."""
        if text.lower() in NO_NOTES or self._step(lambda: self.practice.note(text)):
            self._noting = False
            self.begin()
            self._gone = self._pages  # a note stands at the end of its page

    def also(self) -> None:
        """Let the words in hand count too; where the meaning changed it is asked before."""
        self._step(self.practice.also)

    def turn(self, step: int) -> None:
        """Show more of a page that doesn't hold all of it, or what was before."""
        last = self._pages - 1
        self._gone = max(0, min(last, min(last, self._gone) + step))
