"""First letters as they are typed, or whole words: keys are read in pieces, and slips stay local.

A piece is the beginning of a word, one key or more. Each key either goes on with the piece before
it or begins the next word; all readings are kept, and the one shown has the fewest keys that fit
nowhere, among equals the one that fills more gaps. So `wt`, `what time`, `whattime` and `w t` say
the same two words. A blank ends a piece; letters between blanks that spell words from the gap where
they began are those words, also with one slip.
"""

from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from trainer.core.grading.letters import MISSED, expected_letters
from trainer.core.script.clauses import joined, tokens
from trainer.core.script.script import Words
from trainer.core.value import replace
from trainer.core.words import numerals
from trainer.core.words.pieces import Chunk, fold
from trainer.core.words.spelling import SHORTEST_EDITED, within
from trainer.core.words.wording import spots

TRIES = 2
"""Keys that may fit nowhere at a word before it is shown."""
_MORE_SLIPS = 2
"""Slips that a reading may have more than the best one and be kept."""
_FREE, _PART = 2, 4
"""Words that may have a wrong key and cost nothing: two, or a quarter of them."""
_DOUBT = 2
"""Letters that must fit after a wrong first one before the word is said."""
_MOST_WORDS = 4
"""Words that letters between two blanks may spell."""


class Blank(Struct, frozen=True):
    """A word as shown, the keys it may begin with (none: it isn't asked), and how it is spelled."""

    word: str
    keys: str
    spellings: tuple[str, ...] = ()


class Reading(Struct, frozen=True):
    """One way to read the keys.

    `slips` counts the keys that fit nowhere and the words left out (`skipped`). `place` is the
    word at hand, `piece` what was typed of it; without a piece it has not begun. `fits` says that
    the last key was part of a word. A word whose first letter was another is said once the next
    two fit: `doubt` counts those still to come. `owed` is a letter that was passed over: the next key
    may be it.
    """

    slips: int
    place: int
    piece: str = ""
    skipped: frozenset[int] = frozenset()
    fits: bool = True
    doubt: int = 0
    owed: str = ""


class Keying(Struct, frozen=True):
    """Keys typed so far, and what they say.

    `readings` has the one that is shown first. `given` are the words that were shown after two
    wrong keys, `tried` those that had one, `wrong` the wrong keys at the word at hand. `run` are the letters since
    the last blank, `start` the word where they began. `before` is all this before the last key.
    """

    blanks: tuple[Blank, ...]
    readings: tuple[Reading, ...]
    given: frozenset[int] = frozenset()
    tried: frozenset[int] = frozenset()
    wrong: str = ""
    run: str = ""
    start: int = 0
    before: "Keying | None" = None

    @property
    def missed(self) -> frozenset[int]:
        """The words that were shown, or left out."""
        return self.given | self.readings[0].skipped

    @property
    def place(self) -> int:
        """The word at hand: the first one asked that is neither said nor shown."""
        return _next(self.blanks, _reached(self.readings[0]))

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
        words had a wrong key, it was luck: then those are missed.
        """
        return min((self._letters(one) for one in self.readings), key=lambda one: one.count(MISSED))

    def _letters(self, reading: Reading) -> str:
        missed, reached = self.given | reading.skipped, _reached(reading)
        if len(self.tried) > max(_FREE, sum(bool(blank.keys) for blank in self.blanks) // _PART):
            missed |= self.tried
        return "".join(
            blank.keys[0] if at < reached and at not in missed else MISSED
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
    blanks = tuple(
        Blank(word, "" if every_other and not number % 2 else keys, _spellings(word))
        for number, token in enumerate(tokens(words))
        for word, keys in expected_letters(Words(token), names)
    )
    return Keying(blanks, (Reading(0, 0),))


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
    found = [*_fitting(state.blanks, state.readings, key), *_leaving_out(state, key)]
    found += _misspelling(state, key)
    found += [replace(one, slips=one.slips + 1, fits=False) for one in state.readings]
    after = replace(state, readings=_best(state.blanks, found), run=state.run + key, before=state)
    best = after.readings[0]
    if best.fits and not best.doubt:
        wrong = ""
    elif best.fits:
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

    Whoever types words in full has letters left when the last gap is filled.
    """
    if not state.done or len(key) != 1:
        return None
    if key.isspace():
        return state
    found = tuple(_fitting(state.blanks, state.readings, key.casefold()))
    return replace(state, readings=found) if found else None


def hidden(words: Words) -> Words:
    """Return the words of a line that are asked when every other one is shown."""
    return joined(tokens(words)[1::2], words.at)


def _spellings(word: str) -> tuple[str, ...]:
    """Return how a word may be typed in full: as it stands, opened, and a number by its name."""
    parts = [spot.word for spot in spots([Chunk(word, 0)])]
    opened = "".join(part.raw for part in parts)
    names = "".join((*numerals.names(part.norm), part.raw)[0] for part in parts)
    found = ("".join(filter(str.isalnum, each)) for each in (fold(word), opened, names))
    return tuple(dict.fromkeys(each for each in found if each))


