"""Where an earlier rehearsal was left, as the log tells it."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from itertools import pairwise

from msgspec import Struct

from trainer.core.log.events import DAY, Event, What, microseconds
from trainer.core.memory.pace import PAUSE
from trainer.core.rehearsal.course import upcoming
from trainer.core.rehearsal.order import KIND, forward, from_end
from trainer.core.script.key import Key, Kind
from trainer.core.script.paths import Then, onward, trail_of
from trainer.core.script.script import Cue, Jump, Script
from trainer.core.value import replace

GO_ON = DAY // 2
"""Microseconds within which a rehearsal that was left may be gone on with."""


class Left(Struct, frozen=True):
    """A call that was left: the place of the question last asked, what was asked, the last turn.

    `asked` are the ids of cues; `last` is the key of what was said last, of a visit too.
    """

    place: int
    asked: frozenset[str]
    last: Key

    @property
    def cue(self) -> str:
        """The id of the cue of the last turn."""
        return Key(self.last.cue).own


def left_at(
    script: Script,
    order: Sequence[Cue],
    log: Sequence[Event],
    *,
    now: datetime,
    idle: frozenset[str] = frozenset(),
) -> Left | None:
    """Return where the last rehearsal in this order was left; None: the next begins anew.

    The log (live events, in their order) says it: the last run of questions that began with the
    first of this order, each where the one before leads to, less than 12 hours ago and not at its
    end. A question that was only passed by in another order begins no run. `idle` are the ids of
    questions that are not asked at present.
    """
    run = _last_run(script, order, _recent(log, now), idle)
    if run is None:
        return None
    cues = {cue.id: cue for cue in script.cues}
    # A fork that nobody replied to yet goes on with the reply.
    return run if _forking(cues, run) or _next(cues, order, run) is not None else None


def _last_run(
    script: Script, order: Sequence[Cue], log: Iterable[Event], idle: frozenset[str]
) -> Left | None:
    cues = {cue.id: cue for cue in script.cues}
    pairs = _elsewhere(script, order)
    first = next((place for place, cue in enumerate(order) if cue.id not in idle), None)
    run: Left | None = None
    before, then = "", 0
    for event in log:
        key = _key_of(script, event)
        if key is None:
            continue
        name = Key(key.cue).own
        passed = (before, name) in pairs and event.at - then < PAUSE * 1e6
        if run and name == run.cue:
            run = replace(run, last=key)
        elif first is not None and name == order[first].id:
            run = None if passed else Left(first, idle | {name}, key)
        else:
            run = _followed(cues, order, run, key) if run else None
        before, then = name, event.at
    return run


def _followed(cues: dict[str, Cue], order: Sequence[Cue], run: Left, key: Key) -> Left | None:
    """Return the run with one more cue; None: that one is not where it led to."""
    name = Key(key.cue).own
    cue = cues.get(name)
    asked = run.asked | {name}
    places = {each.id for each in order}
    if cue and cue.anytime and name not in places | run.asked:
        return Left(run.place, asked, key)
    place = _next(cues, order, run)
    return Left(place, asked, key) if place is not None and order[place].id == name else None


def _next(cues: dict[str, Cue], order: Sequence[Cue], run: Left) -> int | None:
    """Return the place of the question that comes after the last turn; None: none does."""
    then: Jump | Then = Then.NEXT
    if cue := cues.get(run.cue):
        then = onward(cue, trail_of(cue, run.last.below))
    target = cues.get(then.to) if isinstance(then, Jump) else None
    if target and target.anytime and target.id not in {each.id for each in order}:
        then = Then.NEXT
    return upcoming(order, run.place, then, run.asked)


def _forking(cues: dict[str, Cue], run: Left) -> bool:
    """Tell whether a reply was due to what was said last."""
    cue = cues.get(run.cue)
    if cue is None or run.last.kind != Kind.PHRASING:
        return False
    trail = trail_of(cue, run.last.below)
    line = trail[-1].follow_up if trail else cue.line
    return bool(line and line.branches)


def _elsewhere(script: Script, order: Sequence[Cue]) -> set[tuple[str, str]]:
    """Return which questions follow each other in the other orders of a script."""
    others = [other for other in (forward(script), from_end(script)) if other != tuple(order)]
    return {(one.id, two.id) for other in others for one, two in pairwise(other)}


def _recent(log: Iterable[Event], now: datetime) -> Iterator[Event]:
    since = microseconds(now) - GO_ON
    return (event for event in log if event.at >= since)


def _key_of(script: Script, event: Event) -> Key | None:
    """Return the key of a review of a rehearsal of this script."""
    if event.event != What.REVIEW or event.kind != KIND or not event.key:
        return None
    key = Key(event.key)
    return key if key.script == script.id else None
