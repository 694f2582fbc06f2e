"""Whether a store is sound: every damage is found, all of it as of one moment."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from trainer.core.log.damage import Checked, Finding, Wrong
from trainer.store import schema, sound
from trainer.store.file import absent, open_to_read, told

FUTURE = "at > CAST(strftime('%s', 'now') AS INTEGER) * 1000000 + 86400000000"
"""What tells an event from the future, as `events.ahead` has it, and the view `standing`."""


def checked(path: Path) -> Checked:
    """Return what is wrong in the store at `path`, in one reading; raise `StoreError` if refused.

    Beyond what SQLite finds itself, each event and each text is compared with its own digest, the
    numbers of each origin are counted through, and words must be there unless forgotten.
    """
    if absent(path):
        return Checked()
    with told(path), closing(open_to_read(path)) as connection:
        # Spoilt text is to be named, not to end the search.
        connection.text_factory = lambda text: text.decode("utf-8", "replace")
        # Or an answer saved between two looks would be taken for one that was lost.
        connection.execute("BEGIN")
        try:
            found = dict.fromkeys(_damage(connection))  # one cause is found by several looks
            return Checked(tuple(found), *_answers(connection))
        finally:
            if connection.in_transaction:
                connection.execute("ROLLBACK")


def findings(path: Path) -> tuple[Finding, ...]:
    """Return what is wrong in the store at `path`."""
    return checked(path).findings


def _damage(connection: sqlite3.Connection) -> Iterator[Finding]:
    for look in (sound.pages, _layout, sound.events, sound.numbers, sound.words):
        try:
            yield from look(connection)
        except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
            if _of_the_disk(error):  # which says nothing of what is in the file
                raise
            yield Finding(Wrong.UNREADABLE, detail=str(error))


def _of_the_disk(error: Exception) -> bool:
    return (getattr(error, "sqlite_errorcode", 0) & 0xFF) in {
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_BUSY,
    }


def _answers(connection: sqlite3.Connection) -> tuple[int, int, int]:
    """Return how many answers there are, of those that were taken back, and from the future."""
    count = "SELECT count(*) FROM {} WHERE event = 'review' AND {}"
    try:
        given, stand, future = (
            int(connection.execute(count.format(*which)).fetchone()[0])
            for which in (("events", "TRUE"), ("standing", "TRUE"), ("events", FUTURE))
        )
    except sqlite3.DatabaseError:  # named among the findings
        return 0, 0, 0
    return given, given - stand - future, future


def _layout(connection: sqlite3.Connection) -> Iterator[Finding]:
    """Compare tables, triggers, indexes and views with those of a new store of the same layout.

    The views of an older layout are not looked at: they hold nothing, and opening makes them anew.
    """
    layout = min(schema.version(connection), schema.newest())
    listed = "SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'"
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as fresh:
        schema.upgrade(fresh, to=layout)
        expected = set(fresh.execute(listed))
    found = {(str(kind), str(name), sql) for kind, name, sql in connection.execute(listed)}
    if layout < schema.newest():
        expected, found = (
            {each for each in parts if each[0] != "view"} for parts in (expected, found)
        )
    for kind, name in sorted((kind, name) for kind, name, _ in expected - found):
        yield Finding(Wrong.PART_GONE, name=name, detail=kind)
    ours = {(kind, name) for kind, name, _ in expected}
    for kind, name in sorted((kind, name) for kind, name, _ in found - expected):
        if (kind, name) not in ours:
            yield Finding(Wrong.PART_ADDED, name=name, detail=kind)
