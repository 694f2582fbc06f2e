"""The memory of every card, folded out of the log."""

from datetime import date

from fsrs import Rating

from trainer.core.log.events import Event, Live, What
from trainer.core.memory.attempt import attempted, missed_in_call
from trainer.core.memory.memory import NEW, Memory
from trainer.core.memory.said import lettered, said
from trainer.core.memory.schedule import what_if
from trainer.core.value import replace

COPYING = 60_000_000
"""Microseconds: a review that began sooner after its words were on the screen is copying."""

_RATINGS = frozenset(Rating)


def fold(events: Live, new: Memory = NEW) -> dict[str, Memory]:
    """Return the memory of every card that the events tell of, by key; `new` is a card's first."""
    memories: dict[str, Memory] = {}
    for event in events:
        if event.key:
            before = memories.get(event.key, new)
            after = step(before, event)
            if after is not before:
                memories[event.key] = after
    return memories


def step(memory: Memory, event: Event) -> Memory:
    """Return the memory of a card after one event of its own, the next in order.

    A setting may say what becomes of its history when its line was rewritten. The same memory comes
    back for what says nothing about a card: another kind of event, no key, a rating outside 1-4, a
    study day that is no date.
    """
    if not event.key:
        return memory
    if event.event == What.STUDY:
        return replace(memory, shown=event.at)
    day = _date(event.day)
    if event.event == What.SETTING and day is not None:
        return _decided(memory, event, day)
    if event.event != What.REVIEW or day is None or event.rating not in _RATINGS:
        return memory
    rating = Rating(event.rating)
    copied = is_copy(memory, event)
    if not attempted(event):
        return memory if copied else replace(what_if(memory, rating, day), last=event.at)
    today = day.isoformat()
    after = replace(
        memory if copied else what_if(memory, rating, day),
        last=memory.last if copied else event.at,
        shown=event.at,
        rating=int(rating),
        tried=today,
        tries=memory.tries + 1 if today == memory.tried else 1,
        proper=memory.proper if copied else (today, int(rating)),
        said=said(memory.said, event, copied=copied),
        lettered=lettered(memory.lettered, event, copied=copied),
        spoken=event.own,
    )
    return after if missed_in_call(event) else _in_the_round(after, today)


def _in_the_round(memory: Memory, today: str) -> Memory:
    tries = memory.round_tries + 1 if today == memory.round_day else 1
    return replace(memory, round_day=today, round_tries=tries, round_rating=memory.rating)


def _decided(memory: Memory, event: Event, day: date) -> Memory:
    """Return the memory after the person said what becomes of it: its line was rewritten."""
    if (history := event.history) == "anew":
        return Memory(parameters=memory.parameters)
    if history == "today" and memory.due is not None:
        return replace(memory, due=min(memory.due, day))
    return memory


def is_copy(memory: Memory, event: Event) -> bool:
    """Say whether a review began under 60 s after its words were last on the screen.

    It began `seconds` before its `at`, or then if nobody counted them. Copying is kept, never fed.
    """
    if memory.shown is None:
        return False
    return (event.at - memory.shown) - (event.seconds or 0.0) * 1e6 < COPYING


def _date(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
