"""The plan before a call, held against plain ways to choose, with simulated learners.

Run it from the root of the project: python bench/deadline.py [--learners 100] [--out FILE.md]
`--quick` is the short form: few learners, one way. Fixed seeds; a run says the same every time.
"""

import argparse
import platform
import sys
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, datetime, timedelta
from math import sqrt
from pathlib import Path
from random import Random
from statistics import fmean, stdev

from msgspec import Struct

from trainer.core.value import replace

sys.path.insert(0, str(Path(__file__).parent.parent))

from bench.learners import FAMILIES, Learner
from bench.policies import POLICIES
from trainer import __version__
from trainer.core.drill.drill import Drill, Limit, prepared
from trainer.core.log.events import Live, microseconds
from trainer.core.memory.memory import retrievability
from trainer.core.memory.odds import odds
from trainer.core.memory.step import Way
from trainer.core.outlook.forecast import walk
from trainer.core.plan.progress import Progress
from trainer.core.plan.target import Target
from trainer.core.plan.turns import count_turns, expected_turns
from trainer.core.script.cards import Card, cards
from trainer.core.script.parse import parse

ROOT = Path(__file__).parent.parent
FIRST_EVENING = datetime(2026, 3, 2, 20, tzinfo=UTC)
CASES = ((14, 5.0), (7, 5.0), (3, 5.0), (1, 20.0), (1, 45.0))
"""Evenings before the call, and minutes of each."""
VARYING = (2.0, 4.0, 5.0, 6.0, 8.0)
"""Minutes of an evening where they vary: 5 on average."""
HABITS = ("every evening", "a quarter missed", "minutes vary")
WAYS = (Way.TYPE, Way.LETTERS, None)
"""Ways of answering that the person insists on; None: as the drill asks, by letters, then whole."""
MISSED = 0.25
"""Share of evenings missed, where some are."""
SHORT = 3
"""Evenings before the call in the case where order matters most."""
SPREAD_GOALS = {
    (Way.TYPE, 14): 1.08,
    (Way.TYPE, 7): 1.2,
    (Way.TYPE, 3): 1.2,
    (Way.LETTERS, 14): 1.03,
    (Way.LETTERS, 7): 1.05,
    (Way.LETTERS, 3): 1.15,
}


class Cell(Struct, frozen=True):
    """One case of the table: who, how long, by which way of answering, with which habit."""

    family: str
    evenings: int
    minutes: float
    way: Way | None
    habit: str


class Outcome(Struct, frozen=True):
    """What one learner knows at the call: shares of turns and of cards, and what was shown."""

    turns: float
    recall: float
    shown: float
    practised: int


def main(arguments: Sequence[str]) -> int:
    """Run every cell and print the table; the exit code says whether the goals were reached."""
    parser = argparse.ArgumentParser(description="The plan before a call, simulated learners.")
    parser.add_argument("--learners", type=int, default=100)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--family", choices=FAMILIES)
    parser.add_argument("--out", type=Path)
    wanted = parser.parse_args(arguments)
    number = min(wanted.learners, 24) if wanted.quick else wanted.learners
    found = [cell for cell in cells(quick=wanted.quick) if wanted.family in (None, cell.family)]
    with ProcessPoolExecutor() as pool:
        results = list(zip(found, pool.map(run_cell, found, [number] * len(found)), strict=True))
    lines = list(report(results, number))
    print("\n".join(lines))
    if wanted.out:
        wanted.out.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return 0


def cells(*, quick: bool) -> Iterator[Cell]:
    """Yield the cells of the table; a single evening can be neither missed nor varied."""
    for way in WAYS[:1] if quick else WAYS:
        for habit in HABITS[:1] if quick or way is None else HABITS:
            for evenings, minutes in CASES:
                if evenings > 1 or habit == HABITS[0]:
                    for family in FAMILIES:
                        yield Cell(family, evenings, minutes, way, habit)


def run_cell(cell: Cell, learners: int) -> dict[str, list[Outcome]]:
    """Return the outcomes of every policy, learner by learner."""
    deck = real_deck()
    return {name: [one(cell, name, seed, deck) for seed in range(learners)] for name in POLICIES}


def one(cell: Cell, policy: str, seed: int, deck: tuple[Card, ...]) -> Outcome:
    """Return what one learner knows at 10:00 after the last evening; same seed, same person."""
    learner = FAMILIES[cell.family](seed)
    call = FIRST_EVENING.replace(hour=10) + timedelta(days=cell.evenings)
    target = Target(microseconds(call), call.date(), deck[0].script)
    drill = prepared(
        deck, Live(()), limit=Limit(), now=FIRST_EVENING, by=cell.way, targets=(target,)
    )
    for number, minutes in enumerate(evenings(cell, seed)):
        start = FIRST_EVENING + timedelta(days=number)
        if minutes:
            drill = evening(drill, start, minutes)
            chance = Random(f"{seed}-{number}")
            drill, _ = walk(drill, learner, now=start, random=chance, choice=POLICIES[policy])
    return outcome(drill, deck, learner, call)


def evenings(cell: Cell, seed: int) -> list[float]:
    """Return the minutes of each evening; none where it is missed."""
    chance = Random(f"evenings-{seed}")
    match cell.habit:
        case "a quarter missed":
            return [cell.minutes * (chance.random() >= MISSED) for _ in range(cell.evenings)]
        case "minutes vary":
            return [chance.choice(VARYING) for _ in range(cell.evenings)]
    return [cell.minutes] * cell.evenings


