"""First letters: which keys say which word, and how those typed fit the line (G16)."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from msgspec import Struct

from trainer.core.grading.alignment.align import gaps
from trainer.core.grading.alignment.moves import Moves
from trainer.core.grading.alignment.sides import Kind, Match, Sides
from trainer.core.grading.compare import Compared
from trainer.core.script.script import Words
from trainer.core.words import numerals
from trainer.core.words.contractions import SHORTENED
from trainer.core.words.known import Nothing
from trainer.core.words.pieces import fold
from trainer.core.words.slots import Place, Wanted, filled
from trainer.core.words.wording import Said, Spot, Word

MISSED = "-"
"""What stands for a word that was passed over."""
_SCALE = 4
"""What half a weight, and a key too many, costs in the alignment. A title weighs nothing, yet a key
that fits it is not lost: so a word costs 1 more."""


class Asked(Struct, frozen=True):
    """A word as shown that is asked: which, its places from `start` to `end`, its `keys`.

    After one of those, one of `more` may come for a word that it holds as well: `i a` for *I'm*.
    """

    first: int
    start: int
    end: int
    keys: str
    more: str


def expected_letters(words: Words, names: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """Return each word as shown and the letters that say it.

    None for what is not asked: an unfilled slot, a dash. Figures are said by the figure, or by the
    first letter of their name.
    """
    wanted = filled(words, names)
    keys = {one.first: one.keys for one in _asked(wanted)}
    return tuple((shown, keys.get(at, "")) for at, shown in enumerate(wanted.shown))


def compare_letters(wanted: Wanted, keys: str) -> Compared:
    """Return a wording laid beside first letters, one a word, in order.

    A letter that fits nowhere is added, and costs what an added word costs; one found out of order
    is not found.
    """
    asked = list(_asked(wanted))
    typed = [sign for sign in fold(keys) if sign.isalnum() or sign == MISSED]
    if MISSED in typed and len(typed) == len(asked):
        pairs = [(n, n) for n, one in enumerate(asked) if typed[n] in one.keys]
        extra = set[int]()
    else:
        typed = [sign for sign in typed if sign != MISSED]
        pairs = _aligned(wanted, asked, typed)
        word = {key: asked[n] for n, key in pairs}
        extra = {
            key
            for key, letter in enumerate(typed)
            if key not in word and not (key - 1 in word and letter in word[key - 1].more)
        }
    kept = sorted({key for _, key in pairs} | extra)
    spots = tuple(Spot(Word(typed[key], typed[key].upper(), typed[key]), key, key) for key in kept)
    at = {key: n for n, key in enumerate(kept)}
    found = tuple(
        Match(asked[n].start, asked[n].end, at[key], at[key] + 1, Kind.SAME) for n, key in pairs
    )
    between = tuple(gaps(found, len(wanted.places), len(spots)))
    sides = Sides(wanted.places, [spot.word for spot in spots], Nothing(), frozenset())
    return Compared(wanted, Said(tuple(typed), spots), sides, found, between, Moves(), letters=True)


def _asked(wanted: Wanted) -> Iterator[Asked]:
    start = 0
    for first, run in groupby(wanted.places, key=lambda place: place.first):
        group = list(run)
        end = start + len(group)
        keys = _keys(group[0], wanted.shown[first])
        if keys:
            yield Asked(first, start, end, keys, onward([place.word for place in group]))
        start = end


def onward(words: Sequence[Word]) -> str:
    """Return the letters that may follow the first one of a word as shown that holds several."""
    forms = (form for one in words[1:2] for form in (one.raw, *SHORTENED.get(one.norm, ())))
    return "".join(form[:1] for form in forms)


def _keys(place: Place, shown: str) -> str:
    word = place.word
    if not word.raw:
        return ""
    letters = [word.raw[0]]
    if word.number:
        letters += [word.norm[0], *(name[0] for name in numerals.names(word.norm))]
    figures = [sign for sign in fold(shown) if sign.isdigit()]
    return "".join(dict.fromkeys([*letters, *figures[:1]]))


def _aligned(wanted: Wanted, asked: Sequence[Asked], typed: Sequence[str]) -> list[tuple[int, int]]:
    """Return which word each key says, in order, so that it costs least.

    A word unsaid costs its weight, a key too many one half; a key for another the larger of both.
    """
    worth = [
        1 + _SCALE * int(2 * sum(place.weight for place in wanted.places[one.start : one.end]))
        for one in asked
    ]
    rows, columns = len(asked), len(typed)
    table = [[at * _SCALE for at in range(columns + 1)]]
    for n, price in enumerate(worth):
        above, keys = table[-1], asked[n].keys
        row = [above[0] + price]
        for at, key in enumerate(typed):
            changed = above[at] + (0 if key in keys else max(price, _SCALE))
            row.append(min(above[at + 1] + price, row[at] + _SCALE, changed))
        table.append(row)
    pairs = []
    n, at = rows, columns
    while n and at:
        cost = table[n][at]
        fits = typed[at - 1] in asked[n - 1].keys
        price = 0 if fits else max(worth[n - 1], _SCALE)
        if cost == table[n - 1][at] + worth[n - 1]:
            n -= 1  # a key says the first word that it may
        elif cost == table[n - 1][at - 1] + price:
            n, at = n - 1, at - 1
            if fits:
                pairs.append((n, at))
        else:
            at -= 1
    return pairs[::-1]
