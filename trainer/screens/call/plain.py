"""A rehearsal as ordinary lines: for a screen reader, a pipe, a paper terminal."""

from functools import partial
from typing import TYPE_CHECKING

from trainer.core.memory.step import Way
from trainer.core.rehearsal.beside import asked_for, asks_help
from trainer.core.rehearsal.rehearsal import Waits
from trainer.core.sitting.request import Request
from trainer.core.text import one_line
from trainer.rows.call import keys as words
from trainer.rows.call import talk
from trainer.rows.call.keys import Moment, moment
from trainer.rows.call.prompts import unmet
from trainer.rows.call.through import RATE_AGAIN, now
from trainer.rows.practice.aloud import STRAY
from trainer.screens.asked.answers import Stopped
from trainer.screens.asked.spoken import stray
from trainer.screens.call.ended import Then, ended
from trainer.screens.call.farewell import kept_on
from trainer.screens.call.lines import Lines
from trainer.screens.call.rated import about
from trainer.screens.call.worded import aloud, worded

if TYPE_CHECKING:
    from trainer.screens.steps.call import CallPractice
    from trainer.screens.steps.hearing import Hears

UNDOES = {"u": Request.UNDO}


class PlainCall(Lines):
    """A call in lines; `practice` is always its present state.

    `told`: how it went was told. `wants_practice`: the person wants to practice it now.
    """

    told = wants_practice = False
    _instead = ""
    """What was typed where it was asked whether to hang up, and is said instead."""

    def run(self) -> None:
        """Go through the call and how it went, until the person or the input ends it."""
        try:
            if self._call.lasts or self._call.waits is Waits.THROUGH:
                self._opened()
                self._talk()
            while self._end():
                self._talk()
        except EOFError:
            self._write("")
            self._hung_up()
        finally:
            if self._voice:
                self._voice.stop()

    def _opened(self) -> None:
        if not self._call.lasts:  # what was said aloud in it is left to be rated
            self._write(now(self._call))
            return
        self._print_keys()
        if warning := unmet(self._call, self.practice.outside.reads, typed=True):
            self._print((warning,))
        self._write("")
        if said := talk.said_before(self._call):
            self._write(f"You, before: {said}")

    def _talk(self) -> None:
        """Talk, and go through what was said aloud, also where they hang up before the end."""
        try:
            if moment(self._call) not in (Moment.THROUGH, Moment.CHOOSING):
                self._conversed()
        except Stopped:
            self._step(self.practice.hang_up)
            if self._call.unrated:
                self._write(now(self._call))
            if self._call.waits is Waits.OVER:
                self._step(self.practice.through)
        try:
            while moment(self._call) is not Moment.END:
                self._gone_through()
        except Stopped:
            self._step(self.practice.hang_up)

    def _hung_up(self) -> None:
        """Leave it where it is, with what was said aloud unrated: nothing more can be asked."""
        for lasts in (self._call.lasts, self._call.waits is Waits.THROUGH):
            if lasts:
                self._step(self.practice.hang_up)

    def _conversed(self) -> None:
        """Talk until it is over, from wherever it is; what was said aloud is gone through then."""
        self._heard()
        while self._turn():
            self._heard()
        if self._call.unrated:
            self._write(now(self._call))
        self._step(self.practice.through)

    def _parts(self) -> bool:
        """Take a goodbye, or what was left out so far; False: nothing more is said.

        At the end of the input there is none either: how it went is told all the same.
        """
        if not self._call.parting:
            return False
        try:
            typed = worded(self._call, self._read(words.asking(self._call)))
        except EOFError:
            self._write("")
            typed = ""
        asks = UNDOES.get(typed.lower()) or asked_for(self._call, typed)
        if not typed or asks in (Request.STOP, Request.WHETHER):
            self._write(f"({talk.OVER})")
            return False
        if self._besides(typed):
            pass
        elif asks:
            self._asked(asks)
        else:
            self._step(partial(self.practice.parted, typed))
        return True

    def _turn(self) -> bool:
        """Take what is said next; False: nothing is."""
        if not self._call.lasts:
            return self._parts()
        self._answered()
        return True

    def _answered(self) -> None:
        """Take what is typed until something was said."""
        while True:
            way = self._call.way
            by_voice = self._hears if way is Way.VOICE else None
            listens = self._offer.made() if way is Way.ALOUD else by_voice
            raw, self._instead = self._instead or self._read(words.asking(self._call)), ""
            typed = worded(self._call, raw)
            match typed.lower():
                case "" if listens and (by_voice or raw):
                    self._listened(listens())
                    return
                case "q":
                    raise Stopped
                case text if self._besides(text):
                    pass
                case text if asks := UNDOES.get(text) or asked_for(self._call, text):
                    if self._asked(asks):
                        return
                case "o":
                    heard = not self._call.way.spoken and self._can_listen()
                    self._step(partial(self.practice.change, heard=heard))
                    self._print_keys()
                case "s" if self._call.way.spoken:
                    self._step(self.practice.skip)
                    return
                case key if way.spoken and stray(key, self._call.task):
                    self._write(STRAY)
                case _:
                    self._step(partial(self.practice.said, aloud(self._call, typed)))
                    return

    def _asked(self, asks: Request) -> bool:
        """Do what a word asks for that was typed instead of a line; False: the line still waits."""
        match asks:
            case Request.HELP:
                self._print_keys()
            case Request.UNDO if self._step(self.practice.undo):
                self._write("Taken back. Say it again.")
                return True
            case Request.STOP:
                raise Stopped
            case Request.WHETHER:
                self._instead = kept_on(self._read)
        return False

    def _listened(self, hears: "Hears[CallPractice]") -> None:
        """Listen to what is said; what can't be heard was said aloud."""
        from trainer.screens.heard import Hearing  # not before somebody is heard

        if self._voice:
            self._voice.stop()
        turn = Hearing(hears, read=self._read, write=self._write)
        found = turn.utterance(aloud=lambda: words.asking(self._call))
        if found and self._besides(found.text):
            pass
        elif found and asks_help(self._call, found.text):
            self._print_keys()
        elif found and found.text:
            self._write(f"I heard: {one_line(found.text)}")
            self._step(lambda: hears.heard(self.practice, found))
        else:
            self._step(partial(self.practice.said, ""))

    def _gone_through(self) -> None:
        """Ask about one thing said aloud."""
        if step := about(self.practice, self._read, self._write):
            self._step(step)
        else:
            self._back()

    def _back(self) -> None:
        """Ask about the line before once more."""
        if self._step(self.practice.undo):
            self._write(RATE_AGAIN)

    def _end(self) -> bool:
        """Tell how it went, and do what is asked for then; True: they are back in the call."""
        self.told = True
        self._write("")
        self.practice, then = ended(self.practice, self._read, self._write)
        self.wants_practice = then is Then.PRACTICE
        return then is Then.BACK
