"""The words of a block as a reader sees them: bold, slots, ids at the end, and what is amiss."""

from collections.abc import Sequence
from itertools import chain
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markdown_it.utils import EnvType
from msgspec import Struct, field

from trainer.core.script.alike import meant, slips
from trainer.core.script.faults import (
    ASTERISK,
    BRACE,
    EMPTY_ID,
    HTML,
    MAX_LINE,
    MISSPELLED,
    TOO_LONG_LINE,
)
from trainer.core.script.ids import slug
from trainer.core.script.markdown import unspoken
from trainer.core.script.markdown.blocks import Block
from trainer.core.script.markdown.braces import BRACE as PIN
from trainer.core.script.markdown.braces import Brace, Mark, brace, broken
from trainer.core.script.markdown.findings import Findings
from trainer.core.script.markdown.rendered import (
    BLANKS,
    ESCAPED,
    SLOT,
    Flat,
    fill,
    pieces,
    spoken,
    tidy,
)
from trainer.core.script.script import KNOWN_SLOTS, Jump, Piece, Words
from trainer.core.value import replace

# Links in links and the like: a few levels are plenty, and the time grows with each.
_MARKDOWN = MarkdownIt("commonmark", {"maxNesting": 8})
_NO_LINKS = MarkdownIt("commonmark", {"maxNesting": 8}).disable(["link", "image"])
# Each bracket may look for its end through the whole paragraph; no script has so many.
_MAX_BRACKETS = 1_000
_NO_MARKS: frozenset[Mark] = frozenset()
_AROUND_A_LINK = " \n.:>-\u2192\u21d2\u279c"
"""What may stand beside a link that is alone in its paragraph: an arrow, a period."""


class Named(Struct, frozen=True):
    """The words of a heading or a condition, its id, and the marks in its braces."""

    words: Words
    id: str
    marks: frozenset[Mark] = _NO_MARKS


