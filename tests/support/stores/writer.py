"""A program that answers and says so: killed, traced and run many times over by the tests."""

import os
import random
import select
import signal
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path

import pytest

from trainer.core.log.events import Event
from trainer.store.store import Store

START = 1_790_000_000_000_000
"""Microseconds: a moment of 2026."""


def answer(number: int, at: int = START) -> Event:
    """Return a review as a drill makes it, with words that tell which it is."""
    return Event(
        event="review",
        at=at,
        day="2026-09-21",
        key=f"second-interview/rank#{number}",
        line="I am going to present myself to [Mr. Lee] in the same way.",
        kind="drill",
        way="type",
        rung=2,
        strictness="exact",
        hints=0,
        share=0.93,
        suggested=2,
        rating=3,
        seconds=31.5,
        said=f"answer {number}: i am going to present myself to mr lee",
        missing=("in the same way",),
    )


def write(path: Path, count: int, out: int, synchronous: str = "") -> None:
    """Answer `count` times, telling the id of each on the descriptor `out` once it is saved."""
    with Store.open(path) as store:
        if synchronous:
            # How the test of the power cut proves that it would see a loss.
            store._connection.execute(f"PRAGMA synchronous = {synchronous}")  # noqa: SLF001 - around the store, as another program would
        for number in range(count):
            kept = store.append(answer(number))
            os.write(out, f"{kept.id}\n".encode())


if sys.platform == "win32":

    def started(work: Callable[[int], None]) -> tuple[int, int]:
        """Skip: processes are not forked there."""
        del work
        pytest.skip("needs fork")

    def kill(child: int) -> None:
        """Skip likewise."""
        del child

    def is_root() -> bool:
        """Say no: there is no such person."""
        return False

    def become_nobody() -> None:
        """Stay who you are."""

    def limit_files(size: int | None) -> None:
        """Skip: sizes of files are not limited there."""
        del size
else:

    def started(work: Callable[[int], None]) -> tuple[int, int]:
        """Start a process that does `work`; return its id and what it tells, to be read."""
        reading, telling = os.pipe()
        child = os.fork()
        if child:
            os.close(telling)
            return child, reading
        status = 1
        try:
            os.close(reading)
            work(telling)
            status = 0
        except BaseException:
            traceback.print_exc()  # else nobody learns why: the process ends at once
            sys.stderr.flush()
            raise
        finally:
            os._exit(status)

    def kill(child: int) -> None:
        """End a process at once, with no time to tidy up."""
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)

    def is_root() -> bool:
        """Say whether this process may do everything."""
        return os.geteuid() == 0

    def become_nobody() -> None:
        """Become a person with no rights, if there is a choice."""
        if is_root():
            os.setuid(65534)

    def limit_files(size: int | None) -> None:
        """Let no file grow beyond `size` bytes: as far as a program can tell, the disk is full."""
        import resource

        soft = resource.RLIM_INFINITY if size is None else size
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, resource.RLIM_INFINITY))


def told(reading: int) -> list[str]:
    """Return the whole lines that a process told until it ended."""
    with os.fdopen(reading, "rb") as pipe:
        return pipe.read().decode().rpartition("\n")[0].split()


def ended(*children: int) -> bool:
    """Wait for processes and tell whether all of them ended well."""
    return not any([os.waitpid(child, 0)[1] for child in children])  # noqa: C419 - wait for each


def report(line: str) -> None:
    """Tell a figure to whoever runs the tests with `-s`."""
    sys.stdout.write(f"\n{line}\n")


if __name__ == "__main__":
    # PATH COUNT[,COUNT...] [SYNCHRONOUS]: opened and closed once for each count
    for times in sys.argv[2].split(","):
        write(Path(sys.argv[1]), int(times), sys.stdout.fileno(), "".join(sys.argv[3:]))


def killed(work: Callable[[int], None], chance: random.Random) -> list[str]:
    """Kill a process that works, within 40 ms of its first sign of life; return what it told."""
    child, reading = started(work)
    select.select([reading], [], [], 30)
    time.sleep(chance.random() ** 2 * 0.04)
    kill(child)
    return told(reading)
