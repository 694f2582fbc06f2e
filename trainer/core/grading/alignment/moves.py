"""Words missing in one place and said in another (G9), and those that took another's place."""

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct, field

from trainer.core.grading.alignment.align import Gap
from trainer.core.grading.alignment.sides import Match, Sides
from trainer.core.value import replace
from trainer.core.words.lists import PERSONS
from trainer.core.words.slots import Part, Place
from trainer.core.words.spelling import SHORTEST_SWAPPED
from trainer.core.words.wording import Word

FEW = 3
"""Light words that make a block by themselves."""


class Block(Struct, frozen=True):
    """Words that stand in another place: from where on, and how many."""

    first: int
    said_first: int
    size: int


class Moves(Struct, frozen=True):
    """Words moved, wanted and said, in pairs; how many moves they make."""

    pairs: tuple[tuple[int, int], ...] = ()
    wanted: frozenset[int] = frozenset()
    said: frozenset[int] = frozenset()
    count: int = 0
    swapped: frozenset[int] = frozenset()


class _Search(Struct):
    """What is left to be found while moves are taken out of the gaps."""

    sides: Sides
    matches: Sequence[Match]
    gaps: Sequence[Gap]
    missing: dict[int, int]
    added: dict[int, int]
    swapped: set[int] = field(default_factory=set)


def found_moves(sides: Sides, matches: Sequence[Match], gaps: Sequence[Gap]) -> Moves:
    """Return what was moved: each block with a heavy word or of three words (G9).

    A name, a number or an opposite that stands where another one was wanted is no move; but two
    opposites may change places over light words, and two numbers over *and* or *or*.
    """
    missing = {at: n for n, gap in enumerate(gaps) for at in range(gap.first, gap.end)}
    added = {at: n for n, gap in enumerate(gaps) for at in range(gap.said_first, gap.said_end)}
    if not missing or not added:
        return Moves()
    search = _Search(sides, matches, gaps, missing, added)
    equal = list(_equal(sides, missing, added))
    taken = [pair for pair in equal if not _usurps(search, equal, *pair)]
    blocks = list(_blocks(search, taken))
    blocks += _passed(search, taken, blocks)
    if not blocks:
        return Moves(swapped=frozenset(search.swapped))
    pairs = [(block.first + n, block.said_first + n) for block in blocks for n in range(block.size)]
    ways = [(missing[block.first], added[block.said_first]) for block in blocks]
    pairs += _alongside(search, blocks, pairs)
    return Moves(
        tuple(pairs),
        frozenset(at for at, _ in pairs),
        frozenset(here for _, here in pairs),
        _counted(ways),
        frozenset(search.swapped),
    )


