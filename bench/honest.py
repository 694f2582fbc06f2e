"""What was told of the call beside what came: estimates and forecasts, evening by evening.

Run it from the root of the project: python bench/honest.py [--learners 20] [--rater kind]
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from datetime import datetime, timedelta
from itertools import islice
from pathlib import Path
from random import Random
from statistics import fmean

from msgspec import Struct

sys.path.insert(0, str(Path(__file__).parent.parent))

from bench.learners import FAMILIES, RATERS, Learner
from bench.lives import CALL, FIRST_EVENING, Cell, begun, real_deck
from trainer.core.drill.ask import upcoming
from trainer.core.drill.drill import Drill, Limit, prepared
from trainer.core.log.events import Live, microseconds
from trainer.core.memory.step import Way
from trainer.core.memory.tally import tally
from trainer.core.outlook.days import practiced
from trainer.core.outlook.forecast import forecast, keep_going
from trainer.core.outlook.walk import walk
from trainer.core.plan.target import Target
from trainer.core.script.key import Kind
from trainer.core.stats.estimate import Estimate, estimate, person
from trainer.core.stats.past import past
from trainer.core.value import replace

EVENING = 5.0
"""Minutes of an evening."""
CASES = ((3, EVENING), (7, EVENING), (14, EVENING))
NEAR = 2
"""Lines by which a forecast may be off."""


class Told(Struct, frozen=True):
    """What was told before an evening (0: the first), and what came.

    `lines` and `say` are the ranges of the forecast, None where it was not asked for. `stopped`
    lines would have come to mind at the call without more practice, `came` did; `stops` and `comes`
    are the same as they are to be expected. `sayable` is the count at the call; `practiced` the one
    that was told of: before the last evening, which asks every line, and from then on at the call.
    """

    evening: int
    now: Estimate | None
    going: Estimate | None
    lines: tuple[int, int] | None
    say: tuple[int, int] | None
    stopped: int
    stops: float
    came: int = 0
    comes: float = 0.0
    practiced: int = 0
    sayable: int = 0


def lived(cell: Cell, seed: int, rater: str = "honest") -> list[Told]:
    """Return what was told before each evening, and before the warm-up, with what came of it.

    On the last evening every line is asked once, however long that takes, as the product has it.
    Before two weeks it is asked every third evening. The forecast, which takes long, is asked for
    before the first evening, the second, and one in the middle.
    """
    last = cell.evenings
    asked = sorted({0, 1, *range(0, last, max(1, last // 4)), last})
    deck, learner = real_deck(), FAMILIES[cell.family](seed)
    learner.rater = rater
    call = FIRST_EVENING.replace(hour=CALL) + timedelta(days=cell.evenings)
    target = Target(microseconds(call), call.date(), deck[0].script)
    drill = prepared(deck, Live(()), limit=Limit(), now=FIRST_EVENING, targets=(target,))
    told, before = [], 0
    chance = Random(f"evenings-{seed}")
    for number in range(cell.evenings + 1):
        warm = number == cell.evenings
        start = call - timedelta(hours=1) if warm else FIRST_EVENING + timedelta(days=number)
        drill = begun(drill, start, cell.minutes, quiet=False)
        if number == last - 1:
            drill, before = replace(drill, limit=Limit(once=True)), practiced(drill)
        ranged = number in {*asked[:2], asked[len(asked) // 2]}
        if number in asked:
            told.append(_told(drill, learner, (seed, number), start, cell.minutes * ranged))
        if not warm and chance.random() < learner.skips:
            continue
        if warm:
            drill = replace(drill, progress=replace(drill.progress, by=Way.ALOUD, warm=True))
        drill, _ = walk(
            drill, learner, now=start, random=Random(f"{seed}-{number}"), choice=upcoming
        )
    came, comes = _recalled(drill, learner, call, (seed, last + 1))
    say, done = len(tally(deck, drill.memories).say), practiced(drill)
    each_came = [replace(each, came=came, comes=comes, sayable=say) for each in told]
    return [replace(e, practiced=before if e.evening < last - 1 else done) for e in each_came]


def _told(
    drill: Drill, learner: Learner, which: tuple[int, int], start: datetime, minutes: float
) -> Told:
    """Return what is told; with `minutes`, what is forecast too.

    `which` are the seed of the learner and the number of the evening.
    """
    events = past(Live(drill.log))
    at = drill.aim.targets[0].at
    who = person(drill.deck, events)
    ahead = None
    if minutes:
        ahead = forecast(drill, now=start, minutes=minutes, who=who, tried=(minutes,))
    going = ahead.going if ahead else keep_going(drill, now=start, minutes=EVENING, who=who)
    call = start + timedelta(microseconds=at - microseconds(start))
    stopped, stops = _recalled(drill, learner, call, which)
    return Told(
        which[1],
        estimate(drill.deck, drill.memories, events, at),
        going,
        (ahead.least, ahead.most) if ahead else None,
        ahead.say if ahead else None,
        stopped,
        stops,
    )


def _recalled(
    drill: Drill, learner: Learner, call: datetime, which: tuple[int, int]
) -> tuple[int, float]:
    """Return how many lines come to mind at the call, and how many are to be expected.

    Each does or does not, by its true recall; each learner has luck of their own on each evening.
    """
    chance = Random(f"call-{which}")
    lines = [card.key for card in drill.deck if card.kind is Kind.PHRASING]
    shares = [learner.recall(key, call) for key in lines]
    return sum(chance.random() < share for share in shares), sum(shares)


class Worth(Struct, frozen=True):
    """What told ranges were worth: the share that held, the mean error of the middle, the width."""

    covered: float
    bias: float
    width: float


def worth(told: Sequence[Told], *, going: bool) -> Worth | None:
    """Return what the estimates were worth; None where none was told."""
    pairs = [
        (each.going, each.came, each.comes) if going else (each.now, each.stopped, each.stops)
        for each in told
    ]
    known = [(found, came, mean) for found, came, mean in pairs if found]
    if not known:
        return None
    return Worth(
        fmean(found.low <= came <= found.high for found, came, _ in known),
        fmean(found.middle - mean for found, _, mean in known),
        fmean(found.high - found.low for found, _, _ in known),
    )


def within(told: Sequence[Told], *, first: bool, say: bool) -> float:
    """Return the share of forecasts that were at most two lines off what came.

    `first`: those before the first evening, else the later ones; `say`: of lines sayable, else of
    lines practiced.
    """
    some = [each for each in told if (each.evening == 0) is first]
    pairs = [(e.say, e.sayable) if say else (e.lines, e.practiced) for e in some]
    known = [(found, came) for found, came in pairs if found]
    return fmean(_off(found, came) <= NEAR for found, came in known) if known else 1.0


def summary(told: Sequence[Told]) -> Iterator[str]:
    """Yield the cells of a row of the table."""
    for going in (False, True):
        found = worth(told, going=going)
        yield f"{found.covered:.2f} | {found.bias:+.1f} | {found.width:.1f}" if found else " | | "
    for first in (True, False):
        for say in (False, True):
            yield f"{within(told, first=first, say=say):.2f}"


def _off(range_: tuple[int, int], came: int) -> int:
    """Return by how many lines what came lies outside a range."""
    return max(range_[0] - came, came - range_[1], 0)


def main(arguments: Sequence[str]) -> int:
    """Print a table with a row for each family and case."""
    parser = argparse.ArgumentParser(description="What was told beside what came.")
    parser.add_argument("--learners", type=int, default=20)
    parser.add_argument("--evenings", nargs="+", type=int, choices=[case[0] for case in CASES])
    parser.add_argument("--rater", choices=RATERS, default="honest")
    wanted = parser.parse_args(arguments)
    cases = [case for case in CASES if case[0] in (wanted.evenings or [case[0]])]
    cells = [Cell(family, *case) for case in cases for family in FAMILIES]
    print(
        "| learners | case | stop: covered | bias | width | go on: covered | bias | width ", end=""
    )
    print("| first: lines | say | later: lines | say |")
    print("|---" * 12 + "|")
    number = wanted.learners
    with ProcessPoolExecutor() as pool:
        jobs = [(cell, seed, wanted.rater) for cell in cells for seed in range(number)]
        lives = pool.map(lived, *zip(*jobs, strict=True), chunksize=2)
        for cell in cells:
            told = [each for life in islice(lives, number) for each in life]
            row = " | ".join(summary(told))
            print(f"| {cell.family} | {cell.evenings} days | {row} |", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
