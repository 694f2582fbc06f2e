"""The store: what is added stays as it was, under its own number, in the order of time."""

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests.support.stores.kept import holds, tombstone
from tests.support.stores.writer import START, answer
from trainer.core.log.codec import NotAnEvent
from trainer.core.log.events import DAY, Event, live
from trainer.core.value import replace
from trainer.store.refusals import Gone
from trainer.store.store import Store, read

# -- adding and reading


def test_an_event_comes_back_as_it_was_kept(path: Path) -> None:
    with Store.open(path) as store:
        kept = store.append(answer(1))
        assert store.events() == (kept,)
    assert replace(kept, id="", origin="", seq=0) == answer(1)
    assert read(path) == (kept,)


def test_the_store_gives_the_id_the_origin_and_the_number(path: Path) -> None:
    with Store.open(path) as store:
        first = store.append(answer(1))
    with Store.open(path) as store:
        second = store.append(answer(2))
    assert len(first.id) == len(first.origin) == 32
    assert first.id != second.id
    assert (first.origin, first.seq) == (second.origin, 1)
    assert second.seq == 2


def test_ids_that_somebody_else_gave_are_not_taken_over(path: Path) -> None:
    with Store.open(path) as store:
        kept = store.append(answer(1))
        again = store.append(replace(kept, rating=4))
        assert again.id != kept.id
        assert len(store.events()) == 2


def test_private_words_are_read_only_where_they_are_wanted(path: Path) -> None:
    with Store.open(path) as store:
        store.append(answer(1))
        (event,) = store.events(words=False)
        assert (event.said, event.missing) == (None, None)
        assert event.rating == 3


@pytest.mark.parametrize(
    ("event", "table"),
    [
        (Event(event="note", at=START, day="2026-09-21", data='{"text": "secret"}'), "words"),
        (Event(event="stage", at=START, day="2026-09-21", data='{"who": "secret"}'), "words"),
        (Event(event="dream", at=START, day="2026-09-21", data='{"of": "secret"}'), "words"),
        (Event(event="review", at=START, day="2026-09-21", said="secret"), "words"),
        (Event(event="review", at=START, day="2026-09-21", missing=("secret",)), "words"),
        (Event(event="review", at=START, day="2026-09-21", reply="secret"), "words"),
        (Event(event="setting", at=START, day="2026-09-21", data='{"a": "secret"}'), "events"),
        (Event(event="review", at=START, day="2026-09-21", line="secret"), "events"),
    ],
)
def test_private_words_have_a_table_of_their_own(path: Path, event: Event, table: str) -> None:
    with Store.open(path) as store:
        kept = store.append(event)
        assert store.events() == (kept,)
    with closing(sqlite3.connect(path)) as connection:
        found = {
            name
            for name in ("events", "words")
            if "secret" in str(connection.execute(f"SELECT * FROM {name}").fetchall())  # noqa: S608 - our own columns' names
        }
    assert found == {table}


def test_what_is_kept_is_clean(path: Path) -> None:
    with Store.open(path) as store:
        kept = store.append(replace(answer(1), said="\x1b[2J", missing=("\u202e",), key="a\x9b"))
        note = store.append(replace(answer(1), event="note", data='{"a\\u001b": ["\\u0007"]}'))
        assert store.events() == (kept, note)
    assert (kept.said, kept.missing, kept.key) == ("␛[2J", ("\ufffd",), "a\ufffd")
    assert json.loads(note.data or "") == {"a␛": ["␇"]}


@pytest.mark.parametrize("data", ["", "[]", '{"a": NaN}', "{", "[" * 100_000])
def test_data_is_one_json_object(path: Path, data: str) -> None:
    with Store.open(path) as store:
        with pytest.raises(NotAnEvent, match="JSON object"):
            store.append(replace(answer(1), event="note", data=data))
        assert store.events() == ()


@pytest.mark.parametrize("figure", [float("nan"), float("inf")])
def test_a_figure_is_a_number(path: Path, figure: float) -> None:
    with Store.open(path) as store, pytest.raises(NotAnEvent, match="share"):
        store.append(replace(answer(1), share=figure))


def test_kinds_and_versions_from_the_future_are_kept(path: Path) -> None:
    with Store.open(path) as store:
        kept = store.append(Event(event="dream", at=START, day="2026-09-21", v=99, key="k"))
    assert read(path) == (kept,)
    assert (kept.event, kept.v) == ("dream", 99)


def test_a_column_that_is_not_known_is_passed_over(path: Path) -> None:
    with Store.open(path) as store:
        kept = store.append(answer(1))
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("ALTER TABLE events ADD COLUMN mood TEXT")
    with Store.open(path) as store:
        assert store.events() == (kept,)
        assert len([store.append(answer(2)), *store.events()]) == 3


def test_looking_makes_no_file_and_leaves_none(path: Path) -> None:
    assert read(path) == ()
    assert not path.parent.exists()
    with Store.open(path) as store:
        store.append(answer(1))
    before = path.read_bytes()
    read(path)
    assert [each.name for each in path.parent.iterdir()] == ["log.db"]
    assert path.read_bytes() == before


