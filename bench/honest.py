"""What was told of the call beside what came: estimates and forecasts, evening by evening.

Run it from the root of the project: python bench/honest.py [--learners 20]
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from statistics import fmean

from msgspec import Struct

sys.path.insert(0, str(Path(__file__).parent.parent))

from bench.learners import FAMILIES, Learner
from bench.lives import CALL, FIRST_EVENING, Cell, begun, real_deck
from trainer.core.drill.ask import upcoming
from trainer.core.drill.drill import Drill, Limit, prepared
from trainer.core.log.events import Live, microseconds
from trainer.core.memory.step import Way
from trainer.core.memory.tally import tally
from trainer.core.outlook.forecast import forecast
from trainer.core.outlook.walk import walk
from trainer.core.plan.target import Target
from trainer.core.script.key import Kind
from trainer.core.stats.estimate import Estimate, estimate, person
from trainer.core.stats.past import past
from trainer.core.value import replace

CASES = ((14, 5.0), (7, 5.0), (3, 5.0))


class Told(Struct, frozen=True):
    """What was told before an evening (0: the first), and what came.

    `stopped` lines would have come to mind at the call without more practice, `came` did.
    `practiced` and `sayable` are the counts at the call.
    """

    evening: int
    now: Estimate | None
    going: Estimate | None
    lines: tuple[int, int]
    say: tuple[int, int]
    stopped: int
    came: int
    practiced: int
    sayable: int


def lived(cell: Cell, seed: int) -> list[Told]:
    """Return what was told before each evening, and before the warm-up, with what came of it."""
    deck, learner = real_deck(), FAMILIES[cell.family](seed)
    call = FIRST_EVENING.replace(hour=CALL) + timedelta(days=cell.evenings)
    target = Target(microseconds(call), call.date(), deck[0].script)
    drill = prepared(deck, Live(()), limit=Limit(), now=FIRST_EVENING, targets=(target,))
    told = []
    chance = Random(f"evenings-{seed}")
    for number in range(cell.evenings + 1):
        warm = number == cell.evenings
        start = call - timedelta(hours=1) if warm else FIRST_EVENING + timedelta(days=number)
        drill = begun(drill, start, cell.minutes, quiet=False)
        told.append(_told(drill, learner, number, start, cell.minutes))
        if not warm and chance.random() < learner.skips:
            continue
        if warm:
            drill = replace(drill, progress=replace(drill.progress, by=Way.ALOUD, warm=True))
        drill, _ = walk(
            drill, learner, now=start, random=Random(f"{seed}-{number}"), choice=upcoming
        )
    came = _recalled(drill, learner, call, seed)
    known = tally(deck, drill.memories)
    practiced = sum(
        drill.progress.memory(c.key).reviews > 0 for c in deck if c.kind is Kind.PHRASING
    )
    return [replace(each, came=came, practiced=practiced, sayable=len(known.say)) for each in told]


def _told(drill: Drill, learner: Learner, number: int, start: datetime, minutes: float) -> Told:
    events = past(Live(drill.log))
    at = drill.aim.targets[0].at
    ahead = forecast(drill, now=start, minutes=minutes, who=person(drill.deck, events))
    now = estimate(drill.deck, drill.memories, events, at)
    call = start + timedelta(microseconds=at - microseconds(start))
    return Told(
        number,
        now,
        ahead.going if ahead else None,
        (ahead.least, ahead.most) if ahead else (0, 0),
        ahead.say if ahead else (0, 0),
        _recalled(drill, learner, call, number),
        came=0,
        practiced=0,
        sayable=0,
    )


def _recalled(drill: Drill, learner: Learner, call: datetime, seed: int) -> int:
    """Return how many lines come to mind at the call: each does or does not, by its true recall."""
    chance = Random(f"call-{seed}")
    lines = [card.key for card in drill.deck if card.kind is Kind.PHRASING]
    return sum(chance.random() < learner.recall(key, call) for key in lines)


def summary(told: Sequence[Told]) -> Iterator[str]:
    """Yield how often what came lay in what was told, and by how much the middle was off."""
    for name, came in (("now", "stopped"), ("going", "came")):
        pairs = [(getattr(each, name), getattr(each, came)) for each in told]
        known = [(found, each) for found, each in pairs if found]
        if known:
            covered = fmean(found.low <= each <= found.high for found, each in known)
            bias = fmean(found.middle - each for found, each in known)
            width = fmean(found.high - found.low for found, _ in known)
            yield f"{covered:.2f} | {bias:+.1f} | {width:.1f}"
        else:
            yield " | | "
    for first in (True, False):
        some = [each for each in told if (each.evening == 0) is first]
        within = [_off(each.lines, each.practiced) <= 2 for each in some]  # noqa: PLR2004 lines
        say = [_off(each.say, each.sayable) <= 2 for each in some]  # noqa: PLR2004 lines
        yield f"{fmean(within):.2f} | {fmean(say):.2f}"


def _off(range_: tuple[int, int], came: int) -> int:
    """Return by how many lines what came lies outside a range."""
    return max(range_[0] - came, came - range_[1], 0)


def main(arguments: Sequence[str]) -> int:
    """Print a table with a row for each family and case."""
    parser = argparse.ArgumentParser(description="What was told beside what came.")
    parser.add_argument("--learners", type=int, default=20)
    wanted = parser.parse_args(arguments)
    cells = [Cell(family, *case) for case in CASES for family in FAMILIES]
    print(
        "| learners | case | stop: covered | bias | width | go on: covered | bias | width ", end=""
    )
    print("| first: lines | say | later: lines | say |")
    print("|---" * 12 + "|")
    with ProcessPoolExecutor() as pool:
        jobs = [(cell, seed) for cell in cells for seed in range(wanted.learners)]
        found = list(pool.map(lived, *zip(*jobs, strict=True), chunksize=5))
    for cell in cells:
        told = [each for (c, _), f in zip(jobs, found, strict=True) if c == cell for each in f]
        row = " | ".join(summary(told))
        print(f"| {cell.family} | {cell.evenings} days | {row} |")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
