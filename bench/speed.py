"""How fast the installed program is: start, keys, home, commands, the next card; and its memory.

Run it from the root of the project: python bench/speed.py [--rounds 15] [--json FILE]
A wheel is built and installed in an environment of its own, unless --python names one in which the
program is installed. All are ratios within one run: the programs take turns, each is held against
the other of its own round, and the medians over the rounds are shown.

Sizes: E is a new person with a call in five days, S the real script with 340 reviews and a call, M
1,000 cards with 20,000 reviews without a call, C the same with one.
"""

import argparse
import json
import os
import platform
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from statistics import median, quantiles

from msgspec import Struct
from msgspec.structs import asdict

sys.path.insert(0, str(Path(__file__).parent.parent))

from bench.homes import CALL, CURVE, environment
from bench.terminals import Run, run, spent

ROOT = Path(__file__).parent.parent
PEOPLE = ("E", "S", "M", "C")
INSTALL = ("-q", "--disable-pip-version-check")


class Row(Struct, frozen=True):
    """One line of the table: what, the figure, what it should not be above (None: no goal)."""

    what: str
    value: float
    goal: float | None = None


class Bench(Struct, frozen=True):
    """What is measured: a Python, the homes, how often; maybe a Python with the `anki` package."""

    python: Path
    homes: Path
    rounds: int
    anki: Path | None = None

    def program(self, *arguments: str) -> list[str]:
        """Return the command line of the installed program."""
        return [str(self.python.with_name("trainer")), *arguments]

    def home(self, size: str) -> dict[str, str]:
        """Return the surroundings of somebody."""
        return environment(self.homes / size)

    def drill(self, size: str) -> Run:
        """Run a drill that waits for typed words."""
        script = ("big",) if size in "MC" else ()
        command = self.program("drill", *script, "--by", "type")
        if size == "E":  # a new line is read before it is said: there is nothing to type
            return run(command, self.home(size), b"A new line.", typed=0)
        return run(command, self.home(size), b"Type your line")

    def bare(self) -> Run:
        """Run the least program of prompt_toolkit."""
        return run([str(self.python), str(ROOT / "bench" / "bare.py")], self.home("S"), b"READY")

    def command(self, size: str, *arguments: str) -> float:
        """Return the seconds of a command on the clock."""
        return spent(self.program(*arguments), self.home(size))[0]


def main(arguments: Sequence[str]) -> int:
    """Measure everything, print it beside the goals; write it as JSON where one is named."""
    parser = argparse.ArgumentParser(description="Start, keys, memory, home, commands.")
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--json", type=Path)
    parser.add_argument("--python", type=Path, help="a Python that the program is installed for")
    parser.add_argument("--anki", type=Path, help="a Python that has the anki package")
    parser.add_argument("--homes", type=Path, help="homes that were made before")
    parser.add_argument("--curve", action="store_true", help="10^2 to 10^5 reviews as well")
    wanted = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        python = wanted.python or installed(Path(folder))
        homes = wanted.homes or made(Path(folder), python, curve=wanted.curve)
        bench = Bench(python.absolute(), homes, wanted.rounds, wanted.anki or with_anki())
        rows = list(measured(bench, curve=wanted.curve))
    machine = f"{bench.program()[0]}, Python {platform.python_version()}, {platform.machine()}"
    print(f"{machine}, {os.cpu_count()} processors, medians of {wanted.rounds}")
    for row in rows:
        goal = "" if row.goal is None else f"   goal {row.goal:g}"
        print(f"  {row.what:<66}{row.value:8.2f}{goal}")
    if wanted.json:
        figures = [asdict(row) for row in rows]
        told = {"machine": machine, "rounds": wanted.rounds, "figures": figures}
        wanted.json.write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")
    return 0


def installed(folder: Path) -> Path:
    """Return the Python of a new environment in which the program is installed from a wheel."""
    python = folder / "venv" / "bin" / "python"
    subprocess.run([sys.executable, "-m", "venv", str(folder / "venv")], check=True)
    subprocess.run([str(python), "-m", "pip", "install", *INSTALL, str(ROOT)], check=True)
    return python


def made(folder: Path, python: Path, *, curve: bool) -> Path:
    """Return the folder of new homes, made by the program itself."""
    homes = folder / "homes"
    names = [*PEOPLE, *(f"at {reviews}" for reviews in CURVE if curve)]
    paths = [str(homes / name) for name in names]
    subprocess.run([str(python), str(ROOT / "bench" / "homes.py"), *paths], check=True)
    return homes


def with_anki() -> Path | None:
    """Return this Python, if it has the `anki` package."""
    asked = [sys.executable, "-c", "from anki.collection import Collection"]
    found = subprocess.run(asked, check=False, capture_output=True)
    return Path(sys.executable) if found.returncode == 0 else None


def measured(bench: Bench, *, curve: bool) -> Iterator[Row]:
    """Yield every line of the table."""
    for size in PEOPLE:
        bench.drill(size)  # what is kept from one start to the next is there then
    yield from screens(bench)
    yield from commands(bench)
    yield from inside(bench)
    if bench.anki:
        yield from peers(bench, bench.anki)
    else:
        print("the anki package is not installed here: its first card was not measured")
    if curve:
        yield from curved(bench)


