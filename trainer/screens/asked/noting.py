"""What is noted of a call: asked as ordinary lines, kept at once."""

from collections.abc import Callable
from datetime import datetime

from msgspec import Struct, field

from trainer.core.log.events import Event
from trainer.core.script.script import Script
from trainer.core.stages.notes import Note, note
from trainer.core.stages.outcome import forgotten
from trainer.core.stages.record import changed
from trainer.core.stages.stages import Stage
from trainer.core.text import one_line
from trainer.core.words.labels import chosen
from trainer.rows.debrief import WAYS
from trainer.screens.asked.agree import agreed
from trainer.screens.asked.answering import Left
from trainer.screens.asked.answers import HELPS, STOPS

YES = frozenset({"y", "yes", "yes please"})
NO = frozenset({"n", "no", "no thanks", "no thank you"})
"""Answers to whether there are words; any other yes or no, `Yes, of course`, are theirs."""
BACK = "back"
"""What goes back to the question before; `b` may be an answer where letters are."""


class Back(Exception):
    """The person wants the question before."""


class Call(Struct):
    """The call that was made, and the stage as it is known so far; `notes` are by key."""

    script: Script
    stage: Stage
    notes: dict[str, Note] = field(default_factory=dict)


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

    def line(self, question: str, help_: str) -> str:
        """Ask for a line and return it, cleaned; it is empty when the question was skipped.

        `help_` explains the question to somebody who asks; then it is asked again. `Back` where
        they want the question before.
        """
        while (text := one_line(self._read(question))).lower() in HELPS:
            self.write(help_)
        key = chosen(f"{question}\n{WAYS}", text)
        text = text if key is None else key
        if text.lower() in STOPS:
            raise Left
        if text.lower() == BACK:
            raise Back
        return text

    def _worded(self, question: str, key: str | None, help_: str, offered: str = "") -> str:
        """Ask for words, and keep them; a yes is none yet, a no that there are none.

        Enter is what is `offered`, and so is a yes to it.
        """
        while (text := self._noted(question, help_)).lower().rstrip(".") in YES and not offered:
            self.write("Type the words, or press Enter to skip.")
        text = offered if not text or text.lower().rstrip(".") in YES else text
        none = text.lower().rstrip(".") in NO or forgotten(text)
        return "" if none else self._kept(text, key)

    def _noted(self, question: str, help_: str) -> str:
        """Ask for words, of which a lone `b` is none: it goes back, as everywhere."""
        text = self.line(question, help_)
        if text.casefold() == "b":
            raise Back
        return text

    def _kept(self, text: str, key: str | None) -> str:
        if text:
            call = self.call
            self._keep(note(text, now=self._now(), key=key, stage=call.stage.name))
            call.notes[key or call.stage.name] = Note(text, call.stage.name)
        return text

    def _agreed(self, question: str, help_: str) -> bool:
        """Return whether it is so; who doesn't know says no. `help_` is as in `line`."""

        def read(asked: str) -> str:
            return "no" if forgotten(typed := self.line(asked, help_)) else typed

        return agreed(question, read=read, write=self.write)

    def _set(self, stage: Stage, kept: str) -> None:
        """Keep what is known of the stage now, and say what that is."""
        before, self.call.stage = self.call.stage, stage
        self._keep(changed(before, stage, self._now()), kept)

    def _keep(self, event: Event, kept: str = "Saved.") -> None:
        self._record(event)
        if kept:
            self.write(kept)

    def _add(self, text: str, kept: str = "Saved.") -> None:
        """Keep a text behind what is noted of the call already; `kept` empty: nothing is said."""
        call = self.call
        known = call.notes.get(call.stage.name)
        ended = known is not None and known.text.endswith((".", "!", "?", "…"))
        whole = f"{known.text}{'' if ended else '.'} {text}" if known else text
        self._keep(note(whole, now=self._now(), key=None, stage=call.stage.name), kept)
        call.notes[call.stage.name] = Note(whole, call.stage.name)
