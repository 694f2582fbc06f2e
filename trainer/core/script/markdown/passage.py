"""What stands under a cue's heading or inside a branch: a line, its branches, its directions."""

from collections.abc import Sequence

from msgspec import Struct, field

from trainer.core.script.astray import Astray
from trainer.core.script.faults import (
    BRANCH_ELSEWHERE,
    EMPTY_QUOTE,
    ENDS_AND_GOES_ON,
    IN_REPLY,
    LEFT,
    MAX_DEPTH,
    NEITHER,
    NO_WORDS,
    NOBODYS,
    NOT_LAST,
    REPLY_ELSEWHERE,
    TOO_DEEP,
    Fault,
)
from trainer.core.script.markdown import looks, unsaid
from trainer.core.script.markdown.advice import direction
from trainer.core.script.markdown.blocks import Block, Kind
from trainer.core.script.markdown.braces import Mark
from trainer.core.script.markdown.findings import Findings
from trainer.core.script.markdown.forks import Draft, check
from trainer.core.script.markdown.inline import Reader
from trainer.core.script.markdown.items import Item, is_otherwise, item_kind
from trainer.core.script.markdown.lines import NO_PLACE, Lines
from trainer.core.script.script import Branch, Jump, Line, Words

_ENDS = frozenset({Mark.END})


class Passage(Struct):
    """What was found so far in one place, with `depth` branches around it.

    `cue` is the heading's line when the place is a cue. `lineless` means that it is known to have
    no quote, which was noted; `silent` that it has none; `quoted` that its quote was seen;
    `astray` that the last quote was nobody's; `tried` counts what was meant as a reply; `busy` that
    something stands here at all; `meant` that the last paragraph was meant as something else,
    `nearly` that some item was; both were noted. `unhinged`: something was noted that puts what is
    below it out of place; `slid`: the list below a link has a branch of the line further out.
    `aside` is the last paragraph, if it is plain advice, `asides` all of them.
    `replies` are what is heard before the quote, `answers` after it, `loose` where the latter begin
    in each list.
    """

    place: str
    depth: int
    cue: int | None = None
    ends: bool = False
    lineless: bool = False
    quoted: bool = False
    astray: bool = False
    tried: int = 0
    busy: bool = False
    meant: bool = False
    nearly: bool = False
    silent: bool = False
    unhinged: bool = False
    slid: bool = False
    aside: Block | None = None
    asides: list[Block] = field(default_factory=list)
    wordings: list[Words] = field(default_factory=list)
    directions: list[Words] = field(default_factory=list)
    replies: list[Words] = field(default_factory=list)
    answers: list[Words] = field(default_factory=list)
    loose: list[int] = field(default_factory=list)
    drafts: list[Draft] = field(default_factory=list)
    noted: set[Fault] = field(default_factory=set)
    jump: Jump | None = None

    @property
    def line(self) -> Line | None:
        """The line with its branches, or with what they may answer, if there are words."""
        if not self.wordings:
            return None
        branches = tuple(draft.branch for draft in self.drafts)
        return Line(tuple(self.wordings), branches, tuple(self.answers))


