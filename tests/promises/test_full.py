"""P4: on a disk that is really full nothing that was acknowledged is lost, and all can be read."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.here import environment
from tests.support.stores.full import on_a_small_disk, why_not
from tests.support.stores.proofs import Proof

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="disks are mounted on POSIX")


@pytest.fixture
def disk(tmp_path: Path) -> Path:
    """Return where a small disk can be mounted; skip where none can."""
    if reason := why_not(tmp_path):
        pytest.skip(reason)
    made = tmp_path / "disk"
    made.mkdir()
    return made


@pytest.mark.parametrize("times", [10, pytest.param(500, marks=pytest.mark.long)])
def test_p4_on_a_full_disk_nothing_acknowledged_is_lost(disk: Path, times: int) -> None:
    writer = str(Path(__file__).parents[1] / "support" / "stores" / "full.py")
    for portion in Proof("P4 disks that fill up below a log", times).portions(10):
        many, seed = str(portion.size), f"{portion.chance.random()}"
        ended = subprocess.run(
            on_a_small_disk(disk, sys.executable, writer, str(disk), many, seed),
            check=False,
            capture_output=True,
            text=True,
            env=environment(disk.parent),
        )
        assert ended.returncode == 0, ended.stderr
        acknowledged, lost, damaged = map(int, ended.stdout.split())
        portion.done(acknowledged=acknowledged, lost=lost, damaged=damaged)
        assert (lost, damaged) == (0, 0)
        assert acknowledged > portion.size


PROGRAM = """
T="{python} -m trainer --db {disk}/log.db --scripts {disk}/scripts"
printf 'some words\\n\\n2\\n' | $T drill --plain --cards 2 >/dev/null 2>&1
head -c 9000000 /dev/zero > {disk}/filling 2>/dev/null
for words in "log check" "log show" "today" "stats" "log export {out}/a.jsonl" \\
    "log backup {out}/b.db" "drill --plain --cards 1" "undo" "log backup"; do
  $T $words >{out}/shown 2>{out}/said </dev/null
  echo "$? $words: $(head -c 300 {out}/said)"
done
"""


@pytest.mark.slow
def test_p4_on_a_full_disk_all_can_be_looked_at_and_copied_elsewhere(disk: Path) -> None:
    out = disk.parent
    ended = subprocess.run(
        on_a_small_disk(
            disk, "sh", "-c", PROGRAM.format(python=sys.executable, disk=disk, out=out)
        ),
        check=False,
        capture_output=True,
        text=True,
        env=environment(out) | {"PATH": "/usr/bin:/bin:/usr/sbin:/sbin"},
    )
    *looks, drill, undo, backup = ended.stdout.splitlines()
    assert len(looks) == 6
    assert all(line.startswith("0 ") for line in looks), ended.stdout
    for line in (drill, undo, backup):
        assert line.startswith("1 ")
        assert "the disk is full, so this wasn't saved" in line
    assert (out / "b.db").stat().st_size
    assert shutil.which("unshare")
