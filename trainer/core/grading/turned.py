"""Words that changed sides: Ana hired Ben, Ben hired Ana; monthly than hourly (G12d)."""

from collections.abc import Iterator, Sequence

from trainer.core.grading.compare import Compared
from trainer.core.words.lists import JOINING, POINTING, TITLES, TURNING, WHOM

_LAST = (".", "?", "!")


def turned(compared: Compared) -> Iterator[int]:
    """Yield the words that stand now on the other side of what gives them their part.

    Over *and*, *or* and the like two words may change places, and whole clauses may anywhere.
    """
    yield from _before_its_verb(compared)
    if compared.moves.pairs:
        yield from _sides(compared)
        yield from _parts(compared)


def _sides(compared: Compared) -> Iterator[int]:
    """Yield the words before which stands what stood after them: "monthly than hourly"."""
    stands = compared.stands
    for at in sorted(stands):
        left, right = _beside(compared, at, -1), _beside(compared, at, 1)
        if left in stands and right in stands and stands[right] < stands[at] < stands[left]:
            yield left


def _parts(compared: Compared) -> Iterator[int]:
    """Yield the words that stand each in the other's place: "write the plan, read the report".

    Not what brings a word along that tells its part: "about the plan".
    """
    home = {at: n for n, gap in enumerate(compared.gaps) for at in range(gap.first, gap.end)}
    there = {
        here: n
        for n, gap in enumerate(compared.gaps)
        for here in range(gap.said_first, gap.said_end)
    }
    ways: dict[tuple[int, int], list[int]] = {}
    for at, here in compared.moves.pairs:
        ways.setdefault((home[at], there[here]), []).append(at)
    for (one, other), block in ways.items():
        back = ways.get((other, one), ()) if one < other else ()
        if not back or not (_plain(compared, block) and _plain(compared, back)):
            continue
        between = range(compared.gaps[one].end, compared.gaps[other].first)
        heavy = any(compared.places[at].heavy for at in between)
        if heavy and not any(_ends(compared, at) for at in (*block, *between)):
            yield min(block)


def _plain(compared: Compared, block: Sequence[int]) -> bool:
    places = [compared.places[at] for at in block]
    return any(place.heavy for place in places) and not any(
        place.word.norm in TURNING for place in places
    )


def _before_its_verb(compared: Compared) -> Iterator[int]:
    """Yield whom a verb is about, said before it: "you call Ana" for "Ana calls you"."""
    stands = compared.stands
    for at in compared.unsaid:
        verb, norm = at - 1, compared.places[at].word.norm
        if norm in WHOM and verb in stands and compared.places[verb].heavy:
            said = (here for here in compared.extra if compared.word(here).norm == norm)
            if not _ends(compared, verb) and any(here < stands[verb] for here in said):
                yield at


def _beside(compared: Compared, at: int, way: int) -> int:
    """Return the nearest heavy word before or after one that gives a direction; -1 without one.

    A verb gives one: who does it stands before it, and next after it to whom.
    """
    places = compared.places
    turning = places[at].word.norm in TURNING
    if not turning and not places[at].heavy:
        return -1
    other = at + way
    while 0 <= other < len(places):
        if _ends(compared, min(other, other - way)):
            break
        norm = places[other].word.norm
        if places[other].heavy:
            return other
        if not turning and (norm in JOINING if way < 0 else norm not in POINTING):
            break
        other += way
    return -1


def _ends(compared: Compared, at: int) -> bool:
    """Say whether a sentence ends with a word."""
    place = compared.places[at]
    return place.word.norm not in TITLES and compared.wanted.shown[place.last].endswith(_LAST)
