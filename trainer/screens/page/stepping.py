"""Practice that goes on step by step: what each one brings, and which keys can be meant yet."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial
from typing import Generic

from msgspec import Struct
from prompt_toolkit.application import get_app
from prompt_toolkit.key_binding import KeyPressEvent

from trainer.core.problems import TrainerError
from trainer.core.script.cards import LETTERS
from trainer.core.sitting.aloud import judged_alone
from trainer.core.sitting.task import elapsed
from trainer.rows.practice.aloud import IN_WORDS
from trainer.rows.practice.doing import Doing
from trainer.rows.practice.keys import ENTER_HERE, KEYS_HERE, meant, taken_back
from trainer.screens.page.pause import Agreement, Pause, readable
from trainer.screens.page.spelled import RATINGS, SPELLED, Leaving, Spelling
from trainer.screens.steps.obeying import Asked
from trainer.screens.steps.practice import P

NOT_SAVED = "Not saved yet. Press Enter to try again. "


class Handed(Struct, frozen=True):
    """What a keyboard is handed: what tells the time, and what it calls.

    `begun` when it is for something new, `over` when nothing is left.
    """

    now: Callable[[], datetime]
    begun: Callable[[], None]
    over: Callable[[], None]


class Stepping(ABC, Generic[P]):
    """Practice as its steps change it; `practice` is always its present state."""

    def __init__(self, practice: P, handed: Handed) -> None:
        self.practice = practice
        self._now, self._begun, self._over = handed.now, handed.begun, handed.over
        self._pause, self._agreement = Pause(self._now()), Agreement()
        warning = practice.face().warning()
        self._notice = warning.text if warning else ""

    @abstractmethod
    def doing(self) -> Doing:
        """Return what the keyboard is for now."""

    @abstractmethod
    def begin(self) -> None:
        """Begin what the keyboard is for now, with nothing typed yet."""

    def settled(self) -> bool:
        """Whether the state has been on the screen for long enough that a key can be meant."""
        return self._pause.over(self.doing(), self._now())

    def stray(self) -> None:
        """Let a key go that is none where an answer is rated: one right after it rates nothing."""
        self._pause.drop(self._now())

    def drop(self) -> None:
        """Let a key go that can't be meant yet."""
        if self.doing() is Doing.CHOOSING:
            self._pause.drop(self._now())

    def rate(self, rating: int) -> None:
        """Rate the answer in hand."""
        self._step(lambda: self.practice.rate(rating), NOT_SAVED)

    def also(self) -> None:
        """Let the words in hand count too; where the meaning changed it is asked before."""
        self._step(self.practice.also)

    def weighed(self, *, agreed: bool) -> None:
        """Take the first letter of a yes or a no to that; the rest of the word is for nobody."""
        self._agreement.begin("y" if agreed else "n", self._now(), enter=True)
        if agreed:
            self.also()
        else:
            self.practice = self.practice.stay()

    def hint(self) -> None:
        """Give one more hint."""
        self._notice = ""
        try:
            self.practice = self.practice.hint()
        except TrainerError as error:
            self._notice = str(error)

    def clock(self) -> str:
        """Return the time that is left, as a sentence; empty where there is none."""
        return self.practice.face().clock() or ""

    def _may_look_back(self) -> bool:
        """Say whether answers may be gone back to, and if not why."""
        try:
            self.practice.look_back()
        except TrainerError as error:
            self._notice = str(error)
            return False
        return True

    def _read(self) -> bool:
        """Whether a new line has stood for long enough that it can have been read."""
        task = self.practice.asked
        return task is None or self._pause.read(task.step.wanted.count, self._now())

    def _step(self, step: Callable[[], P], failing: str = "") -> bool:
        """Take a step and what follows it unasked, and say whether anything changed.

        An answer that could not be kept stays, and the person is told.
        """
        before, self._notice = self.practice, ""
        try:
            self.practice = step()
            failing = NOT_SAVED
            while rating := self.practice.unasked:
                self.practice = self.practice.rate(rating)
        except TrainerError as error:
            self._notice = f"{failing}{error}"
            self._begun()
            return False
        if self.practice is before:
            return False
        self._pause.begin(self._now())
        if self.practice.asked is None:
            self._over()
        else:
            self.begin()
        return True


