"""Advice under a title or a scene: paragraphs and lists, and no words to say."""

from collections.abc import Iterable, Iterator

from trainer.core.script.faults import BRANCH_ELSEWHERE, NOBODYS
from trainer.core.script.markdown.blocks import Block, Kind
from trainer.core.script.markdown.findings import Findings
from trainer.core.script.markdown.inline import Reader
from trainer.core.script.markdown.items import Item, item_kind
from trainer.core.script.markdown.lines import NO_PLACE
from trainer.core.script.script import Words


def advice(body: Iterable[Block], reader: Reader, findings: Findings) -> Iterator[Words]:
    """Yield the directions that stand in `body`."""
    before: Block | None = None
    for block in body:
        if block.kind is Kind.PARAGRAPH:
            yield from direction(block, reader)
        elif block.kind is Kind.LIST:
            yield from _list(block, reader, findings)
        elif block.kind is not Kind.QUOTE:
            findings.add(block.at, NO_PLACE[block.kind])
        elif not (before and before.kind is Kind.QUOTE):
            findings.add(block.at, NOBODYS)
        before = block


def direction(paragraph: Block, reader: Reader, *, checked: bool = True) -> Iterator[Words]:
    """Yield the advice of one paragraph, if a reader sees any; note what is amiss in its words."""
    words = reader.words([paragraph], paragraph.at, checked=checked)
    if words.pieces:
        yield words


def _list(block: Block, reader: Reader, findings: Findings) -> Iterator[Words]:
    astray = next((item for item in block.inside if _is_fork(item, reader)), None)
    if astray:
        findings.add(astray.at, BRANCH_ELSEWHERE)
        return
    for item in block.inside:
        yield from advice(item.inside, reader, findings)


def _is_fork(item: Block, reader: Reader) -> bool:
    """Tell whether an item looks like a branch: a condition, and replies or a quote below."""
    return item_kind(item, reader) is Item.BRANCH and any(
        block.kind is Kind.QUOTE
        or any(item_kind(reply, reader) is Item.REPLY for reply in block.inside)
        for block in item.inside
    )
