"""Notes on the questions of a call: by their numbers, or typed at once with it or without."""

import re

from trainer.core.people.called import LINE
from trainer.core.stages.telling.enough import enough
from trainer.core.stages.telling.outcome import forgotten
from trainer.core.stages.telling.placed import numbered, placed
from trainer.core.words.consent import consent
from trainer.rows.asked.numbered import (
    ANYTHING,
    NOTE,
    NUMBER,
    ON_WHICH,
    cue_rows,
    note_added,
    note_asked,
    note_placed,
    number_meant,
    number_told,
    placed_asked,
)
from trainer.rows.debrief import ADDED, CHANGES, YES_OR_NO, taken_away
from trainer.rows.row import row
from trainer.screens.asked.answering import Back, Left
from trainer.screens.asked.noted.exact import Exact
from trainer.screens.asked.noted.noting import chooses
from trainer.screens.printed import printed

INSTEAD = re.compile(
    r"(?:(?:please )?replace(?: (?:it|that|this|the note))?(?: (?:with|by))?|instead|rather"
    r"|change (?:it|that) to)\b[:,]? *(?=\S)",
    re.IGNORECASE,
)
"""With what a note begins that is to be there in place of the one that is."""


class Questions(Exact):
    """Asks for notes on the questions; what is typed of them is kept, wherever it belongs."""

    def _notes(self) -> None:
        """Ask for notes until there are no more."""
        call = self.call
        self.write("")
        cues_ = cue_rows(call.script, self._names, call.notes, stage=call.stage.name)
        self._before = (row("", ANYTHING), *cues_)
        printed(self._before, self.write)
        told = number_told(call.script)
        while typed := self._noted(NUMBER, told):
            if forgotten(typed) or consent(typed) is False or enough(typed):
                return
            if meant := number_meant(call.script, self._names, typed):
                self._note(*meant)
            elif not self._typed_at_once(typed):
                self.write(told)

    def _note(self, key: str, heading: str) -> None:
        """Ask for a note on a question: behind the one that is there, or in its place."""
        more = bool(self._noted_at(key))
        try:
            text = self._noted(note_asked(heading, more=more), NOTE)
            if more and text.lower().strip(" .") in CHANGES:
                more, text = False, self._noted(note_asked(heading), NOTE)
        except Back:  # to the number of a question
            return
        new = INSTEAD.match(text) if more else None
        if new:
            more, text = False, text[new.end() :]
        if more and text and not (forgotten(text) or enough(text)):
            self._add(text, ADDED, key)
        elif not (forgotten(text) or enough(text)):
            self._kept(text, key)

    def _placed(self, text: str, key: str, heading: str) -> None:
        """Keep a note on a question that was typed before it was asked for."""
        told = note_added(text, heading) if self._noted_at(key) else note_placed(text, heading)
        self._add(text, told, key)

    def _typed_at_once(self, typed: str) -> bool:
        """Keep a note that was typed where a number was asked; False: it's none."""
        found = placed(typed)
        if not found:
            is_note = any(map(str.isalpha, typed)) and not (chooses(typed) or numbered(typed))
            if is_note:
                self._on_which(typed)
            return is_note
        number, note, plain = found
        meant = number_meant(self.call.script, self._names, str(number))
        if meant and (plain or self._agreed(placed_asked(note, meant[1]), YES_OR_NO)):
            self._placed(note, *meant)
        else:
            self._on_which(note if plain else typed)
        return True

    def _on_which(self, text: str) -> None:
        """Ask which question a note is on, and keep it there; else it's one on the whole call.

        What is no number, and long, is more of the note.
        """
        told = number_told(self.call.script)
        try:
            while number := self._noted(ON_WHICH, told):
                if forgotten(number) or consent(number) is False or enough(number):
                    break
                if meant := number_meant(self.call.script, self._names, number):
                    self._placed(text, *meant)
                    return
                if len(number.split()) < LINE:
                    self.write(told)
                else:  # it's more of the note, or another one: neither is lost
                    text = f"{text}. {number}"
        except Back:  # to the number of a question
            self.write(taken_away(text))
            return
        except (Left, EOFError):
            self._on_the_call(text)
            raise
        self._on_the_call(text)
