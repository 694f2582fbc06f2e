"""The debrief as ordinary lines: every question may be skipped, every answer is kept at once."""

from enum import StrEnum

from trainer.core.hedges import corrected
from trainer.core.stages.debrief import OUTCOMES, Fork, forks
from trainer.core.stages.telling.ahead import to_come
from trainer.core.stages.telling.enough import enough
from trainer.core.stages.telling.outcome import forgotten, instead, tells_more, went
from trainer.core.stages.telling.reports.turned import words_told
from trainer.core.stages.telling.reports.unasked import unasked
from trainer.core.value import replace
from trainer.core.words.consent import consent
from trainer.core.words.picked import by_place
from trainer.rows.debrief import (
    ADDED,
    ANEW,
    CHANGES,
    HOW,
    HOW_HELP,
    KEEP_HELP,
    MORE,
    NOTED,
    REMEMBER,
    SENTENCE,
    SKIPPED,
    START,
    STAYS,
    fork_rows,
    way_kept,
    way_known,
    went_kept,
    words_kept,
    you_noted,
)
from trainer.rows.stages import FIRST
from trainer.screens.asked.answering import Back
from trainer.screens.asked.noted.exact import SENTENCE_OF
from trainer.screens.asked.noted.noting import NotMade, chooses
from trainer.screens.asked.noted.questions import Questions
from trainer.screens.printed import printed

NOTE_OF = 2
"""Words of an answer that are kept where they don't say how it went: `no concerns`."""


class Besides(StrEnum):
    """What is asked besides the forks; no fork has such a key."""

    OUTCOME = "outcome"
    REMEMBERED = "remembered"
    NOTES = "notes"


