"""What is wanted beside what was said: which words are equal, by spelling, by ear, by meaning."""

from collections.abc import Iterator, Sequence
from enum import Enum, auto
from string import ascii_lowercase

from msgspec import Struct

from trainer.core.words import numerals
from trainer.core.words.contractions import SHORTENED
from trainer.core.words.known import Known
from trainer.core.words.lists import (
    EQUAL_SOUNDS,
    HEARD,
    LIGHT,
    NEGATIONS,
    NO_PREFIX,
    PREFIXES,
    REVERSED,
    UNHEARD,
)
from trainer.core.words.names import alike
from trainer.core.words.slots import Part, Place
from trainer.core.words.spelling import SHORTEST_SWAPPED, bases, name_slips, slip
from trainer.core.words.wording import Word

_SHORTEST_REVERSED = 4
"""Letters of the shortest word of which a prefix makes the opposite."""
_SHORTEST_HEARD = 5
"""Letters of the shortest word that may be written as it sounds."""

ALSO: dict[str, tuple[str, ...]] = {
    "no": ("no.",),
    **SHORTENED,
    **{full: (short,) for short, both in SHORTENED.items() for full in both},
}
"""What a word may be read as besides: 's as *is* and *has*, no as No."""


class Kind(Enum):
    """How words that match do."""

    SAME = auto()
    SPELLING = auto()
    FORM = auto()
    DERIVED = auto()  # emphasis for emphasize, in bold; thirty minutes for half an hour
    OPEN = auto()


class Match(Struct, frozen=True):
    """Words said that may stand for words wanted: half-open ranges, and how they match."""

    first: int
    end: int
    said_first: int
    said_end: int
    kind: Kind


class Sides(Struct, frozen=True):
    """What is wanted beside what was said, and what people know.

    `names` are the words of the names of the interview.
    """

    places: Sequence[Place]
    words: Sequence[Word]
    known: Known
    names: frozenset[str]

    def strange(self, word: Word) -> bool:
        """Say whether what came out is no word that anybody knows (G6)."""
        norm = word.norm
        if word.number or norm in LIGHT or norm in NEGATIONS or norm in self.names:
            return False
        return norm not in numerals.WORDS and not self.known.word(norm)

    def slip_for(self, place: Place, said: Word) -> bool:
        """Say whether what came out may be a slip: no word, and no name for another one (G6)."""
        if not self.strange(said):
            return False
        name = place.slot >= 0 or place.word.text[:1].isupper()
        return not (name and self.known.name(said.norm)) or self.known.word(place.word.norm)

    def equal(self, place: int, word: int) -> bool:
        """Say whether two words are the same, spelling forgiven."""
        wanted, said = self.places[place], self.words[word]
        if wanted.word.norm == said.norm or said.norm in ALSO.get(wanted.word.norm, ()):
            return True
        if named(wanted):
            return self.name(wanted, said) is not None
        return may_be_slip(said) and slipped(wanted.word, said) and self.slip_for(wanted, said)

    def name(self, place: Place, said: Word) -> Kind | None:
        """Return how a word says a person's name; None when it is another's (G11).

        What sounds the same is forgiven, and a slip that makes no name that people know.
        """
        wanted, norm = place.word.norm, said.norm
        if said.number or norm in self.names or norm in NEGATIONS:
            return None
        if norm in (f"{wanted}s", f"{wanted}es"):
            return Kind.SAME  # Mr. Lee's
        if norm in LIGHT:
            return None
        heard = norm in self.known.sounds(wanted) or alike(norm, wanted)
        return Kind.SPELLING if heard or self._misspelled_name(wanted, said) else None

    def _misspelled_name(self, wanted: str, said: Word) -> bool:
        """Say whether slips made of a name what is no name; two of them, nor near to one."""
        slips = name_slips(said.norm, wanted)
        if not slips or self.known.name(said.norm) or not self.strange(said):
            return False
        return slips == 1 or not any(map(self.known.name, _edited(said.norm)))

    def sounds(self, word: Word) -> Iterator[str]:
        """Yield the words that sound like this one (G6); for a number those like its name."""
        norm = word.norm
        if word.number:
            norm = next(iter(numerals.names(norm)), "")
        yield from HEARD.get(norm, ())
        if norm not in NEGATIONS:
            yield from EQUAL_SOUNDS.get(norm, ())
            yield from (other for other in self.known.sounds(norm) if other not in UNHEARD)

    def opposite(self, one: Word, other: Word) -> bool:
        """Say whether one word says the reverse of the other (G12d)."""
        short, long = sorted((_spoken(one), _spoken(other)), key=len)
        if self._reverse(short, long):
            return True
        before = long.removesuffix(short)
        return before in PREFIXES and len(short) >= _SHORTEST_REVERSED and long not in NO_PREFIX

    def _reverse(self, one: str, other: str) -> bool:
        """Say whether two words, or what they are the same form of, are opposites."""
        forms, others = bases(one), bases(other)
        return any(
            word in REVERSED.get(base, ()) or word in self.known.opposites(base)
            for ending in forms.keys() & others.keys()
            for base in others[ending]
            for word in forms[ending]
        )


def named(place: Place) -> bool:
    """Say whether a place holds part of a person's name, and no title."""
    return place.person and place.part is not Part.TITLE


def may_be_slip(said: Word) -> bool:
    """Say whether a word is long enough to be a slip in another."""
    return len(said.raw) >= SHORTEST_SWAPPED and not said.number and said.raw.isalpha()


def slipped(wanted: Word, said: Word) -> bool:
    """Say whether one word is the other with slips, or written as it sounds: prepair, exsited.

    A number is taken by its name.
    """
    if wanted.number:
        return any(slip(said.norm, name) for name in (wanted.raw, *numerals.names(wanted.norm)[:1]))
    if slip(said.norm, wanted.norm) or slip(said.norm, wanted.raw):  # raw: okay, for ok
        return True
    return len(wanted.norm) >= _SHORTEST_HEARD and alike(said.norm, wanted.norm)


def _spoken(word: Word) -> str:
    return next(iter(numerals.names(word.norm)), word.norm) if word.number else word.norm


def _edited(text: str) -> Iterator[str]:
    """Yield what one slip makes of a text."""
    for at in range(len(text) + 1):
        start, end = text[:at], text[at:]
        if end:
            yield start + end[1:]
        if len(end) > 1:
            yield start + end[1] + end[0] + end[2:]
        for letter in ascii_lowercase:
            yield start + letter + end
            if end:
                yield start + letter + end[1:]
