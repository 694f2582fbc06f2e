"""Which words said may stand for which words wanted (G2, G3, G5, G6, G10, G11)."""

from collections.abc import Callable, Iterator, Sequence
from enum import Enum, auto

from msgspec import Struct

from trainer.core.words import numerals
from trainer.core.words.lists import DOUBTFUL, EQUAL_SOUNDS, LIGHT, NEGATIONS, PERSONS, SHORTENED
from trainer.core.words.slots import Part, Place
from trainer.core.words.spelling import ENDINGS, SHORTEST_SWAPPED, american, slip, stems, within
from trainer.core.words.wording import Word

Known = Callable[[str], bool]
"""Says whether a word, folded, is one that people know."""

MOST = 3
"""Words that may be joined, and words that an unfilled slot may take."""
LONG_JOINED = 8
"""Letters from which two words joined may hold a slip (G5)."""


class Kind(Enum):
    """How words that match do."""

    SAME = auto()
    SPELLING = auto()
    FORM = auto()
    OPEN = auto()


class Match(Struct, frozen=True):
    """Words said that may stand for words wanted: half-open ranges, and how they match."""

    first: int
    end: int
    said_first: int
    said_end: int
    kind: Kind


class Sides(Struct, frozen=True):
    """What is wanted beside what was said, and which words are known."""

    places: Sequence[Place]
    words: Sequence[Word]
    known: Known
    names: frozenset[str]

    def strange(self, word: Word) -> bool:
        """Say whether what came out is no word that anybody knows (G6)."""
        norm = word.norm
        if word.number or norm in LIGHT or norm in NEGATIONS or norm in self.names:
            return False
        return norm not in numerals.WORDS and not self.known(norm)

    def equal(self, place: int, word: int) -> bool:
        """Say whether two words are the same, spelling forgiven."""
        wanted, said = self.places[place].word, self.words[word]
        if wanted.norm == said.norm or said.norm in _ALSO.get(wanted.norm, ()):
            return True
        return _may_be_slip(said) and _slipped(wanted, said) and self.strange(said)


_ALSO: dict[str, tuple[str, ...]] = {
    "no": ("no.",),
    **SHORTENED,
    **{full: (short,) for short, both in SHORTENED.items() for full in both},
}


_ASKED = frozenset({*PERSONS, "it", "there", "this", "that", "these", "those"})
"""What stands after the verb of a question."""


def matches(sides: Sides, start: int, end: int, said_start: int, said_end: int) -> Iterator[Match]:
    """Yield every match in these ranges but the plain one, of a word with the same word."""
    places, words = sides.places, sides.words
    wanted_norms = {places[at].word.norm for at in range(start, end)}
    said_norms = {words[at].norm for at in range(said_start, said_end)}
    odd = {at for at in range(said_start, said_end) if words[at].norm not in wanted_norms}
    odd_places = {at for at in range(start, end) if places[at].word.norm not in said_norms}
    yield from _alike(sides, range(start, end), range(said_start, said_end))
    if odd or odd_places or "not" in said_norms:
        yield from _joined(sides, range(start, end), range(said_start, said_end))
    if odd and odd_places:
        yield from _misspelt(sides, range(start, end), sorted(odd))
    if odd:
        yield from _opened(sides, range(start, end), range(said_start, said_end))
        yield from _slipped_joints(sides, sorted(odd_places), range(start, end), sorted(odd))


def _alike(sides: Sides, wanted: range, said: range) -> Iterator[Match]:
    """Yield words that sound the same, are British or American, or forms of one word."""
    by_norm: dict[str, list[int]] = {}
    by_stem: dict[str, list[int]] = {}
    for at in wanted:
        word = sides.places[at].word
        by_norm.setdefault(word.norm, []).append(at)
        if word.heavy and not word.number:
            by_norm.setdefault(f"={american(word.norm)}", []).append(at)
            if word.norm == "number" and word.text == "no":
                by_norm.setdefault("no.", []).append(at)
            for stem in stems(word.norm):
                by_stem.setdefault(stem, []).append(at)
    for here in said:
        word = sides.words[here]
        for other in _ALSO.get(word.norm, ()):
            yield from (_single(at, here, Kind.SAME) for at in by_norm.get(other, ()))
        for other in EQUAL_SOUNDS.get(word.norm, ()):
            yield from (_single(at, here, Kind.SPELLING) for at in by_norm.get(other, ()))
        if not word.heavy or word.number:
            continue
        same = set(by_norm.get(f"={american(word.norm)}", ()))
        yield from (_single(at, here, Kind.SAME) for at in same)
        forms = {at for stem in stems(word.norm) for at in by_stem.get(stem, ())}
        yield from (_single(at, here, Kind.FORM) for at in forms - same if _inflected(sides, at))


def _inflected(sides: Sides, at: int) -> bool:
    """Say whether the word may be in another form: names may not."""
    return sides.places[at].slot < 0


