"""The debrief as ordinary lines: every question may be skipped, every answer is kept at once."""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime

from msgspec import Struct, field

from trainer.core.log.events import Event
from trainer.core.script.script import Script
from trainer.core.stages.debrief import OUTCOMES, Fork, cues, forks
from trainer.core.stages.notes import Note, note, reply
from trainer.core.stages.onward import Onward
from trainer.core.stages.outcome import forgotten, went
from trainer.core.stages.record import changed
from trainer.core.stages.stages import Stage
from trainer.core.text import one_line
from trainer.core.value import replace
from trainer.rows.debrief import (
    cue_rows,
    fork_rows,
    number_meant,
    way_guessed,
    way_kept,
    way_meant,
    went_kept,
)
from trainer.rows.row import listed_or
from trainer.screens.asked.agree import NO, YES, agreed
from trainer.screens.asked.answers import HELPS, STOPS
from trainer.screens.asked.interview import Left, Questions
from trainer.screens.printed import printed

HOW = "How did it go? w: well · s: so-so · b: badly · Enter: skip: "
HOW_HELP = "Type w, s or b, or a word: well, so-so, badly. Or press Enter to skip."
CALLED = "Who will you call before it?"
START = "Enter: skip a question \N{MIDDLE DOT} q: stop. Your answers are saved right away."
WORDS = (
    "The words they answered with, as near as you remember them. You can practice with them, and"
    " they're saved with this question."
)
SENTENCE = "Anything you'll want to know before the next call: it'll be on its call sheet."
NOTE = "Anything you'll want to know when you ask this next time: it's shown under the question."


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
        """Ask what was not answered yet; `EOFError` at the end of the input, `Left` after q."""
        self.write(START)
        self._outcome()
        skipped = set[str]()
        while fork := next(self._open(skipped), None):
            skipped.add(fork.key)
            self._way(fork)
        self._notes()

    def line(self, question: str, help_: str) -> str:
        """Ask for a line and return it, cleaned; it is empty when the question was skipped.

        `help_` explains the question to somebody who asks; then it is asked again.
        """
        while (text := one_line(self._read(question))).lower() in HELPS:
            self.write(help_)
        if text.lower() in STOPS:
            raise Left
        return text

    def key(self, question: str, keys: str) -> str:
        """Ask until one of these letters is typed, or none: the question is skipped.

        The word beside a letter means it too: `w: well` is answered with `w`, or with `well`.
        """
        told = f"Type {listed_or(keys)}, or press Enter."
        while typed := self.line(question, told).lower():
            letter = typed[0]
            if letter in keys and (typed == letter or f"{letter}: {typed}" in question):
                return letter
            self.write(told)
        return ""

    def _open(self, skipped: set[str]) -> "filter[Fork]":
        ways = self.call.stage.ways
        return filter(
            lambda fork: fork.key not in ways and fork.key not in skipped,
            forks(self.call.script, ways),
        )

    def _outcome(self) -> None:
        call = self.call
        if not call.stage.outcome:
            self.write("")
            if outcome := self._went():
                self._set(replace(call.stage, outcome=outcome), went_kept(outcome))
        if call.stage.name not in call.notes:
            self._worded("In one sentence: what do you want to remember? ", None, SENTENCE)

    def _went(self) -> str:
        """Ask how it went, until it's understood or skipped."""
        while typed := self.line(HOW, HOW_HELP).lower():
            if outcome := OUTCOMES.get(typed) or went(typed):
                return outcome
            self.write(HOW_HELP)
        return ""

    def _way(self, fork: Fork) -> None:
        call = self.call
        self.write("")
        printed(fork_rows(fork, call.stage.names), self.write)
        letter = self._heard(fork)
        if not letter:
            return
        branch, _ = fork.choices[letter]
        ways = {**call.stage.ways, fork.key: branch}
        self._set(replace(call.stage, ways=ways), way_kept(fork, letter, call.stage.names))
        known = dict(fork.branches).get(branch)
        kept_for = branch if known else fork.key
        words = self._worded("Their exact words? (Enter: skip) ", kept_for, WORDS)
        practice = "Practice with these words from now on? Enter: yes · n: no: "
        if words and known and agreed(practice, read=self._read, write=self.write):
            self._keep(reply(words, now=self._now(), branch=branch, stage=call.stage.name))
            self.write("They'll come up with the other replies.")

    def _heard(self, fork: Fork) -> str:
        """Ask what they said, by a letter, a number or its words; empty: it was skipped."""
        question = f"What did they say? ({', '.join(fork.choices)} · Enter: skip) "
        names = self.call.stage.names
        told = f"Type {listed_or(fork.choices)}, or press Enter to skip."
        while typed := self.line(question, told):
            if letter := way_meant(fork, names, typed):
                return letter
            letter, sure = way_guessed(fork, names, typed)
            if letter and agreed(sure, read=self._read, write=self.write):
                return letter
            self.write(told)
        return ""

    def _notes(self) -> None:
        call = self.call
        self.write("")
        self.write("Anything else to keep? Pick a question and add a note:")
        printed(
            cue_rows(call.script, call.stage.names, call.notes, stage=call.stage.name), self.write
        )
        told = f"Type a number from 1 to {len(cues(call.script))}, or press Enter."
        while typed := self.line("Number of a question (Enter: done): ", told):
            key, heading = number_meant(call.script, call.stage.names, typed)
            if key:
                self._note(f"Your note on “{heading}”: ", key, NOTE)
            else:
                self.write(told)

    def _worded(self, question: str, key: str | None, help_: str) -> str:
        """Ask for words, and keep them; a yes is none yet, a no that there are none."""
        while (text := self.line(question, help_)).lower() in YES:
            self.write("Type the words, or press Enter to skip.")
        return "" if text.lower() in NO or forgotten(text) else self._kept(text, key)

    def _note(self, question: str, key: str | None, help_: str) -> str:
        text = self.line(question, help_)
        return "" if forgotten(text) else self._kept(text, key)

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


def ask_onward(debrief: Debrief, ask: Questions, *, company: str, met: str) -> Onward | None:
    """Ask about the next interview; None when there is none, or not yet.

    `met` is the person that was to be met next, who is called before the interview after that.
    Where only the interview is known, a call on the evening before is offered.
    """
    after = f", after {met}" if met else ""
    debrief.write("")
    debrief.write(f"Is there another interview{f' at {company}' if company else ''}{after}?")
    if debrief.key("y: yes · Enter: no, or not yet: ", "yn") != "y":
        return None
    told = nothing = Onward(met, "", None, None)
    with suppress(Left):
        told = replace(told, interviewer=ask.name("interviewer", met, CALLED))
        people = (met, told.interviewer)
        then = ask.name("next", question="Who will you meet then?", people=people)
        told = replace(told, next=then)
        told = replace(told, call=ask.moment("call", question="When will you call?"))
        interview = ask.moment("interview", question="And when is the interview?")
        told = replace(told, interview=interview)
        if interview and not told.call:
            told = replace(told, call=ask.call_before(interview))
        return told
    return None if told == nothing else told
