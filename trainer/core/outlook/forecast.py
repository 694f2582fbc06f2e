"""What so many minutes a day will have come to by the call, day by day.

The plan itself is walked through by somebody of the person's speed who fails as often as they do,
the evening before the call (every line once, however long that takes) and the warm-up on its day
with it; and by a slower and a quicker one, as far as it is not known yet which the person is.
"""

from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from functools import partial

from msgspec import Struct

from trainer.core.drill.drill import Drill
from trainer.core.log.events import moment, today
from trainer.core.outlook.days import (
    Day,
    Factors,
    needed,
    needed_lines,
    practiced,
    sayable,
    unwatched,
    walked,
    worked_on,
)
from trainer.core.outlook.going import going_on
from trainer.core.outlook.imagined import QUICK, SLOW, between
from trainer.core.stats.estimate import Estimate, Person, apart, at_most

MINUTES = (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30, 40, 60, 90)
"""Minutes a day that are tried out; what lies between counts as the one below."""
MOST_WORK = 500_000
"""Cards asked times cards of the deck after which no more minutes are tried: a deck of a hundred
cards stays below it, one of a thousand takes seconds and not minutes."""
SHOWN = 7
"""Days of the plan that are told one by one."""
BEGUN = (1, 3, 5)
"""Days before a call on which somebody may begin."""
FAR = 12
"""Days until a call from which that is not looked at: it would only take longer."""
SURE = 60
"""Tests from which only one person is imagined."""


Watch = Callable[[float], object]
"""Is told now and then which share of the work is done, 0 to 1."""


