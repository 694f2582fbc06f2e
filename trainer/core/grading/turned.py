"""Words that changed sides: Ana hired Ben, Ben hired Ana; monthly than hourly (G12d)."""

from collections.abc import Iterator

from trainer.core.grading.compare import Compared
from trainer.core.words.lists import JOINING, POINTING, TITLES, TURNING

_LAST = (".", "?", "!")


def turned(compared: Compared) -> Iterator[int]:
    """Yield the words before which stands now what stood after them, and the reverse.

    Over *and*, *or* and the like two words may change places, and whole clauses may anywhere: only
    what stands nearest on the two sides of a word that gives a direction counts.
    """
    if not compared.moves.pairs:
        return
    stands = compared.stands
    for at in sorted(stands):
        left, right = _beside(compared, at, -1), _beside(compared, at, 1)
        if left in stands and right in stands and stands[right] < stands[at] < stands[left]:
            yield left


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
