"""A package of Anki's (.apkg), read in memory and within bounds: nothing is unpacked to disk."""

import json
import sqlite3
import zipfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from io import BytesIO

from msgspec import Struct

from trainer.exchange.refusals import NotReadable

MOST_BYTES = 64 << 20
"""Bytes of a collection in a package, unpacked."""
MOST_NAMES = 20_000
_COLLECTIONS = ("collection.anki21b", "collection.anki21", "collection.anki2")
"""The newest form first: an old one beside it may only say *please update*."""
_MOST_STEPS, _STEPS = 2_000, 100_000
_JOURNAL = slice(18, 20)
_TABLES = frozenset({"notes", "cards", "revlog", "col", "notetypes", "fields"})
AGAIN_LATER = "Export it from Anki once more (File, Export, .apkg), then try again."


class Note(Struct, frozen=True):
    """A note: what tells it from others, the name of its note type, its fields by their names."""

    id: int
    guid: str
    kind: str
    fields: dict[str, str]


class Review(Struct, frozen=True):
    """A line of the review log: when (milliseconds), which card of which note, the button."""

    id: int
    note: int
    ordinal: int
    ease: int
    milliseconds: int


class Package(Struct, frozen=True):
    """What a package holds."""

    notes: tuple[Note, ...]
    reviews: tuple[Review, ...]


def package(data: bytes, path: str) -> Package:
    """Return what is in a package; raises `NotReadable` for what is none, or too much."""
    with _collection(data, path) as connection:
        try:
            kinds = dict(_kinds(connection))
            return Package(tuple(_notes(connection, kinds)), tuple(_reviews(connection)))
        except (
            sqlite3.Error,
            ValueError,
            TypeError,
            KeyError,
            RecursionError,
            AttributeError,
        ) as error:
            raise NotReadable(path, "The deck in it is damaged.", AGAIN_LATER) from error


@contextmanager
def _collection(data: bytes, path: str) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        try:
            found = bytearray(_unpacked(data, path))
            found[_JOURNAL] = b"\1\1"  # in memory nothing is written ahead
            connection.deserialize(bytes(found))
            connection.create_collation("unicase", _alike)
            connection.execute("PRAGMA trusted_schema = OFF")
            connection.execute("PRAGMA query_only = ON")
            left = [_MOST_STEPS]

            def step() -> bool:
                left[0] -= 1
                return left[0] < 0

            connection.set_progress_handler(step, _STEPS)
            _tables(connection)
        except (sqlite3.Error, ValueError) as error:
            raise NotReadable(path, "The deck in it is damaged.", AGAIN_LATER) from error
        yield connection


def _unpacked(data: bytes, path: str) -> bytes:
    """Return the collection in a package."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as packed:
            names = packed.namelist()
            _innocent(names, path)
            name = next((each for each in _COLLECTIONS if each in names), None)
            found = b""
            if name:
                with packed.open(name) as file:
                    found = file.read(MOST_BYTES + 1)
    except (
        zipfile.BadZipFile,
        OSError,
        EOFError,
        RuntimeError,
        NotImplementedError,
        ValueError,
    ) as error:
        raise NotReadable(path, "This isn't a whole .apkg file.", AGAIN_LATER) from error
    except Exception as error:
        if type(error).__module__ in {"zlib", "lzma"}:  # compressed data that isn't
            raise NotReadable(path, "This isn't a whole .apkg file.", AGAIN_LATER) from error
        raise
    if not name:
        raise NotReadable(path, "There's no Anki deck in it.", AGAIN_LATER)
    if name.endswith("b"):
        found = _decompressed(found, path)
    if len(found) > MOST_BYTES:
        raise NotReadable(
            path,
            "The deck in it is larger than 64 MiB.",
            "Export only the deck you need from Anki.",
        )
    return found


def _innocent(names: list[str], path: str) -> None:
    """Refuse a package that would write elsewhere if it were unpacked: Anki makes no such one."""
    if len(names) > MOST_NAMES:
        raise NotReadable(path, f"There are more than {MOST_NAMES:,} files in it.", AGAIN_LATER)
    for name in names:
        parts = name.replace("\\", "/").split("/")
        if ".." in parts or name.startswith(("/", "\\")) or ":" in parts[0]:
            raise NotReadable(
                path,
                f"It holds a file named \u201c{name[:60]}\u201d, outside its folder.",
                "Anki doesn't make files like that. Don't open it.",
            )


def _decompressed(found: bytes, path: str) -> bytes:
    from zstandard import ZstdDecompressor, ZstdError

    try:
        with ZstdDecompressor().stream_reader(BytesIO(found)) as reader:
            return reader.read(MOST_BYTES + 1)
    except ZstdError as error:
        raise NotReadable(path, "The deck in it is damaged.", AGAIN_LATER) from error


def _alike(one: str, other: str) -> int:
    """Compare names as Anki does, without regard to case."""
    left, right = one.casefold(), other.casefold()
    return (left > right) - (left < right)


def _tables(connection: sqlite3.Connection) -> None:
    """Raise where a name that is read isn't a table: a view could compute for ever."""
    listed = connection.execute("SELECT name, type FROM sqlite_master").fetchall()
    for name, kind in listed:
        if name in _TABLES and kind != "table":
            raise ValueError(name)
    if not {"notes", "cards"} <= {name for name, _ in listed}:
        raise ValueError("notes")


def _kinds(connection: sqlite3.Connection) -> Iterator[tuple[int, tuple[str, tuple[str, ...]]]]:
    """Yield the note types by their ids: their names, and those of their fields."""
    newer = connection.execute(
        "SELECT 1 FROM sqlite_master WHERE name = 'notetypes' AND type = 'table'"
    ).fetchone()
    if newer:
        fields: dict[int, list[tuple[int, str]]] = {}
        for kind, number, name in connection.execute("SELECT ntid, ord, name FROM fields"):
            fields.setdefault(int(kind), []).append((int(number), str(name)))
        for kind, name in connection.execute("SELECT id, name FROM notetypes"):
            yield (
                int(kind),
                (str(name), tuple(each for _, each in sorted(fields.get(int(kind), [])))),
            )
        return
    (models,) = connection.execute("SELECT models FROM col").fetchone()
    for kind, model in json.loads(models).items():
        names = sorted((int(field["ord"]), str(field["name"])) for field in model["flds"])
        yield int(kind), (str(model["name"]), tuple(name for _, name in names))


def _notes(
    connection: sqlite3.Connection, kinds: dict[int, tuple[str, tuple[str, ...]]]
) -> Iterator[Note]:
    for number, guid, kind, text in connection.execute(
        "SELECT id, guid, mid, flds FROM notes ORDER BY id"
    ):
        name, fields = kinds.get(int(kind), ("", ()))
        values = str(text).split("\x1f")
        yield Note(int(number), str(guid), name, dict(zip(fields, values, strict=False)))


def _reviews(connection: sqlite3.Connection) -> Iterator[Review]:
    has = connection.execute(
        "SELECT 1 FROM sqlite_master WHERE name = 'revlog' AND type = 'table'"
    ).fetchone()
    if not has:
        return
    query = (
        "SELECT revlog.id, cards.nid, cards.ord, revlog.ease, revlog.time FROM revlog "
        "JOIN cards ON cards.id = revlog.cid ORDER BY revlog.id"
    )
    for row in connection.execute(query):
        yield Review(*map(int, row))
