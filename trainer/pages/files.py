"""A page put into a file: for this person only, whole or not at all."""

import os
import stat
from pathlib import Path

from trainer.core.errors import TrainerError
from trainer.core.text import one_line
from trainer.posix import private_file, sync_file, sync_folder


class NotAFile(TrainerError):
    """Something that is no ordinary file stands where a page was to be written."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            one_line(f"{path}: This is no ordinary file, so it is left alone. Name another one.")
        )


def write_page(path: Path, page: str) -> None:
    """Put a page at `path`, for this person only: whole or not at all.

    An ordinary file there is replaced; a link, a folder or a device is not (`NotAFile`).
    """
    try:
        if not stat.S_ISREG(path.lstat().st_mode):
            raise NotAFile(path)
    except FileNotFoundError:
        pass
    unfinished = path.with_name(f".{path.name[:80]}.{os.urandom(8).hex()}.new")
    try:
        private_file(unfinished)
        unfinished.write_bytes(page.encode("utf-8", "replace"))
        sync_file(unfinished)
        unfinished.replace(path)
    except FileNotFoundError as error:  # what misses is the folder, not a name made up here
        raise FileNotFoundError(error.errno, "There is no such folder", str(path.parent)) from error
    finally:
        unfinished.unlink(missing_ok=True)
    sync_folder(path.parent)
