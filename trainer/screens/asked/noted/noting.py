"""What is noted of a call: asked as ordinary lines, kept at once."""

import re
from collections.abc import Callable, Container
from datetime import datetime
from typing import TYPE_CHECKING

from msgspec import Struct, field

from trainer.core.log.events import Event
from trainer.core.script.script import Script
from trainer.core.sitting.wishes.kinds import Wish
from trainer.core.sitting.wishes.reading import plain, wish
from trainer.core.stages.notes import Note, note, reply
from trainer.core.stages.record import changed
from trainer.core.stages.stages import Stage
from trainer.core.stages.telling.enough import besides, enough
from trainer.core.stages.telling.outcome import forgotten
from trainer.core.stages.telling.reports.turned import word_for_word
from trainer.core.stages.telling.reports.unasked import unasked
from trainer.core.text import one_line
from trainer.core.words.consent import answered as agrees
from trainer.core.words.labels import ONCE_MORE, chosen
from trainer.core.words.unsure import puzzled
from trainer.rows.debrief import (
    ADDED,
    NO_WORDS,
    NO_WORDS_KEPT,
    WAYS,
    WORDS_KEPT,
    WORDS_OR_SKIP,
    answered,
    in_place,
    taken_away,
    words_asked,
)
from trainer.screens.asked.agree import agreed
from trainer.screens.asked.answering import Back, Left
from trainer.screens.asked.answers import GO_BACK, HELPS, LEAVES, SKIPS, word_of
from trainer.screens.printed import printed

if TYPE_CHECKING:
    from trainer.rows.row import Row

YES = frozenset({"y", "yes", "yes please"})
NO = frozenset(
    "n|no|no thanks|no thank you|no words|no exact words|not exact|not exactly|not these|not those"
    "|not her words|not his words|not their words|those are my words|my words|next".split("|")
)
"""Answers to whether there are words; any other yes or no, `Yes, of course`, are theirs."""
_SO = "exactly like sounds good great fine perfect said words right correct put way true how"
"""What tells nothing more behind a yes: `yes, that's how he put it`."""
THERE_ARE = re.compile(
    r"(?:yes|yeah|yep)(?: (?:please|(?:there|i|they|she|he) (?:is|are|was|were|do|did|have|had"
    r"|would|has)|something|some|a few|one thing|a thing))*(?: (?:thanks|thank you))?"
)
"""What says that there are, and not which."""
_CORRECTS = re.compile(
    r"(?:(?:oh|no|nope|wait|sorry|actually)\b[,.;:!]* ){1,4}"
    r"(?=(?:he|she|they) (?:said|says|told)\b)",
    re.IGNORECASE,
)
"""With what somebody begins who tells their words another way: `no, he said ...`."""
_UNTOLD = re.compile(
    r"(?:he|she|they) (?:said|says|told me)(?: that| it| so)?[ .,:!]*", re.IGNORECASE
)
"""What begins to tell them, and ends before it did."""
ANSWERED = frozenset({Wish.NOW, Wish.STOP, Wish.SAVED, Wish.LONG})
"""What is asked of the program here; all else may be a note, or their words."""
_THEIRS = re.compile("[\"'\N{LEFT DOUBLE QUOTATION MARK}]|why do you ", re.IGNORECASE)
"""What begins what they said, also where it would be a question to the program."""

BACK = GO_BACK - {"b"}
"""What goes back to the question before; `b` may be an answer where letters are."""


class NotMade(Exception):
    """The call wasn't made; `told` is what was said of its new day, if anything was."""

    def __init__(self, told: str) -> None:
        super().__init__()
        self.told = told


class TurnedDown(Exception):
    """Somebody else got the job, as was `told` where something of the call was asked."""

    def __init__(self, told: str) -> None:
        super().__init__()
        self.told = told


class Call(Struct):
    """The call that was made, and the stage as it is known so far; `notes` are by key.

    `practiced` are the words of this call that are practiced with, by the key of their branch.
    """

    script: Script
    stage: Stage
    notes: dict[str, Note] = field(default_factory=dict)
    practiced: dict[str, str] = field(default_factory=dict)


