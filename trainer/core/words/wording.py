"""The words of a text: the same for all that sounds the same (G1 to G4)."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby

from msgspec import Struct

from trainer.core.value import replace
from trainer.core.words import numerals
from trainer.core.words.contractions import SUFFIXES
from trainer.core.words.lists import ALIASES, CURRENCIES, LIGHT, NEGATIONS
from trainer.core.words.pieces import Chunk, Raw, raws

_OPENERS = frozenset({"a", "no"})
"""Words with which a number may begin that are none by themselves."""
_BETWEEN = frozenset({"to", "and", "or"})
"""What stands between the two ends of a range."""
_OH = "oh"
"""A nought, among the digits of a telephone number."""
SHORTEST_DIALED = 7
"""Digits of the shortest telephone number."""
YEAR = 4
"""Digits of a year: several of those are no telephone number."""
LONGEST_AGAIN = 60
"""Words that may be said again from the start of something and count once (G4)."""


class Word(Struct, frozen=True):
    """One word: `text` as it is listed, `norm` as it is compared, `raw` without its spaces.

    `number` says that `norm` is a value in figures, `sign` that a currency was written as one: $5.
    `scaled` is what a number may be meant as: 90000 for the 90 of "90 to 100k".
    """

    text: str
    norm: str
    raw: str
    number: bool = False
    sign: bool = False
    scaled: str = ""

    @property
    def heavy(self) -> bool:
        """Whether the word weighs 1, not one half (G8)."""
        return not self.sign and self.norm not in LIGHT

    @property
    def counts(self) -> bool:
        """Whether the word is a number that counts, no place: five, not fifth."""
        return self.number and not self.norm.endswith("th")

    @property
    def negation(self) -> bool:
        """Whether the word turns a meaning round (G12a)."""
        return self.norm in NEGATIONS


class Spot(Struct, frozen=True):
    """A word and where it stands: the first and the last of the words as shown, and its owner.

    The owner tells the words of different slots apart; None is for all others.
    """

    word: Word
    first: int
    last: int
    owner: int | None = None


class Said(Struct, frozen=True):
    """What was said: its words as they were typed, and as they are compared."""

    shown: tuple[str, ...]
    spots: tuple[Spot, ...]


def spots(chunks: Sequence[Chunk]) -> Iterator[Spot]:
    """Yield the words of a text, numbers put together, without signs and sounds."""
    return grouped(raws(chunks))


def grouped(found: Sequence[Raw]) -> Iterator[Spot]:
    """Yield words, those that make a number as one (G3)."""
    read = list(_grouped(found))
    for at in range(len(read) - 2):
        one, between, end = (spot.word for spot in read[at : at + 3])
        if one.counts and end.counts and between.norm in _BETWEEN:
            word = replace(one, scaled=numerals.scaled(one.norm, end.norm))
            read[at] = replace(read[at], word=word)
    return _dialed(read)


def _dialed(read: Sequence[Spot]) -> Iterator[Spot]:
    """Yield words, the digits of a telephone number as one: five five five, 01 23."""
    for (owner, digits), run in groupby(read, key=lambda spot: (spot.owner, _digits(spot.word))):
        group = tuple(run)
        figures = [_figures(spot.word) for spot in group] if digits else []
        number = "".join(figures)
        if len(number) < SHORTEST_DIALED or all(len(each) == YEAR for each in figures):
            yield from group
            continue
        text = " ".join(spot.word.text for spot in group)
        yield Spot(Word(text, number, number, number=True), group[0].first, group[-1].last, owner)


def _digits(word: Word) -> bool:
    return word.norm == _OH or word.raw.isdecimal() or (word.counts and len(word.norm) == 1)


def _figures(word: Word) -> str:
    if word.norm == _OH:
        return "0"
    return word.raw if word.raw.isdecimal() else word.norm


def _grouped(found: Sequence[Raw]) -> Iterator[Spot]:
    texts = [raw.text for raw in found]
    at, end = 0, len(found)
    while at < end:
        raw, chunk = found[at].text, found[at].chunk
        word, taken = _plain(raw, found[at].shown), 1
        if raw in CURRENCIES:
            yield from _money(found, texts, at)
            number = _numbered(texts[at + 1 :]) if at + 1 < end else None
            at += 1 + (number[1] if number else 0)
            continue
        if raw in numerals.WORDS or raw in numerals.OPENERS or raw in _OPENERS or raw[0].isdigit():
            limit = next((n for n in range(at, end) if found[n].chunk.owner != chunk.owner), end)
            word, taken = _numbered(texts[at:limit]) or (word, 1)
            if taken > 1 or word.number:
                shown = " ".join(each.shown for each in found[at : at + taken])
                word = replace(word, text=shown)
        yield Spot(word, chunk.at, found[at + taken - 1].chunk.at, chunk.owner)
        at += taken


def doubles(found: Sequence[Spot]) -> frozenset[tuple[str, ...]]:
    """Return the words, and runs of at most `LONGEST_AGAIN`, that a text has twice in a row."""
    norms = [spot.word.norm for spot in found]
    return frozenset(_doubles(norms))


def _doubles(norms: Sequence[str]) -> Iterator[tuple[str, ...]]:
    for size in range(1, min(len(norms) // 2, LONGEST_AGAIN) + 1):
        same = 0  # so many words in a row are those that stand `size` words later
        for at, (one, later) in enumerate(zip(norms, norms[size:], strict=False), 1):
            same = same + 1 if one == later else 0
            if same >= size:
                yield tuple(norms[at - size : at])


def _money(found: Sequence[Raw], texts: Sequence[str], at: int) -> Iterator[Spot]:
    """Yield the number after the sign of a currency, and then its name (G3)."""
    number = _numbered(texts[at + 1 :]) if at + 1 < len(found) else None
    if number:
        chunk, last = found[at].chunk, found[at + number[1]].chunk.at
        yield Spot(number[0], chunk.at, last, chunk.owner)
        name = CURRENCIES[found[at].text]
        yield Spot(replace(_plain(name, name), sign=True), last, last, chunk.owner)


@lru_cache(maxsize=8192)
def _plain(raw: str, shown: str) -> Word:
    bare = raw.removesuffix(",").replace("'", "")
    if raw in SUFFIXES:  # 's and 'd
        return Word(shown, raw, bare)
    return Word(shown, ALIASES.get(bare, bare), bare)


def _numbered(raws_: Sequence[str]) -> tuple[Word, int] | None:
    """Return the number, or the sign of one, with which words begin, and of how many they are."""
    if raws_[0] == "no":
        following = raws_[1] if len(raws_) > 1 else ""
        if following == "one":
            return Word("no one", "nobody", "noone"), 2
        found = numerals.number(raws_[1:]) if following not in ("", *_OPENERS) else None
        if found and not found[0].endswith("th"):
            return Word("no", "number", "no"), 1
        return None
    found = numerals.number(raws_)
    if found is None:
        return None
    norm, taken = found
    text = " ".join(raws_[:taken])
    raw = norm if ":" in norm else text.replace(" ", "")
    return Word(text, norm, raw, number=True), taken
