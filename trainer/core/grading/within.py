"""A part of a long line, where more of the line was given than was asked (G16)."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from trainer.core.grading.alignment.sides import Sides
from trainer.core.grading.answers import Question, in_words, share_of
from trainer.core.grading.compare import Compared, compare
from trainer.core.grading.heard import heard
from trainer.core.grading.keying import spells
from trainer.core.grading.letters import compare_letters
from trainer.core.script.script import Piece, Words
from trainer.core.words.known import Known
from trainer.core.words.slots import filled, named

MOSTLY = 0.75
"""Share of a stretch of the line from which an answer is taken for all of that stretch."""


def own(
    said: str, parts: Sequence[Words], at: int, *, names: Mapping[str, str], known: Known
) -> str:
    """Return what an answer says of the part `at` of a line, where it says its neighbors, too.

    The answer as it is where no longer stretch of the line fits it better than the part alone. Both
    may be words or first letters.
    """

    def share(words: Words) -> float:
        return share_of(said, Question((words,), names, letters=True), known=known)

    best, stretch = share(parts[at]), (at, at + 1)
    for start, end in _around(at, len(parts)):
        found = share(_joined(parts[start:end]))
        if found >= MOSTLY and found > best:
            best, stretch = found, (start, end)
    start, end = stretch
    if end - start == 1:
        return said
    before, part = (
        sum(len(filled(words, names).shown) for words in parts[first:last])
        for first, last in ((start, at), (at, at + 1))
    )
    whole = _joined(parts[start:end])
    if spells(whole, names, said):  # its words without blanks: there is nothing to cut at
        return " ".join(filled(whole, names).shown[before : before + part])
    return _cut(_laid(said, whole, names, known), before, before + part)


def _around(at: int, number: int) -> Iterator[tuple[int, int]]:
    """Yield the stretches of more than one part that have the part `at` in them, half-open."""
    for start in range(at + 1):
        for end in range(at + 1, number + 1):
            if end - start > 1:
                yield start, end


def _joined(parts: Sequence[Words]) -> Words:
    apart = ((Piece(" "), *part.pieces) for part in parts)
    _, *pieces = chain.from_iterable(apart)
    return Words(tuple(pieces), parts[0].at)


def _laid(said: str, words: Words, names: Mapping[str, str], known: Known) -> Compared:
    wanted = filled(words, names)
    if not in_words(said, Question((words,), names, letters=True)):
        return compare_letters(wanted, said)
    people = named(tuple(sorted(names.values())))
    answer = heard(said, wanted, known, people)
    spoken = [spot.word for spot in answer.spots]
    return compare(wanted, answer, Sides(wanted.places, spoken, known, people))


def _cut(compared: Compared, start: int, end: int) -> str:
    """Return what was said of a stretch of the words as shown, half-open."""
    places = [n for n, place in enumerate(compared.places) if start <= place.first < end]
    if not places:
        return ""
    first, last = places[0], places[-1] + 1
    here, there = 0, len(compared.said.spots)
    for match in compared.matches:
        even = match.end - match.first == match.said_end - match.said_first
        if match.end <= first:
            here = match.said_end
        elif match.first < first and even:
            here = match.said_first + first - match.first
        elif match.first == first:
            here = match.said_first
        if match.end == last:
            there = match.said_end
        elif match.first < last < match.end and even:
            there = match.said_first + last - match.first
        elif match.first >= last:
            there = min(there, match.said_first)
    spots = compared.said.spots[here:there]
    return " ".join(compared.said.shown[spots[0].first : spots[-1].last + 1]) if spots else ""
