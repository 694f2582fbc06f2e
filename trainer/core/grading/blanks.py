"""Words that run together because the blanks between them are missing (rule G5)."""

from collections.abc import Iterator

from trainer.core.words.contractions import OPENED
from trainer.core.words.known import Known
from trainer.core.words.lists import LIGHT, NEGATIONS, PERSONS, REFUSALS
from trainer.core.words.slots import Wanted

SHORTEST = 10
"""Letters from which words may have run together; two that have are matched as they stand."""
_FEWEST = 3
_LONGEST_WORD = 20
_OWN, _SMALL, _KNOWN = 2, 3, 5
"""What a word of the line costs, a small one, and any other that people know."""
_SMALL_WORDS = frozenset({*LIGHT, *NEGATIONS, *PERSONS, *REFUSALS, *OPENED})


def parted(text: str, wanted: Wanted, known: Known) -> tuple[str, ...]:
    """Return the words that have run together in a text: the text itself where none have.

    Most of it has to be words of the line: `wouldyouhireme`.
    """
    letters = text.replace("'", "")
    if len(letters) < SHORTEST or not letters.isalpha() or _stands(letters, wanted, known):
        return (text,)
    best: list[tuple[int, int]] = [(0, 0)]
    for end in range(1, len(letters) + 1):
        best.append(min(_ends(letters, end, best, wanted, known), default=(-1, 0)))
    words = _words(letters, best)
    own = [word for word in words if word in wanted.vocabulary]
    most = len(own) >= _FEWEST and 2 * sum(map(len, own)) >= len(letters)
    return words if most else (text,)


def _stands(letters: str, wanted: Wanted, known: Known) -> bool:
    return letters in wanted.vocabulary or letters in wanted.joined or known.word(letters)


def _ends(
    letters: str, end: int, best: list[tuple[int, int]], wanted: Wanted, known: Known
) -> Iterator[tuple[int, int]]:
    """Yield what the letters up to `end` cost with each word that may be the last of them."""
    for start in range(max(0, end - _LONGEST_WORD), end):
        word = letters[start:end]
        if best[start][0] < 0:
            continue
        if word in wanted.vocabulary:
            yield best[start][0] + _OWN, start
        elif word in _SMALL_WORDS:
            yield best[start][0] + _SMALL, start
        elif len(word) > _FEWEST and known.word(word):
            yield best[start][0] + _KNOWN, start


def _words(letters: str, best: list[tuple[int, int]]) -> tuple[str, ...]:
    """Return the words on the cheapest way through all the letters; none where there is no way."""
    found: list[str] = []
    end = len(letters)
    while end and best[end][0] >= 0:
        start = best[end][1]
        found.append(letters[start:end])
        end = start
    return tuple(reversed(found)) if not end else ()
