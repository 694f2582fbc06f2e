"""Logs as a crash, a disk or a hand leaves them."""

import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from tests.support.stores.writer import answer
from trainer.store.bytes.image import beside, content
from trainer.store.store import Store

PAGE = 4096


def filled(path: Path, count: int, first: int = 0) -> None:
    """Add answers to a log, and close it."""
    with Store.open(path) as store:
        for number in range(first, first + count):
            store.append(answer(number))


def crashed(path: Path, count: int, first: int = 0) -> None:
    """Add answers to a log as a program does that is killed: what it wrote ahead stays there."""
    with Store.open(path) as store:
        for number in range(first, first + count):
            store.append(answer(number))
        left = {each: content(each) for each in (path, beside(path, "-wal"))}
    for each, data in left.items():
        each.write_bytes(data)


def spoilt_page(path: Path, number: int) -> None:
    """Let a page of a file be lost."""
    data = bytearray(path.read_bytes())
    data[number * PAGE : (number + 1) * PAGE] = bytes(PAGE)
    path.write_bytes(data)


def spoilt_answer(path: Path) -> None:
    """Change an answer behind the log's back: its checksum no longer fits."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("DROP TRIGGER events_update")
        connection.execute("UPDATE events SET rating = 4 WHERE seq = 7")


def put_over(copy: Path, path: Path, *, how: str) -> None:
    """Put a copy over the log by hand, as people do: nothing beside it is looked at."""
    match how:
        case "cp":
            shutil.copyfile(copy, path)
        case "mv":
            other = path.with_name("moved.db")
            shutil.copyfile(copy, other)
            other.replace(path)
        case "rm":
            path.unlink()
        case "empty":
            os.truncate(path, 0)
