"""A copy takes the log's place, nothing is deleted, nothing foreign is ever played in."""

import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.support.damage import crashed, filled, put_over, spoilt_page
from tests.support.writer import answer
from trainer.core.log.events import DAY, Event
from trainer.core.value import replace
from trainer.store import aside, refusals
from trainer.store.backup import back_up
from trainer.store.check import findings
from trainer.store.image import beside, with_what_is_beside
from trainer.store.restore import Loss, checked, lost, newest_good, restore
from trainer.store.salvage import Salvage, readable, salvage
from trainer.store.store import Store, read


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Give a log of thirty answers, a copy of the first twenty, and a crash after the last."""
    path = tmp_path / "log.db"
    filled(path, 20)
    back_up(path, "2026-09-21")
    crashed(path, 10, 20)
    aside.moved.clear()
    return path


def keys(path: Path) -> list[str]:
    return [event.key or "" for event in read(path)]


def numbered(count: int) -> list[str]:
    return [answer(number).key or "" for number in range(count)]


def bring_back(path: Path, copy: Path | None = None) -> Path:
    found = checked(copy) if copy else newest_good(path)
    assert found
    place = restore(path, found)
    assert place
    return place


# -- restoring


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
    assert list(findings(path)) == []
    kept = {each.name: each.read_bytes() for each in place.parent.iterdir()}
    assert kept == before
    with Store.open(path) as store:
        new = store.append(answer(50))
    assert new.origin not in {event.origin for event in read(path)[:-1]}


def test_a_log_that_is_gone_is_brought_back(path: Path) -> None:
    path.unlink()
    place = bring_back_without_log(path)
    assert place is None
    assert keys(path) == numbered(20)
    assert [each.name for each in aside.moved[0].iterdir()] == ["log.db-wal"]


def bring_back_without_log(path: Path) -> Path | None:
    found = newest_good(path)
    assert found
    return restore(path, found)


def test_undoing_a_restore_brings_back_every_answer(path: Path) -> None:
    first = bring_back(path)
    second = bring_back(path, first)
    assert keys(path) == numbered(30)
    assert list(findings(path)) == []
    bring_back(path, second)
    assert keys(path) == numbered(20)
    bring_back(path, first)
    assert keys(path) == numbered(30)
    assert len(aside.sets(path)) == 4


def test_restoring_twice_is_restoring_once(path: Path) -> None:
    bring_back(path)
    log = read(path)
    bring_back(path)
    assert read(path) == log


def test_what_is_lost_since_is_counted(path: Path) -> None:
    copy = newest_good(path)
    assert copy
    loss = lost(readable(path), copy)
    assert loss == Loss(10, read(path)[20].at, known=True)
    spoilt_page(path, 0)
    assert lost(readable(path), copy) == replace(loss, known=False)
    path.write_bytes(bytes(path.stat().st_size))
    assert lost(readable(path), copy) == Loss(0, None, known=False)


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


def test_another_programs_file_and_a_newer_one_are_no_copies(path: Path) -> None:
    other = path.with_name("other.db")
    with closing(sqlite3.connect(other)) as connection:
        connection.execute("CREATE TABLE t (x)")
    with pytest.raises(refusals.OtherProgram):
        checked(other)
    copy = back_up(path, "asked")
    with closing(sqlite3.connect(copy)) as connection:
        connection.execute("PRAGMA user_version = 99")
    with pytest.raises(refusals.NewerStore):
        checked(copy)
    with pytest.raises(refusals.NoCopy):
        checked(path.with_name("nowhere.db"))
    with pytest.raises(refusals.IsFolder):
        checked(path.parent)
    with pytest.raises(refusals.ItsOwnCopy):
        restore(path, checked(path))


def test_what_was_forgotten_does_not_come_back_with_a_copy(path: Path) -> None:
    with Store.open(path) as store:
        first = store.events()[0]
        store.append(Event(event="tombstone", at=first.at + DAY, day="2026-09-22", of=first.id))
    copy = checked(newest_path(path))
    assert copy.events[0].said
    restore(path, copy)
    assert read(path)[0].said is None
    assert b"answer 0:" not in path.read_bytes()
    assert list(findings(path)) == []


def newest_path(path: Path) -> Path:
    found = newest_good(path)
    assert found
    return found.path


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


# -- what does not belong is never played in


@pytest.mark.parametrize("how", ["cp", "mv"])
@pytest.mark.parametrize("use", [read, Store.open])
def test_a_copy_put_in_place_by_hand_is_not_damaged_by_what_lies_beside(
    path: Path, how: str, use: Callable[[Path], object]
) -> None:
    put_over(newest_path(path), path, how=how)
    opened = use(path)
    if isinstance(opened, Store):
        opened.close()
    assert list(findings(path)) == []
    assert keys(path)[:20] == numbered(20)
    if aside.moved:
        assert [each.name for each in aside.moved[0].iterdir()][:1]
    else:  # what was written ahead fitted, to the last digest: nothing is lost at all
        assert keys(path) == numbered(30)


def test_what_lies_beside_a_log_that_is_gone_is_set_aside(path: Path) -> None:
    put_over(newest_path(path), path, how="rm")
    assert read(path) == ()
    filled(path, 3)
    assert keys(path) == numbered(3)
    assert [each.name for each in aside.moved[0].iterdir()] == ["log.db-wal"]


def test_an_empty_log_is_refused_and_what_lies_beside_it_stays(path: Path) -> None:
    ahead = beside(path, "-wal").read_bytes()
    put_over(newest_path(path), path, how="empty")
    for use in (read, Store.open):
        with pytest.raises(refusals.EmptyFile, match="trainer log restore"):
            use(path)
    assert beside(path, "-wal").read_bytes() == ahead


def test_what_a_crash_left_is_played_in(path: Path) -> None:
    assert beside(path, "-wal").stat().st_size
    assert keys(path) == numbered(30)
    assert aside.moved == []


def test_cut_off_in_the_middle_of_taking_it_in_it_is_played_in(path: Path) -> None:
    whole = read(path)
    crashed(path, 200, 30)
    data, base = with_what_is_beside(path), bytearray(path.read_bytes())
    base.extend(bytes(max(0, len(data) - len(base))))
    for page in range(0, len(data) // 4096, 2):
        base[page * 4096 : (page + 1) * 4096] = data[page * 4096 : (page + 1) * 4096]
    path.write_bytes(base)
    assert len(read(path)) == len(whole) + 200
    assert list(findings(path)) == []
    assert aside.moved == []


# -- what can be read of a damaged log


def test_what_can_be_read_is_read_past_a_lost_page(path: Path) -> None:
    filled(path, 120, 30)
    log = {event.id: event for event in read(path)}
    sound = path.read_bytes()
    seen = []
    for page in range(len(sound) // 4096):
        spoilt_page(path, page)
        found = salvage(path)
        for event in found.events:
            kept = log[event.id]
            assert replace(event, said=None, missing=None) == replace(kept, said=None, missing=None)
            assert event.said in {kept.said, None}
        assert not found.whole or len(found.events) == len(log)
        seen.append(len(found.events))
        path.write_bytes(sound)
    # No page of the tree takes more with it than the rows that it holds.
    assert min(seen) >= len(log) - 25
    assert sum(count == len(log) for count in seen) > len(seen) / 3


def test_rows_are_found_by_their_form_even_without_the_head(path: Path) -> None:
    with Store.open(path) as store:
        long = store.append(replace(answer(40), said="long words " * 1_500, share=1.0, seconds=2.0))
    log = read(path)
    data = bytearray(path.read_bytes())
    data[:100] = bytes(100)
    path.write_bytes(data)
    found = salvage(path)
    assert set(found.events) <= set(log)
    assert long in found.events
    assert len(found.events) == len(log)


def test_forgotten_words_are_not_found_in_pages_that_are_free(path: Path) -> None:
    with Store.open(path) as store:
        first = store.events()[0]
        with closing(sqlite3.connect(path)) as other:
            other.execute("PRAGMA secure_delete = OFF")
        store.append(Event(event="tombstone", at=first.at + DAY, day="2026-09-22", of=first.id))
    spoilt_page(path, 1)
    found = salvage(path)
    assert all(event.said is None for event in found.events if event.id == first.id)


def test_numbers_that_are_missing_are_named(path: Path) -> None:
    read(path)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("DROP TRIGGER events_delete")
        connection.execute("DELETE FROM events WHERE seq IN (5, 6, 9)")
    found = salvage(path)
    assert [(first, last) for _, first, last in found.gaps] == [(5, 6), (9, 9)]
    assert found.missing == 3
    assert Salvage().missing == 0
