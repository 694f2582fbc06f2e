"""The meanings that did not arrive (G12)."""

from collections.abc import Callable, Iterator

from trainer.core.grading.align import Gap
from trainer.core.grading.compare import Compared, ladies
from trainer.core.grading.moves import opposite
from trainer.core.words.lists import PERSONS
from trainer.core.words.slots import Part
from trainer.core.words.wording import Word

HALF, QUARTER = 0.5, 0.25
_COURTESY = frozenset({"mr", "ms", "mrs", "miss"})

Found = tuple[str, str]
"""The rule, and the word that it is about."""


def losses(compared: Compared, *, gist: bool) -> tuple[Found, ...]:
    """Return what was lost, in the order of the rules, each word once."""
    found: dict[object, Found] = {}
    for rule, at, word in (
        *_negations(compared),
        *_names(compared),
        *_keys(compared),
        *_swaps(compared),
    ):
        found.setdefault(at, (rule, word))
    lost = tuple(found.values())
    return (*lost, ("line", "")) if _line(compared, gist=gist) else lost


def _negations(compared: Compared) -> Iterator[tuple[str, object, str]]:
    """Yield negations missing, added, or put to another verb (G12a)."""
    places = compared.places
    missing = [
        (gap, at)
        for gap in compared.gaps
        for at in range(gap.first, gap.end)
        if places[at].word.negation and places[at].slot < 0
    ]
    added = [
        (gap, here)
        for gap in compared.gaps
        for here in range(gap.said_first, gap.said_end)
        if compared.word(here).negation
    ]
    moved = set(compared.moves.pairs)
    for gap, at in missing:
        partner = next((one for one in added if _with_its_verb(compared, moved, at, one[1])), None)
        partner = partner or next(
            (one for one in added if one[0] == gap or _light_between(compared, gap, one[0])), None
        )
        if partner:
            added.remove(partner)
        else:
            yield "negation", at, places[at].word.text
    for _, here in added:
        yield "negation", ("said", here), compared.word(here).text


def _with_its_verb(compared: Compared, moved: set[tuple[int, int]], at: int, here: int) -> bool:
    """Say whether a negation was moved together with a heavy word beside it."""
    for way in (1, -1):
        step = way
        while (at, here) in moved and (at + step, here + step) in moved:
            if compared.places[at + step].heavy:
                return True
            step += way
    return False


def _light_between(compared: Compared, one: Gap, other: Gap) -> bool:
    start, end = sorted((one, other), key=lambda gap: (gap.first, gap.said_first))
    return not any(compared.places[at].heavy for at in range(start.end, end.first))


def _names(compared: Compared) -> Iterator[tuple[str, object, str]]:
    """Yield filled slots unsaid, and Mr for Ms and the reverse (G12b)."""
    places = compared.places
    slots: dict[int, list[int]] = {}
    for at, place in enumerate(places):
        required = place.part is Part.NAME or (
            place.part is Part.EITHER and place.slot not in compared.said_slots
        )
        if required and at in compared.unsaid:
            slots.setdefault(place.slot, []).append(at)
    for unsaid in slots.values():
        yield "name", unsaid[0], " ".join(places[at].word.text for at in unsaid)
    for at, here in compared.titles.items():
        wanted, said = places[at].word.norm, compared.word(here).norm
        if {wanted, said} <= _COURTESY and not ladies(wanted, said):
            yield "name", at, places[at].word.text


def _keys(compared: Compared) -> Iterator[tuple[str, object, str]]:
    """Yield heavy words in bold that are missing or changed (G12c)."""
    for at in sorted(compared.unsaid):
        if compared.places[at].key:
            yield "key", at, compared.places[at].word.text


def _swaps(compared: Compared) -> Iterator[tuple[str, object, str]]:
    """Yield numbers, opposites and persons for others (G12d)."""
    for at in sorted(compared.moves.swapped & compared.unsaid):
        yield "swap", at, compared.places[at].word.text
    for gap in compared.gaps:
        missing = [at for at in compared.missing if gap.first <= at < gap.end]
        added = [at for at in compared.added if gap.said_first <= at < gap.said_end]
        numbers = [at for at in added if compared.word(at).number]
        for at in missing if numbers else ():
            if compared.places[at].word.number:
                yield from _other(compared, at, numbers, _other_number)
        if len(missing) == len(added):
            for at, here in zip(missing, added, strict=True):
                yield from _other(compared, at, [here], _other_meaning)


def _other(
    compared: Compared, at: int, said: list[int], differ: Callable[[Word, Word], bool]
) -> Iterator[tuple[str, object, str]]:
    word = compared.places[at].word
    if compared.places[at].slot < 0 and all(differ(word, compared.word(here)) for here in said):
        yield "swap", at, word.text


def _other_number(wanted: Word, said: Word) -> bool:
    return wanted.norm.removesuffix("th") != said.norm.removesuffix("th")


def _other_meaning(wanted: Word, said: Word) -> bool:
    if wanted.negation or said.negation:
        return False  # told as a negation
    if opposite(wanted, said):
        return True
    persons = PERSONS.get(wanted.norm), PERSONS.get(said.norm)
    return None not in persons and persons[0] != persons[1]


def _line(compared: Compared, *, gist: bool) -> bool:
    """Say whether too little of the line was said to carry it (G12e)."""
    wanted = compared.wanted
    places = range(len(wanted.places))
    if gist and any(place.heavy for place in wanted.places):
        heavy = [at for at in places if wanted.places[at].heavy]
        said = sum(at not in compared.unsaid or not compared.weight(at) for at in heavy)
        return said < len(heavy) * (QUARTER if wanted.keyed else HALF)
    missing = sum(compared.weight(at) for at in compared.unsaid)
    return compared.total - missing < compared.total * HALF
