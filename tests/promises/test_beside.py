"""P1, P3, P11: killed at any system call of a save; others that look, check and copy beside it."""

import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from tests.support.here import environment
from tests.support.stores.powercut import why_not
from tests.support.stores.proofs import Proof
from tests.support.stores.writer import answer, ended, started, told, write
from trainer.cli import run
from trainer.store.backup import back_up, backups
from trainer.store.check import findings
from trainer.store.export import export
from trainer.store.restore import checked
from trainer.store.store import Store, read

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="processes are forked")

PATIENCE = 600
"""Seconds after which nobody looks on for answers of a program that failed."""

# -- every system call of a save

CALLS = "pwrite64,fdatasync,fsync,openat,ftruncate,unlink,link,fcntl"


@pytest.mark.slow
@pytest.mark.skipif(bool(why_not()), reason=why_not() or "none")
@pytest.mark.parametrize("every", [40, pytest.param(1, marks=pytest.mark.long)])
def test_p1_killed_at_any_system_call_of_a_save_nothing_is_lost(tmp_path: Path, every: int) -> None:
    places = list(_places(tmp_path))
    assert len(places) > 50  # or too little is seen of what is done
    proof = Proof("P1 kills at each system call of a save", len(places))
    for portion in proof.portions(every):
        call, number = places[portion.place]
        path = tmp_path / f"{call}-{number}" / "log.db"
        saved = _writer(path, "-e", f"inject={call}:signal=KILL:when={number}").stdout.split()
        log = read(path)
        assert [event.id for event in log][: len(saved)] == [name.decode() for name in saved]
        assert len(log) <= len(saved) + 1
        assert all(event.said and event.missing for event in log)
        with Store.open(path) as store:
            store.append(answer(1))
        assert findings(path) == ()
        shutil.rmtree(path.parent)
        portion.done(kills=1, acknowledged=len(saved), lost=0)


def _writer(path: Path, *options: str) -> subprocess.CompletedProcess[bytes]:
    writer = Path(__file__).parents[1] / "support" / "stores" / "writer.py"
    return subprocess.run(
        [
            *(shutil.which("strace") or "", "-f", "-qq", "-o", os.devnull, *options),
            *(sys.executable, str(writer), str(path), "3"),
        ],
        check=False,
        capture_output=True,
        env=environment(path.parent),
    )


def _places(folder: Path) -> Iterator[tuple[str, int]]:
    """Yield each call, and which of its kind it is, from the first that concerns the store."""
    trace, count, first = folder / "trace", dict.fromkeys(CALLS.split(","), 0), dict[str, int]()
    _writer(folder / "first" / "log.db", "-e", f"trace={CALLS}", "-y", "-o", str(trace))
    for line in trace.read_text().splitlines():
        if (found := re.match(r"\d+ +(\w+)\(", line)) and found[1] in count:
            count[found[1]] += 1
            if str(folder / "first") in line:
                first.setdefault(found[1], count[found[1]])
    for call, begin in first.items():
        for number in range(begin, count[call] + 1):
            yield call, number


# -- others beside it


@pytest.mark.parametrize(
    ("writers", "answers"), [(3, 15), pytest.param(8, 500, marks=pytest.mark.long)]
)
def test_p3_p11_checks_copies_and_exports_beside_running_drills_tell_of_no_damage(
    tmp_path: Path, writers: int, answers: int
) -> None:
    path = tmp_path / "log.db"
    write(path, 1, os.open(os.devnull, os.O_WRONLY))
    whole = writers * answers + 1
    proof = Proof("P3 programs at once, stats, check, copy and export beside", writers)

    end = time.monotonic() + PATIENCE

    def beside(look: Callable[[], None], _telling: int) -> None:
        while len(read(path, words=False)) < whole and time.monotonic() < end:
            look()
        look()

    def check() -> None:
        assert findings(path) == ()

    def copy() -> None:
        checked(back_up(path, "asked"))

    def out() -> None:
        target = tmp_path / f"{os.urandom(4).hex()}.db"
        assert export(path, target).whole
        assert findings(target) == ()
        target.unlink()

    def stats() -> None:
        assert run(["--db", str(path), "stats", "--json"]) == 0

    looks = [partial(beside, each) for each in (check, copy, out, stats)]
    children = [started(each) for each in [*[partial(write, path, answers)] * writers, *looks]]
    saved = [name for _, reading in children for name in told(reading)]
    assert ended(*(child for child, _ in children))
    assert sorted(saved) == sorted(event.id for event in read(path)[1:])
    assert findings(path) == ()
    proof.once(answers=whole - 1, kept=len(read(path)) - 1)
    assert 0 < len(backups(path)) <= 8
