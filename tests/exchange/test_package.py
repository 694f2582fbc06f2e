"""Decks from strangers: what can't be is named, and nothing of it taken."""

import sqlite3
import zipfile
from contextlib import closing
from datetime import UTC
from io import BytesIO
from random import Random

import pytest

from tests.support.texts.decks import deck
from trainer.exchange.anki.history import reviews
from trainer.exchange.anki.package import package
from trainer.exchange.logs.refusals import NotTaken
from trainer.exchange.refusals import NotReadable

pytestmark = pytest.mark.slow


def changed(data: bytes, statement: str) -> bytes:
    """Return a package whose collection was changed by a stranger."""
    with zipfile.ZipFile(BytesIO(data)) as file:
        inside = file.read("collection.anki2")
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(inside)
        connection.executescript(statement)
        inside = connection.serialize()
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("collection.anki2", inside)
    return out.getvalue()


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("UPDATE revlog SET ease = 9", "the rating 9"),
        ("UPDATE revlog SET id = id % 1000000000", "can't be"),
        ("UPDATE revlog SET id = id * 900", "can't be"),
    ],
)
def test_a_review_that_cannot_be_is_named(statement: str, said: str) -> None:
    data = changed(deck(history=True), statement)
    with pytest.raises(NotTaken, match=said):
        list(reviews(data, "x.apkg", zone=UTC, known={}))


ENDLESS = """
    ALTER TABLE notes RENAME TO other;
    CREATE VIEW notes AS WITH RECURSIVE n(id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n)
    SELECT id, id AS guid, 1 AS mid, '' AS flds FROM n
"""


@pytest.mark.parametrize(
    "statement",
    [
        "DROP TABLE notes",
        "UPDATE col SET models = '['",
        "UPDATE col SET models = '{\"1\": 3}'",
        "UPDATE notes SET flds = x'ff00', mid = 'a'",
        ENDLESS,
    ],
    ids=range(5),
)
def test_a_deck_that_was_spoilt_is_refused_in_a_line(statement: str) -> None:
    with pytest.raises(NotReadable) as refused:
        package(changed(deck(), statement), "x.apkg")
    assert len(str(refused.value)) < 300


def zipped(**files: bytes) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in files.items():
            file.writestr(name, data)
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"PK\x03\x04", "isn't a whole .apkg"),
        ({"other": b"x"}, "no Anki deck"),
        ({"collection.anki2": b"x" * 5_000}, "damaged"),
        ({"collection.anki2": bytes(65 << 20)}, "larger than 64 MiB"),
        ({"collection.anki21b": b"\x28\xb5\x2f\xfd" + b"x" * 90}, "damaged"),
        ({"../../.bashrc": b"x", "collection.anki2": b"x"}, "outside its folder"),
        ({"/etc/passwd": b"x", "collection.anki2": b"x"}, "outside its folder"),
        ({f"{number}": b"" for number in range(20_001)}, "more than 20,000"),
    ],
    ids=range(8),
)
def test_hostile_packages_are_named_and_nothing_is_taken(
    data: bytes | dict[str, bytes], said: str
) -> None:
    whole = data if isinstance(data, bytes) else zipped(**data)
    with pytest.raises(NotReadable, match=said):
        package(whole, "x.apkg")


def test_random_damage_is_read_or_refused() -> None:
    chance, whole, refused = Random(1), deck(history=True), 0
    for _ in range(150):
        data = bytearray(whole)
        for _ in range(chance.randint(1, 30)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        try:
            list(reviews(bytes(data[: chance.randint(100, len(data))]), "x", zone=UTC, known={}))
        except (NotReadable, NotTaken):
            refused += 1
    assert refused
