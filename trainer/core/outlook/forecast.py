"""What so many minutes a day will have practised by the call, day by day: counts, no estimate.

The plan itself is walked through, by somebody of the person's speed who fails as often as usual.
"""

from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from functools import partial
from random import Random
from typing import Protocol

from msgspec import Struct, field

from trainer.core.drill.ask import kept, put, upcoming
from trainer.core.drill.drill import Drill, Limit
from trainer.core.log.events import AGAIN, GOOD, Event, What, microseconds, today
from trainer.core.memory.odds import effort
from trainer.core.memory.pace import Speeds, expected
from trainer.core.memory.step import Step, Way
from trainer.core.plan.progress import Progress
from trainer.core.script.cards import Card
from trainer.core.script.key import Kind
from trainer.core.sitting.answer import asked
from trainer.core.sitting.keep import PROOF, event_of
from trainer.core.stats.practice import minutes_of
from trainer.core.value import replace

MINUTES = (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30, 40, 60, 90)
"""Minutes a day that are tried out; what lies between counts as the one below."""
MOST_WORK = 500_000
"""Cards asked times cards of the deck after which no more minutes are tried: a deck of a hundred
cards stays below it, one of a thousand takes seconds and not minutes."""
FURTHEST = 21
"""Days looked ahead: later ones would say little."""
SHOWN = 7
"""Days of the plan that are told one by one."""
LAPSES = 0.1
"""Share of later tries that fail, in the walk."""
MARKS = ".,;:?!{}"


Watch = Callable[[float], object]
"""Is told now and then which share of the work is done, 0 to 1."""


def unwatched(_share: float) -> None:
    """Tell nobody how far the work has come."""


class Day(Struct, frozen=True):
    """One day of the forecast: cards asked, minutes, and lines practised by its end."""

    day: date
    cards: int
    minutes: float
    lines: int


class Forecast(Struct, frozen=True):
    """What `minutes` a day will have done by the call, which is on `call`.

    `lines` of `of` will have been practised; `enough` minutes a day get all, None where no number
    tried here does.
    """

    minutes: float
    days: tuple[Day, ...]
    lines: int
    of: int
    call: date
    enough: float | None


def forecast(
    drill: Drill, *, now: datetime, minutes: float, watch: Watch = unwatched
) -> Forecast | None:
    """Return what lies ahead at `minutes` a day; None where no call has a date.

    More minutes never promise fewer lines: what fewer minutes do, more can do too. What was
    practised today already counts towards today's minutes. More minutes than the person's own are
    tried only up to `MOST_WORK`.
    """
    if not drill.aim.targets:
        return None
    of, best, enough = len(_lines(drill)), _practiced(drill, drill.progress), None
    days = tuple(_walked(drill, now, minutes, partial(watch, 0.0)))
    work = 0
    for number, each in enumerate(MINUTES, 1):
        if each > minutes and (best == of or work > MOST_WORK):
            break
        told = partial(watch, number / (len(MINUTES) + 1))
        walked = days if each == minutes else _until_all(drill, now, each, told)
        work += sum(day.cards for day in walked) * len(drill.deck)
        reached = walked[-1].lines if walked else best
        if each <= minutes:
            best = max(best, reached)
        if reached == of:
            enough = float(each)
            break
    best = of if enough is not None and enough <= minutes else best
    shown = tuple(replace(day, lines=min(day.lines, best)) for day in days[:SHOWN])
    return Forecast(minutes, shown, best, of, drill.aim.targets[0].day, enough)


def now_asked(drill: Drill, *, now: datetime, minutes: float) -> Day:
    """Return what a drill of so many minutes, begun now, would be: cards, minutes, lines."""
    who = _Usual(drill, drill.speeds, partial(unwatched, 0.0))
    return _walk(_evening(drill, now, minutes), who, now)[1]


class _Usual(Struct):
    """Somebody of this speed who fails as often as usual, evenly spread."""

    drill: Drill
    speeds: Speeds
    tick: Callable[[], object]
    owed: dict[bool, float] = field(default_factory=lambda: {True: 0.0, False: 0.0})
    tried: set[str] = field(default_factory=set)

    def answer(self, step: Step, *, usual: float, now: datetime) -> tuple[int, float]:
        """Return the rating and the seconds of a step."""
        del usual, now
        self.tick()
        seconds = expected(step, self.speeds)
        key = step.card.key
        if step.study:
            return GOOD, seconds
        first = key not in self.tried and not self.drill.progress.memory(key).reviews
        self.tried.add(key)
        four = self.drill.aim.odds.of(step.card.kind, None if first else 1 - LAPSES)
        self.owed[first] += four[0]
        failed = self.owed[first] >= 1
        self.owed[first] -= failed
        return AGAIN if failed else GOOD, seconds * effort(four)