def evening(drill: Drill, start: datetime, minutes: float) -> Drill:
    """Return the drill begun anew on another evening."""
    old = drill.progress
    first = old.first if not drill.log else ()
    progress = Progress(old.memories, old.climbs, first=first, by=old.by)
    aim = replace(drill.aim, odds=odds(drill.log))
    limit = Limit(seconds=minutes * 60)
    return replace(drill, started=start, limit=limit, progress=progress, aim=aim)


def outcome(drill: Drill, deck: tuple[Card, ...], learner: Learner, call: datetime) -> Outcome:
    """Return the truth at the call beside what the product would show."""

    def shown(key: str) -> float:
        memory = drill.progress.memory(key)
        return (retrievability(memory, microseconds(call)) or 0.0) * (memory.rating != 1)

    turns = count_turns(deck)
    return Outcome(
        turns=expected_turns(deck, lambda key: learner.recall(key, call)) / turns,
        recall=fmean(learner.recall(card.key, call) for card in deck),
        shown=expected_turns(deck, shown) / turns,
        practised=sum(
            drill.progress.memory(card.key).reviews > 0
            for card in deck
            if card.key.endswith("#phrasing")
        ),
    )


def real_deck() -> tuple[Card, ...]:
    """Return the cards of the real script."""
    path = ROOT / "decks" / "second-interview.md"
    script, _ = parse(path.read_text(encoding="utf-8"), path=str(path), stem=path.stem)
    if script is None:
        raise SystemExit(f"{path} can't be read")
    return cards(script)


def report(
    results: Sequence[tuple[Cell, dict[str, list[Outcome]]]], learners: int
) -> Iterator[str]:
    """Yield the tables as Markdown, one for each way and habit, then the goals."""
    yield f"trainer {__version__}, Python {platform.python_version()}, {platform.machine()}; "
    yield f"{learners} simulated learners a cell, the same ones under every policy."
    for way in WAYS:
        for habit in HABITS:
            rows = [(c, found) for c, found in results if (c.way, c.habit) == (way, habit)]
            if rows:
                yield ""
                yield f"### {told(way)}, {habit}"
                yield ""
                yield from table(rows)
    yield ""
    yield from verdicts(results)


def table(rows: Iterable[tuple[Cell, dict[str, list[Outcome]]]]) -> Iterator[str]:
    """Yield one table: turns said right under each policy, the lead of the plan, what it shows."""
    yield (
        "| learners | case | spread | due | robin | **plan** | plan - better plain (95 %) "
        "| plan / spread | recall: better plain, plan | shown - true | lines practised |"
    )
    yield "|---|---|---|---|---|---|---|---|---|---|---|"
    for cell, found in rows:
        mean = {name: fmean(o.turns for o in found[name]) for name in POLICIES}
        lead, half = against_plain(found)
        plan = found["plan"]
        recalls = {name: fmean(o.recall for o in found[name]) for name in POLICIES}
        evenings_ = "1 evening" if cell.evenings == 1 else f"{cell.evenings} days"
        yield (
            f"| {cell.family} | {evenings_} x {cell.minutes:g} min | {mean['spread']:.3f} "
            f"| {mean['due']:.3f} | {mean['robin']:.3f} | **{mean['plan']:.3f}** "
            f"| {lead:+.3f} ± {half:.3f} | {mean['plan'] / max(mean['spread'], 1e-9):.2f} "
            f"| {max(recalls['due'], recalls['robin']):.3f}, {recalls['plan']:.3f} "
            f"| {fmean(o.shown - o.turns for o in plan):+.2f} "
            f"| {fmean(o.practised for o in plan):.1f} |"
        )


def against_plain(found: dict[str, list[Outcome]]) -> tuple[float, float]:
    """Return the paired lead of the plan over the better plain order, half its 95 % interval."""
    better = max(("due", "robin"), key=lambda name: mean_turns(found[name]))
    leads = [p.turns - o.turns for p, o in zip(found["plan"], found[better], strict=True)]
    spread = stdev(leads) if len(leads) > 1 else 0.0
    return fmean(leads), 1.96 * spread / sqrt(len(leads))


def mean_turns(outcomes: Iterable[Outcome]) -> float:
    """Return the mean share of turns said right."""
    return fmean(outcome.turns for outcome in outcomes)


def verdicts(results: Sequence[tuple[Cell, dict[str, list[Outcome]]]]) -> Iterator[str]:
    """Yield what came of each goal."""
    leads = [(against_plain(found)[0], cell) for cell, found in results]
    yield "- Never more than 0.01 below the better plain order; the worst cells:"
    for lead, cell in sorted(leads, key=lambda pair: pair[0])[:3]:
        yield f"  {lead:+.3f} ({named(cell)})."
    yield f"- At least 0.02 above it at {SHORT} days; the worst cells:"
    short = [(lead, cell) for lead, cell in leads if cell.evenings == SHORT]
    for lead, cell in sorted(short, key=lambda pair: pair[0])[:3]:
        yield f"  {lead:+.3f} ({named(cell)})."
    for (way, days), goal in SPREAD_GOALS.items():
        ratios = [
            mean_turns(found["plan"]) / max(1e-9, mean_turns(found["spread"]))
            for cell, found in results
            if (cell.way, cell.evenings) == (way, days)
        ]
        if ratios:
            range_ = f"{min(ratios):.2f} to {max(ratios):.2f}"
            yield f"- Times FSRS with new cards spread, {days} days, {way}: {range_} (goal {goal})."


def named(cell: Cell) -> str:
    """Return a cell in words."""
    case = f"{cell.evenings} x {cell.minutes:g} min"
    return f"{cell.family}, {case}, {told(cell.way).lower()}, {cell.habit}"


def told(way: Way | None) -> str:
    """Return a way of answering in words."""
    return f"Answering by {way}" if way else "Answering as asked"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
