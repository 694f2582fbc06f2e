"""How a call goes on: after a cue and what its branches say, to the next one, elsewhere, or out."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from enum import Enum, auto

from trainer.core.script.script import Branch, Cue, Jump, Line, Script

Trail = tuple[Branch, ...]
"""The branches taken after a cue's line, each below the one before."""


class Then(Enum):
    """What comes after a cue that leads nowhere else."""

    NEXT = auto()
    END = auto()


def trails(line: Line) -> Iterator[Trail]:
    """Yield every way in which what follows a line may go, each to where nothing more forks."""
    if not line.branches:
        yield ()
    for branch in line.branches:
        below = trails(branch.follow_up) if branch.follow_up else iter(((),))
        for trail in below:
            yield (branch, *trail)


def trail_of(cue: Cue, ids: Iterable[str]) -> Trail:
    """Return the branches of these ids, each below the one before; as far as there are such."""
    found: list[Branch] = []
    line: Line | None = cue.line
    for name in ids:
        branch = next((each for each in line.branches if each.id == name), None) if line else None
        if branch is None:
            break
        found.append(branch)
        line = branch.follow_up
    return tuple(found)


def onward(cue: Cue, trail: Trail) -> Jump | Then:
    """Return how the call goes on after a cue went this way: the innermost that says so counts."""
    places: list[Branch | Cue] = [*reversed(trail), cue]
    for place in places:
        if place.jump:
            return place.jump
        if place.ends:
            return Then.END
    return Then.NEXT


def following(
    order: Sequence[Cue], at: int, then: Jump | Then, asked: Collection[str]
) -> int | None:
    """Return the place in `order` of the question after place `at`; None: it is over.

    `asked` are the ids of those asked already: none is asked twice. A jump to one of them goes on
    with the first after it that was not asked; a jump that leaves the order ends it.
    """
    if then is Then.END:
        return None
    start = at + 1
    if isinstance(then, Jump):
        start = next((n for n, each in enumerate(order) if each.id == then.to), len(order))
    places = range(start, len(order))
    return next((place for place in places if order[place].id not in asked), None)


def reached(script: Script) -> frozenset[str]:
    """Return the ids of the cues that some way through the call leads to.

    A cue for any time may always come up. After a jump back any later cue may follow.
    """
    places = {cue.id: place for place, cue in enumerate(script.questions)}
    found = {cue.id for cue in script.cues if cue.id not in places}
    waiting = [*(cue for cue in script.cues if cue.id in found), *script.questions[:1]]
    cues = {cue.id: cue for cue in script.cues}
    while waiting:
        cue = waiting.pop()
        found.add(cue.id)
        for trail in trails(cue.line):
            for near in _next(script, places, cue, onward(cue, trail)):
                if near not in found:
                    found.add(near)
                    waiting.append(cues[near])
    return frozenset(found)


def _next(script: Script, places: dict[str, int], cue: Cue, then: Jump | Then) -> Iterator[str]:
    """Yield the ids of the cues that may come next; none for one that does not exist."""
    if then is Then.END:
        return
    at = places.get(cue.id)
    if isinstance(then, Jump) and then.to in places:
        target = places[then.to]
        back = at is None or target <= at
        yield from (each.id for each in script.questions[target : None if back else target + 1])
    elif at is not None:
        yield from (each.id for each in script.questions[at + 1 : at + 2])
