"""Practice as ordinary lines: for a screen reader, a pipe, a paper terminal.

Only `input` and `print`: no line is rewritten, nothing repaints, no clock speaks by itself.
"""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Generic

from trainer.core.log.events import AGAIN
from trainer.core.memory.step import Way
from trainer.core.problems import TrainerError
from trainer.core.sitting.aloud import judged_alone
from trainer.core.sitting.aside import in_a_word, said_so
from trainer.core.sitting.request import hint_wanted
from trainer.core.sitting.task import Task, goes_on
from trainer.core.text import one_line
from trainer.core.words.labels import ONCE_MORE, chosen
from trainer.rows.practice.aloud import BEGIN, IN_WORDS, READ_FIRST
from trainer.rows.practice.doing import Doing
from trainer.rows.practice.keys import REPEAT, WHERE, YES_TO_WHAT, meant
from trainer.rows.row import Row
from trainer.screens.asked.answers import BACK, STOPS, Stopped, Undone, asked
from trainer.screens.asked.apart import (
    in_bounds,
    lost,
    taken_back,
    tried_again,
    turned,
)
from trainer.screens.asked.letter import letter
from trainer.screens.asked.spoken import Offer
from trainer.screens.beside import counted_too, noted
from trainer.screens.printed import printed
from trainer.screens.steps.practice import P

if TYPE_CHECKING:
    from trainer.screens.steps.hearing import Hears  # loaded when somebody is heard

VOUCHING = "h"  # typed to say that all of it was said


class PlainScreen(Generic[P]):
    """Practice in lines; `practice` is always its present state.

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
        self.practice = practice
        self._told, self._placed = told, ""
        self._before: Task | None = None
        self._keys = keys
        self._read = read
        self._write = write
        self._hears = hears
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
        face, task = self.practice.face(), self.practice.asked
        match self.practice.doing:
            case Doing.READING:
                if (typed := self._asked(f"{face.asking()}. ")) in BACK:
                    self._undo()
                    return True
                if len(typed) == 1 and typed.isalpha() and typed != "y":  # another question's key
                    self._write(WHERE)
                    return True
                if task and (told := lost(typed, task, self.practice)):
                    self._write(told)
                    return True
                return typed == ONCE_MORE or self._gone_on()
            case Doing.CHOOSING if task:
                self._choose(task)
            case _:
                self._say()
        if self.practice.verdict and self.practice.doing is Doing.PASSING:
            self._print(self.practice.face().verdict())
            return self._gone_on()
        return True

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
            typed = in_bounds(self._read(asking), self._write)
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

    def _rated(self) -> bool:
        """Rate the answer in hand, and those given or brought back with it; False: the end."""
        shown, failed = None, False
        while (verdict := self.practice.verdict) is not None:
            if not failed and (rating := self.practice.unasked):
                failed = not self._keep(rating)
                continue
            face = self.practice.face()
            if verdict is not shown:
                self._print((*face.verdict(), *face.offer()))
            typed = meant(self._read(face.rating()), again=not judged_alone(verdict))
            if typed in STOPS:
                return False
            failed = not self._done(typed)
            # After a note or the help the verdict is on the screen already.
            shown = self.practice.verdict if typed == VOUCHING else verdict
            shown = None if typed == REPEAT else shown
        return True

    def _done(self, typed: str) -> bool:
        """Do what was typed at the rating; False: something could not be kept."""
        face, verdict = self.practice.face(), self.practice.verdict
        alone = verdict is not None and judged_alone(verdict)
        match typed:
            case "1" | "2" | "3" | "4":
                return self._keep(int(typed))
            case "" if rating := self.practice.enters:
                return self._keep(rating)
            case "" if alone:
                self._write(READ_FIRST)
            case _ if alone and (word := in_a_word(typed)) in IN_WORDS:
                return self._keep(IN_WORDS[word])
            case "y" | "yes" if rating := self.practice.enters:
                if rating > AGAIN:
                    return self._keep(rating)
                self._write(YES_TO_WHAT)
            case key if key in self._actions:
                self._actions[key]()
            case "t" if told := face.clock():
                self._write(told)
            case word if word and (named := chosen(face.rating(), word)) is not None:
                return self._done(named)
            case _:
                self._write(face.words.typable)
        return True

    @property
    def _actions(self) -> dict[str, Callable[[], object]]:
        """What letters and words do with the answer in hand."""
        face = self.practice.face()
        return {
            "?": lambda: self._write(face.words.told),
            "help": lambda: self._write(face.words.told),
            REPEAT: lambda: self._print(face.recalled(keys=self._keys)),
            "u": self._undo,
            "e": self._edit,
            "n": lambda: self._beside(noted),
            "w": lambda: self._beside(counted_too),
            VOUCHING: self._vouch,
        }

    def _keep(self, rating: int) -> bool:
        try:
            self.practice = self.practice.rate(rating)
        except TrainerError as error:
            self._write(f"Not saved. {error} Rate it again, or type q to stop.")
            return False
        for line in self.practice.face().kept(rating):
            self._write(line)
        return True

    def _undo(self) -> None:
        self.practice = taken_back(self.practice, self._write, keys=self._keys)

    def _edit(self) -> None:
        try:
            self.practice = self.practice.edit()
        except TrainerError as error:
            self._write(str(error))

    def _vouch(self) -> None:
        before = self.practice
        if self._hears:
            self.practice = self._hears().said_it(before)
        if self.practice is before:
            self._write(before.face().words.typable)
        else:
            from trainer.rows.hearing.listening import VOUCHED  # as above

            self._write(VOUCHED)
            self._print(self.practice.face().offer())

    def _beside(self, doing: Callable[..., P]) -> None:
        self.practice = doing(self.practice, read=self._read, write=self._write)

    def _print(self, rows: Iterable[Row]) -> None:
        printed(rows, self._write)
