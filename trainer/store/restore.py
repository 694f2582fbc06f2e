"""A copy takes the place of the log, which is set aside whole: nothing is ever deleted."""

import os
import sqlite3
import sys
from contextlib import ExitStack, closing
from pathlib import Path

from msgspec import Struct

from trainer.core.log.events import Event, What
from trainer.posix.files import private_file, private_folder, sync_file, sync_folder
from trainer.store import refusals, schema
from trainer.store.aside import alone, as_read, kept, moved
from trainer.store.backup import backups
from trainer.store.bytes.image import beside, in_memory, is_database, whole
from trainer.store.file import absent, regular, told
from trainer.store.salvage import Salvage, salvage
from trainer.store.sound import spoilt
from trainer.store.store import Store


class Copy(Struct, frozen=True):
    """A copy of a log, checked by its digests; `data` is the file with what belongs to it."""

    path: Path
    data: bytes
    events: tuple[Event, ...]


class Loss(Struct, frozen=True):
    """What a log holds that a copy does not.

    `answers` counts its reviews, `others` whatever else there is; the first of them is from `since`
    (microseconds); `known`: the log could be read to its end, else there may be more.
    """

    answers: int
    others: int
    since: int | None
    known: bool


def checked(path: Path) -> Copy:
    """Read a copy and check all of it; raise a `StoreError` for one that can't be trusted."""
    with told(path):
        if absent(path):
            raise refusals.NoCopy(path)
        try:
            regular(path)
        except (refusals.IsFolder, refusals.NoPlainFile) as error:
            raise refusals.NotACopy(path) from error
        data = as_read(path)
    if not is_database(data) or int.from_bytes(data[68:72]) != schema.APPLICATION:
        raise refusals.NotACopy(path)
    if int.from_bytes(data[60:64]) > schema.newest():
        raise refusals.NewerStore(path)
    found = salvage(path)
    if not found.whole or len(data) < whole(data):
        raise refusals.DamagedCopy(path)
    return Copy(path, data, found.events)


def newest_good(path: Path) -> Copy | None:
    """Return the newest copy of the log at `path` that can be trusted; None when there is none."""
    for copy in reversed(backups(path)):
        try:
            return checked(copy)
        except refusals.StoreError:
            continue
    return None


def lost(log: Salvage, copy: Copy) -> Loss:
    """Return what is in a log, as far as it can be read, and not in the copy."""
    there = {event.id for event in copy.events}
    gone = [event for event in log.events if event.id not in there]
    answers = sum(event.event == What.REVIEW for event in gone)
    since = min((event.at for event in gone), default=None)
    return Loss(answers, len(gone) - answers, since, known=log.whole)


def restore(path: Path, copy: Copy) -> Path | None:
    """Put a copy in the place of the log, durably; return where the log was set aside.

    None: there was nothing to set aside. What was forgotten in the log stays forgotten. Raises
    `InUse` when a program has the log open, and then everything is as it was.
    """
    with told(path):
        if not absent(path):
            regular(path)
            if path.samefile(copy.path):
                raise refusals.ItsOwnCopy(path)
        real = path.resolve()
        private_folder(real.parent)
        before = _state(real)
        old = salvage(real).events if real.exists() else ()
        tombstones = [event for event in old if event.event == What.TOMBSTONE]
        unfinished = real.with_name(f".{real.name}.{os.urandom(8).hex()}.new")
        private_file(unfinished)
        try:
            _write(copy, unfinished, tombstones)
            return _put(real, unfinished, before)
        finally:
            for each in (unfinished, *(beside(unfinished, end) for end in ("-wal", "-shm"))):
                each.unlink(missing_ok=True)


def _state(path: Path) -> tuple[tuple[int, int, int], ...]:
    """Return what tells whether a file, or what SQLite keeps beside it, was changed."""
    found = []
    for each in (path, beside(path, "-wal"), beside(path, "-journal")):
        if each.exists():
            state = each.stat()
            found.append((state.st_ino, state.st_size, state.st_mtime_ns))
    return tuple(found)


def _write(copy: Copy, target: Path, tombstones: list[Event]) -> None:
    with closing(in_memory(copy.data)) as source, closing(sqlite3.connect(target)) as written:
        schema.upgrade(source)
        source.backup(written)
        # It goes on under another origin: the log that is set aside has used these numbers.
        origin = (os.urandom(16).hex(),)
        written.execute("INSERT INTO origins (origin, file) VALUES (?, 'restored')", origin)
        written.commit()
        if spoilt(written):
            raise refusals.DiskTrouble(target)
    there = {event.id for event in copy.events}
    if new := [event for event in tombstones if event.id not in there]:
        with Store.open(target) as store:
            for event in new:  # under numbers of its own: those before them stay behind
                store.append(event, exact=True)
    sync_file(target)


def _put(path: Path, unfinished: Path, before: tuple[tuple[int, int, int], ...]) -> Path | None:
    with ExitStack() as stack:
        for each in (path, unfinished):
            if each.exists() and not stack.enter_context(alone(each)):
                raise refusals.InUse(path)
        if _state(path) != before:
            raise refusals.InUse(path)
        if sys.platform == "win32":
            stack.close()  # a file that is open can't be renamed there
        if not before:
            unfinished.replace(path)
            sync_folder(path.parent)
            return None
        with kept(path) as place:
            unfinished.replace(path)
            sync_folder(path.parent)
    if not (place / path.name).exists():
        moved.append(place)
        return None
    return place / path.name
