"""A store read into memory, whole or damaged: looked at there, nothing on the disk changes."""

import sqlite3
from pathlib import Path

from trainer.store.bytes.wal import overlaid

HEAD = 100
"""Bytes that an SQLite file begins with; the layout and whose it is are among them."""
_JOURNAL = slice(18, 20)
_MAGIC = b"SQLite format 3\0"
_MOST = 8
"""So many times its bytes a file that was cut short may have had."""


def beside(path: Path, suffix: str) -> Path:
    """Return where SQLite keeps `-wal`, `-shm` or `-journal` of a file: beside what it links to."""
    real = path.resolve()
    return real.with_name(real.name + suffix)


def content(path: Path) -> bytes:
    """Return what a file holds; nothing where there is none."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return b""


def in_memory(data: bytes) -> sqlite3.Connection:
    """Return a connection to these bytes of a database, in memory and apart from any file.

    What is missing at the end is taken to be empty, so the pages before it can still be read.
    """
    found = bytearray(data)
    if whole(data) <= _MOST * len(data):
        found.extend(bytes(max(0, whole(data) - len(data))))
    else:  # a spoilt head may promise terabytes
        found[28:32] = (len(data) // max(_page(data), 512)).to_bytes(4)
    found[_JOURNAL] = b"\1\1"  # in memory nothing is written ahead
    connection = sqlite3.connect(":memory:", isolation_level=None)
    try:
        connection.deserialize(bytes(found))
        connection.execute("PRAGMA trusted_schema = OFF")
    except sqlite3.DatabaseError:
        connection.close()
        raise
    return connection


def is_database(data: bytes) -> bool:
    """Tell whether these bytes begin as an SQLite file does."""
    return len(data) >= HEAD and data.startswith(_MAGIC)


def whole(head: bytes) -> int:
    """Return the bytes of a whole file as its head has it.

    https://www.sqlite.org/fileformat.html
    """
    return int.from_bytes(head[28:32]) * _page(head)


def _page(head: bytes) -> int:
    size = int.from_bytes(head[16:18])
    return 65536 if size == 1 else size


def with_what_is_beside(path: Path) -> bytes:
    """Return a file as SQLite would read it: taken back to its last change, then what is ahead."""
    from trainer.store.bytes.journal import rolled_back

    base = rolled_back(content(path), content(beside(path, "-journal")))
    return overlaid(base, content(beside(path, "-wal")))