class Reader(Struct):
    """Reads the words of blocks, and notes what is wrong in them."""

    findings: Findings
    references: EnvType
    _warned: set[str] = field(default_factory=set)
    _own: dict[str, list[int]] = field(default_factory=dict)
    _seen: dict[int, Flat] = field(default_factory=dict)
    _brackets: int = 0

    def plain(self, block: Block) -> str:
        """Return the text of a block without the braces at its end, and note nothing."""
        flat = self._flat(block)
        found = PIN.search(flat.mask)
        return BLANKS.sub(" ", flat.cut(found.start() if found else None).text).strip()

    def words(self, blocks: Sequence[Block], at: int, *, checked: bool = True) -> Words:
        """Return the words of `blocks`, joined; line breaks are blanks."""
        flats = [self._flat(block) for block in blocks]
        for flat in flats if checked else ():
            self._check(flat)
        found = (chain(pieces(flat), [Piece(" ")]) for flat in flats)
        return Words(tidy(chain.from_iterable(found)), blocks[0].at if blocks else at)

    def line(self, blocks: Sequence[Block], at: int) -> Words:
        """Return the words to say of `blocks`, joined, with the directions in brackets aside."""
        flats = [self._flat(block) for block in blocks]
        for number, flat in enumerate(flats):
            self._check(flat)
            unspoken.check(flat, self.findings, first=number == 0)
            unspoken.names(flat, self.findings, self._warned)
        return spoken(flats, blocks[0].at if blocks else at)

    def utterance(self, block: Block) -> Words:
        """Return what the interviewer may say, without the quotation marks around it."""
        unspoken.names(self._flat(block), self.findings, self._warned)
        return unquoted(self.words([block], block.at))

    def pinned(
        self,
        block: Block,
        *,
        default: str | None = None,
        allowed: frozenset[Mark] = _NO_MARKS,
    ) -> Named:
        """Return the words of a heading or condition, and its id: pinned at its end, or its slug.

        With a `default` that stands for the slug. An id that is none is noted, and empty here;
        so is a mark that is not `allowed`.
        """
        flat = self._flat(block)
        found = PIN.search(flat.mask)
        end = Brace()
        if found:
            inside = flat.text[found.start(1) : found.end(1)]
            end = brace(inside, block.at, self.findings, allowed=allowed)
            flat = flat.cut(found.start())
        elif (start := broken(flat.mask, block.text, block.at, self.findings)) is not None:
            flat = flat.cut(start)
        self._check(flat)
        words = Words(tidy(pieces(flat)), block.at)
        if end.id is not None:
            return Named(words, end.id, end.marks)
        name = slug(words.text) if default is None else default
        if not name and default is None and words.pieces:
            self.findings.add(block.at, EMPTY_ID)
        return Named(words, name, end.marks)

    def jump(self, block: Block) -> Jump | None:
        """Return where a paragraph leads that is a link to a place of this page, and no more."""
        if "](#" not in block.text or len(block.text) > MAX_LINE:
            return None
        tokens = self._tokens(block)
        opened = [number for number, token in enumerate(tokens) if token.type == "link_open"]
        closed = [number for number, token in enumerate(tokens) if token.type == "link_close"]
        if not (len(opened) == len(closed) == 1):
            return None
        target = str(tokens[opened[0]].attrs.get("href", ""))
        outside = (*tokens[: opened[0]], *tokens[closed[0] + 1 :])
        if not target.startswith("#") or any(
            token.content.strip(_AROUND_A_LINK) for token in outside
        ):
            return None
        flat = Flat(block.at)
        fill(flat, tokens[opened[0] + 1 : closed[0]])
        return Jump(unquote(target[1:]), Words(tidy(pieces(flat)), block.at), block.at)

    def _flat(self, block: Block) -> Flat:
        if block.at not in self._seen:
            self._seen[block.at] = self._rendered(block)
        return self._seen[block.at]

    def _rendered(self, block: Block) -> Flat:
        flat = Flat(block.at)
        if len(block.text) > MAX_LINE:
            self.findings.add(block.at, TOO_LONG_LINE)
            flat.text = flat.mask = "…"
            return flat
        fill(flat, self._tokens(block))
        return flat

    def _tokens(self, block: Block) -> list[Token]:
        self._brackets += block.text.count("[")
        markdown = _MARKDOWN if self._brackets <= _MAX_BRACKETS else _NO_LINKS
        return markdown.inline.parse(block.text, markdown, self.references, [])

    def _check(self, flat: Flat) -> None:
        if flat.html is not None and not unspoken.tag(flat, self.findings):
            self.findings.add(flat.html, HTML)
        rest = SLOT.sub(lambda found: ESCAPED * len(found.group()), flat.mask)
        for signs, fault in (("{}", BRACE), ("*", ASTERISK)):
            places = [place for place in map(rest.find, signs) if place >= 0]
            if places:
                self.findings.add(flat.line(min(places)), fault)
        for found in SLOT.finditer(flat.mask):
            known, at = meant(found.group(1)), flat.line(found.start())
            place = f"{found.group()} {at}"
            if place in self._warned:
                continue
            self._warned.add(place)
            if known:
                self._misspelled(at, found.group(1), known)
            elif found.group(1) not in KNOWN_SLOTS:
                self._own.setdefault(found.group(1), []).append(at)

    def check_blanks(self) -> None:
        """Note each of the person's own blanks that looks like another of them."""
        for at, slot, other in slips(self._own):
            self._misspelled(at, slot, other)

    def _misspelled(self, at: int, slot: str, known: str) -> None:
        self.findings.add(at, MISSPELLED, slot=f"{{{slot}}}", known=f"{{{known}}}")


def unquoted(words: Words) -> Words:
    """Return words without their first and last sign: the quotation marks of a reply."""
    first = words.pieces[0]
    found = [replace(first, text=first.text[1:]), *words.pieces[1:]]
    last = found[-1]
    found[-1] = replace(last, text=last.text[:-1])
    return Words(tidy(found), words.at, theirs=True)
