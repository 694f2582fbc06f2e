"""A file, or what was pasted, as the parts a script is drafted from: by its ending and its look."""

import csv
import re
from collections.abc import Sequence
from pathlib import PurePath

from trainer.core.draft.guesses import from_rows, from_text
from trainer.core.draft.parts import MAX_ROWS, MAX_TEXT, Part, Row
from trainer.exchange.refusals import NotReadable

MOST_BYTES = 8 << 20
"""Bytes of a page or of a deck of cards; its text may have `MAX_TEXT` characters."""
SHORTER = "Cut out the part with the questions."
_PAGE = re.compile(
    r"\s*(?:<!doctype html|<html|<head|<body|<meta|<(?:div|p|ul|ol|table|h[1-6])[\s>])",
    re.IGNORECASE,
)
_PAGES = frozenset({".html", ".htm", ".xhtml"})
_SHEETS = {".csv": "", ".tsv": "\t", ".tab": "\t"}
_DECKS = frozenset({".apkg", ".colpkg"})
_OTHERS = {
    b"%PDF": "a PDF",
    b"\xd0\xcf\x11\xe0": "an old Word or Excel file",
    b"{\\rtf": "rich text (RTF)",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"SQLite format 3": "a database",
    b"\x1f\x8b": "a compressed file",
}
_ENCODINGS = ("utf-8-sig", "cp1252", "latin-1")


def read(data: bytes, path: str) -> tuple[Part, ...]:
    """Return the parts of a file's bytes; raises `NotReadable`."""
    ending = PurePath(path).suffix.lower()
    if len(data) > MOST_BYTES:
        raise NotReadable(path, "This is larger than 8 MiB.", SHORTER)
    if data.startswith(b"PK"):
        return from_rows(_bounded(_zipped(data, path, ending), path))
    text = _decoded(data, path)
    if ending in _PAGES or (ending not in _SHEETS and _PAGE.match(text)):
        return from_rows(_bounded(_page(text, path), path))
    if len(text) > MAX_TEXT:
        raise NotReadable(path, "This text is longer than a million characters.", SHORTER)
    if ending in _SHEETS:
        return from_rows(_bounded(_sheet(text, path, _SHEETS[ending]), path))
    if text.count("\n") > MAX_ROWS:
        raise NotReadable(path, f"This text has more than {MAX_ROWS:,} lines.", SHORTER)
    return from_text(text)


def _bounded(rows: Sequence[Row], path: str) -> Sequence[Row]:
    if len(rows) > MAX_ROWS:
        raise NotReadable(path, f"This has more than {MAX_ROWS:,} lines.", SHORTER)
    if sum(len(row.text) for row in rows) > MAX_TEXT:
        raise NotReadable(path, "Its text is longer than a million characters.", SHORTER)
    return rows


def _page(text: str, path: str) -> tuple[Row, ...]:
    from trainer.exchange.articles.page import TooDeep, rows

    try:
        return tuple(rows(text))
    except TooDeep as error:
        what = "This page is nested too deeply to read."
        raise NotReadable(path, what, "Paste its text: --from -") from error


def _sheet(text: str, path: str, divider: str) -> tuple[Row, ...]:
    from trainer.exchange.articles.sheet import rows

    try:
        return tuple(rows(text, divider=divider))
    except csv.Error as error:
        raise NotReadable(
            path, "This isn't a table I can read.", "Save it again as CSV."
        ) from error


def _zipped(data: bytes, path: str, ending: str) -> tuple[Row, ...]:
    if ending in _DECKS:
        from trainer.exchange.anki.texts import rows

        return rows(data, path)
    raise NotReadable(
        path,
        "This isn't text.",
        "If it's from a word processor, save it as plain text or as a web page (HTML).",
    )


def _decoded(data: bytes, path: str) -> str:
    """Return the text of bytes, in whichever encoding people's programs write."""
    for begins, what in _OTHERS.items():
        if data.startswith(begins):
            raise NotReadable(
                path,
                f"This is {what}, not text.",
                "Copy the text out of it into a plain text file, or paste it: --from -",
            )
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        try:
            return data.decode("utf-16")
        except UnicodeDecodeError:
            pass
    if data.count(b"\0") > 0:
        raise NotReadable(path, "This isn't text.", "Save it as plain text, then try again.")
    for encoding in _ENCODINGS:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("utf-8", "replace")
