"""Text as it is rendered: what shows, where it is bold, what was escaped, and the pieces of it."""

import re
from collections.abc import Iterable, Iterator

from markdown_it.token import Token
from msgspec import Struct, field

from trainer.core.script.script import Aside, Piece, Words
from trainer.core.text import clean
from trainer.core.value import replace

SLOT = re.compile(r"\{([\w-]+)\}")
ASIDE = re.compile(r"\[((?:[^\[\]]++|\[[^\[\]]*+\])*+)\]")
"""Words in square brackets, which may hold brackets themselves."""
BLANKS = re.compile(r"\s+")
ESCAPED = "\0"
"""Stands for a character that was escaped, in the copy in which signs are looked for."""
_CLOSING = frozenset(".,;:!?\u2026")


class Flat(Struct):
    """Rendered text, a copy of the same length with escaped signs masked, and its bold places."""

    at: int
    text: str = ""
    mask: str = ""
    bold: list[tuple[int, int]] = field(default_factory=list)
    html: int | None = None
    tag: str = ""
    """The first tag in it."""

    def line(self, place: int) -> int:
        """Return the line of the file where the sign at `place` stands."""
        return self.at + self.text.count("\n", 0, place)

    def cut(self, end: int | None) -> "Flat":
        """Return this without everything from `end`."""
        return replace(self, text=self.text[:end], mask=self.mask[:end])


def fill(flat: Flat, tokens: Iterable[Token]) -> None:
    """Write what the tokens show to `flat`."""
    text: list[str] = []
    mask: list[str] = []
    opened: list[int] = []
    length = lines = 0
    for token in _leaves(tokens):
        shown = masked = ""
        match token.type:
            case "text":
                shown = masked = clean(token.content)
            case "text_special":
                shown = clean(token.content)
                masked = ESCAPED * len(shown)
            case "code_inline":
                shown = clean(token.content)
                masked = shown.replace("*", ESCAPED)
            case "softbreak" | "hardbreak":
                shown = masked = "\n"
                lines += 1
            case "strong_open":
                opened.append(length)
            case "strong_close":
                flat.bold.append((opened.pop(), length))
            case "html_inline" if flat.html is None and not token.content.startswith("<!--"):
                flat.html, flat.tag = flat.at + lines, token.content
        text.append(shown)
        mask.append(masked)
        length += len(shown)
    flat.text, flat.mask = "".join(text), "".join(mask)


def pieces(flat: Flat) -> Iterator[Piece]:
    """Yield the runs of words and the slots of a text."""
    yield from _pieces(flat, _keys(flat), 0, len(flat.text))


def spoken(flats: Iterable[Flat], at: int) -> Words:
    """Return the words to say of paragraphs, joined; what stands in brackets is an aside."""
    found: list[Piece] = []
    asides: list[Aside] = []
    text = ""  # what was found so far: its words are counted
    for flat in flats:
        keys, place = _keys(flat), 0
        for bracket in ASIDE.finditer(flat.mask):
            before = list(_pieces(flat, keys, place, bracket.start()))
            inside = tidy(_pieces(flat, bytearray(len(keys)), *bracket.span(1)))
            found += before
            text += "".join(map(str, before))
            if inside:
                words = Words(inside, flat.line(bracket.start()))
                asides.append(Aside(len(text.split()), words))
            place = bracket.end()
            text += _joined(found, flat.text[place : place + 1])
        rest = [*_pieces(flat, keys, place, len(flat.text)), Piece(" ")]
        found += rest
        text += "".join(map(str, rest))
    return Words(tidy(found), at, tuple(asides))


def tidy(found: Iterable[Piece]) -> tuple[Piece, ...]:
    """Return pieces with single blanks, none at the ends, and neighbors of a kind joined."""
    tidied: list[Piece] = []
    for piece in found:
        if piece.slot:
            tidied.append(piece)
            continue
        text = BLANKS.sub(" ", piece.text)
        if not tidied or (not tidied[-1].slot and tidied[-1].text.endswith(" ")):
            text = text.removeprefix(" ")
        if not text:
            continue
        if tidied and not tidied[-1].slot and tidied[-1].key == piece.key:
            tidied[-1] = replace(tidied[-1], text=tidied[-1].text + text)
        else:
            tidied.append(replace(piece, text=text))
    if tidied and not tidied[-1].slot:
        text = tidied[-1].text.rstrip()
        tidied[-1:] = [replace(tidied[-1], text=text)] if text else []
    return tuple(tidied)


def _joined(found: list[Piece], following: str) -> str:
    """Close the gap an aside left: no blank before a mark, one between two words; return that."""
    last = found[-1] if found else Piece(" ")
    if following in _CLOSING and not last.slot:
        found[-1:] = [replace(last, text=last.text.rstrip())]
    elif following.isalnum() and (last.slot or last.text[-1:].isalnum()):
        found.append(Piece(" "))
        return " "
    return ""


def _leaves(tokens: Iterable[Token]) -> Iterator[Token]:
    for token in tokens:
        if token.type == "image":
            yield from _leaves(token.children or ())
        else:
            yield token


def _keys(flat: Flat) -> bytearray:
    """Return for each place of the text whether it is bold."""
    keys = bytearray(len(flat.text) + 1)
    for start, end in flat.bold:
        keys[start:end] = b"\1" * (end - start)
    return keys


def _pieces(flat: Flat, keys: bytearray, place: int, end: int) -> Iterator[Piece]:
    for found in SLOT.finditer(flat.mask, place, end):
        yield from _runs(flat.text, keys, place, found.start())
        yield Piece(found.group(1), slot=True, key=bool(keys[found.start()]))
        place = found.end()
    yield from _runs(flat.text, keys, place, end)


def _runs(text: str, keys: bytearray, start: int, end: int) -> Iterator[Piece]:
    while start < end:
        stop = keys.find(b"\0" if keys[start] else b"\1", start, end)
        stop = stop if stop >= 0 else end
        yield Piece(text[start:stop], key=bool(keys[start]))
        start = stop
