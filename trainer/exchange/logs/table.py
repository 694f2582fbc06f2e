"""Reviews as a table, by the names that FSRS's own tools have for the columns.

https://github.com/open-spaced-repetition/fsrs-optimizer: `card_id`, `review_time` (milliseconds),
`review_rating` (1-4), `review_state` (0 new, 1 learning, 2 review, 3 relearning), `review_duration`
(milliseconds). Behind them stand columns of ours, which other tools pass over.
"""

import csv
import io
import math
from collections.abc import Iterator, Mapping

from trainer.core.log.clock import believable
from trainer.core.log.codec import NotAnEvent, digest, from_fields
from trainer.core.log.events import Event, Live, What
from trainer.core.text import one_line
from trainer.exchange.logs.refusals import NotTaken

FSRS = ("card_id", "review_time", "review_rating", "review_state", "review_duration")
OURS = ("day", "way", "rung", "kind", "hints", "strictness", "id")
MOST_BYTES = 64 << 20
_LONGEST = 10_000
_THOUSAND = 1_000
_NEW, _REVIEW, _RELEARNING = 0, 2, 3
_FORMULA = frozenset("=+-@\t\r")
"""A cell that begins so would be computed by a spreadsheet."""
_NAMES = {"rating": "review_rating", "id": "id", "card": "card_id", "time": "review_time"}


def table(events: Live) -> str:
    """Return the reviews that stand as CSV, the oldest first: no private words are in it."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow((*FSRS, *OURS))
    last: dict[str, int] = {}
    for event in events:
        if event.event != What.REVIEW or not event.key or not event.rating:
            continue
        before = last.get(event.key)
        state = _NEW if before is None else _RELEARNING if before == 1 else _REVIEW
        last[event.key] = event.rating
        spent = "" if event.seconds is None else round(event.seconds * _THOUSAND)
        ours = (getattr(event, name) for name in OURS)
        row = (event.key, event.at // _THOUSAND, event.rating, state, spent, *ours)
        writer.writerow([_cell(value) for value in row])
    return text.getvalue()


def _cell(value: object) -> str:
    text = "" if value is None else one_line(str(value))
    return f"'{text}" if text[:1] in _FORMULA else text


def reviews(data: bytes, path: str) -> Iterator[Event]:
    """Yield the reviews of a table; raises `NotTaken` at the first row that is none.

    A row without an id of ours gets one from what it says, the same every time it is read.
    """
    if len(data) > MOST_BYTES:
        raise NotTaken(path, None, "This is larger than 64 MiB.")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise NotTaken(path, None, "This isn't UTF-8 text.") from error
    csv.field_size_limit(_LONGEST)
    reader = csv.reader(io.StringIO(text, newline=""))
    try:
        head = [_NAMES.get(name.strip(), name.strip()) for name in next(reader, [])]
        missing = [name for name in FSRS[:3] if name not in head]
        if missing:
            needs = "card_id, review_time and review_rating"
            raise NotTaken(path, 1, f"There's no column {missing[0]}. A table needs {needs}.")
        for row in reader:
            if row:
                yield _review(dict(zip(head, row, strict=False)), path, reader.line_num)
    except csv.Error as error:
        raise NotTaken(path, reader.line_num, "This row can't be read as CSV.") from error


def _review(row: Mapping[str, str], path: str, line: int) -> Event:
    key = row.get("card_id", "").strip().removeprefix("'")
    at = _whole(row, "review_time", path, line) * _THOUSAND
    rating = _whole(row, "review_rating", path, line)
    if not key:
        raise NotTaken(path, line, "This row has no card_id.")
    if not believable(at):
        raise NotTaken(
            path, line, f"The review_time {at // _THOUSAND} isn't between 2020 and 2099."
        )
    found: dict[str, object] = {
        "event": What.REVIEW,
        "at": at,
        "v": 1,
        "key": key,
        "rating": rating,
        "seq": 1,
    }
    found["id"] = _id(row, key, at, rating)
    found["origin"] = found["id"]  # a source of its own: no number of another is missing then
    found["day"] = row.get("day", "").strip() or _utc_day(at)
    for name in ("way", "kind", "strictness"):
        found[name] = row.get(name, "").strip() or None
    for name in ("rung", "hints"):
        found[name] = _whole(row, name, path, line) if row.get(name, "").strip() else None
    if row.get("review_duration", "").strip():
        found["seconds"] = _whole(row, "review_duration", path, line) / _THOUSAND
    try:
        return from_fields(found)
    except NotAnEvent as error:
        raise NotTaken(path, line, str(error)) from error


def _id(row: Mapping[str, str], key: str, at: int, rating: int) -> str:
    given = row.get("id", "").strip()
    return given or digest(("review", key, at, rating))


def _utc_day(at: int) -> str:
    from trainer.core.log.events import moment, study_day

    return study_day(moment(at))


def _whole(row: Mapping[str, str], name: str, path: str, line: int) -> int:
    text = (row.get(name) or "").strip()
    try:
        number = float(text)
        if math.isfinite(number) and number == int(number) and abs(number) < 2**53:
            return int(number)
    except ValueError:
        pass
    raise NotTaken(path, line, f"The {name} is \u201c{text[:40]}\u201d, not a whole number.")
