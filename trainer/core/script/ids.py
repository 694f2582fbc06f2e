"""Ids: what a place in a script is called, from its words or as the person pinned it."""

import re
import unicodedata

_NUMBER = re.compile(r"(?:\d+[.)])+(?:\s+|$)")
_KEPT = ("L", "M", "Nd")


def slug(text: str) -> str:
    """Return the id that `text` gives: its letters and digits in lower case, joined by hyphens.

    A number in front (`3.`) is left out; an empty answer means that there is nothing to go by.
    """
    text = unicodedata.normalize("NFC", text).strip()
    text = unicodedata.normalize("NFC", text[_number(text) :].lower())
    return "-".join("".join(map(_kept, text)).split())


def pinned(sign: str) -> str | None:
    """Return the id written in `{#...}`, or None when it is not one."""
    sign = unicodedata.normalize("NFC", sign)
    return sign if sign and slug(sign) == sign else None


def _number(text: str) -> int:
    found = _NUMBER.match(text)
    return found.end() if found else 0


def _kept(sign: str) -> str:
    return sign if unicodedata.category(sign).startswith(_KEPT) else " "
