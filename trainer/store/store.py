"""The log in one SQLite file: events are read and added, and nothing else ever happens to them."""

import json
import os
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from trainer.core.log.codec import FIELDS, LISTS, PRIVATE, attribute, cleaned, digest, private_words
from trainer.core.log.events import DAY, Event, What
from trainer.core.value import replace
from trainer.store import refusals, schema
from trainer.store.bytes.image import beside
from trainer.store.file import absent, identity, in_use, open_to_read, open_to_write, told
from trainer.store.tables import COLUMNS, named

_PLAIN = tuple(name for name in FIELDS if name not in PRIVATE)
_READ = f"SELECT {named(_PLAIN)} FROM events"  # noqa: S608 - our own columns' names
_INSERT = (
    f"INSERT INTO events ({named(COLUMNS)}) "  # noqa: S608 - our own columns' names
    f"VALUES ({', '.join('?' * len(COLUMNS))})"
)
_NAMES = tuple(attribute(name) for name in _PLAIN)
_WORDS = frozenset({*PRIVATE, "data"})
_FORGET = """
    DELETE FROM words WHERE event = :of
    OR event IN (SELECT id FROM events WHERE ("key" = :of OR stage = :of) AND at <= :at)
"""
_FORGOTTEN = """
    SELECT 1 FROM events WHERE event = 'tombstone'
    AND ("of" = :id OR "of" IN (:key, :stage) AND at >= :at)
"""
_WORD = "INSERT INTO words (event, field, text, digest) VALUES (?, ?, ?, ?)"


