"""An answer rated in ordinary lines, and what else is done with it: taken back, noted, edited."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Generic

from trainer.core.log.events import AGAIN
from trainer.core.problems import TrainerError
from trainer.core.sitting.aloud import judged_alone
from trainer.core.sitting.aside import asked, in_a_word
from trainer.core.sitting.task import Verdict
from trainer.core.sitting.wishes.kinds import Wish
from trainer.core.sitting.wishes.reading import plain
from trainer.core.words.labels import chosen
from trainer.rows.practice.aloud import IN_WORDS, MERELY_ON, NEITHER, READ_FIRST, doubted
from trainer.rows.practice.keys import REPEAT, YES_TO_WHAT, meant
from trainer.rows.row import Row
from trainer.screens.asked.answers import STOPS
from trainer.screens.asked.apart import at_rating, taken_back
from trainer.screens.beside import counted_too, noted
from trainer.screens.printed import printed
from trainer.screens.steps.practice import P

if TYPE_CHECKING:
    from trainer.screens.steps.hearing import Hears  # loaded when somebody is heard

VOUCHING = "h"  # typed to say that all of it was said


class Rating(Generic[P]):
    """Practice in lines, where an answer is in hand; `practice` is always its present state."""

    def __init__(
        self,
        practice: P,
        *,
        keys: bool = False,
        read: Callable[[str], str] = input,
        write: Callable[[str], object] = print,
        hears: "Callable[[], Hears[P]] | None" = None,
    ) -> None:
        self.practice = practice
        self._keys = keys
        self._read = read
        self._write = write
        self._hears = hears

    def _rated(self) -> bool:
        """Rate the answer in hand, and those given or brought back with it; False: the end."""
        shown, asked, failed = None, None, False
        while (verdict := self.practice.verdict) is not None:
            if not failed and (rating := self.practice.unasked):
                failed = not self._keep(rating)
                continue
            face = self.practice.face()
            if verdict is not shown:
                self._print(face.verdict())
            question = face.rating(full=False) if verdict is asked else face.rating()
            typed, asked = self._key(self._read(question), verdict), verdict
            if typed in STOPS:
                return False
            failed = not self._done(typed)
            # After a note or the help the verdict is on the screen already.
            shown = self.practice.verdict if typed == VOUCHING else verdict
            shown = None if typed == REPEAT else shown
        return True

    def _key(self, typed: str, verdict: Verdict) -> str:
        """Return what was typed as the key it means: a yes or a no where that is asked, or undo."""
        alone, task = judged_alone(verdict), self.practice.asked
        key = meant(typed, again=not alone)
        if alone and doubted(verdict) and plain(key) in MERELY_ON:
            return ""
        if alone and (word := in_a_word(key)) in IN_WORDS:
            return str(IN_WORDS[word])
        wish = asked(key, task) if task else None
        return "u" if wish is Wish.BACK else REPEAT if wish is Wish.WRONG else key

    def _done(self, typed: str) -> bool:
        """Do what was typed at the rating; False: something could not be kept."""
        face, verdict = self.practice.face(), self.practice.verdict
        alone = verdict is not None and judged_alone(verdict)
        match typed:
            case "1" | "2" | "3" | "4":
                return self._keep(int(typed))
            case "" if verdict and alone and doubted(verdict):
                self._write(NEITHER)
            case "" if rating := self.practice.enters:
                return self._keep(rating)
            case "" if alone:
                self._write(READ_FIRST)
            case "y" | "yes" if rating := self.practice.enters:
                if rating > AGAIN:
                    return self._keep(rating)
                self._write(YES_TO_WHAT)
            case key if key in self._actions:
                self._actions[key]()
            case "t" if told := face.clock():
                self._write(told)
            case word if word and (named := chosen(face.rating(full=True), word)) is not None:
                return self._done(named)
            case _:
                self._write(at_rating(typed, self.practice))
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

    def _beside(self, doing: Callable[..., P]) -> None:
        self.practice = doing(self.practice, read=self._read, write=self._write)

    def _print(self, rows: Iterable[Row]) -> None:
        printed(rows, self._write)
