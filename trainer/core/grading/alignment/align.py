"""What was said laid beside what was wanted, the cheapest way (dynamic programming)."""

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from trainer.core.grading.alignment.matches import matches
from trainer.core.grading.alignment.sides import Kind, Match, Sides
from trainer.core.value import replace
from trainer.core.words.lists import MONTHS, TITLES
from trainer.core.words.slots import Part, Place
from trainer.core.words.wording import Word

_HEAVY = 16
_LIGHT = 8
_KEY = 16
_FREE = 2
_PRICE = {
    Kind.SAME: 1,
    Kind.SPELLING: 2,
    Kind.FORM: _HEAVY // 2,
    Kind.DERIVED: _HEAVY // 2 + 1,
    Kind.OPEN: 0,
}
"""Costs of the alignment in sixteenths of a heavy word. A key word counts twice, so that one said
is never given to the same word in plain; what weighs nothing, and what is not the plain word, costs
a nudge."""


class Gap(Struct, frozen=True):
    """Words missing and words added between two matches: half-open ranges, one may be empty."""

    first: int
    end: int
    said_first: int
    said_end: int


def align(sides: Sides, loose: frozenset[str]) -> tuple[Match, ...]:
    """Return the matches of the cheapest alignment, in order.

    Equal ends are cut off first, but for words (`loose`) that stand in the line in bold and plain.
    """
    places, words = sides.places, sides.words
    start, least = 0, min(len(places), len(words))
    while start < least and _cut(places[start], words[start], loose):
        start += 1
    end, said_end = len(places), len(words)
    least = start
    while min(end, said_end) > least and _cut(places[end - 1], words[said_end - 1], loose):
        end, said_end = end - 1, said_end - 1
    found = [Match(0, start, 0, start, Kind.SAME)] if start else []
    if end > start and (said_end > start or places[start].part is Part.OPEN):
        found += _core(sides, (start, end), (start, said_end))
    if end < len(places):
        found.append(Match(end, len(places), said_end, len(words), Kind.SAME))
    return tuple(_runs(found))


def gaps(found: Iterable[Match], wanted: int, said: int) -> Iterator[Gap]:
    """Yield what lies between the matches of so many words wanted and said."""
    end = said_end = 0
    for match in (*found, Match(wanted, wanted, said, said, Kind.SAME)):
        if match.first > end or match.said_first > said_end:
            yield Gap(end, match.first, said_end, match.said_first)
        end, said_end = match.end, match.said_end


def _runs(found: Iterable[Match]) -> Iterator[Match]:
    """Yield the matches, equal words that follow one another as one."""
    run: Match | None = None
    for match in found:
        equal = match.kind is Kind.SAME and match.end - match.first == (
            match.said_end - match.said_first
        )
        if run and equal and (run.end, run.said_end) == (match.first, match.said_first):
            run = replace(run, end=match.end, said_end=match.said_end)
            continue
        if run:
            yield run
        run = match if equal else None
        if not equal:
            yield match
    if run:
        yield run


def _cut(place: Place, word: Word, loose: frozenset[str]) -> bool:
    if place.word.norm != word.norm or word.norm in loose:
        return False
    return not word.number and word.norm not in MONTHS  # a date may be said in another order


def _core(sides: Sides, wanted: tuple[int, int], said: tuple[int, int]) -> Iterator[Match]:
    extras: dict[int, list[Match]] = {}
    for match in matches(sides, *wanted, *said):
        extras.setdefault(match.end - wanted[0], []).append(match)
    table, norms, prices = costs(sides, wanted, said, extras)
    steps = list(_back(table, norms, prices, extras, (wanted[0], said[0])))
    return reversed(steps)


Table = list[list[int]]
_Norms = tuple[list[str], list[str]]
_Prices = tuple[list[int], list[int]]


