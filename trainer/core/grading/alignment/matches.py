"""Which words said may stand for which words wanted (G2, G3, G5, G6, G10, G11)."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from trainer.core.grading.alignment.sides import (
    ALSO,
    Kind,
    Match,
    Sides,
    may_be_slip,
    named,
    slipped,
)
from trainer.core.grading.alignment.windows import MOST, joined
from trainer.core.words import numerals
from trainer.core.words.slots import Part, Place
from trainer.core.words.spelling import ENDINGS, american, derived, stems, within
from trainer.core.words.wording import Word

LONG_JOINED = 8
"""Letters from which two words joined may hold a slip (G5)."""


def matches(sides: Sides, start: int, end: int, said_start: int, said_end: int) -> Iterator[Match]:
    """Yield every match in these ranges but the plain one, of a word with the same word."""
    places, words = sides.places, sides.words
    wanted_norms = Counter(places[at].word.norm for at in range(start, end))
    said_norms = Counter(words[at].norm for at in range(said_start, said_end))
    over, under = said_norms - wanted_norms, wanted_norms - said_norms
    odd = {at for at in range(said_start, said_end) if words[at].norm in over}
    odd_places = {at for at in range(start, end) if places[at].word.norm in under}
    yield from _alike(sides, range(start, end), range(said_start, said_end), odd)
    if odd or odd_places or "not" in said_norms:
        yield from joined(sides, range(start, end), range(said_start, said_end))
    if odd and odd_places:
        yield from _misspelled(sides, range(start, end), sorted(odd))
        yield from _derived(sides, odd_places, sorted(odd))
    if odd:
        yield from _opened(sides, range(start, end), range(said_start, said_end))
        yield from _slipped_joints(sides, sorted(odd_places), range(start, end), sorted(odd))


def _alike(sides: Sides, wanted: range, said: range, odd: Collection[int]) -> Iterator[Match]:
    """Yield words that sound the same, are British or American, or forms of one word."""
    by_norm, by_stem = _indexed(sides, wanted)
    for here in said:
        word = sides.words[here]
        for other in ALSO.get(word.norm, ()):
            yield from (_single(at, here, Kind.SAME) for at in by_norm.get(other, ()))
        for other in set(sides.sounds(word)) if here in odd else ():
            for key in (other, f"~{other}"):
                yield from (_single(at, here, Kind.SPELLING) for at in by_norm.get(key, ()))
        if word.number:
            yield from _places(sides, by_norm, here)
        if not word.heavy or word.number:
            continue
        same = set(by_norm.get(f"={american(word.norm)}", ()))
        yield from (_single(at, here, Kind.SAME) for at in same)
        forms = {at for stem in stems(word.norm) for at in by_stem.get(stem, ())}
        yield from (_single(at, here, Kind.FORM) for at in forms - same if _inflected(sides, at))


def _indexed(sides: Sides, wanted: range) -> tuple[dict[str, list[int]], dict[str, list[int]]]:
    """Return where each word stands that is wanted, by what may be said for it, and by its stem."""
    by_norm: dict[str, list[int]] = {}
    by_stem: dict[str, list[int]] = {}
    for at in wanted:
        word = sides.places[at].word
        by_norm.setdefault(word.norm, []).append(at)
        if word.number:
            by_norm.setdefault(f"={word.norm.removesuffix('th')}", []).append(at)
            if word.scaled:
                by_norm.setdefault(f"={word.scaled}", []).append(at)
            for name in numerals.names(word.norm)[:1]:
                by_norm.setdefault(f"~{name}", []).append(at)
        elif word.heavy:
            by_norm.setdefault(f"={american(word.norm)}", []).append(at)
            if word.norm == "number" and word.raw == "no":
                by_norm.setdefault("no.", []).append(at)
            for stem in stems(word.norm):
                by_stem.setdefault(stem, []).append(at)
    return by_norm, by_stem


def _places(sides: Sides, by_norm: dict[str, list[int]], here: int) -> Iterator[Match]:
    """Yield a place for a number in figures, and the reverse: the 21st, 21; 90 for 90k (G3)."""
    said = sides.words[here]
    for at in by_norm.get(f"={said.norm.removesuffix('th')}", ()):
        wanted = sides.places[at].word
        figures = wanted.raw[0].isdigit() or said.raw[0].isdigit()
        if wanted.norm != said.norm and (figures or wanted.scaled == said.norm):
            yield _single(at, here, Kind.SAME)
    for at in by_norm.get(said.scaled, ()) if said.scaled else ():
        yield _single(at, here, Kind.SAME)


def _derived(sides: Sides, wanted: Collection[int], odd: Sequence[int]) -> Iterator[Match]:
    """Yield words of one family with a word in bold: a recommendation, to recommend (G12c)."""
    for at in wanted:
        place = sides.places[at]
        for here in odd if place.key else ():
            word = sides.words[here]
            if word.heavy and derived(word.norm, place.word.norm):
                yield _single(at, here, Kind.DERIVED)


def _inflected(sides: Sides, at: int) -> bool:
    """Say whether the word may be in another form: names may not."""
    return sides.places[at].slot < 0


def _misspelled(sides: Sides, wanted: range, odd: Sequence[int]) -> Iterator[Match]:
    people = [at for at in wanted if named(sides.places[at])]
    for here in odd:
        said = sides.words[here]
        for at in people:
            if kind := sides.name(sides.places[at], said):
                yield _single(at, here, kind)
        for at in wanted if may_be_slip(said) else ():
            place = sides.places[at]
            if (
                named(place)
                or not slipped(place.word, said)
                or (place.slot < 0 and _ended(place.word, said))
            ):
                continue
            if sides.slip_for(place, said):
                yield _single(at, here, Kind.SPELLING)


def _ended(wanted: Word, said: Word) -> bool:
    """Say whether an ending was added, known word or not: another form, no slip (G10)."""
    return wanted.heavy and said.norm.removeprefix(wanted.norm) in ENDINGS


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
    """Yield what an unfilled slot may take: no negation, and in a name's place no number (G11)."""
    slots = [at for at in wanted if sides.places[at].part is Part.OPEN]
    for at in slots:
        for first in said:
            for end in range(first + 1, min(first + MOST, said.stop) + 1):
                word = sides.words[end - 1]
                if word.negation or (word.number and not sides.places[at].own):
                    break
                yield Match(at, at + 1, first, end, Kind.OPEN)


def _single(at: int, here: int, kind: Kind) -> Match:
    return Match(at, at + 1, here, here + 1, kind)
