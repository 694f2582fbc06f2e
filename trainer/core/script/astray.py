"""Finds what lost its mark among the blocks of a page: a line, a heading, something they say."""

from collections.abc import Sequence

from msgspec import Struct

from trainer.core.script import lost
from trainer.core.script.faults import AFTER_DIRECTION, shown
from trainer.core.script.markdown import looks, unsaid
from trainer.core.script.markdown.blocks import Block, Kind
from trainer.core.script.markdown.braces import RUNS_ON
from trainer.core.script.markdown.findings import Findings
from trainer.core.script.markdown.inline import Reader
from trainer.core.script.markdown.items import Item, item_kind, wholly_quoted
from trainer.core.script.script import Words


class Astray(Struct, frozen=True):
    """Looks at the paragraphs of one page; `known` are lines that the script had before.

    `lined`: the page has lines with their marks, so who wrote it knows the format.
    """

    reader: Reader
    findings: Findings
    lined: bool
    known: frozenset[str] = frozenset()

    def line(self, body: Sequence[Block]) -> bool:
        """Note which block of a cue without a line is the line, its mark lost; tell if one is."""
        for number, block in enumerate(body):
            alone = block.kind is Kind.LIST and number == 0 and len(block.inside) == 1
            text = self.text(block.inside[0] if alone else block)
            if block.kind is Kind.CODE and number == 0:
                return True  # what is wrong with it is told by itself
            said = unsaid.said_in(text)
            sounds = lost.said(text, self.known) or (lost.marked(text) and number == 0)
            if (said or sounds) and not (alone and looks.condition(text)):
                self.findings.add(block.at, lost.LOST, fixed=lost.fixed(said or text))
                return True
        return False

    def questions(self, body: Sequence[Block]) -> bool:
        """Note items that look like questions to ask, and tell whether there are any."""
        items = [
            (item.at, self.reader.plain(item.inside[0]))
            for block in body
            if block.kind is Kind.LIST
            for item in block.inside
            if item.inside and item.inside[0].kind is Kind.PARAGRAPH
        ]
        items += [
            row for block in body if block.kind is Kind.PARAGRAPH for row in looks.pasted(block)
        ]
        asking = [(at, text) for at, text in items if looks.questioning(text)]
        for at, text in asking:
            self.findings.add_question(at, looks.bare(text))
        return bool(asking)

    def asks(self, body: Sequence[Block]) -> bool:
        """Tell whether most items of a cue without a line are questions to ask.

        On a page that has lines, what stands in quotation marks is what they say.
        """
        items = [item for block in body if block.kind is Kind.LIST for item in block.inside]
        texts = [text for item in items if (text := self.text(item))]
        if self.lined:
            texts = [text for text in texts if not wholly_quoted(text)]
        texts += [text for block in body for _, text in looks.pasted(block)]
        return lost.majority_asks(texts)

    def text(self, block: Block) -> str:
        """Return the text of a paragraph, or of the one that an item begins with."""
        if block.kind is Kind.ITEM and block.inside:
            block = block.inside[0]
        return self.reader.plain(block) if block.kind is Kind.PARAGRAPH else ""

    def heading(self, block: Block) -> bool:
        """Note a paragraph that was a heading, and tell whether it was."""
        text = block.text.strip()
        return not looks.condition(text) and lost.heading(text, block.at, self.findings)

    def branch(self, block: Block, after: Sequence[Block]) -> bool:
        """Note a condition that lost its “-”, with replies right below; tell whether it was one."""
        text = block.text.lstrip(" -\u2013\u2014\u2022*+").replace("\n", " ")
        below = after[0].inside if after and after[0].kind is Kind.LIST else ()
        if not (below and looks.condition(text)):
            return False
        if item_kind(below[0], self.reader) is not Item.REPLY:
            return False
        self.findings.add(block.at, lost.NO_DASH_IF, fixed=looks.item_of(text))
        return True

    def forks(self, after: Sequence[Block]) -> bool:
        """Tell whether what comes next is a list that begins with a branch, its only one."""
        block = after[0] if after and after[0].kind is Kind.LIST else None
        first = block and block.inside and item_kind(block.inside[0], self.reader)
        return first is Item.BRANCH and block is not None and self.alone(block)

    def alone(self, block: Block) -> bool:
        """Tell whether a list has but one branch: one that slid in among what they may answer."""
        return sum(item_kind(item, self.reader) is Item.BRANCH for item in block.inside) == 1

    def left(self, fork: Block, reply: Block, *, row: str) -> bool:
        """Note a reply beside its branch: it is too far left, or the branch's `row` is indented."""
        if row[:1].isspace():
            self.findings.add(fork.at, lost.BRANCH_RIGHT)
        else:
            self.findings.add(reply.at, lost.REPLY_LEFT)
        return True

    def in_branch(self, block: Block, *, silent: bool) -> bool:
        """Note a paragraph of a branch without a line that was one, and tell whether it was.

        `silent`: no quote stands anywhere in the branch.
        """
        text = self.reader.plain(block)
        if unsaid.paragraph(text, block.at, self.findings):
            return True
        if not (silent and lost.said(text, self.known)):
            return False
        self.findings.add(block.at, lost.INSIDE, fixed=lost.fixed(text))
        return True

    def below_a_list(self, block: Block, *, unanswered: bool, last: bool) -> bool:
        """Note a paragraph of a cue that was something else, and tell whether it was.

        `unanswered`: the list above it ends with a branch without a line; `last`: nothing follows.
        """
        text = self.reader.plain(block)
        if unanswered and lost.said(text, self.known):
            self.findings.add(block.at, lost.INSIDE, fixed=lost.fixed(text))
        elif last and lost.titled(text):
            self._perhaps_titled(text, block.at)
        else:
            return False
        return True

    def runs_on(self, block: Block) -> bool:
        """Note a reply that lost its “-”: the one above it runs on. Tell whether one did."""
        rows = [row.strip() for row in block.text.split("\n")]
        if len(rows) == 1 or not all(map(wholly_quoted, rows)):
            return False
        self.findings.add(block.at + 1, RUNS_ON, said=shown(rows[1]))
        return True

    def reply(self, block: Block) -> bool:
        """Note a paragraph that is something they say, and tell whether it is."""
        text = self.reader.plain(block)
        if not wholly_quoted(text):
            return False
        self.findings.add(block.at, lost.NO_DASH, fixed=f"- {shown(text)}")
        return True

    def above(self, block: Block, quote: Block, *, alone: bool) -> bool:
        """Note a paragraph above the first quote that was its beginning, or a heading.

        `alone`: nothing else stands above it. Tell whether it was.
        """
        text = self.reader.plain(block)
        if block.end + 1 == quote.at:
            self.findings.add(block.at, lost.ASIDE, fixed=lost.fixed(text))
        elif alone and lost.titled(text):
            self._perhaps_titled(text, block.at)
        else:
            return False
        return True

    def between(self, block: Block, quote: Block, *, title: bool, wording: bool) -> bool:
        """Note a paragraph that was a `title` or, where it may be one, a `wording` of the line.

        Tell whether it was; if not, it is noted that the quote below it belongs to nothing.
        """
        text = self.reader.plain(block)
        if title and lost.titled(text):
            self.findings.add(block.at, lost.NO_HASH, hashes="###", fixed=f"### {shown(text)}")
        elif wording and lost.said(text, self.known):
            self.findings.add(block.at, lost.LOST, fixed=lost.fixed(text))
        else:
            self.findings.add(quote.at, AFTER_DIRECTION)
            return False
        return True

    def wordings(self, asides: Sequence[Block], wordings: Sequence[Words]) -> None:
        """Note the paragraphs that say nearly what a line says: other wordings of it."""
        for block in asides:
            if self.worded(block, wordings):
                self.findings.add(block.at, lost.ASIDE, fixed=lost.fixed(self.reader.plain(block)))

    def worded(self, block: Block, wordings: Sequence[Words], after: Sequence[Block] = ()) -> bool:
        """Tell whether a paragraph says nearly what a line says, or a quote behind it will."""
        text = self.reader.plain(block)
        said = [each.inside[0] for each in after if each.kind is Kind.QUOTE and each.inside]
        quotes = [self.reader.plain(each) for each in said if each.kind is Kind.PARAGRAPH]
        return any(lost.alike(text, each) for each in (*(w.text for w in wordings), *quotes))

    def _perhaps_titled(self, text: str, at: int) -> None:
        fixed = f"### {shown(text)}"
        self.findings.add(at, lost.NO_HASH_PERHAPS, hashes="###", fixed=fixed)
