"""P1, P3, P11: the real program killed in mid-drill; others that look, check and copy beside it."""

import os
import random
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from tests.support.here import environment
from tests.support.stores.powercut import why_not
from tests.support.stores.writer import answer, ended, report, started, told, write
from trainer.store.backup import back_up, backups
from trainer.store.check import findings
from trainer.store.export import export
from trainer.store.restore import checked
from trainer.store.store import Store, read

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="processes are forked")

KEY = re.compile(rb"^key: (\S+)", re.MULTILINE)
TYPED = b"some words of mine\n\n2\n" * 400


# -- the program itself, in ordinary lines


def lines_killed(path: Path, chance: random.Random) -> list[str]:
    """Kill a drill in ordinary lines; return the keys of what it had saved, as it showed them.

    A card's key is shown when it is asked; whatever was asked before it was saved before.
    """
    folder = path.parent
    out = folder / "out"
    with (
        out.open("wb") as file,
        subprocess.Popen(
            [sys.executable, "-u", "-m", "trainer", "drill", "--keys", "--cards", "60"],
            stdin=subprocess.PIPE,
            stdout=file,
            stderr=subprocess.DEVNULL,
            env=environment(folder),
        ) as child,
    ):
        assert child.stdin
        child.stdin.write(TYPED)
        child.stdin.flush()
        wanted = chance.randrange(1, 12)
        for _ in range(4_000):
            if len(KEY.findall(out.read_bytes())) >= wanted or child.poll() is not None:
                break
            time.sleep(0.002)
        time.sleep(chance.random() * 0.01)
        child.send_signal(signal.SIGKILL)
    return [key.decode() for key in KEY.findall(out.read_bytes())][:-1]


@pytest.mark.parametrize("kills", [3, pytest.param(200, marks=pytest.mark.long)])
def test_p1_a_drill_that_is_killed_has_saved_what_it_showed_as_saved(
    tmp_path: Path, kills: int
) -> None:
    chance = random.Random(kills)
    path = tmp_path / "log.db"
    shown, after = 0, 0
    for _ in range(kills):
        before = len(read(path))
        saved = lines_killed(path, chance)
        log = [event.key for event in read(path)][before:]
        assert log[: len(saved)] == saved
        assert len(log) <= len(saved) + 1  # what was being saved may be there too, whole
        assert findings(path) == ()
        shown += len(saved)
        after += bool(saved)
    report(f"P1: {kills} kills of a drill, {after} after a saved answer, {shown} saved, 0 lost")
    assert shown


# -- every system call of a save

CALLS = "pwrite64,fdatasync,fsync,openat,ftruncate,unlink,link,fcntl"


@pytest.mark.skipif(bool(why_not()), reason=why_not() or "none")
@pytest.mark.parametrize("every", [12, pytest.param(1, marks=pytest.mark.long)])
def test_p1_killed_at_any_system_call_of_a_save_nothing_is_lost(tmp_path: Path, every: int) -> None:
    done = places = 0
    for call, number in _places(tmp_path):
        places += 1
        if places % every:
            continue
        path = tmp_path / f"{call}-{number}" / "log.db"
        saved = _writer(path, "-e", f"inject={call}:signal=KILL:when={number}").stdout.split()
        log = read(path)
        assert [event.id for event in log][: len(saved)] == [name.decode() for name in saved]
        assert len(log) <= len(saved) + 1
        assert all(event.said and event.missing for event in log)
        with Store.open(path) as store:
            store.append(answer(1))
        assert findings(path) == ()
        done += 1
    report(f"P1: killed at {done} of {places} system calls: 0 answers lost, 0 half-written")
    assert done > 5


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

    def beside(look: Callable[[], None], _telling: int) -> None:
        while len(read(path, words=False)) < whole:
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

    looks = [partial(beside, each) for each in (check, copy, out)]
    children = [started(each) for each in [*[partial(write, path, answers)] * writers, *looks]]
    saved = [name for _, reading in children for name in told(reading)]
    assert ended(*(child for child, _ in children))
    assert sorted(saved) == sorted(event.id for event in read(path)[1:])
    assert findings(path) == ()
    report(f"P3: {writers} programs, {whole - 1} answers, check, copy and export beside: 0 errors")
    assert 0 < len(backups(path)) <= 8
