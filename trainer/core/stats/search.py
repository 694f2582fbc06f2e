"""Readiness towards each call: after every day of practice, how many lines would be recalled."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from datetime import date, datetime
from itertools import groupby

from msgspec import Struct

from trainer.core.log.events import microseconds, moment
from trainer.core.memory.memory import Memory
from trainer.core.script.cards import Card
from trainer.core.script.key import Kind
from trainer.core.stages.stages import Stage, place
from trainer.core.stats.estimate import recalled
from trainer.core.stats.past import Entry, Past, day_of
from trainer.core.value import replace


class Ready(Struct, frozen=True):
    """What stood at the end of a study day of practice.

    `say` lines could be said (`Tally`); `expected` is the sum of the
    estimated recalls at `call`, the next moment ahead of the stage named `stage` (its call, or its
    interview once that is past). No stage ahead: they are None, "" and None.
    """

    day: date
    say: int
    stage: str = ""
    call: datetime | None = None
    expected: float | None = None


def readiness(cards: Iterable[Card], told: Past, stages: Sequence[Stage]) -> tuple[Ready, ...]:
    """Return a point for every study day on which a card of `cards` was in the log, in order.

    A new line, and one whose last try failed, count as not recalled. The work grows with days times
    lines, so it is done only for who wants to see it.
    """
    made: dict[str, bool] = {card.key: card.kind is Kind.PHRASING for card in cards}
    entries = [entry for entry in told.entries if entry.event.key in made and day_of(entry.event)]
    entries.sort(key=lambda entry: entry.event.day)  # stable: the order of time within a day
    memories: dict[str, Memory] = {}
    found: list[Ready] = []
    for _, group in groupby(entries, key=lambda entry: entry.event.day):
        held = list(group)
        memories |= {
            entry.event.key: entry.after
            for entry in held
            if entry.event.key and made[entry.event.key]
        }
        if ready := _ready(held[-1], memories, stages):
            found.append(ready)
    return tuple(found)


def _ready(last: Entry, memories: dict[str, Memory], stages: Sequence[Stage]) -> Ready | None:
    day = day_of(last.event)
    if day is None:
        return None
    say = sum(memory.said for memory in memories.values())
    then = moment(last.event.at)
    # How a call went was noted later, and says nothing of what was ahead then.
    unnoted = (replace(each, outcome="", ways={}, called=None, result="") for each in stages)
    calls = ((call, stage.name) for stage in unnoted if (call := stage.ahead(then)))
    ahead = min(calls, default=None)
    if ahead is None:
        return Ready(day, say)
    next_call, name = ahead
    at = microseconds(next_call)
    expected = sum(recalled(memory, at) for memory in memories.values())
    return Ready(day, say, name, next_call, expected)


class StageFigures(Struct, frozen=True):
    """A stage, the tries made for it, and what was known when its call began.

    `say` counts the lines that could be said (`Tally`) before the call (the
    interview, where no call is known); None while that lies ahead or is not known. `apart`: it was
    practiced with another script, of whose lines nothing is counted here.
    """

    stage: Stage
    reviews: int
    say: int | None
    apart: bool = False


class Search(Struct, frozen=True):
    """The stages in their order, and how many companies they belong to."""

    stages: tuple[StageFigures, ...] = ()

    @property
    def companies(self) -> int:
        """How many companies there are."""
        return len({place(each.stage.company) for each in self.stages})


def search(
    stages: Sequence[Stage],
    cards: Iterable[Card],
    told: Past,
    *,
    now: datetime,
    apart: Collection[str] = (),
) -> Search:
    """Return the search that `stages` are, in their order; `now` is an aware moment.

    `apart` are the names of those that have another script than these cards.
    """
    lines = {card.key for card in cards if card.kind is Kind.PHRASING}
    made = Counter(entry.event.stage for entry in told.entries if entry.review)
    calls = {stage.name: at for stage in stages if (at := stage.call or stage.interview)}
    past_calls = sorted((at, name) for name, at in calls.items() if at <= now)
    known: dict[str, int] = {}
    right: dict[str, bool] = {}
    entries = iter(told.entries)
    entry = next(entries, None)
    for at, name in past_calls:
        moment = microseconds(at)
        while entry is not None and entry.event.at < moment:
            if entry.event.key in lines:
                right[entry.event.key] = entry.after.said
            entry = next(entries, None)
        known[name] = sum(right.values())
    return Search(
        tuple(
            StageFigures(each, made[each.name], known.get(each.name), each.name in apart)
            for each in stages
        )
    )
