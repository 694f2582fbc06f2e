"""The plan before a call, held against plain orders and a bound, with simulated learners.

Run it from the root of the project: python bench/deadline.py [--learners 200] [--out FILE.json]
`--quick` is the short form: few learners. Fixed seeds; a run says the same every time. `--before
FILE.json` puts the plan of an earlier run, such as the parent commit's, beside this one.
"""

import argparse
import json
import platform
import sys
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict
from math import sqrt
from pathlib import Path
from statistics import fmean, stdev

sys.path.insert(0, str(Path(__file__).parent.parent))

from bench.learners import FAMILIES
from bench.lives import ROWS, Cell, Outcome, one
from trainer import __version__

CASES = ((14, 5.0), (7, 5.0), (3, 5.0), (1, 20.0))
"""Evenings before the call, and minutes of each."""
GOALS = {14: 0.95, 7: 0.92, 3: 0.90, 1: 0.88}
"""Wanted of the plan, as a share of the bound: ratio of means, mean over families."""
LEAST = 0.75
"""Wanted in each family."""
WARMER = {14: 0.02, 7: 0.04, 3: 0.06}
"""Wanted of the last evening's minutes moved to an hour before the call, mean over families."""
Results = Mapping[Cell, Mapping[str, Sequence[Outcome]]]


def main(arguments: Sequence[str]) -> int:
    """Run every cell, print the tables, keep the means where asked to."""
    parser = argparse.ArgumentParser(description="The plan before a call, simulated learners.")
    parser.add_argument("--learners", type=int, default=200)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--family", choices=FAMILIES, action="append")
    parser.add_argument("--rows", nargs="+", choices=ROWS, default=list(ROWS))
    parser.add_argument("--before", type=Path)
    parser.add_argument("--out", type=Path)
    wanted = parser.parse_args(arguments)
    number = min(wanted.learners, 24) if wanted.quick else wanted.learners
    families = wanted.family or list(FAMILIES)
    cells = [Cell(family, *case) for case in CASES for family in families]
    results = run(cells, wanted.rows, number)
    before = json.loads(wanted.before.read_text(encoding="utf-8")) if wanted.before else {}
    print("\n".join(report(results, number, before)))
    if wanted.out:
        means = {named(cell): {row: mean(o) for row, o in r.items()} for cell, r in results.items()}
        wanted.out.write_text(json.dumps(means, indent=1) + "\n", encoding="utf-8")
    return 0


def run(cells: Sequence[Cell], rows: Sequence[str], learners: int) -> Results:
    """Return the outcomes of every row in every cell, learner by learner."""
    wanted = [(cell, row) for cell in cells for row in rows if applies(cell, row)]
    results: dict[Cell, dict[str, list[Outcome]]] = {cell: {} for cell in cells}
    with ProcessPoolExecutor() as pool:
        jobs = [(cell, row, learners) for cell, row in wanted]
        for (cell, row), found in zip(wanted, pool.map(lived, jobs), strict=True):
            results[cell][row] = found
    return results


def applies(cell: Cell, row: str) -> bool:
    """Say whether a row makes sense in a cell: a single evening can't be moved to the day."""
    return not (ROWS[row].moved and cell.evenings == 1)


def lived(job: tuple[Cell, str, int]) -> list[Outcome]:
    """Return the outcomes of one row in one cell; the seeds are 0 to learners - 1."""
    cell, row, learners = job
    return [one(cell, ROWS[row], seed) for seed in range(learners)]


def mean(outcomes: Sequence[Outcome]) -> dict[str, float]:
    """Return the means of outcomes, by what they say."""
    told = [asdict(outcome) for outcome in outcomes]
    return {name: round(fmean(each[name] for each in told), 4) for name in told[0]}


def turns(found: Mapping[str, Sequence[Outcome]], row: str) -> float:
    """Return the mean share of turns said right; of the bound, the better of its powers."""
    if row == "bound":
        powers = [name for name in found if name.startswith("bound")]
        return max((turns(found, name) for name in powers), default=float("nan"))
    return fmean(o.turns for o in found[row]) if row in found else float("nan")


