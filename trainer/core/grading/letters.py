"""First letters: which keys say which word, and how those typed fit the line (G16)."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from trainer.core.grading.align import gaps
from trainer.core.grading.compare import Compared
from trainer.core.grading.moves import Moves
from trainer.core.grading.sides import Kind, Match, Sides
from trainer.core.script.script import Words
from trainer.core.words import numerals
from trainer.core.words.known import Nothing
from trainer.core.words.pieces import fold
from trainer.core.words.slots import Place, Wanted, filled
from trainer.core.words.wording import Said, Spot, Word

MISSED = "-"
"""What stands for a word that was passed over."""
_SCALE = 4
"""Weights are halves; a word of a title weighs nothing, yet a key that fits it is not lost."""


def expected_letters(words: Words, names: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """Return each word as shown and the letters that say it.

    None for what is not asked: an unfilled slot, a dash. Figures are said by the figure, or by the
    first letter of their name.
    """
    wanted = filled(words, names)
    keys = {first: keys for first, _, _, keys in _asked(wanted)}
    return tuple((shown, keys.get(at, "")) for at, shown in enumerate(wanted.shown))


def compare_letters(wanted: Wanted, keys: str) -> Compared:
    """Return a wording laid beside first letters, one a word, the line as a whole.

    A letter that fits nowhere costs nothing.
    """
    asked = list(_asked(wanted))
    typed = [sign for sign in fold(keys) if sign.isalnum() or sign == MISSED]
    if MISSED in typed and len(typed) == len(asked):
        fits = [n for n, (_, _, _, expected) in enumerate(asked) if typed[n] in expected]
        pairs = [(n, n) for n in fits]
    else:
        typed = [sign for sign in typed if sign != MISSED]
        pairs = _fitted(wanted, asked, typed)
    spots = tuple(Spot(Word(typed[key], typed[key], typed[key]), key, key) for _, key in pairs)
    found = tuple(
        Match(asked[n][1], asked[n][2], at, at + 1, Kind.SAME) for at, (n, _) in enumerate(pairs)
    )
    between = tuple(gaps(found, len(wanted.places), len(spots)))
    sides = Sides(wanted.places, [spot.word for spot in spots], Nothing(), frozenset())
    return Compared(wanted, Said(tuple(typed), spots), sides, found, between, Moves())


def _asked(wanted: Wanted) -> Iterator[tuple[int, int, int, str]]:
    """Yield the words as shown that are asked: which, the places of it, the letters for it."""
    start = 0
    for first, run in groupby(wanted.places, key=lambda place: place.first):
        group = list(run)
        end = start + len(group)
        keys = _keys(group[0], wanted.shown[first])
        if keys:
            yield first, start, end, keys
        start = end


def _keys(place: Place, shown: str) -> str:
    word = place.word
    if not word.raw:
        return ""
    letters = [word.raw[0]]
    if word.number:
        letters += [word.norm[0], *(name[0] for name in numerals.names(word.norm))]
    figures = [sign for sign in fold(shown) if sign.isdigit()]
    return "".join(dict.fromkeys([*letters, *figures[:1]]))


def _fitted(
    wanted: Wanted, asked: Sequence[tuple[int, int, int, str]], typed: Sequence[str]
) -> list[tuple[int, int]]:
    """Return which word each key says, so that the heaviest words are said, in order."""
    worth = [
        1 + _SCALE * int(2 * sum(place.weight for place in wanted.places[start:end]))
        for _, start, end, _ in asked
    ]
    table = [[0] * (len(typed) + 1)]
    for n in range(len(asked) - 1, -1, -1):
        below, keys, value = table[-1], asked[n][3], worth[n]
        row = [0] * (len(typed) + 1)
        for at in range(len(typed) - 1, -1, -1):
            best = max(row[at + 1], below[at])
            if typed[at] in keys and below[at + 1] + value > best:
                best = below[at + 1] + value
            row[at] = best
        table.append(row)
    table.reverse()
    pairs = []
    n = at = 0
    while n < len(asked) and at < len(typed):
        if typed[at] in asked[n][3] and table[n][at] == table[n + 1][at + 1] + worth[n]:
            pairs.append((n, at))
            n, at = n + 1, at + 1
        elif table[n][at] == table[n][at + 1]:
            at += 1
        else:
            n += 1
    return pairs
