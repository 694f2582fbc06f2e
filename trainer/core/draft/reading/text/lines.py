"""Plain text and Markdown as rows: marks taken off, lines that were broken put together again."""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from trainer.core.draft.parts import MAX_ROW, MAX_ROWS, Mark, Row
from trainer.core.draft.reading import phrases
from trainer.core.draft.reading.asking import is_unmarked, without_aside
from trainer.core.draft.reading.quotes import CLOSES, OPENS
from trainer.core.draft.reading.tables.columns import tabbed
from trainer.core.draft.reading.text.marks import NUMBER_ALONE, item, unshaped
from trainer.core.draft.reading.text.signs import plain
from trainer.core.draft.reading.text.stamps import Chat, chat, headed, unstamped
from trainer.core.draft.reading.text.widths import (
    COLUMNS,
    END,
    NARROW,
    WIDE,
    widths,
    wrapped,
    written_small,
)
from trainer.core.value import replace

_HEADING = re.compile(
    r"(?P<level>#{1,6})(?:\s++|(?<=##)(?=[\w\"\u201c]))(?P<text>.*?)\s*+(?:#++\s*+)?"
)
_EMPTY = frozenset("-\u2013\u2014/")
_TREE = re.compile(
    r"[|\u2502\u251c\u2514+`][-\u2500\u2501_]+[>\s]*|[\u2502\u251c\u2514]\s*|\|\s+(?=(?:\|\s+)*[+`]-)"
)
"""What a branch is drawn with before its words: `|--`."""
_BOXED = re.compile(
    r"[|\u2502\u2503\u2551] ?(?P<text>[^|\u2502\u2503\u2551]*)[|\u2502\u2503\u2551]"
)
"""A line in a frame that is drawn around it."""
_RULE = re.compile(r"\s*([-=_*~\u2500\u2014])(?:\s*\1){2,}\s*")
_DRAWN = re.compile(r"[|vV\u2193\u2b07\\/][|vV\u2193\u2b07\\/\s]*")
"""A line, or the head of an arrow, that leads to what stands below."""
_DIVIDER = re.compile(
    r"\|?\s*:?-{2,}:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*|\|\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|\s*"
)
_LABEL = re.compile(r"[A-Z][\w.'\u2019 ]{0,25}(?:\([^()]{1,40}\))?\s*:(?:\s|$)")
_STARTS = re.compile(
    rf"[(\[]|[^.?!]{{0,60}}?{phrases.ARROW}|{phrases.SHORT.pattern}\s*[:=]|"
    r"[^.?!:=\"\u201c]{1,60}[:=]\s*[\"\u201c]|"
    rf"{phrases.WHEN}\b[^.?!]{{1,80}}[:\u201c\"]",
    re.IGNORECASE,
)
_STRESSED = re.compile(r"[*_]{1,3}(?=\W?[A-Z]{0,2}\d)")
"""What stresses all of a line, its number too: `**1. Who decides?**`."""
_COLON = re.compile(r"[^.?!:,]{1,40}:\s+\S")
_ANSWER = re.compile(r"(?:[\w'\u2019]+ ){0,4}[\w'\u2019]+:\s+(?=\S)")
_BOX = re.compile(r"\[[ xX]?\]\s+")
_ASKED = re.compile(r"\?[\"'\u201d\u2019\u00bb)\]]*$")
_HEAD_WORDS = 12
_LEVELS = 7


class _Line(Struct, frozen=True):
    """A line of the file with its mark taken off.

    `starts`: it goes on with nothing before it. `width`: how wide the lines around it are.
    `under`: it only makes a heading of the line above it. `small`: even sentences begin with small
    letters in this text.
    """

    row: Row
    length: int = 0
    starts: bool = False
    width: int = 0
    under: bool = False
    small: bool = False


def rows(text: str) -> Iterator[Row]:
    """Yield the rows of a text."""
    open_: Row | None = None
    before = 0
    for line in _lines(text):
        if line is None or line.under:
            if open_:
                head = replace(open_, mark=Mark.HEADING, depth=left_of_text(2))
                yield head if line and _names(open_) else open_
            open_ = None
            continue
        row = line.row
        fits = open_ and len(open_.text) + len(row.text) < MAX_ROW
        starts = line.starts and not (open_ and _broken_off(open_, row, before, line.width))
        if open_ and fits and not starts and _goes_on(open_, line, before):
            open_ = replace(open_, text=_joined(open_.text, row.text))
        else:
            yield from (open_,) if open_ else ()
            open_ = row
        before = line.length
    if open_:
        yield open_


