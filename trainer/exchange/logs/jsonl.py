"""A log as lines of JSON, one event a line, as `log export` writes it."""

import json
from collections.abc import Iterator

from trainer.core.log.codec import NotAnEvent, from_fields
from trainer.core.log.events import Event
from trainer.exchange.logs.refusals import NotTaken

MOST_BYTES = 64 << 20
MOST_LINE = 1 << 20
"""Bytes of a file and of a line, at most: years of practice take a tenth of it."""
ANOTHER = "Export it once more with: trainer log export answers.jsonl."


def events(data: bytes, path: str) -> Iterator[Event]:
    """Yield the events of a file's bytes; raises `NotTaken` at the first line that is none."""
    if len(data) > MOST_BYTES:
        raise NotTaken(path, None, "This is larger than 64 MiB.")
    for number, line in enumerate(data.removeprefix(b"\xef\xbb\xbf").split(b"\n"), 1):
        if line.strip():
            yield _event(line, path, number)


def _event(line: bytes, path: str, number: int) -> Event:
    if len(line) > MOST_LINE:
        raise NotTaken(path, number, "This line is longer than 1 MiB.")
    try:
        found = json.loads(line, parse_constant=_no_number)
    except UnicodeDecodeError as error:
        raise NotTaken(path, number, "This line isn't UTF-8 text.") from error
    except (ValueError, RecursionError) as error:
        raise NotTaken(path, number, "This line isn't JSON.", remedy=ANOTHER) from error
    if not isinstance(found, dict):
        raise NotTaken(path, number, "This line isn't one saved answer.", remedy=ANOTHER)
    try:
        return from_fields(found)
    except (NotAnEvent, ValueError, RecursionError) as error:
        what = str(error) if isinstance(error, NotAnEvent) else "The field data can't be read."
        raise NotTaken(path, number, what) from error


def _no_number(name: str) -> object:
    raise ValueError(name)
