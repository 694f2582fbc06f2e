"""P11: damage is found and named."""

import random
import shutil
import sqlite3
from contextlib import closing
from datetime import UTC
from pathlib import Path

import pytest

from tests.support.stores.writer import answer, report
from trainer.core.log.events import Event
from trainer.core.value import replace
from trainer.rows.copies import finding
from trainer.store.check import findings
from trainer.store.refusals import StoreError
from trainer.store.store import Store, read

pytestmark = pytest.mark.slow


SPOIL = (
    ("events_update", "UPDATE events SET rating = 4 WHERE seq = 2", "Event 2 of origin"),
    ("events_update", "UPDATE events SET at = at + 1 WHERE seq = 2", "Event 2 of origin"),
    ("events_update", "UPDATE events SET words = '' WHERE seq = 2", "Event 2 of origin"),
    ("events_update", "UPDATE events SET at = 1 << 62 WHERE seq = 2", "at an impossible time"),
    ("events_update", "UPDATE events SET line = CAST(x'ff' AS TEXT)", "Event 1 of origin"),
    ("words_update", "UPDATE words SET text = 'other' WHERE field = 'said'", "The text said of"),
    ("words_delete", "DELETE FROM words WHERE field = 'said'", "has lost its text said"),
    ("events_delete", "DELETE FROM events WHERE seq = 2", "Event 2 is missing"),
    ("events_delete", "DELETE FROM events WHERE seq < 3", "Events 1 to 2 are missing"),
    ("events_delete", "DELETE FROM events WHERE seq = 2", "belongs to nothing in events"),
    ("words_delete", "SELECT 1", "The trigger words_delete is missing"),
    ("words_delete", "CREATE TABLE other (id)", "The table other doesn't belong here"),
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "log.db"
    with Store.open(made) as store:
        for number in range(3):
            store.append(answer(number))
    return made


def test_p11_a_sound_store_has_no_findings(path: Path) -> None:
    assert findings(path) == ()


def test_p11_what_was_forgotten_is_no_damage(path: Path) -> None:
    with Store.open(path) as store:
        first, second, _ = store.events()
        store.append(Event(event="tombstone", at=0, day="2026-09-21", of=first.id))
        store.append(Event(event="tombstone", at=0, day="2026-09-21", of=second.key))
    assert findings(path) == ()


@pytest.mark.parametrize(("trigger", "statement", "named"), SPOIL)
def test_p11_what_was_changed_past_the_store_is_named(
    path: Path, trigger: str, statement: str, named: str
) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute(f"DROP TRIGGER {trigger}")
        connection.execute(statement)
    found = [finding(each, UTC) for each in findings(path)]
    assert any(named in line for line in found)
    assert all("\n" not in line for line in found)


@pytest.mark.parametrize("flips", [60, pytest.param(2_000, marks=pytest.mark.long)])
def test_p11_no_flipped_bit_changes_an_answer_unseen(
    path: Path, tmp_path: Path, flips: int
) -> None:
    with Store.open(path) as store:
        store.join(replace(answer(n), id=f"{n:032x}", origin="o", seq=n) for n in range(1, 60))
    chance = random.Random(11)
    sound, log = path.read_bytes(), read(path)
    spoilt_path = tmp_path / "spoilt.db"
    unseen = 0
    changes = 0
    for _ in range(flips):
        spoilt = bytearray(sound)
        spoilt[chance.randrange(len(spoilt))] ^= 1 << chance.randrange(8)
        spoilt_path.write_bytes(spoilt)
        if seen(spoilt_path) != log:
            changes += 1
            unseen += not found(spoilt_path)
    report(f"P11: {flips} flips, {changes} changed what is read, {unseen} of them not found")
    assert changes
    assert unseen == 0


def seen(path: Path) -> tuple[Event, ...] | str:
    try:
        return read(path)
    except StoreError as refused:
        return str(refused)


def found(path: Path) -> list[str]:
    try:
        return [finding(each, UTC) for each in findings(path)]
    except StoreError as refused:
        return [str(refused)]


def test_p11_a_spoilt_page_is_named(path: Path) -> None:
    with Store.open(path) as store:
        for number in range(100):
            store.append(answer(number))
    content = bytearray(path.read_bytes())
    content[5 * 4096 : 6 * 4096] = bytes(4096)
    path.write_bytes(content)
    assert findings(path)


def test_p11_looking_changes_nothing(path: Path) -> None:
    copy = shutil.copy(path, path.with_name("copy.db"))
    findings(path)
    assert path.read_bytes() == Path(copy).read_bytes()