class Noting:
    """Asks for lines about a call, and keeps them; `Left` or the end of the input ends it."""

    def __init__(
        self,
        call: Call,
        *,
        record: Callable[[Event], Event],
        now: Callable[[], datetime],
        read: Callable[[str], str] = input,
        write: Callable[[str], object] = print,
    ) -> None:
        self.call = call
        self._record = record
        self._now = now
        self._read = read
        self.write = write
        self._told = False  # some words to remember, with how it went
        self._contradicts = False  # the note says how it went, and it was changed since
        self._before: tuple[Row, ...] = ()  # what was told before the question that is asked
        self._said: dict[str, str] = {}  # what was typed as their words, by the key of the fork
        self._answering: set[str] = set()  # what of the note was the answer to a question
        self._unasked: set[str] = set()  # the forks whose words somebody went back from

    def line(self, question: str, help_: str, *, skipped: str = "") -> str:
        """Ask for a line and return it, cleaned; `skipped` when the question was.

        `help_` explains the question to somebody who asks; then it is asked again, and so it is
        with all that was told before it to somebody who wants that. `Back` where they want the
        question before.
        """
        while _asks(text := one_line(self._read(question))):
            if word_of(text) == ONCE_MORE:
                printed(self._before, self.write)
            else:
                self.write(help_)
        word = word_of(text)
        wished = wish(text)
        if wished is Wish.SKIP:
            return skipped
        if wished in ANSWERED and not _THEIRS.match(text):
            self.write(answered(wished, help_))
            return self.line(question, help_, skipped=skipped)
        if wished is Wish.BACK or word in BACK:  # before labels: there its key is an answer
            raise Back
        key = chosen(f"{question}\n{WAYS}", text)
        text = text if key is None else key
        word = word_of(text)
        if word in LEAVES:
            raise Left
        if word in BACK:
            raise Back
        return skipped if word in SKIPS else text

    def _worded(self, question: str, key: str | None, help_: str, offered: str = "") -> str:
        """Ask for words, and keep them; a yes is none yet, a no that there are none.

        Enter is what is `offered`, and so is a yes to it; who skips it leaves it.
        """
        while True:
            text = self._noted(question, help_, skipped="none" if offered else "")
            text = _CORRECTS.sub("", text, count=1) if key else text
            word = word_of(text)
            untold = key is not None and _UNTOLD.fullmatch(text)
            if untold or (THERE_ARE.fullmatch(plain(text)) and not offered):
                self.write(WORDS_OR_SKIP)
            elif key is None and self._mends(text):
                continue
            elif word not in YES | NO and chooses(text):
                self.write(WORDS_OR_SKIP if key is None else NO_WORDS)
            else:
                break
        if offered and word in NO:  # not those: others may be typed
            self._taken_away(key)
            self.write(WORDS_OR_SKIP)
            return self._worded(words_asked(""), key, help_)
        text = offered if not text or word in YES else text
        nothing = enough(text, theirs=key is not None) or (key is not None and unasked(text))
        none = word in NO or forgotten(text) or nothing
        if none and offered and not self._noted_at(key):
            self.write(NO_WORDS_KEPT)
        return "" if none else self._kept(word_for_word(text) if key else text, key)

    def _mends(self, _text: str) -> bool:
        """Change an answer before this one, where a text is that; False: it isn't."""
        return False

    def _noted(self, question: str, help_: str, *, skipped: str = "") -> str:
        """Ask for words, of which a lone `b` is none: it goes back, as everywhere."""
        text = self.line(question, help_, skipped=skipped)
        if text.casefold() == "b":
            raise Back
        return text

    def _kept(self, text: str, key: str | None, told: str = "Saved.") -> str:
        """Keep words; where others were noted of this call, say that they are in their place."""
        if text:
            call, before = self.call, self._noted_at(key)
            told = in_place(before) if before not in ("", text) else told
            self._keep(note(text, now=self._now(), key=key, stage=call.stage.name), told)
            call.notes[key or call.stage.name] = Note(text, call.stage.name)
        return text

    def _noted_at(self, key: str | None) -> str:
        """Return what is noted there of this call; empty where nothing is."""
        known, name = self.call.notes.get(key or self.call.stage.name), self.call.stage.name
        return known.text if known and known.stage == name else ""

    def _taken_away(self, key: str | None, *, moved: str = "") -> None:
        """Note nothing there anymore, nor practice with it; said, but of words that only `moved`.

        What was typed and isn't kept yet is no note.
        """
        before, stage = self._noted_at(key), self.call.stage.name
        if before:
            self._keep(note("", now=self._now(), key=key, stage=stage), "")
            del self.call.notes[key or stage]
            if before != moved:
                self.write(taken_away(before))
        if key in self.call.practiced:
            del self.call.practiced[key]
            self._keep(reply("", now=self._now(), branch=key, stage=stage), "")

    def _agreed(
        self,
        question: str,
        help_: str,
        *,
        means: Callable[[str], bool | None] | None = None,
        letters: Container[str] = (),
        key: str | None = None,
    ) -> bool:
        """Return whether it is so; who doesn't know says no. `help_` is as in `line`.

        `means` tells which of them other words are. Of `letters` each is an answer, `b` too.
        What is told behind a yes is kept with the note, or with that on the question of a `key`.
        """
        asks, typed = self.line if "b" in letters else self._noted, ""

        def read(asked: str) -> str:
            nonlocal typed
            typed = asks(asked, help_, skipped="no")
            return "no" if forgotten(typed) else typed

        so = agreed(question, read=read, write=self.write, means=means)
        if so and agrees(typed) and (more := besides(typed, _SO)):
            self._add(more, ADDED, key)
        return so

    def _set(self, stage: Stage, kept: str) -> None:
        """Keep what is known of the stage now, and say what that is."""
        before, self.call.stage = self.call.stage, stage
        self._keep(changed(before, stage, self._now()), kept)

    def _keep(self, event: Event, kept: str = "Saved.") -> None:
        self._record(event)
        if kept:
            self.write(kept)

    def add(self, text: str) -> None:
        """Keep what was told before anything is asked, behind what is noted already."""
        self._on_the_call(text)

    def _on_the_call(self, text: str) -> None:
        self._add(text, ADDED if self._noted_at(None) else WORDS_KEPT)

    def _add(self, text: str, kept: str = "Saved.", key: str | None = None) -> None:
        """Keep a text behind what is noted of the call already; `kept` empty: nothing is said.

        `key`: behind what is noted on that question of it.
        """
        call, before = self.call, self._noted_at(key)
        ended = before.endswith((".", "!", "?", "…"))
        whole = f"{before}{'' if ended else '.'} {text}" if before else text
        self._keep(note(whole, now=self._now(), key=key, stage=call.stage.name), kept)
        call.notes[key or call.stage.name] = Note(whole, call.stage.name)


def _asks(text: str) -> bool:
    """Tell whether help is wanted, or to hear it once more: `what?` alone is nobody's answer."""
    alone = text.endswith("?") and " " not in text
    return word_of(text) in HELPS | {ONCE_MORE} or (alone and puzzled(text))


def chooses(text: str) -> bool:
    """Tell whether a letter or a number is all there is, as somebody types who chooses."""
    bare = text.strip(" .)(")
    return bare.isdecimal() or (len(bare) == 1 and bare.isalpha())