class Forecast(Struct, frozen=True):
    """What `minutes` a day will have done by the call, which is on `call`.

    `finish` is the evening before it, which asks every line once and comes after other practice;
    None where there is no such evening. `lines` of `of` will have been practiced before the finish,
    or by the call where there is none, between `least` and `most`; `begun` of them were so far,
    and `worked` came up, if only to be read, or in parts.
    `replies` are told apart by then, too. Between the two of `say` can be said at the call.
    `enough` minutes a day get all as early, None where no number tried here does. `going`: how many
    will likely be recalled at the call, if the person keeps going; None before enough was answered
    for an estimate.
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
    worked: int = 0
    finish: date | None = None
    replies: int = 0

    @property
    def idle(self) -> bool:
        """Whether nothing more is practiced before the finish."""
        return self.finish is not None and not any(
            day.cards for day in self.days if day.day < self.finish
        )

    @property
    def practicing(self) -> tuple[int, int]:
        """The least and the most lines that will have been practiced, as every screen says it."""
        if self.idle or self.least < self.most or self.least >= self.of:
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

    More minutes never promise fewer lines: what fewer do, more can do too. What was practiced today
    already counts. More than the person's own are tried only up to `MOST_WORK`. `who`: what their
    tests so far say; `tried`: the minutes a day of which the fewest that get all are looked for.
    """
    targets, lines = drill.aim.targets, needed_lines(drill)
    if not targets or not lines or (targets[0].near(now) and not drill.log):
        return None
    now = as_of(drill, now)
    held = list(walked(drill, now, minutes, partial(watch, 0.0)))
    days, last = [day for day, _ in held], held[-1][1] if held else drill
    best, enough = _tried_out(drill, now, minutes, days, watch, tried)
    end = (days[-1].lines, days[-1].say) if days else (best, sayable(drill))
    least, most = _between(drill, now, minutes, who.answers if who else 0, Reached(best, *end))
    return Forecast(
        minutes,
        tuple(_told(days)),
        best,
        len(lines),
        drill.aim.targets[0].day,
        enough,
        least=least.lines,
        most=most.lines,
        say=(least.say, most.say),
        going=at_most(most.call, going_on(drill, last, who, lines)) if who and who.known else None,
        begun=practiced(drill),
        worked=worked_on(drill),
        finish=next((day.day for day in days if day.once and day.day > today(now)), None),
        replies=len(needed(drill)) - len(lines),
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
    then = [drill, *(last for _, last in walked(drill, now, minutes, partial(unwatched, 0.0)))]
    return going_on(drill, then[-1], who, needed_lines(drill))


class Reached(Struct, frozen=True):
    """Lines practiced before the finish (or by the call), practiced and sayable by the call."""

    lines: int
    call: int
    say: int


def _tried_out(
    drill: Drill,
    now: datetime,
    minutes: float,
    days: list[Day],
    watch: Watch,
    tried: Sequence[float],
) -> tuple[int, float | None]:
    """Return the lines practiced before the finish, and the minutes a day that would get all.

    On the evening of the finish they are those by the call, however many minutes that takes.
    """
    if days and days[0].once:
        return days[-1].lines, None
    of, best, work = len(needed_lines(drill)), practiced(drill), 0
    for number, each in enumerate(tried, 1):
        if each > minutes and (best == of or work > MOST_WORK):
            break
        told = partial(watch, number / (len(tried) + 1))
        found = _before(days) if each == minutes else _until_all(drill, now, each, told)
        work += sum(day.tries for day in found) * len(drill.deck)
        reached = found[-1].lines if found else best
        if each <= minutes:
            best = max(best, reached)
        if reached == of:
            return (of if each <= minutes else best), float(each)
    return best, None


def _between(
    drill: Drill, now: datetime, minutes: float, tests: int, own: Reached
) -> tuple[Reached, Reached]:
    """Return the least and the most that may come of it.

    `own` is what is expected; the ends are those of slower and quicker people, one of whom they may
    turn out to be.
    """
    ends = [own]
    for factors in () if tests >= SURE else (SLOW, QUICK):
        tick = partial(unwatched, 0.0)
        found = walked(drill, now, minutes, tick, between(factors, tests))
        if days := [day for day, _ in found]:
            before = _before(days)
            lines = before[-1].lines if before else own.lines
            say = _said_at_least(drill, now, minutes, between(factors, tests), days)
            ends.append(Reached(lines, days[-1].lines, say))
    each = [(end.lines, end.call, end.say) for end in ends]
    return Reached(*map(min, zip(*each, strict=True))), Reached(*map(max, zip(*each, strict=True)))


def _said_at_least(
    drill: Drill, now: datetime, minutes: float, factors: Factors, days: Sequence[Day]
) -> int:
    """Return how many lines somebody can say at the call who may also begin later.

    So a call that is farther away never promises fewer of them: what so many days bring, more can
    bring too. Some numbers of days are tried, and only those count: what lies between them would
    differ by a line or so, up or down.
    """
    left, tick = drill.aim.targets[0].days_left(now), partial(unwatched, 0.0)
    if left > FAR:
        return days[-1].say
    said = [days[-1].say] if left in BEGUN or left < BEGUN[0] else []
    for later in (left - number for number in BEGUN if number < left):
        found = walked(drill, now + timedelta(days=later), minutes, tick, factors)
        said += [day.say for day, _ in found][-1:]
    return max(said, default=days[-1].say)


def _before(days: Sequence[Day]) -> list[Day]:
    """Return the days before the one that asks every line once; all, where none is before it."""
    last = next((place for place, day in enumerate(days) if day.once), None)
    return list(days[:last] if last else days)


def _told(days: list[Day]) -> list[Day]:
    """Return the days that are told one by one: the first, the last evening, that of the call."""
    return days[:SHOWN] + [day for day in days[SHOWN:] if day.once or day.warm_up]


def _until_all(
    drill: Drill, now: datetime, minutes: float, tick: Callable[[], object]
) -> list[Day]:
    """Return the days of so many minutes up to the one by whose end all lines were practiced.

    The evening that asks every line whatever the minutes are, and what follows, is none of them.
    """
    days: list[Day] = []
    for day, _ in walked(drill, now, minutes, tick, finish=False):
        days.append(day)
        if day.lines == len(needed_lines(drill)):
            break
    return days