def _until_all(
    drill: Drill, now: datetime, minutes: float, tick: Callable[[], object]
) -> tuple[Day, ...]:
    """Return the days until all lines are practised, or the call is there."""
    of, days = len(_lines(drill)), []
    for day in _walked(drill, now, minutes, tick):
        days.append(day)
        if day.lines == of:
            break
    return tuple(days)


def _walked(
    drill: Drill, now: datetime, minutes: float, tick: Callable[[], object]
) -> Iterator[Day]:
    """Yield the days until the call, each practised at the time of day that it is now."""
    who = _Usual(drill, drill.speeds, tick)
    done = minutes_of(drill.log, today(now))
    for number in range(FURTHEST):
        start = now + timedelta(days=number)
        if microseconds(start) >= drill.aim.targets[0].at:
            break
        left = max(0.0, minutes - done) if number == 0 else minutes
        drill = _evening(drill, start, left)
        drill, day = _walk(drill, who, start)
        yield day
        if number >= SHOWN and day.lines == len(_lines(drill)):
            break


def _walk(drill: Drill, who: _Usual, start: datetime) -> tuple[Drill, Day]:
    chance = Random(1)  # noqa: S311 - which reply is heard changes nothing here
    drill, end = walk(drill, who, now=start, random=chance)
    spent = (end - start).total_seconds() / 60
    lines = _practiced(drill, drill.progress)
    return drill, Day(today(start), len(drill.progress.asked), spent, lines)


def _evening(drill: Drill, start: datetime, minutes: float) -> Drill:
    old = drill.progress
    first = old.first if not drill.log else ()
    progress = replace(old.another(), first=first)
    limit = Limit(seconds=minutes * 60)
    return replace(drill, started=start, limit=limit, progress=progress, task=None, verdict=None)


def _lines(drill: Drill) -> list[Card]:
    lines = [card for card in drill.deck if card.kind is Kind.PHRASING]
    targets = drill.aim.targets[:1]
    return [card for card in lines if all(target.needs(card) for target in targets)]


def _practiced(drill: Drill, progress: Progress) -> int:
    return sum(progress.memory(card.key).reviews > 0 for card in _lines(drill))


USUAL = Speeds()
"""The speed of somebody of whom nothing is known."""

Choice = Callable[[Drill, datetime], Step | None]
"""What is asked next, of a drill and a moment; None: nothing more."""


class Imagined(Protocol):
    """Somebody who answers."""

    def answer(self, step: Step, *, usual: float, now: datetime) -> tuple[int, float]:
        """Return the rating (1-4) and the seconds a step takes them; `usual` is what is expected.

        A step with its words shown is not rated; then only the seconds count.
        """


def walk(
    drill: Drill, who: Imagined, *, now: datetime, random: Random, choice: Choice = upcoming
) -> tuple[Drill, datetime]:
    """Return the drill at its end, and when that is; the steps are taken by the product."""
    while (step := choice(drill, now)) is not None:
        drill = put(drill, step, now=now, random=random)
        rating, seconds = who.answer(step, usual=expected(step, USUAL), now=now)
        now += timedelta(seconds=seconds)
        drill = kept(drill, _event(drill, step, rating, seconds, now), now=now)
    return drill, now


def _event(drill: Drill, step: Step, rating: int, seconds: float, now: datetime) -> Event:
    """Return the event that such an answer leaves; of a line missed, its second half is missing."""
    what = What.STUDY if step.study else What.REVIEW
    words = step.wanted.text.split()
    failed = not step.study and rating == AGAIN and step.way in (Way.LETTERS, Way.TYPE)
    missing = tuple(word.lower().strip(MARKS) for word in words[len(words) // 2 :])
    return replace(
        event_of(drill, what, asked(drill), now=now),
        id=f"{len(drill.log):08}",
        rating=None if step.study else rating,
        missing=missing if failed else None if step.way in (Way.ALOUD, Way.CHOOSE) else (),
        seconds=seconds,
        data=PROOF if step.proof else None,
    )
