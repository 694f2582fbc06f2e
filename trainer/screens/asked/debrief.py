"""The debrief as ordinary lines: every question may be skipped, every answer is kept at once."""

from collections.abc import Callable, Mapping
from datetime import datetime
from enum import StrEnum

from msgspec import Struct, field

from trainer.core.log.events import Event
from trainer.core.script.script import Script
from trainer.core.stages.debrief import OUTCOMES, Fork, cues, forks
from trainer.core.stages.notes import Note, note, reply
from trainer.core.stages.outcome import forgotten, went
from trainer.core.stages.record import changed
from trainer.core.stages.stages import Stage
from trainer.core.text import one_line
from trainer.core.value import replace
from trainer.core.words.consent import consent
from trainer.core.words.labels import chosen
from trainer.rows.debrief import (
    CHANGES,
    HOW,
    HOW_HELP,
    KEEP_HELP,
    NOTE,
    SENTENCE,
    START,
    WAYS,
    WORDS,
    cue_rows,
    fork_rows,
    number_meant,
    way_guessed,
    way_kept,
    way_known,
    way_meant,
    went_kept,
    words_asked,
    you_noted,
)
from trainer.rows.row import heard_names, listed_or
from trainer.screens.asked.agree import agreed
from trainer.screens.asked.answering import Left
from trainer.screens.asked.answers import HELPS, STOPS
from trainer.screens.printed import printed

YES = frozenset({"y", "yes", "yes please"})
NO = frozenset({"n", "no", "no thanks", "no thank you"})
"""Answers to whether there are words; any other yes or no, `Yes, of course`, are theirs."""
BACK = "back"
"""What goes back to the question before; `b` may be an answer where letters are."""
SENTENCE_OF = 4
"""Words from which on an answer that is no letter may be what they said."""


class Besides(StrEnum):
    """What is asked besides the forks; no fork has such a key."""

    OUTCOME = "outcome"
    REMEMBERED = "remembered"
    NOTES = "notes"


class Back(Exception):
    """The person wants the question before."""


class Call(Struct):
    """The call that was made, and the stage as it is known so far; `notes` are by key."""

    script: Script
    stage: Stage
    notes: dict[str, Note] = field(default_factory=dict)


