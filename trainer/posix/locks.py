"""Bytes of a file held against every other program."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int, start: int, length: int) -> None:
        os.lseek(descriptor, start, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, length)
else:
    import fcntl

    def _lock(descriptor: int, start: int, length: int) -> None:
        fcntl.lockf(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB, length, start)


@contextmanager
def locked(path: Path, start: int, length: int) -> Iterator[bool]:
    """Hold these bytes of a file against every other program; hand out whether they could be had.

    They can't where another holds any of them, or the file may not be written to. This process
    must not have the file open otherwise: closing it here would give up the locks held there.
    """
    try:
        descriptor = os.open(path, os.O_RDWR)
    except OSError:
        yield False
        return
    try:
        try:
            _lock(descriptor, start, length)
        except OSError:
            held = False
        else:
            held = True
        yield held
    finally:
        os.close(descriptor)
