"""A wording held against what was said: what is missing, added and moved, and what it costs."""

from collections.abc import Mapping
from functools import cached_property

from msgspec import Struct

from trainer.core.grading.alignment.align import Gap, align, gaps
from trainer.core.grading.alignment.moves import Moves, found_moves
from trainer.core.grading.alignment.sides import Kind, Match, Sides
from trainer.core.words.lists import LADIES, TITLES, VERBS
from trainer.core.words.slots import HEAVY, LIGHT, Part, Place, Wanted
from trainer.core.words.wording import Said, Word

FORM_COST = 0.5
MOVE_COST = 0.5


class Compared(Struct, frozen=True, dict=True):
    """A wording beside what was said: the matches in order, the gaps between them, the moves."""

    wanted: Wanted
    said: Said
    sides: Sides
    matches: tuple[Match, ...]
    gaps: tuple[Gap, ...]
    moves: Moves
    letters: bool = False

    @property
    def places(self) -> tuple[Place, ...]:
        """The words wanted."""
        return self.wanted.places

    def word(self, at: int) -> Word:
        """Return a word said."""
        return self.said.spots[at].word

    @cached_property
    def unsaid(self) -> frozenset[int]:
        """Words wanted that were said nowhere, in no form."""
        found = {at for gap in self.gaps for at in range(gap.first, gap.end)}
        return frozenset(found - self.moves.wanted)

    @cached_property
    def extra(self) -> frozenset[int]:
        """Words said that were wanted nowhere."""
        found = {at for gap in self.gaps for at in range(gap.said_first, gap.said_end)}
        return frozenset(found - self.moves.said)

    @cached_property
    def said_slots(self) -> frozenset[int]:
        """Slots of which one word was said that may stand for all."""
        return frozenset(
            place.slot
            for at, place in enumerate(self.places)
            if place.part is Part.EITHER and at not in self.unsaid
        )

    def weight(self, at: int) -> float:
        """Return what a missing word costs: nothing when its name was said otherwise (G11)."""
        place = self.places[at]
        if place.part is Part.EITHER and place.slot in self.said_slots:
            return LIGHT if self.wanted.strict else 0.0
        return place.weight

    @cached_property
    def titles(self) -> dict[int, int]:
        """Titles that others were said for: the place, and the word said instead."""
        wanted = [at for at in self.unsaid if self.places[at].part is Part.TITLE]
        if not wanted or not self.extra:
            return {}
        stands = self.stands
        found = {}
        for at in sorted(wanted):
            place = self.places[at]
            here = next(
                (
                    stands[other]
                    for other in range(at + 1, len(self.places))
                    if self.places[other].slot == place.slot and other in stands
                ),
                0,
            )
            before = here - 1
            if before in self.extra and self.word(before).norm in TITLES:
                found[at] = before
        return found

    @cached_property
    def stands(self) -> Mapping[int, int]:
        """Where each word wanted stands in what was said; unsaid ones nowhere."""
        found = dict(self.moves.pairs)
        for match in self.matches:
            if match.kind is Kind.OPEN:
                continue
            found.setdefault(match.first, match.said_first)
            size = match.end - match.first
            if size == match.said_end - match.said_first:
                found.update((match.first + n, match.said_first + n) for n in range(1, size))
        return found

    @cached_property
    def missing(self) -> tuple[int, ...]:
        """Words wanted that are listed as missing; those in another form are too (G10)."""
        unsaid = {at for at in self.unsaid if self._listed(at)}
        forms = {at for match in self.forms for at in range(match.first, match.end)}
        return tuple(sorted(unsaid | forms))

    @cached_property
    def added(self) -> tuple[int, ...]:
        """Words said that are listed as added; those in another form are too (G10)."""
        forms = {at for match in self.forms for at in range(match.said_first, match.said_end)}
        return tuple(sorted(self.extra | forms))

    @cached_property
    def forms(self) -> tuple[Match, ...]:
        """Words in another form, and of the same family (G10, G12c)."""
        kinds = (Kind.FORM, Kind.DERIVED)
        return tuple(match for match in self.matches if match.kind in kinds)

    @cached_property
    def derived(self) -> bool:
        """Whether words came out in others: of a word in bold's family, or as much (G10, G12c)."""
        return any(match.kind is Kind.DERIVED for match in self.matches)

    @cached_property
    def replaced(self) -> bool:
        """Whether another word was said for a heavy one of the line, or for its verb (G13)."""
        return not self.letters and any(
            self._another(at, self.word(here))
            for gap in self.gaps
            for at in range(gap.first, gap.end)
            for here in range(gap.said_first, gap.said_end)
            if here in self.extra and at in self.unsaid and self.places[at].slot < 0
        )

    @cached_property
    def total(self) -> float:
        """The weight of the line."""
        return sum(place.weight for place in self.places) or 0.0

    @cached_property
    def cost(self) -> float:
        """What is missing, added, moved and in another form costs (G8)."""
        between = sum(max(self._missed(gap), self._surplus(gap) / 2) for gap in self.gaps)
        return between + FORM_COST * len(self.forms) + MOVE_COST * self.moves.count

    @cached_property
    def share(self) -> float:
        """The share of the wording that was said, 0 to 1 (G8)."""
        return max(0.0, 1 - self.cost / self.total) if self.total else 1.0

    def _another(self, at: int, said: Word) -> bool:
        wanted = self.places[at].word.norm
        if self.places[at].heavy or wanted not in VERBS:
            return self.places[at].heavy and said.heavy
        return said.heavy or (said.norm in VERBS and VERBS[said.norm] != VERBS[wanted])

    def _listed(self, at: int) -> bool:
        """Say whether a word unsaid is remarked on: not one that its name does without."""
        place = self.places[at]
        nameless = place.part is Part.EITHER and place.slot not in self.said_slots
        return nameless or self.weight(at) > 0 or at in self.titles

    def _missed(self, gap: Gap) -> float:
        return sum(self.weight(at) for at in range(gap.first, gap.end) if at in self.unsaid)

    def _surplus(self, gap: Gap) -> float:
        replaced = set(self.titles.values())
        found = 0.0
        for here in range(gap.said_first, gap.said_end):
            word = self.word(here)
            if here not in self.extra or here in replaced or word.norm in TITLES:
                continue
            found += HEAVY if word.heavy else LIGHT
        return found


def compare(wanted: Wanted, said: Said, sides: Sides) -> Compared:
    """Return a wording laid beside what was said, the cheapest way."""
    found = align(sides, wanted.loose)
    between = tuple(gaps(found, len(sides.places), len(sides.words)))
    return Compared(wanted, said, sides, found, between, found_moves(sides, found, between))


def ladies(one: str, other: str) -> bool:
    """Say whether two titles may be taken for one another: Ms, Mrs and Miss (G11)."""
    return one in LADIES and other in LADIES