def report(results: Results, learners: int, before: Mapping[str, object]) -> Iterator[str]:
    """Yield the tables as Markdown: absolute shares, then what came of each goal."""
    yield f"trainer {__version__}, Python {platform.python_version()}, {platform.machine()}; "
    yield f"{learners} simulated learners a cell, seeds 0 to {learners - 1}, the same in each row."
    yield ""
    rows = ("spread", "due", "robin", "typed", "plan", "kind", "harsh", "bound")
    yield f"| learners | case | before | {' | '.join(rows)} | plan / bound | warm-up | whole |"
    yield "|---" * (len(rows) + 6) + "|"
    for cell, found in results.items():
        shares = " | ".join(f"{turns(found, row):.3f}" for row in rows)
        old = before.get(named(cell))
        plan = old.get("plan") if isinstance(old, dict) else None
        was = f"{plan['turns']:.3f}" if isinstance(plan, dict) else ""
        ratio = turns(found, "plan") / turns(found, "bound")
        whole = fmean(o.whole for o in found["plan"]) if "plan" in found else float("nan")
        yield (
            f"| {cell.family} | {case(cell)} | {was} | {shares} | {ratio:.2f} "
            f"| {turns(found, 'warm-up'):.3f} | {whole:.1f} |"
        )
    yield ""
    yield from goals(results)


def goals(results: Results) -> Iterator[str]:
    """Yield what came of each goal."""
    for evenings, goal in GOALS.items():
        ratios = {
            cell.family: turns(found, "plan") / turns(found, "bound")
            for cell, found in results.items()
            if cell.evenings == evenings
        }
        if not ratios:
            continue
        least = min(ratios, key=lambda family: ratios[family])
        yield (
            f"- {evenings}: plan / bound {fmean(ratios.values()):.3f} (goal {goal}); least "
            f"{ratios[least]:.2f}, {least} (goal {LEAST})."
        )
    for evenings, goal in WARMER.items():
        more = {
            cell.family: turns(found, "warm-up") - turns(found, "plan")
            for cell, found in results.items()
            if cell.evenings == evenings
        }
        if not more:
            continue
        least = min(more, key=lambda family: more[family])
        yield (
            f"- {evenings}: warm-up at equal minutes {fmean(more.values()):+.3f} (goal +{goal}); "
            f"least {more[least]:+.3f}, {least}."
        )
    yield from against(results, "plan", ("due", "robin"))
    yield from against(results, "kind", ("typed",))
    yield from above(results)


def against(results: Results, row: str, others: Sequence[str]) -> Iterator[str]:
    """Yield the cells in which a row is furthest below the better of the others, with 95 %."""
    leads = []
    for cell, found in results.items():
        known = [name for name in others if name in found]
        if row in found and known:
            better = max(known, key=lambda name: turns(found, name))
            each = [a.turns - b.turns for a, b in zip(found[row], found[better], strict=True)]
            half = 1.96 * stdev(each) / sqrt(len(each)) if len(each) > 1 else 0.0
            leads.append((fmean(each), half, named(cell), better))
    for lead, half, where, better in sorted(leads)[:3]:
        yield f"- {row} less {better}: {lead:+.3f} ± {half:.3f} ({where})."


def above(results: Results) -> Iterator[str]:
    """Yield the rows that came above the bound: then it is broken, or it is noise."""
    for cell, found in results.items():
        for row in found:
            over = turns(found, row) - turns(found, "bound")
            if not row.startswith("bound") and row != "warm-up" and over > 0:
                yield f"- {row} above the bound by {over:.3f} ({named(cell)})."


def case(cell: Cell) -> str:
    """Return a case in words."""
    evenings = "1 evening" if cell.evenings == 1 else f"{cell.evenings} days"
    return f"{evenings} x {cell.minutes:g} min"


def named(cell: Cell) -> str:
    """Return a cell in words."""
    return f"{cell.family}, {case(cell)}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
