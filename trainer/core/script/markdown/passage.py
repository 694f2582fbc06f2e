"""What stands under a cue's heading or inside a branch: a line, its branches, its directions."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from trainer.core.script.markdown.advice import direction
from trainer.core.script.markdown.blocks import Block, Kind
from trainer.core.script.markdown.findings import (
    AFTER_DIRECTION,
    BRANCH_ELSEWHERE,
    EMPTY_QUOTE,
    IN_REPLY,
    LEFT,
    MAX_DEPTH,
    NEITHER,
    NO_BRANCH,
    NO_WORDS,
    NOBODYS,
    REPLY_ELSEWHERE,
    TOO_DEEP,
    Fault,
    Findings,
)
from trainer.core.script.markdown.forks import Draft, check
from trainer.core.script.markdown.inline import Reader, unquoted
from trainer.core.script.markdown.items import Item, is_otherwise, item_kind
from trainer.core.script.markdown.lines import NO_PLACE, Lines
from trainer.core.script.script import Branch, Line, Words


@dataclass(slots=True)
class Passage:
    """What was found so far in one place, with `depth` branches around it.

    `cue` is the heading's line when the place is a cue. `lineless` means that it is known to have
    no quote, which was noted; `quoted` that its quote was seen; `astray` that the last quote was
    nobody's; `tried` counts what was meant as a reply; `busy` that something stands here at all.
    """

    place: str
    depth: int
    cue: int | None = None
    lineless: bool = False
    quoted: bool = False
    astray: bool = False
    tried: int = 0
    busy: bool = False
    wordings: list[Words] = field(default_factory=list)
    directions: list[Words] = field(default_factory=list)
    replies: list[Words] = field(default_factory=list)
    drafts: list[Draft] = field(default_factory=list)
    noted: set[Fault] = field(default_factory=set)

    @property
    def line(self) -> Line | None:
        """The line with its branches, if there are words."""
        if not self.wordings:
            return None
        return Line(tuple(self.wordings), tuple(draft.branch for draft in self.drafts))


@dataclass(frozen=True, slots=True)
class Passages:
    """Reads the passages of one page."""

    reader: Reader
    lines: Lines
    findings: Findings

    def cue(self, heading: Block, body: Sequence[Block], place: str) -> Passage:
        """Read what stands under the heading of a cue."""
        here = Passage(place, 0, cue=heading.at)
        if all(block.kind is not Kind.QUOTE for block in body):
            # What stands below is read all the same: it may have faults of its own.
            here.lineless = True
            self.findings.add(heading.at, NO_WORDS)
        self._fill(here, body)
        return here

    def _fill(self, here: Passage, body: Sequence[Block]) -> None:
        before: Kind | None = None
        for number, block in enumerate(body):
            if block.kind is Kind.PARAGRAPH:
                here.directions += direction(block, self.reader)
            elif block.kind is Kind.QUOTE:
                self._quote(here, block, before)
            elif block.kind is Kind.LIST:
                after = body[number + 1].kind if number + 1 < len(body) else None
                self._list(here, block, quote_below=after is Kind.QUOTE)
            else:
                self.findings.add(block.at, NO_PLACE[block.kind])
            here.busy |= block.kind is not Kind.PARAGRAPH
            before = block.kind
        check(here.drafts, here.place, self.findings)

    def _quote(self, here: Passage, quote: Block, before: Kind | None) -> None:
        """Take a quote as the line or as another wording of it; any other is nobody's."""
        follows = before is Kind.QUOTE
        if not here.quoted or (follows and not here.astray):
            first = here.cue is not None and not here.quoted
            empty = (here.cue or quote.at, NO_WORDS) if first else (quote.at, EMPTY_QUOTE)
            here.quoted = True
            words = self.lines.wording(quote, empty=empty)
            here.wordings += [words] if words else []
        elif not follows:
            here.astray = True
            self.findings.add(quote.at, _astray(before))

    def _list(self, here: Passage, block: Block, *, quote_below: bool) -> None:
        """Read the items of a list; a quote right below may be meant for its last branch."""
        here.noted.discard(REPLY_ELSEWHERE)
        for item in block.inside:
            match item_kind(item, self.reader):
                case Item.BRANCH:
                    last = item is block.inside[-1]
                    self._branch(here, item, quote_below=quote_below and last)
                case Item.REPLY:
                    self._reply(here, item)
                case Item.NEITHER:
                    self._neither(here, item)

    def _neither(self, here: Passage, item: Block) -> None:
        here.tried += 1
        first = item.inside[0] if item.inside else None
        if first and first.kind in NO_PLACE:
            self.findings.add(first.at, NO_PLACE[first.kind])
        elif not here.lineless:
            if not first:
                self.findings.forget_vanished(item.at, item.end)
            self.findings.add(item.at, NO_BRANCH)

    def _reply(self, here: Passage, item: Block) -> None:
        here.tried += 1
        if here.lineless:
            return
        if here.depth and not here.quoted:
            here.replies.append(unquoted(self.reader.words(item.inside[:1], item.at)))
        else:
            self._note_once(here, item.at, REPLY_ELSEWHERE)
        for block in item.inside[1:]:
            if block.kind is Kind.PARAGRAPH:
                here.directions += direction(block, self.reader)
            elif block.kind is Kind.LIST:
                self._in_reply(block)
            else:
                self.findings.add(block.at, NO_PLACE.get(block.kind, IN_REPLY))

    def _in_reply(self, block: Block) -> None:
        faults = {Item.BRANCH: BRANCH_ELSEWHERE, Item.REPLY: REPLY_ELSEWHERE}
        item = block.inside[0]
        self.findings.add(item.at, faults.get(item_kind(item, self.reader), NO_BRANCH))

    def _branch(self, here: Passage, item: Block, *, quote_below: bool) -> None:
        if here.depth >= MAX_DEPTH:
            self._note_once(here, item.at, TOO_DEEP)
            return
        if not (here.quoted or here.lineless):
            self._note_once(here, item.at, BRANCH_ELSEWHERE)
        condition, name = self.reader.pinned(item.inside[0])
        inner = Passage(f"{here.place}/{name}", here.depth + 1)
        self._fill(inner, item.inside[1:])
        broken = not (inner.busy or quote_below)
        if broken:
            self.findings.add(item.at, NEITHER)
        branch = Branch(
            name,
            condition,
            tuple(inner.replies),
            inner.line,
            tuple(inner.directions),
            is_otherwise(condition.text),
            item.at,
        )
        here.drafts.append(Draft(branch, inner.tried, broken))

    def _note_once(self, here: Passage, at: int, fault: Fault) -> None:
        if fault not in here.noted:
            here.noted.add(fault)
            self.findings.add(at, fault)


def _astray(before: Kind | None) -> Fault:
    if before is Kind.LIST:
        return LEFT
    return AFTER_DIRECTION if before is Kind.PARAGRAPH else NOBODYS
