"""How long a step takes: seconds expected, learned from the person's own log."""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import islice, pairwise

from msgspec import Struct, field

from trainer.core.log.events import AGAIN, Event, What
from trainer.core.memory.ladder import Rung
from trainer.core.memory.step import WAYS, Step, Way

BASE = {"shown": 3.0, "part": 2.0, **{way.value: manner.base for way, manner in WAYS.items()}}
"""Seconds for a step beside its words: start values, until the person's own are known."""
A_WORD = {"shown": 0.4, "part": 0.6, **{way.value: manner.a_word for way, manner in WAYS.items()}}
"""Seconds a word; with every other word shown, only half of the words are asked."""
ENOUGH = 10
"""Clean typed answers from which the person's own pace is known."""
PRIOR = 2
"""Steps that the start values count for, and the pace of all in that of one sort of step.

Few, for the plan: whether one more card fits is to be right from the third one on.
"""
STEADY = 8
"""The same for minutes that people are told.

That is what credibility theory weighs (Bühlmann): the variance of one person's ratios, over that
between people. Both as logarithms, some .9 ** 2 over some .35 ** 2: what one answer takes says
little of the next. With two steps the minutes told of somebody's first evening moved by 7 between
two cards, with eight by 3, and were no further from what it took (`bench/life/minutes.py`).
"""
CAP = 3.0
"""A step counts as at most so many times the expected: nobody takes longer who is there."""
ABSENT = 180.0
"""Seconds after which a step that takes far more than expected says nothing of the pace at all."""
HALF = 0.5
"""The least of the expected at which minutes are told."""
FLOOR = 0.2
"""And at least so many: whoever only presses Enter learns nothing about their speed."""
STEPS = (What.REVIEW, What.STUDY)
"""The events that are steps of a drill."""
PAUSE = 600.0
"""Seconds after which the next step belongs to another drill."""
SOON = 0.5
"""Times the expected below which whoever missed a line didn't try it: they only looked at it."""
KEPT = 1 << 14
"""Of so many it is kept what was worked out: each choice asks it of every card."""
REMEMBERED = 200
"""Steps looked at: people become quicker."""


class Speeds(Struct, frozen=True):
    """Actual over expected seconds: of everything but reading, and of each sort of step.

    `recent` are those that they rest on, the latest last: each its sort and its seconds so counted.
    """

    overall: float = 1.0
    of: Mapping[str, float] = field(default_factory=dict)
    recent: tuple[tuple[str, float], ...] = ()


def expected(step: Step, speeds: Speeds) -> float:
    """Return the seconds a step takes this person, from seeing it to leaving it."""
    sort, seconds = usually(step)
    return seconds * speeds.of.get(sort, speeds.overall)


@lru_cache(maxsize=KEPT)
def usually(step: Step) -> tuple[str, float]:
    """Return the sort of a step, and the seconds it takes somebody of whom nothing is known."""
    sort = _sort(step.way, step.rung, study=step.study)
    return sort, usual(sort, step.wanted.count)


def speeds(log: Iterable[Event]) -> Speeds:
    """Return the speeds of the person: the time from one event of a drill to the next.

    A running mean of actual over expected seconds in which the start values count as `PRIOR` steps.
    """
    latest = (event for event in reversed(tuple(log)) if event.event in STEPS)
    found = (_ratio(before, event) for event, before in pairwise(latest))
    recent = tuple(islice((ratio for ratio in found if ratio), REMEMBERED))
    return _speeds(recent[::-1])


def then(known: Speeds, before: Event, event: Event) -> Speeds:
    """Return the speeds after one more step, `event`; `before` is the step that came before it."""
    ratio = _ratio(before, event)
    return _speeds((*known.recent, ratio)[-REMEMBERED:]) if ratio else known


def steady(known: Speeds) -> Speeds:
    """Return the speeds by which it is told how long something takes: no answer moves them far.

    They rest on the same steps; what took hardly any time counts as half of the usual: whoever
    presses Enter at once isn't that quick in an evening that asks every line.
    """
    recent = tuple((sort, max(HALF, ratio)) for sort, ratio in known.recent)
    return _speeds(recent, STEADY)


def pace(log: Iterable[Event]) -> float:
    """Return the person's seconds a word: the median over clean typed answers (G14).

    The start value until there are ten of them.
    """
    clean = [
        event.seconds / len(event.line.split())
        for event in log
        if event.way == Way.TYPE
        and event.event == What.REVIEW
        and event.share == 1
        and not event.hints
        and event.seconds
        and event.line
    ][-REMEMBERED:]
    from statistics import median  # it loads much, and only a typed answer needs it

    return median(clean) if len(clean) >= ENOUGH else A_WORD["type"]


def usual(sort: str, words: int) -> float:
    """Return the seconds that a step of this sort takes somebody of whom nothing is known."""
    return BASE[sort] + A_WORD[sort] * words


def sort_of(event: Event) -> str | None:
    """Return the sort of step an event came from; None for one whose way is not known."""
    if event.event == What.STUDY and event.rung is None:
        return "read"
    if event.way not in BASE:
        return None
    return _sort(Way(event.way), event.rung, study=event.event == What.STUDY)


def _ratio(before: Event, event: Event) -> tuple[str, float] | None:
    """Return the sort of a step and its actual over expected seconds; None where that is unknown.

    From one step to the next; after a long pause another drill began.
    """
    seconds = (event.at - before.at) / 1e6
    sort = sort_of(event)
    if not sort or not event.line or not 0 < seconds < PAUSE:
        return None
    usually = usual(sort, len(event.line.split()))
    if seconds > max(ABSENT, CAP * usually):
        return None
    if (event.rating == AGAIN or event.share == 0) and seconds < SOON * usually:
        return None
    return sort, max(FLOOR, min(CAP, seconds / usually))


def _speeds(recent: tuple[tuple[str, float], ...], weight: int = PRIOR) -> Speeds:
    of: dict[str, list[float]] = {}
    for sort, ratio in recent:
        of.setdefault(sort, []).append(ratio)
    # Whoever leafs through the script has not answered yet: that says nothing of other steps.
    overall = _mean([ratio for sort, ratio in recent if sort != "read"], 1.0, weight)
    return Speeds(
        overall, {sort: _mean(found, overall, weight) for sort, found in of.items()}, recent
    )


def _sort(way: Way, rung: int | None, *, study: bool) -> str:
    if way is not Way.READ and study:
        return "shown" if rung == Rung.SHOWN else "part"
    return way.value


def _mean(ratios: list[float], prior: float, weight: int) -> float:
    return (weight * prior + sum(ratios)) / (weight + len(ratios))
