"""What SQLite wrote ahead of a file, read without SQLite: so looking at it changes nothing.

The format: https://www.sqlite.org/fileformat.html#the_write_ahead_log
"""

from array import array
from collections.abc import Iterator
from sys import byteorder

from msgspec import Struct

HEADER, FRAME = 32, 24
"""Bytes of the head of the file, and of each of its frames, before the page."""

_MAGIC = 0x377F0682
"""With the last bit set, the words under a checksum are big-endian, else little-endian."""
_WORD = 0xFFFFFFFF

Sums = tuple[int, int]


class Frame(Struct, frozen=True):
    """A page that was written ahead; `size` is the file's new length in pages where it commits."""

    page: int
    size: int
    content: bytes


def overlaid(base: bytes, wal: bytes) -> bytes:
    """Return a file as SQLite reads it: its own pages, and over them those written ahead.

    Only what was committed counts, up to the first frame whose salt or checksum is another's.
    """
    if not (size := _page_size(wal)):
        return base
    found, waiting = bytearray(base), list[Frame]()
    for frame in _frames(wal, size):
        waiting.append(frame)
        if not frame.size:
            continue
        for each in waiting:
            start = (each.page - 1) * size
            found.extend(bytes(max(0, start - len(found))))
            found[start : start + size] = each.content
        waiting.clear()
        length = frame.size * size
        del found[length:]
        found.extend(bytes(length - len(found)))
    return bytes(found)


def _page_size(wal: bytes) -> int:
    """Return the bytes of a page; 0 where the head is none."""
    if len(wal) < HEADER or _number(wal, 0) & ~1 != _MAGIC:
        return 0
    if _summed(wal[:24], (0, 0), big=_big(wal)) != _sums(wal, 24):
        return 0
    return _number(wal, 8)


def _frames(wal: bytes, size: int) -> Iterator[Frame]:
    salt, sums, big = wal[16:24], _sums(wal, 24), _big(wal)
    for at in range(HEADER, len(wal) - FRAME - size + 1, FRAME + size):
        head, content = wal[at : at + FRAME], wal[at + FRAME : at + FRAME + size]
        sums = _summed(head[:8] + content, sums, big=big)
        if head[8:16] != salt or sums != _sums(head, 16) or not _number(head, 0):
            return
        yield Frame(_number(head, 0), _number(head, 4), content)


def _big(wal: bytes) -> bool:
    return bool(_number(wal, 0) & 1)


def _number(data: bytes, at: int) -> int:
    return int.from_bytes(data[at : at + 4])


def _sums(data: bytes, at: int) -> Sums:
    return _number(data, at), _number(data, at + 4)


def _summed(data: bytes, sums: Sums, *, big: bool) -> Sums:
    words = array("I", data)
    if big != (byteorder == "big"):
        words.byteswap()
    one, other = sums
    pairs = iter(words)
    for first, second in zip(pairs, pairs, strict=True):
        one = (one + first + other) & _WORD
        other = (other + second + one) & _WORD
    return one, other
