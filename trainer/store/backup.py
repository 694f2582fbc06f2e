"""Copies of the log that can be trusted: whole, verified, on the disk, private."""

import os
import re
import sqlite3
from collections.abc import Collection
from contextlib import closing
from pathlib import Path
from time import time

from trainer.posix import private_file, private_folder, sync_file, sync_folder
from trainer.store.refusals import Damaged

KEPT = 7
"""So many copies stay; older ones are removed."""

ABANDONED = 3600
"""Seconds after which an unfinished copy is nobody's."""

_NUMBER = re.compile(r"-(\d{4,})-[^/]*\.db$")


def back_up(path: Path, label: str) -> Path:
    """Copy the store at `path` to the folder `backups` beside it and return the copy's path.

    The copy's name holds a number that grows, so that no clock decides which is the newest, and
    `label` (letters, digits, hyphens). Raises `Damaged` when the copy is not what it should be.
    """
    folder = path.parent / "backups"
    private_folder(folder)
    unfinished = folder / f".{os.urandom(8).hex()}.new"
    private_file(unfinished)
    try:
        _copy(path, unfinished)
        sync_file(unfinished)
        finished = _placed(unfinished, folder, f"{path.stem}-{{:04}}-{label}.db")
    finally:
        unfinished.unlink(missing_ok=True)
    sync_folder(folder)
    for old in backups(path)[:-KEPT]:
        old.unlink(missing_ok=True)
    return finished


def backups(path: Path) -> tuple[Path, ...]:
    """Return the copies of the store at `path`, the oldest first."""
    found = [
        (int(match[1]), copy)
        for copy in (path.parent / "backups").glob("*.db")
        if copy.name.startswith(f"{path.stem}-") and (match := _NUMBER.search(copy.name))
    ]
    return tuple(copy for _, copy in sorted(found))


def forget_in_backups(path: Path, ids: Collection[str]) -> tuple[Path, ...]:
    """Remove the copies that hold words of these events, after a new one; return what is left.

    What is left are copies that cannot be read, and may hold them. A copy that was never finished
    goes too, once it is an hour old: nobody is still writing it.
    """
    back_up(path, "forgotten")
    left = []
    for copy in backups(path):
        try:
            if _holds(copy, ids):
                copy.unlink(missing_ok=True)
        except (sqlite3.Error, OSError):
            left.append(copy)
    for unfinished in (path.parent / "backups").glob(".*.new*"):
        if time() - unfinished.stat().st_mtime > ABANDONED:
            unfinished.unlink(missing_ok=True)
    sync_folder(path.parent / "backups")
    return tuple(left)


def _holds(copy: Path, ids: Collection[str]) -> bool:
    address = f"{copy.absolute().as_uri()}?mode=ro&immutable=1"
    with closing(sqlite3.connect(address, uri=True)) as connection:
        return any(event in ids for (event,) in connection.execute("SELECT event FROM words"))


def _placed(unfinished: Path, folder: Path, name: str) -> Path:
    numbers = (int(match[1]) for copy in folder.iterdir() if (match := _NUMBER.search(copy.name)))
    finished = folder / name.format(max(numbers, default=0) + 1)
    unfinished.replace(finished)
    return finished


def _copy(path: Path, target: Path) -> None:
    source = sqlite3.connect(f"{path.absolute().as_uri()}?mode=rw", uri=True, timeout=30)
    with closing(source), closing(sqlite3.connect(target, isolation_level=None)) as copy:
        events = source.execute(_COUNT).fetchone()  # later ones may come while we copy
        source.backup(copy)
        # Put in the store's place, the copy goes on under another origin: its numbers were used.
        copy.execute(
            "INSERT INTO origins (origin, file) VALUES (?, 'copy')", (os.urandom(16).hex(),)
        )
        # A copy must be whole in one file, also for a reader that may write nothing beside it.
        copy.execute("PRAGMA journal_mode = DELETE")
        if copy.execute("PRAGMA integrity_check(1)").fetchone() != ("ok",):
            raise Damaged(path)
        if copy.execute(_COUNT).fetchone() < events:
            raise Damaged(path)


_COUNT = "SELECT count(*) FROM events"