def screens(bench: Bench) -> Iterator[Row]:
    """Yield start, keys, end and memory of a drill against those of the bare program."""
    rounds = [
        {"bare": bench.bare(), **{size: bench.drill(size) for size in PEOPLE}}
        for _ in range(bench.rounds)
    ]
    for size, goal in (("E", None), ("S", 1.35), ("M", 7), ("C", 7)):
        ratio = paired(rounds, size, "bare", lambda each: each.start)
        yield Row(f"start to a drill that takes keys, over bare: {size}", ratio, goal)
    if rounds[0]["bare"].work:
        for size, goal in (("E", None), ("S", 1.35), ("M", 7), ("C", 7)):
            ratio = paired(rounds, size, "bare", lambda each: each.work)
            yield Row(f"the same, of the processor's time: {size}", ratio, goal)
        for size in ("S", "C"):
            ratio = paired(rounds, size, "bare", lambda each: each.key_work)
            yield Row(f"a key, over bare, of the processor's time: {size}", ratio, 1.25)
    keys = {name: [key for each in rounds for key in each[name].keys] for name in rounds[0]}
    for size in ("S", "C"):
        half = median(keys[size]) / median(keys["bare"])
        yield Row(f"a key, over bare, p50: {size}", half, 1.25)
    for size in ("S", "C"):
        slow = quantiles(keys[size], n=100)[-1] / quantiles(keys["bare"], n=100)[-1]
        yield Row(f"a key, over bare's own p99, p99: {size}", slow, 1.3)
    for size, goal in (("S", None), ("C", 1.0)):
        yield Row(f"leaving a drill, seconds: {size}", median(r[size].leave for r in rounds), goal)
    for size, goal in (("S", 1.25), ("M", 2.4)):
        ratio = paired(rounds, size, "bare", lambda each: float(each.memory))
        yield Row(f"peak memory of a drill, over bare: {size}", ratio, goal)


def paired(
    rounds: Sequence[Mapping[str, Run]], one: str, other: str, figure: Callable[[Run], float]
) -> float:
    """Return the median of the ratios of two programs, each within its round."""
    return median(figure(each[one]) / figure(each[other]) for each in rounds)


def commands(bench: Bench) -> Iterator[Row]:
    """Yield what commands take, on the clock, against others of the same round."""
    nothing = [str(bench.python), "-c", "pass"]
    told = ("interview", "edit", "acme", "--call", CALL.astimezone().strftime("%Y-%m-%d 17:00"))
    rounds = [
        {
            "python": spent(nothing, bench.home("S"))[0],
            "version": bench.command("S", "--version"),
            "help": bench.command("S", "--help"),
            **{f"home {size}": bench.command(size) for size in "ESC"},
            "today": bench.command("S", "today"),
            "interview": bench.command("S", *told),
            **{f"stats {size}": bench.command(size, "stats") for size in "SM"},
        }
        for _ in range(bench.rounds)
    ]

    def over(one: str, other: str) -> float:
        return median(each[one] / each[other] for each in rounds)

    yield Row("home of a new person, over that of S", over("home E", "home S"), 1.1)
    yield Row("home, seconds: C", median(each["home C"] for each in rounds), 1.0)
    yield Row("--help, over --version", over("help", "version"), 1.2)
    for name in ("home S", "today", "interview"):
        yield Row(f"{name}, over a bare Python start", over(name, "python"))
    yield Row("stats with 340 reviews, over a bare Python start", over("stats S", "python"), 13)
    yield Row("stats with 20,000 reviews, over the same", over("stats M", "python"), 60)


def inside(bench: Bench) -> Iterator[Row]:
    """Yield what is measured within the program."""
    folders = [str(bench.homes / size) for size in "SC"]
    command = [str(bench.python), str(ROOT / "bench" / "inside.py"), *folders]
    found = subprocess.run(command, check=True, capture_output=True, text=True)
    for (what, value), goal in zip(json.loads(found.stdout).items(), (0.4, 5, 1), strict=True):
        yield Row(f"ms: {what}", value, goal)


def peers(bench: Bench, python: Path) -> Iterator[Row]:
    """Yield the start of a drill against the `anki` package's backend giving its first card."""
    with tempfile.TemporaryDirectory() as folder:
        card = [str(python), str(ROOT / "bench" / "firstcard.py"), folder]
        spent(card, bench.home("S"))  # the collection is made
        ratios = [
            bench.drill("S").start / spent(card, bench.home("S"))[0] for _ in range(bench.rounds)
        ]
    yield Row("start to a drill, over the anki package's first card", median(ratios), 0.68)


def curved(bench: Bench) -> Iterator[Row]:
    """Yield the start of a drill with more and more reviews, against the bare program."""
    for reviews in CURVE:
        size = f"at {reviews}"
        bench.drill(size)
        ratios = [bench.drill(size).start / bench.bare().start for _ in range(bench.rounds)]
        yield Row(f"start to a drill with {reviews:,} reviews, over bare", median(ratios))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
