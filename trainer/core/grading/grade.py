"""How near the words came, what was lost, and the rating that suggests.

The rules are told in `docs/grading.md`; their numbers (G1 to G19) stand where they are kept.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache

from msgspec import Struct

from trainer.core.grading.alignment.sides import Kind, Sides
from trainer.core.grading.bits import Bit, Op, bits
from trainer.core.grading.compare import Compared, compare
from trainer.core.grading.heard import heard
from trainer.core.grading.letters import compare_letters, expected_letters
from trainer.core.grading.losses import Found, losses
from trainer.core.grading.ratings import by_words, capped, grade_choice, helped, timed
from trainer.core.grading.terms import Help, Strictness, bounded
from trainer.core.log.events import AGAIN
from trainer.core.script.script import Words
from trainer.core.words.known import Known
from trainer.core.words.slots import Wanted, filled, named
from trainer.core.words.wording import Word

__all__ = [
    "PACE",
    "Bit",
    "Grade",
    "Known",
    "Loss",
    "Op",
    "expected_letters",
    "grade",
    "grade_choice",
    "grade_letters",
]

PACE = 1.5
"""Seconds a word, until the person's own pace is known (G14)."""
LATELY = 256
"""Answers beside a wording that are kept: in a call the same words, and those without what leads in
to them, are held against every line, first to see whose they are."""


class Loss(Struct, frozen=True):
    """A meaning that is lost (negation, name, key, swap, order, line), and its word (G12)."""

    rule: str
    word: str


class Grade(Struct, frozen=True):
    """What was said, held against one wording.

    `missing`, `added` and `moved` are words as they are compared, in their order; `spelling` pairs
    what was said with what was wanted. `share` is the share of the weight of the line (G8), 0 to 1.
    `words` counts the words as shown, `right` those of them that are said; `suggested` is a rating,
    1 to 4. `slow`: it would be a better one, but for the time it took.
    """

    wanted: Words
    diff: tuple[Bit, ...]
    missing: tuple[str, ...]
    added: tuple[str, ...]
    moved: tuple[str, ...]
    spelling: tuple[tuple[str, str], ...]
    lost: tuple[Loss, ...]
    share: float
    words: int
    right: int
    suggested: int | None
    slow: bool = False


class _Terms(Struct, frozen=True):
    """What an answer is judged by beside its words."""

    strictness: Strictness
    help: Help
    seconds: float | None
    pace: float
    letters: bool = False


class _Beside(Struct, frozen=True):
    """An answer beside a wording: where they part, and what was lost."""

    compared: Compared
    lost: tuple[Found, ...]
    diff: tuple[Bit, ...]


def grade(
    said: str,
    wordings: Sequence[Words],
    *,
    names: Mapping[str, str],
    strictness: Strictness = Strictness.EXACT,
    known: Known,
    help_: Help = Help(),  # noqa: B008 a frozen value
    seconds: float | None = None,
    pace: float = PACE,
) -> Grade:
    """Return what was said held against the wording that it fits best (G18).

    `names` holds the values of the slots that are filled; `known` has what people know: words,
    names, opposites (G6, G11, G12d); `pace` is in seconds a word. An answer of more than 2,000
    characters, and more than twice the length of the line, is cut at a blank, and what follows is
    not judged.
    """
    terms = _Terms(strictness, help_, seconds, pace)
    people = named(tuple(sorted(names.values())))
    strict, gist = strictness is Strictness.OPENING_NIGHT, strictness is Strictness.GIST
    wanted = [filled(words, names, strict=strict) for words in wordings]
    return _best([_graded(said, each, known, people, terms, gist=gist) for each in wanted])


def grade_letters(
    keys: str,
    wordings: Sequence[Words],
    *,
    names: Mapping[str, str],
    strictness: Strictness = Strictness.EXACT,
    help_: Help = Help(),  # noqa: B008 a frozen value
    seconds: float | None = None,
    pace: float = PACE,
) -> Grade:
    """Return first letters held against the wording that they fit best (G16).

    One key a word as shown; a `-` stands for a word that was passed over, where there are as many
    signs as words. `seconds` and `pace` as in `grade`, and how long an answer may be.
    """
    terms = _Terms(strictness, help_, seconds, pace, letters=True)
    strict, gist = strictness is Strictness.OPENING_NIGHT, strictness is Strictness.GIST
    wanted = [filled(words, names, strict=strict) for words in wordings]
    return _best([_judged(_letters_beside(keys, each, gist=gist), terms) for each in wanted])


