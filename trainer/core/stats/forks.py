"""Forks: which branch was heard, and which one was taken for it."""

from collections import Counter
from collections.abc import Iterable, Mapping

from msgspec import Struct, field

from trainer.core.memory.step import Way
from trainer.core.script.cards import Card
from trainer.core.script.key import Key, Kind
from trainer.core.script.script import Branch, Cue
from trainer.core.stages.stages import Stage
from trainer.core.stats.past import Counts, Past, all_count

NONE = ""
"""What stands for no choice: the person did not know, or the branch chosen is gone."""


class Fork(Struct, frozen=True):
    """A line after which there are branches to tell apart, and how that went.

    `key` is the card of the line, `branches` their keys. `chosen` counts the choices by (branch
    heard, branch chosen), `NONE` where none was; `said` counts the words of another branch that
    were said, by (branch heard, branch whose words they were), in drills and rehearsals; `real`
    counts the branches that real calls took.
    """

    key: str
    cue: Cue
    branches: tuple[tuple[str, Branch], ...]
    chosen: Mapping[tuple[str, str], int] = field(default_factory=dict)
    said: Mapping[tuple[str, str], int] = field(default_factory=dict)
    real: Mapping[str, int] = field(default_factory=dict)

    @property
    def choices(self) -> int:
        """How many choices were made."""
        return sum(self.chosen.values())

    @property
    def right(self) -> int:
        """How many of them were right."""
        return sum(number for (heard, chosen), number in self.chosen.items() if heard == chosen)

    def heard(self, branch: str) -> int:
        """Return how many choices were made after a branch was heard."""
        return sum(number for (heard, _), number in self.chosen.items() if heard == branch)


def forks(
    cards: Iterable[Card],
    told: Past,
    stages: Iterable[Stage] = (),
    *,
    counts: Counts = all_count,
) -> tuple[Fork, ...]:
    """Return the forks among `cards` in their order, each with what was heard and taken for it.

    Every try that `counts` accepts is counted, fed or not.
    """
    made = tuple(cards)
    found: dict[str, list[Card]] = {}
    for card in made:
        if card.kind is Kind.BRANCH and card.parent:
            found.setdefault(card.parent, []).append(card)
    ways = [stage.ways for stage in stages]
    return tuple(_fork(key, group, told, ways, counts) for key, group in found.items())


def _fork(
    key: str, group: list[Card], told: Past, ways: list[Mapping[str, str]], counts: Counts
) -> Fork:
    branches = tuple((card.key, card.branch) for card in group if card.branch)
    known = {name for name, _ in branches}
    chosen: Counter[tuple[str, str]] = Counter()
    said: Counter[tuple[str, str]] = Counter()
    for heard, _ in branches:
        line = Key(heard).line
        for entry in (*told.of.get(heard, ()), *told.of.get(line, ())):
            event = entry.event
            if not entry.review or not counts(event):
                continue
            taken = event.chosen or NONE
            if event.way == Way.CHOOSE:
                chosen[heard, taken if taken in known else NONE] += 1
            elif taken in known and Key(taken).choice != heard:
                said[heard, taken] += 1
    real = Counter(way[key] for way in ways if way.get(key) in known)
    return Fork(key, group[0].cue, branches, chosen, said, real)
