"""What `trainer today` shows, row by row: today, where the person stands, and what is ahead."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from msgspec import Struct

from trainer.core.memory.tally import NONE
from trainer.core.outlook.agenda import Agenda
from trainer.core.plan.target import Target
from trainer.core.script.cards import Card
from trainer.core.value import replace
from trainer.rows.names import filled
from trainer.rows.outlook.ahead import ahead_rows, stop_rows
from trainer.rows.outlook.work import later_rows, work_row
from trainer.rows.row import Row, row
from trainer.rows.tally import headline

LOOKING_AHEAD = "Looking ahead"
"""What is going on while the days until the call are planned."""


class Wanted(Struct, frozen=True):
    """One of several calls ahead: what it needs, what it is called briefly, and its names."""

    target: Target
    briefly: str
    names: Mapping[str, str]


def today_rows(
    found: Agenda,
    names: Mapping[str, str],
    *,
    day: date,
    calls: Sequence[Wanted] = (),
    beside: Sequence[str] = (),
) -> tuple[Row, ...]:
    """Return what today asks, what can be said, what the call will bring, and the days until it.

    `calls` are the calls ahead, where there are several; `beside` is what else there is today.
    """
    return (
        work_row(found, followed=True),
        *(row("", text) for text in beside),
        standing_row(found),
        *weakest_rows(found.weakest, names, calls),
        *ahead_rows(replace(found, waits=NONE), day=day),  # those that wait were told just above
        *stop_rows(found, day=day),
        *later_rows(found, day=day),
    )


def standing_row(found: Agenda) -> Row:
    """Return the headline, a count of facts; of several calls it is of the next one."""
    of = " for the next call" if found.several else ""
    return row("", headline(found.tally, of=of, waits=found.waits))


def weakest_rows(
    weakest: Iterable[Card], names: Mapping[str, str], calls: Sequence[Wanted] = ()
) -> Iterator[Row]:
    """Yield the lines to look at first, by their cues; of several calls those of each in its row.

    A line that more than one call needs is in the row of the first.
    """
    left = list(weakest)
    for call in calls:
        if own := [card for card in left if call.target.needs(card)]:
            left = [card for card in left if card not in own]
            yield _weakest_row(f"Weakest for {call.briefly}", own, call.names)
    if left:
        yield _weakest_row("Weakest", left, names)


def _weakest_row(label: str, weakest: Iterable[Card], names: Mapping[str, str]) -> Row:
    return row(label, "; ".join(_named(card, names) for card in weakest))


def _named(card: Card, names: Mapping[str, str]) -> str:
    """Return a line's cue; of a follow-up its condition too."""
    heading = filled(card.cue.heading, names)
    condition = card.branch and filled(card.branch.condition, names)
    return f"{heading} ({condition[:1].lower()}{condition[1:]})" if condition else heading
