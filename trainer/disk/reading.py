"""A small file of a person's own, read within bounds: looked at before it is opened."""

import stat
from pathlib import Path


class NotRegular(OSError):
    """A folder, a pipe, a device: a pipe would wait for ever, a device might act."""

    def __init__(self, path: Path, *, folder: bool) -> None:
        super().__init__(str(path))
        self.folder = folder


def read_small(path: Path, most: int) -> bytes:
    """Return a file's bytes, at most one more than `most`.

    Raises `NotRegular` or another `OSError`; `ValueError` for a path that can't be one.
    """
    kind = path.stat().st_mode
    if not stat.S_ISREG(kind):
        raise NotRegular(path, folder=stat.S_ISDIR(kind))
    with path.open("rb") as file:
        return file.read(most + 1)
