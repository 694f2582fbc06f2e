"""Recall by week: the share of the first tests of a day that were right."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from math import sqrt

from trainer.core.entries import Entry, day_of

Z = 1.959963984540054
"""Standard deviations on each side of which 95 % of a normal distribution lie."""


@dataclass(frozen=True, slots=True)
class Recall:
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


@dataclass(frozen=True, slots=True)
class Week:
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
