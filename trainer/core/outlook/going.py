"""How many lines will be recalled at the call if the person keeps going: an estimate.

The tries that the walk to the call has for each line are taken; at each, every rating may come, as
likely as this person's tests say. So practice that goes as expected changes nothing. What will be
said aloud counts as far as their own ratings can be believed.
"""

from collections.abc import Sequence

from trainer.core.drill.drill import Drill
from trainer.core.log.events import AGAIN, EASY, GOOD, HARD, Event
from trainer.core.memory.memory import Memory
from trainer.core.memory.odds import Odds
from trainer.core.memory.schedule import held, what_if
from trainer.core.script.cards import Card
from trainer.core.script.key import Kind
from trainer.core.stats.estimate import Estimate, Person, ranged, recalled
from trainer.core.stats.past import day_of
from trainer.core.value import replace

STATES = 16
"""Memories that a line may have come to: every row of misses and right tries of four tries."""


def going_on(before: Drill, after: Drill, who: Person, lines: Sequence[Card]) -> Estimate:
    """Return how many of these lines are likely recalled at the call.

    `before` is the drill of now, `after` the one at the end of the walk to the call.
    """
    at = before.aim.targets[0].at
    tries: dict[str, list[Event]] = {}
    for event in after.log[len(before.log) :]:
        if event.rating and event.key:
            tries.setdefault(event.key, []).append(event)
    shares = [
        _expected(before.progress.memory(card.key), tries.get(card.key, []), who, before, at)
        for card in lines
        if before.progress.memory(card.key).stability is not None or card.key in tries
    ]
    now = sum(recalled(after.progress.memory(card.key), at) for card in lines)
    return ranged(shares, who, len(lines), expected=now)


def _expected(memory: Memory, tries: Sequence[Event], who: Person, drill: Drill, at: int) -> float:
    """Return the expected recall of a line at a moment, after tries that are still to come."""
    states = [(1.0, memory)]
    for event in tries:
        states = _tried(states, event, who, drill.aim.odds)
    return sum(weight * who.share(state, at) for weight, state in states)


def _tried(
    states: list[tuple[float, Memory]], event: Event, who: Person, odds: Odds
) -> list[tuple[float, Memory]]:
    """Return the memories that a line may have after a try, each with how likely it is."""
    day = day_of(event)
    if day is None:
        return states
    found: list[tuple[float, Memory]] = []
    for weight, memory in states:
        known = None
        if memory.stability is not None:
            known = min(1.0, max(0.0, held(memory, event.at) - who.too_high))
        again, *right = odds.of(Kind.PHRASING, known)
        after = [
            replace(
                what_if(memory, rating, day),
                last=event.at,
                rating=rating,
                spoken=event.own,
            )
            for rating in (AGAIN, HARD, GOOD, EASY)
        ]
        found.append((weight * again, after[0]))
        found.append((weight * sum(right), _mean(right, after[1:])))
    if len(found) > STATES:  # the least likely give their weight to all
        found = sorted(found, key=lambda pair: -pair[0])[:STATES]
        total = sum(weight for weight, _ in found)
        found = [(weight / total, memory) for weight, memory in found]
    return found


def _mean(weights: Sequence[float], memories: Sequence[Memory]) -> Memory:
    """Return one memory for the three ratings of a right try: what is left of it in the mean."""
    total = sum(weights) or 1.0
    shares = [weight / total for weight in weights]
    middle = memories[len(memories) // 2]
    return replace(
        middle,
        stability=sum(p * (m.stability or 0.0) for p, m in zip(shares, memories, strict=True)),
        difficulty=sum(p * (m.difficulty or 0.0) for p, m in zip(shares, memories, strict=True)),
    )
