"""A package for Anki: our notes, and with them, if asked for, the reviews.

genanki makes the notes and their ids; it knows no review log, so that is written here, into the
same collection. The tables are those of Anki's layout 11, which every Anki reads.
"""

import json
import sqlite3
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from datetime import UTC, datetime
from hashlib import blake2b
from io import BytesIO
from itertools import count

import genanki
from msgspec import Struct

from trainer.core.log.events import Event
from trainer.core.memory.memory import Memory
from trainer.core.script.key import Key, Kind
from trainer.exchange.anki import look
from trainer.exchange.anki.form import FIELDS, MODEL, NAME
from trainer.exchange.anki.notes import Place

_SAY, _TELL = 0, 1
_ORDINAL = {Kind.PHRASING: _SAY, Kind.BRANCH: _TELL}
_REVIEW = 2
_FACTOR = 2_500
_LONGEST = 60_000
"""Milliseconds: Anki counts no answer as longer than a minute."""


_KNOWN = """
    UPDATE cards
    SET type = ?, queue = ?, due = ?, ivl = ?, factor = ?, reps = ?, lapses = ?, data = ?
    WHERE id = ?
"""


class History(Struct, frozen=True):
    """The reviews that stand, the oldest first, and what is remembered of each card now."""

    reviews: Sequence[Event]
    memories: Mapping[str, Memory]


def packed(
    title: str,
    script: str,
    places: Iterable[Place],
    *,
    now: datetime,
    history: History | None = None,
) -> bytes:
    """Return a package with a deck of that title; `script` is the script's id."""
    places = tuple(places)
    model = _model()
    deck = genanki.Deck(number(f"deck {script}"), title)
    for place in places:
        deck.add_note(genanki.Note(model=model, fields=list(place.fields), guid=guid(place.place)))
    stamp = now.timestamp()
    with closing(sqlite3.connect(":memory:")) as connection:
        genanki.Package(deck).write_to_db(connection.cursor(), stamp, count(int(stamp * 1_000)))
        if history:
            _write_history(connection, places, history)
        connection.commit()
        data = connection.serialize()
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("collection.anki2", data)
        file.writestr("media", "{}")
    return packed.getvalue()


def guid(place: str) -> str:
    """Return what Anki knows a note by: the same for a place of a script, whatever its words."""
    return "sit-" + blake2b(place.encode(), digest_size=9).hexdigest()


def number(text: str) -> int:
    """Return a number that stands for a text, as Anki's ids are."""
    return (1 << 30) + int.from_bytes(blake2b(text.encode(), digest_size=4).digest()) % (1 << 30)


def _model() -> genanki.Model:
    return genanki.Model(
        MODEL,
        NAME,
        fields=[{"name": name} for name in FIELDS],
        templates=[
            {"name": "Say it", "qfmt": look.SAY_FRONT, "afmt": look.SAY_BACK},
            {"name": "Tell them apart", "qfmt": look.TELL_FRONT, "afmt": look.TELL_BACK},
        ],
        css=look.STYLE,
    )


def _write_history(
    connection: sqlite3.Connection, places: Sequence[Place], history: History
) -> None:
    """Write the reviews of these cards, and when each comes back."""
    (settings,) = connection.execute("SELECT conf FROM col").fetchone()
    # Without it Anki takes the buttons for those of its first scheduler, and shifts them by one.
    newer = json.dumps(json.loads(settings) | {"schedVer": 2})
    connection.execute("UPDATE col SET conf = ?", (newer,))
    cards = _cards(connection, places)
    (made,) = connection.execute("SELECT crt FROM col").fetchone()
    began = datetime.fromtimestamp(made, UTC).date()
    counts: dict[str, list[int]] = {}
    last = 0
    for event in history.reviews:
        card = cards.get(event.key or "")
        if card is None or not event.rating:
            continue
        last = max(event.at // 1_000, last + 1)  # the id of a review is its moment, and is its own
        tried = counts.setdefault(event.key or "", [])
        kind = 1 if tried else 0
        spent = min(_LONGEST, round((event.seconds or 0) * 1_000))
        row = (last, card, -1, event.rating, 1, 0, _FACTOR, spent, kind)
        connection.execute("INSERT INTO revlog VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", row)
        tried.append(event.rating)
    for key, ratings in counts.items():
        memory = history.memories.get(key)
        if memory and memory.due and memory.fed_day:
            days = max(1, (memory.due - memory.fed_day).days)
            lapses = sum(rating == 1 for rating in ratings[1:])
            known = {"s": round(memory.stability or 0, 4), "d": round(memory.difficulty or 0, 3)}
            due = (memory.due - began).days
            state = (_REVIEW, _REVIEW, due, days, _FACTOR, len(ratings), lapses, json.dumps(known))
            connection.execute(_KNOWN, (*state, cards[key]))


def _cards(connection: sqlite3.Connection, places: Sequence[Place]) -> dict[str, int]:
    """Return Anki's ids of the cards by our keys."""
    by_guid = {guid(place.place): place for place in places}
    found: dict[str, int] = {}
    query = "SELECT cards.id, cards.ord, notes.guid FROM cards JOIN notes ON notes.id = cards.nid"
    for card, ordinal, name in connection.execute(query):
        for key in by_guid[name].keys:
            if _ORDINAL.get(Kind(Key(key).kind)) == ordinal:
                found[key] = card
    return found
