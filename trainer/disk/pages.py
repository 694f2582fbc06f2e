"""A page put into a file: for this person only, whole or not at all."""

import errno
import os
import stat
from pathlib import Path

from trainer.core.problems import TrainerError
from trainer.core.text import one_line
from trainer.posix.files import private_file, sync_file, sync_folder

HEAD = 1_000
"""Bytes of a file in which the mark of a page stands."""


class NotAFile(TrainerError):
    """What's where a page should go isn't a regular file."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            one_line(f"{path}: This isn't a regular file, so I left it alone. Choose another name.")
        )


class NotOurs(TrainerError):
    """There's another file where a page should go."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            one_line(
                f"{path}: That file already has something else in it, so I left it alone. "
                "Choose another name."
            )
        )


class Earlier(TrainerError):
    """There's an earlier page where a page should go."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            one_line(
                f"{path}: already exists, so I left it alone. "
                "Choose another name, or add --yes to replace it."
            )
        )


class NoRoomForPage(TrainerError):
    """The disk is full where a page should go."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            one_line(
                f"{path}: the disk is full, so I couldn't write the page. "
                "Make room on the disk, then try again."
            )
        )


def earlier(path: Path, mark: str) -> bool:
    """Tell whether a page is there already, which `mark` tells from any other file."""
    try:
        if not stat.S_ISREG(path.lstat().st_mode):
            return False
        with path.open("rb") as there:
            return mark.encode() in there.read(HEAD)
    except FileNotFoundError:
        return False


def write_page(path: Path, page: str, mark: str) -> None:
    """Put a page at `path`, for this person only: whole or not at all.

    An earlier page there, which `mark` tells, is replaced, and an empty file; any other file is
    not (`NotOurs`), nor is a link, a folder or a device (`NotAFile`).
    """
    try:
        if not stat.S_ISREG(path.lstat().st_mode):
            raise NotAFile(path)
        with path.open("rb") as there:
            begins = there.read(HEAD)
        if begins and mark.encode() not in begins:
            raise NotOurs(path)
    except FileNotFoundError:
        pass
    unfinished = path.with_name(f".{path.name[:80]}.{os.urandom(8).hex()}.new")
    try:
        private_file(unfinished)
        unfinished.write_bytes(page.encode("utf-8", "replace"))
        sync_file(unfinished)
        unfinished.replace(path)
    except FileNotFoundError as error:  # what misses is the folder, not a name made up here
        raise FileNotFoundError(
            error.errno, "That folder doesn't exist", str(path.parent)
        ) from error
    except OSError as error:
        if error.errno in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}:
            raise NoRoomForPage(path) from error
        raise OSError(error.errno, os.strerror(error.errno or 0), str(path)) from error
    finally:
        unfinished.unlink(missing_ok=True)
    sync_folder(path.parent)
