"""What they said at a fork, and in which words: what was typed of them stays offered."""

import re
from collections.abc import Mapping

from trainer.core.stages.debrief import Fork, forks
from trainer.core.stages.notes import reply
from trainer.core.stages.telling.ahead import to_come
from trainer.core.stages.telling.outcome import forgotten
from trainer.core.stages.telling.refusal import given_away
from trainer.core.stages.telling.reports.jotted import jotted
from trainer.core.stages.telling.reports.reported import reports, unfilled
from trainer.core.stages.telling.reports.turned import their_words, words_told
from trainer.core.stages.telling.reports.unasked import unasked
from trainer.core.text import lowered, one_letter
from trainer.core.value import replace
from trainer.core.words.picked import by_place
from trainer.rows.debrief import (
    KEPT_TOO,
    PRACTICE,
    PRACTICE_HELP,
    SKIPPED,
    UNASKED,
    WORDS,
    YES_OR_NO,
    B,
    as_they_said,
    b_or_back,
    not_which,
    noted_way,
    practiced_rows,
    said_twice,
    unpracticed,
    way_guessed,
    way_meant,
    way_rows,
    way_told,
    way_worded,
    which_asked,
    words_asked,
)
from trainer.rows.names import heard_names
from trainer.screens.asked.agree import agreed
from trainer.screens.asked.answering import Back
from trainer.screens.asked.noted.noting import Noting, NotMade, TurnedDown

SENTENCE_OF = 4
"""Words from which on an answer that is no letter may be what they said."""
_LETTERED = re.compile(r"\(?(?P<letter>\w)(?:[).:,;]+| -)\s+(?P<rest>\S.*)")
_NO_WORDS = re.compile(
    r"(?:like|as) (?:i|she|he|they) (?:said|told you|mentioned|wrote|noted)(?: \w+)?[.!]*",
    re.IGNORECASE,
)
"""What may stand behind a letter, and is nothing that they said."""


def _behind(letter: str | None, typed: str) -> str:
    """Return what was typed behind the letter of an answer; without one, all of it."""
    found = _LETTERED.fullmatch(typed.strip())
    rest = found["rest"] if found and found["letter"].lower() == letter else typed
    return "" if rest != typed and _NO_WORDS.fullmatch(rest) else rest


