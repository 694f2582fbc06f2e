"""Whether a store is sound: every damage found is named in one line."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from trainer.core.log.codec import digest
from trainer.core.text import one_line
from trainer.store import schema
from trainer.store.file import absent, open_to_read, told

_EVENTS = f'SELECT rowid, {schema.named(schema.COLUMNS)} FROM events ORDER BY origin, "seq"'  # noqa: S608 - our own columns' names
_NAME, _AT, _WORDS = (schema.COLUMNS.index(name) for name in ("id", "at", "words"))
_ORIGIN, _SEQ = (schema.COLUMNS.index(name) for name in ("origin", "seq"))
_FORGOTTEN = """
    SELECT said.id FROM events AS said, events AS tombstone WHERE tombstone.event = 'tombstone'
    AND (tombstone."of" = said.id
         OR tombstone."of" IN (said.key, said.stage) AND said.at <= tombstone.at)
"""


def findings(path: Path) -> Iterator[str]:
    """Yield what is wrong in the store at `path`, one line each; raise `StoreError` if refused.

    Beyond what SQLite finds itself, each event and each text is compared with its own digest, the
    numbers of each origin are counted through, and words must be there unless forgotten.
    """
    if absent(path):
        return
    with told(path), closing(open_to_read(path)) as connection:
        # Spoilt text is to be named, not to end the search.
        connection.text_factory = lambda text: text.decode("utf-8", "replace")
        for look in (_pages, _layout, _events, _words):
            try:
                yield from map(one_line, look(connection))
            except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
                yield one_line(f"The file cannot be read to its end: {error}.")


def _pages(connection: sqlite3.Connection) -> Iterator[str]:
    for (found,) in connection.execute("PRAGMA integrity_check"):
        if found != "ok":
            yield f"SQLite finds: {found}."
    for table, row, parent, _ in connection.execute("PRAGMA foreign_key_check"):
        yield f"Row {row} of {table} belongs to nothing in {parent}."


def _layout(connection: sqlite3.Connection) -> Iterator[str]:
    listed = "SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'"
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as fresh:
        schema.upgrade(fresh, Path(":memory:"))
        expected = set(fresh.execute(listed))
    found = set(connection.execute(listed))
    for kind, name, _ in sorted(expected - found):
        yield f"The {kind} {name} is missing or was changed."
    for kind, name, _ in sorted(found - expected):
        if (kind, name) not in {(each[0], each[1]) for each in expected}:
            yield f"The {kind} {name} does not belong here."


def _events(connection: sqlite3.Connection) -> Iterator[str]:
    before: tuple[str, int] = ("", 0)
    for _, *row in connection.execute(_EVENTS):
        if not _sound(row):
            yield f"{_event(row)} was changed: not what its digest says."
        origin, number = row[_ORIGIN], row[_SEQ]
        if not isinstance(number, int):
            continue  # spoilt, and named as such above
        expected = before[1] + 1 if origin == before[0] else 1
        if number > expected:
            which = f"{expected}" if number == expected + 1 else f"{expected} to {number - 1}"
            yield f"Of origin {origin}, event {which} is missing."
        before = (origin, number)


def _words(connection: sqlite3.Connection) -> Iterator[str]:
    here: dict[str, set[str]] = {}
    for word in connection.execute("SELECT event, field, text, digest FROM words"):
        here.setdefault(word[0], set()).add(str(word[1]))
        if not _sound(word):
            yield f"The text {word[1]} of event {word[0]} was changed: not what its digest says."
    forgotten = {found for (found,) in connection.execute(_FORGOTTEN)}
    for _, *row in connection.execute(_EVENTS):
        named = set(str(row[_WORDS]).split())
        held = here.pop(row[_NAME], set())
        for field in sorted(named - held):
            if row[_NAME] not in forgotten:
                yield f"{_event(row)} has lost its text {field}, and nothing says it was forgotten."
        for field in sorted(held - named):
            yield f"{_event(row)} has a text {field} that it did not come with."


def _sound(row: Sequence[object]) -> bool:
    try:
        return digest(row[:-1]) == row[-1]
    except TypeError:  # a flipped bit makes bytes of text, which no event holds
        return False


def _event(row: list[object]) -> str:
    try:
        when = f"{datetime.fromtimestamp(int(str(row[_AT])) // 1_000_000, UTC):%Y-%m-%d %H:%M} UTC"
    except (ValueError, OverflowError, OSError):
        when = "at no time that could be"
    return f"Event {row[_SEQ]} of origin {row[_ORIGIN]} ({when})"
