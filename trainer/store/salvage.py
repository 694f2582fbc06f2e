"""What can still be read of a store, damaged or not, and what can't."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from pathlib import Path

from msgspec import Struct

from trainer.core.log.codec import FIELDS, LISTS, PRIVATE, REAL, attribute
from trainer.core.log.events import Event, What
from trainer.core.value import replace
from trainer.store.aside import as_read
from trainer.store.bytes.carve import Row, rows
from trainer.store.bytes.image import in_memory, is_database
from trainer.store.file import open_to_read, regular, told
from trainer.store.refusals import Damaged, EmptyFile, NotAStore, OtherProgram
from trainer.store.sound import sound, spoilt
from trainer.store.tables import COLUMNS, named

_PLAIN = tuple(name for name in FIELDS if name not in PRIVATE)
_WORD = ("event", "field", "text", "digest")


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
                return _read(_all(connection), whole=True)
    except (Damaged, EmptyFile, NotAStore, OtherProgram):
        pass
    return salvage(path)


def salvage(path: Path) -> Salvage:
    """Read a store that nobody uses, as far as it can be read; nothing on the disk is changed.

    Raises a `StoreError` for what is no file at all.
    """
    with told(path):
        regular(path)
        data = as_read(path)
    try:
        if is_database(data):
            with closing(in_memory(data)) as connection:
                if not spoilt(connection):
                    return _read(_all(connection), whole=True)
    except sqlite3.DatabaseError:
        pass
    return _read(rows(data, frozenset({len(COLUMNS), len(_WORD)})), whole=False)


def _all(connection: sqlite3.Connection) -> Iterator[Row]:
    yield from connection.execute(f"SELECT {named(COLUMNS)} FROM events")  # noqa: S608 - our own columns' names
    yield from connection.execute(f"SELECT {named(_WORD)} FROM words")  # noqa: S608 - likewise


def _read(found: Iterable[Row], *, whole: bool) -> Salvage:
    good: dict[str, Row] = {}
    texts: dict[str, dict[str, str]] = {}
    bad = set()
    for each in found:
        row = _typed(each)
        if not sound(row):
            bad.add(str(row[0]))
        elif len(row) == len(COLUMNS):
            good[str(row[0])] = row
        else:
            texts.setdefault(str(row[0]), {})[str(row[1])] = str(row[2])
    events = [_event(row, texts.get(name, {})) for name, row in good.items()]
    events.sort(key=lambda each: (each.at, each.id))
    forgotten = _forgotten(events)
    wordless = sum(
        1
        for name, row in good.items()
        if name not in forgotten and set(str(row[-2]).split()) - texts.get(name, {}).keys()
    )
    return Salvage(
        # A page that is free may still hold what was forgotten.
        events=tuple(_wordless(each) if each.id in forgotten else each for each in events),
        whole=whole,
        spoilt=len(bad - good.keys()),
        wordless=wordless,
        gaps=tuple(_gaps(events)),
    )


def _typed(row: Row) -> Row:
    """Return a row as SQLite hands it out: a whole number is kept short where a real one goes."""
    if len(row) != len(COLUMNS):
        return row
    return tuple(
        float(value) if name in REAL and isinstance(value, int) else value
        for name, value in zip(COLUMNS, row, strict=True)
    )


def _wordless(event: Event) -> Event:
    data = event.data if event.event == What.SETTING else None
    return replace(event, said=None, missing=None, unsure=None, reply=None, data=data)


def _event(row: Row, words: dict[str, str]) -> Event:
    values: dict[str, object] = {
        attribute(name): value for name, value in zip(_PLAIN, row, strict=False)
    }
    values |= words
    values |= {name: tuple(json.loads(words[name])) for name in LISTS if name in words}
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