def costs(
    sides: Sides,
    wanted: tuple[int, int],
    said: tuple[int, int],
    extras: dict[int, list[Match]],
) -> tuple[Table, _Norms, _Prices]:
    """Return the table of the least costs, and the words and prices at its edges.

    `wanted` and `said` are half-open ranges. The cell in row r and column c is the least that the
    first r words wanted cost beside the first c words said, so row 0 and column 0 stand before the
    first word of each. `extras` are matches other than of a word with itself, by the row in which
    they end: a match from (1, 1) to (3, 2) fills row 3, column 2, from row 1, column 1. Drawn for
    an answer, the table stands in docs/grading.md.
    """
    start, end = wanted
    said_start, said_end = said
    drop = [_dropped(place) for place in sides.places[start:end]]
    add = [_added(word) for word in sides.words[said_start:said_end]]
    norms = [place.word.norm for place in sides.places[start:end]]
    said_norms = [word.norm for word in sides.words[said_start:said_end]]
    table = [[0]]
    for price in add:
        table[0].append(table[0][-1] + price)
    for row, (norm, price) in enumerate(zip(norms, drop, strict=True), 1):
        special: dict[int, int] = {}
        for match in extras.get(row, ()):
            before = table[match.first - start][match.said_first - said_start]
            cost, at = before + _PRICE[match.kind], match.said_end - said_start
            special[at] = min(cost, special.get(at, cost))
        table.append(_row(table[-1], norm, price, said_norms, add, special))
    return table, (norms, said_norms), (drop, add)


def _row(
    above: Sequence[int],
    norm: str,
    price: int,
    said: Sequence[str],
    add: Sequence[int],
    special: dict[int, int],
) -> list[int]:
    """Return one more row of the table: the least cost up to this word wanted and each said.

    A cell is reached from above (the word wanted is missing), from the left (a word was said
    besides), over the corner (equal words, or one instead of another), or by a special match.
    """
    left = above[0] + price
    row = [left]
    diagonal = above[0]
    for at, (word, extra) in enumerate(zip(said, add, strict=True), 1):
        over = above[at]
        if word != norm:
            diagonal += price if price > extra else extra  # noqa: FURB136 a call costs more
        best = over + price
        if diagonal <= best:  # noqa: PLR1730 likewise
            best = diagonal
        if left + extra < best:  # noqa: PLR1730 likewise
            best = left + extra
        if at in special and special[at] < best:
            best = special[at]
        diagonal, left = over, best
        row.append(best)
    return row


def _back(
    table: Sequence[Sequence[int]],
    norms: tuple[Sequence[str], Sequence[str]],
    prices: tuple[Sequence[int], Sequence[int]],
    extras: dict[int, list[Match]],
    starts: tuple[int, int],
) -> Iterator[Match]:
    """Yield the matches of the cheapest way through the table, the last first.

    From the last cell back: whichever step explains the cost of a cell was taken. Of several that
    do, equal words come first, then special matches, so that as much as can be is right.
    """
    row, at = len(table) - 1, len(table[0]) - 1
    start, said_start = starts
    while row:
        cost = table[row][at]
        if at and norms[0][row - 1] == norms[1][at - 1] and table[row - 1][at - 1] == cost:
            row, at = row - 1, at - 1
            yield Match(
                start + row, start + row + 1, said_start + at, said_start + at + 1, Kind.SAME
            )
            continue
        for match in extras.get(row, ()):
            before = table[match.first - start][match.said_first - said_start]
            if match.said_end == said_start + at and before + _PRICE[match.kind] == cost:
                row, at = match.first - start, match.said_first - said_start
                yield match
                break
        else:
            drop, add = prices[0][row - 1], prices[1][at - 1] if at else 0
            # A word dropped comes first, so that an unfilled slot before it may take what was said.
            if table[row - 1][at] + drop == cost:
                row -= 1
            elif at and table[row - 1][at - 1] + max(drop, add) == cost:
                row, at = row - 1, at - 1
            else:
                at -= 1


def _dropped(place: Place) -> int:
    if place.part is Part.OPEN:
        return 0
    return max(int(place.weight * _HEAVY), _FREE) + (_KEY if place.key else 0)


def _added(word: Word) -> int:
    if word.norm in TITLES:
        return _FREE
    return (_HEAVY if word.heavy else _LIGHT) // 2