class Choosing(Stepping[P], Asked):
    """Practice in which what they said is chosen by its letter, or by words that are typed."""

    def __init__(self, practice: P, handed: Handed) -> None:
        super().__init__(practice, handed)
        self.spelling, self.leaving = Spelling(), Leaving()
        self._unclear: datetime | None = None

    def undo(self) -> None:
        """Take back the answer on the screen; where there is none, the last one rated."""
        if self._step(self.practice.undo):
            self._agreement.begin("u", self._now(), enter=False, whole=True)
            self._notice = taken_back(self.doing())

    def spell(self, event: KeyPressEvent) -> None:
        """Take a letter: alone it is a key, with others it is a word."""
        self._notice = ""
        self.spelling.key(event, self.alone)

    def alone(self) -> None:
        """Take the one letter that was typed as a key; where it is none, more may follow."""
        if self.doing() in SPELLED:
            if meant(self.spelling.lone) in self._keys():
                self.sent()
            return
        task, key = self.practice.asked, self.spelling.lone.lower()
        keys = (*LETTERS[: len(task.choices)], "u", "q") if task else ()
        if self.doing() is not Doing.CHOOSING or key not in keys:
            return
        self.spelling.clear()
        if key == "u":
            self.undo()
        elif key == "q":
            self._over()
        else:
            self._step(lambda: self.practice.choose(key))

    def _keys(self) -> Mapping[str, Callable[[], object]]:
        """Return what letters, figures and words do where an answer is looked at or rated."""
        keys: dict[str, Callable[[], object]] = {
            **dict.fromkeys(("?", "help"), self.help),
            **dict.fromkeys(("stop", "exit", "quit"), self.leave),
            "q": lambda: self.leaving.begin(get_app()),
            "u": self.undo,
            **{key: partial(self._agreed, key, self.enter) for key in ("y", "yes")},
        }
        verdict, rating = self.practice.verdict, self.doing() is Doing.RATING
        if self.doing() is not Doing.READING:
            keys["n"] = self.note
        if rating:
            keys |= {word: partial(self.rate, each) for word, each in RATINGS.items()}
            keys |= {str(each): partial(self.rate, each) for each in RATINGS.values()}
            keys |= {"e": self.edit, "w": self.also}
        if rating and verdict and judged_alone(verdict):
            for word, each in IN_WORDS.items():
                keys[word] = partial(self._agreed, word, partial(self.rate, each))
        if rating and verdict and verdict.heard:
            keys["h"] = self.vouch
        return keys

    def _agreed(self, word: str, action: Callable[[], object]) -> None:
        """Act on a yes or a no; what goes on with its first letter alone has nothing to do."""
        if len(word) == 1:
            self._agreement.begin(word, self._now(), enter=True)
        action()

    @abstractmethod
    def enter(self) -> None:
        """Go on."""

    @abstractmethod
    def edit(self) -> None:
        """Edit the script at the line in hand."""

    @abstractmethod
    def note(self) -> None:
        """Ask for a line of notes to the card in hand."""

    @abstractmethod
    def vouch(self) -> None:
        """Take the person's word that they said all of it."""

    def sent(self) -> None:
        """Do what was typed there. A no lets it be; words that are none of its keys rate nothing.

        Where nothing is rated, the line itself goes on, read or typed on, and it's said that it
        wasn't wanted; to other words it is told what to do.
        """
        verdict, keys = self.practice.verdict, self._keys()
        alone = verdict is not None and judged_alone(verdict)
        lone, text = self.spelling.lone, self.spelling.clear()
        key = meant(lone or text, again=not alone)
        self._notice = ""
        if key not in keys and alone:
            from trainer.core.sitting.aside import in_a_word  # not before something was typed

            key = in_a_word(text)
        if key in keys:
            keys[key]()
        elif self.asked_of_us(text, self.practice.asked):
            return
        elif self.doing() is Doing.RATING:
            offered, _ = self.practice.face().footer(Doing.RATING)
            figures = any(key[:1].isdecimal() for key in offered)
            self._notice = KEYS_HERE if figures or not self.practice.enters else ENTER_HERE
        elif key != "no":
            self.read_on(text)

    def read_on(self, text: str) -> None:
        """Take words typed where nothing is rated."""
        from trainer.core.sitting.aside import avowed, passes  # as above
        from trainer.rows.practice.lost import NOT_WANTED, what_now

        task, doing = self.practice.asked, self.doing()
        if task and not passes(text, task):
            self._notice = what_now(doing)
            return
        self.enter()
        self._notice = self._notice or ("" if avowed(text) else NOT_WANTED.get(doing, ""))

    def choose(self) -> None:
        """Take what was typed as a choice, once it is sent; nothing: they don't know."""
        from trainer.rows.practice.choice import meant, unclear  # not before something was typed

        task, typed = self.practice.asked, self.spelling.clear()
        if task is None:
            return
        if not typed.strip() and self._unread():
            self.drop()
            return
        known, names = self.practice.outside.known, self.practice.sitting.names
        found = meant(task, names, typed, known=known) if typed.strip() else ""
        if found is None and self.asked_of_us(typed, task):
            return
        if found is None:
            self._notice, self._unclear = unclear(LETTERS[: len(task.choices)]), self._now()
        elif isinstance(found, str):
            self._step(lambda: self.practice.choose(found or None))
        else:
            self.obey(found)

    def _unread(self) -> bool:
        """Whether it was only just said that words weren't understood: nobody has read that yet."""
        words = len(self._notice.split())
        return self._unclear is not None and elapsed(self._unclear, self._now()) < readable(words)
