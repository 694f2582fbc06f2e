"""The file that a store lives in: made private and whole, examined before anything touches it."""

import os
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path

from trainer.posix.files import (
    OpenFolder,
    keep_folder_private,
    keep_private,
    may_write,
    private_file,
    private_folder,
    sync_file,
    sync_folder,
)
from trainer.store import aside, refusals, schema
from trainer.store.bytes.image import HEAD, beside, in_memory, is_database, whole

BUSY = 30
"""Seconds to wait for another program that writes."""

Identity = tuple[int, int]
"""What tells a file from every other on this machine: device and inode."""

in_use: set[Identity] = set()
"""The files that this process has open; closing a second descriptor would drop SQLite's locks."""


def identity(path: Path) -> Identity:
    """Return what tells this file from any other that comes to stand in its place."""
    found = path.stat()
    return found.st_dev, found.st_ino


def absent(path: Path) -> bool:
    """Tell whether nothing is at `path`; a folder that may not be entered raises `OSError`."""
    try:
        path.lstat()
    except FileNotFoundError:
        return True
    return False


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn what SQLite and the system say about `path` into a `StoreError`."""
    try:
        yield
    except (sqlite3.Error, OSError, UnicodeDecodeError) as error:
        raise refusals.refusal(path, error) from error


@contextmanager
def put_at(path: Path) -> Iterator[None]:
    """Turn what the system says about a new file at `path` into a `StoreError` about that place."""
    with told(path):
        try:
            yield
        except FileExistsError as error:
            raise refusals.Taken(path) from error
        except OSError as error:
            if refused := refusals.no_new_file(path, error):
                raise refused from error
            raise


def connect(path: Path, how: str = "mode=rw") -> sqlite3.Connection:
    """Return a connection to an existing file that begins and ends no transaction by itself."""
    address = f"{path.absolute().as_uri()}?{how}"
    connection = sqlite3.connect(address, uri=True, isolation_level=None, timeout=BUSY)
    connection.execute("PRAGMA trusted_schema = OFF")
    return connection


def open_to_write(path: Path) -> sqlite3.Connection:
    """Return a connection that adds durably to the file, which is created when there is none."""
    if absent(path):
        _create(path)
    examine(path)
    if not may_write(path):
        raise refusals.ReadOnly(path)
    try:
        keep_folder_private(path.resolve().parent, partial(_ours, path.resolve().name))
    except OpenFolder as error:
        raise refusals.OpenToOthers(path) from error
    for each in (path, *(beside(path, suffix) for suffix in aside.SUFFIXES)):
        keep_private(each)
    connection = connect(path)
    try:
        _make_durable(connection)
        schema.upgrade(connection, path, copy=partial(_copy, path))
    except BaseException:
        connection.close()
        raise
    return connection


def _copy(path: Path, label: str) -> None:
    from trainer.store.backup import back_up

    back_up(path, label)


def open_to_read(path: Path) -> sqlite3.Connection:
    """Return a connection that cannot change what is in the file."""
    examine(path)
    if may_write(path):
        # Only a connection that could write tidies up what SQLite keeps beside the file.
        connection = _tried(path)
    elif aside.needs(path):
        connection = _tried(path, "mode=ro")
    else:
        connection = connect(path, "mode=ro&immutable=1")
    connection.execute("PRAGMA query_only = ON")
    return connection


def _tried(path: Path, how: str = "mode=rw") -> sqlite3.Connection:
    """Return a connection to the file, or to what was read into memory.

    That's where SQLite finds no room for what it keeps beside it, or may put nothing there.
    """
    connection = connect(path, how)
    try:
        schema.version(connection)
    except sqlite3.DatabaseError as error:
        connection.close()
        refused = isinstance(error, sqlite3.OperationalError)
        if not refused or identity(path) in in_use or not _nothing_beside(path):
            raise
        data = aside.as_read(path)
        if int.from_bytes(data[60:64]) > schema.newest():
            raise refusals.NewerStore(path) from None
        return in_memory(data)
    return connection


def _nothing_beside(path: Path) -> bool:
    """Tell whether nothing can be put beside a file: the disk is full, or it isn't allowed."""
    return refusals.full(path) or not may_write(path)