def letters_share(
    keys: str, words: Words, *, names: Mapping[str, str], strictness: Strictness = Strictness.EXACT
) -> float:
    """Return the share of one wording that first letters say, as `grade_letters` does (G8)."""
    wanted = filled(words, names, strict=strictness is Strictness.OPENING_NIGHT)
    return _letters_compared(keys, wanted).share


@lru_cache(maxsize=LATELY)
def _graded(
    said: str, wanted: Wanted, known: Known, people: frozenset[str], terms: _Terms, *, gist: bool
) -> Grade:
    return _judged(_beside(said, wanted, known, people, gist=gist), terms)


@lru_cache(maxsize=LATELY)
def _beside(
    said: str, wanted: Wanted, known: Known, people: frozenset[str], *, gist: bool
) -> _Beside:
    answer = heard(said, wanted, known, people)
    sides = Sides(wanted.places, [spot.word for spot in answer.spots], known, people)
    return _looked_at(compare(wanted, answer, sides), gist=gist)


@lru_cache(maxsize=LATELY)
def _letters_beside(keys: str, wanted: Wanted, *, gist: bool) -> _Beside:
    return _looked_at(_letters_compared(keys, wanted), gist=gist)


@lru_cache(maxsize=LATELY)
def _letters_compared(keys: str, wanted: Wanted) -> Compared:
    return compare_letters(wanted, bounded(keys, sum(map(len, wanted.shown))))


def _looked_at(compared: Compared, *, gist: bool) -> _Beside:
    return _Beside(compared, losses(compared, gist=gist), bits(compared))


def _best(found: Sequence[Grade]) -> Grade:
    """Return the best rated, then the one with the larger share, then with fewer losses (G18).

    But where a person, a number or an opposite was swapped in the wording that is nearest, it is
    that one; and where less than half was said of any, the first: that is how the line is learned.
    """
    if all(any(loss.rule == "line" for loss in each.lost) for each in found):
        return found[0]
    nearest = max(found, key=lambda one: (one.share, -len(one.lost)))
    if any(loss.rule in ("swap", "order") for loss in nearest.lost):
        return nearest
    return max(found, key=lambda one: (one.suggested or 0, one.share, -len(one.lost)))


def _judged(beside: _Beside, terms: _Terms) -> Grade:
    compared, lost = beside.compared, beside.lost
    spelling = _spelling(compared)
    words, right = _counts(compared)
    moved = tuple(compared.places[at].word.text for at in sorted(compared.moves.wanted))
    rating, slow = AGAIN, False
    if compared.said.spots:
        rating = by_words(compared, terms.strictness)
        rules = [rule for rule, _ in lost]
        rating = capped(rating, rules, terms.strictness, letters=terms.letters)
        rating = helped(rating, terms.help, words)
        clean = compared.cost == 0 and not (compared.missing or compared.added or spelling)
        easy = clean and not terms.help.hints and not terms.letters
        worth = rating
        rating = timed(worth, terms.seconds, terms.pace * words, easy=easy)
        slow = rating < worth
    return Grade(
        compared.wanted.words,
        beside.diff,
        _listed([(compared.places[at].word, at) for at in compared.missing]),
        _listed([(compared.word(at), at) for at in compared.added]),
        moved,
        spelling,
        tuple(Loss(rule, word) for rule, word in lost),
        compared.share,
        words,
        right,
        rating,
        slow,
    )


def _listed(words: Sequence[tuple[Word, int]]) -> tuple[str, ...]:
    """Return words as they are listed, a shortened one with the word before it: what's (G2)."""
    found: list[str] = []
    before = -2
    for word, at in words:
        if word.text.startswith("'") and before == at - 1:
            found[-1] += word.text
        else:
            found.append(word.text)
        before = at
    return tuple(found)


def _spelling(compared: Compared) -> tuple[tuple[str, str], ...]:
    return tuple(
        (
            " ".join(compared.word(at).text for at in range(match.said_first, match.said_end)),
            " ".join(compared.places[at].word.text for at in range(match.first, match.end)),
        )
        for match in compared.matches
        if match.kind is Kind.SPELLING
    )


def _counts(compared: Compared) -> tuple[int, int]:
    """Return how many words as shown are wanted, and how many of them are right.

    A title may be left out, but where its name was left out with it, it isn't right either.
    """
    places = compared.places
    asked = {place.first for place in places if place.word.raw}
    wrong = {places[at].first for at in compared.missing}
    unnamed = {places[at].slot for at in compared.missing} - {-1}
    said = {at for match in compared.matches for at in range(match.first, match.end)}
    wrong |= {
        place.first for at, place in enumerate(places) if place.slot in unnamed and at not in said
    }
    return len(asked), len(asked - wrong)
