"""The meanings that did not arrive (G12)."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from trainer.core.grading.alignment.align import Gap
from trainer.core.grading.compare import Compared, ladies
from trainer.core.grading.turned import turned
from trainer.core.words.lists import PERSONS, POINTED, REFUSALS, SCANT, SPANS, THEY, TITLES
from trainer.core.words.slots import Part
from trainer.core.words.wording import Word

HALF, QUARTER = 0.5, 0.25
_NOT_AM, _NOT_PM = frozenset((*range(1, 6), *range(12, 24))), frozenset((10, 11))
"""Hours of a time without a part of the day that are none before noon, and none after it."""
_NEAR = 3
"""Words between two gaps from which a number in one is no number for the other."""
_SPAN = 3
"""Words before the unit of a time among which an *in* belongs to it: `in about two weeks`."""
_COURTESY = frozenset({"mr", "ms", "mrs", "miss"})

Found = tuple[str, str]
"""The rule, and the word that it is about."""


def losses(compared: Compared, *, gist: bool) -> tuple[Found, ...]:
    """Return what was lost, in the order of the rules, each word once."""
    swaps, used = _swaps(compared)
    found: dict[object, Found] = {}
    for rule, at, word in (
        *_negations(compared, used),
        *_names(compared, {at for _, at, _ in swaps}),
        *_keys(compared),
        *swaps,
        *(("order", at, compared.places[at].word.text) for at in turned(compared)),
    ):
        found.setdefault(at, (rule, word))
    lost = tuple(found.values())
    return (*lost, ("line", "")) if _line(compared, gist=gist) else lost


def _negations(compared: Compared, used: Collection[int]) -> Iterator[tuple[str, object, str]]:
    """Yield negations missing, added, or put to another verb (G12a).

    What says no without being a negation (refuse, against) counts where it is added, but not where
    it stands for its opposite (`used`): that is told as a swap; and where it is left out.
    """
    places = compared.places
    missing = [
        (gap, at)
        for gap in compared.gaps
        for at in range(gap.first, gap.end)
        if not places[at].person and (places[at].word.negation or _accepts(compared, gap, at))
    ]
    added = [
        (gap, here)
        for gap in compared.gaps
        for here in range(gap.said_first, gap.said_end)
        if compared.word(here).negation or (here not in used and _refuses(compared, gap, here))
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


def _refuses(compared: Compared, gap: Gap, here: int) -> bool:
    """Say whether a word added says no, and stands for no word that says no itself.

    Nor for a word in bold, which is lost itself.
    """
    norm = compared.word(here).norm
    if norm == "instead" and here + 1 < len(compared.said.spots):
        return here in compared.extra and compared.word(here + 1).norm == "of"
    if norm not in REFUSALS or here not in compared.extra:
        return False
    places = compared.places[gap.first : gap.end]
    return not any(place.key or place.word.norm in REFUSALS for place in places)


def _accepts(compared: Compared, gap: Gap, at: int) -> bool:
    """Say whether a word that says no was left out, and no other heavy word said for it."""
    if compared.places[at].word.norm not in REFUSALS or at not in compared.unsaid:
        return False
    said = range(gap.said_first, gap.said_end)
    return not any(here in compared.extra and compared.word(here).heavy for here in said)


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


def _names(compared: Compared, swapped: Collection[object]) -> Iterator[tuple[str, object, str]]:
    """Yield filled slots unsaid, and Mr for Ms and the reverse (G12b).

    But for what was swapped in them: another salary, another day.
    """
    places = compared.places
    slots: dict[int, list[int]] = {}
    for at, place in enumerate(places):
        required = place.part is Part.NAME or (
            place.part is Part.EITHER and place.slot not in compared.said_slots
        )
        if required and at in compared.unsaid and at not in swapped:
            slots.setdefault(place.slot, []).append(at)
    for unsaid in slots.values():
        yield "name", unsaid[0], " ".join(places[at].word.text for at in unsaid)
    for at, here in compared.titles.items():
        wanted, said = places[at].word.norm, compared.word(here).norm
        if {wanted, said} <= _COURTESY and not ladies(wanted, said):
            yield "name", at, places[at].word.text


def _keys(compared: Compared) -> Iterator[tuple[str, object, str]]:
    """Yield heavy words in bold that are missing or changed (G12c), no negations (G12a)."""
    for at in sorted(compared.unsaid):
        if compared.places[at].key and not compared.places[at].word.negation:
            yield "key", at, compared.places[at].word.text


def _swaps(compared: Compared) -> tuple[list[tuple[str, object, str]], frozenset[int]]:
    """Return numbers, opposites and persons that others were said for (G12d), and those others.

    How many other words were said beside them makes no difference.
    """
    used: set[int] = set()
    numbers = {gap: _numbers(compared, gap) for gap in compared.gaps}
    swapped = compared.moves.swapped & compared.unsaid
    found: list[tuple[str, object, str]] = [
        ("swap", at, compared.places[at].word.text) for at in sorted(swapped)
    ]
    for n, gap in enumerate(compared.gaps):
        missing = [at for at in range(gap.first, gap.end) if at in compared.unsaid]
        in_gap = [at for at in compared.added if gap.said_first <= at < gap.said_end]
        near = numbers[gap] or _near(compared, n, numbers)
        for at in missing:
            place = compared.places[at]
            if place.person:
                continue
            added = in_gap + _instead(compared, at)
            others = [
                here
                for here in added
                if _reverse(compared, place.word, here) and not _exchanged(compared, gap, at, here)
            ]
            used.update(others)
            if (
                others
                or _other_person(compared, place.word, added)
                or (
                    place.word.number
                    and near
                    and all(_other_number(place.word, compared.word(here)) for here in near)
                )
            ):
                found.append(("swap", at, place.word.text))
    more = (*_at_night(compared), *_scant(compared), *_dated(compared))
    found += (("swap", at, compared.places[at].word.text) for at in more)
    return found, frozenset(used)


def _at_night(compared: Compared) -> Iterator[int]:
    """Yield the times that nobody takes for one of the night, and that were said to be one.

    "At two" and "at 14:00" are after noon, and "at ten" is before it.
    """
    for at, here in compared.stands.items():
        hour = compared.places[at].word.norm.partition(":")[0]
        after = here + 1 if here + 1 in compared.extra else 0
        told = at + 1 < len(compared.places) and compared.places[at + 1].word.norm in ("am", "pm")
        if after and not told and compared.word(here).number and hour.isdecimal():
            half = compared.word(after).norm
            if (half == "am" and int(hour) in _NOT_AM) or (half == "pm" and int(hour) in _NOT_PM):
                yield at


def _scant(compared: Compared) -> Iterator[int]:
    """Yield what was some and became hardly any, or the reverse: `a few`, `few`."""
    said = compared.said.spots
    for at, here in compared.stands.items():
        if compared.places[at].word.norm in SCANT:
            wanted = compared.places[at - 1].word.norm if at else ""
            before = said[here - 1].word.norm if here else ""
            if (wanted == "a") is not (before == "a") and not {wanted, before} & POINTED:
                yield at


def _dated(compared: Compared) -> Iterator[int]:
    """Yield spans of time that were ahead and became past, or the reverse: `in two weeks`."""
    wanted = [place.word.norm for place in compared.places]
    said = [spot.word.norm for spot in compared.said.spots]
    for at, here in compared.stands.items():
        if wanted[at] in SPANS and {_side(wanted, at), _side(said, here)} == {-1, 1}:
            yield at


def _side(norms: Sequence[str], at: int) -> int:
    """Return 1 of a span of time that is ahead, -1 of one that is past, 0 where nothing says it."""
    if norms[at + 1 : at + 2] == ["ago"]:
        return -1
    return int("in" in norms[max(0, at - _SPAN) : at] or norms[at + 1 : at + 3] == ["from", "now"])


def _instead(compared: Compared, at: int) -> list[int]:
    """Return the words added that stand for one missing beside words that were moved.

    Wanted "..., would you hire me", said "would he hire me, ...": *he* stands for *you*.
    """
    moved = set(compared.moves.pairs)
    return [
        here
        for here in compared.added
        if (at - 1, here - 1) in moved or (at + 1, here + 1) in moved
    ]


def _numbers(compared: Compared, gap: Gap) -> list[int]:
    """Return the numbers that were added in a gap."""
    said = range(gap.said_first, gap.said_end)
    return [here for here in said if here in compared.extra and compared.word(here).number]


def _near(compared: Compared, n: int, numbers: Mapping[Gap, list[int]]) -> list[int]:
    """Return the numbers added in the gaps beside one: "the fifth of May", said "May 6"."""
    found: list[int] = []
    gap = compared.gaps[n]
    for other in (*compared.gaps[max(0, n - 1) : n], *compared.gaps[n + 1 : n + 2]):
        start, end = sorted((gap, other), key=lambda one: one.first)
        if end.first - start.end < _NEAR:
            found += numbers[other]
    return found


def _reverse(compared: Compared, wanted: Word, here: int) -> bool:
    """Say whether a word added says the reverse of one wanted; a negation is told as that."""
    said = compared.word(here)
    if wanted.negation or said.negation:
        return False
    return compared.sides.opposite(wanted, said)


def _exchanged(compared: Compared, gap: Gap, at: int, here: int) -> bool:
    """Say whether two words only changed places over light ones: his or her, her or his."""
    wanted, said = compared.places[at].word.norm, compared.word(here).norm
    return any(
        any(compared.places[n].word.norm == said for n in range(other.first, other.end))
        and any(compared.word(n).norm == wanted for n in range(other.said_first, other.said_end))
        and _light_between(compared, gap, other)
        for other in compared.gaps
    )


def _other_person(compared: Compared, wanted: Word, added: Sequence[int]) -> bool:
    """Say whether another person was said for one wanted, and none of the same kind."""
    person = PERSONS.get(wanted.norm)
    said = {_person(compared, here) for here in added} - {None}
    return person is not None and bool(said) and person not in said


def _person(compared: Compared, here: int) -> int | None:
    word = compared.word(here)
    if word.norm in compared.sides.names and word.norm not in TITLES and word.heavy:
        return THEY
    return PERSONS.get(word.norm)


def _other_number(wanted: Word, said: Word) -> bool:
    return wanted.norm.removesuffix("th") != said.norm.removesuffix("th")


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
