"""When it was practiced, and for how long: days, minutes, days in a row."""

from collections.abc import Collection, Iterable
from datetime import date, timedelta
from math import inf, sqrt

from msgspec import Struct

from trainer.core.log.events import HARD, Event, What
from trainer.core.memory.attempt import attempted
from trainer.core.memory.presence import practiced
from trainer.core.stats.past import Counts, Entry, day_of


class Day(Struct, frozen=True):
    """A study day with practice: seconds practiced, tries, those of them right, and studies."""

    day: date
    seconds: float = 0.0
    reviews: int = 0
    right: int = 0
    studies: int = 0


class Practice(Struct, frozen=True):
    """The days with practice in their order, the days in a row up to now, the longest such run."""

    days: tuple[Day, ...] = ()
    streak: int = 0
    longest: int = 0

    @property
    def seconds(self) -> float:
        """All seconds practiced."""
        return sum(day.seconds for day in self.days)

    @property
    def reviews(self) -> int:
        """All tries."""
        return sum(day.reviews for day in self.days)


def practice(
    events: Iterable[Event], *, today: date, counts: Counts, since: date | None = None
) -> Practice:
    """Return the practice that live events, in their order, tell of.

    Only those that `counts` accepts are counted, and days before `since` are not listed; the days
    in a row are told from all days. A day without practice ends a run, today does not.
    """
    by_day: dict[str, list[tuple[Event, float]]] = {}
    for event, seconds in timed(events):
        if counts(event):
            by_day.setdefault(event.day, []).append((event, seconds))
    days = (_day(held) for held in by_day.values())
    found = {day.day: day for day in days if day is not None}
    runs = _runs(sorted(found))
    last = runs[-1] if runs else None
    going_on = last is not None and last[-1] >= today - timedelta(days=1)
    return Practice(
        tuple(found[day] for day in sorted(found) if since is None or day >= since),
        streak=len(last) if last and going_on else 0,
        longest=max(map(len, runs), default=0),
    )


def minutes_of(events: Iterable[Event], day: date, *, keys: Collection[str] | None = None) -> float:
    """Return the minutes practiced on a study day, as live events in their order tell.

    With `keys` it's those spent on these cards alone.
    """
    held = day.isoformat()
    spent = (
        seconds
        for event, seconds in timed(events)
        if event.day == held and (keys is None or event.key in keys)
    )
    return sum(spent) / 60


def timed(events: Iterable[Event]) -> Iterable[tuple[Event, float]]:
    """Yield each review and study with the seconds of practice that it ended.

    They are those since the review or study before it; of somebody who was away in the meantime,
    or had left, the answer alone counts (`presence`).
    """
    before: int | None = None
    for event in events:
        if event.event not in (What.REVIEW, What.STUDY):
            continue
        gap = inf if before is None else (event.at - before) / 1e6
        yield event, practiced(event, gap)
        before = event.at


def _day(held: list[tuple[Event, float]]) -> Day | None:
    """Return what the events of a study day tell; None where that is no date."""
    day = day_of(held[0][0])
    if day is None:
        return None
    tries = [event for event, _ in held if event.event == What.REVIEW and attempted(event)]
    return Day(
        day,
        seconds=sum(seconds for _, seconds in held),
        reviews=len(tries),
        right=sum((event.rating or 0) >= HARD for event in tries),
        studies=sum(event.event == What.STUDY for event, _ in held),
    )


def _runs(days: list[date]) -> list[list[date]]:
    """Return the days cut where one without practice lies between them."""
    runs: list[list[date]] = []
    for day in days:
        if runs and day - runs[-1][-1] == timedelta(days=1):
            runs[-1].append(day)
        else:
            runs.append([day])
    return runs


Z = 1.959963984540054
"""Standard deviations on each side of which 95 % of a normal distribution lie."""


class Recall(Struct, frozen=True):
    """So many tests, and how many of them were right."""

    tests: int = 0
    right: int = 0

    @property
    def share(self) -> float | None:
        """The share that was right, 0 to 1; None without a test."""
        return self.right / self.tests if self.tests else None

    @property
    def interval(self) -> tuple[float, float] | None:
        """The 95 % interval of the share by Wilson (1927), 0 to 1; None without a test."""
        return wilson(self.right, self.tests) if self.tests else None


class Week(Struct, frozen=True):
    """A week of study days, which begins with the Monday `begin`, and its recall."""

    begin: date
    recall: Recall


def weeks(entries: Iterable[Entry]) -> tuple[Week, ...]:
    """Return the recall of every week that had a test, in order.

    A test is the first fed review of a card on a study day; right is Hard or better.
    """
    found: dict[date, list[bool]] = {}
    for entry in entries:
        day = day_of(entry.event) if entry.first else None
        if day is not None:
            found.setdefault(monday(day), []).append(entry.right)
    return tuple(
        Week(begin, Recall(len(tests), sum(tests))) for begin, tests in sorted(found.items())
    )


def total(found: Iterable[Week]) -> Recall:
    """Return the recall of some weeks together."""
    recalls = [week.recall for week in found]
    return Recall(sum(each.tests for each in recalls), sum(each.right for each in recalls))


def monday(day: date) -> date:
    """Return the Monday of the week of a day; the first day there is, where there is none."""
    return date.fromordinal(max(1, day.toordinal() - day.weekday()))


def week_end(begin: date) -> date:
    """Return the Sunday of the week that begins on a Monday."""
    return begin + timedelta(days=6)


def wilson(right: int, tests: int) -> tuple[float, float]:
    """Return the 95 % interval of a share, 0 to 1; `tests` is at least 1.

    E. B. Wilson, Probable inference, the law of succession, and statistical inference (1927).
    """
    share, scale = right / tests, Z * Z / tests
    middle = (share + scale / 2) / (1 + scale)
    half = Z / (1 + scale) * sqrt(share * (1 - share) / tests + scale / (4 * tests))
    return max(0.0, middle - half), min(1.0, middle + half)