def _equal(sides: Sides, missing: Iterable[int], added: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Yield the words missing and the words added that are the same."""
    for here in added:
        plain = len(sides.words[here].raw) < SHORTEST_SWAPPED
        for at in missing:
            if sides.places[at].word.norm == sides.words[here].norm or (
                not plain and sides.equal(at, here)
            ):
                yield at, here


def _blocks(search: _Search, equal: Sequence[tuple[int, int]]) -> Iterator[Block]:
    """Yield runs of words that are missing here and added there, the weightiest first."""
    pairs = set(equal)
    runs = []
    for at, here in pairs:
        if (at - 1, here - 1) in pairs:
            continue
        size = 1
        while (at + size, here + size) in pairs:
            size += 1
        runs.append((_heavy(search, at, size), size, -at, -here))
    used: set[int] = set()
    said: set[int] = set()
    for heavy, size, at, here in sorted(runs, reverse=True):
        block = Block(-at, -here, size)
        while block.size and (block.first in used or block.said_first in said):
            block = Block(block.first + 1, block.said_first + 1, block.size - 1)
        while block.size and (
            block.first + block.size - 1 in used or block.said_first + block.size - 1 in said
        ):
            block = replace(block, size=block.size - 1)
        if not block.size or (
            not (heavy and _heavy(search, block.first, block.size)) and block.size < FEW
        ):
            continue
        used.update(range(block.first, block.first + block.size))
        said.update(range(block.said_first, block.said_first + block.size))
        yield block


def _passed(
    search: _Search, equal: Sequence[tuple[int, int]], blocks: Sequence[Block]
) -> Iterator[Block]:
    """Yield light words that only stand on the other side of what makes a block itself."""
    used = {block.first + n for block in blocks for n in range(block.size)}
    for gap_at, gap in enumerate(search.gaps):
        if gap.said_end > gap.said_first or used.intersection(range(gap.first, gap.end)):
            continue
        size = gap.end - gap.first
        for other_at in (gap_at - 1, gap_at + 1):
            if not 0 <= other_at < len(search.gaps):
                continue
            other = search.gaps[other_at]
            if other.end > other.first or other.said_end - other.said_first != size:
                continue
            start, end = sorted((gap, other), key=lambda one: one.first)
            passed = search.sides.places[start.end : end.first]
            pairs = [(gap.first + n, other.said_first + n) for n in range(size)]
            block = len(passed) >= FEW or any(place.heavy for place in passed)
            if block and all(pair in equal for pair in pairs):
                yield Block(gap.first, other.said_first, size)
                break


def _heavy(search: _Search, first: int, size: int) -> int:
    places = search.sides.places[first : first + size]
    return sum(place.heavy or place.part is Part.EITHER for place in places)


def _counted(ways: Sequence[tuple[int, int]]) -> int:
    """Count the moves; two blocks that change places are one (G9)."""
    left = list(ways)
    count = 0
    while left:
        there, here = left.pop()
        count += 1
        if there != here and (here, there) in left:
            left.remove((here, there))
    return count


def _alongside(
    search: _Search, blocks: Sequence[Block], pairs: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """Yield the light words beside a block, there and here, that went along with it (G9)."""
    used = {at for at, _ in pairs}
    said = {here for _, here in pairs}
    for block in blocks:
        beside = [
            at
            for at in _beside(block.first, block.size, search.missing)
            if at not in used and not search.sides.places[at].heavy
        ]
        for here in _beside(block.said_first, block.size, search.added):
            if here in said or search.sides.words[here].heavy:
                continue
            found = next((at for at in beside if _went(search, (at, here), {*pairs})), None)
            if found is not None and found not in used:
                used.add(found)
                said.add(here)
                yield found, here


def _went(search: _Search, pair: tuple[int, int], moved: set[tuple[int, int]]) -> bool:
    """Say whether a light word went along with a block; a person only next to the same word.

    What "you know about me" is, "I know about you" is not, wherever it is said.
    """
    at, here = pair
    if not search.sides.equal(at, here):
        return False
    if search.sides.words[here].norm not in PERSONS:
        return True
    return (at - 1, here - 1) in moved or (at + 1, here + 1) in moved


def _beside(first: int, size: int, gap_of: dict[int, int]) -> Iterator[int]:
    """Yield the places of the same gap before and after a block."""
    home = gap_of[first]
    for step, at in ((-1, first - 1), (1, first + size)):
        while gap_of.get(at) == home:
            yield at
            at += step  # noqa: PLW2901 walks on from where the block ends


def _usurps(search: _Search, equal: Sequence[tuple[int, int]], at: int, here: int) -> bool:
    """Say whether a word stands where another was wanted that it must not be taken for."""
    sides = search.sides
    place = sides.places[at]
    if place.word.number and _overtakes(search, at, here):
        search.swapped.add(at)
        return True
    gap = search.gaps[search.added[here]]
    for other in range(gap.first, gap.end):
        rival = sides.places[other]
        if place.slot >= 0 and rival.slot >= 0 and place.slot != rival.slot:
            if _required(place) and _required(rival):
                return True
            continue
        if not _reverse(sides, place.word, rival.word):
            continue
        home = search.missing[at]
        back = any(one == other and search.added[two] == home for one, two in equal)
        if not back or _apart(search, place.word, home, search.added[here]):
            search.swapped.add(other)
            return True
    return False


def _overtakes(search: _Search, at: int, here: int) -> bool:
    """Say whether a number was said on the other side of the number beside it: from 12 to 90."""
    for match in search.matches:
        for other in range(match.first, match.end):
            said = match.said_first + other - match.first
            if (other < at) == (said < here) or not search.sides.places[other].word.number:
                continue
            between = search.sides.places[min(at, other) + 1 : max(at, other)]
            if _ordering(between) and not any(place.heavy for place in between):
                return True
    return False


def _ordering(between: Sequence[Place]) -> bool:
    """Say whether the words between two numbers give a meaning to their order: not "and", "or"."""
    return any(place.word.norm not in ("and", "or") for place in between if not place.word.sign)


def _required(place: Place) -> bool:
    return place.part in (Part.NAME, Part.EITHER)


def _reverse(sides: Sides, one: Word, other: Word) -> bool:
    if one.number and other.number:
        return one.norm != other.norm
    return sides.opposite(one, other)


def _apart(search: _Search, word: Word, one: int, other: int) -> bool:
    """Say whether what lies between two gaps gives a meaning to the order of two words.

    A heavy word does; between numbers everything but *and* and *or*: from 12 to 90.
    """
    start, end = (search.gaps[n] for n in sorted((one, other)))
    between = search.sides.places[start.end : end.first]
    if word.number:
        return _ordering(between)
    return any(place.heavy for place in between)
