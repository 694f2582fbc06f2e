"""A part of a long line, where more of the line was given than was asked (G16)."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate

from trainer.core.grading.alignment.sides import Sides
from trainer.core.grading.answers import Question, grade_answer, in_words, share_of
from trainer.core.grading.compare import Compared, compare
from trainer.core.grading.heard import heard
from trainer.core.grading.keys.beyond import spells
from trainer.core.grading.letters import MISSED, compare_letters
from trainer.core.script.clauses import Token, joined, tokens
from trainer.core.script.script import Words
from trainer.core.words.known import Known
from trainer.core.words.slots import filled, named

MOSTLY = 0.75
"""Share of a stretch of the line from which an answer is taken for all of that stretch."""
NEAR = 2
"""Words by which as much as was typed may be more than it seems, or less: a name may be two."""


def own(
    said: str, parts: Sequence[Words], at: int, *, names: Mapping[str, str], known: Known
) -> str:
    """Return what an answer says of the part `at` of a line, where it says its neighbors, too.

    The answer as it is where no longer stretch of the line fits it better than the part alone. Both
    may be words or first letters.
    """
    words = [token for part in parts for token in tokens(part)]
    ends = list(accumulate((len(tokens(part)) for part in parts), initial=0))
    first, last = ends[at : at + 2]

    def share(wanted: Words) -> float:
        return share_of(said, Question((wanted,), names, letters=True), known=known)

    best, found = share(joined(words[first:last], 0)), said
    for start, end in _around(said, ends, at) if best < 1 else ():  # nothing fits better
        wanted = joined(words[start:end], 0)
        better = share(wanted)
        if better < MOSTLY or better <= best:
            continue
        before = _length(words[start:first], names)
        mine = range(before, before + _length(words[first:last], names))
        part = _part(said, wanted, mine, names, known)
        if part is not None:
            best, found = better, part
    return found


def beyond(
    said: str, parts: Sequence[Words], at: int, *, names: Mapping[str, str], known: Known
) -> tuple[int, str]:
    """Return up to which part (half-open) an answer is right from the part `at` on, and its words.

    Only what follows without a gap counts; `at` where not even that part is right.
    """
    mine: list[str] = []
    for number in range(at, len(parts)):
        own_ = own(said, parts, number, names=names, known=known)
        question = Question((parts[number],), names, letters=True)
        graded = grade_answer(own_, question, known=known)
        if graded.missing or graded.added or graded.lost or MISSED in own_:
            break
        mine.append(own_)
    return at + len(mine), " ".join(mine)


def _part(
    said: str, wanted: Words, mine: range, names: Mapping[str, str], known: Known
) -> str | None:
    """Return what was said of some words of a stretch; None where the others were not said."""
    if spells(wanted, names, said):  # its words without blanks: there is nothing to cut at
        return " ".join(filled(wanted, names).shown[mine.start : mine.stop])
    laid = _laid(said, wanted, names, known)
    beside = {n for n, each in enumerate(laid.places) if each.first not in mine}
    missed = sum(laid.weight(n) > 0 for n in beside & laid.unsaid)
    return _cut(laid, mine) if missed <= (1 - MOSTLY) * len(beside) else None


def _length(words: list[Token], names: Mapping[str, str]) -> int:
    """Return how many words as shown that is: a name may be several."""
    return len(filled(joined(words, 0), names).shown) if words else 0


def _around(said: str, ends: Sequence[int], at: int) -> Iterator[tuple[int, int]]:
    """Yield the longer stretches of a line that have the part `at` in them, half-open.

    They begin where a part does, and end where one does, or where as many words are over as were
    typed, as words or as their letters; `ends` are those of the parts.
    """
    typed = {len(said.split()), sum(map(str.isalnum, said))}
    for start in ends[: at + 1]:
        within = {start + number + more for number in typed for more in range(-NEAR, NEAR + 1)}
        for end in sorted({*ends, *within}):
            longer = end - start > ends[at + 1] - ends[at]
            if ends[at + 1] <= end <= ends[-1] and longer:
                yield start, end


def _laid(said: str, words: Words, names: Mapping[str, str], known: Known) -> Compared:
    wanted = filled(words, names)
    if not in_words(said, Question((words,), names, letters=True)):
        return compare_letters(wanted, said)
    people = named(tuple(sorted(names.values())))
    answer = heard(said, wanted, known, people)
    spoken = [spot.word for spot in answer.spots]
    return compare(wanted, answer, Sides(wanted.places, spoken, known, people))


def _cut(compared: Compared, mine: range) -> str:
    """Return what was said of some of the words as shown."""
    places = [n for n, place in enumerate(compared.places) if place.first in mine]
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
