"""What can go wrong with the file of answers, one class a case, said to a person in one line."""

import errno
import shutil
import sqlite3
from pathlib import Path
from typing import ClassVar

from trainer.core.problems import TrainerError
from trainer.core.text import one_line

RESTORE = "Bring back the newest good copy of it with: trainer log restore."
"""What to do about a log that can't be read: nothing by hand."""


class StoreError(TrainerError):
    """The file with the answers cannot be used as was asked; the message says what to do."""

    what: ClassVar[str] = "can't be used."
    remedy: ClassVar[str] = "Use another file with --db."

    def __init__(self, path: Path) -> None:
        super().__init__(one_line(f"{path}: {self.what} {self.remedy}"))
        self.path = path


class IsFolder(StoreError):
    """A folder stands where the file should be."""

    what = "is a folder, not a file with answers."
    remedy = "Name a file inside it, for example --db FOLDER/log.db."


class NoPlainFile(StoreError):
    """A pipe, a device or a socket."""

    what = "isn't a regular file, so your answers can't be saved there."


class LinkToNothing(StoreError):
    """A symbolic link to a file that does not exist."""

    what = "is a link to a file that doesn't exist."
    remedy = "Connect the disk it leads to, or use another file with --db."


class NoFolder(StoreError):
    """The folder cannot be there: it could not be made, or a file stands in its place."""

    what = "its folder can't be created or opened."
    remedy = "Use a place you can write to with --db."


class OpenToOthers(StoreError):
    """Other people may delete what is in the folder, and it holds more than what is ours."""

    what = "is in a folder where other people can delete files, so your answers aren't safe there."
    remedy = "Take away their right to write in that folder, or use another place with --db."


class NotAllowed(StoreError):
    """The file may not be read."""

    what = "can't be read: you don't have permission."
    remedy = "Ask its owner, or use another file with --db."


class EmptyFile(StoreError):
    """A file of no bytes: a store never is."""

    what = "is empty, which your answers file never should be."
    remedy = RESTORE


class NotAStore(StoreError):
    """Not an SQLite database at all."""

    what = "isn't an answers file. I left it as it is."
    remedy = (
        "If your answers were in it, use: trainer log restore. If not, use another file with --db."
    )


class OtherProgram(StoreError):
    """An SQLite database of another program."""

    what = "belongs to another program. I left it as it is."


class NewerStore(StoreError):
    """Written by a newer version of this program."""

    what = "was written by a newer version of trainer. I left it as it is."
    remedy = "Upgrade trainer, then try again."


class Damaged(StoreError):
    """SQLite cannot make sense of the file, or a part of it is missing."""

    what = "is damaged or cut short."
    remedy = RESTORE


class ReadOnly(StoreError):
    """The file or its folder may not be written to."""

    what = "can't be written to, so nothing can be saved."
    remedy = "Allow writing to the file and its folder, or use another file with --db."


class NoSpace(StoreError):
    """The disk is full."""

    what = "the disk is full, so this wasn't saved."
    remedy = "Make room on the disk, then try again."


class Busy(StoreError):
    """Another program held the file longer than we waited."""

    what = "another program has been writing to it for too long, so this wasn't saved."
    remedy = "Close the other program, then try again."


class Gone(StoreError):
    """The file was moved, deleted or replaced while it was open."""

    what = "was moved, deleted or replaced while it was in use, so this wasn't saved."
    remedy = "Earlier answers are in the file that was moved. To continue, start again."


class DiskTrouble(StoreError):
    """The system could not read or write."""

    what = "the disk couldn't be read or written, so this wasn't saved."
    remedy = "Check the disk and its free space, then try again."


class NoCopy(StoreError):
    """No file is where a copy was said to be."""

    what = "doesn't exist."
    remedy = "To be offered the newest good copy, use: trainer log restore."


class DamagedCopy(StoreError):
    """A copy that isn't what its digests say: it takes the place of nothing."""

    what = "is damaged, so I didn't put it in place."
    remedy = "To be offered the newest good copy, use: trainer log restore."


class ItsOwnCopy(StoreError):
    """The log was named as the copy to put in its place."""

    what = "is your answers file itself."
    remedy = "Choose a copy of it, or be offered the newest good one with: trainer log restore."


class InUse(StoreError):
    """Another program has the log open, so it can't be set aside."""

    what = "is open in another window or was changed just now, so I left everything as it was."
    remedy = "Close that window, then try again."


class Taken(StoreError):
    """Something is already where a new file was to be written."""

    what = "already exists, so I left it alone."
    remedy = "Choose another name."


class Spoilt(StoreError):
    """A saved answer, or its words, isn't what its digest says: not to be copied over good ones."""

    what = "holds an answer that was changed since it was saved, so I made no copy of it."
    remedy = "See which with: trainer log check. Bring back a good copy with: trainer log restore."


class NotErased(StoreError):
    """A log that isn't sound: no good copy could be made of it, so the old ones must stay."""

    what = "is damaged, so I erased nothing."
    remedy = f"{RESTORE} Then try again."


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


_BESIDE = 1 << 15
"""Bytes: of the shortest file of shared memory."""

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
    if kind in {DiskTrouble, NotAllowed} and full(path):
        kind = NoSpace  # not even what SQLite keeps beside a file found room
    return kind(path) if kind else error


def full(path: Path) -> bool:
    """Tell whether the disk of a file has no room for what SQLite keeps beside it."""
    try:
        return shutil.disk_usage(path.resolve().parent).free < _BESIDE
    except OSError:
        return False
