"""How the file with the answers is laid out, and how an older layout becomes today's."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from trainer.core.log.codec import ALWAYS, REAL, WHOLE
from trainer.store.refusals import NewerStore
from trainer.store.tables import COLUMNS

if TYPE_CHECKING:
    from sqlite_utils import Database

APPLICATION = 0x53495444
"""`SITD`, in the header of every store: no other program's file is taken for one."""

Migration = Callable[["Database"], None]
MIGRATIONS: dict[int, Migration] = {}
"""By the version of the layout that each leads to, from 1 without gaps."""


def migration(number: int) -> Callable[[Migration], Migration]:
    """Register what leads from the layout before `number` to `number`."""

    def register(change: Migration) -> Migration:
        MIGRATIONS[number] = change
        return change

    return register


def newest() -> int:
    """Return the version of the layout that this program writes."""
    return max(MIGRATIONS)


def version(connection: sqlite3.Connection) -> int:
    """Return the version of the layout that a file has; 0 when it has none yet."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


@contextmanager
def writing(connection: sqlite3.Connection) -> Iterator[None]:
    """Do all of it or nothing, alone: whoever else writes is waited for at the beginning."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def upgrade(
    connection: sqlite3.Connection,
    path: Path | None = None,
    *,
    to: int | None = None,
    copy: Callable[[str], object] | None = None,
) -> None:
    """Bring a store to a layout (today's where none is named); at most one program does it.

    `copy`, by its label, is made first if the file holds anything; None: this is a copy itself.
    """
    wanted = to or newest()
    if version(connection) == wanted:
        return
    from sqlite_utils import Database

    with writing(connection):
        found = version(connection)  # another start may have been quicker
        if found > newest():
            raise NewerStore(path or Path())
        if copy and 0 < found < newest():
            copy(f"before-layout-{newest()}")
        for number in range(found + 1, wanted + 1):
            MIGRATIONS[number](Database(connection, execute_plugins=False))
        connection.execute(f"PRAGMA user_version = {wanted}")
    # The header, by which an older program refuses the file, must not linger in the WAL.
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


@migration(1)
def _first(db: "Database") -> None:
    db.execute(f"PRAGMA application_id = {APPLICATION}")
    kinds = {name: int if name in WHOLE else float if name in REAL else str for name in COLUMNS}
    always = ALWAYS | {"words", "digest"}
    db.create_table("events", kinds, pk="id", not_null=always, strict=True)
    db.create_table(
        "words",
        {"event": str, "field": str, "text": str, "digest": str},
        pk=("event", "field"),
        not_null={"event", "field", "text", "digest"},
        foreign_keys=[("event", "events", "id")],
        strict=True,
    )
    db.create_table(
        "origins",
        {"origin": str, "file": str},
        pk="origin",
        not_null={"file"},
        strict=True,
    )
    for statement in _FIRST:
        db.execute(statement)


def _refuse(name: str, when: str, why: str) -> str:
    return f"CREATE TRIGGER {name} BEFORE {when} BEGIN SELECT RAISE(ABORT, '{why}'); END"


_FORGOTTEN = """
    SELECT 1 FROM events AS tombstone, events AS said
    WHERE said.id = OLD.event AND tombstone.event = 'tombstone'
      AND (tombstone."of" = said.id OR tombstone."of" = said.key AND said.at <= tombstone.at)
"""
_FIRST = (
    'CREATE INDEX events_arrival ON events (origin, "seq")',
    "CREATE INDEX events_at ON events (at)",
    "CREATE INDEX events_tombstones ON events (\"of\") WHERE event = 'tombstone'",
    _refuse(
        "events_replace",
        "INSERT ON events WHEN EXISTS (SELECT 1 FROM events WHERE id = NEW.id)",
        "an event is never replaced",
    ),
    _refuse("events_update", "UPDATE ON events", "an event is never changed"),
    _refuse("events_delete", "DELETE ON events", "an event is never deleted"),
    _refuse("words_update", "UPDATE ON words", "words are never changed"),
    _refuse(
        "words_replace",
        "INSERT ON words WHEN EXISTS "
        "(SELECT 1 FROM words WHERE event = NEW.event AND field = NEW.field)",
        "words are never replaced",
    ),
    _refuse(
        "words_delete",
        f"DELETE ON words WHEN NOT EXISTS ({_FORGOTTEN})",
        "words are deleted only under a tombstone",
    ),
    _refuse("origins_update", "UPDATE ON origins", "an origin is never changed"),
    _refuse("origins_delete", "DELETE ON origins", "an origin is never deleted"),
)


_FORGOTTEN_OR_STAGE = """
    SELECT 1 FROM events AS tombstone, events AS said
    WHERE said.id = OLD.event AND tombstone.event = 'tombstone'
      AND (tombstone."of" = said.id
           OR tombstone."of" IN (said.key, said.stage) AND said.at <= tombstone.at)
"""


@migration(2)
def _forgetting_a_stage(db: "Database") -> None:
    """Let a tombstone name a stage too: all that was noted and said in it is forgotten."""
    db.execute("DROP TRIGGER words_delete")
    db.execute(
        _refuse(
            "words_delete",
            f"DELETE ON words WHEN NOT EXISTS ({_FORGOTTEN_OR_STAGE})",
            "words are deleted only under a tombstone",
        )
    )


@migration(3)
def _views(db: "Database") -> None:
    """Show the log to other programs, in words and times that a person can read."""
    from trainer.store.views import INDEXES, VIEWS

    for statement in (*INDEXES, *VIEWS):
        db.execute(statement)


@migration(4)
def _two_counts(db: "Database") -> None:
    """Tell the lines that can be said from those known by first letters, in American words."""
    _views_of_today(db)


@migration(5)
def _rated_anew(db: "Database") -> None:
    """Count a review that was rated anew as it was rated last."""
    _views_of_today(db)


@migration(6)
def _passed_over(db: "Database") -> None:
    """Count no line as tried that was passed over in a call."""
    _views_of_today(db)


@migration(7)
def _own_words(db: "Database") -> None:
    """Leave a line one that can be said, where a call heard it in other words."""
    _views_of_today(db)


def _views_of_today(db: "Database") -> None:
    from trainer.store.views import VIEWS

    for name in ("days", "cards", "reviews", "standing"):
        db.execute(f"DROP VIEW {name}")
    for statement in VIEWS:
        db.execute(statement)