def _lines(text: str) -> Iterator[_Line | None]:
    """Yield the lines of a text; None where nothing can go on: a blank one, a rule."""
    lines, asides = headed(text.split("\n")[: MAX_ROWS + 1])
    lines = tabbed(unshaped(lines))
    who = chat(lines)
    wide = widths(lines) if wrapped(lines) else [0] * len(lines)
    small = written_small(lines)
    first = next((line for line in lines if line.strip()), "")
    framed = bool(_RULE.fullmatch(first))  # lines drawn between blocks are under no heading
    paragraph, number = 0, -1
    for at, (line, width) in enumerate(zip(lines, wide, strict=False), 1):
        bare = line.strip()
        if not bare or _RULE.fullmatch(line) or _DRAWN.fullmatch(bare) or _DIVIDER.fullmatch(bare):
            paragraph += not bare
            ruled = bool(bare) and bare[0] in "-=~" and not framed
            yield _Line(Row(text="", at=at), starts=True, under=True) if ruled else None
        elif len(line) > MAX_ROW:
            row = Row(text=line, at=at, paragraph=paragraph)
            yield _Line(row, length=len(line), starts=True)
        elif NUMBER_ALONE.fullmatch(line) and at < len(lines) and lines[at].strip():
            number = at
            yield None
        else:
            inside = "\t" in line.strip() or ("\t" in line and "\t" in lines[at - 2].strip())
            found = _line(line if inside else line.replace("\t", " " * COLUMNS), at, who)
            row = replace(found.row, paragraph=paragraph)
            if number == at - 1 and row.mark is Mark.PLAIN:
                row = replace(row, mark=Mark.ITEM, numbered=True)
            row = replace(row, mark=Mark.ASIDE) if at in asides else row
            yield replace(found, row=row, width=width, small=small)


def left_of_text(level: int) -> int:
    """Return the depth of a heading: all are to the left of any text, the first most of all."""
    return level - _LEVELS


def _names(row: Row) -> bool:
    """Tell whether a row above a line of hyphens, or the like, is a heading."""
    return row.mark is Mark.PLAIN and len(row.text.split()) <= _HEAD_WORDS


def _line(line: str, at: int, who: Chat) -> _Line:
    whole = line.rstrip()
    length = len(whole)
    if "\t" in line.strip("\n ") and _tabled(line):
        return _celled(whole, line.rstrip("\n").split("\t"), at)
    body = whole.expandtabs(COLUMNS).lstrip()
    if rest := unstamped(body, who):
        mark = Mark.ASIDE if rest.aside else Mark.PLAIN
        return _Line(Row(text=plain(rest.text), at=at, mark=mark), length=length, starts=True)
    if boxed := _BOXED.fullmatch(body):
        return _line(boxed["text"], at, who)
    if body.startswith("|") and body.count("|") > 1 and not _TREE.match(body):
        return _celled(body, body.strip("|").split("|"), at)
    if found := _HEADING.fullmatch(body):
        depth = left_of_text(len(found["level"]))
        row = Row(text=plain(found["text"]), at=at, mark=Mark.HEADING, depth=depth)
        return _Line(row, length=length, starts=True)
    return replace(_lined(body, len(whole.expandtabs(COLUMNS)), at), length=length)


def _celled(text: str, cells: Sequence[str], at: int) -> _Line:
    """Return a row of a table."""
    kept = tuple(_unmarked(cell.strip()) for cell in cells)
    return _Line(Row(text=text, at=at, mark=Mark.CELLS, cells=kept), length=len(text), starts=True)


