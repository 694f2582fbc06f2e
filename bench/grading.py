"""Suggested ratings against labelled answers, by kind, beside a plain comparison of characters.

Run it from the root of the project: python bench/grading.py [--all]
"""

import platform
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from pathlib import Path
from random import Random
from statistics import median, quantiles
from time import perf_counter

sys.path.insert(0, str(Path(__file__).parent.parent))

from tests.support.answers.coach import answers
from tests.support.answers.edits import NAMES, agrees, edits
from tests.support.answers.labelled import FOLDER, Case, Figures, Result, figures, graded, read
from trainer import __version__
from trainer.core.grading.grade import expected_letters, grade
from trainer.core.script.script import Words
from trainer.disk.dictionary import known

FILES = ("cases.txt", "held-out.txt", "people.txt", "people-held-out.txt")
SEEDS = 20
GOOD, HARD = 0.95, 0.75
GOALS = Figures(0, 95, 98, 100, 97, 1, 0, 95)
TITLES = (
    "rating acceptable",
    "rating acceptable, plain kinds",
    "lost negation, name, key word: flagged",
    "other losses: flagged",
    "rows with a loss that is none (at most)",
    "the same, nothing but typing (at most)",
    "words missing and added: exactly right",
)


def main(arguments: Sequence[str]) -> None:
    """Print every figure; with --all, each row that is not as labelled too."""
    print(f"trainer {__version__}, Python {platform.python_version()}, {platform.machine()}")
    know = known()
    for name in FILES:
        cases = list(read(FOLDER / name))
        results = [Result(case, graded(case, know)) for case in cases]
        print(f"\n{name}: {len(cases)} answers")
        show_figures(figures(results))
        show_kinds(results)
        for result in results if "--all" in arguments else ():
            show_wrong(result)
    show_coach()
    show_edits()
    show_time()


def show_coach() -> None:
    """Print how many answers are rated as a coach would rate them, and what was rated too well."""
    rated = [(answer, answer.graded(known())) for answer in answers()]
    lost = [found for answer, found in rated if answer.lost]
    kept = [found for answer, found in rated if answer.lost is False]
    print(f"\ncoach.tsv: {len(rated)} answers over every deck and other lines")
    print(f"  as a coach would rate them {share(a.fine(found) for a, found in rated):24.1f} %")
    print(f"  a meaning lost, shown {share(bool(found.lost) for found in lost):29.1f} %")
    print(f"  called lost, and isn't {share(bool(found.lost) for found in kept):28.1f} %")


def show_figures(found: Figures) -> None:
    """Print the figures beside the goals."""
    names = Figures.__struct_fields__[1:]
    for title, name in zip(TITLES, names, strict=True):
        print(f"  {title:<42}{getattr(found, name):7.1f} %   goal {getattr(GOALS, name)} %")


def show_kinds(results: Iterable[Result]) -> None:
    """Print, for each kind, how often all is right, the rating, and a plain ratio's rating."""
    kinds: dict[str, list[Result]] = {}
    for result in results:
        kinds.setdefault(result.case.kind, []).append(result)
    print(f"  {'kind':<16}{'rows':>5}{'all right':>11}{'rating':>9}{'by characters':>15}")
    for kind, rows in sorted(kinds.items()):
        plain = [characters(row.case) in row.case.ratings for row in rows if not row.case.letters]
        print(
            f"  {kind:<16}{len(rows):>5}{share(row.fine for row in rows):>9.0f} %"
            f"{share(row.rated for row in rows):>7.0f} %"
            + (f"{share(plain):>13.0f} %" if plain else f"{'':>15}")
        )


def characters(case: Case) -> int:
    """Return the rating by the ratio of equal characters, with no rule at all."""
    said = case.said.casefold()
    ratios = []
    for line in case.wordings:
        wanted = " ".join(shown for shown, _ in expected_letters(line, case.names)).casefold()
        ratios.append(SequenceMatcher(None, wanted, said, autojunk=False).ratio())
    return 3 if max(ratios) >= GOOD else 2 if max(ratios) >= HARD else 1


def show_wrong(result: Result) -> None:
    """Print what of a row is not as labelled."""
    if result.fine:
        return
    case, found = result.case, result.grade
    print(f"  {case.place} {case.kind} | {case.said}")
    print(f"    wanted {sorted(case.ratings)} - {case.missing} + {case.added} ! {set(case.lost)}")
    lists = f"- {' '.join(found.missing)} + {' '.join(found.added)}"
    print(f"    found  [{found.suggested}] {lists} ! {set(result.lost)}")


def show_edits() -> None:
    """Print how many mechanical edits of every line are graded as the edit asks."""
    know = known()
    right, made = Counter[str](), Counter[str]()
    for seed in range(SEEDS):
        for line in lines():
            for edit in edits(line, Random(f"{seed} {line.text}"), know):
                found = grade(edit.said, [line], names=NAMES, known=know)
                made[edit.kind] += 1
                right[edit.kind] += agrees(edit, found)
    print(f"\nmechanical edits: {made.total()}, {100 * right.total() / made.total():.2f} % right")
    for kind, number in sorted(made.items()):
        print(f"  {kind:<20}{number:>6}{100 * right[kind] / number:>9.1f} %")


def show_time() -> None:
    """Print how long an answer takes."""
    know = known()
    cases = [case for name in FILES for case in read(FOLDER / name)]
    taken = []
    for case in cases * 3:
        start = perf_counter()
        graded(case, know)
        taken.append(1000 * (perf_counter() - start))
    slow = quantiles(taken, n=20)[-1]
    print(f"\ntime of an answer: median {median(taken):.2f} ms, 95th percentile {slow:.2f} ms")
    print("of strange ones: bench/hostile.py")


def lines() -> Iterator[Words]:
    """Yield every line of the labelled files, once."""
    seen = set()
    for name in FILES[:2]:
        for case in read(FOLDER / name):
            for line in case.wordings:
                if line.text not in seen:
                    seen.add(line.text)
                    yield line


def share(found: Iterable[bool]) -> float:
    """Return how many of them hold, in percent."""
    all_ = list(found)
    return 100 * sum(all_) / len(all_)


if __name__ == "__main__":
    main(sys.argv[1:])