def _fitting(
    blanks: tuple[Blank, ...], readings: Iterable[Reading], key: str
) -> Iterator[Reading]:
    """Yield the readings in which a key fits: it goes on with a piece, or begins a word."""
    for one in readings:
        if key == one.owed:
            yield replace(one, owed="", fits=True)
        piece = one.piece + key
        if one.piece and any(each.startswith(piece) for each in blanks[one.place].spellings):
            yield replace(one, piece=piece, fits=True, doubt=max(0, one.doubt - 1), owed="")
        start = _reached(one)
        # A word that is shown already may be typed too; those that are may be passed over.
        for place in range(start, min(_next(blanks, start) + 1, len(blanks))):
            if _begins(blanks[place], key):
                yield Reading(one.slips, place, key, one.skipped)


def _leaving_out(state: Keying, key: str) -> Iterator[Reading]:
    """Yield the readings in which one word was left out, or a key was another one for it."""
    for one in state.readings:
        left_out = _next(state.blanks, _reached(one))
        place = _next(state.blanks, left_out + 1)
        skipped = one.skipped | {left_out}
        if left_out < len(state.blanks):
            yield Reading(one.slips + 1, left_out + 1, "", skipped, fits=False)
        if place < len(state.blanks) and _begins(state.blanks[place], key):
            yield Reading(one.slips + 1, place, key, skipped)


def _misspelling(state: Keying, key: str) -> Iterator[Reading]:
    """Yield the readings in which a key is a slip in the word at hand: another letter, or one on."""
    for one in state.readings:
        place = _next(state.blanks, _reached(one))
        for spelling in state.blanks[place].spellings if place < len(state.blanks) else ():
            for size in (1, 2):  # a wrong first letter, or none
                if len(spelling) > size and (size == 1 or spelling[1] == key):
                    yield Reading(
                        one.slips + 1, place, spelling[:size], one.skipped, fits=False, doubt=_DOUBT
                    )
        size = len(one.piece)
        for spelling in state.blanks[one.place].spellings if size else ():
            if not spelling.startswith(one.piece) or len(spelling) <= size:
                continue
            yield replace(one, slips=one.slips + 1, piece=spelling[: size + 1], fits=False)
            if spelling[size + 1 : size + 2] == key:
                owed = spelling[size]
                slips, piece = one.slips + 1, spelling[: size + 2]
                yield replace(one, slips=slips, piece=piece, fits=True, owed=owed)


def _begins(blank: Blank, key: str) -> bool:
    if blank.keys:
        return key in blank.keys
    return any(one[0] == key for one in blank.spellings)


def _best(blanks: tuple[Blank, ...], readings: Iterable[Reading]) -> tuple[Reading, ...]:
    """Return the readings worth keeping, the one that is shown first."""

    def rank(one: Reading) -> tuple[int, int, int, int]:
        filled = _next(blanks, _reached(one)) - len(one.skipped)
        return one.slips, len(one.skipped), -filled, len(one.piece)

    found: dict[tuple[int, str, int], Reading] = {}
    for one in sorted(readings, key=rank):
        found.setdefault((one.place, one.piece, one.doubt), one)
    kept = list(found.values())
    return tuple(one for one in kept if one.slips <= kept[0].slips + _MORE_SLIPS)


def _blank(state: Keying) -> Keying:
    """Return the state after a blank: the piece has ended."""
    if not state.run or state.done:
        return state
    after = replace(state, run="", before=state)
    spelt = _spelt(state) if len(state.run) > 1 else None
    if spelt is not None:
        after = replace(after, wrong="")
        best = state.readings[0]
        skipped = frozenset(at for at in best.skipped if at < state.start)
        readings: tuple[Reading, ...] = (Reading(best.slips, spelt, skipped=skipped),)
    else:
        ended = [Reading(one.slips, _reached(one), skipped=one.skipped) for one in state.readings]
        held = [replace(one, slips=one.slips + 1) for one in state.readings]  # the blank is a slip
        readings = _best(state.blanks, (*ended, *held))
    return replace(after, readings=readings, start=readings[0].place)


def _spelt(state: Keying) -> int | None:
    """Return the word after those that the letters since the last blank spell, from where it was.

    Exactly, or with one slip in four letters or more; words that are shown may be passed over.
    """
    near = None
    for first in range(state.start, _next(state.blanks, state.start) + 1):
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
    best, place = after.readings[0], after.place
    passed = [one for one in after.readings if _reached(one) > place]
    onward = Reading(best.slips, place + 1, skipped=best.skipped | {place})
    readings = _best(after.blanks, (*passed, onward))
    return replace(after, readings=readings, given=after.given | {place}, wrong="")


def _reached(reading: Reading) -> int:
    """Return the word after those that a reading has said."""
    return reading.place + 1 if reading.piece and not reading.doubt else reading.place


def _next(blanks: tuple[Blank, ...], place: int) -> int:
    """Return the first word from there on that is asked; their number without one."""
    while place < len(blanks) and not blanks[place].keys:
        place += 1
    return place
