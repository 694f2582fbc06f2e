"""Copies of the log that can be trusted: whole, verified, on the disk, private."""

import errno
import os
import re
import sqlite3
from contextlib import closing
from pathlib import Path

from trainer.posix.files import (
    appearing,
    may_write,
    private_file,
    private_folder,
    sync_file,
    sync_folder,
)
from trainer.store.aside import as_read
from trainer.store.bytes.image import in_memory
from trainer.store.refusals import Damaged, NoPlaceForCopies, Spoilt, full, refusal
from trainer.store.sound import spoilt

KEPT = 7
"""So many copies stay; older ones are removed."""

_CLOSED = frozenset((errno.EACCES, errno.EPERM, errno.EROFS, errno.EEXIST, errno.ENOTDIR))
"""What the system says of a folder that can't be made, or written to."""
_OURS = re.compile(
    r"-(\d{4,})-(?:\d{4}-\d\d-\d\d|before-layout-\d+|before-import|forgotten|asked)\.db"
)
"""How a name goes on that we gave; whatever else is in the folder is the person's own."""


def back_up(path: Path, label: str) -> Path:
    """Copy the store at `path` to the folder `backups` beside it and return the copy's path.

    The copy's name holds a number that grows, so that no clock decides which is the newest, and
    `label`: a day, `before-layout-N`, `before-import`, `forgotten` or `asked`. Raises `Damaged` or
    `Spoilt` when the store is not what it should be; then the copies that there are all stay.
    `NoPlaceForCopies` where that folder takes none.
    """
    folder = path.parent / "backups"
    unfinished = folder / f".{os.urandom(8).hex()}.new"
    try:
        private_folder(folder)
        private_file(unfinished)
    except OSError as error:
        if error.errno in _CLOSED:
            raise NoPlaceForCopies(folder) from error
        raise
    try:
        _copy(path, unfinished)
        sync_file(unfinished)
        finished = _placed(unfinished, path, label)
    finally:
        unfinished.unlink(missing_ok=True)
    sync_folder(folder)
    for old in backups(path)[:-KEPT]:
        old.unlink(missing_ok=True)
    return finished


def copy_to(path: Path, target: Path) -> None:
    """Copy the store at `path` into a new private file, verified by its digests, and synced.

    Raises `FileExistsError` when there is a file; `Damaged` or `Spoilt`, and leaves none, when the
    store is not what it should be.
    """
    with appearing(target) as unfinished:
        _copy(path, unfinished)


def backups(path: Path) -> tuple[Path, ...]:
    """Return the copies of the store at `path` that this program made, the oldest first."""
    found = [
        (int(match[1]), copy)
        for copy in (path.parent / "backups").glob("*.db")
        if copy.name.startswith(f"{path.stem}-")
        and (match := _OURS.fullmatch(copy.name.removeprefix(path.stem)))
    ]
    return tuple(copy for _, copy in sorted(found))


def _placed(unfinished: Path, path: Path, label: str) -> Path:
    number = 0
    for copy in backups(path)[-1:]:
        if match := _OURS.fullmatch(copy.name.removeprefix(path.stem)):
            number = int(match[1])
    while True:
        number += 1
        finished = unfinished.with_name(f"{path.stem}-{number:04}-{label}.db")
        try:
            finished.hardlink_to(unfinished)
        except FileExistsError:
            continue  # another program made one just now
        except OSError:  # a disk without hard links (FAT)
            if finished.exists():
                continue
            unfinished.rename(finished)
        return finished


def _copy(path: Path, target: Path) -> None:
    with (
        closing(_source(path)) as source,
        closing(sqlite3.connect(target, isolation_level=None)) as copy,
    ):
        held = set(source.execute(_HELD))  # later ones may come while we copy
        source.backup(copy)
        # Put in the store's place, the copy goes on under another origin: its numbers were used.
        copy.execute(
            "INSERT INTO origins (origin, file) VALUES (?, 'copy')", (os.urandom(16).hex(),)
        )
        # A copy must be whole in one file, also for a reader that may write nothing beside it.
        copy.execute("PRAGMA journal_mode = DELETE")
        if copy.execute("PRAGMA integrity_check(1)").fetchone() != ("ok",):
            raise Damaged(path)
        if spoilt(copy) or not held <= set(copy.execute(_HELD)):
            raise Spoilt(path)


def _source(path: Path) -> sqlite3.Connection:
    """Return a connection to what is copied, or to what was read of it into memory.

    SQLite reads nothing where it may put nothing beside the file, or the disk is full. What else
    is the matter with the file is told of it, not of the copy.
    """
    source = sqlite3.connect(f"{path.absolute().as_uri()}?mode=rw", uri=True, timeout=30)
    try:
        source.execute("PRAGMA user_version")
    except sqlite3.DatabaseError as error:
        source.close()
        refused = isinstance(error, sqlite3.OperationalError)
        if not (refused and (full(path) or not may_write(path))):
            raise refusal(path, error) from error
        return in_memory(as_read(path))
    return source


_HELD = "SELECT id, digest FROM events"
