"""What so many minutes a day will have come to by the call, day by day.

The plan itself is walked through, the warm-up on the day of the call with it, by somebody of the
person's speed who fails as often as they do; and by a slower and a quicker one, as far as it is not
known yet which the person is.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, timedelta
from functools import partial
from random import Random

from msgspec import Struct

from trainer.core.drill.drill import Drill, Limit
from trainer.core.log.events import moment, today
from trainer.core.memory.step import Way
from trainer.core.memory.tally import tally
from trainer.core.outlook.going import going_on
from trainer.core.outlook.imagined import QUICK, SLOW, Usual, between
from trainer.core.outlook.walk import walk
from trainer.core.plan.target import WARM_UP, Target
from trainer.core.script.cards import Card
from trainer.core.script.key import Kind
from trainer.core.stats.estimate import Estimate, Person, apart, at_most
from trainer.core.stats.practice import minutes_of
from trainer.core.value import replace

MINUTES = (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30, 40, 60, 90)
"""Minutes a day that are tried out; what lies between counts as the one below."""
FURTHEST = 21
"""Days looked ahead: later ones would say little."""
MOST_WORK = 500_000
"""Cards asked times cards of the deck after which no more minutes are tried: a deck of a hundred
cards stays below it, one of a thousand takes seconds and not minutes."""
SHOWN = 7
"""Days of the plan that are told one by one."""
SURE = 60
"""Tests from which only one person is imagined."""


Watch = Callable[[float], object]
"""Is told now and then which share of the work is done, 0 to 1."""


def unwatched(_share: float) -> None:
    """Tell nobody how far the work has come."""


class Day(Struct, frozen=True):
    """One day ahead: cards asked, minutes, and lines practiced, and sayable, by its end.

    A line is practiced when it was tried; one that was only read isn't. `cards` counts each card
    once, `tries` each time that it is asked; `new` of the cards were never seen before. `warm_up`:
    it is the day of the call, and what is asked is its warm-up.
    """

    day: date
    cards: int
    tries: int
    minutes: float
    lines: int
    say: int = 0
    warm_up: bool = False
    new: int = 0


class Forecast(Struct, frozen=True):
    """What `minutes` a day will have done by the call, which is on `call`.

    `lines` of `of` will have been practiced, between `least` and `most`; `begun` of them were so
    far. Between the two of `say` can be said by then. `enough` minutes a day get all, None where no
    number tried here does. `going`: how many will likely be recalled at the call, if the person
    keeps going; None before enough was answered for an estimate.
    """

    minutes: float
    days: tuple[Day, ...]
    lines: int
    of: int
    call: date
    enough: float | None
    least: int = 0
    most: int = 0
    say: tuple[int, int] = (0, 0)
    going: Estimate | None = None
    begun: int = 0

    @property
    def practicing(self) -> tuple[int, int]:
        """The least and the most lines that will have been practiced, as every screen says it."""
        if self.least < self.most or self.least >= self.of:
            return self.least, self.most
        return max(self.begun, self.least - 1), max(self.begun + 1, self.most)

    @property
    def coming(self) -> tuple[int, int]:
        """The least and the most lines there will be at the call, as every screen says it.

        The estimate, and as long as there is none what the plan comes to.
        """
        return (self.going.low, self.going.high) if self.going else apart(*self.say)


def forecast(
    drill: Drill,
    *,
    now: datetime,
    minutes: float,
    who: Person | None = None,
    watch: Watch = unwatched,
    tried: Sequence[float] = MINUTES,
) -> Forecast | None:
    """Return what lies ahead at `minutes` a day; None where no call has a date, or needs no line.

    More minutes never promise fewer lines: what fewer minutes do, more can do too. What was
    practiced today already counts towards today's minutes. More minutes than the person's own are
    tried only up to `MOST_WORK`. `who`: what their tests so far say; `tried`: the minutes a day
    of which the fewest are looked for that get all.
    """
    if not drill.aim.targets or (drill.aim.targets[0].near(now) and not drill.log):
        return None
    if not (lines := needed_lines(drill)):
        return None
    now = as_of(drill, now)
    tests = who.answers if who else 0
    walked = list(_walked(drill, now, minutes, partial(watch, 0.0)))
    days, last = [day for day, _ in walked], walked[-1][1] if walked else drill
    best, enough = _tried_out(drill, now, minutes, days, watch, tried)
    own = (best, days[-1].say if days else _say(drill))
    least, most = _between(drill, now, minutes, tests, own)
    return Forecast(
        minutes,
        tuple(replace(day, lines=min(day.lines, best)) for day in _told(days)),
        best,
        len(lines),
        drill.aim.targets[0].day,
        enough,
        least=least[0],
        most=most[0],
        say=(least[1], most[1]),
        going=at_most(most[0], going_on(drill, last, who, lines)) if who and who.known else None,
        begun=_practiced(drill),
    )


def as_of(drill: Drill, now: datetime) -> datetime:
    """Return the moment from which the days ahead are counted: today's last answer, else now.

    So nothing that is told of the call moves until something is answered, or the day turns.
    """
    last = drill.log[-1] if drill.log else None
    answered = last is not None and last.day == today(now).isoformat()
    return moment(last.at).astimezone(now.tzinfo) if last and answered else now


def keep_going(drill: Drill, *, now: datetime, minutes: float, who: Person) -> Estimate | None:
    """Return what `forecast` says of the call if they keep going, and work out nothing else."""
    if not drill.aim.targets or not who.known:
        return None
    now = as_of(drill, now)
    walked = [drill, *(last for _, last in _walked(drill, now, minutes, partial(unwatched, 0.0)))]
    return going_on(drill, walked[-1], who, needed_lines(drill))


def _tried_out(
    drill: Drill,
    now: datetime,
    minutes: float,
    days: list[Day],
    watch: Watch,
    tried: Sequence[float],
) -> tuple[int, float | None]:
    """Return the lines practiced by the call, and the minutes a day that would get all."""
    of, best, work = len(needed_lines(drill)), _practiced(drill), 0
    for number, each in enumerate(tried, 1):
        if each > minutes and (best == of or work > MOST_WORK):
            break
        told = partial(watch, number / (len(tried) + 1))
        walked = days if each == minutes else _until_all(drill, now, each, told)
        work += sum(day.tries for day in walked) * len(drill.deck)
        reached = walked[-1].lines if walked else best
        if each <= minutes:
            best = max(best, reached)
        if reached == of:
            return (of if each <= minutes else best), float(each)
    return best, None


def now_asked(drill: Drill, *, now: datetime, minutes: float) -> Day:
    """Return what a drill of so many minutes, begun now, would be: cards, minutes, lines."""
    who = Usual(drill, drill.speeds, partial(unwatched, 0.0))
    return _walk(_evening(drill, now, minutes), who, now)[1]


def sittings(drill: Drill, now: datetime, minutes: float) -> Iterator[tuple[datetime, float, bool]]:
    """Yield when it is practiced until the call, for how many minutes, and if it is a warm-up.

    Each evening at the time of day that it is now, but for those away; on the day of the call its
    warm-up, an hour before.
    """
    target, day = drill.aim.targets[0], today(now)
    done = minutes_of(drill.log, day)
    for number in range(FURTHEST):
        start, left = now + timedelta(days=number), max(0.0, minutes - done * (number == 0))
        if day + timedelta(days=number) >= target.day:
            start = max(now, moment(target.warm_at).astimezone(now.tzinfo))
            if start.timestamp() < moment(target.at).timestamp():
                yield start, left if number == 0 else WARM_UP, True
            return
        if day + timedelta(days=number) not in target.away:
            yield start, left, False


def _between(
    drill: Drill, now: datetime, minutes: float, tests: int, own: tuple[int, int]
) -> tuple[tuple[int, int], tuple[int, int]]:
    """Return the least and the most of lines practiced, and sayable, that may come of it.

    `own` is what is expected; the ends are those of slower and quicker people, one of whom they may
    turn out to be.
    """
    ends = [own]
    for factors in () if tests >= SURE else (SLOW, QUICK):
        tick = partial(unwatched, 0.0)
        days = [day for day, _ in _walked(drill, now, minutes, tick, between(factors, tests))]
        ends.extend((day.lines, day.say) for day in days[-1:])
    lines, say = zip(*ends, strict=True)
    return (min(lines), min(say)), (max(lines), max(say))


def _told(days: list[Day]) -> list[Day]:
    """Return the days that are told one by one: the first ones, and the day of the call."""
    return days[:SHOWN] + [day for day in days[SHOWN:] if day.warm_up]


def _until_all(
    drill: Drill, now: datetime, minutes: float, tick: Callable[[], object]
) -> list[Day]:
    """Return the days of so many minutes up to the one by whose end all lines were practiced."""
    days = []
    for day, _ in _walked(drill, now, minutes, tick):
        days.append(day)
        if day.lines == len(needed_lines(drill)):
            break
    return days


def _walked(
    drill: Drill,
    now: datetime,
    minutes: float,
    tick: Callable[[], object],
    factors: tuple[float, float, float] = (1.0, 1.0, 1.0),
) -> Iterator[tuple[Day, Drill]]:
    """Yield the days until the call, each with the drill as it is at its end."""
    who = Usual(drill, drill.speeds, tick, factors)
    for start, left, warm in sittings(drill, now, minutes):
        drill = _evening(drill, start, left, warm=warm)
        drill, day = _walk(drill, who, start)
        yield replace(day, warm_up=warm), drill


def _walk(drill: Drill, who: Usual, start: datetime) -> tuple[Drill, Day]:
    chance = Random(1)  # noqa: S311 - which reply is heard changes nothing here
    known = drill.progress
    drill, end = walk(drill, who, now=start, random=chance)
    spent = (end - start).total_seconds() / 60
    asked = [card.key for card in drill.progress.asked]
    counts = (len(set(asked)), len(asked))
    new = sum(known.memory(key).shown is None for key in set(asked))
    return drill, Day(today(start), *counts, spent, _practiced(drill), _say(drill), new=new)


def _evening(drill: Drill, start: datetime, minutes: float, *, warm: bool = False) -> Drill:
    old = drill.progress
    by = (Way.TYPE if old.quiet else Way.ALOUD) if warm else None if old.warm else old.by
    first = old.first if not drill.log else ()
    progress = replace(old.another(), first=first, by=by, warm=warm)
    limit = Limit(seconds=minutes * 60)
    return replace(drill.again_from(start), limit=limit, progress=progress)


def needed_lines(drill: Drill) -> list[Card]:
    """Return the lines of a drill that the next call needs; all of them where none has a date."""
    lines = [card for card in drill.deck if card.kind is Kind.PHRASING]
    targets: tuple[Target, ...] = drill.aim.targets[:1]
    return [card for card in lines if all(target.needs(card) for target in targets)]


def _practiced(drill: Drill) -> int:
    return sum(drill.progress.memory(card.key).reviews > 0 for card in needed_lines(drill))


def _say(drill: Drill) -> int:
    return len(tally(needed_lines(drill), drill.memories).say)