class Debrief(Questions):
    """Asks about a call, the forks first; `Left` or the end of the input ends it, all kept."""

    def run(self, *, last: bool = False, told: bool = False) -> None:
        """Ask what was not answered yet; `EOFError` at the end of the input, `Left` after q.

        Of a call that was talked over already each answer is shown, and can be changed; so it is
        where somebody goes back, `last` from what came after. `told`: how it went is told anew.
        """
        if not last:
            self.write(START[self.call.stage.debriefed is not None])
        again = last or told or self.call.stage.debriefed is not None
        place = len(self._steps()) - 1 if last else 0
        furthest = 0  # what was answered up to there is shown again to whoever went back over it
        self._unasked |= set() if again else self._stopped_at()
        while place < len(steps := self._steps()):
            step, self._before = steps[place], ()
            known = self._known(step)
            try:
                if known and (again or place < furthest or self._left_open(step)):
                    self._kept_or_changed(step, known)
                elif not known or (self._told and step == Besides.REMEMBERED):
                    self._ask(step)
                place += 1
                again = self.call.stage.debriefed is not None
            except Back:
                if place == 0:
                    self.write(FIRST)
                furthest = max(furthest, place)
                place, again = max(0, place - 1), True

    def _stopped_at(self) -> set[str]:
        """Return the fork answered last, where its words were not: it was stopped there."""
        known = [each for each in self._steps() if each in self.call.stage.ways]
        if not known:
            return set()
        fork, way = self._fork(known[-1]), self.call.stage.ways[known[-1]]
        return set() if self._offered(fork, way) else {fork.key}

    def _left_open(self, step: str) -> bool:
        """Say whether an answered question has something open that going back left there."""
        return step in self._unasked or (self._contradicts and step == Besides.REMEMBERED)

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
                fork, way = self._fork(step), call.stage.ways.get(step, "")
                return way_known(fork, call.stage.ways, self._names, self._noted_at(way or step))

    def _kept_or_changed(self, step: str, known: str) -> None:
        """Show an answer, which Enter keeps; it is asked for again where it is to be changed.

        Another answer, typed there at once, is the change.
        """
        still = self._contradicts and step == Besides.REMEMBERED
        if still:
            self._contradicts = self._told = False
        if step not in tuple(Besides):  # else nobody knows what that answers
            printed(fork_rows(self._fork(step), self._names)[:1], self.write)
        while typed := self._noted(you_noted(known, still=still), KEEP_HELP):
            word = typed.lower().strip(" .")
            if word in CHANGES or consent(word) is False:
                self._change(step)
                return
            if consent(word) or word == "keep" or forgotten(word):
                break
            if self._changed(step, typed):
                return
            self.write(KEEP_HELP)
        if step in self._unasked:
            self._words_or_way(self._fork(step), self.call.stage.ways[step])

    def _change(self, step: str) -> None:
        """Ask for an answer again; a note is asked for anew, and Enter, or a key, leaves it."""
        if step != Besides.REMEMBERED or not self._noted_at(None):
            self._ask(step)
            return
        self._told = False
        text = self._noted(ANEW, SENTENCE)
        word = text.lower().strip(" .")
        if chooses(word) or word in CHANGES | {"keep"} or consent(text) is not None or enough(text):
            text = ""
        if not text or forgotten(text):
            self.write(STAYS)
        else:
            self._kept(text, None)

    def _changed(self, step: str, typed: str) -> bool:
        """Keep another answer; False where what was typed is none."""
        match step:
            case Besides.OUTCOME:
                before, self._told = self._told, False
                told = self._went(typed)
                noted = self._told
                if noted and not told:
                    self._outcome()
                # Where all answers are shown again, the note is shown next, and can be changed.
                self._told = (before or noted) and self.call.stage.debriefed is None
                return told or noted
            case Besides.REMEMBERED:
                if len(typed.split()) < SENTENCE_OF:
                    return False
                self._add(typed, ADDED)
            case _:
                fork = self._fork(step)
                if unasked(typed):
                    self._open(fork)
                    return True
                way = self.call.stage.ways.get(step)
                if self._says_another(fork, way, typed):
                    self._way(fork, typed)
                elif len(typed.split()) < SENTENCE_OF or by_place(typed):
                    return False
                elif way:  # better words for the same answer
                    self._said[fork.key] = words_told(typed)
                    self._words_or_way(fork, way)
                else:  # of which it isn't known either which one it was
                    self._kept(words_told(typed), fork.key)
        return True

    def _ask(self, step: str) -> None:
        match step:
            case Besides.OUTCOME:
                self._outcome()
            case Besides.REMEMBERED:
                self._remembered()
            case Besides.NOTES:
                self._notes()
            case _:
                self._way(self._fork(step))

    def _outcome(self) -> None:
        """Ask how it went, until it's understood or skipped."""
        self.write("")
        while typed := self._noted(HOW, HOW_HELP):
            if forgotten(typed):
                self.write(SKIPPED)
                return
            if self._went(typed):
                return
            self.write(HOW_HELP)

    def _went(self, typed: str) -> bool:
        """Keep how it went, and the words where they say more; False where they don't say how.

        `NotMade` where they say that they haven't talked.
        Where it was another way before, the note of then may tell that still: it is shown next.
        """
        if (told := to_come(typed, other=self.call.stage.next)) is not None:
            raise NotMade(told)
        typed = corrected(typed)  # of `no, it was so-so` nothing more is told than that
        outcome = OUTCOMES.get(typed.lower()) or went(typed)
        more = tells_more(typed) or (not outcome and len(typed.split()) >= NOTE_OF)
        if more:
            self._told = True
            self._add(typed, "" if outcome else NOTED)
        if outcome:
            before, noted = self.call.stage.outcome, self.call.notes.get(self.call.stage.name)
            tells = went(noted.text) if noted and before not in ("", outcome) else ""
            self._contradicts = tells not in ("", outcome)
            kept = went_kept(outcome, noted=more)
            self._set(replace(self.call.stage, outcome=outcome), kept)
        return bool(outcome)

    def _remembered(self) -> None:
        """Ask what to remember; what was told with how it went is that already, and stays."""
        question = MORE
        while self._told:
            self._told = False
            text = self._noted(question, SENTENCE)
            if consent(text) and question == MORE:  # `yes`: there is something
                question, self._told = REMEMBER, True
                continue
            if not self._mends(text):
                if consent(text) is None and text and not (forgotten(text) or enough(text)):
                    self._add(text)
                return
            if self._contradicts:
                self._kept_or_changed(Besides.REMEMBERED, self._known(Besides.REMEMBERED))
                return
            self._told = True
        self._worded(REMEMBER, None, SENTENCE)

    def _mends(self, text: str) -> bool:
        """Change how it went, where they say so a question later: `no wait, it was awkward`."""
        said = instead(text) if self.call.stage.outcome else ""
        if not said or went(said) == self.call.stage.outcome:
            return False
        if not went(said) or not self._went(said):
            self._outcome()
        return True

    def _way(self, fork: Fork, said: str = "") -> None:
        """Ask which way a fork went, and their words; what they `said` was typed already."""
        call = self.call
        self.write("")
        self._before = fork_rows(fork, self._names)
        printed(self._before, self.write)
        letter = (not said and self._as_noted(fork)) or self._heard(fork, said)
        if not letter:
            words = self._settled(fork)
            self._kept(words, fork.key, words_kept(words))
            self._said_once(fork, words)
            return
        branch, _ = fork.choices[letter]
        ways = {**call.stage.ways, fork.key: branch}
        self._set(replace(call.stage, ways=ways), way_kept(fork, letter, self._names))
        self._words_or_way(fork, branch)

    def _words_or_way(self, fork: Fork, branch: str) -> None:
        """Ask for the words of a way; going back asks what they said, of which these are words."""
        try:
            self._their_words(fork, branch)
        except Back:
            self._way(fork)
