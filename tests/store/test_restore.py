"""A copy takes the log's place, nothing is deleted, nothing foreign is ever played in."""

import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.support.stores.copies import (
    bring_back,
    bring_back_without_log,
    keys,
    newest_path,
    numbered,
    with_a_copy,
)
from tests.support.stores.damage import spoilt_page
from tests.support.stores.writer import answer
from trainer.core.log.events import DAY, Event
from trainer.core.value import replace
from trainer.store import aside, refusals
from trainer.store.backup import back_up
from trainer.store.bytes.image import beside
from trainer.store.check import findings
from trainer.store.restore import Loss, checked, lost, newest_good, restore
from trainer.store.salvage import readable
from trainer.store.store import Store, read


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return with_a_copy(tmp_path / "log.db")


@pytest.mark.parametrize(
    "spoil",
    [
        Path.exists,
        lambda path: spoilt_page(path, 3),
        lambda path: spoilt_page(path, 0),
        lambda path: path.write_bytes(b""),
        lambda path: path.write_bytes(b"something else" * 100),
        lambda path: beside(path, "-wal").write_bytes(b"x" * 9000),
    ],
    ids=["whole", "a page", "the first page", "empty", "no store", "written ahead"],
)
def test_the_newest_good_copy_takes_the_place_of_any_log(
    path: Path, spoil: Callable[[Path], object]
) -> None:
    spoil(path)
    before = {each.name: each.read_bytes() for each in path.parent.glob("log.db*")}
    place = bring_back(path)
    assert keys(path) == numbered(20)
    assert findings(path) == ()
    kept = {each.name: each.read_bytes() for each in place.parent.iterdir()}
    assert kept == before
    with Store.open(path) as store:
        new = store.append(answer(50))
    assert new.origin not in {event.origin for event in read(path)[:-1]}


@pytest.mark.slow
def test_a_log_that_is_gone_is_brought_back(path: Path) -> None:
    path.unlink()
    place = bring_back_without_log(path)
    assert place is None
    assert keys(path) == numbered(20)
    assert [each.name for each in aside.moved[0].iterdir()] == ["log.db-wal"]


@pytest.mark.slow
def test_undoing_a_restore_brings_back_every_answer(path: Path) -> None:
    first = bring_back(path)
    second = bring_back(path, first)
    assert keys(path) == numbered(30)
    assert findings(path) == ()
    bring_back(path, second)
    assert keys(path) == numbered(20)
    bring_back(path, first)
    assert keys(path) == numbered(30)
    assert len(aside.sets(path)) == 4


@pytest.mark.slow
def test_restoring_twice_is_restoring_once(path: Path) -> None:
    bring_back(path)
    log = read(path)
    bring_back(path)
    assert read(path) == log


@pytest.mark.slow
def test_what_is_lost_since_is_counted(path: Path) -> None:
    copy = newest_good(path)
    assert copy
    loss = lost(readable(path), copy)
    assert loss == Loss(10, 0, read(path)[20].at, known=True)
    spoilt_page(path, 0)
    assert lost(readable(path), copy) == replace(loss, known=False)
    path.write_bytes(bytes(path.stat().st_size))
    assert lost(readable(path), copy) == Loss(0, 0, None, known=False)


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["flip", "page", "short", "text", "empty"])
def test_a_damaged_copy_is_refused_and_an_older_one_offered(path: Path, kind: str) -> None:
    good = newest_good(path)
    copy = back_up(path, "2026-09-22")
    data = bytearray(copy.read_bytes())
    match kind:
        case "flip":
            data[data.index(b"answer 7:") + 7] ^= 1
        case "page":
            data[3 * 4096 : 4 * 4096] = bytes(4096)
        case "short":
            del data[-4096:]
        case "text":
            data[:] = b"No answers. " * 1000
        case "empty":
            data.clear()
    copy.write_bytes(data)
    with pytest.raises(refusals.StoreError):
        checked(copy)
    found = newest_good(path)
    assert good
    assert found
    assert found.path == good.path


@pytest.mark.slow
def test_another_programs_file_and_a_newer_one_are_no_copies(path: Path) -> None:
    other = path.with_name("other.db")
    with closing(sqlite3.connect(other)) as connection:
        connection.execute("CREATE TABLE t (x)")
    with pytest.raises(refusals.NotACopy, match="Choose another one"):
        checked(other)
    copy = back_up(path, "asked")
    with closing(sqlite3.connect(copy)) as connection:
        connection.execute("PRAGMA user_version = 99")
    with pytest.raises(refusals.NewerStore):
        checked(copy)
    with pytest.raises(refusals.NoCopy):
        checked(path.with_name("nowhere.db"))
    with pytest.raises(refusals.NotACopy):
        checked(path.parent)
    with pytest.raises(refusals.ItsOwnCopy):
        restore(path, checked(path))


@pytest.mark.slow
def test_what_was_forgotten_does_not_come_back_with_a_copy(path: Path) -> None:
    with Store.open(path) as store:
        first = store.events()[0]
        store.append(Event(event="tombstone", at=first.at + DAY, day="2026-09-22", of=first.id))
    copy = checked(newest_path(path))
    assert copy.events[0].said
    restore(path, copy)
    assert read(path)[0].said is None
    assert b"answer 0:" not in path.read_bytes()
    assert findings(path) == ()


@pytest.mark.slow
def test_a_log_in_use_is_not_replaced(path: Path) -> None:
    copy = newest_good(path)
    assert copy
    program = (
        "import sys; from pathlib import Path; from trainer.store.store import Store\n"
        "store = Store.open(Path(sys.argv[1])); print('open', flush=True); sys.stdin.read()\n"
        "store.close()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={"PYTHONPATH": ":".join(sys.path)},
    ) as other:
        assert other.stdout
        assert other.stdout.readline() == "open\n"
        with pytest.raises(refusals.InUse):
            restore(path, copy)
        other.communicate()
    assert keys(path) == numbered(30)
    assert not list(path.parent.glob(".*"))
    restore(path, copy)
    assert keys(path) == numbered(20)


@pytest.mark.slow
def test_a_restore_that_fails_changes_nothing(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    copy = newest_good(path)
    assert copy
    before = {each: each.read_bytes() for each in path.parent.glob("*.db*")}

    def full(_self: Path, _target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(refusals.NoSpace):
        restore(path, copy)
    monkeypatch.undo()
    assert {each: each.read_bytes() for each in path.parent.glob("*.db*")} == before
    assert aside.sets(path) == ()
    assert keys(path) == numbered(30)
