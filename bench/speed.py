"""How long the program takes to start, to answer a key, to choose a card; how much memory it needs.

Run it from the root of the project: python bench/speed.py [--rounds 15] [--json FILE]
Ratios within one run: the programs take turns, and the medians are compared.
"""

import argparse
import json
import os
import platform
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from select import select
from statistics import median, quantiles
from time import perf_counter

from msgspec import Struct

sys.path.insert(0, str(Path(__file__).parent.parent))

from trainer import __version__
from trainer.core.drill.ask import upcoming
from trainer.core.drill.drill import Limit, prepared
from trainer.core.grading.grade import grade
from trainer.core.log.events import DAY, Event, live, microseconds, moment, study_day
from trainer.core.plan.target import Target
from trainer.core.script.cards import cards
from trainer.core.script.parse import parse
from trainer.disk.dictionary import known
from trainer.store.store import Store, read

ROOT = Path(__file__).parent.parent
NOW = datetime.now(UTC)
SIZES = {"S": (34, 340, 60), "M": (1_000, 20_000, 3_650)}
"""Cards, reviews and days: a whole search, and ten years of one person."""
SITTING, FORGOTTEN = 6, 0.2
"""Reviews of one evening; how many of them lack a word."""
KEYS = 40
"""Keys typed in one program."""
PATIENCE = 30.0


class Run(Struct, frozen=True):
    """One run of a program: seconds until it took keys, seconds of each key, kilobytes."""

    start: float
    keys: tuple[float, ...]
    memory: int


def main(arguments: Sequence[str]) -> int:
    """Measure everything, print it beside the goals; write it as JSON where one is named."""
    parser = argparse.ArgumentParser(description="Start, keys, memory, the next card.")
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--json", type=Path)
    wanted = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        homes = {size: home(Path(folder) / size, *SIZES[size]) for size in SIZES}
        rows = [*terminals(homes, wanted.rounds), *figures(homes, wanted.rounds)]
        rows += [*cards_chosen(homes), graded()]
    machine = f"trainer {__version__}, Python {platform.python_version()}, {platform.machine()}"
    print(f"{machine}, medians of {wanted.rounds}")
    for name, value, goal in rows:
        print(f"  {name:<66}{value:8.2f}   goal {goal}")
    if wanted.json:
        found = {"machine": machine, "rounds": wanted.rounds}
        told = {
            **found,
            "figures": [dict(zip(("name", "value", "goal"), r, strict=True)) for r in rows],
        }
        wanted.json.write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")
    return 0


Row = tuple[str, float, float]
"""What was measured, the figure, and what it should not be above."""


def terminals(homes: Mapping[str, Path], rounds: int) -> list[Row]:
    """Return start, keys and memory of the drill against those of a bare program."""
    bare = [sys.executable, str(ROOT / "bench" / "bare.py")]
    found: dict[str, list[Run]] = {"bare": [], "S": [], "M": []}
    for _ in range(rounds):
        found["bare"].append(run(bare, Path(), b"READY"))
        for size, folder in homes.items():
            found[size].append(run(trainer("drill", "big", "--by", "type"), folder, b"YOU SAY"))
    start = {name: median(each.start for each in runs) for name, runs in found.items()}
    keys = {name: [key for each in runs for key in each.keys] for name, runs in found.items()}
    half = {name: median(each) for name, each in keys.items()}
    slow = quantiles(keys["S"], n=100)[-1]
    memory = {name: median(each.memory for each in runs) for name, runs in found.items()}
    return [
        (
            "start to a drill that takes keys, against a bare program",
            start["S"] / start["bare"],
            1.5,
        ),
        ("the same with 20,000 reviews, against 340", start["M"] / start["S"], 1.2),
        ("a key, against a bare program: median", half["S"] / half["bare"], 1.5),
        ("a key: slowest in a hundred, against its median", slow / half["S"], 3),
        ("peak memory of a drill, against a bare program", memory["S"] / memory["bare"], 1.3),
    ]


