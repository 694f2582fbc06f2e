"""What did not arrive: words out of place, and meanings lost."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from trainer.core.interim import wordlists
from trainer.core.interim.align import Match
from trainer.core.interim.wording import PERSONS, Word, same

LEAST_MOVED = 3
"""Words of a block that is moved without a heavy one among them."""


@dataclass(frozen=True, slots=True)
class Loss:
    """A meaning that did not arrive, with its word: negation, name, key, swap or line."""

    rule: str
    word: str


@dataclass(slots=True)
class Gap:
    """What is missing and what was added between two words that match; places in their texts."""

    missing: list[int] = field(default_factory=list)
    added: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Move:
    """Words wanted in one place and said in another."""

    wanted: tuple[int, ...]
    said: tuple[int, ...]


def gaps(wanted: int, said: int, matches: Sequence[Match]) -> list[Gap]:
    """Return the gaps before, between and after the matches; most are empty."""
    found = []
    i = j = 0
    for match in (*matches, Match(range(wanted, wanted), range(said, said))):
        found.append(
            Gap(list(range(i, match.wanted.start)), list(range(j, match.said.start)))
        )
        i, j = match.wanted.stop, match.said.stop
    return found


def moves(wanted: Sequence[Word], said: Sequence[Word], found: list[Gap]) -> list[Move]:
    """Take blocks that are missing in one gap and added in another out of both; the longest first.

    A block has at least one heavy word, or three words. It is no move where the name said stands
    in the place of another.
    """
    moved = []
    while block := _longest(wanted, said, found):
        out, into, move = block
        out.missing = [place for place in out.missing if place not in move.wanted]
        into.added = [place for place in into.added if place not in move.said]
        moved.append(move)
    return moved


def _longest(
    wanted: Sequence[Word], said: Sequence[Word], found: list[Gap]
) -> tuple[Gap, Gap, Move] | None:
    best: tuple[float, Gap, Gap, Move] | None = None
    for out in (gap for gap in found if gap.missing):
        for into in (gap for gap in found if gap.added and gap is not out):
            for move in _blocks(wanted, said, out, into):
                weight = sum(wanted[place].weight for place in move.wanted)
                heavy = any(wanted[place].heavy for place in move.wanted)
                if not heavy and len(move.wanted) < LEAST_MOVED:
                    continue
                if any(wanted[place].negation for place in move.wanted) and len(move.wanted) == 1:
                    continue
                taken = any(wanted[place].slot for place in into.missing)
                if taken and wanted[move.wanted[0]].slot:
                    continue
                if best is None or weight > best[0]:
                    best = (weight, out, into, move)
    return best and best[1:]


def _blocks(
    wanted: Sequence[Word], said: Sequence[Word], out: Gap, into: Gap
) -> Iterator[Move]:
    """Yield the longest run of equal words from each pair of places of two gaps."""
    for a, place in enumerate(out.missing):
        for b, other in enumerate(into.added):
            size = 0
            while (
                a + size < len(out.missing)
                and b + size < len(into.added)
                and out.missing[a + size] == place + size
                and into.added[b + size] == other + size
                and same(wanted[place + size].text, said[other + size].text)
            ):
                size += 1
            if size:
                yield Move(tuple(range(place, place + size)), tuple(range(other, other + size)))


def keep_negations(
    wanted: Sequence[Word], said: Sequence[Word], found: list[Gap]
) -> None:
    """Take out of the gaps each negation that is kept: another in its place, or past light words.

    "Don't you have" is "do you not have".
    """
    lost = [(n, place) for n, gap in enumerate(found) for place in gap.missing if wanted[place].negation]
    new = [(n, place) for n, gap in enumerate(found) for place in gap.added if said[place].negation]
    for gap_lost, i in lost:
        for gap_new, j in new:
            low, high = sorted((gap_lost, gap_new))
            if gap_lost != gap_new and not _light_between(wanted, found, low, high):
                continue
            if gap_lost != gap_new and wanted[i].text != said[j].text:
                continue
            found[gap_lost].missing.remove(i)
            found[gap_new].added.remove(j)
            new.remove((gap_new, j))
            break


def _light_between(wanted: Sequence[Word], found: list[Gap], low: int, high: int) -> bool:
    starts = found[low].missing[-1] if found[low].missing else None
    first = (starts if starts is not None else _place_after(found, low)) + 0
    last = found[high].missing[0] if found[high].missing else _place_after(found, high)
    return all(not word.heavy or word.negation for word in wanted[first:last])


def _place_after(found: list[Gap], number: int) -> int:
    """Return roughly how many words wanted stand before a gap: a match is one word."""
    return number + sum(len(gap.missing) for gap in found[:number])


def losses(
    wanted: Sequence[Word], said: Sequence[Word], found: list[Gap]
) -> Iterator[Loss]:
    """Yield the meanings that are missing, were added, or became something else, gap by gap."""
    for gap in found:
        missing = [wanted[place] for place in gap.missing]
        added = [said[place] for place in gap.added]
        swapped = set[str]()
        for loss in _swaps(missing, added):
            swapped.add(loss.word)
            yield loss
        for word in (*missing, *added):
            if word.negation:
                yield Loss("negation", word.text)
        for word in missing:
            if word.slot and _must(word, wanted):
                yield Loss("name", word.text)
            elif word.key and word.heavy and not word.negation:
                yield Loss("key", word.text.lstrip("#"))
        yield from _titles(missing, added)


def _must(word: Word, wanted: Sequence[Word]) -> bool:
    """Whether this part of a name has to be said."""
    if word.text in wordlists.TITLES or word.weight == 0:
        return False
    if word.slot in PERSONS and word.weight < 1:  # without a title one of its words is enough
        return False
    return bool(wanted)


def _titles(missing: Sequence[Word], added: Sequence[Word]) -> Iterator[Loss]:
    """Yield a title that became one of another kind: Mr for Ms."""
    for word in missing:
        if word.slot and word.text in wordlists.TITLES:
            for other in added:
                if other.text in wordlists.TITLES and not (
                    {word.text, other.text} <= wordlists.MISTRESSES
                ):
                    yield Loss("name", word.text)


def _swaps(missing: Sequence[Word], added: Sequence[Word]) -> Iterator[Loss]:
    numbers = [word for word in added if word.number]
    for word in missing:
        if word.number and numbers:
            yield Loss("swap", word.text.strip("#."))
    if len(missing) != len(added):
        return
    for word, other in zip(missing, added, strict=True):
        one = wordlists.PERSON_WORDS.get(word.text)
        two = wordlists.PERSON_WORDS.get(other.text)
        if opposite(word.text, other.text) or (one and two and one != two):
            yield Loss("swap", word.text)


def opposite(one: str, other: str) -> bool:
    """Whether two words mean the opposite: by the list, or by un-, in-, dis- and their like."""
    if frozenset((one, other)) in wordlists.OPPOSITE:
        return True
    short, long = sorted((one, other), key=len)
    return any(long == prefix + short for prefix in wordlists.PREFIXES)
