"""Files and folders for one person only, that are whole once they are there, and survive."""

import errno
import os
import stat
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

PRIVATE_FOLDER = 0o700
PRIVATE_FILE = 0o600

if sys.platform != "win32":

    def _shared(group: int) -> bool:
        """Tell whether anybody else may be in a group: many systems give each person one alone."""
        import grp

        try:
            return group != os.getegid() or bool(grp.getgrgid(group).gr_mem)
        except KeyError:
            return True


def private_folder(path: Path) -> None:
    """Create the folder and those above it that are missing, for this person only."""
    if path.is_dir():
        return
    private_folder(path.parent)
    try:
        path.mkdir(PRIVATE_FOLDER)
    except FileExistsError:
        if not path.is_dir():
            raise
        return
    path.chmod(PRIVATE_FOLDER)  # the umask may have taken even the owner's rights
    sync_folder(path.parent)


class OpenFolder(PermissionError):
    """A folder in which other people may delete and replace files, and that isn't ours alone."""


def keep_folder_private(path: Path, ours: Callable[[str], bool]) -> None:
    """Take a folder's rights from everybody else, if all that is in it is ours.

    In another one, rights to read do no harm, since every file of ours is private by itself. Where
    others may write, they could take a file away: raises `OpenFolder`.
    """
    if sys.platform != "win32":  # there a person's own folders are private, and modes mean little
        found = path.stat()
        if found.st_mode & 0o077 == 0:
            return
        if found.st_uid == os.geteuid() and all(ours(each.name) for each in path.iterdir()):
            path.chmod(PRIVATE_FOLDER)
        elif not found.st_mode & stat.S_ISVTX and (
            found.st_mode & 0o002 or (found.st_mode & 0o020 and _shared(found.st_gid))
        ):
            raise OpenFolder(errno.EACCES, os.strerror(errno.EACCES), str(path))


def private_file(path: Path) -> None:
    """Create an empty file for this person only; `FileExistsError` when there is one."""
    os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, PRIVATE_FILE))
    path.chmod(PRIVATE_FILE)


@contextmanager
def unfinished(path: Path) -> Iterator[Path]:
    """Hand out a new file beside `path`, for this person only, which is gone in the end.

    What the system refuses meanwhile is told of `path`: nobody knows the other name. Where there
    is no such folder, that is told.
    """
    new = path.with_name(f".{path.name[:80]}.{os.urandom(8).hex()}.new")
    try:
        private_file(new)
        try:
            yield new
        finally:
            new.unlink(missing_ok=True)
    except FileNotFoundError as error:
        error.filename, error.strerror = str(path.parent), "That folder doesn't exist"
        raise
    except OSError as error:
        error.filename = str(path)
        raise


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Hand out a new file that takes the place of what is at `path`, once it is whole."""
    with unfinished(path) as new:
        yield new
        sync_file(new)
        new.replace(path)
    sync_folder(path.parent)


@contextmanager
def appearing(path: Path) -> Iterator[Path]:
    """Hand out a new file, for this person only, that appears at `path` once it is whole.

    It is synced first. `FileExistsError` when something has that name already: it is left alone.
    """
    if path.exists() or path.is_symlink():
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path))
    with unfinished(path) as new:
        yield new
        sync_file(new)
        try:
            path.hardlink_to(new)
        except FileExistsError:
            raise
        except OSError:  # a disk without hard links (FAT)
            new.rename(path)
    sync_folder(path.parent)


def keep_private(path: Path) -> None:
    """Take a file's rights from everybody else, if it exists and belongs to this person."""
    if sys.platform != "win32":  # there a person's own folders are private, and modes mean little
        with suppress(FileNotFoundError, PermissionError):
            if path.stat().st_mode & 0o777 != PRIVATE_FILE:
                path.chmod(PRIVATE_FILE)


def may_write(path: Path) -> bool:
    """Tell whether this person may write to a file, and make others where it lies."""
    return os.access(path, os.W_OK) and os.access(path.resolve().parent, os.W_OK)


def is_private(path: Path) -> bool:
    """Tell whether a file is this person's, and nobody else may write to it."""
    private = True
    if sys.platform != "win32":  # likewise
        found = path.stat(follow_symlinks=False)
        own = stat.S_ISREG(found.st_mode) and found.st_uid == os.geteuid()
        private = own and not found.st_mode & 0o022
    return private


def sync_file(path: Path) -> None:
    """Wait until what the file holds would survive a power cut."""
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync_folder(path: Path) -> None:
    """Wait until the names in a folder would survive a power cut, where a system can do that."""
    if sys.platform != "win32":
        descriptor = os.open(path, os.O_RDONLY)
        try:
            with suppress(OSError):  # some network file systems cannot sync a folder
                os.fsync(descriptor)
        finally:
            os.close(descriptor)
