"""What can go wrong with the file of answers, one class a case, said to a person in one line."""

import errno
import sqlite3
from pathlib import Path
from typing import ClassVar

from trainer.core.problems import TrainerError
from trainer.core.text import one_line


class StoreError(TrainerError):
    """The file with the answers cannot be used as was asked; the message says what to do."""

    what: ClassVar[str] = "cannot be used."
    remedy: ClassVar[str] = "Give another file with --db."

    def __init__(self, path: Path) -> None:
        super().__init__(one_line(f"{path}: {self.what} {self.remedy}"))
        self.path = path


class IsFolder(StoreError):
    """A folder stands where the file should be."""

    what = "is a folder, not a file with answers."
    remedy = "Name a file inside it, for instance --db FOLDER/log.db."


class NoPlainFile(StoreError):
    """A pipe, a device or a socket."""

    what = "is no ordinary file, so no answers can be kept in it."


class LinkToNothing(StoreError):
    """A symbolic link to a file that does not exist."""

    what = "is a link to a file that does not exist."
    remedy = "Connect the disk it leads to, or give another file with --db."


class NoFolder(StoreError):
    """The folder cannot be there: it could not be made, or a file stands in its place."""

    what = "its folder cannot be made or entered."
    remedy = "Give a place you may write to with --db."


class NotAllowed(StoreError):
    """The file may not be read."""

    what = "may not be read."
    remedy = "Ask its owner, or give another file with --db."


class EmptyFile(StoreError):
    """A file of no bytes: a store never is."""

    what = "is empty, and a file with answers never is."
    remedy = "Leave it, and the files beside it, as they are; practice with another --db meanwhile."


class NotAStore(StoreError):
    """Not an SQLite database at all."""

    what = "holds something else than answers; it was left as it is."


class OtherProgram(StoreError):
    """An SQLite database of another program."""

    what = "belongs to another program; it was left as it is."


class NewerStore(StoreError):
    """Written by a newer version of this program."""

    what = "was written by a newer version of trainer; it was left as it is."
    remedy = "Upgrade trainer, then try again."


class Damaged(StoreError):
    """SQLite cannot make sense of the file, or a part of it is missing."""

    what = "is damaged or cut short."
    remedy = "Leave it, and the files beside it, as they are; practice with another --db meanwhile."


class ReadOnly(StoreError):
    """The file or its folder may not be written to."""

    what = "may not be written to, so nothing can be saved."
    remedy = "Allow writing to the file and its folder, or give another file with --db."


class NoSpace(StoreError):
    """The disk is full."""

    what = "the disk is full, so this was not saved."
    remedy = "Make room on the disk, then try again."


class Busy(StoreError):
    """Another program held the file longer than we waited."""

    what = "another program has been writing to it for too long, so this was not saved."
    remedy = "Close the other program, then try again."


class Gone(StoreError):
    """The file was moved, deleted or replaced while it was open."""

    what = "was moved, deleted or replaced while it was in use, so this was not saved."
    remedy = "Earlier answers are in the file that was moved. To go on, start again."


class DiskTrouble(StoreError):
    """The system could not read or write."""

    what = "the disk could not be read or written, so this was not saved."
    remedy = "Check the disk and its free space, then try again."


_BY_CODE: dict[int, type[StoreError]] = {
    sqlite3.SQLITE_FULL: NoSpace,
    sqlite3.SQLITE_BUSY: Busy,
    sqlite3.SQLITE_LOCKED: Busy,
    sqlite3.SQLITE_READONLY: ReadOnly,
    sqlite3.SQLITE_CANTOPEN: NotAllowed,
    sqlite3.SQLITE_PERM: NotAllowed,
    sqlite3.SQLITE_AUTH: NotAllowed,
    sqlite3.SQLITE_NOTADB: NotAStore,
    sqlite3.SQLITE_CORRUPT: Damaged,
    # What our statements ask is always right in a sound file.
    sqlite3.SQLITE_ERROR: Damaged,
    sqlite3.SQLITE_CONSTRAINT: Damaged,
    sqlite3.SQLITE_IOERR: DiskTrouble,
}


_BY_ERRNO: dict[int | None, type[StoreError]] = {
    errno.ENOSPC: NoSpace,
    errno.EDQUOT: NoSpace,
    errno.EFBIG: NoSpace,
    errno.EROFS: ReadOnly,
    errno.EACCES: NotAllowed,
    errno.EPERM: NotAllowed,
    errno.ENOENT: NoFolder,
    errno.ENOTDIR: NoFolder,
    errno.ENAMETOOLONG: NoFolder,
}


def refusal(path: Path, error: sqlite3.Error | OSError | UnicodeDecodeError) -> Exception:
    """Return what an error means to a person; the error itself where it is our mistake."""
    if isinstance(error, UnicodeDecodeError):
        return Damaged(path)
    if isinstance(error, OSError):
        return _BY_ERRNO.get(error.errno, DiskTrouble)(path)
    if isinstance(error, sqlite3.OperationalError) and "UTF-8" in str(error):
        return Damaged(path)  # SQLite has no code for text that is none
    kind = _BY_CODE.get(getattr(error, "sqlite_errorcode", sqlite3.SQLITE_OK) & 0xFF)
    return kind(path) if kind else error