def _ours(log: str, name: str) -> bool:
    """Tell whether a name in the log's folder is one that this program gives."""
    return name.startswith((log, f".{log}.")) or name in {"backups", "set-aside", "scripts"}


def _make_durable(connection: sqlite3.Connection) -> None:
    # Where there can be no WAL (some network disks), only EXTRA also syncs the folder.
    wal = connection.execute("PRAGMA journal_mode = WAL").fetchone() == ("wal",)
    for pragma in (
        f"synchronous = {'FULL' if wal else 'EXTRA'}",
        "fullfsync = ON",
        "checkpoint_fullfsync = ON",
        "foreign_keys = ON",
        "secure_delete = ON",
    ):
        connection.execute(f"PRAGMA {pragma}")


def _create(path: Path) -> None:
    # It is made whole under another name and appears at once: nobody ever sees half a store, and
    # of several first starts the first wins.
    unfinished = path.with_name(f".{path.name}.{os.urandom(8).hex()}.new")
    try:
        private_folder(path.parent)
        private_file(unfinished)
    except (PermissionError, FileExistsError, NotADirectoryError) as error:
        raise refusals.NoFolder(path) from error
    try:
        with closing(connect(unfinished)) as connection:
            schema.upgrade(connection, unfinished)
            _make_durable(connection)
        sync_file(unfinished)
        with aside.alone(unfinished):
            if _placed(unfinished, path):
                # What lies there was written ahead of a file that is gone.
                aside.leftovers(path)
    finally:
        unfinished.unlink(missing_ok=True)
    sync_folder(path.parent)


def _placed(unfinished: Path, path: Path) -> bool:
    """Give a new store its name; False when another start was quicker."""
    try:
        path.hardlink_to(unfinished)
    except FileExistsError:
        return False
    except OSError:
        # A disk without hard links (FAT): there, two first starts at once are not kept apart.
        if path.exists():
            return False
        unfinished.rename(path)
    return True


def examine(path: Path) -> None:
    """Raise a `StoreError` unless there is a store of today's layout or an older one at `path`.

    Only the file's first bytes are read, so what is not ours stays untouched, byte for byte.
    """
    size = regular(path)
    if identity(path) in in_use:
        return
    with path.open("rb", buffering=0) as file:
        header = file.read(HEAD)
    if not header:
        raise refusals.EmptyFile(path)
    if not is_database(header):
        raise refusals.NotAStore(path)
    if int.from_bytes(header[68:72]) != schema.APPLICATION:
        raise refusals.OtherProgram(path)
    if int.from_bytes(header[60:64]) > schema.newest():
        raise refusals.NewerStore(path)
    aside.settle(path)
    if _has_wal(path):
        if _layout_ahead(path) > schema.newest():
            raise refusals.NewerStore(path)
    # Another program may have written the file on since: its size is what counts when it is told.
    elif max(size, regular(path)) < whole(header) and not aside.needs(path):
        raise refusals.Damaged(path)


def _layout_ahead(path: Path) -> int:
    """Return the layout of a store that may stand only in what was written ahead of it."""
    with closing(connect(path, "mode=ro")) as connection:  # which changes neither
        try:
            return schema.version(connection)
        except sqlite3.OperationalError:
            if not _nothing_beside(path):
                raise
    return 0  # read later, without SQLite's help


def regular(path: Path) -> int:
    """Return the bytes of an ordinary file; raise a `StoreError` for what is none."""
    try:
        found = path.stat()
    except OSError as error:
        if path.is_symlink():
            raise refusals.LinkToNothing(path) from error
        raise
    if stat.S_ISDIR(found.st_mode):
        raise refusals.IsFolder(path)
    if not stat.S_ISREG(found.st_mode):
        raise refusals.NoPlainFile(path)
    return found.st_size


def _has_wal(path: Path) -> bool:
    try:
        return beside(path, "-wal").stat().st_size > 0
    except FileNotFoundError:
        return False
