"""Plain ways to choose the next card, which the planner is held against.

They take the same steps under the same rules of distance; only the order differs.
"""

from collections.abc import Callable
from datetime import datetime
from math import ceil

from fsrs import Rating

from trainer.core.drill.drill import Drill
from trainer.core.log.events import microseconds, today
from trainer.core.memory.memory import Memory
from trainer.core.memory.step import Step
from trainer.core.plan.cost import MARGIN, cost
from trainer.core.plan.progress import next_step
from trainer.core.plan.undated import MINUTE, choose

Rank = Callable[[Memory, int], tuple[float, ...] | None]
"""The place of a card in an order, from its memory and its place in the script; None: not now."""


def spread(drill: Drill, now: datetime) -> Step | None:
    """FSRS as it comes, its new cards spread evenly over the days: what an Anki user does.

    Its learning steps of 1 and 10 minutes first where their time has come, then due cards, then the
    evening's share of new ones; then learning steps ahead of their time; then the end.
    """
    day, at = today(now), microseconds(now)
    days = max(1, (drill.aim.targets[0].day - day).days)
    history = _ratings(drill)
    begun = sum(ratings[0][0] == day.isoformat() for ratings in history.values())
    quota = ceil((len(drill.deck) - len(history) + begun) / days) - begun
    keys = {place: card.key for place, card in enumerate(drill.deck)}

    def rank(memory: Memory, place: int) -> tuple[float, ...] | None:
        ratings = [rating for _, rating in history.get(keys[place], ())]
        if not ratings:
            return (2, place) if quota > 0 else None
        if wait := _learning(ratings):
            comes = (memory.last or 0) + wait
            return (0, comes) if comes <= at else (3, comes)
        return (1, memory.due.toordinal(), place) if memory.due and memory.due <= day else None

    return _first(drill, now, rank)


def _learning(ratings: list[int]) -> int:
    """Return the learning step a card stands on, in microseconds; 0: it has left them.

    A first Good waits ten minutes for a second; Again begins anew; Easy leaves at once. After that
    a lapse waits ten minutes once.
    """
    step, known = 0, False
    for rating in ratings:
        if rating == Rating.Again:
            step = 1 if known else 0
        elif known or rating == Rating.Easy or step == 1:
            step, known = 2, True
        elif rating == Rating.Good:
            step = 1
    return (MINUTE, 10 * MINUTE, 0)[step]


def _ratings(drill: Drill) -> dict[str, list[tuple[str, int]]]:
    """Return the study day and rating of every try, by key."""
    found: dict[str, list[tuple[str, int]]] = {}
    for event in drill.log:
        if event.rating and event.key:
            found.setdefault(event.key, []).append((event.day, event.rating))
    return found


def due_order(drill: Drill, now: datetime) -> Step | None:
    """Unseen ones first, in script order; then by the day FSRS names, come or not."""
    day = today(now).isoformat()

    def rank(memory: Memory, place: int) -> tuple[float, ...]:
        due = memory.due.toordinal() if memory.due else 0
        return (memory.tried == day, due, memory.last or 0, place)

    return _first(drill, now, rank)


def round_robin(drill: Drill, now: datetime) -> Step | None:
    """Each in turn: fewest tries first, then longest ago, in script order."""

    def rank(memory: Memory, place: int) -> tuple[float, ...]:
        return (memory.reviews, memory.last or 0, place)

    return _first(drill, now, rank)


def _first(drill: Drill, now: datetime, rank: Rank) -> Step | None:
    left = drill.seconds_left(now)
    ranked = []
    for place, card in enumerate(drill.deck):
        step = next_step(card, drill.progress)
        if step and MARGIN * cost(step, drill.progress, drill.speeds) <= left:
            order = rank(drill.progress.memory(card.key), place)
            if order is not None:
                ranked.append((order, place, step))
    steps = [step for _, _, step in sorted(ranked, key=lambda each: each[:2])]
    return choose(steps, drill.progress, at=microseconds(now))
