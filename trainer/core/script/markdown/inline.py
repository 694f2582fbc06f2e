"""The words of a block as a reader sees them: bold, slots, ids at the end, and what is amiss."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import chain

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markdown_it.utils import EnvType

from trainer.core.script.ids import pinned, slug
from trainer.core.script.markdown.blocks import Block
from trainer.core.script.markdown.findings import (
    ASTERISK,
    BAD_ID,
    BRACE,
    EMPTY_ID,
    HTML,
    MAX_LINE,
    MISSPELT,
    TOO_LONG_LINE,
    Findings,
)
from trainer.core.script.script import KNOWN_SLOTS, Piece, Words
from trainer.core.text import clean

# Links in links and the like: a few levels are plenty, and the time grows with each.
_MARKDOWN = MarkdownIt("commonmark", {"maxNesting": 8})
_NO_LINKS = MarkdownIt("commonmark", {"maxNesting": 8}).disable(["link", "image"])
# Each bracket may look for its end through the whole paragraph; no script has so many.
_MAX_BRACKETS = 1_000
_SLOT = re.compile(r"\{([\w-]+)\}")
_PIN = re.compile(r"\s*\{#([^{}]*)\}\s*:?\s*\Z")
_BLANKS = re.compile(r"\s+")
_ALIKE = 0.8
# Stands for a sign that was escaped, in the copy in which signs are looked for.
_ESCAPED = "\0"


@dataclass(slots=True)
class _Flat:
    """Rendered text, a copy of the same length with escaped signs masked, and its bold places."""

    at: int
    text: str = ""
    mask: str = ""
    bold: list[tuple[int, int]] = field(default_factory=list)
    html: int | None = None

    def line(self, place: int) -> int:
        """Return the line of the file where the sign at `place` stands."""
        return self.at + self.text.count("\n", 0, place)

    def cut(self, end: int | None) -> "_Flat":
        """Return this without everything from `end`."""
        return replace(self, text=self.text[:end], mask=self.mask[:end])


@dataclass(slots=True)
class Reader:
    """Reads the words of blocks, and notes what is wrong in them."""

    findings: Findings
    references: EnvType
    _warned: set[str] = field(default_factory=set)
    _seen: dict[int, _Flat] = field(default_factory=dict)
    _brackets: int = 0

    def plain(self, block: Block) -> str:
        """Return the text of a block without the id at its end, and note nothing."""
        flat = self._flat(block)
        found = _PIN.search(flat.mask)
        return _BLANKS.sub(" ", flat.cut(found.start() if found else None).text).strip()

    def words(self, blocks: Sequence[Block], at: int) -> Words:
        """Return the words of `blocks`, joined; line breaks are blanks."""
        flats = [self._flat(block) for block in blocks]
        for flat in flats:
            self._check(flat)
        pieces = (chain(_pieces(flat), [Piece(" ")]) for flat in flats)
        return Words(_tidy(chain.from_iterable(pieces)), blocks[0].at if blocks else at)

    def pinned(self, block: Block, *, default: str | None = None) -> tuple[Words, str]:
        """Return the words of a heading or condition, and its id: pinned at its end, or its slug.

        With a `default` that stands for the slug. An id that is none is noted, and empty here.
        """
        flat = self._flat(block)
        found = _PIN.search(flat.mask)
        sign = flat.text[found.start(1) : found.end(1)] if found else None
        flat = flat.cut(found.start() if found else None)
        self._check(flat)
        words = Words(_tidy(_pieces(flat)), block.at)
        if sign is not None:
            name = pinned(sign)
            if name is None:
                self.findings.add(block.at, BAD_ID if sign.strip() else EMPTY_ID)
            return words, name or ""
        name = slug(words.text) if default is None else default
        if not name and default is None and words.pieces:
            self.findings.add(block.at, EMPTY_ID)
        return words, name

    def _flat(self, block: Block) -> _Flat:
        if block.at not in self._seen:
            self._seen[block.at] = self._rendered(block)
        return self._seen[block.at]

    def _rendered(self, block: Block) -> _Flat:
        flat = _Flat(block.at)
        if len(block.text) > MAX_LINE:
            self.findings.add(block.at, TOO_LONG_LINE)
            flat.text = flat.mask = "…"
            return flat
        self._brackets += block.text.count("[")
        markdown = _MARKDOWN if self._brackets <= _MAX_BRACKETS else _NO_LINKS
        tokens = markdown.inline.parse(block.text, markdown, self.references, [])
        _fill(flat, tokens)
        return flat

    def _check(self, flat: _Flat) -> None:
        if flat.html is not None:
            self.findings.add(flat.html, HTML)
        rest = _SLOT.sub(lambda found: _ESCAPED * len(found.group()), flat.mask)
        for signs, fault in (("{}", BRACE), ("*", ASTERISK)):
            places = [place for place in map(rest.find, signs) if place >= 0]
            if places:
                self.findings.add(flat.line(min(places)), fault)
        for found in _SLOT.finditer(flat.mask):
            known = _meant(found.group(1))
            if known and found.group() not in self._warned:
                self._warned.add(found.group())
                at = flat.line(found.start())
                self.findings.add(at, MISSPELT, slot=found.group(), known=f"{{{known}}}")


def unquoted(words: Words) -> Words:
    """Return words without their first and last sign: the quotation marks of a reply."""
    first = words.pieces[0]
    pieces = [replace(first, text=first.text[1:]), *words.pieces[1:]]
    last = pieces[-1]
    pieces[-1] = replace(last, text=last.text[:-1])
    return Words(_tidy(pieces), words.at)


def _fill(flat: _Flat, tokens: Iterable[Token]) -> None:
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
                masked = _ESCAPED * len(shown)
            case "code_inline":
                shown = clean(token.content)
                masked = shown.replace("*", _ESCAPED)
            case "softbreak" | "hardbreak":
                shown = masked = "\n"
                lines += 1
            case "strong_open":
                opened.append(length)
            case "strong_close":
                flat.bold.append((opened.pop(), length))
            case "html_inline" if flat.html is None and not token.content.startswith("<!--"):
                flat.html = flat.at + lines
        text.append(shown)
        mask.append(masked)
        length += len(shown)
    flat.text, flat.mask = "".join(text), "".join(mask)


def _leaves(tokens: Iterable[Token]) -> Iterator[Token]:
    for token in tokens:
        if token.type == "image":
            yield from _leaves(token.children or ())
        else:
            yield token


def _pieces(flat: _Flat) -> Iterator[Piece]:
    key = bytearray(len(flat.text) + 1)
    for start, end in flat.bold:
        key[start:end] = b"\1" * (end - start)
    place = 0
    for found in _SLOT.finditer(flat.mask):
        yield from _runs(flat.text, key, place, found.start())
        yield Piece(found.group(1), slot=True, key=bool(key[found.start()]))
        place = found.end()
    yield from _runs(flat.text, key, place, len(flat.text))


def _runs(text: str, key: bytearray, start: int, end: int) -> Iterator[Piece]:
    while start < end:
        stop = key.find(b"\0" if key[start] else b"\1", start, end)
        stop = stop if stop >= 0 else end
        yield Piece(text[start:stop], key=bool(key[start]))
        start = stop


def _tidy(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """Return `pieces` with single blanks, none at the ends, and neighbours of a kind joined."""
    tidy: list[Piece] = []
    for piece in pieces:
        if piece.slot:
            tidy.append(piece)
            continue
        text = _BLANKS.sub(" ", piece.text)
        if not tidy or (not tidy[-1].slot and tidy[-1].text.endswith(" ")):
            text = text.removeprefix(" ")
        if not text:
            continue
        if tidy and not tidy[-1].slot and tidy[-1].key == piece.key:
            tidy[-1] = replace(tidy[-1], text=tidy[-1].text + text)
        else:
            tidy.append(replace(piece, text=text))
    if tidy and not tidy[-1].slot:
        text = tidy[-1].text.rstrip()
        tidy[-1:] = [replace(tidy[-1], text=text)] if text else []
    return tuple(tidy)


@lru_cache(maxsize=1_000)
def _meant(slot: str) -> str | None:
    """Return the known slot that `slot` seems to be a misspelling of."""
    if slot in KNOWN_SLOTS or any(sign.isdecimal() for sign in slot):
        return None
    name = slot.casefold()
    for known in KNOWN_SLOTS:
        alike = SequenceMatcher(None, name, known).ratio() >= _ALIKE
        if alike or sorted(name) == sorted(known):
            return known
    return None
