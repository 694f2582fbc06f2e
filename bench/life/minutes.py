"""How far the minutes that an evening announces move while it goes on, by made-up answerers.

    python -m bench.life.minutes [PEOPLE]

Each of them has a speed of their own (log-normal, sd 0.35), one for each way to answer on top of
it (0.25), and answers of every length. They go through the last evening before a call, with none,
one or three evenings of five minutes behind them. Before each card it is noted what the whole
evening would take, as told then: the minutes gone and those that are left. `jump` is the most
minutes between two of these, `rise` by how many minutes what was left rose above what was told
before, `off` how far all that was told was from what it took, as a factor. Each is the median and
the 9th decile of the people: of steady ones, whose answers differ by 0.45 and take three times as
long once in 25, and of rough ones (0.9, once in seven).
"""

import sys
from collections import defaultdict
from datetime import timedelta
from itertools import accumulate, pairwise
from math import exp, log
from random import Random
from statistics import mean, quantiles

from msgspec import Struct

from tests.support.people import MONDAY, Person, real_cards
from trainer.core.drill.drill import Drill, Limit
from trainer.core.log.events import microseconds, today
from trainer.core.plan.target import Target

PEOPLE = 40
OWN, WAY = 0.35, 0.25
"""Standard deviations of the logarithms: of people, and of ways to answer."""
LONG = 3.0
"""Times as long as usual is what now and then takes long."""
CALL = MONDAY + timedelta(days=3, hours=21)
EVENING = MONDAY + timedelta(days=3)
TARGETS = (Target(microseconds(CALL), today(CALL), "second-interview"),)
LEFT = 60.0
"""Seconds left below which nothing is noted: a minute is the least that is told."""


class Answers(Struct, frozen=True):
    """How far answers of one person differ (sd of the logarithm), and how often one is long."""

    differ: float
    long: float


STEADY, ROUGH = Answers(0.45, 0.04), Answers(0.9, 0.15)


def evening(seed: int, evenings: int, answers: Answers) -> tuple[list[tuple[float, float]], float]:
    """Return the minutes gone and those left, as told before each card, and what it all took."""
    random = Random(seed)
    own = exp(random.gauss(0, OWN))
    ways: dict[str, float] = defaultdict(lambda: exp(random.gauss(0, WAY)))
    person = Person(recall=0.85, seed=seed)
    told: list[tuple[float, float]] = []

    def paced(drill: Drill) -> None:
        assert drill.task
        odd = LONG if random.random() < answers.long else 1.0
        each = exp(random.gauss(0, answers.differ))
        person.speed = own * ways[drill.task.step.way] * each * odd
        left = drill.round(person.now).seconds if drill.limit.once else 0.0
        if left >= LEFT:
            told.append((drill.practiced(person.now) / 60, left / 60))

    for day in range(evenings):
        person.now = MONDAY + timedelta(days=day)
        person.drill(real_cards(), targets=TARGETS, watch=paced)
    begun = person.now = EVENING
    person.drill(real_cards(), limit=Limit(once=True), targets=TARGETS, watch=paced)
    return told, (person.now - begun).total_seconds() / 60


def figures(evenings: int, answers: Answers, people: int) -> tuple[list[float], ...]:
    """Return of each of so many people how far it jumped, rose, and was off."""
    found = []
    for seed in range(people):
        told, took = evening(seed, evenings, answers)
        whole, left = [sum(each) for each in told], [each for _, each in told]
        jump = max(abs(after - before) for before, after in pairwise(whole))
        least = accumulate(left, min)
        rise = max(now - before for now, before in zip(left, least, strict=True))
        found.append((jump, rise, exp(mean(abs(log(each / took)) for each in whole))))
    return tuple(map(list, zip(*found, strict=True)))


def main() -> None:
    """Print the table."""
    people = int(sys.argv[1]) if len(sys.argv) > 1 else PEOPLE
    print(f"{'answers':8} {'evenings':>8}  {'jump':>12}  {'rise':>12}  {'off':>12}")
    for name, answers in (("steady", STEADY), ("rough", ROUGH)):
        for evenings in (0, 1, 3):
            tenths = [quantiles(each, n=10) for each in figures(evenings, answers, people)]
            row = "  ".join(f"{each[4]:6.2f} {each[8]:5.2f}" for each in tenths)
            print(f"{name:8} {evenings:>8}  {row}")


if __name__ == "__main__":
    main()
