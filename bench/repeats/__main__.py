"""How long each pattern takes over its own words said again and again: none may hang the program.

Run it from the root of the project: python -m bench.repeats [ROOM] (such as trainer.core.when)
Each pattern of the program is fed what it looks for, repeated, with and without what comes before
and behind it; so is each pure function that takes a text, with what its module's patterns look
for. What takes longer than the goal, and isn't linear, is printed with how it grows from 250 to
2,000 characters: 2 a step is linear, 4 quadratic, more is a hang. It ends with 1 where something is
printed. The timer it needs is POSIX's.
"""

import sys
from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise
from signal import ITIMER_VIRTUAL, SIGVTALRM, setitimer, signal
from time import process_time
from types import FrameType

from bench.repeats.found import functions, patterns
from bench.repeats.pieces import hostile

SIZES = (250, 500, 1000, 2000)
"""Characters; an answer is cut at the last of these."""
GOAL = 0.05
"""Seconds of processor time for the longest."""
MOST, LINEAR = 10 * GOAL, 3.0
"""Seconds for what grows with its text alone: to less than so many times over twice the text."""
LIMIT = 1.0
"""Seconds after which a try is broken off."""


class TooLongError(Exception):
    """A try took longer than the limit."""


def main(room: str = "trainer") -> int:
    """Print what takes longer than the goal, and return 1 where something does."""
    signal(SIGVTALRM, _break_off)
    slow = tried = 0
    print(
        "| what | over | 250 | 500 | 1,000 | 2,000 | growth |\n|---|---|---|---|---|---|---|",
        flush=True,
    )
    for name, work, texts in _subjects(room):
        tried += 1
        worst = _worst(work, texts)
        if worst is not None and not _is_linear(grown := _growth(work, worst)):
            slow += 1
            print(_row(name, worst, grown), flush=True)
    print(f"{tried} tried, {slow} over {GOAL} s.")
    return int(slow > 0)


def _subjects(room: str) -> Iterator[tuple[str, Callable[[str], object], list[str]]]:
    """Yield each pattern and each function: its name, what to call, what to repeat."""
    words: dict[str, list[str]] = {}
    for pattern in patterns(room):
        texts = hostile(pattern.compiled)
        words.setdefault(pattern.module, []).extend(texts[::7])
        for way, work in pattern.ways().items():
            yield f"{pattern.module}.{pattern.name}.{way}", work, texts
    for name, work in functions(room):
        texts = words.get(name.rpartition(".")[0], [])
        yield name, work, [*texts[:: max(1, len(texts) // 200)], *COMMON]


COMMON = (
    " ",
    "a",
    "a ",
    "1",
    "1 ",
    ".",
    ", ",
    "hi ",
    "so ",
    "um, ",
    "and ",
    "no ",
    "the ",
    "?",
    "? ",
    "(",
    "[",
    "{a",
    "'",
    "-",
    "- ",
    "\n",
    "a\n",
)
"""What is held down on a keyboard, and what people say again and again."""


def _worst(work: Callable[[str], object], texts: list[str]) -> str | None:
    """Return the one of `texts` over which it takes longest, if that is longer than the goal."""
    slowest, most = None, GOAL
    for text in dict.fromkeys(texts):
        if (taken := _taken(work, text, SIZES[-1])) > most:
            slowest, most = text, taken
        if taken >= LIMIT:
            break
    if slowest is None or min(_taken(work, slowest, SIZES[-1]) for _ in range(5)) <= GOAL:
        return None
    return slowest


def _growth(work: Callable[[str], object], text: str) -> Mapping[int, float]:
    return {size: min(_taken(work, text, size) for _ in range(2)) for size in SIZES}


def _is_linear(taken: Mapping[int, float]) -> bool:
    """Tell whether it takes long over a long text, and no longer than that."""
    *_, before, last = taken.values()
    return last < MOST and last < LINEAR * before


def _taken(work: Callable[[str], object], text: str, size: int) -> float:
    """Return the seconds of processor time for a hostile text of this size, at most the limit.

    The text has what comes before and behind what is repeated, with a zero character between.
    """
    before, piece, behind = text.split("\0") if "\0" in text else ("", text, "")
    room = max(size - len(before) - len(behind), len(piece))
    whole = before + (piece * (room // max(len(piece), 1) + 1))[:room] + behind
    start = process_time()
    setitimer(ITIMER_VIRTUAL, LIMIT)
    try:
        work(whole)
    except TooLongError:
        return LIMIT
    except Exception:  # noqa: BLE001 - a private function may want another text; only time counts here
        return process_time() - start
    finally:
        setitimer(ITIMER_VIRTUAL, 0)
    return process_time() - start


def _break_off(_number: int, _frame: FrameType | None) -> None:
    raise TooLongError


def _row(name: str, text: str, taken: Mapping[int, float]) -> str:
    seconds = list(taken.values())
    grows = " ".join(f"{b / max(a, 1e-6):.1f}" for a, b in pairwise(seconds))
    figures = " | ".join(f"{one:.4f}" for one in seconds)
    return f"| {name} | {text!r} | {figures} | {grows} |"


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