class Passages(Struct, frozen=True):
    """Reads the passages of one page."""

    reader: Reader
    lines: Lines
    findings: Findings
    astray: Astray

    def cue(self, heading: Block, body: Sequence[Block], place: str, *, ends: bool) -> Passage:
        """Read what stands under the heading of a cue; `ends` says that the call ends after it."""
        here = Passage(place, 0, cue=heading.at, ends=ends)
        if all(block.kind is not Kind.QUOTE for block in body):
            # What stands below is read all the same: it may have faults of its own.
            here.lineless = True
            asked = self.astray.asks(body) and self.astray.questions(body)
            if not (asked or self.astray.line(body)):
                self.findings.add(heading.at, NO_WORDS)
        self._fill(here, body)
        return here

    def _fill(self, here: Passage, body: Sequence[Block]) -> None:
        before: Kind | None = None
        here.silent = all(block.kind is not Kind.QUOTE for block in body)
        for number, block in enumerate(body):
            if block.kind is Kind.PARAGRAPH:
                self._paragraph(here, block, before, body[number + 1 : number + 2])
            elif block.kind is Kind.QUOTE:
                self._quote(here, block, before)
            elif block.kind is Kind.LIST:
                after = body[number + 1].kind if number + 1 < len(body) else None
                self._list(here, block, quote_below=after is Kind.QUOTE)
            else:
                self.findings.add(block.at, NO_PLACE[block.kind])
            here.busy |= block.kind is not Kind.PARAGRAPH
            before = block.kind
        if here.drafts:  # what they may answer stands in the branches, where there are any
            here.answers.clear()
            for at in here.loose if not here.unhinged else ():
                self.findings.add(at, REPLY_ELSEWHERE)
        if here.jump and here.ends:
            self.findings.add(here.jump.at, ENDS_AND_GOES_ON)
        self.astray.wordings(here.asides, here.wordings)
        if not here.unhinged:
            check(here.drafts, here.place, self.findings, more=here.nearly)

    def _paragraph(
        self, here: Passage, block: Block, before: Kind | None, after: Sequence[Block]
    ) -> None:
        """Take a paragraph as advice; a link alone, at the end, says where the call goes on."""
        jump, last = self.reader.jump(block), not after
        if jump and last:
            here.jump = jump
            return
        here.slid = bool(jump and here.depth) and self.astray.forks(after)
        if jump and not (here.slid or here.unhinged):
            self.findings.add(block.at, NOT_LAST)
        # One cause, one message: what was meant as something else has its own.
        meant = here.cue is not None and self.astray.branch(block, after)
        here.unhinged |= meant
        if not (meant or here.lineless or self.astray.worded(block, here.wordings, after)):
            meant = looks.paragraph(block, self.findings, here.noted)
        if not meant and here.cue is not None and self.astray.heading(block):
            meant = here.unhinged = True
        if not (meant or here.lineless):
            meant = self._meant(here, block, before, last=last)
        here.meant = meant
        here.aside = None if meant else block
        here.asides += () if meant else (block,)
        here.directions += direction(block, self.reader, checked=not meant)

    def _meant(self, here: Passage, block: Block, before: Kind | None, *, last: bool) -> bool:
        """Note a paragraph that was a line, a reply or a heading, and tell whether it was one."""
        if here.quoted and before in {Kind.LIST, Kind.PARAGRAPH} and self.astray.reply(block):
            return True
        if here.cue is None:
            return not here.quoted and self.astray.in_branch(block, silent=here.silent)
        if before is not Kind.LIST:
            return False
        unanswered = bool(here.drafts) and not here.drafts[-1].branch.follow_up
        return self.astray.below_a_list(block, unanswered=unanswered, last=last)

    def _quote(self, here: Passage, quote: Block, before: Kind | None) -> None:
        """Take a quote as the line or as another wording of it; any other is nobody's."""
        follows = before is Kind.QUOTE
        if not here.quoted or (follows and not here.astray):
            first = here.cue is not None and not here.quoted
            aside = here.aside if before is Kind.PARAGRAPH else None
            alone = len(here.asides) == 1
            if first and aside and self.astray.above(aside, quote, alone=alone):
                here.asides.remove(aside)
            here.quoted = True
            words = self.lines.wording(quote)
            if words and words.pieces:
                looks.quote(words.text, quote.at, self.findings)
                unsaid.quote(words.text, quote.at, self.findings)
                here.wordings.append(words)
            elif words and first:
                self.findings.add(here.cue or quote.at, NO_WORDS)
            elif words:
                self.findings.add(quote.at, EMPTY_QUOTE)
        elif not follows:
            here.astray = True
            if before is Kind.PARAGRAPH and here.aside:
                title, wording = here.cue is not None, not here.drafts
                if self.astray.between(here.aside, quote, title=title, wording=wording):
                    here.asides.remove(here.aside)
            elif not (here.unhinged or (here.meant and before is Kind.PARAGRAPH)):  # cause told
                self.findings.add(quote.at, LEFT if before is Kind.LIST else NOBODYS)

    def _list(self, here: Passage, block: Block, *, quote_below: bool) -> None:
        """Read the items of a list; a quote right below may be meant for its last branch."""
        loose, fork = False, None
        for number, item in enumerate(block.inside):
            match item_kind(item, self.reader):
                case Item.BRANCH:
                    after = block.inside[number + 1 :]
                    below = bool(after) and item_kind(after[0], self.reader) is Item.REPLY
                    slid = loose or here.slid or (below and not here.quoted)
                    if here.depth and slid and not here.unhinged and self.astray.alone(block):
                        here.unhinged = self.astray.left(item, item, row=" ")
                    self._branch(here, item, answered=below or (quote_below and not after))
                    fork = item
                case Item.REPLY if fork:  # what stands below is out of its place for this cause
                    row = "" if here.depth else self.lines.rows[fork.at - 1]
                    here.unhinged = here.unhinged or self.astray.left(fork, item, row=row)
                case Item.REPLY:
                    if here.quoted and not loose:
                        here.loose.append(item.at)
                        loose = True
                    self._reply(here, item)
                case Item.NEITHER:
                    self._neither(here, item)

    def _neither(self, here: Passage, item: Block) -> None:
        here.tried += not here.quoted
        first = item.inside[0] if item.inside else None
        if first and first.kind in NO_PLACE:
            self.findings.add(first.at, NO_PLACE[first.kind])
        elif not (here.lineless or (first and self.astray.runs_on(first))):
            if not first:
                self.findings.forget_vanished(item.at, item.end)
            text = self.reader.plain(first) if first and first.kind is Kind.PARAGRAPH else ""
            here.nearly |= looks.item(text, item.at, self.findings)

    def _reply(self, here: Passage, item: Block) -> None:
        here.tried += not here.quoted
        if here.lineless:
            return
        heard = here.answers if here.quoted else here.replies
        heard.append(self.reader.utterance(item.inside[0]))
        unsaid.reply(heard[-1].text, item.at, self.findings)
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
        kind = item_kind(item, self.reader)
        if kind in faults:
            self.findings.add(item.at, faults[kind])
        else:
            first = item.inside[0] if item.inside else None
            text = self.reader.plain(first) if first and first.kind is Kind.PARAGRAPH else ""
            looks.item(text, item.at, self.findings)

    def _branch(self, here: Passage, item: Block, *, answered: bool) -> None:
        if here.depth >= MAX_DEPTH:
            self._note_once(here, item.at, TOO_DEEP)
            return
        if not (here.quoted or here.lineless or here.unhinged):
            self._note_once(here, item.at, BRANCH_ELSEWHERE)
        named = self.reader.pinned(item.inside[0], allowed=_ENDS)
        ends = Mark.END in named.marks
        inner = Passage(f"{here.place}/{named.id}", here.depth + 1, ends=ends)
        self._fill(inner, item.inside[1:])
        here.unhinged |= inner.unhinged
        broken = not (inner.busy or inner.jump or ends or answered)
        if broken:
            self.findings.add(item.at, NEITHER)
        branch = Branch(
            named.id,
            named.words,
            tuple(inner.replies),
            inner.line,
            tuple(inner.directions),
            is_otherwise(named.words.text),
            item.at,
            ends,
            inner.jump,
        )
        here.drafts.append(Draft(branch, inner.tried, broken))

    def _note_once(self, here: Passage, at: int, fault: Fault) -> None:
        if fault not in here.noted:
            here.noted.add(fault)
            self.findings.add(at, fault)
