"""What can go wrong with the file of answers, one class a case, said to a person in one line."""

import errno
import shutil
import sqlite3
from pathlib import Path
from typing import ClassVar

from trainer.core.problems import TrainerError
from trainer.core.text import one_line

RESTORE = "Bring back the newest good copy of it with: trainer log restore"
"""What to do about a log that can't be read: nothing by hand."""


class StoreError(TrainerError):
    """The file with the answers can't be used that way; the message says what to do."""

    what: ClassVar[str] = "can't be used."
    remedy: ClassVar[str] = "Use another file with --db."

    def __init__(self, path: Path) -> None:
        super().__init__(one_line(f"{path}: {self.what} {self.remedy}"))
        self.path = path


class IsFolder(StoreError):
    """There's a folder where the file should be."""

    what = "is a folder, not a file with answers."
    remedy = "Name a file inside it, for example --db FOLDER/log.db."


class NoPlainFile(StoreError):
    """The file is a pipe, a device or a socket."""

    what = "isn't a regular file, so your answers can't be saved there."


class LinkToNothing(StoreError):
    """The file is a symbolic link to one that doesn't exist."""

    what = "is a link to a file that doesn't exist."
    remedy = "Connect the disk it leads to, or use another file with --db."


class NoFolder(StoreError):
    """The folder can't be made, or there's a file in its place."""

    what = "its folder can't be created or opened."
    remedy = "Use a place you can write to with --db."


class OpenToOthers(StoreError):
    """Other people can delete what's in the folder, and not all of it is ours."""

    what = "is in a folder where other people can delete files, so your answers aren't safe there."
    remedy = "Don't let them write to that folder, or use another place with --db."


class NotAllowed(StoreError):
    """You don't have permission to read the file."""

    what = "can't be read: you don't have permission."
    remedy = "Ask its owner, or use another file with --db."


class EmptyFile(StoreError):
    """The file is empty, which a file with answers never is."""

    what = "is empty, which your answers file never should be."
    remedy = RESTORE


class NotAStore(StoreError):
    """The file isn't an SQLite database at all."""

    what = "isn't an answers file. I left it as it is."
    remedy = (
        "If your answers were in it, use: trainer log restore. If not, use another file with --db."
    )


class OtherProgram(StoreError):
    """The file is another program's SQLite database."""

    what = "belongs to another program. I left it as it is."


class NewerStore(StoreError):
    """A newer version of this program wrote the file."""

    what = "was written by a newer version of trainer. I left it as it is."
    remedy = "Upgrade trainer, then try again."


class Damaged(StoreError):
    """SQLite can't make sense of the file, or part of it is missing."""

    what = "is damaged or cut short."
    remedy = RESTORE


class ReadOnly(StoreError):
    """You don't have permission to write to the file or its folder."""

    what = "can't be written to, so nothing can be saved."
    remedy = "Allow writing to the file and its folder, or use another file with --db."


class NoSpace(StoreError):
    """The disk is full."""

    what = "the disk is full, so this wasn't saved."
    remedy = "Make room on the disk, then try again."


class Busy(StoreError):
    """Another program kept the file locked for longer than we wait."""

    what = "another program has been writing to it for too long, so this wasn't saved."
    remedy = "Close the other program, then try again."


class Gone(StoreError):
    """The file was moved, deleted or replaced while it was open."""

    what = "was moved, deleted or replaced while it was in use, so this wasn't saved."
    remedy = "Earlier answers are in the file that was moved. To continue, start again."


class DiskTrouble(StoreError):
    """The system couldn't read from the disk, or write to it."""

    what = "the disk couldn't be read or written, so this wasn't saved."
    remedy = "Check the disk and its free space, then try again."


class NoCopy(StoreError):
    """There's no file where the copy should be."""

    what = "doesn't exist."
    remedy = "To be offered the newest good copy, use: trainer log restore"


class DamagedCopy(StoreError):
    """The copy doesn't match its checksums, so it isn't put in place."""

    what = "is damaged, so I didn't put it in place."
    remedy = "To be offered the newest good copy, use: trainer log restore"


class ItsOwnCopy(StoreError):
    """You named your answers file itself as the copy to put in its place."""

    what = "is your answers file itself."
    remedy = "Choose a copy of it, or be offered the newest good one with: trainer log restore"


class NotACopy(StoreError):
    """What you named to put in place isn't a copy of your answers."""

    what = "isn't a copy of your answers, so I didn't put it in place."
    remedy = "Choose another one, or be offered the newest good one with: trainer log restore"


class NoSuchFolder(StoreError):
    """The folder that a new file should go into doesn't exist, or doesn't take files."""

    what = "can't be created: its folder doesn't exist."
    remedy = "Choose a folder that exists."


class LongName(StoreError):
    """The name of a new file is longer than the system takes."""

    what = "can't be created: its name is too long."
    remedy = "Choose a shorter one."


class NotWritable(StoreError):
    """You don't have permission to put a new file there."""

    what = "can't be created: you don't have permission to write there."
    remedy = "Choose another folder."


class NoPlaceForCopies(StoreError):
    """The folder of copies can't be made, or you may not write there."""

    what = "can't be written to, so I made no copy there."
    remedy = "To put it elsewhere, name a new file, for example: trainer log backup copy.db."


class InUse(StoreError):
    """Another program has your answers open, so they can't be set aside."""

    what = "is open in another window or was changed just now, so I left everything as it was."
    remedy = "Close that window, then try again."


class Taken(StoreError):
    """There's already something where a new file should go."""

    what = "already exists, so I left it alone."
    remedy = "Choose another name."


class Spoilt(StoreError):
    """A saved answer doesn't match its checksum, so it isn't copied over good ones."""

    what = "holds an answer that was changed since it was saved, so I made no copy of it."
    remedy = "See which with: trainer log check. Bring back a good copy with: trainer log restore"


class NotErased(StoreError):
    """The file is damaged: no good copy can be made of it, so the old ones have to stay."""

    what = "is damaged, so I erased nothing."
    remedy = f"{RESTORE}. Then try again."


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
    sqlite3.SQLITE_TOOBIG: Damaged,  # a length that was spoilt
    sqlite3.SQLITE_MISMATCH: Damaged,
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

_NEW_BY_ERRNO: dict[int | None, type[StoreError]] = {
    errno.EROFS: NotWritable,
    errno.EACCES: NotWritable,
    errno.EPERM: NotWritable,
    errno.ENOENT: NoSuchFolder,
    errno.ENOTDIR: NoSuchFolder,
    errno.ENAMETOOLONG: LongName,
}
"""What is different for a new file: another place helps, and no other answers."""


def no_new_file(path: Path, error: OSError) -> StoreError | None:
    """Return why a new file can't be put at `path`; None where it isn't the place."""
    kind = _NEW_BY_ERRNO.get(error.errno)
    return kind(path) if kind else None


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