# -- what the clock says: P7


def test_p7_a_clock_put_back_hides_nothing(path: Path) -> None:
    with Store.open(path) as store:
        moments = [store.append(answer(1, START + at)).at - START for at in (0, -9, 0, 5)]
        assert moments == [0, 1, 2, 5]
        assert [event.at - START for event in store.events()] == moments


def test_p7_a_clock_that_once_ran_ahead_dates_nothing_after_it(path: Path) -> None:
    with Store.open(path) as store:
        store.append(answer(1, START + DAY + 1))
        assert store.append(answer(2, START)).at == START
        assert store.append(answer(3, START + 2)).at == START + DAY + 2


def test_p7_a_rating_changed_afterwards_keeps_its_moment(path: Path) -> None:
    with Store.open(path) as store:
        first, last = store.append(answer(1)), store.append(answer(2))
        again = store.append(replace(first, rating=1), exact=True)
        assert again.at == first.at
        assert again.seq == 3
        assert store.events()[-1] == last


# -- nothing ever changes


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE events SET rating = 4",
        "DELETE FROM events",
        "REPLACE INTO events SELECT * FROM events",
        "UPDATE words SET text = 'other'",
        "DELETE FROM words",
        "REPLACE INTO words SELECT * FROM words",
        "UPDATE origins SET file = 'other'",
        "DELETE FROM origins",
        "INSERT INTO words VALUES ('nobody', 'said', 'words', 'digest')",
    ],
)
def test_the_file_itself_refuses_change(path: Path, statement: str) -> None:
    with Store.open(path) as store:
        kept = store.append(answer(1))
        with pytest.raises(sqlite3.IntegrityError):
            store._connection.execute(statement)  # noqa: SLF001 - around the store, as another program would
        assert store.events() == (kept,)


# -- forgetting


def test_a_tombstone_takes_the_words_of_one_event_with_it(path: Path) -> None:
    with Store.open(path) as store:
        gone, stays = store.append(answer(1)), store.append(answer(2))
        assert holds(path, "answer 1:")
        store.append(tombstone(gone.id))
        assert [event.said for event in store.events()] == [None, stays.said, None]
        assert store.events()[0].rating == gone.rating
        assert not holds(path, "answer 1:")
        assert holds(path, "answer 2:")


def test_a_tombstone_takes_the_words_of_a_key_up_to_its_moment(path: Path) -> None:
    with Store.open(path) as store:
        gone = store.append(answer(1))
        store.append(tombstone(gone.key or "", START + 1))
        later = store.append(answer(1, START + 2))
        assert [event.said for event in store.events()] == [None, None, later.said]


@pytest.mark.slow
def test_what_was_forgotten_does_not_come_back_with_a_copy(path: Path, tmp_path: Path) -> None:
    with Store.open(path) as store:
        kept = store.append(answer(1))
        store.append(tombstone(kept.id))
        log = store.events()
    for number, order in enumerate(([kept, *log], [*log, kept], [log[1], kept])):
        with Store.open(tmp_path / f"{number}.db") as other:
            other.join(order)
            assert [event.said for event in other.events()] == [None, None]


# -- the file goes away: P4


def test_p4_a_file_that_went_away_is_told_and_nothing_is_acknowledged(path: Path) -> None:
    away = path.with_name("away.db")
    with Store.open(path) as store:
        kept = store.append(answer(1))
        path.rename(away)
        with pytest.raises(Gone, match="start again"):
            store.append(answer(2))
        away.rename(path)
        again = store.append(answer(2))
        assert store.events() == (kept, again)


def test_p4_another_file_in_its_place_is_not_taken_for_it(path: Path) -> None:
    with Store.open(path) as store:
        store.append(answer(1))
        shutil.copy(path, path.with_name("copy.db"))
        path.with_name("copy.db").replace(path)
        with pytest.raises(Gone):
            store.append(answer(2))


# -- a fast start


@pytest.mark.slow
def test_an_existing_store_is_opened_and_read_without_what_only_upgrades_need(path: Path) -> None:
    with Store.open(path) as store:
        store.append(answer(1))
    program = (
        "import sys; from pathlib import Path; from trainer.store.store import Store, read\n"
        f"with Store.open(Path({str(path)!r})) as store: store.events()\n"
        "print({'sqlite_utils', 'click', 'hashlib', 'secrets'} & sys.modules.keys())"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    found = subprocess.check_output([sys.executable, "-c", program], env=environment)
    assert found.decode().strip() == "set()"


@pytest.mark.slow
def test_p9_what_was_taken_back_stays_so_after_every_restart(path: Path) -> None:
    with Store.open(path) as store:
        kept = [store.append(answer(number)) for number in range(4)]
    for depth, event in enumerate(reversed(kept), 1):
        with Store.open(path) as store:
            store.append(Event(event="retract", at=START, day="2026-09-21", of=event.id))
            assert live(store.events(), now=START) == tuple(kept[: len(kept) - depth])
