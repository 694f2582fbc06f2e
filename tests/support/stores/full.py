"""A disk that is really full: a small file system in memory, mounted for one program alone."""

import os
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path
from random import Random

from tests.support.stores.writer import answer, started, told
from trainer.store.check import findings
from trainer.store.refusals import NoSpace, StoreError
from trainer.store.salvage import readable
from trainer.store.store import Store, read

SIZE = 3_000
"""KiB of the disk."""


def on_a_small_disk(folder: Path, *command: str) -> list[str]:
    """Return how a command is started that alone sees a small disk at `folder`."""
    mount = f'mount -t tmpfs -o size={SIZE}k none "$0" && exec "$@"'
    namespaces = ["-m"] if hasattr(os, "geteuid") and os.geteuid() == 0 else ["-r", "-m"]
    return ["unshare", *namespaces, "sh", "-c", mount, str(folder), *command]


def why_not(folder: Path) -> str:
    """Say why there can be no such disk here; nothing where there can."""
    if not shutil.which("unshare"):
        return "needs unshare, to mount a disk for one program alone"
    tried = subprocess.run(on_a_small_disk(folder, "true"), check=False, capture_output=True)
    return "a disk can't be mounted here" if tried.returncode else ""


def filled_up(folder: Path, room: int) -> None:
    """Leave so many KiB free on the disk."""
    free = shutil.disk_usage(folder).free - 1024 * room
    (folder / "filling").write_bytes(bytes(max(0, free)))


def until_full(path: Path, out: int) -> None:
    """Answer until it can't be saved, three times over; tell what was saved, and end as a crash."""
    refused = 0
    try:
        store = Store.open(path)
        while refused < 3:
            try:
                kept = store.append(answer(refused))
            except NoSpace:
                refused += 1
            else:
                os.write(out, f"{kept.id}\n".encode())
    except NoSpace:
        pass
    os._exit(0)


def tried(folder: Path, chance: Random) -> Counter[str]:
    """Fill a disk below a log that is being written, and count what became of the answers."""
    path, count = folder / "log.db", Counter[str]()
    with Store.open(path) as store:
        before = [store.append(answer(number)).id for number in range(chance.randrange(40))]
    filled_up(folder, chance.randrange(130))
    child, reading = started(lambda out: until_full(path, out))
    saved = [*before, *told(reading)]
    os.waitpid(child, 0)
    for look in (read, lambda path: readable(path).events):
        count["lost"] += not {event.id for event in look(path)}.issuperset(saved)
    count["damaged"] += bool(findings(path))
    (folder / "filling").unlink()
    with Store.open(path) as store:
        saved.append(store.append(answer(1)).id)
    log = [event.id for event in read(path)]
    count["lost"] += log != saved
    count["damaged"] += bool(findings(path))
    count["acknowledged"] += len(saved)
    for each in folder.iterdir():
        shutil.rmtree(each) if each.is_dir() else each.unlink()
    return count


if __name__ == "__main__":
    # FOLDER TIMES SEED: on the small disk; tells what was counted
    counted = Counter[str]()
    for number in range(int(sys.argv[2])):
        try:
            counted += tried(Path(sys.argv[1]), Random(f"{sys.argv[3]} {number}"))
        except StoreError as error:
            sys.exit(f"refused where there was room, or otherwise than by NoSpace: {error!r}")
    sys.stdout.write(" ".join(str(counted[what]) for what in ("acknowledged", "lost", "damaged")))
