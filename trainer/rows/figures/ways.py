"""How it was answered, in words."""

from collections.abc import Mapping

from trainer.core.log.events import AGAIN, Event
from trainer.core.memory.step import Way
from trainer.core.stats.practice import Recall
from trainer.core.stats.ways import Ways
from trainer.rows.row import counted, listed

SAID: Mapping[str, tuple[str, str]] = {
    Way.LETTERS: ("By first letters", "by letters"),
    Way.TYPE: ("Typed", "typed"),
    Way.ALOUD: ("Said aloud", "aloud"),
    "voice": ("Said and heard", "heard"),
    Way.CHOOSE: ("Replies recognized", "replies"),
}
"""What each way is called, in a table and in short, in this order."""
_ONE = {"replies": "reply"}
OCCASIONS: Mapping[str, str] = {"rehearsal": "in rehearsals", "warm-up": "in warm-ups"}


def untried(event: Event) -> str:
    """Return what became of a question of a call that nobody said: `skipped`; empty: it was said.

    Rated better, it was said even so.
    """
    if event.rating != AGAIN:
        return ""
    if event.told("skipped") is True:
        return "skipped"
    return "not asked" if event.told("forgotten") is True else ""


def by_way(found: Ways, *, short: bool = False) -> tuple[tuple[str, Recall], ...]:
    """Return each way by what it's called; those that this version doesn't know come last."""
    known = [(SAID[way][short], found.by_way[way]) for way in SAID if way in found.by_way]
    others = [(way, told) for way, told in found.by_way.items() if way and way not in SAID]
    return (*known, *others)


def by_occasion(found: Ways) -> tuple[tuple[str, Recall], ...]:
    """Return rehearsals and warm-ups by what they're called; all else are drills."""
    known = found.by_kind
    return tuple((said, known[kind]) for kind, said in OCCASIONS.items() if kind in known)


def ways_text(found: Ways) -> str:
    """Return how it was answered: `120 by letters, 60 typed; 30 in rehearsals.`."""
    told = by_way(found, short=True)
    ways = [
        f"{each.tests} {_ONE.get(name, name) if each.tests == 1 else name}" for name, each in told
    ]
    if not ways:
        return ""
    where = [f"{each.tests} {name}" for name, each in by_occasion(found)]
    return f"{', '.join(ways)}{f'; {listed(where)}' if where else ''}."


def also_text(found: Ways) -> str:
    """Return how many wordings count that the person let count; or nothing."""
    if not found.also:
        return ""
    count = "counts" if found.also == 1 else "count"
    own = counted(found.also, "wording")
    return f"{own} of your own {count} too. To see them: trainer script cards"
