"""The text of a script file before its Markdown is read: decoded, within limits, made harmless."""

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE

from trainer.core.problems import Problem
from trainer.core.script.faults import (
    CONTROL,
    MAX_DEPTH,
    MAX_LINE,
    MAX_LINES,
    NO_UTF8,
    NUL,
    TOO_BIG,
    TOO_DEEP,
    TOO_LONG_LINE,
    TOO_MANY_LINES,
    UTF16,
    Fault,
)
from trainer.core.script.markdown.findings import Findings
from trainer.core.script.script import MAX_BYTES
from trainer.core.text import clean

_MARK = re.compile(r"[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$))")
_RULE = re.compile(r"[ \t]*([-*_])(?:[ \t]*\1){2,}[ \t]*")
_FENCES = {"---": ("---", "..."), "+++": ("+++",)}
_PART = 10
_FIELD = re.compile(r"[\w\"'][^:=]*[:=]")


def decode(data: bytes, path: str) -> str | Problem:
    """Return the text of a file, or the one problem that keeps it from being text."""
    if len(data) > MAX_BYTES:
        return _problem(path, 1, TOO_BIG)
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return _problem(path, 1, UTF16)
    data = data.removeprefix(BOM_UTF8)
    if data.count(b"\0") * _PART > len(data):  # no text at all; a few are noted where they are
        return _problem(path, _line(data[: data.index(b"\0")]), NUL)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _problem(path, _line(data[: error.start]), NO_UTF8)


def lines(text: str, findings: Findings) -> list[str] | None:
    """Return the lines of `text`, harmless to show, or None when it is over a limit.

    Front matter is blanked, so that line numbers stay true.
    """
    # Surrogates that a caller may hold count as they would in a file.
    if len(text) > MAX_BYTES or len(text.encode("utf-8", "surrogatepass")) > MAX_BYTES:
        findings.add(1, TOO_BIG)
        return None
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    rows = text.split("\n")
    if not _within_limits(rows, findings):
        return None
    for number, row in enumerate(rows):
        if not (row.isascii() and row.isprintable()):
            rows[number] = _harmless(row, number + 1, findings)
    return _without_front_matter(rows)


def _within_limits(rows: list[str], findings: Findings) -> bool:
    """Note what is over a limit; a row nested too deep is blanked, so that the rest is read."""
    marks, size = 0, 0
    for number, row in enumerate(rows, start=1):
        if len(row) > MAX_LINE:
            findings.add(number, TOO_LONG_LINE)
            continue
        depth = _depth(row)
        if depth > MAX_DEPTH:
            if not findings.has(TOO_DEEP):
                findings.add(number, TOO_DEEP)
            rows[number - 1] = ""
            continue
        size += 1 if row.strip() else 0
        marks += max(depth - 1, 0)
        if size + marks > MAX_LINES:
            findings.add(1, TOO_MANY_LINES)
            return False
    return not findings.has(TOO_LONG_LINE)


def _depth(row: str) -> int:
    """Count the marks of quotes and list items at the beginning of a row."""
    place = count = 0
    while (found := _MARK.match(row, place)) and not _RULE.fullmatch(row, place):
        place, count = found.end(), count + 1
        if count > MAX_DEPTH:
            break
    return count


def _harmless(row: str, number: int, findings: Findings) -> str:
    # A tab means indentation to Markdown, so it alone may stay.
    parts = row.split("\t")
    shown = [clean(part) for part in parts]
    if "\0" in row:
        if not findings.has(NUL):
            findings.add(number, NUL)
    elif shown != parts and any(map(_changed, parts)):
        findings.add(number, CONTROL)
    return "\t".join(shown)


def _changed(part: str) -> bool:
    """Tell whether something in `part` turns into a visible symbol, and does not just vanish."""
    return any(clean(sign) not in {"", sign} for sign in part)


def _without_front_matter(rows: list[str]) -> list[str]:
    ends = _FENCES.get(rows[0].rstrip())
    if not ends:
        return rows
    fields = (row for row in rows[1:] if row.strip() and not row.startswith("#"))
    if not _FIELD.match(next(fields, "")):
        return rows  # a rule at the top, not front matter
    for number, row in enumerate(rows[1:], start=1):
        if row.rstrip() in ends:
            return [""] * (number + 1) + rows[number + 1 :]
    return rows


def _line(before: bytes) -> int:
    """Return the number of the line that follows these bytes."""
    return before.replace(b"\r\n", b"\n").replace(b"\r", b"\n").count(b"\n") + 1


def _problem(path: str, at: int, fault: Fault) -> Problem:
    return Problem(path, at, fault.what, fault.remedy, fault.warning)
