"""What lies beside a log after a crash, and what can be read of a damaged one."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.support.stores.copies import keys, newest_path, numbered, with_a_copy
from tests.support.stores.damage import crashed, filled, put_over, spoilt_page
from tests.support.stores.writer import answer
from trainer.core.log.events import DAY, Event
from trainer.core.value import replace
from trainer.store import aside, refusals
from trainer.store.bytes.image import beside, with_what_is_beside
from trainer.store.check import findings
from trainer.store.salvage import Salvage, salvage
from trainer.store.store import Store, read

pytestmark = pytest.mark.slow


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return with_a_copy(tmp_path / "log.db")


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
    assert findings(path) == ()
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
    assert findings(path) == ()
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
