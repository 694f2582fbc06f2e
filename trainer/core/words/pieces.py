"""A text taken to pieces: runs of letters, digits and apostrophes, contractions opened (G1, G2)."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

from msgspec import Struct

from trainer.core.words.contractions import CUT_OFF, HOSTS, NEGATED, OPENED, SUFFIXES
from trainer.core.words.lists import SIGNS

_APOSTROPHES = dict.fromkeys((0x2018, 0x2019, 0x201B, 0x02BC, 0x02B9, 0xB4, 0x60, 0xFF07), "'")
_LETTERS = str.maketrans(
    {
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "æ": "ae",
        "œ": "oe",
        "\u0131": "i",
        "ħ": "h",
    }
)
"""Letters that Unicode does not take apart, and what people type for them (G1)."""
_FRACTIONS = {"½": ("half", ".5"), "¼": ("quarter", ".25"), "¾": ("three quarters", ".75")}
_FRACTION = re.compile(r"(?:(?<!\d)(\d++))?([½¼¾])|(?<![\d/])(1/2|1/4|3/4)(?![\d/])")
_SLASHED = {"1/2": "½", "1/4": "¼", "3/4": "¾"}
_SINGLE = r"\u0e01-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
"""Scripts that put no blanks between words: there each character is one (G1)."""
_VOWELS = r"\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ecd\u102b-\u103e"
"""Marks of those scripts that belong to the character before."""
_MARKED = r"\u0900-\u0963\u0966-\u0dff"
"""Scripts whose vowels are marks between the letters."""
_PIECES = re.compile(
    rf"[{_SINGLE}][{_VOWELS}]*"
    r"|\d{1,2}:\d\d(?:[ap]m)?"  # a time
    r"|\d{1,3}(?:\.\d{3}){2,}(?![.\d])"  # 1.250.000
    r"|(?<![\d,])\d+,\d{1,2}(?![\d,])[^\W\d_]*"  # 22,50
    r"|\d+(?:,\d{3})*(?:\.\d+)?[^\W\d_]*"  # a number and what is joined to it: 70,000 1.5k 5pm
    r"|w/o?(?![^\W_])"  # with, without
    r"|(?<![^\W_])[ap]\.m(?![^\W_])"  # a.m., p.m.
    rf"|'?(?:(?![{_SINGLE}])[^\W_]|[{_MARKED}])+(?:'[^\W_]+)*"  # a word
    r"|[%&]|[#$€£](?=\d)"
)
_PART_OF_THE_DAY = re.compile(r"(\d{1,2}(?:[.:]\d\d)?)(am|pm)")
_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3}){2,}")
_DECIMAL_COMMA = re.compile(r"(?<=\d),(?=\d{1,2}(?!\d))")
"""Thousands and decimals as they are written elsewhere."""
_HALVES = {"a.m": "am", "p.m": "pm"}
"""Of the day."""
_LATE = re.compile(r"(?:1[3-9]|2[0-3]):")
"""A time by twenty-four hours."""
_TIMES = re.compile(r"(\d+)x")
_QUARTER = re.compile(r"q([1-4])")
_SOUND = re.compile(r"u+m+|u+h+m*|e+r+m*|h+m+|mm+|a+h+|e+h+")
_NO_SOUND = frozenset({"err"})
_STOPS = ("?", "!", ",", ";", ":")
_NEGATED = "n't"


class Chunk(Struct, frozen=True):
    """A run of text without blanks, part of the `at`-th word as shown."""

    text: str
    at: int
    owner: int | None = None


class Raw(Struct, frozen=True):
    """A word as it stands before numbers are put together: folded, as it was written, and where."""

    text: str
    shown: str
    chunk: Chunk


def raws(chunks: Sequence[Chunk]) -> list[Raw]:
    """Return the words of a text, contractions opened, without signs and sounds (G1, G2, G4)."""
    found = [Raw(text, shown, chunk) for chunk in chunks for text, shown in _raws(chunk.text)]
    if any(raw.text == "t" for raw in found):
        return list(_cut_off(found))
    return found


def fold(text: str) -> str:
    """Return a text without what typing adds to sound: case, accents, invisible signs (G1).

    A mark is dropped where it is an accent: after a Latin or Greek letter, and the points of Arabic
    and Hebrew. Elsewhere it makes another letter (が is not か).
    """
    if text.isascii():
        return text.lower().replace("`", "'")
    text = unicodedata.normalize("NFKC", text.translate(_APOSTROPHES)).casefold()
    kept: list[str] = []
    base = "a"
    for sign in unicodedata.normalize("NFD", text):
        category = unicodedata.category(sign)
        if category == "Cf" or (category == "Mn" and _accent(base, sign)):
            continue
        if category != "Mn":
            base = sign
        kept.append(sign)
    return unicodedata.normalize("NFC", "".join(kept)).translate(_LETTERS)


def _accent(base: str, mark: str) -> bool:
    return base < "\u0400" or base in "\u0415\u0435" or "\u0591" <= mark <= "\u06ed"


@lru_cache(maxsize=8192)
def _raws(text: str) -> tuple[tuple[str, str], ...]:
    """Return the words of a run of text without blanks, each folded and as it was written."""
    if not text.isascii() or "/" in text:
        text = _FRACTION.sub(_fraction, text)
    folded = fold(text)
    pieces = _PIECES.findall(folded)
    shown = pieces
    if text != folded:
        plain = unicodedata.normalize("NFC", text.translate(_APOSTROPHES))
        own = [piece[0] for piece in _pieces_of(plain)]
        shown = own if len(own) == len(pieces) else pieces
    found = []
    for piece, own_text in zip(pieces, shown, strict=True):
        opened = _opened(piece)
        if len(opened) == 1 and opened[0].replace("'", "") == piece.replace("'", ""):
            found.append((opened[0], own_text))
        else:
            found += [(raw, "I" if raw == "i" else raw) for raw in opened]
    if found and found[-1][0] == "no" and folded.endswith(_STOPS):
        found[-1] = "no,", found[-1][1]  # no number follows
    return tuple(pair for pair in found if pair[0] in _NO_SOUND or not _SOUND.fullmatch(pair[0]))


def _pieces_of(text: str) -> Iterator[re.Match[str]]:
    return _PIECES.finditer(text)


def _fraction(found: re.Match[str]) -> str:
    alone, after = _FRACTIONS[found[2] or _SLASHED[found[3]]]
    return f"{found[1]}{after}" if found[1] else f" {alone} "


def _cut_off(found: Sequence[Raw]) -> Iterator[Raw]:
    """Yield the words, a *not* that a wrong key has cut into pieces made whole (G2)."""
    at = 0
    while at < len(found):
        raw = found[at]
        following = found[at + 1].text if at + 1 < len(found) else ""
        if following == "t" and (raw.text in CUT_OFF or raw.text == "not"):
            texts = CUT_OFF.get(raw.text, ("not",))
            yield from (Raw(text, text, raw.chunk) for text in texts)
            at += 2
            continue
        yield raw
        at += 1


def _opened(piece: str) -> tuple[str, ...]:
    if piece[0] == "'" and piece not in SUFFIXES:
        piece = piece.lstrip("'")
    if piece in OPENED:
        return OPENED[piece]
    if piece in _HALVES:
        return (_HALVES[piece],)
    if piece in SIGNS:
        return (SIGNS[piece],)
    if piece[0].isdigit() or piece[0] == "q":
        return _figures(piece)
    return _apostrophe(piece) if "'" in piece else (piece,)


def _apostrophe(piece: str) -> tuple[str, ...]:
    """Return what an apostrophe shortens, also where it stands in the wrong place (G2)."""
    bare = piece.replace("'", "")
    if piece.endswith(_NEGATED) and piece.removesuffix(_NEGATED) in HOSTS:
        return (*_opened(piece.removesuffix(_NEGATED)), "not")
    if found := NEGATED.get(bare) or NEGATED.get(bare.removesuffix("t")):
        return found  # should'nt, dont't
    if piece.endswith(_NEGATED):  # wan't
        return (bare,) if piece != _NEGATED else ("not",)
    host, mark, ending = piece.rpartition("'")
    if mark + ending in SUFFIXES:
        return (*(_opened(host) if host else ()), SUFFIXES[mark + ending])
    return (piece,)


def _figures(piece: str) -> tuple[str, ...]:
    """Return what figures are joined to: a part of the day, times, a quarter of the year (G3)."""
    if _THOUSANDS.fullmatch(piece):
        return (piece.replace(".", ""),)
    piece = _DECIMAL_COMMA.sub(".", piece)
    if found := _PART_OF_THE_DAY.fullmatch(piece):
        clock = found[1].replace(".", ":")
        return (clock.removesuffix(":00"), found[2])
    if found := _TIMES.fullmatch(piece):
        return (found[1], "times")
    if found := _QUARTER.fullmatch(piece):
        return ("q", found[1])
    return (piece if _LATE.match(piece) else piece.removesuffix(":00"),)