class Exact(Noting):
    """Asks which answer it was, and its words; going back loses none that were typed."""

    def line(self, question: str, help_: str, *, skipped: str = "") -> str:
        """Ask as everywhere here; `NotMade` where it's said that the call is still to come.

        `TurnedDown` where nothing is to come any more.
        """
        text = super().line(question, help_, skipped=skipped)
        if (told := to_come(text, asked=False, other=self.call.stage.next)) is not None:
            raise NotMade(told)
        if given_away(text):
            raise TurnedDown(text)
        return text

    @property
    def _names(self) -> Mapping[str, str]:
        """Whom the questions are about: whoever has no name is called something, too."""
        return heard_names(self.call.stage.names)

    def _heard(self, fork: Fork, typed: str) -> str:
        """Ask what they said, by a letter, a number or its words; empty: it was skipped.

        What was typed of their own words stays, so that it isn't lost: it is offered as those.
        """
        letters = ", ".join(fork.choices)
        names, said = self._names, self._said.get(fork.key, "")
        told = not_which(fork.choices, "")
        while typed := typed or self.line(which_asked(letters, said), told):
            if forgotten(typed):
                self.write(SKIPPED)
                return ""
            if unasked(typed):
                self._open(fork)
                return ""
            letter = way_meant(fork, names, typed)
            words = not letter or (not said and way_worded(fork, letter, names, typed))
            own = words_told(_behind(letter, typed))
            if words and len(own.split()) >= SENTENCE_OF and not by_place(unfilled(typed)):
                if said and self._said.get(fork.key) == said != own:  # it told nothing of this
                    self._add(said, KEPT_TOO.format(said))
                said = self._said[fork.key] = own
            if letter and self._answers(fork, typed):
                return letter
            letter, sure = way_guessed(fork, names, typed)
            if letter and (letter := self._sure(fork, letter, sure)):
                self._said_instead(fork, typed)
                return letter
            typed = ""
            self.write(not_which(fork.choices, said))
        return ""

    def _said_instead(self, fork: Fork, typed: str) -> None:
        """Offer the words that were understood; those before them are kept as a note.

        Where these only report what was said, the others may be its words.
        """
        before, words = self._said.get(fork.key), words_told(typed)
        if before and before != words and not (reports(typed) or by_place(typed)):
            if before not in self._noted_at(None):
                self._on_the_call(before)
            self._said[fork.key] = words

    def _as_noted(self, fork: Fork) -> str:
        """Return the letter of an answer that a sentence of the note tells, if it is that one.

        It's asked once, of the shortest part that tells it. What was the answer to another question
        isn't that to this one, too. What can't be their words stays a part of the note.
        """
        if fork.key in self.call.stage.ways or fork.key in self._said:
            return ""
        told = {
            text: letter
            for text, said in jotted(self._noted_at(None))
            if not any(each in text for each in self._answering)
            and (letter := way_told(fork, self._names, said))
            and fork.choices[letter][1]
        }
        letter = next(iter(told.values()), "")
        text = min((text for text in told if told[text] == letter), key=len, default="")
        if not letter:
            return ""
        sure = self._sure(fork, letter, noted_way(text, fork, letter, self._names))
        if sure != letter:  # none, or another answer that was typed instead
            return sure
        self._answering.add(text)
        if said := their_words(text):
            self._said[fork.key] = said
        return letter

    def _answers(self, fork: Fork, typed: str) -> bool:
        """Return whether a choice was meant; elsewhere `b` goes back, so of that it is asked."""
        b = one_letter(typed.lower()) == B
        return not b or self._agreed(b_or_back(fork, self._names), YES_OR_NO)

    def _sure(self, fork: Fork, letter: str, question: str) -> str:
        """Return the letter that it was, or another answer that is given instead; empty: none.

        Going back asks for it once more, as a no does; `b` is an answer here, where it's one.
        """
        meant = letter

        def given(typed: str) -> bool | None:
            nonlocal meant
            other = way_meant(fork, self._names, typed)
            meant = other or meant
            return True if other else None

        try:
            sure = self._agreed(question, YES_OR_NO, means=given, letters=fork.choices)
        except Back:
            return ""
        return meant if sure else ""

    def _open(self, fork: Fork) -> None:
        """Leave a fork open, whatever was told of it before: it wasn't asked."""
        self._settled(fork)
        self._only(fork, "", "")
        known = self.call.stage.ways
        if fork.key not in known:
            self.write(UNASKED)
            return
        ways = {key: way for key, way in known.items() if key != fork.key}
        self._set(replace(self.call.stage, ways=ways), UNASKED)

    def _says_another(self, fork: Fork, way: str | None, typed: str) -> bool:
        """Return whether an answer is named, or something sounds like another than this `way`."""
        letter, _ = way_guessed(fork, self._names, typed)
        another = letter and fork.choices[letter][0] != way
        return bool(another or way_meant(fork, self._names, typed))

    def _their_words(self, fork: Fork, branch: str) -> None:
        """Ask for the words of the way a fork went, and whether to practice with them.

        `Back` where they want what they said; until it is answered it is asked again on the way.
        """
        known = branch in dict(fork.branches)
        place = branch if known else fork.key
        said = self._offered(fork, place)
        self._unasked.add(fork.key)
        self._before = way_rows(fork, branch, self._names)
        words = self._worded(words_asked(said), place, WORDS, said)
        self._settled(fork)
        self._only(fork, place, words)
        self._said_once(fork, words)
        if words and known and (not reports(words) or their_words(words)):
            try:
                self._practiced(branch, words)
            except Back:  # to these words
                self._their_words(fork, branch)

    def _settled(self, fork: Fork) -> str:
        """Ask for the words of a fork no more, and return those that were typed of them."""
        self._unasked.discard(fork.key)
        return self._said.pop(fork.key, "")

    def _offered(self, fork: Fork, place: str) -> str:
        """Return the words typed for a fork, or those kept of this call, of this way first."""
        if said := self._said.get(fork.key):
            return said
        keys = [place] * (place != fork.key) + [each for each, _ in fork.branches]
        kept = (self.call.notes[each] for each in keys if each in self.call.notes)
        return next((each.text for each in kept if each.stage == self.call.stage.name), "")

    def _only(self, fork: Fork, place: str, words: str) -> None:
        """Leave no words of another answer: it was this one, or the fork wasn't asked at all.

        Nor is anything else than these `words` practiced with, if there are any.
        """
        for each in (fork.key, *(key for key, _ in fork.branches)):
            if each != place:
                self._taken_away(each, moved=words)
        if words:
            self._unpracticed(place, but=their_words(words) or words)

    def _said_once(self, fork: Fork, words: str) -> None:
        """Ask of a sentence that is kept at another fork whether it was said there, too.

        Else it was typed there too early; where somebody leaves, it stays at both.
        """
        if len(words.split()) < SENTENCE_OF:  # a yes may be said twice
            return
        for other in forks(self.call.script, self.call.stage.ways):
            for place in (other.key, *(key for key, _ in other.branches)):
                same = lowered(self._noted_at(place)) == lowered(words)
                if other.key == fork.key or not same:
                    continue
                twice = said_twice(other, self._names)
                if not agreed(twice, read=self._read, write=self.write, enter=False):
                    self._taken_away(place, moved=self._noted_at(place))

    def _unpracticed(self, branch: str, *, but: str = "") -> None:
        """Practice no more with the words that were theirs before, where they are other words."""
        before = self.call.practiced.get(branch, "")
        if before and before != but:
            del self.call.practiced[branch]
            stage = self.call.stage.name
            gone = reply("", now=self._now(), branch=branch, stage=stage)
            self._keep(gone, unpracticed(before))

    def _practiced(self, branch: str, words: str) -> None:
        said = their_words(words)
        self._before = () if said else practiced_rows(words)
        if not self._agreed(as_they_said(said) if said else PRACTICE, PRACTICE_HELP, key=branch):
            self._unpracticed(branch)
        elif branch not in self.call.practiced:
            stage, words = self.call.stage.name, said or words
            self._keep(reply(words, now=self._now(), branch=branch, stage=stage), "")
            self.call.practiced[branch] = words
            self.write("You'll hear them along with the other replies.")
