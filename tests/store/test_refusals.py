"""P4, P14, P15: files that are refused are left as they are, and every message helps."""

import os
import re
import shutil
import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.for_each import for_each
from tests.support.stores.writer import answer, become_nobody, ended, is_root, limit_files, started
from trainer.store import refusals
from trainer.store.backup import back_up
from trainer.store.schema import APPLICATION
from trainer.store.store import Store, read

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="modes and pipes of POSIX")
Make = Callable[[Path], object]


def store(path: Path, count: int = 3) -> None:
    with Store.open(path) as opened:
        for number in range(count):
            opened.append(answer(number))


def changed(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


def newer(path: Path) -> None:
    store(path)
    changed(path, "PRAGMA user_version = 99")


def newer_in_the_wal(path: Path) -> None:
    store(path)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA user_version = 99")
        for name in (path.name, f"{path.name}-wal"):
            shutil.copy(path.with_name(name), path.with_name(f"copy of {name}"))
    for name in (path.name, f"{path.name}-wal"):
        path.with_name(f"copy of {name}").replace(path.with_name(name))


def foreign(path: Path) -> None:
    changed(path, "CREATE TABLE cards (id)", "PRAGMA journal_mode = WAL", "PRAGMA user_version = 1")


def foreign_with_a_name(path: Path) -> None:
    changed(path, f"PRAGMA application_id = {APPLICATION + 1}", "CREATE TABLE events (id)")


def truncated(path: Path) -> None:
    store(path, 100)
    os.truncate(path, path.stat().st_size // 2)


def a_few_bytes(path: Path) -> None:
    store(path)
    os.truncate(path, 50)


def dangling(path: Path) -> None:
    path.symlink_to(path.with_name("nowhere.db"))


def circle(path: Path) -> None:
    path.symlink_to(path)


def pipe(path: Path) -> None:
    if sys.platform != "win32":
        os.mkfifo(path)


REFUSED: list[tuple[Make, type[refusals.StoreError]]] = [
    (newer, refusals.NewerStore),
    (newer_in_the_wal, refusals.NewerStore),
    (foreign, refusals.OtherProgram),
    (foreign_with_a_name, refusals.OtherProgram),
    (lambda path: path.write_text("My answers. " * 100), refusals.NotAStore),
    (lambda path: path.write_bytes(b"SQLite format 3\0"), refusals.NotAStore),
    (a_few_bytes, refusals.NotAStore),
    (truncated, refusals.Damaged),
    (Path.touch, refusals.EmptyFile),
    (Path.mkdir, refusals.IsFolder),
    (dangling, refusals.LinkToNothing),
    (circle, refusals.LinkToNothing),
    (pipe, refusals.NoPlainFile),
]


def content(folder: Path) -> dict[str, tuple[int, int, bytes]]:
    """Return mode, time of change and bytes of everything in a folder, but for SQLite's `-shm`."""
    return {
        each.name: (
            each.lstat().st_mode,
            each.lstat().st_mtime_ns,
            each.read_bytes() if each.is_file() else b"",
        )
        for each in folder.iterdir()
        if not each.name.endswith("-shm")
    }


@posix_only
@pytest.mark.parametrize("use", [Store.open, read], ids=["to write", "to read"])
@pytest.mark.parametrize(
    ("make", "kind"), REFUSED, ids=[f"{n} {kind.__name__}" for n, (_, kind) in enumerate(REFUSED)]
)
def test_p15_what_is_no_store_is_refused_untouched(
    tmp_path: Path, make: Make, kind: type[refusals.StoreError], use: Callable[[Path], object]
) -> None:
    path = tmp_path / "log.db"
    make(path)
    before = content(tmp_path)
    with pytest.raises(refusals.StoreError) as caught:
        use(path)
    assert type(caught.value) is kind
    assert content(tmp_path) == before


def test_p15_no_file_is_made_beside_one_of_another_program(tmp_path: Path) -> None:
    path = tmp_path / "log.db"
    foreign(path)
    with pytest.raises(refusals.OtherProgram):
        Store.open(path)
    assert [each.name for each in tmp_path.iterdir()] == ["log.db"]


@for_each("kind", refusals.StoreError.__subclasses__())
def test_every_refusal_is_one_line_of_what_where_and_what_to_do(
    kind: type[refusals.StoreError],
) -> None:
    text = str(kind(Path("a\nb\x1b.db")))
    assert re.fullmatch(
        r"a b␛\.db: [a-z][^\n]+\. [A-Z][^\n]+(\.(db\.)?|: trainer log restore)", text
    )
    assert kind.what != refusals.StoreError.what


def test_a_length_that_was_spoilt_is_damage(tmp_path: Path) -> None:
    with closing(sqlite3.connect(":memory:")) as base, pytest.raises(sqlite3.DataError) as big:
        base.execute("SELECT zeroblob(2000000000)")
    assert isinstance(refusals.refusal(tmp_path, big.value), refusals.Damaged)


def test_a_file_where_the_folder_should_be(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(refusals.NoFolder):
        Store.open(tmp_path / "file" / "log.db")
    with pytest.raises(refusals.NoFolder):
        read(tmp_path / "file" / "log.db")


# -- P14: private


@contextmanager
def masked(umask: int) -> Iterator[None]:
    before = os.umask(umask)
    try:
        yield
    finally:
        os.umask(before)


def modes(folder: Path) -> dict[str, int]:
    return {
        str(each.relative_to(folder)): each.stat().st_mode & 0o777 for each in folder.rglob("*")
    }


@posix_only
@pytest.mark.parametrize("umask", [0, 0o002, 0o022, 0o027, 0o077, 0o177, 0o777])
def test_p14_files_are_private_whatever_the_umask(tmp_path: Path, umask: int) -> None:
    path = tmp_path / "a" / "b" / "log.db"
    with masked(umask), Store.open(path) as opened:
        opened.append(answer(1))
        back_up(path, "asked")
        found = modes(tmp_path)
    assert found == {
        **dict.fromkeys(("a", "a/b", "a/b/backups"), 0o700),
        **dict.fromkeys(("a/b/log.db", "a/b/log.db-wal", "a/b/log.db-shm"), 0o600),
        "a/b/backups/log-0001-asked.db": 0o600,
    }


@posix_only
def test_p14_a_copy_that_others_could_read_is_made_private(tmp_path: Path) -> None:
    path = tmp_path / "log.db"
    store(path)
    path.chmod(0o644)
    store(path)
    assert path.stat().st_mode & 0o777 == 0o600


@posix_only
@pytest.mark.parametrize("mode", [0o755, 0o775, 0o777, 0o1777])
def test_p14_a_folder_of_ours_alone_is_made_private_whoever_made_it(
    tmp_path: Path, mode: int
) -> None:
    folder = tmp_path / "ours"
    (folder / "scripts").mkdir(parents=True)
    folder.chmod(mode)
    store(folder / "log.db")
    assert folder.stat().st_mode & 0o777 == 0o700


@posix_only
@pytest.mark.parametrize(
    ("mode", "refused"), [(0o755, False), (0o1777, False), (0o777, True), (0o757, True)]
)
def test_p14_another_folder_is_left_as_it_is_and_refused_where_others_may_delete(
    tmp_path: Path, mode: int, *, refused: bool
) -> None:
    (tmp_path / "letters.txt").touch()
    tmp_path.chmod(mode)
    if refused:
        with pytest.raises(refusals.OpenToOthers):
            store(tmp_path / "log.db")
        assert read(tmp_path / "log.db") == ()
    else:
        store(tmp_path / "log.db")
    assert tmp_path.stat().st_mode & 0o7777 == mode
    tmp_path.chmod(0o700)


# -- P4: the disk


@posix_only
def test_p4_a_disk_that_is_full_is_told_and_the_answer_may_be_tried_again(tmp_path: Path) -> None:
    path = tmp_path / "log.db"

    def work(_: int) -> None:
        with Store.open(path) as opened:
            opened.append(answer(1))
            limit_files(path.with_name("log.db-wal").stat().st_size + 100)
            for _attempt in range(3):
                with pytest.raises((refusals.NoSpace, refusals.DiskTrouble)):
                    opened.append(answer(2))
            limit_files(None)
            opened.append(answer(3))

    assert ended(started(work)[0])
    assert [event.key for event in read(path)] == [answer(1).key, answer(3).key]
    assert [event.seq for event in read(path)] == [1, 2]


@posix_only
def test_p4_what_may_not_be_written_is_refused_and_can_still_be_read() -> None:
    # Not below tmp_path, which another person could not enter.
    with TemporaryDirectory() as name:
        folder = Path(name)
        path = folder / "log.db"
        store(path)
        log = read(path)
        path.chmod(0o444)
        folder.chmod(0o555)

        def work(_: int) -> None:
            become_nobody()
            with pytest.raises(refusals.ReadOnly):
                Store.open(path)
            assert read(path) == log

        before = content(folder)
        assert ended(started(work)[0])
        assert content(folder) == before
        folder.chmod(0o700)


@posix_only
def test_p14_a_second_person_reads_nothing() -> None:
    if not is_root():
        pytest.skip("only root can become somebody else")
    with TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        path = Path(name) / "log.db"
        store(path)

        def work(_: int) -> None:
            become_nobody()
            for use in (read, Store.open):
                with pytest.raises(refusals.NotAllowed):
                    use(path)

        assert ended(started(work)[0])
        path.chmod(0o644)
        Path(name).chmod(0o700)
        assert ended(started(work)[0])
