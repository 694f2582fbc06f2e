"""First letters as they are typed, or whole words: keys are read in pieces, and slips stay local.

A piece is the beginning of a word, one key or more. Each key either goes on with the piece before
it or begins the next word; all readings are kept, and the one shown has the fewest keys that fit
nowhere, among equals the one that fills more gaps. So `wt`, `what time`, `whattime` and `w t` say
the same two words. A blank ends a piece; letters between blanks that spell words from the gap where
they began are those words, also with one slip.
"""

from collections.abc import Mapping

from msgspec import Struct

from trainer.core.grading.letters import MISSED
from trainer.core.grading.readings import (
    Blank,
    Blanks,
    Reading,
    best,
    blanks_of,
    fitting,
    leaving_out,
    misspelling,
    next_asked,
    reached,
)
from trainer.core.script.clauses import joined, tokens
from trainer.core.script.script import Words
from trainer.core.value import replace
from trainer.core.words.spelling import SHORTEST_EDITED, within

TRIES = 2
"""Keys that may fit nowhere at a word before it is shown."""
_FREE, _PART = 1, 4
"""Words that may have a wrong key and cost nothing: one, or a quarter of them."""
_MOST_WORDS = 4
"""Words that letters between two blanks may spell."""


class Keying(Struct, frozen=True):
    """Keys typed so far, and what they say.

    `readings` has the one that is shown first. `given` are the words that were shown after two
    wrong keys, `tried` those that had one, `wrong` the wrong keys at the word at hand. `run` are
    the letters since the last blank, `start` the word where they began. `keys` are all
    that were taken, `before` is all this before the last of them.
    """

    blanks: Blanks
    readings: tuple[Reading, ...]
    given: frozenset[int] = frozenset()
    tried: frozenset[int] = frozenset()
    wrong: str = ""
    run: str = ""
    start: int = 0
    keys: str = ""
    before: "Keying | None" = None

    @property
    def missed(self) -> frozenset[int]:
        """The words that were shown, or left out."""
        return self.given | self.readings[0].skipped

    @property
    def place(self) -> int:
        """The word at hand: the first one asked that is neither said nor shown."""
        return next_asked(self.blanks, reached(self.readings[0]))

    @property
    def marks(self) -> tuple[bool | None, ...]:
        """For each word before the one at hand: whether it was said; None where it isn't asked."""
        return tuple(
            at not in self.missed if blank.keys else None
            for at, blank in enumerate(self.blanks[: self.place])
        )

    @property
    def done(self) -> bool:
        """Whether every word was answered."""
        return self.place >= len(self.blanks)

    @property
    def begun(self) -> bool:
        """Whether any key was taken."""
        return self.before is not None

    @property
    def typed(self) -> str:
        """The letters of the words answered, with the sign for a miss."""
        asked = sum(bool(blank.keys) for blank in self.blanks[: self.place])
        return self._letters(self.readings[0])[:asked]

    @property
    def letters(self) -> str:
        """The letters of the whole line as they stand, with the sign for a miss where none fits.

        Of the readings the one counts that has the most of it. Where more than a quarter of the
        words had a wrong key, it was luck: then those are missed, unless it is only practice with
        words shown.
        """
        return min((self._letters(one) for one in self.readings), key=lambda one: one.count(MISSED))

    def _letters(self, reading: Reading) -> str:
        missed, end = self.given | reading.skipped, reached(reading)
        luck, asked = self.tried - missed, sum(bool(blank.keys) for blank in self.blanks)
        proof = all(blank.keys or not blank.spellings for blank in self.blanks)
        if proof and len(luck) + len(self.given) > max(_FREE, asked // _PART):
            missed |= luck
        return "".join(
            blank.keys[0] if at < end and at not in missed else MISSED
            for at, blank in enumerate(self.blanks)
            if blank.keys
        )

    @property
    def last_missed(self) -> Blank | None:
        """The word that the last key was the second wrong one for; None when it was not."""
        fresh = self.given - self.before.given if self.before else frozenset()
        return self.blanks[min(fresh)] if fresh else None


def keying(words: Words, names: Mapping[str, str], *, every_other: bool) -> Keying:
    """Return the words of a line waiting for their letters, or only every other one of them."""
    values = tuple((slot, names[slot]) for slot in sorted(set(words.slots)) if slot in names)
    return Keying(blanks_of(words, values, every_other=every_other), (Reading(0, 0),))


def press(state: Keying, key: str) -> Keying:
    """Return the state after one key.

    A key that is part of no word in the best reading is a wrong one: the first at a word costs
    nothing, the second shows it.
    """
    key = key.casefold()
    if key.isspace():
        return _blank(state)
    if state.done or len(key) != 1 or not key.isalnum():
        return state
    found = [
        *fitting(state.blanks, state.readings, key),
        *leaving_out(state.blanks, state.readings, key),
    ]
    found += misspelling(state.blanks, state.readings, key)
    found += [replace(one, slips=one.slips + 1, fits=False) for one in state.readings]
    after = replace(
        state,
        readings=best(state.blanks, found),
        run=state.run + key,
        keys=state.keys + key,
        before=state,
    )
    first = after.readings[0]
    if first.fits and not first.doubt:
        wrong = ""
    elif first.fits:
        wrong = state.wrong
    else:
        wrong = (state.wrong if after.place == state.place else "") + key
    tried = state.tried | {state.place} if wrong else state.tried
    after = replace(after, wrong=wrong, tried=tried)
    return _shown(after) if len(wrong) >= TRIES else after


def taken_back(state: Keying) -> Keying:
    """Return the state before the last key; a word that was shown stays so."""
    if state.before is None or state.last_missed is not None:
        return state
    return state.before


def swallowed(state: Keying, key: str) -> Keying | None:
    """Return the state after a key that only goes on with a line that is complete; None for others.

    Whoever types words in full has letters left when the last gap is filled, and a mark.
    """
    if not state.done or len(key) != 1:
        return None
    if key.isspace():
        return state
    if not key.isalnum():
        return _marked(state, key)
    found = tuple(fitting(state.blanks, state.readings, key.casefold()))
    return replace(state, readings=found) if found else None


def gone_on(before: Keying, key: str) -> Keying | None:
    """Return the words before a part after one more key, where nothing else was typed so far.

    None where it is no letter of theirs: then it is one of the part.
    """
    if before.done:
        plain = tuple(one for one in before.readings if not one.slips)
        return swallowed(replace(before, readings=plain), key)
    after = press(before, key)
    return None if slipped(after) else after


def slipped(state: Keying) -> bool:
    """Tell whether any key was no letter of the words."""
    return bool(state.wrong or state.given or state.readings[0].slips)


def spells(words: Words, names: Mapping[str, str], text: str) -> bool:
    """Say whether keys are a whole line with no slip: its letters, or its words without blanks."""
    state = keying(words, names, every_other=False)
    for key in text:
        after = swallowed(state, key) if state.done else _without_slip(state, key)
        if after is None or not after.readings:
            return False
        state = after
    return state.done


def _without_slip(state: Keying, key: str) -> Keying:
    """Return the state after one key as `press` does, with just the readings that have no slip.

    No other ever loses one, so that no others need be looked at.
    """
    key = key.casefold()
    if key.isspace():
        after = _blank(state)
        return replace(after, readings=tuple(one for one in after.readings if not one.slips))
    if len(key) != 1 or not key.isalnum():
        return state
    found = best(state.blanks, fitting(state.blanks, state.readings, key))
    return replace(state, readings=found, run=state.run + key)


def _marked(state: Keying, key: str) -> Keying | None:
    """Return the state after the mark at the end of a line whose last word is complete."""
    for one in state.readings:
        last = state.blanks[one.place] if one.piece else Blank("", "")
        if one.piece in last.spellings and key in last.word:
            return replace(state, readings=(replace(one, piece=one.piece + key),))
    return None


def hidden(words: Words) -> Words:
    """Return the words of a line that are asked when every other one is shown."""
    return joined(tokens(words)[1::2], words.at)


def _blank(state: Keying) -> Keying:
    """Return the state after a blank: the piece has ended."""
    if not state.run or state.done:
        return state
    after = replace(state, run="", keys=f"{state.keys} ", before=state)
    spelt = _spelt(state) if len(state.run) > 1 else None
    if spelt is not None:
        after = replace(after, wrong="")
        first = state.readings[0]
        skipped = frozenset(at for at in first.skipped if at < state.start)
        readings: tuple[Reading, ...] = (Reading(first.slips, spelt, skipped=skipped),)
    else:
        ended = [Reading(one.slips, reached(one), skipped=one.skipped) for one in state.readings]
        held = [replace(one, slips=one.slips + 1) for one in state.readings]  # the blank is a slip
        readings = best(state.blanks, (*ended, *held))
    return replace(after, readings=readings, start=readings[0].place)


def _spelt(state: Keying) -> int | None:
    """Return the word after those that the letters since the last blank spell, from where it was.

    Exactly, or with one slip in four letters or more; words that are shown may be passed over.
    """
    near = None
    for first in range(state.start, next_asked(state.blanks, state.start) + 1):
        spelled = [""]
        for place in range(first, min(first + _MOST_WORDS, len(state.blanks))):
            forms = state.blanks[place].spellings
            spelled = [before + form for before in spelled for form in forms or ("",)]
            if state.run in spelled:
                return place + 1
            if near is None and any(_slip(state.run, one) for one in spelled):
                near = place + 1
    return near


def _slip(run: str, word: str) -> bool:
    return min(len(run), len(word)) >= SHORTEST_EDITED - 1 and within(run, word, 1)


def _shown(after: Keying) -> Keying:
    """Return the state with the word at hand shown, since it had its wrong keys."""
    first, place = after.readings[0], after.place
    passed = [one for one in after.readings if reached(one) > place]
    onward = Reading(first.slips, place + 1, skipped=first.skipped | {place})
    readings = best(after.blanks, (*passed, onward))
    return replace(after, readings=readings, given=after.given | {place}, wrong="")
