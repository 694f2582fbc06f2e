"""Quotes read as lines: the words to say, and what is amiss in them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from trainer.core.script.markdown.blocks import Block, Kind
from trainer.core.script.markdown.findings import (
    CODE,
    HEADING_IN_LIST,
    HTML,
    LONG,
    MAX_WORDS,
    NOT_PLAIN,
    SLID,
    Fault,
    Findings,
)
from trainer.core.script.markdown.inline import Reader
from trainer.core.script.script import Words

NO_PLACE = {Kind.CODE: CODE, Kind.HTML: HTML, Kind.HEADING: HEADING_IN_LIST}
"""What is wrong with a block that may stand nowhere but at the left margin, if there."""


@dataclass(frozen=True, slots=True)
class Lines:
    """Reads the quotes of one page."""

    reader: Reader
    rows: Sequence[str]
    findings: Findings

    def wording(self, quote: Block, *, empty: tuple[int, Fault]) -> Words | None:
        """Return the words of a quote, or None after noting why there are none.

        `empty` is the line and the fault to note when nothing at all stands in it.
        """
        odd = [block for block in quote.inside if block.kind is not Kind.PARAGRAPH]
        for block in odd:
            fault = NO_PLACE.get(block.kind, NOT_PLAIN)
            self.findings.add(block.at, NOT_PLAIN if fault is HEADING_IN_LIST else fault)
        if odd:
            return None
        words = self.reader.words(quote.inside, quote.at)
        if not words.pieces:
            self.findings.forget_vanished(quote.at, quote.end)
            self.findings.add(*empty)
            return None
        for at in self._slid(quote.inside):
            self.findings.add(at, SLID)
            break
        if len(words.text.split()) > MAX_WORDS:
            self.findings.add(words.at, LONG)
        return words

    def _slid(self, paragraphs: Iterable[Block]) -> Iterator[int]:
        """Yield the rows that belong to a quote although they have no mark of their own."""
        for block in paragraphs:
            for at in range(block.at + 1, block.end + 1):
                if not self.rows[at - 1].lstrip().startswith(">"):
                    yield at
