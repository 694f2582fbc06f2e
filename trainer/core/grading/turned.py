"""Words that changed sides: Ana hired Ben, Ben hired Ana; monthly than hourly (G12d)."""

from collections.abc import Collection, Iterator, Sequence

from trainer.core.grading.compare import Compared
from trainer.core.words.lists import (
    BEING,
    JOINING,
    OBJECTS,
    POINTING,
    SUBJECTS,
    TITLES,
    TURNING,
    WHOM,
)

_LAST = (".", "?", "!")


def turned(compared: Compared) -> Iterator[int]:
    """Yield the words that stand now on the other side of what gives them their part.

    Over *and*, *or* and the like two words may change places, and whole clauses may anywhere.
    """
    yield from _before_its_verb(compared)
    yield from _done_by(compared)
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
    yield from _round_its_verb(compared)
    for at in compared.unsaid:
        verb, norm = at - 1, compared.places[at].word.norm
        if norm in WHOM and verb in stands and compared.places[verb].heavy:
            said = (here for here in compared.extra if compared.word(here).norm == norm)
            if not _ends(compared, verb) and any(here < stands[verb] for here in said):
                yield at


def _round_its_verb(compared: Compared) -> Iterator[int]:
    """Yield who stands on the other side of a verb now: "who meets me" for "whom I meet"."""
    stands = compared.stands
    for at in compared.unsaid:
        norm = compared.places[at].word.norm
        for other, way in ((SUBJECTS.get(norm), 1), (OBJECTS.get(norm), -1)):
            verb = at + way
            here = stands.get(verb, -len(stands)) + way
            heavy = verb in stands and compared.places[verb].heavy
            if heavy and here in compared.extra and compared.word(here).norm == other:
                yield at


def _done_by(compared: Compared) -> Iterator[int]:
    """Yield verbs whose doer changed: "I was hired by her" for "I hired her", and the reverse.

    Not where the doer changed places, too: "she hired me" for "I was hired by her".
    """
    stands = compared.stands
    home = {here: at for at, here in stands.items()}
    norms = [place.word.norm for place in compared.places]
    said = [spot.word.norm for spot in compared.said.spots]
    for by in compared.unsaid:
        verb = by - 1
        if norms[by] == "by" and _passive(norms, verb, compared.unsaid) and verb in stands:
            doer = next((at for at in range(by + 1, len(norms)) if at in stands), -1)
            if doer >= 0 and stands[doer] > stands[verb]:
                yield verb
    for by in compared.extra:
        verb = by - 1
        if said[by] == "by" and _passive(said, verb, compared.extra) and verb in home:
            doer = next((here for here in range(by + 1, len(said)) if here in home), -1)
            if doer >= 0 and home[doer] > home[verb]:
                yield home[verb]


def _passive(norms: Sequence[str], verb: int, changed: Collection[int]) -> bool:
    """Say whether a form of *be* stands before a verb, and is only on this side."""
    return verb > 0 and norms[verb - 1] in BEING and verb - 1 in changed


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
