"""A page put into a file: for this person only, whole or not at all."""

import stat
from pathlib import Path

from trainer.core.problems import TrainerError
from trainer.core.text import one_line
from trainer.posix.files import replacing

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
    with replacing(path) as unfinished:
        unfinished.write_bytes(page.encode("utf-8", "replace"))
