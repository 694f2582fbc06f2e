"""A wording with its slots filled: what each of its words weighs, and what it may stand for."""

from collections.abc import Iterator, Mapping, Sequence
from enum import Enum, auto
from functools import cached_property, lru_cache
from itertools import groupby

from msgspec import Struct

from trainer.core.firms import FIRMS
from trainer.core.script.script import KNOWN_SLOTS, Words
from trainer.core.words.lists import AFTER_A_NAME, TITLES
from trainer.core.words.pieces import Chunk
from trainer.core.words.wording import Spot, Word, doubles, spots

BLANK = "____"
"""What an unfilled slot looks like."""
PEOPLE = frozenset({"interviewer", "next", "me"})
"""Slots that hold a person's name."""
HEAVY, LIGHT = 1.0, 0.5


class Part(Enum):
    """What a word is to the wording (G11)."""

    WORD = auto()
    NAME = auto()  # of a slot: must be said
    EITHER = auto()  # of a name without a title: one of them must be said
    TITLE = auto()  # Mr, Ms
    FREE = auto()  # first names, particles, Inc: said or not
    OPEN = auto()  # an unfilled slot: nought to three words


class Place(Struct, frozen=True):
    """One wanted word, where it stands among the words as shown, and what it weighs.

    `slot` numbers the filled slots of the wording; -1 is a word of the line itself. `person` says
    that the slot holds a person's name; `own`: it is unfilled, and the script's own: `{low}`.
    """

    word: Word
    first: int
    last: int
    weight: float
    part: Part = Part.WORD
    slot: int = -1
    key: bool = False
    person: bool = False
    own: bool = False

    @property
    def heavy(self) -> bool:
        """Whether the word weighs 1: a name of a slot, or no light word."""
        return self.weight == HEAVY