def _lined(body: str, width: int, at: int) -> _Line:
    """Return a line of text without what stands before it: a bullet, a number, a `>`."""
    drawn = _TREE.match(body)
    while branch := _TREE.match(body):
        body = body[branch.end() :].lstrip()
    depth = width - len(body)
    body = plain(body) if _STRESSED.match(body) else body
    mark, numbered, starts = Mark.PLAIN, False, False
    while body.startswith(">"):
        depth += COLUMNS if mark is Mark.QUOTE else 0
        mark = Mark.QUOTE
        body = body[1:].lstrip()
        starts = bool(_ANSWER.match(body) or phrases.CONDITION.match(body))
    listed = item(body) if mark is Mark.QUOTE else None
    if listed:
        body, starts = listed.text, True
    if mark is Mark.QUOTE and depth and starts:  # an answer below an item, and what is said then
        mark = Mark.ITEM
    if mark is Mark.PLAIN and (found := item(body)):
        depth += found.level
        mark, numbered, starts = Mark.ITEM, found.numbered, True
        body = found.text
    boxed = _BOX.match(body)
    body = body[boxed.end() :] if boxed else body
    if drawn or boxed or (phrases.DRAWN.match(body) and mark is not Mark.QUOTE):
        mark = Mark.ITEM
    starts = starts or bool(_STARTS.match(body) or _LABEL.match(body) or body[:1] in OPENS)
    row = Row(text=plain(body), at=at, mark=mark, depth=depth)
    return _Line(replace(row, numbered=numbered), starts=starts)


def _tabled(line: str) -> bool:
    """Tell whether a tab divides a line into cells, and doesn't only stand behind a bullet."""
    found = item(line.strip())
    return "\t" in (found.text if found else line.strip("\n "))


def _unmarked(cell: str) -> str:
    found = item(cell)
    return "" if cell in _EMPTY else plain(found.text if found else cell)


def _goes_on(open_: Row, line: _Line, before: int) -> bool:
    """Tell whether a line is the rest of the row before it."""
    row, width = line.row, line.width
    if row.mark is Mark.QUOTE or open_.mark in {Mark.HEADING, Mark.CELLS}:
        broken = (before < NARROW or not width) and (
            _ended(open_) or not row.text or not open_.text
        )
        return row.mark is open_.mark and not (row.mark is Mark.QUOTE and broken)
    if row.mark is not Mark.PLAIN or row.depth < open_.depth or _greets(open_):
        return False
    full = bool(row.text) and 0 < width < before + 1 + len(row.text.split()[0])
    if _ended(open_):
        return full and NARROW <= width <= WIDE and not _ASKED.search(open_.text)
    if line.small:
        below = open_.mark is Mark.ITEM and row.depth > open_.depth
        return below or (full and NARROW <= width <= WIDE and not is_unmarked(row.text))
    return full or _follows(open_, row, before, width)


def _greets(row: Row) -> bool:
    """Tell whether a row begins a letter: what it says begins on the next line."""
    brief = row.at <= _HEAD_WORDS and len(row.text) < NARROW // 2
    return brief and row.text[-1:] == "," and phrases.GREETING.fullmatch(row.text) is not None


def _ended(row: Row) -> bool:
    """Tell whether a row ends a sentence, or a quotation."""
    return bool(END.search(without_aside(row.text))) or row.text[-1:] in CLOSES


def _broken_off(open_: Row, row: Row, before: int, width: int) -> bool:
    """Tell whether a line was broken before a quotation, in the middle of a sentence."""
    if row.text[:1] not in OPENS or not {row.mark, open_.mark} <= {Mark.PLAIN, Mark.ITEM}:
        return False
    open_end = not END.search(open_.text) and open_.text[-1:] not in CLOSES
    return open_end and width >= NARROW and before + 1 + len(row.text.split()[0]) > width


def _follows(open_: Row, row: Row, before: int, width: int) -> bool:
    """Tell whether words behind a row that ends no sentence belong to it."""
    if before < NARROW and (phrases.CONDITION.match(row.text) or is_unmarked(row.text)):
        return False  # a short line before it was not broken by a program
    if not width and open_.mark is row.mark and before < NARROW and _COLON.match(row.text):
        return False  # no program broke any line of this text
    if row.text[:1].islower() or (open_.mark is Mark.ITEM and row.depth > open_.depth):
        return True
    return before >= NARROW or open_.text[-1:] in ",\u2014-"


def _joined(one: str, other: str) -> str:
    return f"{one} {other}"


def unmarked(row: Row) -> Row:
    """Return a paragraph without the bullet, or the number, that a word processor typed into it."""
    found = item(row.text) if row.mark is Mark.PLAIN else None
    if not found:
        return row
    return replace(row, text=found.text.strip(), mark=Mark.ITEM, numbered=found.numbered)
