"""Whether a store is sound: every damage found is named in one line."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from trainer.core.text import one_line
from trainer.store import schema, tables
from trainer.store.file import absent, open_to_read, told


def findings(path: Path) -> Iterator[str]:
    """Yield what is wrong in the store at `path`, one line each; raise `StoreError` if refused.

    Beyond what SQLite finds itself, each event and each text is compared with its own digest, the
    numbers of each origin are counted through, and words must be there unless forgotten.
    """
    if absent(path):
        return
    with told(path), closing(open_to_read(path)) as connection:
        yield from damage(connection)


def damage(connection: sqlite3.Connection) -> Iterator[str]:
    """Yield what is wrong in an open store, one line each, all of it as of one moment."""
    # Spoilt text is to be named, not to end the search.
    connection.text_factory = lambda text: text.decode("utf-8", "replace")
    # Or an answer saved between two looks would be taken for one that was lost.
    connection.execute("BEGIN")
    try:
        for look in (tables.pages, _layout, tables.events, tables.numbers, tables.words):
            try:
                yield from map(one_line, look(connection))
            except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
                yield one_line(f"The file can't be read to its end: {error}.")
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")


def _layout(connection: sqlite3.Connection) -> Iterator[str]:
    """Compare tables, triggers, indexes and views with those of a new store of the same layout.

    The views of an older layout are not looked at: they hold nothing, and opening makes them anew.
    """
    layout = min(schema.version(connection), schema.newest())
    listed = "SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'"
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as fresh:
        schema.upgrade(fresh, to=layout)
        expected = set(fresh.execute(listed))
    found = set(connection.execute(listed))
    if layout < schema.newest():
        expected, found = (
            {each for each in parts if each[0] != "view"} for parts in (expected, found)
        )
    for kind, name, _ in sorted(expected - found):
        yield f"The {kind} {name} is missing or was changed."
    for kind, name, _ in sorted(found - expected):
        if (kind, name) not in {(each[0], each[1]) for each in expected}:
            yield f"The {kind} {name} doesn't belong here."