class Debrief:
    """Asks about a call, the forks first; `Left` or the end of the input ends it, all kept."""

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

    def run(self) -> None:
        """Ask what was not answered yet; `EOFError` at the end of the input, `Left` after q.

        Of a call that was talked over already each answer is shown, and can be changed; so it is
        where somebody goes back.
        """
        self.write(START)
        place, again = 0, self.call.stage.debriefed is not None
        while place < len(steps := self._steps()):
            step = steps[place]
            known = self._known(step)
            try:
                if again and known:
                    self._kept_or_changed(step, known)
                elif not known:
                    self._ask(step)
                place += 1
                again = self.call.stage.debriefed is not None
            except Back:
                place, again = max(0, place - 1), True

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

    @property
    def _names(self) -> Mapping[str, str]:
        """Whom the questions are about: whoever has no name is called something, too."""
        return heard_names(self.call.stage.names)

    def _steps(self) -> tuple[str, ...]:
        """Return what there is to ask, as far as the ways of the call are known."""
        found = forks(self.call.script, self.call.stage.ways)
        return (
            Besides.OUTCOME,
            Besides.REMEMBERED,
            *(fork.key for fork in found),
            Besides.NOTES,
        )

    def _fork(self, key: str) -> Fork:
        found = forks(self.call.script, self.call.stage.ways)
        return next(each for each in found if each.key == key)

    def _known(self, step: str) -> str:
        """Return what was answered already, in words; empty where nothing was."""
        call = self.call
        match step:
            case Besides.OUTCOME:
                return call.stage.outcome
            case Besides.REMEMBERED:
                noted = call.notes.get(call.stage.name)
                return f"“{noted.text}”" if noted else ""
            case Besides.NOTES:
                return ""
            case _:
                return way_known(self._fork(step), call.stage.ways, self._names)

    def _kept_or_changed(self, step: str, known: str) -> None:
        """Show an answer, which Enter keeps; it is asked for again where it is to be changed."""
        while typed := self.line(you_noted(known), KEEP_HELP).lower().strip(" ."):
            if typed in CHANGES or consent(typed) is False:
                self._ask(step)
                return
            if consent(typed) or typed == "keep":
                return
            self.write(KEEP_HELP)

    def _ask(self, step: str) -> None:
        match step:
            case Besides.OUTCOME:
                self._outcome()
            case Besides.REMEMBERED:
                question = "In one sentence: what do you want to remember? "
                self._worded(question, None, SENTENCE)
            case Besides.NOTES:
                self._notes()
            case _:
                self._way(self._fork(step))

    def _outcome(self) -> None:
        """Ask how it went, until it's understood or skipped."""
        self.write("")
        while typed := self.line(HOW, HOW_HELP).lower():
            if outcome := OUTCOMES.get(typed) or went(typed):
                self._set(replace(self.call.stage, outcome=outcome), went_kept(outcome))
                return
            self.write(HOW_HELP)

    def _way(self, fork: Fork) -> None:
        call = self.call
        self.write("")
        printed(fork_rows(fork, self._names), self.write)
        letter, said = self._heard(fork)
        if not letter:
            self._kept(said, fork.key)
            return
        branch, _ = fork.choices[letter]
        ways = {**call.stage.ways, fork.key: branch}
        self._set(replace(call.stage, ways=ways), way_kept(fork, letter, self._names))
        known = dict(fork.branches).get(branch)
        kept_for = branch if known else fork.key
        try:
            words = self._worded(words_asked(said), kept_for, WORDS, said)
        except Back:  # to what they said, of which these are the words
            self._way(fork)
            return
        practice = "Practice with these words from now on? Enter: yes · n: no "
        if words and known and agreed(practice, read=self._read, write=self.write):
            self._keep(reply(words, now=self._now(), branch=branch, stage=call.stage.name))
            self.write("They'll come up with the other replies.")

    def _heard(self, fork: Fork) -> tuple[str, str]:
        """Ask what they said, by a letter, a number or its words; empty: it was skipped.

        Behind it what was typed of their own words, so that it isn't lost: it is offered as those.
        """
        question = f"What did they say? ({', '.join(fork.choices)} · Enter: skip) "
        names = self._names
        told = f"Type {listed_or(fork.choices)}, or press Enter to skip."
        said = ""
        while typed := self.line(question, told):
            if letter := way_meant(fork, names, typed):
                return letter, said
            if len(typed.split()) >= SENTENCE_OF and not forgotten(typed):
                said = typed
            letter, sure = way_guessed(fork, names, typed)
            if letter and agreed(sure, read=self._read, write=self.write):
                return letter, said
            self.write(told)
        return "", said

    def _notes(self) -> None:
        call = self.call
        self.write("")
        self.write("Anything else to keep? Pick a question and add a note:")
        printed(cue_rows(call.script, self._names, call.notes, stage=call.stage.name), self.write)
        told = f"Type a number from 1 to {len(cues(call.script))}, or press Enter."
        while typed := self.line("Number of a question (Enter: done): ", told):
            key, heading = number_meant(call.script, self._names, typed)
            if key:
                self._note(f"Your note on “{heading}”: ", key)
            else:
                self.write(told)

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

    def _note(self, question: str, key: str) -> None:
        try:
            text = self._noted(question, NOTE)
        except Back:  # to the number of a question
            return
        if not forgotten(text):
            self._kept(text, key)

    def _kept(self, text: str, key: str | None) -> str:
        if text:
            call = self.call
            self._keep(note(text, now=self._now(), key=key, stage=call.stage.name))
            call.notes[key or call.stage.name] = Note(text, call.stage.name)
        return text

    def _set(self, stage: Stage, kept: str) -> None:
        """Keep what is known of the stage now, and say what that is."""
        before, self.call.stage = self.call.stage, stage
        self._keep(changed(before, stage, self._now()), kept)

    def _keep(self, event: Event, kept: str = "Saved.") -> None:
        self._record(event)
        self.write(kept)
