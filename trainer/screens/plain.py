"""Practice as ordinary lines: for a screen reader, a pipe, a paper terminal.

Only `input` and `print`: no line is rewritten, nothing repaints, no clock speaks by itself.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from trainer.core.memory.step import Way
from trainer.core.problems import TrainerError
from trainer.core.sitting.aside import asked as wished
from trainer.core.sitting.aside import said_so
from trainer.core.sitting.request import hint_wanted
from trainer.core.sitting.task import Task, goes_on
from trainer.core.sitting.wishes.kinds import Wish
from trainer.core.text import one_line
from trainer.core.words.labels import ONCE_MORE
from trainer.rows.practice.aloud import BEGIN
from trainer.rows.practice.doing import Doing
from trainer.rows.practice.keys import WHERE
from trainer.screens.asked.answers import BACK, STOPS, Stopped, Undone, asked
from trainer.screens.asked.apart import (
    lost,
    tried_again,
    turned,
)
from trainer.screens.asked.letter import letter
from trainer.screens.asked.spoken import Offer
from trainer.screens.rating import Rating
from trainer.screens.steps.practice import P

if TYPE_CHECKING:
    from trainer.screens.steps.hearing import Hears  # loaded when somebody is heard

VOUCHING = "h"  # typed to say that all of it was said


class PlainScreen(Rating[P]):
    """Practice in lines, from the first question to the last.

    `told`: what to type was said already, a part of the practice before.
    """

    def __init__(
        self,
        practice: P,
        *,
        keys: bool = False,
        read: Callable[[str], str] = input,
        write: Callable[[str], object] = print,
        hears: "Callable[[], Hears[P]] | None" = None,
        told: bool = False,
    ) -> None:
        super().__init__(practice, keys=keys, read=read, write=write, hears=hears)
        self._told, self._placed = told, ""
        self._before: Task | None = None
        self._offer = Offer(hears, write)

    def run(self) -> None:
        """Ask until it is over, the person ends it, or the input does."""
        if self.practice.asked is None:
            return
        for line in () if self._told else self.practice.face().words.opening:
            self._write(line)
        if warning := self.practice.face().warning():
            self._print((warning,))
        try:
            while self.practice.asked:
                self._put()
                if not (self._answer() and self._rated()):
                    return
        except Stopped:
            return
        except EOFError:
            self._write("")

    def _asked(self, prompt: str, help_: str = WHERE) -> str:
        return asked(prompt, read=self._read, write=self._write, help_=help_)

    def _put(self) -> None:
        """Say where it stands, if that is news, then what is asked; a question only once."""
        face, task = self.practice.face(), self.practice.asked
        on, self._before = task and goes_on(self._before, task), task
        self._write("")
        if (place := face.place()) != self._placed:
            self._placed = place
            self._write(place)
        self._print(() if on else face.question())
        if self._keys and task:
            self._write(f"key: {task.card.key}")
        self._print(face.part() if on else face.more())

    def _answer(self) -> bool:
        """Take one answer; where its words were shown there is nothing to be rated. False: end."""
        task = self.practice.asked
        match self.practice.doing:
            case Doing.READING if task:
                return self._seen(task)
            case Doing.CHOOSING if task:
                self._choose(task)
            case _:
                self._say()
        if self.practice.verdict and self.practice.doing is Doing.PASSING:
            self._print(self.practice.face().verdict())
            return self._gone_on()
        return True

    def _seen(self, task: Task) -> bool:
        """Take the Enter behind a line that is only read; what is asked meanwhile is told."""
        while True:
            typed = self._asked(f"{self.practice.face().asking()}. ")
            if typed in BACK or wished(typed, task) is Wish.BACK:
                self._undo()
                return True
            if typed == ONCE_MORE:
                return True
            another = len(typed) == 1 and typed.isalpha() and typed != "y"  # another question's key
            told = WHERE if another else lost(typed, task, self.practice)
            if not told:
                return self._gone_on()
            self._write(told)

    def _choose(self, task: Task) -> None:
        names, known = self.practice.sitting.names, self.practice.outside.known
        try:
            taken = letter(task, names, known, self._read, self._write, again=self._put)
        except Undone:
            self._undo()
        else:
            self.practice = self.practice.choose(taken)

    def _gone_on(self) -> bool:
        """Keep that the words were seen, as often as it takes; False: the end."""
        while True:
            try:
                self.practice = self.practice.go_on()
            except TrainerError as error:
                self._write(f"Not saved yet. {error}")
                if one_line(self._read("Enter: try again · q: stop ")).lower() == "q":
                    return False
            else:
                return True

    def _say(self) -> None:
        task, log = self.practice.asked, self.practice.sitting.log
        by_voice = task is not None and task.step.way is Way.VOICE and self._hears is not None
        aloud = not by_voice and self.practice.doing is Doing.ALOUD
        listens = self._hears if by_voice else self._offer.made() if aloud else None
        typed = self._typed(self._asking(listens=by_voice))
        if typed is None:
            if self.practice.sitting.log is log and self.practice.verdict is None:
                self._say()
            return
        typed = "" if aloud and said_so(typed, task) else typed
        said = tried_again(one_line(typed), self.practice.face(), self._asked)
        if listens and not said and (by_voice or typed):
            from trainer.screens.heard import Hearing  # not before somebody is heard

            hears = listens()
            turn = Hearing(hears, read=self._read, write=self._write)
            found = turn.utterance(aloud=self._asking)
            heard = hears.heard(self.practice, found) if found else self.practice.said("")
            self.practice = heard
        else:
            self.practice = self.practice.said(said)

    def _typed(self, asking: str) -> str | None:
        """Return what was typed that is no key; a blank where it is to be listened to.

        None: the line is to be said aloud from here on, or an answer was taken back.
        """
        aloud, names = self.practice.doing is Doing.ALOUD, self.practice.sitting.names
        while True:
            typed = self._read(asking)
            match one_line(typed).lower():
                case key if key in (STOPS if aloud else ("q",)):
                    raise Stopped
                case _ if (task := self.practice.asked) and hint_wanted(task, names, typed):
                    self._hint()
                case _ if (after := turned(typed, self.practice, self._write)) is None:
                    return typed
                case _ if after is not self.practice:
                    self.practice = after
                    return None

    def _hint(self) -> None:
        try:
            self.practice = self.practice.hint()
        except TrainerError as error:
            self._write(str(error))
        else:
            self._print(self.practice.face().hints())

    def _asking(self, *, listens: bool = False) -> str:
        if listens:
            return BEGIN
        asking = self.practice.face().asking()
        if self.practice.doing is Doing.ALOUD:
            return f"{asking}. Enter when you've said it. "
        return f"{asking}: "
