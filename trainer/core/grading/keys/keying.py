"""First letters as they are typed, or whole words: keys are read in pieces, and slips stay local.

A piece is the beginning of a word, one key or more. Each key either goes on with the piece before
it or begins the next word; all readings are kept, and the one shown has the fewest keys that fit
nowhere, among equals the one that fills more gaps. So `wt`, `what time`, `whattime` and `w t` say
the same two words. A blank ends a piece; letters between blanks that spell words from the gap where
they began are those words, also with one slip. Where no name is known yet, letters between blanks
that are no word of the line are a name: "what is Dr. Bell like" for `what is ____ like`.
"""

from collections.abc import Iterator, Mapping

from msgspec import Struct

from trainer.core.grading.keys.readings import (
    Blank,
    Blanks,
    Reading,
    apart,
    best,
    blanks_of,
    fitting,
    held,
    leaving_out,
    misspelling,
    nameless,
    next_asked,
    reached,
)
from trainer.core.grading.letters import MISSED
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
    the letters since the last blank, `start` the word where they began. `naming` says that a name
    may come: none is known there, and the word before was typed in full. `keys` are all that were
    taken, `before` is all this before the last of them.
    """

    blanks: Blanks
    readings: tuple[Reading, ...]
    given: frozenset[int] = frozenset()
    tried: frozenset[int] = frozenset()
    wrong: str = ""
    run: str = ""
    start: int = 0
    naming: bool = False
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
        return blank(state)
    if state.done or len(key) != 1 or not key.isalnum():
        return state
    after = replace(
        state,
        readings=best(state.blanks, _read(state, key)),
        run=state.run + key,
        keys=state.keys + key,
        before=state,
    )
    first = after.readings[0]
    if state.naming or (first.fits and not first.doubt):
        wrong = ""
    elif first.fits:
        wrong = state.wrong
    else:
        wrong = (state.wrong if after.place == state.place else "") + key
    tried = state.tried | {state.place} if wrong else state.tried
    after = replace(after, wrong=wrong, tried=tried)
    return _shown(after) if len(wrong) >= TRIES else after


def _read(state: Keying, key: str) -> Iterator[Reading]:
    """Yield the readings after one key.

    Where a name may come, one that goes on with no word of the line is of a name, to its end.
    """
    named = state.naming and not state.readings[0].fits
    found = [] if named else list(fitting(state.blanks, state.readings, key))
    yield from found
    if not state.naming:
        yield from leaving_out(state.blanks, state.readings, key)
        yield from misspelling(state.blanks, state.readings, key)
    if not (state.naming and found):
        yield from (replace(one, slips=one.slips + 1, fits=False) for one in state.readings)


def taken_back(state: Keying) -> Keying:
    """Return the state before the last key; a word that was shown stays so."""
    if state.before is None or state.last_missed is not None:
        return state
    return state.before


def slipped(state: Keying) -> bool:
    """Tell whether any key was no letter of the words."""
    return bool(state.wrong or state.given or state.readings[0].slips)


def hidden(words: Words) -> Words:
    """Return the words of a line that are asked when every other one is shown."""
    return joined(tokens(words)[1::2], words.at)


def blank(state: Keying) -> Keying:
    """Return the state after a blank: the piece has ended."""
    if not state.run or state.done:
        return state
    after = replace(state, run="", naming=False, keys=f"{state.keys} ", before=state)
    spelt = _spelt(state) if len(state.run) > 1 else None
    if spelt is None and (unnamed := _before_a_name(state)):
        return replace(unnamed, keys=after.keys, before=state)
    if spelt is not None:
        after = replace(after, wrong="", naming=nameless(state.blanks, spelt))
        first = state.readings[0]
        skipped = frozenset(at for at in first.skipped if at < state.start)
        readings: tuple[Reading, ...] = (Reading(first.slips, spelt, skipped=skipped),)
    else:
        read = [how(state.blanks, one) for one in state.readings for how in (apart, held)]
        readings = best(state.blanks, read)
    return replace(after, readings=readings, start=readings[0].place)


def _before_a_name(state: Keying) -> Keying | None:
    """Return the state before the letters since the last blank, if they are a word of a name.

    None where one is known, or where the letters are a single one or fit without a slip.
    """
    before = state
    for _ in state.run:
        before = before.before or before
    if not nameless(state.blanks, state.start) or not (state.naming or len(state.run) > 1):
        return None
    slips = state.readings[0].slips - before.readings[0].slips
    return before if slips or state.given != before.given else None


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
