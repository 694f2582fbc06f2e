"""A sheet laid out between the first row and the foot: every part keeps its rows."""

from collections.abc import Iterable

from msgspec import Struct

from trainer.rows.page.sheet import Choice, Sheet, fitted
from trainer.rows.practice.doing import Typed
from trainer.rows.row import Part, Row, Style
from trainer.screens.page.layout import (
    Fragments,
    fragments,
    style_of,
    trimmed,
    typed_lines,
    width_of,
    wrapped,
)
from trainer.screens.page.paper import Paper

INDENT = 2
"""Columns before what they say."""
LETTER = 3
"""Columns of the letter of a choice, with the blanks after it."""
MARK, SHORT_MARK = 13, 5
"""Columns kept for what is said beside a choice, and where there is little room."""
AT_HAND = (f"class:{Style.HERE}", f"class:{Style.SLIP}")

Cursor = tuple[int, int] | None
"""Row and column of the cursor; None: it is hidden."""


class Body(Struct, frozen=True):
    """Lines between the first row and the foot, and where the cursor stands in them.

    `more` are further lines, which give way first.
    """

    lines: list[Fragments]
    cursor: Cursor = None
    more: list[Fragments] = []


def body(sheet: Sheet, paper: Paper, typed: Typed) -> Body:
    """Return a sheet as lines of the page, without the first row."""
    found = _above(sheet, paper)
    if sheet.heard.parts:
        found += [*wrapped(sheet.heard, paper.text), []]
    lines, cursor = _line(sheet, paper, typed)
    if cursor:
        cursor = (cursor[0] + len(found), cursor[1])
    found += lines
    if sheet.choices:
        found += _choices(sheet.choices, paper)
    if sheet.note:
        found.append([])
        for row in sheet.note:
            found += wrapped(row, paper.text)
    more: list[Fragments] = []
    for row in sheet.more:
        more += [[], *wrapped(row, paper.text)]
    return Body(found, cursor, more)


def _above(sheet: Sheet, paper: Paper) -> list[Fragments]:
    """Return the rows above the line: what was said before, the cue, and a blank."""
    part = Row("", (Part(sheet.part, Style.DIM),))
    if paper.narrow:
        found = [fragments(part if sheet.part else fitted(sheet.context, paper.room))]
    else:
        before = sheet.context if sheet.context.parts else sheet.before
        found = [[], fragments(fitted(before, paper.text))]
    found = [trimmed(line, paper.room) for line in found]
    if sheet.reply.parts:
        found += wrapped(sheet.who, paper.text)
        found += [] if paper.narrow else [[]]
        indent = [("", " " * INDENT)]
        found += [[*indent, *line] for line in wrapped(sheet.reply, paper.text - INDENT)]
        found += [[]] if sheet.cue.parts else []
    if sheet.cue.parts:
        cue = wrapped(sheet.cue, paper.text - (0 if paper.narrow else len(sheet.part)))
        if sheet.part and not paper.narrow:
            gap = paper.room - width_of(cue[0]) - len(sheet.part)
            cue[0] = [*cue[0], ("", " " * gap), *fragments(part)]
        found += cue
    return [*found, []]


def _line(sheet: Sheet, paper: Paper, typed: Typed) -> tuple[list[Fragments], Cursor]:
    """Return the line, as many rows as all of it takes, and the cursor in it."""
    least = len(wrapped(sheet.whole, paper.text))
    cursor: Cursor = None
    if sheet.typing:
        texts, cursor = typed_lines(typed.text, paper.text, at=typed.at)
        lines: list[Fragments] = [[("", text.rstrip(" "))] for text in texts]
    else:
        lines = wrapped(sheet.line, paper.text)
        cursor = _gap(lines)
    return [*lines, *([] for _ in range(least - len(lines)))], cursor


def _gap(lines: list[Fragments]) -> Cursor:
    """Return where the gap at hand begins."""
    for number, line in enumerate(lines):
        for at, part in enumerate(line):
            if part[0] in AT_HAND:
                return number, width_of(line[:at])
    return None


def _choices(choices: tuple[Choice, ...], paper: Paper) -> list[Fragments]:
    """Return the answers to choose among; what is said beside them changes no row."""
    kept = SHORT_MARK if paper.narrow else MARK
    width = paper.text - LETTER - kept
    texts = [wrapped(Row("", (Part(each.text, each.style),)), width) for each in choices]
    column = width if paper.narrow else max(width_of(line) for text in texts for line in text)
    found: list[Fragments] = []
    for each, text in zip(choices, texts, strict=True):
        key = Style.CUE if each.style is Style.PLAIN else each.style
        first = [(f"class:{key}", f"{each.letter}  "), *text[0]]
        mark = each.short if paper.narrow else each.mark
        if mark:
            gap = " " * (LETTER + column + (1 if paper.narrow else 3) - width_of(first))
            first += [("", gap), (style_of(each.style.value), mark)]
        found.append(first)
        found += [[("", " " * LETTER), *line] for line in text[1:]]
    return found


def help_lines(rows: Iterable[Row], paper: Paper) -> list[Fragments]:
    """Return the rows of a help as lines: each key, and what it does beside it."""
    rows = tuple(rows)
    column = 2 + max(len(each.label) for each in rows)
    found: list[Fragments] = [[]]
    for each in rows:
        lines = wrapped(each, paper.text - column)
        found.append([(f"class:{Style.CUE}", each.label.ljust(column)), *lines[0]])
        found += [[("", " " * column), *line] for line in lines[1:]]
    return found
