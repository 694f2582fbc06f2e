"""What was forgotten in the log is forgotten in its copies too, and in what was set aside."""

import shutil
import sqlite3
from collections.abc import Collection
from contextlib import closing
from pathlib import Path
from time import time

from trainer.core.log.damage import Wrong
from trainer.posix.files import sync_folder
from trainer.store.aside import folder_of
from trainer.store.backup import back_up, backups
from trainer.store.bytes.image import in_memory, is_database, with_what_is_beside
from trainer.store.check import findings
from trainer.store.refusals import NotErased

ABANDONED = 3600
"""Seconds after which an unfinished copy is nobody's."""

_TELLING = 40
"""Bytes of a text by which it is looked for where it can't be read; so few are never torn."""


def erasable(path: Path) -> None:
    """Raise `NotErased` unless the log is sound, so that a new copy can follow those that go."""
    if any(found.wrong is not Wrong.MISSING for found in findings(path)):
        raise NotErased(path)


def forget_in_copies(path: Path, ids: Collection[str], texts: Collection[str]) -> tuple[Path, ...]:
    """Remove the copies, and the logs set aside, that hold words of these events; a new copy comes.

    `texts` are those words: they are looked for byte by byte in what can't be read otherwise.
    Returns what may still hold them: files in `backups` that can't be read, or aren't ours.
    """
    back_up(path, "forgotten")
    ours, left = backups(path), []
    for copy in sorted((path.parent / "backups").glob("*.db")):
        try:
            held = _holds(copy, ids)
        except (sqlite3.Error, OSError):
            left.append(copy)
        else:
            if held and copy in ours:
                copy.unlink(missing_ok=True)
            elif held:
                left.append(copy)
    for unfinished in (path.parent / "backups").glob(".*.new*"):
        if time() - unfinished.stat().st_mtime > ABANDONED:
            unfinished.unlink(missing_ok=True)
    sync_folder(path.parent / "backups")
    _set_aside(path, ids, texts)
    return tuple(left)


def _set_aside(path: Path, ids: Collection[str], texts: Collection[str]) -> None:
    folder = folder_of(path)
    telling = [text.encode()[:_TELLING] for text in texts if text]
    for place in sorted(folder.glob("*")):
        files = [each.read_bytes() for each in place.iterdir()]
        if _held_in(place / path.name, ids) or any(
            text in content for text in telling for content in files
        ):
            shutil.rmtree(place)
    if folder.exists():
        sync_folder(folder)


def _held_in(log: Path, ids: Collection[str]) -> bool:
    try:
        return log.exists() and _holds(log, ids)
    except sqlite3.Error:
        return False


def _holds(copy: Path, ids: Collection[str]) -> bool:
    data = with_what_is_beside(copy)
    if not is_database(data):
        raise sqlite3.DatabaseError
    with closing(in_memory(data)) as connection:
        return any(event in ids for (event,) in connection.execute("SELECT event FROM words"))
