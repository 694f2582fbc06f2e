"""P1, P10: after a crash, and at any moment of a restore itself, nothing is damaged or deleted."""

import os
import random
import re
import shutil
import subprocess
import sys
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.often import SLOW, some
from tests.support.here import environment
from tests.support.stores.damage import filled, put_over
from tests.support.stores.powercut import Disk, watched, why_not
from tests.support.stores.proofs import Proof
from tests.support.stores.writer import killed, report, write
from trainer.store import aside
from trainer.store.backup import back_up, backups
from trainer.store.check import findings
from trainer.store.refusals import StoreError
from trainer.store.restore import Copy, checked, newest_good, restore
from trainer.store.salvage import salvage
from trainer.store.store import Store, read

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="processes are forked")


@pytest.mark.parametrize(
    "how", some(1, ["restore", "cp", "mv", "rm", "restore a damaged one"], SLOW)
)
@pytest.mark.parametrize("kills", [3, pytest.param(200, marks=pytest.mark.long)])
def test_p1_whatever_is_done_after_a_crash_damages_nothing(
    tmp_path: Path, how: str, kills: int
) -> None:
    proof = Proof(f"P1 crashes, then: {how}", kills)
    for portion in proof.portions(1):
        chance, path = portion.chance, tmp_path / str(portion.number) / "log.db"
        killed(partial(write, path, 10_000), chance)
        back_up(path, "2026-09-21")
        copied = read(backups(path)[-1])
        filled(path, chance.choice((0, 60)))  # the copy may be of yesterday
        saved = killed(partial(write, path, 10_000), chance)
        if "restore" in how:
            if "damaged" in how:
                spoil(path, chance)
            log = {event.id for event in salvage(path).events}
            found = newest_good(path)
            assert found
            restore(path, found)
            (old,) = aside.sets(path)
            assert {event.id for event in salvage(old).events} == log
            assert "damaged" in how or log.issuperset(saved)
            assert read(path) == copied
        else:
            put_over(backups(path)[-1], path, how=how)
        with Store.open(path) as store:
            begun = store.events()
        assert findings(path) == ()
        assert how == "rm" or {e.id for e in copied} <= {e.id for e in begun}
        more = killed(partial(write, path, 10_000), chance)
        after = {event.id for event in read(path)}
        assert after.issuperset([*more, *(event.id for event in begun)])
        assert findings(path) == ()
        shutil.rmtree(path.parent)
        portion.done(crashes=2, damaged=0, what_was_ahead_fitted=len(begun) > len(copied))


def spoil(path: Path, chance: random.Random) -> None:
    data = bytearray(path.read_bytes())
    at = chance.randrange(1, len(data) // 4096) * 4096
    data[at : at + 4096] = bytes(4096)
    path.write_bytes(data)


@pytest.mark.slow
def test_p1_the_same_test_sees_what_is_played_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(aside, "foreign", lambda _path: ())
    damaged = 0
    for number in range(8):
        path = tmp_path / str(number) / "log.db"
        with Store.open(path) as store:
            store.close()
        killed(partial(write, path, 400), random.Random(number))
        back_up(path, "2026-09-21")
        filled(path, 60)
        killed(partial(write, path, 400), random.Random(number + 100))
        put_over(backups(path)[-1], path, how="cp")
        try:
            read(path)
            damaged += bool(list(findings(path)))
        except StoreError:
            damaged += 1
    report(f"P1: without the check, {damaged} of 8 logs damaged")
    assert damaged


# -- a restore that is killed at a system call

CALLS = "link,rename,unlink,fsync,pwrite64,openat,mkdir"


def begun(folder: Path) -> Path:
    """Return a log that was killed, with a copy and a spoilt page."""
    path = folder / "log.db"
    killed(partial(write, path, 60), random.Random(5))
    back_up(path, "2026-09-21")
    killed(partial(write, path, 60), random.Random(6))
    spoil(path, random.Random(7))
    return path


def traced(path: Path, *options: str) -> subprocess.CompletedProcess[bytes]:
    program = (
        "import sys; from pathlib import Path\n"
        "from trainer.store.restore import newest_good, restore\n"
        "path = Path(sys.argv[1]); restore(path, newest_good(path))\n"
    )
    return subprocess.run(
        [
            shutil.which("strace") or "",
            "-f",
            "-qq",
            *options,
            sys.executable,
            "-c",
            program,
            str(path),
        ],
        check=False,
        capture_output=True,
        env=environment(path.parent),
    )


@pytest.mark.slow
@pytest.mark.skipif(bool(why_not()), reason=why_not() or "none")
@pytest.mark.parametrize("every", [9, pytest.param(1, marks=pytest.mark.long)])
def test_p10_a_restore_killed_at_any_system_call_can_be_done_again(every: int) -> None:
    with TemporaryDirectory() as name:
        template = Path(name) / "template"
        template.mkdir()
        path = begun(template)
        old = {event.id for event in salvage(path).events}
        kept = len(read(backups(path)[-1]))
        trial = Path(shutil.copytree(template, Path(name) / "trial"))
        trace = Path(name) / "trace"
        traced(trial / "log.db", "-o", str(trace), "-e", f"trace={CALLS}")
        count = dict.fromkeys(CALLS.split(","), 0)
        first: dict[str, int] = {}
        for line in trace.read_text().splitlines():
            if found := re.match(r"\d+ +(\w+)\(", line):
                count[found[1]] += 1
                if str(trial) in line:
                    first.setdefault(found[1], count[found[1]])
        places = [(call, n) for call in first for n in range(first[call], count[call] + 1)]
        assert len(places) > 50  # or too little is seen of what is done
        proof = Proof("P10 restores killed at each system call", len(places))
        for portion in proof.portions(every):
            call, n = places[portion.place]
            shutil.rmtree(trial)
            shutil.copytree(template, trial)
            traced(trial / "log.db", "-e", f"inject={call}:signal=KILL:when={n}", "-o", os.devnull)
            judge(trial / "log.db", old, kept)
            portion.done(kills=1, lost=0)


def judge(path: Path, old: set[str], kept: int) -> None:
    """Look for all that there was; do it again, and see that it is done."""
    there = set()
    for each in (path, *aside.folder_of(path).glob("*/log.db")):
        there |= {event.id for event in salvage(each).events}
    assert old <= there
    copy = newest_good(path)
    assert copy
    restore(path, copy)
    assert findings(path) == ()
    assert len(read(path)) == kept
    assert not list(aside.folder_of(path).glob("*.new"))


# -- after a power cut


@pytest.mark.slow
@pytest.mark.skipif(bool(why_not()), reason=why_not() or "none")
def test_p2_what_a_power_cut_leaves_can_be_restored_over(tmp_path: Path) -> None:
    folder, fast = tmp_path / "answers", tmp_path / "fast"
    folder.mkdir()
    fast.mkdir()
    other = tmp_path / "other" / "log.db"
    filled(other, 5)
    copy = checked(other)
    images, disk, chance = 0, Disk(folder), random.Random(3)
    for number, call in enumerate(watched(folder, "4,1")):
        disk.do(call)
        if number % 6:
            continue
        for image in disk.images(chance, 1):
            for name, data in image.items():
                (fast / Path(name).name).write_bytes(data)
            over(fast / "log.db", copy)
            images += 1
            shutil.rmtree(fast)
            fast.mkdir()
    Proof("P2 restores over what a power cut left", 1).once(images=images, damaged=0)
    assert images > 30


def over(path: Path, copy: Copy) -> None:
    restore(path, copy)
    assert findings(path) == ()
    assert read(path) == copy.events