class Store:
    """The open log; one durable transaction for each event that is added.

    Every method raises a `StoreError` when the file cannot do what is asked, and then nothing was
    added. A store is used by the thread that opened it.
    """

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self.path = path
        self._connection = connection
        self._file = identity(path)
        self._version = self._versioned()
        in_use.add(self._file)

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open the log for writing; create it, and its folder, for this person only."""
        with told(path):
            return cls(path, open_to_write(path))

    def close(self) -> None:
        """Close the file; closing twice does nothing."""
        self._connection.close()
        in_use.discard(self._file)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def events(self, *, words: bool = True) -> tuple[Event, ...]:
        """Return the whole log in the order of (time, id), without the private words if so asked.

        Events of kinds and versions from the future are among them.
        """
        with told(self.path):
            self._version = self._versioned()
            return _events(self._connection, self.path, words=words)

    def changed_elsewhere(self) -> bool:
        """Tell whether another program has written to the log since its events were read."""
        with told(self.path):
            return self._versioned() != self._version

    def _versioned(self) -> int:
        """Return what SQLite counts on with whatever others write, and not with our own."""
        return int(self._connection.execute("PRAGMA data_version").fetchone()[0])

    def append(self, event: Event, *, exact: bool = False) -> Event:
        """Add one event, durably, and return it as it was kept.

        The store gives `id`, `origin`, `seq`, and makes `at` later than its last event, so that a
        clock put back hides nothing; events dated over 24 hours after `at` were written under a
        wrong clock and do not count. With `exact`, `at` is kept: a rating changed afterwards.
        A tombstone takes the words that it names with it.
        """
        event = cleaned(event)
        with self._writing():
            at = event.at if exact else self._later(event.at)
            origin = self._origin()
            kept = replace(event, id=_random(), origin=origin, seq=self._next(origin), at=at)
            self._insert(kept)
        self._scrub([kept])
        return kept

    def join(self, events: Iterable[Event]) -> int:
        """Add, in one transaction, the events of another copy that are not here yet; count them.

        They keep `id`, `origin`, `seq` and `at`. Words that were forgotten here stay forgotten.
        """
        arriving = [cleaned(event) for event in events]
        with self._writing():
            here = {found for (found,) in self._connection.execute("SELECT id FROM events")}
            new = {event.id: event for event in arriving if event.id not in here}
            for event in new.values():
                self._insert(event)
        self._scrub(new.values())
        return len(new)

    def compact(self) -> bool:
        """Write the file anew, so that no page of it holds anything that was deleted.

        False: another program was reading just then, and may have kept the old pages alive.
        """
        with told(self.path):
            self._stay()
            self._connection.execute("VACUUM")
            found = self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        return found is None or found[0] == 0

    def _scrub(self, added: Iterable[Event]) -> None:
        # What was forgotten must not stay readable in the log that SQLite writes ahead.
        if any(event.event == What.TOMBSTONE for event in added):
            with told(self.path):
                self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def _insert(self, event: Event) -> None:
        words = private_words(event)
        row: list[object] = [getattr(event, attribute(name)) for name in _PLAIN]
        if "data" in words:
            row[_PLAIN.index("data")] = None
        row.append(" ".join(words))
        self._connection.execute(_INSERT, (*row, digest(row)))
        place = {"id": event.id, "key": event.key, "stage": event.stage, "at": event.at}
        if not self._connection.execute(_FORGOTTEN, place).fetchone():
            for field, text in words.items():
                word = (event.id, field, text)
                self._connection.execute(_WORD, (*word, digest(word)))
        if event.event == What.TOMBSTONE:
            self._connection.execute(_FORGET, {"of": event.of, "at": event.at})

    @contextmanager
    def _writing(self) -> Iterator[None]:
        with told(self.path):
            self._stay()
            with schema.writing(self._connection):
                yield
            self._stay()

    def _stay(self) -> None:
        # SQLite goes on writing to a file that was deleted, and all of it would be lost.
        try:
            if identity(self.path) == self._file:
                return
        except OSError:
            pass
        raise refusals.Gone(self.path)

    def _later(self, at: int) -> int:
        last = "SELECT max(at) FROM events WHERE at <= ?"
        found = self._connection.execute(last, (at + DAY,)).fetchone()[0]
        at = at if found is None else max(at, found + 1)
        # One that lies just beyond that day may be there already.
        while self._connection.execute("SELECT 1 FROM events WHERE at = ?", (at,)).fetchone():
            at += 1
        return at

    def _origin(self) -> str:
        # A copied file goes on under a new origin: else two machines would count the same numbers.
        file = str(self._file[1])
        last = "SELECT origin, file FROM origins ORDER BY rowid DESC LIMIT 1"
        found = self._connection.execute(last).fetchone()
        if found and found[1] == file:
            return str(found[0])
        origin = _random()
        self._connection.execute("INSERT INTO origins (origin, file) VALUES (?, ?)", (origin, file))
        return origin

    def _next(self, origin: str) -> int:
        last = "SELECT max(seq) FROM events WHERE origin = ?"
        return int(self._connection.execute(last, (origin,)).fetchone()[0] or 0) + 1


def read(path: Path, *, words: bool = True) -> tuple[Event, ...]:
    """Return the log at `path` in the order of (time, id); nothing when there is no file.

    For commands that only look: no file is created and no event is touched; files are refused as
    in `Store.open`. A file of an older layout is brought to today's first.
    """
    with told(path):
        if absent(path):
            return ()
        with closing(open_to_read(path)) as connection:
            if schema.version(connection) == schema.newest():
                return _events(connection, path, words=words)
        with Store.open(path) as store:
            return store.events(words=words)


def glance(path: Path, kinds: Sequence[str]) -> tuple[Event, ...]:
    """Return the events of some kinds, in their order, if that can be done at once; else none.

    For Tab: there nothing can be said, so nothing is waited for, moved, mended or brought to a
    newer layout. The command itself says what is wrong.
    """
    # Without a WAL beside it, SQLite is to leave none there either.
    how = "mode=ro" if beside(path, "-wal").exists() else "mode=ro&immutable=1"
    address = f"{path.resolve().as_uri()}?{how}"
    try:
        if not path.is_file():
            return ()
        with closing(sqlite3.connect(address, uri=True, timeout=0, isolation_level=None)) as found:
            found.execute("PRAGMA query_only = ON")
            if schema.version(found) != schema.newest():
                return ()
            told = [event for event in _every(found, words=True) if event.event in kinds]
    except (OSError, sqlite3.Error, TypeError, ValueError):
        return ()
    return tuple(sorted(told, key=lambda event: (event.at, event.id)))


def _events(connection: sqlite3.Connection, path: Path, *, words: bool) -> tuple[Event, ...]:
    try:
        found = list(_every(connection, words=words))
        found.sort(key=lambda event: (event.at, event.id))
    except (TypeError, ValueError) as error:  # a damaged file may hold text for a figure
        raise refusals.Damaged(path) from error
    return tuple(found)


def _every(connection: sqlite3.Connection, *, words: bool) -> Iterator[Event]:
    said: dict[str, dict[str, Any]] = {}
    # Both tables are read as of one moment, or a forgetting in between would tear them apart.
    connection.execute("BEGIN")
    try:
        if words:
            for event, field, text in connection.execute("SELECT event, field, text FROM words"):
                if field in _WORDS:
                    known = tuple(json.loads(text)) if field in LISTS else text
                    said.setdefault(event, {})[field] = known
        rows = connection.execute(_READ).fetchall()
    finally:
        connection.execute("COMMIT")
    none: dict[str, Any] = {}
    return (_event(row, said.get(row[0], none)) for row in rows)


def _random() -> str:
    return os.urandom(16).hex()


def _event(row: tuple[Any, ...], words: dict[str, Any]) -> Event:
    return Event(**{**dict(zip(_NAMES, row, strict=True)), **words})
