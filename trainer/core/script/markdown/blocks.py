"""The blocks of a Markdown page as a tree: what markdown-it-py says, freed of its tokens."""

import re
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markdown_it.utils import EnvType
from msgspec import Struct, field

from trainer.core.script.faults import OPEN_COMMENT, VANISHES
from trainer.core.script.markdown.findings import Findings

# Deeper than anything that a script may hold; what lies deeper is dropped without a word, so a
# block at this level is a problem. Each level costs a few frames of recursion.
_DEEPEST = 120
_MARKDOWN = MarkdownIt("commonmark", {"maxNesting": _DEEPEST, "inline_definitions": True})
_MARKDOWN.core.ruler.enableOnly(["normalize", "block"])
_COMMENT = re.compile(r"<!--.*?(?:-->|(\Z))", re.DOTALL)


class Kind(StrEnum):
    """What a block is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    QUOTE = "blockquote"
    LIST = "list"
    ITEM = "list_item"
    CODE = "code"
    HTML = "html"


class Block(Struct, frozen=True):
    """A block from line `at` to line `end`; `text` is the source of its words."""

    kind: Kind
    at: int
    end: int
    level: int = 0
    text: str = ""
    inside: tuple["Block", ...] = ()


class Page(Struct, frozen=True):
    """The blocks of a file, its lines, and the link definitions that its words may use.

    `too_deep` is the line of the first block that was nested too deep to be read, if any.
    """

    blocks: tuple[Block, ...]
    lines: Sequence[str]
    references: EnvType
    too_deep: int | None = None


_KINDS = {
    "heading_open": Kind.HEADING,
    "paragraph_open": Kind.PARAGRAPH,
    "blockquote_open": Kind.QUOTE,
    "bullet_list_open": Kind.LIST,
    "ordered_list_open": Kind.LIST,
    "list_item_open": Kind.ITEM,
    "code_block": Kind.CODE,
    "fence": Kind.CODE,
    "html_block": Kind.HTML,
}


class _Open(Struct):
    """A block that is not closed yet."""

    token: Token | None = None
    text: str = ""
    inside: list[Block] = field(default_factory=list)


def page(lines: Sequence[str], findings: Findings) -> Page:
    """Return the blocks of a file; what is nested too deep to be read is left out.

    Rules and comments are left out too; link definitions are noted as text that vanishes.
    """
    references: EnvType = {}
    tokens = _MARKDOWN.parse("\n".join(lines), references)
    deep = next((_at(token) for token in tokens if token.level >= _DEEPEST - 1), None)
    return Page(tuple(_tree(tokens, findings)), lines, references, deep)


def _tree(tokens: Iterable[Token], findings: Findings) -> list[Block]:
    stack = [_Open()]
    for token in tokens:
        if token.type == "inline":
            stack[-1].text = token.content
        elif token.nesting == 1:
            stack.append(_Open(token))
        elif token.nesting == -1:
            opened = stack.pop()
            stack[-1].inside.extend(_closed(opened))
        else:
            stack[-1].inside.extend(_single(token, findings))
    return stack[0].inside


def _closed(opened: _Open) -> Iterator[Block]:
    if opened.token:
        yield _block(opened.token, opened.text, tuple(opened.inside))


def _single(token: Token, findings: Findings) -> Iterator[Block]:
    """Yield what stands alone: code and HTML; rules, comments and definitions are not seen."""
    if token.type == "definition":
        findings.add(_at(token), VANISHES)
    elif token.type == "html_block":
        if _open_comment(token.content):
            findings.add(_at(token), OPEN_COMMENT)
        if _COMMENT.sub("", token.content).strip():
            yield _block(token)
    elif token.type in _KINDS:
        yield _block(token)


def _open_comment(html: str) -> bool:
    return any(found.group(1) is not None for found in _COMMENT.finditer(html))


def _block(token: Token, text: str = "", inside: tuple[Block, ...] = ()) -> Block:
    end = token.map[1] if token.map else 1
    level = int(token.tag[1:]) if token.type == "heading_open" else 0
    return Block(_KINDS[token.type], _at(token), end, level, text, inside)


def _at(token: Token) -> int:
    return token.map[0] + 1 if token.map else 1
