"""The words of a text: the same for all that sounds the same (G1 to G4)."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

from msgspec import Struct

from trainer.core.words import numerals
from trainer.core.words.lists import ALIASES, CURRENCIES, LIGHT, NEGATIONS, OPENED, SIGNS, SUFFIXES

_APOSTROPHES = dict.fromkeys((0x2018, 0x2019, 0x201B, 0x02BC, 0x02B9, 0xB4, 0x60, 0xFF07), "'")
_PIECES = re.compile(
    r"\d+(?:,\d{3})*(?:\.\d+)?[^\W\d_]*"  # a number and what is joined to it: 70,000 1.5k 5pm
    r"|'?[^\W_]+(?:'[^\W_]+)*"  # a word
    r"|[%&]|[#$€£](?=\d)"
)
_PARTS_OF_THE_DAY = re.compile(r"(\d+)(am|pm)")
_SOUND = re.compile(r"u+m+|u+h+m*|e+r+m*|h+m+|mm+|a+h+|e+h+")
_NO_SOUND = frozenset({"err"})
_STOPS = ("?", "!", ",", ";", ":")
_NEGATED = "n't"
_PAIR, _LONGEST_PAIR = 2, 4
"""Words that are counted once when they are repeated, and what two contractions make (G4)."""
_OPENERS = frozenset({"a", "no"})
"""Words with which a number may begin that are none by themselves."""


class Word(Struct, frozen=True):
    """One word: `text` as it is listed, `norm` as it is compared, `raw` without its spaces.

    `number` says that `norm` is a value in figures.
    """

    text: str
    norm: str
    raw: str
    number: bool = False

    @property
    def heavy(self) -> bool:
        """Whether the word weighs 1, not one half (G8)."""
        return self.norm not in LIGHT

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


class Chunk(Struct, frozen=True):
    """A run of text without blanks, part of the `at`-th word as shown."""

    text: str
    at: int
    owner: int | None = None


def spots(chunks: Sequence[Chunk]) -> Iterator[Spot]:
    """Yield the words of a text, numbers put together, without signs and sounds."""
    raws = [(raw, chunk) for chunk in chunks for raw in _raws(chunk.text)]
    texts = [raw for raw, _ in raws]
    at, end = 0, len(raws)
    while at < end:
        raw, chunk = raws[at]
        word, taken = _plain(raw), 1
        if raw in CURRENCIES:
            yield from _money(raws, texts, at)
            found = _numbered(texts[at + 1 :]) if at + 1 < end else None
            at += 1 + (found[1] if found else 0)
            continue
        if raw in numerals.WORDS or raw in _OPENERS or raw[0].isdigit():
            limit = next((n for n in range(at, end) if raws[n][1].owner != chunk.owner), end)
            word, taken = _numbered(texts[at:limit]) or (word, 1)
        yield Spot(word, chunk.at, raws[at + taken - 1][1].at, chunk.owner)
        at += taken


def once(found: Sequence[Spot], doubled: frozenset[tuple[str, ...]]) -> tuple[Spot, ...]:
    """Return the words without those, or pairs of them, said twice in a row (G4).

    Numbers stay (places do not: the first first), and so does what the line has twice:
    `doubled`, as `doubles` gives it.
    """
    kept: list[Spot] = []
    for spot in found:
        kept.append(spot)
        norm = spot.word.norm
        if norm not in [before.word.norm for before in kept[-1 - _LONGEST_PAIR : -1]]:
            continue
        while any(_stutter(kept, size, doubled) for size in range(1, _LONGEST_PAIR + 1)):
            pass
    return tuple(kept)


def doubles(found: Sequence[Spot]) -> frozenset[tuple[str, ...]]:
    """Return the words, and pairs of them, that a text has twice in a row."""
    norms = [spot.word.norm for spot in found]
    return frozenset(
        tuple(norms[at : at + size])
        for size in range(1, _LONGEST_PAIR + 1)
        for at in range(len(norms) - 2 * size + 1)
        if norms[at : at + size] == norms[at + size : at + 2 * size]
    )


def fold(text: str) -> str:
    """Return a text without what typing adds to sound: case, accents, invisible signs (G1)."""
    if text.isascii():
        return text.lower().replace("`", "'")
    text = unicodedata.normalize("NFKC", text.translate(_APOSTROPHES)).casefold()
    return "".join(
        sign
        for sign in unicodedata.normalize("NFD", text)
        if unicodedata.category(sign) not in ("Mn", "Cf")
    )


def _money(raws: Sequence[tuple[str, Chunk]], texts: Sequence[str], at: int) -> Iterator[Spot]:
    """Yield the number after the sign of a currency, and then its name (G3)."""
    found = _numbered(texts[at + 1 :]) if at + 1 < len(raws) else None
    if found:
        chunk, last = raws[at][1], raws[at + found[1]][1].at
        yield Spot(found[0], chunk.at, last, chunk.owner)
        yield Spot(_plain(CURRENCIES[raws[at][0]]), last, last, chunk.owner)


def _stutter(kept: list[Spot], size: int, doubled: frozenset[tuple[str, ...]]) -> bool:
    """Drop the last words when they were said just before; say whether they were."""
    if len(kept) < 2 * size:
        return False
    if kept[-1].word.norm != kept[-1 - size].word.norm:
        return False
    last = [spot.word for spot in kept[-size:]]
    before = [spot.word.norm for spot in kept[-2 * size : -size]]
    norms = [word.norm for word in last]
    if norms != before or tuple(norms) in doubled or any(word.counts for word in last):
        return False
    if size > _PAIR and kept[-1].last - kept[-size].first >= _PAIR:
        return False
    del kept[-size:]
    return True


@lru_cache(maxsize=8192)
def _raws(text: str) -> tuple[str, ...]:
    """Return the words of a run of text without blanks, contractions opened (G1, G2, G4)."""
    folded = fold(text)
    found = [raw for piece in _PIECES.findall(folded) for raw in _opened(piece)]
    if found and found[-1] == "no" and folded.endswith(_STOPS):
        found[-1] = "no,"  # no number follows
    return tuple(raw for raw in found if raw in _NO_SOUND or not _SOUND.fullmatch(raw))


def _opened(piece: str) -> tuple[str, ...]:
    if piece[0] == "'" and piece not in SUFFIXES:
        piece = piece.lstrip("'")
    if piece in OPENED:
        return OPENED[piece]
    if piece in SIGNS:
        return (SIGNS[piece],)
    part = _PARTS_OF_THE_DAY.fullmatch(piece)
    if part:
        return (part[1], part[2])
    if piece.endswith(_NEGATED):
        return (*_opened(piece.removesuffix(_NEGATED)), "not") if piece != _NEGATED else ("not",)
    host, mark, ending = piece.rpartition("'")
    if mark + ending in SUFFIXES:
        return (*(_opened(host) if host else ()), SUFFIXES[mark + ending])
    return (piece,)


@lru_cache(maxsize=8192)
def _plain(raw: str) -> Word:
    text = raw.removesuffix(",")
    bare = text.replace("'", "")
    if raw in SUFFIXES:  # 's and 'd
        return Word(raw, raw, bare)
    return Word(text, ALIASES.get(bare, bare), bare)


def _numbered(raws: Sequence[str]) -> tuple[Word, int] | None:
    """Return the number, or the sign of one, with which `raws` begin, and of how many they are."""
    if raws[0] == "no":
        following = raws[1] if len(raws) > 1 else ""
        if following == "one":
            return Word("no one", "nobody", "noone"), 2
        found = numerals.number(raws[1:]) if following not in ("", *_OPENERS) else None
        if found and not found[0].endswith("th"):
            return Word("no", "number", "no"), 1
        return None
    found = numerals.number(raws)
    if found is None:
        return None
    norm, taken = found
    text = " ".join(raws[:taken])
    return Word(text, norm, text.replace(" ", ""), number=True), taken
