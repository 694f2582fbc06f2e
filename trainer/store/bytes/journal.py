"""What SQLite keeps beside a file that can't be written ahead: pages as they were, to go back to.

The format: https://www.sqlite.org/fileformat.html#the_rollback_journal
"""

from collections.abc import Iterator
from itertools import pairwise

_MAGIC = b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7"
_HEADER = 28
_EVERY = 200
"""Of a page's bytes from its end, so many apart, each is added to its checksum."""
_WORD = 0xFFFFFFFF
_SECTORS, _PAGES = range(32, 1 << 16 | 1), range(512, 1 << 16 | 1)

Page = tuple[int, bytes]


def is_journal(data: bytes) -> bool:
    """Tell whether SQLite may have written this: else it would be deleted unread."""
    return data[:1] in {b"", b"\0"} or data.startswith(_MAGIC[: len(data)])


def rolled_back(base: bytes, journal: bytes) -> bytes:
    """Return a file as SQLite makes it again: its pages as they were before the last change.

    What is no whole journal ends where it stops being one; nothing in it: the file as it is.
    """
    if len(journal) < _HEADER or not journal.startswith(_MAGIC):
        return base
    length, sector, size = (_number(journal, at) for at in (16, 20, 24))
    if not (_power(sector, _SECTORS) and _power(size, _PAGES)):
        return base
    found = bytearray(base[: length * size])
    for number, content in _pages(journal, sector, size):
        if number <= length:
            start = (number - 1) * size
            found.extend(bytes(max(0, start - len(found))))
            found[start : start + size] = content
    return bytes(found)


def _pages(journal: bytes, sector: int, size: int) -> Iterator[Page]:
    """Yield each page that is whole; a journal may have several heads, each on a new sector."""
    at = 0
    while journal.startswith(_MAGIC, at) and at + sector <= len(journal):
        count, nonce = _number(journal, at + 8), _number(journal, at + 12)
        at += sector
        here = (len(journal) - at) // (size + 8)
        steps = range(at, at + min(count, here) * (size + 8) + 1, size + 8)
        for begin, end in pairwise(steps):
            number, content = _number(journal, begin), journal[begin + 4 : end - 4]
            if not number or _sum(content, nonce) != _number(journal, end - 4):
                return
            yield number, content
        if count > here:
            return
        at = -(-steps[-1] // sector) * sector


def _sum(page: bytes, nonce: int) -> int:
    return (nonce + sum(page[at] for at in range(len(page) - _EVERY, 0, -_EVERY))) & _WORD


def _power(number: int, among: range) -> bool:
    return number in among and number & (number - 1) == 0


def _number(data: bytes, at: int) -> int:
    return int.from_bytes(data[at : at + 4])
