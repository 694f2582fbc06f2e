"""What SQLite wrote ahead is read here as SQLite reads it."""

import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from trainer.store.bytes.image import beside, content, in_memory, with_what_is_beside


@pytest.fixture
def written(tmp_path: Path) -> Iterator[Path]:
    """Give a file that a program has open, with most of it written ahead."""
    path = tmp_path / "some.db"
    chance = random.Random(4)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA page_size = 1024")
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("CREATE TABLE t (x)")
        for number in range(60):
            connection.execute("INSERT INTO t VALUES (?)", (chance.randbytes(900),))
            if number == 30:
                connection.execute("PRAGMA wal_checkpoint(PASSIVE)")
        yield path


def rows(data: bytes) -> list[tuple[bytes]]:
    with closing(in_memory(data)) as connection:
        return connection.execute("SELECT x FROM t").fetchall()


def by_sqlite(path: Path) -> list[tuple[bytes]]:
    address = f"{path.as_uri()}?mode=ro"
    with closing(sqlite3.connect(address, uri=True)) as connection:
        return connection.execute("SELECT x FROM t").fetchall()


def test_a_file_with_what_was_written_ahead_is_what_sqlite_reads(written: Path) -> None:
    assert rows(with_what_is_beside(written)) == by_sqlite(written)
    assert len(rows(with_what_is_beside(written))) == 60


@pytest.mark.parametrize("seed", range(12))
def test_cut_or_spoilt_anywhere_it_ends_where_sqlite_ends(
    written: Path, tmp_path: Path, seed: int
) -> None:
    chance = random.Random(seed)
    ahead = bytearray(content(beside(written, "-wal")))
    if seed % 2:
        ahead[chance.randrange(len(ahead))] ^= 1 << chance.randrange(8)
    else:
        del ahead[chance.randrange(len(ahead)) :]
    other = tmp_path / "other.db"
    other.write_bytes(content(written))
    beside(other, "-wal").write_bytes(ahead)
    found = rows(with_what_is_beside(other))
    assert found == by_sqlite(other)


def test_what_is_no_such_file_adds_nothing(written: Path) -> None:
    base = content(written)
    for ahead in (b"", b"x" * 20, b"x" * 5000, bytes(5000)):
        other = written.with_name("other.db")
        other.write_bytes(base)
        beside(other, "-wal").write_bytes(ahead)
        assert with_what_is_beside(other) == base