def figures(homes: Mapping[str, Path], rounds: int) -> list[Row]:
    """Return how much more of the processor `stats` takes for ten years than for a search."""
    spent = {
        size: [cpu(trainer("stats"), homes[size]) for _ in range(max(3, rounds // 3))]
        for size in homes
    }
    return [("stats with 20,000 reviews, against 340", median(spent["M"]) / median(spent["S"]), 3)]


def cards_chosen(homes: Mapping[str, Path]) -> list[Row]:
    """Return the milliseconds until the next card is known, in the plan towards a call."""
    rows = []
    for size, goal in (("S", 5.0), ("M", 100.0)):
        path = homes[size] / "scripts" / "big.md"
        script, _ = parse(path.read_text(encoding="utf-8"), path=str(path), stem="big")
        assert script is not None
        deck, call = cards(script), NOW + timedelta(days=5)
        target = Target(microseconds(call), call.date(), "big")
        log = read(homes[size] / "log.db")
        drill = prepared(
            deck,
            live(log, now=microseconds(NOW)),
            limit=Limit(seconds=300),
            now=NOW,
            targets=(target,),
        )
        upcoming(drill, NOW)  # what it remembers from one card to the next is there then
        spent = median(timed(lambda drill=drill: upcoming(drill, NOW)) for _ in range(9))  # type: ignore[misc]  # bound at once
        rows.append((f"ms to the next card of {len(deck):,}", spent * 1e3, goal))
    return rows


def graded() -> Row:
    """Return the milliseconds to compare an answer of 43 words."""
    script, _ = parse((ROOT / "decks" / "second-interview.md").read_text(), path="", stem="")
    assert script is not None
    wanted = max((card.line.wanted for card in cards(script)), key=lambda line: line.count)
    said = " ".join(wanted.text.lower().split()[:-2])
    know = known()
    grade(said, [wanted], names={}, known=know)
    spent = median(timed(lambda: grade(said, [wanted], names={}, known=know)) for _ in range(50))
    return (f"ms to compare an answer of {len(said.split())} words", spent * 1e3, 1.0)


def timed(work: Callable[[], object]) -> float:
    """Return the seconds that something takes."""
    start = perf_counter()
    work()
    return perf_counter() - start


def trainer(*arguments: str) -> list[str]:
    """Return the command line of the program."""
    return [sys.executable, "-m", "trainer", *arguments]


def run(command: Sequence[str], folder: Path, ready: bytes) -> Run:
    """Run a full-screen program until it shows `ready`, type keys, end it."""
    start = perf_counter()
    pid, master = os.forkpty()
    if pid == 0:
        os.chdir(ROOT)
        os.execvpe(command[0], list(command), environment(folder))  # noqa: S606 - no shell is wanted
    seen = b""
    while ready not in seen:
        seen += waited(master)
        if b"\x1b[6n" in seen:
            os.write(master, b"\x1b[1;1R")
            seen = seen.replace(b"\x1b[6n", b"")
    begun = perf_counter() - start
    while select([master], [], [], 0.5)[0]:  # the rest of the picture, and keys typed too early
        waited(master)
    keys = []
    for number in range(KEYS):
        start = perf_counter()
        os.write(master, b"abcdefghij "[number % 11 :][:1])
        waited(master)
        keys.append(perf_counter() - start)
        while select([master], [], [], 0.01)[0]:
            waited(master)
    os.write(master, b"\x03")
    while True:
        try:
            if not os.read(master, 65536):
                break
        except OSError:  # the program has closed its side
            break
    _, _, used = os.wait4(pid, 0)
    os.close(master)
    return Run(begun, tuple(keys), used.ru_maxrss)


def waited(master: int) -> bytes:
    """Return what a program writes next."""
    if not select([master], [], [], PATIENCE)[0]:
        raise SystemExit("a program shows nothing")
    return os.read(master, 65536)


def cpu(command: Sequence[str], folder: Path) -> float:
    """Return the seconds of the processor that a command takes."""
    pid = os.fork()
    if pid == 0:
        os.chdir(ROOT)
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        os.execvpe(command[0], list(command), environment(folder))  # noqa: S606 - no shell is wanted
    _, status, used = os.wait4(pid, 0)
    if status:
        raise SystemExit(f"{' '.join(command)} failed")
    return used.ru_utime + used.ru_stime


def environment(folder: Path) -> dict[str, str]:
    """Return the surroundings of a program that keeps everything in one folder."""
    own = {"TRAINER_DB": str(folder / "log.db"), "TRAINER_SCRIPTS": str(folder / "scripts")}
    return {**os.environ, **own, "HOME": str(folder), "TERM": "xterm-256color"}


def home(folder: Path, lines: int, reviews: int, days: int) -> Path:
    """Make a script of so many lines, and a log of so many reviews of them; return its folder."""
    scripts = folder / "scripts"
    scripts.mkdir(parents=True)
    text = [f"### Ask {n} {{#q{n}}}\n\n> {line(n)}\n" for n in range(lines)]
    (scripts / "big.md").write_text("\n".join(["# Big {#big}\n", *text]), encoding="utf-8")
    with Store.open(folder / "log.db") as store:
        store.join(tries(lines, reviews, days))
    return folder


def line(number: int) -> str:
    """Return the words of a line."""
    return f"What is the number {number} of the things that you want to know about it?"


def tries(lines: int, reviews: int, days: int) -> list[Event]:
    """Return reviews of so many days until yesterday, some of them with a word missing."""
    chance = Random(1)
    step = days * DAY * SITTING // reviews
    at = microseconds(NOW) - (days + 1) * DAY
    found = []
    for number in range(reviews):
        at += step - 150_000_000 if number % SITTING == 0 else 30_000_000
        asked = chance.randrange(lines)
        missing = ("things",) if chance.random() < FORGOTTEN else ()
        found.append(
            Event(
                id=f"{number:08}",
                origin="bench",
                seq=number + 1,
                event="review",
                kind="drill",
                at=at,
                day=study_day(moment(at)),
                key=f"big/q{asked}#phrasing",
                way="type",
                rung=2,
                line=line(asked),
                said=line(asked).replace("things", "") if missing else line(asked),
                strictness="exact",
                hints=0,
                share=0.9,
                missing=missing,
                seconds=15.0,
                suggested=1 if missing else 3,
                rating=chance.choice((1, 2, 3, 3, 3, 3, 4)),
            )
        )
    return found


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
