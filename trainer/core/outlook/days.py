"""The days until the call, walked one by one as the product asks them: evenings, the last, the day.

On an ordinary evening it's so many minutes; on the evening before the call every line once, however
long that takes; on its day the warm-up.
"""

from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from functools import partial
from random import Random

from msgspec import Struct

from trainer.core.drill.drill import Drill, Limit
from trainer.core.log.events import What, moment, today
from trainer.core.memory.step import Way
from trainer.core.memory.tally import tally
from trainer.core.outlook.imagined import Usual
from trainer.core.outlook.walk import walk
from trainer.core.plan.target import WARM_UP, Target
from trainer.core.script.cards import Card
from trainer.core.script.key import Kind
from trainer.core.stats.practice import minutes_of
from trainer.core.value import replace

FURTHEST = 21
"""Days looked ahead: later ones would say little."""
Factors = tuple[float, float, float]
AS_EXPECTED: Factors = (1.0, 1.0, 1.0)
"""Somebody neither slower nor quicker than what is known of the person."""


class Day(Struct, frozen=True):
    """One day ahead: cards asked, minutes, and lines practiced, and sayable, by its end.

    A line is practiced when it was tried; one that was only read isn't. `cards` counts each card
    once, `tries` each time that it is asked; `new` of the cards were never seen before. `once`: it
    is the evening before the call, which asks every line once; `warm_up`: it is the day of the
    call, and what is asked is its warm-up.
    """

    day: date
    cards: int
    tries: int
    minutes: float
    lines: int
    say: int = 0
    warm_up: bool = False
    new: int = 0
    once: bool = False


class Planned(Struct, frozen=True):
    """When it will be practiced, and for how many minutes; `warm` and `once` as in `Day`.

    Where it's `once`, the minutes don't count.
    """

    start: datetime
    minutes: float
    warm: bool = False
    once: bool = False


def sittings(drill: Drill, now: datetime, minutes: float) -> Iterator[Planned]:
    """Yield when it is practiced until the call.

    Each evening at the time of day that it is now, but for those away, the last of them as the
    product asks it; on the day of the call its warm-up, an hour before.
    """
    target, day = drill.aim.targets[0], today(now)
    done = minutes_of(drill.log, day)
    for number in range(FURTHEST):
        start, left = now + timedelta(days=number), max(0.0, minutes - done * (number == 0))
        if day + timedelta(days=number) >= target.day:
            start = max(now, moment(target.warm_at).astimezone(now.tzinfo))
            if start.timestamp() < moment(target.at).timestamp():
                yield Planned(start, left if number == 0 else WARM_UP, warm=True)
            return
        if day + timedelta(days=number) not in target.away:
            yield Planned(start, left, once=target.days_left(start) == 1)


def walked(
    drill: Drill,
    now: datetime,
    minutes: float,
    tick: Callable[[], object],
    factors: Factors = AS_EXPECTED,
    *,
    finish: bool = True,
) -> Iterator[tuple[Day, Drill]]:
    """Yield the days until the call, each with the drill as it is at its end.

    Without the `finish` it's those before the evening that asks every line once, if there are any.
    """
    who = Usual(drill, drill.speeds, tick, factors)
    for number, each in enumerate(sittings(drill, now, minutes)):
        if each.once and number and not finish:
            return
        drill, day = _walk(_begun(drill, each), who, each.start)
        yield replace(day, warm_up=each.warm, once=each.once), drill


def now_asked(drill: Drill, *, now: datetime, minutes: float) -> Day:
    """Return what a drill of so many minutes, begun now, would be: cards, minutes, lines."""
    who = Usual(drill, drill.speeds, partial(unwatched, 0.0))
    return _walk(_begun(drill, Planned(now, minutes)), who, now)[1]


def unwatched(_share: float) -> None:
    """Tell nobody how far the work has come."""


def needed_lines(drill: Drill) -> list[Card]:
    """Return the lines of a drill that the next call needs; all of them where none has a date."""
    return [card for card in needed(drill) if card.kind is Kind.PHRASING]


def needed(drill: Drill) -> list[Card]:
    """Return the lines and replies of a drill that the next call needs."""
    targets: tuple[Target, ...] = drill.aim.targets[:1]
    return [card for card in drill.deck if all(target.needs(card) for target in targets)]


def practiced(drill: Drill) -> int:
    """Return how many of the lines that the next call needs were tried."""
    return sum(drill.progress.memory(card.key).tested for card in needed_lines(drill))


def worked_on(drill: Drill) -> int:
    """Return how many of the lines that the next call needs came up: tried, in parts, or read."""
    asked = {event.key for event in drill.log if event.event in (What.REVIEW, What.STUDY)}
    return sum(card.key in asked for card in needed_lines(drill))


def sayable(drill: Drill) -> int:
    """Return how many of the lines that the next call needs can be said."""
    return len(tally(needed_lines(drill), drill.memories).say)


def _walk(drill: Drill, who: Usual, start: datetime) -> tuple[Drill, Day]:
    chance = Random(1)  # noqa: S311 - which reply is heard changes nothing here
    known = drill.progress
    drill, end = walk(drill, who, now=start, random=chance)
    spent = (end - start).total_seconds() / 60
    asked = [card.key for card in drill.progress.asked]
    counts = (len(set(asked)), len(asked))
    new = sum(known.memory(key).shown is None for key in set(asked))
    return drill, Day(today(start), *counts, spent, practiced(drill), sayable(drill), new=new)


def _begun(drill: Drill, planned: Planned) -> Drill:
    """Return the drill as it is begun then, nothing asked yet; a warm-up is for one call alone."""
    if planned.warm:
        drill = replace(drill, aim=replace(drill.aim, targets=drill.aim.targets[:1]))
    old = drill.progress
    by = (Way.TYPE if old.quiet else Way.ALOUD) if planned.warm else None if old.warm else old.by
    first = old.first if not drill.log else ()
    progress = replace(old.another(), first=first, by=by, warm=planned.warm, eve=planned.once)
    limit = Limit(once=True) if planned.once else Limit(seconds=planned.minutes * 60)
    return replace(drill.again_from(planned.start), limit=limit, progress=progress)
