"""What today asks, and where the person stands: facts first, an estimate where one is allowed."""

from datetime import date, datetime

from msgspec import Struct

from trainer.core.drill.ask import possible
from trainer.core.drill.drill import Drill
from trainer.core.log.events import past_midnight, today
from trainer.core.memory.schedule import recall
from trainer.core.memory.tally import NONE, Tally, Waits, tally
from trainer.core.outlook.days import Day, needed_lines, now_asked, unwatched
from trainer.core.outlook.enough import enough, practiced_today
from trainer.core.outlook.forecast import Forecast, Watch, forecast
from trainer.core.plan.once import Round
from trainer.core.plan.target import WARM_UP
from trainer.core.script.cards import Card
from trainer.core.script.key import Kind
from trainer.core.stats.estimate import Estimate, Person, estimate, person
from trainer.core.stats.past import past
from trainer.core.value import replace

WEAKEST = 3
"""Lines that are named as the weakest."""


class Agenda(Struct, frozen=True):
    """What today asks.

    `now` is the drill that would be begun now, `done` the minutes practiced today of `minutes`;
    `due` cards are due. `tally` are the lines that can be said. `weakest` are
    the lines to look at first. `wanted` says whether anything is left to practice today, `several`
    whether for more calls than one: `tally`, `ahead`, `estimate` and `failed`, which counts the
    lines whose last try failed, are of the first; what is `due`, and the `weakest`, are
    for all. `ahead` and `estimate` are None where nothing can be said.
    `tonight`: how far the evening before the call has come; `warm_at`: when, in microseconds, the
    warm-up of today is best; None on other days. `late`: midnight is past, and the study day not.
    `waits`: the lines of the first call that wait until it is known who will be met. On the day of
    the call: whether they `warmed` up, and `read` the call sheet; `hurried`: it is so near that
    there's no time left to learn what was never practiced; if it `lasts`, it may still be made
    though its hour has come. `over`: so is the search, and nothing is practiced any more. `away`:
    this evening is one without practice. `free`: no call is ahead, so that practice is up to them.
    """

    now: Day
    minutes: float
    done: float
    due: int
    tally: Tally
    weakest: tuple[Card, ...]
    wanted: bool
    failed: int = 0
    ahead: Forecast | None = None
    estimate: Estimate | None = None
    tonight: Round | None = None
    warm_at: int | None = None
    late: bool = False
    several: bool = False
    waits: Waits = NONE
    warmed: bool = False
    read: bool = False
    hurried: bool = False
    lasts: bool = False
    away: bool = False
    free: bool = False
    over: bool = False


def agenda(
    drill: Drill,
    *,
    now: datetime,
    minutes: float,
    watch: Watch = unwatched,
    far: bool = True,
    turned: bool = False,
) -> Agenda:
    """Return what today asks of a drill of which nothing is asked yet.

    `watch` is told how far it has come. `far`: the days until the call are looked at, too.
    `turned`: it is a later call's turn, for which the minutes of those before it don't count.
    """
    targets, done = drill.aim.targets, practiced_today(drill, now, turned=turned)
    days = targets[0].days_left(now) if targets else None
    tonight = drill.round(now) if days == 1 else None
    begun = _begun(drill, now, max(0.0, minutes - done), days, tonight)
    over = bool(targets and not begun.cards) or (days != 0 and enough(done, minutes))
    asks = bool(tonight.left) if tonight else bool(possible(drill, now)[0]) and not over
    away = bool(days) and all(today(now) in target.away for target in targets)
    told, needed = past(drill.log, drill.progress.new), needed_lines(drill)
    who = person(needed, told)
    return Agenda(
        now=begun,
        minutes=minutes,
        done=done,
        due=_due(drill, today(now)),
        tally=tally(needed, drill.memories),
        weakest=_weakest(drill, now),
        failed=sum(drill.progress.memory(card.key).missed for card in needed),
        wanted=asks and not away,
        tonight=tonight,
        warm_at=targets[0].warm_at if days == 0 else None,
        late=past_midnight(now),
        several=len(targets) > 1,
        away=away,
        ahead=_ahead(drill, begun, now=now, minutes=minutes, who=who, watch=watch) if far else None,
        estimate=estimate(needed, drill.memories, told, targets[0].at) if targets else None,
    )


def _due(drill: Drill, day: date) -> int:
    """Return how many cards are due by a day."""
    memories = (drill.progress.memory(card.key) for card in drill.deck)
    return sum(bool(each.reviews and each.due and each.due <= day) for each in memories)


def _begun(
    drill: Drill, now: datetime, minutes: float, days: int | None, tonight: Round | None
) -> Day:
    """Return what a drill begun now would be, so many days before the call."""
    if tonight:
        day = now_asked(drill, now=now, minutes=0)
        return replace(day, cards=len(tonight.left), minutes=tonight.seconds / 60)
    return now_asked(drill, now=now, minutes=WARM_UP if days == 0 else minutes)


def _ahead(
    drill: Drill, begun: Day, *, now: datetime, minutes: float, who: Person, watch: Watch
) -> Forecast | None:
    """Return the days until the call, today as the drill that would be begun now has it."""
    found = forecast(drill, now=now, minutes=minutes, who=who, watch=watch)
    if found is None or not found.days or found.days[0].day != begun.day:
        return found
    first = replace(found.days[0], cards=begun.cards, minutes=begun.minutes)
    return replace(found, days=(first, *found.days[1:]))


def _weakest(drill: Drill, now: datetime) -> tuple[Card, ...]:
    """Return the lines tried that are likeliest to fail: those that failed first.

    What was right today is not among them, though there be fewer then.
    """
    day = today(now)
    lines = (card for card in drill.deck if card.kind is Kind.PHRASING)
    tried: list[tuple[bool, float, int, Card]] = []
    for place, card in enumerate(lines):
        memory = drill.progress.memory(card.key)
        right = not memory.missed and memory.proper and memory.proper[0] == day.isoformat()
        if memory.rating and memory.stability and memory.fed_day and not (memory.said or right):
            held = recall(memory.stability, (day - memory.fed_day).days, memory.parameters)
            tried.append((not memory.missed, held, place, card))
    return tuple(card for *_, card in sorted(tried, key=lambda each: each[:3])[:WEAKEST])
