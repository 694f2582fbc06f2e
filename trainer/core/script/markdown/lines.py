"""Quotes read as lines: the words to say, and what is amiss in them."""

import re
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from trainer.core.script.faults import (
    BREATH,
    CODE,
    HEADING_IN_LIST,
    HTML,
    LISTED,
    LONG,
    MAX_BREATH,
    MAX_WORDS,
    NOT_PLAIN,
    SLID,
    Fault,
    shown,
)
from trainer.core.script.markdown.blocks import Block, Kind
from trainer.core.script.markdown.findings import Findings
from trainer.core.script.markdown.inline import Reader
from trainer.core.script.script import Words

DOUBLED = Fault("There's more than one “>” here.", "One is enough: “> {line}”.")
NO_PLACE = {Kind.CODE: CODE, Kind.HTML: HTML, Kind.HEADING: HEADING_IN_LIST}
"""What is wrong with a block that may stand nowhere but at the left margin, if there."""

_SENTENCE = re.compile(r"[^.?!;:\u2026]+[.?!;:\u2026]*")
_JOINTS = frozenset({"and", "but", "or", "so", "because", "which", "while"})
"""Words before which a long sentence may be parted."""
_SHOWN = 300
"""Characters of a line put right that a message shows."""


class Lines(Struct, frozen=True):
    """Reads the quotes of one page."""

    reader: Reader
    rows: Sequence[str]
    findings: Findings

    def wording(self, quote: Block) -> Words | None:
        """Return the words of a quote, empty when it has none; None when they can't be read.

        Why they can't is noted; what to say of an empty quote the caller knows.
        """
        odd = [block for block in quote.inside if block.kind is not Kind.PARAGRAPH]
        for block in odd:
            if block.kind is Kind.QUOTE:
                self.findings.add(block.at, DOUBLED, line=self._sentences(block))
            elif block.kind is not Kind.LIST:
                fault = NO_PLACE.get(block.kind, NOT_PLAIN)
                self.findings.add(block.at, NOT_PLAIN if fault is HEADING_IN_LIST else fault)
        listed = next((block for block in odd if block.kind is Kind.LIST), None)
        if listed:
            self.findings.add(listed.at, LISTED, line=self._sentences(quote))
        if odd:
            return None
        words = self.reader.line(quote.inside, quote.at)
        if not words.pieces:
            self.findings.forget_vanished(quote.at, quote.end)
            return words
        for at in self._slid(quote.inside):
            self.findings.add(at, SLID)
            break
        self._measure(words)
        return words

    def _measure(self, words: Words) -> None:
        """Note a line that is too long to say, or a sentence too long for one breath."""
        if len(words.text.split()) > MAX_WORDS:
            self.findings.add(words.at, LONG)
            return
        for sentence in _SENTENCE.findall(words.text):
            count = len(sentence.split())
            if count > MAX_BREATH:
                self.findings.add(words.at, BREATH, words=str(count), where=_where(sentence))
                return

    def _sentences(self, quote: Block) -> str:
        """Return the words of a quote, and of the lists in it, as sentences."""
        found = [text for text in self._texts(quote.inside) if text]
        ended = (text if text[-1] in ".?!:;,\u2026" else f"{text}." for text in found)
        line = " ".join(text[:1].upper() + text[1:] for text in ended)
        return shown(line, _SHOWN)

    def _texts(self, blocks: Iterable[Block]) -> Iterator[str]:
        for block in blocks:
            if block.kind is Kind.PARAGRAPH:
                yield self.reader.plain(block)
            else:
                yield from self._texts(block.inside)

    def _slid(self, paragraphs: Iterable[Block]) -> Iterator[int]:
        """Yield the rows that belong to a quote although they have no mark of their own."""
        for block in paragraphs:
            for at in range(block.at + 1, block.end + 1):
                if not self.rows[at - 1].lstrip().startswith(">"):
                    yield at


def _where(sentence: str) -> str:
    """Return where a long sentence may be parted, nearest to its middle; nothing if nowhere."""
    words = sentence.split()
    places = [
        place
        for place in range(3, len(words) - 2)
        if words[place - 1].endswith((",", "\u2013", "\u2014")) or words[place].lower() in _JOINTS
    ]
    if not places:
        return ""
    place = min(places, key=lambda place: abs(place - len(words) / 2))
    before = " ".join(words[place - 2 : place]).rstrip(",\u2013\u2014 ")
    after = " ".join(words[place : place + 2])
    return f", for example here: “... {before}. {after[:1].upper()}{after[1:]} ...”"
