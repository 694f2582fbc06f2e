"""How long the worst texts take: scripts made to be huge or slow, and answers that are strange.

Run it from the root of the project: python bench/hostile.py
It ends with 1 where a text takes longer than its goal.
"""

import platform
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from time import process_time

sys.path.insert(0, str(Path(__file__).parent.parent))

from tests.support.answers.grading import KNOWN, LINES, STRANGE
from tests.support.answers.labelled import NAMES
from tests.support.here import begin_anew
from tests.support.texts.hostile import HOSTILE, PAGES, SLOW, as_script
from trainer import __version__
from trainer.core.grading.grade import grade
from trainer.core.script.parse import parse

HUGE, PARAGRAPH, MEBIBYTE, ANSWER = 3.0, 4.0, 60.0, 0.2
"""Goals, seconds of processor time, with room for a slow machine."""
TRIES = 3


def main() -> int:
    """Print each time beside its goal, and return 1 where one is missed."""
    print(f"trainer {__version__}, Python {platform.python_version()}, {platform.machine()}")
    print("| what | seconds | goal |\n|---|---|---|")
    missed = 0
    for what, seconds, goal in measured():
        print(f"| {what} | {seconds:.3f} | {goal} |{'' if seconds <= goal else ' MISSED'}")
        missed += seconds > goal
    return int(missed > 0)


def measured() -> Iterator[tuple[str, float, float]]:
    """Yield what was read, how long it took at its quickest, and the goal."""
    for name, (text, _) in HOSTILE.items():
        yield f"script: {name}", quickest(read, text), HUGE
    for part, count in SLOW.items():
        text = as_script(part * count)
        yield f"paragraph: `{part}` x {count:,}", quickest(read, text), PARAGRAPH
    yield "script: a mebibyte of brackets", quickest(read, PAGES, tries=1), MEBIBYTE
    for answer in STRANGE:
        yield f"answer: {answer[:12].strip()}...", quickest(compare, answer), ANSWER


def read(text: str) -> object:
    """Read a script."""
    return parse(text, path="a.md", stem="a")


def compare(answer: str) -> object:
    """Grade an answer against the longest line there is."""
    return grade(answer, [LINES[max(LINES, key=len)]], names=NAMES, known=KNOWN)


def quickest(work: Callable[[str], object], text: str, *, tries: int = TRIES) -> float:
    """Return the seconds of processor time of the quickest try: others use the machine too.

    Each finds the program as it starts, with nothing kept of the try before.
    """
    taken = []
    for _ in range(tries):
        begin_anew()
        start = process_time()
        work(text)
        taken.append(process_time() - start)
    return min(taken)


if __name__ == "__main__":
    sys.exit(main())
