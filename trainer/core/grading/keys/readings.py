"""The ways to read the keys typed for a line: as words, pieces of words, slips."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import product

from msgspec import Struct

from trainer.core.grading.letters import expected_letters, onward
from trainer.core.script.clauses import tokens
from trainer.core.script.script import Words
from trainer.core.value import replace
from trainer.core.words import numerals
from trainer.core.words.contractions import SHORTENED
from trainer.core.words.pieces import Chunk, fold
from trainer.core.words.slots import BLANK
from trainer.core.words.wording import spots

Blanks = tuple["Blank", ...]

_MORE_SLIPS = 2
"""Slips that a reading may have more than the best one and be kept."""
_MOST = 80
"""Readings that are kept, however strange the keys are."""
_DOUBT = 2
"""Letters that must fit after a wrong first one before the word is said."""


class Blank(Struct, frozen=True):
    """A word as shown, the keys it may begin with (none: it isn't asked), and how it is spelled.

    `first` is the first of several words that it holds, and `more` are letters that the second may
    begin with: for *don't* they are `do` and `n`, so that `do not` and `d n` say it, too.
    """

    word: str
    keys: str
    spellings: tuple[str, ...] = ()
    first: str = ""
    more: str = ""


class Reading(Struct, frozen=True):
    """One way to read the keys.

    `slips` counts the keys that fit nowhere and the words left out (`skipped`). `place` is the
    word at hand, `piece` what was typed of it; without a piece it has not begun. `fits` says that
    the last key was part of a word. A word whose first letter was another is said once the next
    two fit: `doubt` counts those still to come. `owed` is a letter that was passed over: the next
    key may be it.
    """

    slips: int
    place: int
    piece: str = ""
    skipped: frozenset[int] = frozenset()
    fits: bool = True
    doubt: int = 0
    owed: str = ""


@lru_cache(maxsize=256)
def blanks_of(words: Words, values: tuple[tuple[str, str], ...], *, every_other: bool) -> Blanks:
    """Return the words of a line as their letters are waited for; `values` fill its slots."""
    names = dict(values)
    return tuple(
        _blank(word, "" if every_other and not number % 2 else keys)
        for number, token in enumerate(tokens(words))
        for word, keys in expected_letters(Words(token), names)
    )


def _blank(word: str, keys: str) -> Blank:
    """Return a word with how it is typed in full: as it stands, opened, a number by its name."""
    parts = [spot.word for spot in spots([Chunk(word, 0)])]
    forms = ((part.raw, *SHORTENED.get(part.norm, ())) for part in parts)
    opened = ("".join(form) for form in product(*forms))
    names = "".join((*numerals.names(part.norm), part.raw)[0] for part in parts)
    found = ("".join(filter(str.isalnum, each)) for each in (fold(word), *opened, names))
    spellings = tuple(dict.fromkeys(each for each in found if each))
    first = parts[0].raw if len(parts) > 1 else ""
    return Blank(word, keys, spellings, first, onward(parts))


def apart(blanks: Blanks, one: Reading) -> Reading:
    """Return a reading after a blank that ends its piece; the second word it holds may come."""
    more = blanks[one.place].more if len(one.piece) == 1 and not one.doubt else ""
    return Reading(one.slips, reached(one), skipped=one.skipped, owed=more)


def held(blanks: Blanks, one: Reading) -> Reading:
    """Return a reading after a blank within its piece: a slip, but between the words it holds."""
    between = one.piece and one.piece == blanks[one.place].first
    return one if between else replace(one, slips=one.slips + 1)


def fitting(blanks: Blanks, readings: Iterable[Reading], key: str) -> Iterator[Reading]:
    """Yield the readings in which a key fits: it goes on with a piece, or begins a word."""
    for one in readings:
        if key in one.owed:
            yield replace(one, owed="", fits=True)
        piece = one.piece + key
        if one.piece and any(each.startswith(piece) for each in blanks[one.place].spellings):
            yield replace(one, piece=piece, fits=True, doubt=max(0, one.doubt - 1), owed="")
        start = reached(one)
        # A word that is shown already may be typed too; those that are may be passed over.
        for place in range(start, min(next_asked(blanks, start) + 1, len(blanks))):
            if _begins(blanks[place], key):
                yield Reading(one.slips, place, key, one.skipped)


def leaving_out(blanks: Blanks, readings: Iterable[Reading], key: str) -> Iterator[Reading]:
    """Yield the readings in which one word was left out, or a key was another one for it."""
    for one in readings:
        left_out = next_asked(blanks, reached(one))
        place = next_asked(blanks, left_out + 1)
        skipped = one.skipped | {left_out}
        if left_out < len(blanks):
            yield Reading(one.slips + 1, left_out + 1, "", skipped, fits=False)
        if place < len(blanks) and _begins(blanks[place], key):
            yield Reading(one.slips + 1, place, key, skipped)


def misspelling(blanks: Blanks, readings: Iterable[Reading], key: str) -> Iterator[Reading]:
    """Yield the readings in which a key is a slip in the word at hand."""
    for one in readings:
        place = next_asked(blanks, reached(one))
        for spelling in blanks[place].spellings if place < len(blanks) else ():
            for size in (1, 2):  # a wrong first letter, or none
                if len(spelling) > size and (size == 1 or spelling[1] == key):
                    yield Reading(
                        one.slips + 1, place, spelling[:size], one.skipped, fits=False, doubt=_DOUBT
                    )
        size = len(one.piece)
        for spelling in blanks[one.place].spellings if size else ():
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


def best(blanks: Blanks, readings: Iterable[Reading]) -> tuple[Reading, ...]:
    """Return the readings worth keeping, the one that is shown first."""

    def rank(one: Reading) -> tuple[int, int, int, int]:
        filled = next_asked(blanks, reached(one)) - len(one.skipped)
        return one.slips, len(one.skipped), -filled, len(one.piece)

    found: dict[tuple[int, str, int], Reading] = {}
    for one in sorted(readings, key=rank):
        found.setdefault((one.place, one.piece, one.doubt), one)
    kept = list(found.values())[:_MOST]
    return tuple(one for one in kept if one.slips <= kept[0].slips + _MORE_SLIPS)


def reached(reading: Reading) -> int:
    """Return the word after those that a reading has said."""
    return reading.place + 1 if reading.piece and not reading.doubt else reading.place


def nameless(blanks: Blanks, place: int) -> bool:
    """Tell whether a slot without a name stands before the next word that is asked."""
    return any(BLANK in one.word for one in blanks[place : next_asked(blanks, place)])


def next_asked(blanks: Blanks, place: int) -> int:
    """Return the first word from there on that is asked; their number without one."""
    while place < len(blanks) and not blanks[place].keys:
        place += 1
    return place
