"""How many columns a text takes on a terminal."""

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
