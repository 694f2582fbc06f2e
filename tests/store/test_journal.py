"""What SQLite keeps to go back to is read here as SQLite reads it; another file's is set aside."""

import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

import pytest

from tests.support.stores.copies import keys, numbered
from tests.support.stores.damage import crashed, filled
from tests.support.stores.writer import answer
from trainer.store import aside
from trainer.store.bytes.image import beside, content, in_memory
from trainer.store.bytes.journal import is_journal, rolled_back
from trainer.store.check import findings
from trainer.store.refusals import StoreError
from trainer.store.restore import checked, restore
from trainer.store.store import Store, read


@pytest.fixture
def written(tmp_path: Path) -> Iterator[Path]:
    """Give a file as a crash leaves it in the middle of a large change, where nothing is ahead."""
    path = tmp_path / "some.db"
    chance = random.Random(4)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA page_size = 1024")
        connection.execute("PRAGMA cache_size = 8")
        connection.execute("CREATE TABLE t (n, x)")
        for number in range(60):
            connection.execute("INSERT INTO t VALUES (?, ?)", (number, chance.randbytes(900)))
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE t SET x = upper(hex(x)) WHERE n % 2")
        connection.execute("DELETE FROM t WHERE n > 40")
        yield left(path, tmp_path / "left.db")


def left(path: Path, other: Path) -> Path:
    """Copy a file and what lies beside it, as a crash would leave them just now."""
    other.write_bytes(content(path))
    beside(other, "-journal").write_bytes(content(beside(path, "-journal")))
    return other


def rows(data: bytes) -> list[tuple[int, bytes]] | str:
    try:
        with closing(in_memory(data)) as connection:
            return connection.execute("SELECT n, x FROM t ORDER BY n").fetchall()
    except sqlite3.Error as error:
        return type(error).__name__


def by_sqlite(path: Path) -> list[tuple[int, bytes]] | str:
    try:
        with closing(sqlite3.connect(path)) as connection:
            return connection.execute("SELECT n, x FROM t ORDER BY n").fetchall()
    except sqlite3.Error as error:
        return type(error).__name__


def again(path: Path) -> list[tuple[int, bytes]] | str:
    return rows(rolled_back(content(path), content(beside(path, "-journal"))))


def test_a_file_is_taken_back_as_sqlite_takes_it_back(written: Path) -> None:
    assert rows(content(written)) != again(written)
    found = again(written)
    assert len(found) == 60
    assert found == by_sqlite(written)


@pytest.mark.parametrize("seed", range(12))
def test_cut_or_spoilt_anywhere_it_ends_where_sqlite_ends(written: Path, seed: int) -> None:
    chance = random.Random(seed)
    journal = bytearray(content(beside(written, "-journal")))
    if seed % 2:
        journal[chance.randrange(28, len(journal))] ^= 1 << chance.randrange(8)
    else:
        del journal[chance.randrange(512, len(journal)) :]
    beside(written, "-journal").write_bytes(journal)
    assert again(written) == by_sqlite(written)


def test_what_is_no_journal_changes_nothing(written: Path) -> None:
    base = content(written)
    for data in (b"", b"x" * 20, b"x" * 5000, bytes(5000)):
        assert rolled_back(base, data) == base
    assert not is_journal(b"x" * 20)
    assert is_journal(b"")
    assert is_journal(bytes(600))


# -- beside a log


def in_the_middle(path: Path, other: Path) -> Path:
    """Leave a log as a crash does where nothing can be written ahead, in the middle of a change."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("PRAGMA cache_size = 4")
        connection.execute("DROP TRIGGER words_update")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE words SET text = text || hex(randomblob(900))")
        return left(path, other)


@pytest.mark.slow
def test_what_a_crash_left_to_go_back_to_is_gone_back_to(tmp_path: Path) -> None:
    filled(tmp_path / "log.db", 80)
    path = in_the_middle(tmp_path / "log.db", tmp_path / "left.db")
    assert aside.foreign(path) == ()
    assert [event.said for event in read(path)] == [answer(number).said for number in range(80)]
    assert aside.moved == []


@pytest.mark.slow
@pytest.mark.parametrize("ahead", [False, True])
def test_what_another_log_would_go_back_to_is_set_aside_alone(
    tmp_path: Path, *, ahead: bool
) -> None:
    filled(tmp_path / "log.db", 30)
    other = in_the_middle(tmp_path / "log.db", tmp_path / "other.db")
    path = tmp_path / "mine" / "log.db"
    filled(path, 50)
    if ahead:
        crashed(path, 7, 50)
    journal = content(beside(other, "-journal"))
    beside(path, "-journal").write_bytes(journal)
    assert keys(path) == numbered(57 if ahead else 50)
    assert findings(path) == ()
    (place,) = aside.moved
    assert {each.name: each.read_bytes() for each in place.iterdir()} == {"log.db-journal": journal}
    aside.moved.clear()


@pytest.mark.slow
def test_unlooked_at_it_would_damage_the_log(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(tmp_path / "log.db", 30)
    other = in_the_middle(tmp_path / "log.db", tmp_path / "other.db")
    path = tmp_path / "mine" / "log.db"
    filled(path, 50)
    beside(path, "-journal").write_bytes(content(beside(other, "-journal")))
    monkeypatch.setattr(aside, "foreign", lambda _path: ())
    with suppress(StoreError):  # or it could not even be read
        assert keys(path) != numbered(50) or list(findings(path))


def test_what_sqlite_never_wrote_is_set_aside_and_not_deleted(tmp_path: Path) -> None:
    path = tmp_path / "log.db"
    filled(path, 3)
    beside(path, "-journal").write_bytes(b"my notes")
    with Store.open(path):
        pass
    assert keys(path) == numbered(3)
    assert (aside.moved[0] / "log.db-journal").read_bytes() == b"my notes"
    aside.moved.clear()


@pytest.mark.slow
def test_a_restore_sets_it_aside_too(tmp_path: Path) -> None:
    path = tmp_path / "log.db"
    filled(path, 30)
    other = in_the_middle(path, tmp_path / "other.db")
    mine = tmp_path / "mine" / "log.db"
    filled(mine, 5)
    copy = tmp_path / "copy.db"
    copy.write_bytes(content(mine))
    mine.write_bytes(bytes(4096))
    beside(mine, "-journal").write_bytes(content(beside(other, "-journal")))
    place = restore(mine, checked(copy))
    assert place
    assert sorted(each.name for each in place.parent.iterdir()) == ["log.db", "log.db-journal"]
    assert keys(mine) == numbered(5)
