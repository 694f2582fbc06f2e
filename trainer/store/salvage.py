"""What can still be read of a store, damaged or not, and what can't."""

import json
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

from msgspec import Struct

from trainer.core.log.codec import FIELDS, PRIVATE, attribute
from trainer.core.log.events import Event, What
from trainer.store.aside import foreign
from trainer.store.file import open_to_read, regular, told
from trainer.store.image import content, in_memory, is_database, with_what_is_beside
from trainer.store.refusals import Damaged, EmptyFile, NotAStore, OtherProgram
from trainer.store.tables import COLUMNS, named, sound, spoilt

_FAR = 2_000
"""Rows that are tried one by one behind the last one that could be read."""
_PLAIN = tuple(name for name in FIELDS if name not in PRIVATE)
Row = tuple[object, ...]


class Salvage(Struct, frozen=True):
    """The events that are as they were written, in the order of (time, id); and what is not there.

    `whole`: nothing is damaged. `spoilt` are rows that don't match their digest, `wordless` events
    whose words can't be read, `gaps` the numbers that are missing, as (origin, first, last); what
    was lost after the last number of an origin leaves no gap.
    """

    events: tuple[Event, ...] = ()
    whole: bool = True
    spoilt: int = 0
    wordless: int = 0
    gaps: tuple[tuple[str, int, int], ...] = ()

    @property
    def missing(self) -> int:
        """How many events are known to be missing."""
        return sum(last - first + 1 for _, first, last in self.gaps)


def readable(path: Path) -> Salvage:
    """Read the log at `path`, which others may be using, as far as it can be read."""
    try:
        with told(path), closing(open_to_read(path)) as connection:
            connection.execute("BEGIN")
            if not spoilt(connection):
                return _read(connection, whole=True)
    except (Damaged, EmptyFile, NotAStore, OtherProgram):
        pass
    return salvage(path)


def salvage(path: Path) -> Salvage:
    """Read a store that nobody uses, as far as it can be read; nothing on the disk is changed.

    Raises a `StoreError` for what is no file at all.
    """
    with told(path):
        regular(path)
        base = content(path)
        data = base if foreign(path) else with_what_is_beside(path)
    if not is_database(data):
        return Salvage(whole=False)
    try:
        with closing(in_memory(data)) as connection:
            damaged = spoilt(connection)
            return _read(connection, whole=not damaged)
    except sqlite3.DatabaseError:
        return Salvage(whole=False)


def _read(connection: sqlite3.Connection, *, whole: bool) -> Salvage:
    connection.text_factory = lambda text: text.decode("utf-8", "replace")
    rows = list(_rows(connection, "events", COLUMNS))
    good = [row for row in rows if sound(row)]
    texts: dict[object, dict[str, str]] = {}
    for word in _rows(connection, "words", ("event", "field", "text", "digest")):
        if sound(word):
            texts.setdefault(word[0], {})[str(word[1])] = str(word[2])
    events = sorted(
        (_event(row, texts.get(row[0], {})) for row in good), key=lambda each: (each.at, each.id)
    )
    named = {str(row[0]): set(str(row[-2]).split()) for row in good}
    forgotten = _forgotten(events)
    lost = (e for e in events if named[e.id] - texts.get(e.id, {}).keys() and e.id not in forgotten)
    return Salvage(
        events=tuple(events),
        whole=whole,
        spoilt=len(rows) - len(good),
        wordless=sum(1 for _ in lost),
        gaps=tuple(_gaps(events)),
    )


def _rows(connection: sqlite3.Connection, table: str, columns: Sequence[str]) -> Iterator[Row]:
    """Yield every row that can be read, past pages that can't."""
    select = f"SELECT rowid, {named(columns)} FROM {table} WHERE rowid"  # noqa: S608 - our own columns' names
    last, after = _last(connection, table), 0
    while True:
        try:
            for number, *row in connection.execute(f"{select} > ? ORDER BY rowid", (after,)):
                after = number
                yield tuple(row)
        except sqlite3.DatabaseError:
            pass
        else:
            return
        end = after + _FAR if last is None else last
        one: Row | None = None
        while one is None and after < end:
            after += 1
            one = _one(connection, f"{select} = ?", after)
        if one is None:
            return
        yield one


def _one(connection: sqlite3.Connection, select: str, number: int) -> Row | None:
    try:
        found = connection.execute(select, (number,)).fetchone()
    except sqlite3.DatabaseError:
        return None
    return tuple(found[1:]) if found else None


def _last(connection: sqlite3.Connection, table: str) -> int | None:
    try:
        found = connection.execute(f"SELECT max(rowid) FROM {table}").fetchone()[0]  # noqa: S608 - our own table's name
    except sqlite3.DatabaseError:
        return None
    return found if isinstance(found, int) else 0


def _event(row: Row, words: dict[str, str]) -> Event:
    values: dict[str, object] = {
        attribute(name): value for name, value in zip(_PLAIN, row, strict=False)
    }
    values |= words
    if "missing" in words:
        values["missing"] = tuple(json.loads(words["missing"]))
    return Event(**values)  # type: ignore[arg-type]  # a row that is as it was written


def _forgotten(events: Sequence[Event]) -> frozenset[str]:
    """Return the ids of the events whose words a tombstone took."""
    ends: dict[str, int] = {}
    for event in events:
        if event.event == What.TOMBSTONE and event.of:
            ends[event.of] = max(event.at, ends.get(event.of, 0))
    return frozenset(
        event.id
        for event in events
        if event.id in ends
        or any(event.at <= ends.get(place, -1) for place in (event.key, event.stage) if place)
    )


def _gaps(events: Sequence[Event]) -> Iterator[tuple[str, int, int]]:
    numbers: dict[str, list[int]] = {}
    for event in events:
        numbers.setdefault(event.origin, []).append(event.seq)
    for origin, found in sorted(numbers.items()):
        expected = 1
        for number in sorted(found):
            if number > expected:
                yield origin, expected, number - 1
            expected = number + 1