class Wanted(Struct, frozen=True, dict=True, cache_hash=True):
    """A wording as it is wanted: its words as shown and as compared."""

    words: Words
    shown: tuple[str, ...]
    places: tuple[Place, ...]
    doubled: frozenset[tuple[str, ...]]
    loose: frozenset[str]
    strict: bool = False

    @property
    def keyed(self) -> bool:
        """Whether a heavy word stands in bold."""
        return any(place.key for place in self.places)

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Every word that is wanted, as it is compared and without its spaces."""
        return frozenset(
            text for place in self.places for text in (place.word.norm, place.word.raw) if text
        )

    @cached_property
    def counted(self) -> tuple[str, ...]:
        """The words its numbers of several words are made of: ninety, eight, thousand."""
        texts = [place.word.text.casefold().split() for place in self.places if place.word.number]
        return tuple(text for found in texts if len(found) > 1 for text in found)

    @cached_property
    def joined(self) -> frozenset[str]:
        """Two and three of its words that follow one another, without their blanks."""
        raws = [place.word.raw for place in self.places]
        return frozenset(
            "".join(raws[at : at + size]) for size in (2, 3) for at in range(len(raws) - size + 1)
        )

    @cached_property
    def phrase(self) -> str:
        """The words that are wanted, blanks between and around them."""
        return f" {' '.join(place.word.raw for place in self.places)} "


def filled(words: Words, names: Mapping[str, str], *, strict: bool = False) -> Wanted:
    """Return a wording with its slots filled; `strict` when free words weigh too (G11)."""
    values = tuple((slot, names[slot]) for slot in sorted(set(words.slots)) if slot in names)
    return _filled(words, values, strict=strict)


@lru_cache(maxsize=1024)
def named(values: tuple[str, ...]) -> frozenset[str]:
    """Return every word of the names of an interview, as they are compared."""
    return frozenset(
        spot.word.norm
        for value in values
        for spot in spots([Chunk(text, 0) for text in value.split()])
    )


@lru_cache(maxsize=512)
def _filled(words: Words, values: tuple[tuple[str, str], ...], *, strict: bool) -> Wanted:
    names = dict(values)
    shown, chunks, bold = _laid_out(words, names)
    opened = {
        chunk.at: chunk.owner for chunk in chunks if chunk.text == BLANK and chunk.owner is not None
    }
    texts = [chunk for chunk in chunks if chunk.text != BLANK or chunk.owner is None]
    found = tuple(spots(texts))
    slots = [piece.text if piece.slot else "" for piece in words.pieces]
    places: list[Place] = []
    for owner, run in groupby(found, key=lambda spot: spot.owner):
        group = tuple(run)
        if owner is None:
            places += [_plain(spot, key=spot.first in bold, strict=strict) for spot in group]
        else:
            places += _slot(group, slots[owner], owner, strict=strict)
    places += [
        Place(Word(BLANK, BLANK, ""), at, at, 0.0, Part.OPEN, own=slots[owner] not in KNOWN_SLOTS)
        for at, owner in opened.items()
    ]
    places.sort(key=lambda place: (place.first, place.part is not Part.OPEN))
    keys = {place.word.norm for place in places if place.key}
    loose = {place.word.norm for place in places if not place.key} & keys
    return Wanted(words, shown, tuple(places), doubles(found), frozenset({BLANK, *loose}), strict)


def _plain(spot: Spot, *, key: bool, strict: bool) -> Place:
    heavy = spot.word.heavy
    weight = HEAVY if heavy else 0.0 if spot.word.sign and not strict else LIGHT
    return Place(spot.word, spot.first, spot.last, weight, key=key and heavy)


def _laid_out(
    words: Words, names: Mapping[str, str]
) -> tuple[tuple[str, ...], list[Chunk], set[int]]:
    """Return the words as shown, the runs of text they are made of, and which stand in bold."""
    shown: list[str] = []
    chunks: list[Chunk] = []
    bold: set[int] = set()
    open_ = False
    for number, piece in enumerate(words.pieces):
        text = (names.get(piece.text, "").strip() or BLANK) if piece.slot else piece.text
        if text[:1].isspace():
            open_ = False
        for nth, part in enumerate(text.split()):
            joined = open_ and not nth
            shown[-1:] = [shown[-1] + part] if joined else [*shown[-1:], part]
            at, owner = len(shown) - 1, number if piece.slot else None
            if joined and owner is None and chunks[-1].owner is None:
                chunks[-1] = Chunk(chunks[-1].text + part, at)
            else:
                chunks.append(Chunk(part, at, owner))
            if piece.key and any(map(str.isalnum, part)):
                bold.add(at)
        open_ = bool(text) and not text[-1].isspace() and bool(shown)
    return tuple(shown), chunks, bold


def _slot(group: Sequence[Spot], name: str, slot: int, *, strict: bool) -> Iterator[Place]:
    """Yield the words of a filled slot, each with what it is to the name (G11)."""
    parts = _person(group) if name in PEOPLE else _other(group)
    free = LIGHT if strict else 0.0
    last = max((n for n, part in enumerate(parts) if part is Part.EITHER), default=-1)
    for number, (spot, part) in enumerate(zip(group, parts, strict=True)):
        match part:
            case Part.NAME:
                weight = HEAVY
            case Part.EITHER if number == last:
                weight = HEAVY
            case Part.WORD:
                weight = HEAVY if spot.word.heavy else LIGHT
            case _:
                weight = free
        yield Place(spot.word, spot.first, spot.last, weight, part, slot, person=name in PEOPLE)


def _person(group: Sequence[Spot]) -> list[Part]:
    norms = [spot.word.norm for spot in group]
    titled = len(norms) > 1 and norms[0] in TITLES
    rest = [n for n, norm in enumerate(norms) if norm not in AFTER_A_NAME and (n or not titled)]
    if not titled:
        return [Part.EITHER if number in rest else Part.FREE for number in range(len(group))]
    surname = group[rest[-1]].first if rest else group[-1].first
    parts = [
        Part.NAME if spot.first == surname and number in (rest or [len(group) - 1]) else Part.FREE
        for number, spot in enumerate(group)
    ]
    parts[0] = Part.TITLE
    return parts


def _other(group: Sequence[Spot]) -> list[Part]:
    firm = [spot.word.sign or spot.word.norm in FIRMS for spot in group]
    if all(firm):
        return [Part.NAME] * len(group)
    return [
        Part.FREE if free else Part.NAME if spot.word.heavy else Part.WORD
        for spot, free in zip(group, firm, strict=True)
    ]
