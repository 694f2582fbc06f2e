"""How it was answered: in which way, on which occasion, and what else was let count."""

from collections.abc import Iterable, Mapping

from msgspec import Struct, field

from trainer.core.log.events import HARD, Event
from trainer.core.stats.past import Entry
from trainer.core.stats.practice import Recall


class Ways(Struct, frozen=True):
    """The tries by their way (`type`, `letters` ...) and by their occasion (`drill` ...).

    `also` are the wordings of their own that a person let count, as far as they still do.
    """

    by_way: Mapping[str, Recall] = field(default_factory=dict)
    by_kind: Mapping[str, Recall] = field(default_factory=dict)
    also: int = 0


def ways(entries: Iterable[Entry], *, also: int = 0) -> Ways:
    """Return how the tries among these entries were answered, fed or not; each way once."""
    tries = [entry.event for entry in entries if entry.review]
    return Ways(
        _counted((event.way or "", event) for event in tries),
        _counted((event.kind or "", event) for event in tries),
        also,
    )


def _counted(named: Iterable[tuple[str, Event]]) -> Mapping[str, Recall]:
    found: dict[str, list[bool]] = {}
    for name, event in named:
        found.setdefault(name, []).append((event.rating or 0) >= HARD)
    return {name: Recall(len(right), sum(right)) for name, right in sorted(found.items())}
