"""Rows found in the pages of a database by their form alone, without the tree that leads to them.

Where a page is lost, SQLite finds nothing below it; what lies in the others is whole all the same,
and each row tells by its digest whether it is one of ours.
The format: https://www.sqlite.org/fileformat.html#b_tree_pages
"""

import struct
from collections.abc import Iterator

Row = tuple[object, ...]

_LEAF = 0x0D
_HEAD = 8
_FIRST_HEAD = 100
"""Bytes of the first page that are the file's own head."""
_WHOLE = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}
_REAL, _ZERO, _ONE, _TEXTS = 7, 8, 9, 12
_LONGEST = 9


class NoRow(Exception):
    """Bytes that make no row."""


def rows(data: bytes, columns: frozenset[int]) -> Iterator[Row]:
    """Yield what looks like a row of a table with one of these numbers of columns.

    Text that is not UTF-8 is replaced by what no digest agrees with.
    """
    size = int.from_bytes(data[16:18])
    size = 65536 if size == 1 else size
    if size < 512 or size & (size - 1):  # noqa: PLR2004 - the smallest page
        size = 4096
    usable = size - (data[20] if len(data) > 20 else 0)  # noqa: PLR2004 - what a page keeps free
    for start in range(0, len(data) - size + 1, size):
        page = data[start : start + size]
        yield from _page(page, _FIRST_HEAD if start == 0 else 0, (data, size, usable), columns)


def _page(
    page: bytes, head: int, file: tuple[bytes, int, int], columns: frozenset[int]
) -> Iterator[Row]:
    if page[head] != _LEAF:
        return
    count = int.from_bytes(page[head + 3 : head + 5])
    for number in range(min(count, len(page) // 4)):
        at = head + _HEAD + 2 * number
        cell = int.from_bytes(page[at : at + 2])
        try:
            row = _record(_payload(page, cell, file), columns)
        except (NoRow, IndexError, struct.error):
            continue
        yield row


def _payload(page: bytes, at: int, file: tuple[bytes, int, int]) -> bytes:
    """Return the bytes of a row, also those that went over to pages of their own."""
    data, size, usable = file
    length, at = _varint(page, at)
    _, at = _varint(page, at)
    if length > len(data):
        raise NoRow
    most = usable - 35
    if length <= most:
        return page[at : at + length]
    least = (usable - 12) * 32 // 255 - 23
    here = least + (length - least) % (usable - 4)
    here = here if here <= most else least
    found = bytearray(page[at : at + here])
    following = int.from_bytes(page[at + here : at + here + 4])
    while len(found) < length:
        start = (following - 1) * size
        if following == 0 or start + size > len(data) or len(found) > len(data):
            raise NoRow
        following = int.from_bytes(data[start : start + 4])
        found += data[start + 4 : start + usable]
    return bytes(found[:length])


def _record(payload: bytes, columns: frozenset[int]) -> Row:
    end, at = _varint(payload, 0)
    kinds = []
    while at < end:
        kind, at = _varint(payload, at)
        kinds.append(kind)
    if len(kinds) not in columns or at != end:
        raise NoRow
    values = []
    for kind in kinds:
        value, at = _value(payload, at, kind)
        values.append(value)
    return tuple(values)


def _value(payload: bytes, at: int, kind: int) -> tuple[object, int]:
    if kind == 0:
        return None, at
    if kind in _WHOLE:
        end = at + _WHOLE[kind]
        return int.from_bytes(payload[at:end], signed=True), end
    if kind == _REAL:
        return struct.unpack_from(">d", payload, at)[0], at + 8
    if kind in {_ZERO, _ONE}:
        return kind - _ZERO, at
    end = at + (kind - _TEXTS) // 2
    if kind < _TEXTS or end > len(payload):
        raise NoRow
    taken = payload[at:end]
    return (taken.decode("utf-8", "replace") if kind % 2 else taken), end


def _varint(data: bytes, at: int) -> tuple[int, int]:
    value = 0
    for number in range(_LONGEST):
        byte = data[at + number]
        if number == _LONGEST - 1:
            return (value << 8) | byte, at + number + 1
        value = (value << 7) | (byte & 0x7F)
        if byte < 0x80:  # noqa: PLR2004 - the last of them
            return value, at + number + 1
    raise NoRow
