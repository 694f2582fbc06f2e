"""P10, P15: copies are real, and an upgrade keeps everything."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils import Database

from tests.support.stores.writer import answer
from trainer.store import refusals, schema
from trainer.store.backup import KEPT, back_up, backups
from trainer.store.check import findings
from trainer.store.store import Store, read

pytestmark = pytest.mark.slow


FIRST_LAYOUT = Path(__file__).parents[1] / "data" / "layout-1.sql"
"""A store as version 0.1.0 made it, as text."""

OWN = ("my own copy.db", "log-2024-my copy.db", "log-0003-2026-09-21 (copy).db", "log-1234-x.db")
"""What a person may have put into the folder, some of it much like our own."""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "log.db"
    with Store.open(made) as store:
        for number in range(3):
            store.append(answer(number))
    return made


def test_p10_a_copy_made_while_the_store_is_open_is_the_store(path: Path) -> None:
    with Store.open(path) as store:
        store.append(answer(4))
        copy = back_up(path, "2026-09-21")
        log = store.events()
    assert copy == path.parent / "backups" / "log-0001-2026-09-21.db"
    assert read(copy) == log
    assert findings(copy) == ()


def test_p10_every_copy_can_take_the_place_of_the_store(path: Path) -> None:
    log = read(path)
    copy = back_up(path, "asked")
    path.unlink()
    shutil.copy(copy, path)
    with Store.open(path) as store:
        assert store.events() == log
        assert store.append(answer(4)).origin != log[0].origin


def test_p10_seven_are_kept_and_whatever_else_is_there_stays(path: Path) -> None:
    (path.parent / "backups").mkdir()
    own = [path.parent / "backups" / name for name in OWN]
    for each in own:
        each.touch()
    made = [back_up(path, "2026-09-21") for _ in range(KEPT + 3)]
    assert backups(path) == tuple(made[3:])
    assert made[0].name == "log-0001-2026-09-21.db"
    assert all(each.exists() for each in own)


def test_p10_a_damaged_store_is_not_copied_over_good_copies(path: Path) -> None:
    good = back_up(path, "asked")
    content = bytearray(path.read_bytes())
    content[3 * 4096 : 5 * 4096] = bytes(2 * 4096)
    path.write_bytes(content)
    with pytest.raises((refusals.Damaged, sqlite3.DatabaseError)):
        back_up(path, "2026-09-21")
    assert [*(path.parent / "backups").iterdir()] == [good]


# -- upgrades


def mood(db: Database) -> None:
    db.execute("ALTER TABLE events ADD COLUMN mood TEXT")


def fails(db: Database) -> None:
    mood(db)
    raise ZeroDivisionError


def test_p15_a_store_is_copied_before_it_is_upgraded(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    log, before = read(path), path.read_bytes()
    monkeypatch.setitem(schema.MIGRATIONS, schema.newest() + 1, mood)
    assert read(path) == log
    with Store.open(path) as store:
        assert store.events() == log
        store.append(answer(4))
    (copy,) = backups(path)
    monkeypatch.undo()
    assert copy.name == f"log-0001-before-layout-{schema.newest() + 1}.db"
    assert read(copy) == log
    assert path.read_bytes() != before
    with pytest.raises(refusals.NewerStore):
        Store.open(path)


def test_p15_an_upgrade_that_fails_changes_nothing(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    log = read(path)
    monkeypatch.setitem(schema.MIGRATIONS, schema.newest() + 1, fails)
    with pytest.raises(ZeroDivisionError):
        Store.open(path)
    monkeypatch.undo()
    assert read(path) == log
    assert findings(path) == ()


def test_p15_the_first_layout_is_still_read_and_still_the_one_that_is_made(path: Path) -> None:
    old = path.with_name("old.db")
    with closing(sqlite3.connect(old)) as connection:
        connection.executescript(FIRST_LAYOUT.read_text(encoding="utf-8"))
    log = read(old)
    assert [event.event for event in log] == ["study", "review", "note", "retract", "tombstone"]
    assert [event.said for event in log] == ["i want", None, None, None, None]
    assert findings(old) == ()
    with Store.open(old) as store:
        store.append(answer(9))
    if schema.newest() == 1:
        assert layout(old) == layout(path)


def layout(path: Path) -> set[object]:
    with closing(sqlite3.connect(path)) as connection:
        return set(connection.execute("SELECT type, name, sql FROM sqlite_master"))


def test_p10_one_flipped_bit_in_the_log_reaches_no_copy_and_drops_none(path: Path) -> None:
    made = [back_up(path, "2026-09-21") for _ in range(KEPT)]
    data = bytearray(path.read_bytes())
    data[data.index(b"answer 1:") + 7] ^= 1
    path.write_bytes(data)
    for _ in range(3):
        with pytest.raises(refusals.Spoilt, match="trainer log check"):
            back_up(path, "2026-09-22")
    assert backups(path) == tuple(made)
    assert all(findings(copy) == () for copy in made)
