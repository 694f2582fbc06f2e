"""What bench/speed.py measures inside the program: the next card, an answer compared.

It is run by the Python that the program is installed for: python inside.py FOLDER..., and prints
milliseconds by name as JSON.
"""

import json
import sys
from collections.abc import Callable, Iterator
from datetime import timedelta
from functools import partial
from pathlib import Path
from statistics import median
from time import process_time

sys.path.insert(0, str(Path(__file__).parent.parent))

from bench.homes import CALL, NOW, read
from trainer.core.drill.ask import upcoming
from trainer.core.drill.drill import Drill, Limit, prepared
from trainer.core.grading.grade import grade
from trainer.core.log.events import live, microseconds
from trainer.core.plan.target import Target
from trainer.core.script.cards import cards
from trainer.disk.dictionary import known
from trainer.disk.scripts import built_in
from trainer.store.store import read as read_log


def main(folders: list[str]) -> None:
    """Print what was measured."""
    print(json.dumps(dict([*map(next_card, folders), compared()])))


def next_card(folder: str) -> tuple[str, float]:
    """Return how many cards there are, and the milliseconds to the next one of them."""
    path = Path(folder) / "scripts" / "big.md"
    script = read(path if path.exists() else built_in() / "second-interview.md")
    deck = cards(script)
    target = Target(microseconds(CALL), CALL.date(), script.id)
    log = live(read_log(Path(folder) / "log.db"), now=microseconds(NOW))
    drill = prepared(deck, log, limit=Limit(seconds=3000), now=NOW, targets=(target,))
    steps = later(drill)
    next(steps)  # what it remembers from one card to the next is there then
    return f"next of {len(deck)}", 1e3 * median(steps)


def later(drill: Drill) -> Iterator[float]:
    """Yield the seconds that the choice of a card takes, every two minutes of half an hour."""
    for minutes in range(0, 30, 2):
        now = NOW + timedelta(minutes=minutes)
        yield timed(lambda now=now: upcoming(drill, now))  # type: ignore[misc]  # bound at once


def compared() -> tuple[str, float]:
    """Return the milliseconds to compare a long answer in which two words are missing.

    They are others each time: of an answer that was compared before, it is known.
    """
    script = read(built_in() / "second-interview.md")
    wanted = max((card.line.wanted for card in cards(script)), key=lambda line: line.count)
    words = wanted.text.lower().split()
    know = known()

    def work(at: int) -> None:
        said = " ".join(words[:at] + words[at + 2 :])
        grade(said, [wanted], names={}, known=know)

    work(len(words))
    taken = [timed(partial(work, at)) for at in range(len(words) - 1)]
    return f"answer to {len(words)} words", 1e3 * median(taken)


def timed(work: Callable[[], object]) -> float:
    """Return the seconds of the processor that something takes."""
    start = process_time()
    work()
    return process_time() - start


if __name__ == "__main__":
    main(sys.argv[1:])