def _joined(sides: Sides, wanted: range, said: range) -> Iterator[Match]:
    """Yield words that are equal once the spaces are out, and readings (G2, G3, G5)."""
    windows: dict[str, list[tuple[int, int]]] = {}
    for first, end, key in _windows([place.word for place in sides.places], wanted, noun=True):
        windows.setdefault(key, []).append((first, end))
    for first, end, key in _windows(sides.words, said, noun=False):
        for place, place_end in windows.get(key, ()):
            if end - first > 1 or place_end - place > 1:
                yield Match(place, place_end, first, end, Kind.SAME)


def _windows(words: Sequence[Word], span: range, *, noun: bool) -> Iterator[tuple[int, int, str]]:
    """Yield up to three words as one: where they are, and how they read without spaces.

    After a noun *is* and *has* may be heard as its plural ("positions open").
    """
    for first in span:
        key = ""
        for end in range(first + 1, min(first + MOST, span.stop) + 1):
            word = words[end - 1]
            if not word.raw:
                break
            key += word.raw
            yield first, end, key
        if words[first].number:
            yield first, first + 1, f"{words[first].norm}"
        if first + 1 >= span.stop:
            continue
        for key in _readings(words[first], words[first + 1], noun=noun):
            yield first, first + 2, key


def _readings(one: Word, two: Word, *, noun: bool) -> Iterator[str]:
    """Yield what two words may be heard or typed as besides."""
    yield from DOUBTFUL.get((one.norm, two.norm), ())
    if noun and two.norm in SHORTENED["'s"] and one.heavy:
        yield f"{one.raw}s"
    if noun and one.norm == "number" and two.norm == "1":
        yield "noone"
    if one.norm == "not" and two.norm in _ASKED:
        yield two.raw + one.raw  # don't you: do you not
    if one.number and two.number and len(one.norm) == len(two.norm) == 2:  # noqa: PLR2004 a year
        yield one.norm + two.norm


def _misspelt(sides: Sides, wanted: range, odd: Sequence[int]) -> Iterator[Match]:
    strange: dict[int, bool] = {}
    for here in odd:
        said = sides.words[here]
        for at in wanted if _may_be_slip(said) else ():
            place = sides.places[at]
            if not _slipped(place.word, said) or (place.slot < 0 and _ended(place.word, said)):
                continue
            if here not in strange:
                strange[here] = sides.strange(said)
            if strange[here]:
                yield _single(at, here, Kind.SPELLING)


def _ended(wanted: Word, said: Word) -> bool:
    """Say whether an ending was added, known word or not: another form, no slip (G10)."""
    return wanted.heavy and said.norm.removeprefix(wanted.norm) in ENDINGS


def _may_be_slip(said: Word) -> bool:
    return len(said.raw) >= SHORTEST_SWAPPED and not said.number and said.raw.isalpha()


def _slipped(wanted: Word, said: Word) -> bool:
    if wanted.number:
        return any(slip(said.norm, name) for name in (wanted.raw, *numerals.names(wanted.norm)[:1]))
    return slip(said.norm, wanted.norm)


def _slipped_joints(
    sides: Sides, odd_places: Sequence[int], wanted: range, odd: Sequence[int]
) -> Iterator[Match]:
    """Yield two words joined, or one split in two, with one slip in eight letters or more."""
    places, words = sides.places, sides.words
    pairs = [at for at in wanted[:-1] if _may_slip(places[at]) and _may_slip(places[at + 1])]
    for here in odd:
        said = words[here]
        for at in pairs if len(said.raw) >= LONG_JOINED - 1 and not said.number else ():
            if _one_slip(said.raw, places[at].word.raw + places[at + 1].word.raw):
                if not sides.strange(said):
                    break
                yield Match(at, at + 2, here, here + 1, Kind.SPELLING)
    for at in odd_places:
        raw = places[at].word.raw
        if len(raw) < LONG_JOINED or not _may_slip(places[at]):
            continue
        for here in sorted({*odd, *(here - 1 for here in odd if here)}):
            if here + 1 >= len(words) or not _one_slip(words[here].raw + words[here + 1].raw, raw):
                continue
            if sides.strange(words[here]) or sides.strange(words[here + 1]):
                yield Match(at, at + 1, here, here + 2, Kind.SPELLING)


def _may_slip(place: Place) -> bool:
    return not (place.word.number or place.word.negation or place.slot >= 0) and bool(
        place.word.raw
    )


def _one_slip(said: str, wanted: str) -> bool:
    return (
        len(wanted) >= LONG_JOINED and abs(len(said) - len(wanted)) <= 1 and within(said, wanted, 1)
    )


def _opened(sides: Sides, wanted: range, said: range) -> Iterator[Match]:
    """Yield what an unfilled slot may take: no negation and no number (G11)."""
    slots = [at for at in wanted if sides.places[at].part is Part.OPEN]
    for at in slots:
        for first in said:
            for end in range(first + 1, min(first + MOST, said.stop) + 1):
                word = sides.words[end - 1]
                if word.number or word.negation:
                    break
                yield Match(at, at + 1, first, end, Kind.OPEN)


def _single(at: int, here: int, kind: Kind) -> Match:
    return Match(at, at + 1, here, here + 1, kind)
