"""How it was answered, in words."""

from collections.abc import Mapping

from trainer.core.memory.step import Way
from trainer.core.stats.practice import Recall
from trainer.core.stats.ways import Ways
from trainer.rows.row import counted, listed

SAID: Mapping[str, str] = {
    Way.LETTERS: "by first letters",
    Way.TYPE: "typed",
    Way.ALOUD: "said aloud",
    "voice": "heard",
    Way.CHOOSE: "replies recognized",
}
"""What each way is called, in this order."""
OCCASIONS: Mapping[str, str] = {"rehearsal": "in rehearsals", "warm-up": "in warm-ups"}


def by_way(found: Ways) -> tuple[tuple[str, Recall], ...]:
    """Return each way by what it's called; those that this version doesn't know come last."""
    known = [(SAID[way], found.by_way[way]) for way in SAID if way in found.by_way]
    others = [(way, told) for way, told in found.by_way.items() if way and way not in SAID]
    return (*known, *others)


def by_occasion(found: Ways) -> tuple[tuple[str, Recall], ...]:
    """Return rehearsals and warm-ups by what they're called; all else are drills."""
    return tuple(
        (OCCASIONS[kind], found.by_kind[kind]) for kind in OCCASIONS if kind in found.by_kind
    )


def ways_text(found: Ways) -> str:
    """Return how it was answered: `120 by first letters, 60 typed; 30 of them in rehearsals.`."""
    ways = [f"{told.tests} {name}" for name, told in by_way(found)]
    if not ways:
        return ""
    where = [f"{told.tests} {name}" for name, told in by_occasion(found)]
    return f"{listed(ways)}{f'; {listed(where)}' if where else ''}."


def also_text(found: Ways) -> str:
    """Return how many wordings count that the person let count; or nothing."""
    if not found.also:
        return ""
    count = "counts" if found.also == 1 else "count"
    own = counted(found.also, "wording")
    return f"{own} of your own {count} too. To see them: trainer script cards"
