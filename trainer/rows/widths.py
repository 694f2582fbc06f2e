"""How many columns a text takes on a terminal."""

from collections.abc import Iterator
from unicodedata import category, east_asian_width

_WIDE = frozenset("WF")
_NOTHING = frozenset({"Mn", "Me"})


def columns(text: str) -> int:
    """Return the columns of a cleaned text: two for a wide sign, none for one above another."""
    if text.isascii():
        return len(text)
    return sum(
        0 if category(sign) in _NOTHING else 1 + (east_asian_width(sign) in _WIDE) for sign in text
    )


def pieces(word: str, width: int) -> Iterator[str]:
    """Yield a word in pieces of at most `width` columns; a sign that is wider stands alone."""
    piece = ""
    for sign in word:
        if piece and columns(piece + sign) > width:
            yield piece
            piece = ""
        piece += sign
    yield piece
