"""Whether what is in the tables of a store is what was written."""

import sqlite3
from collections.abc import Iterator, Sequence

from trainer.core.log.codec import digest
from trainer.core.log.damage import Finding, Wrong
from trainer.store.tables import COLUMNS, named

_EVENTS = f'SELECT {named(COLUMNS)} FROM events ORDER BY origin, "seq"'  # noqa: S608 - our own columns' names
_NAME, _AT, _WORDS = (COLUMNS.index(name) for name in ("id", "at", "words"))
_ORIGIN, _SEQ = (COLUMNS.index(name) for name in ("origin", "seq"))
_FORGOTTEN = """
    SELECT said.id FROM events AS said, events AS tombstone WHERE tombstone.event = 'tombstone'
    AND (tombstone."of" = said.id
         OR tombstone."of" IN (said.key, said.stage) AND said.at <= tombstone.at)
"""


def spoilt(connection: sqlite3.Connection) -> bool:
    """Tell whether anything in an open store, of whatever layout, isn't as it was written.

    What is missing under a number, once lost, does not count: all that is there is sound.
    """
    connection.text_factory = lambda text: text.decode("utf-8", "replace")
    try:
        return any(True for look in (pages, events, words) for _ in look(connection))
    except (sqlite3.DatabaseError, UnicodeDecodeError):
        return True


def pages(connection: sqlite3.Connection) -> Iterator[Finding]:
    """Yield what SQLite itself finds wrong."""
    for (found,) in connection.execute("PRAGMA integrity_check"):
        if found != "ok":
            yield Finding(Wrong.PAGE, detail=str(found))
    for table, row, parent, _ in connection.execute("PRAGMA foreign_key_check"):
        yield Finding(Wrong.ORPHAN, name=str(table), other=str(parent), detail=str(row))


def events(connection: sqlite3.Connection) -> Iterator[Finding]:
    """Yield the events that were changed."""
    for row in connection.execute(_EVENTS):
        if not sound(row):
            yield _event(row, Wrong.CHANGED)


def numbers(connection: sqlite3.Connection) -> Iterator[Finding]:
    """Yield the numbers that are missing, origin by origin."""
    before: tuple[str, int] = ("", 0)
    for row in connection.execute(_EVENTS):
        origin, number = row[_ORIGIN], row[_SEQ]
        if not isinstance(number, int):
            continue  # spoilt, and named as such above
        expected = before[1] + 1 if origin == before[0] else 1
        if number > expected:
            yield Finding(Wrong.MISSING, str(origin), expected, number - 1)
        before = (origin, number)


def words(connection: sqlite3.Connection) -> Iterator[Finding]:
    """Yield the texts that were changed, lost, or that belong to nothing."""
    here: dict[str, set[str]] = {}
    for word in connection.execute("SELECT event, field, text, digest FROM words"):
        here.setdefault(word[0], set()).add(str(word[1]))
        if not sound(word):
            yield Finding(Wrong.TEXT_CHANGED, event=str(word[0]), name=str(word[1]))
    forgotten = {found for (found,) in connection.execute(_FORGOTTEN)}
    for row in connection.execute(_EVENTS):
        named = set(str(row[_WORDS]).split())
        held = here.pop(row[_NAME], set())
        for field in sorted(named - held):
            if row[_NAME] not in forgotten:
                yield _event(row, Wrong.TEXT_LOST, field)
        for field in sorted(held - named):
            yield _event(row, Wrong.TEXT_ADDED, field)


def sound(row: Sequence[object]) -> bool:
    """Tell whether a row is what its digest, its last value, says."""
    try:
        return digest(row[:-1]) == row[-1]
    except TypeError:  # a flipped bit makes bytes of text, which no event holds
        return False


def _event(row: Sequence[object], wrong: Wrong, name: str = "") -> Finding:
    origin = str(row[_ORIGIN])
    return Finding(wrong, origin, row[_SEQ], at=row[_AT], event=str(row[_NAME]), name=name)
