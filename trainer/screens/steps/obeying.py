"""What a word asks for that was typed instead of an answer, done in a drill as in a call."""

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Protocol

from trainer.rows.practice.aloud import STRAY
from trainer.rows.practice.doing import Doing

if TYPE_CHECKING:
    from trainer.core.sitting.request import Request
    from trainer.core.sitting.task import Task
    from trainer.core.sitting.wishes.kinds import Wish

ANSWERED = (Doing.ANSWERING, Doing.LETTERS, Doing.ALOUD)
"""Where a line is given, so that a hint can be, too."""


class Line(Protocol):
    """A line that is being typed."""

    @property
    def instead(self) -> bool:
        """Whether a stray key began it where it was to be said aloud."""

    @property
    def text(self) -> str:
        """What was typed so far."""

    def stray(self, task: "Task | None") -> bool:
        """Tell whether all that was typed is such a key, and no answer can be meant by it."""


class Obeying(ABC):
    """A keyboard at which help, undo and the ways out can be typed as words."""

    entry: Line
    _notice: str

    @abstractmethod
    def begin(self) -> None:
        """Begin what the keyboard is for now, with nothing typed yet."""

    @abstractmethod
    def say_it(self, notice: str = "") -> None:
        """Say the line aloud after all: what was typed of it was not meant."""

    @abstractmethod
    def help(self) -> None:
        """Show the help."""

    @abstractmethod
    def undo(self) -> None:
        """Take back what came last."""

    @abstractmethod
    def leave(self) -> None:
        """Stop here, as was said in a word."""

    @abstractmethod
    def leave_asked(self) -> None:
        """Ask whether to stop: a letter alone may be a slip."""

    def obey(self, asks: "Request") -> None:
        """Do what a word asks for that was typed instead of an answer; nothing of it is one."""
        from trainer.core.sitting.request import Request  # not before something was typed

        if self.entry.instead:
            self.say_it()
        else:
            self.begin()
        self._notice = ""
        match asks:
            case Request.HELP:
                self.help()
            case Request.UNDO:
                self.undo()
            case Request.STOP:
                self.leave()
            case Request.WHETHER:
                self.leave_asked()


class Asked(Obeying):
    """Such a keyboard at which somebody may also ask what to do, or tell that a line was said."""

    @abstractmethod
    def doing(self) -> Doing:
        """Return what the keyboard is for now."""

    @abstractmethod
    def hint(self) -> None:
        """Give one more hint."""

    @abstractmethod
    def clock(self) -> str:
        """Return the time that is left, as a sentence; empty where there is none."""

    @abstractmethod
    def enter(self) -> None:
        """Go on."""

    def set_aside(self, task: "Task") -> bool:
        """Do what words ask or tell that are no try at the line; False: they are one.

        Where it was to be said aloud, that it was said is as Enter.
        """
        from trainer.core.sitting.aside import asked, not_yet, said_so  # as above

        text, instead = self.entry.text, self.entry.instead
        if found := asked(text, task):
            self._put_again("")
            self.answer(found)
        elif self.entry.stray(task) or (instead and not_yet(text, task)):
            self._put_again(STRAY)
        elif instead and said_so(text, task):
            self.say_it()
            self.enter()
        else:
            return False
        return True

    def asked_of_us(self, text: str, task: "Task | None") -> bool:
        """Answer what is asked of the program where a line is read or rated; False: nothing is."""
        from trainer.core.sitting.aside import asked
        from trainer.core.sitting.wishes.kinds import Wish  # as above
        from trainer.core.words.unsure import unsure

        found = asked(text, task) if task else None
        if found is None and unsure(text) and self.doing() is not Doing.RATING:
            found = Wish.NOW
        if found:
            self.answer(found)
        return found is not None

    def answer(self, found: "Wish") -> None:
        """Do what is wished of the program, or tell what is asked of it."""
        from trainer.core.sitting.wishes.kinds import Wish
        from trainer.rows.practice.lost import answered, what_now  # as above

        doing, self._notice = self.doing(), ""
        match found:
            case Wish.STOP:
                self.leave_asked()
            case Wish.BACK:
                self.undo()
            case Wish.HINT if doing in ANSWERED:
                self.hint()
            case Wish.NOW if doing is Doing.RATING:
                self.help()
            case _:
                shows = doing in (Doing.ANSWERING, Doing.LETTERS)
                self._notice = answered(found, what_now(doing), shows=shows, clock=self.clock())

    def _put_again(self, notice: str) -> None:
        """Ask the line as it was asked, and tell something."""
        if self.entry.instead:
            self.say_it(notice)
        else:
            self.begin()
            self._notice = notice
