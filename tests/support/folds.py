"""The folds of core over a log that was not made live yet, as a test has it."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from trainer.core.drill import drill
from trainer.core.drill.drill import Drill, Limit
from trainer.core.edits import changes as edits
from trainer.core.edits.changes import Changes
from trainer.core.log.events import Event, Live, live, microseconds
from trainer.core.memory import fold as memory
from trainer.core.memory.memory import Memory
from trainer.core.memory.step import Way
from trainer.core.plan.target import Target
from trainer.core.script.cards import Card
from trainer.core.script.script import Words
from trainer.core.stages import notes as noted
from trainer.core.stages import record
from trainer.core.stages.notes import Note
from trainer.core.stages.stages import Stage
from trainer.core.stats import report as stats
from trainer.core.stats.report import Report, View

Log = Iterable[Event]


def fold(log: Log, *, now: int) -> dict[str, Memory]:
    """Return the memory of every card, as of `now` (microseconds)."""
    return memory.fold(live(log, now=now))


def stages(log: Log, *, now: int) -> tuple[Stage, ...]:
    """Return the stages that stand."""
    return record.stages(live(log, now=now))


def notes(log: Log, *, now: int) -> dict[str, Note]:
    """Return the latest note of every key."""
    return noted.notes(live(log, now=now))


def last_notes(log: Log, *, now: int) -> Mapping[str, str]:
    """Return by key what the row `Last time` says where no stage is at hand."""
    return noted.shown(live(log, now=now), "").texts


def real_replies(log: Log, *, now: int) -> Mapping[str, tuple[Words, ...]]:
    """Return the real replies, by the key of the branch."""
    return noted.real_replies(live(log, now=now))


def report(deck: Sequence[Card], log: Log, *, now: datetime, view: View | None = None) -> Report:
    """Return the figures of a log."""
    return stats.report(deck, live(log, now=microseconds(now)), now=now, view=view or View())


def prepared(
    deck: tuple[Card, ...],
    log: Log,
    *,
    limit: Limit,
    now: datetime,
    by: Way | None = None,
    targets: tuple[Target, ...] = (),
) -> Drill:
    """Return a drill before anything is asked."""
    told = live(log, now=microseconds(now))
    return drill.prepared(deck, told, limit=limit, now=now, by=by, targets=targets)


def changes(deck: Iterable[Card], log: Log, *, others: frozenset[str]) -> Changes:
    """Compare cards with events that stand already."""
    return edits.changes(deck, Live(tuple(log)), others=others)
