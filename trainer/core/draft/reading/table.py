"""Tables: which column holds what, by its head or by what is in it, and each row as parts."""

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum

from trainer.core.draft.parts import Part, Row, What
from trainer.core.draft.reading import phrases
from trainer.core.draft.reading.conditions import is_condition, is_short
from trainer.core.draft.reading.quotes import bare
from trainer.core.draft.reading.speech import asks, is_spoken


class Column(StrEnum):
    """What a column holds."""

    LINE = "line"
    REPLY = "reply"
    THEN = "then"
    WHY = "why"
    TOPIC = "topic"
    HEAD = "head"
    """What is said after the answer that is the head of the column."""
    NONE = "none"


_HEADS = {
    Column.NONE: (
        r"#|no\.?|nr\.?|number|id|step|order|time|date|status|done|tags?|deck|priority|when"
    ),
    Column.THEN: (
        r".*\b(?:then|follow|next line|you (?:say|reply|answer) (?:next|then)|say next|second|"
        r"counter|"
        r"(?:my|your) (?:reply|response|answer|comeback)|comeback|rebuttal|respond with)\b.*"
    ),
    Column.REPLY: (
        r".*\b(?:they|their|them|reply|replies|response|possible|answers?|hear|if|reaction|"
        r"objections?|condition|he|she|back|customer|client|employer|says)\b.*"
    ),
    Column.WHY: (
        r".*\b(?:why|notes?|comments?|tips?|purpose|remarks?|advice|reason|goal|hint|extra|"
        r"explanation|listen|background|rationale)\b.*"
    ),
    Column.TOPIC: (
        r".*\b(?:topic|theme|area|category|scene|section|subject|cue|phase|stage|about|point)\b.*"
    ),
    Column.LINE: (
        r".*\b(?:questions?|ask|line|say|script|prompt|front|words|phrase|what i|you say|wording|"
        r"text|opener)\b.*"
    ),
}
"""By which heads a column is known, the first that fits."""
_LINE_FIRST = re.compile(
    r".*\b(?:i|you|we)\b.*\b(?:ask|say)\b(?!.*\b(?:next|then)\b).*|.*\bquestions?\b.*",
    re.IGNORECASE,
)
_MOST_OF_A_HEAD = 7


def in_table(rows: Sequence[Row]) -> Iterator[Part]:
    """Yield the parts of a table's rows."""
    width = max(len(row.cells) for row in rows)
    columns = _headed(rows[0], width) or _headed_by_looks(rows, width)
    body = rows[1:] if columns else rows
    columns = columns or _guessed(rows, width)
    heads = rows[0].cells
    before = ""
    for row in body:
        cells = {
            column: [
                bare(row.cells[number])
                for number, each in enumerate(columns)
                if each is column and number < len(row.cells) and row.cells[number].strip()
            ]
            for column in Column
        }
        line = " ".join(cells[Column.LINE])
        yield from _row(row, cells, "" if line == before else line)
        yield from _under_heads(row, columns, heads)
        before = line or before


def _under_heads(row: Row, columns: Sequence[Column], heads: Sequence[str]) -> Iterator[Part]:
    """Yield what stands in columns whose heads are answers: *If yes*, *If no*."""
    for number, column in enumerate(columns):
        if column is Column.HEAD and number < len(row.cells) and row.cells[number].strip():
            yield Part(what=What.IF, text=heads[number], at=row.at, depth=1)
            yield Part(what=What.SAY, text=bare(row.cells[number]), at=row.at, depth=1)


def _row(row: Row, cells: dict[Column, list[str]], line: str) -> Iterator[Part]:
    def part(what: What, text: str, *, depth: int = 0, sure: bool = True) -> Part:
        return Part(what=what, text=text, at=row.at, depth=depth, sure=sure)

    replies, then = cells[Column.REPLY], cells[Column.THEN]
    for topic in cells[Column.TOPIC] if line else ():
        yield part(What.TOPIC, topic)
    if line:
        sure = asks(line) or is_spoken(line)
        yield part(What.SAY, line, sure=sure)
    for number, reply in enumerate(replies):
        said = then[number] if number < len(then) else ""
        if said or is_condition(reply) or is_short(reply):
            told = is_condition(reply) or is_short(reply)
            yield part(What.IF, reply if told else f"\u201c{reply}\u201d", depth=1)
            if said:
                yield part(What.SAY, said, depth=1)
        else:
            yield part(What.HEAR, reply, depth=1)
    for rest in then[len(replies) :]:
        yield part(What.ADVICE, rest)
    for why in cells[Column.WHY]:
        yield part(What.ADVICE, why)


def pairs(rows: Sequence[Row]) -> Iterator[Part] | None:
    """Return the parts of a table of what they say and what you say; None: it is another one."""
    heads = [_column(cell) for cell in rows[0].cells]
    named = [head for head in heads if head not in {Column.NONE, Column.WHY, Column.TOPIC}]
    if named in ([Column.REPLY, Column.LINE], [Column.REPLY, Column.THEN]):
        said = heads.index(named[1])
        heard = heads.index(Column.REPLY)
        return _pairs(rows[1:], heard, said)
    return None


def _pairs(rows: Sequence[Row], heard: int, said: int) -> Iterator[Part]:
    for row in rows:
        cells = (*map(bare, row.cells), *[""] * (heard + said))
        if cells[said]:
            if cells[heard]:
                yield Part(what=What.FIRST, text=cells[heard], at=row.at)
            yield Part(what=What.SAY, text=cells[said], at=row.at)


def _headed(row: Row, width: int) -> list[Column] | None:
    """Return what the columns hold by their heads; None where the first row is no head."""
    cells = [cell.strip() for cell in row.cells]
    filled = [cell for cell in cells if cell]
    if len(filled) < min(2, width) or any(len(cell.split()) > _MOST_OF_A_HEAD for cell in filled):
        return None
    if any(asks(cell) and not _LINE_FIRST.fullmatch(cell) for cell in filled):
        return None
    columns = [_column(cell) for cell in cells]
    if columns.count(Column.HEAD) == 1:  # *No.* is a number, unless there's a *Yes* beside it
        columns[columns.index(Column.HEAD)] = Column.NONE
    known = [column for column in columns if column is not Column.NONE]
    if not known or Column.LINE not in columns:
        if Column.REPLY in columns and columns.count(Column.REPLY) + columns.count(Column.THEN) > 1:
            columns[columns.index(Column.REPLY)] = Column.LINE
            return columns
        if Column.TOPIC in columns and Column.REPLY in columns:
            columns[columns.index(Column.TOPIC)] = Column.LINE
            return columns
        return None
    first = columns.index(Column.LINE)
    for number, column in enumerate(columns):
        if column is Column.LINE and number != first:  # what is said after the reply
            columns[number] = Column.THEN if Column.REPLY in columns[:number] else Column.WHY
    return columns


def _headed_by_looks(rows: Sequence[Row], width: int) -> list[Column] | None:
    """Return what the columns hold where the head is in words that nobody foresaw.

    Most of what is below a word of the first row asks: that is the line.
    """
    head, body = rows[0], rows[1:]
    if any(len(cell.split()) > _MOST_OF_A_HEAD or asks(cell) for cell in head.cells):
        return None
    known = [_column(cell) for cell in head.cells] + [Column.NONE] * (width - len(head.cells))
    asked = [
        0 if known[at] is Column.HEAD else _asked(body, at) for at in range(width)
    ]
    line = max(range(width), key=lambda at: (asked[at], -at))
    if not head.cells[line : line + 1] or asked[line] * 2 <= len(body):
        return None
    columns = [
        each if each is Column.HEAD or at < line else Column.WHY for at, each in enumerate(known)
    ]
    columns[line] = Column.LINE
    if line and columns[line - 1] is Column.NONE:
        columns[line - 1] = Column.TOPIC
    return columns


def _asked(rows: Sequence[Row], at: int) -> int:
    return sum(1 for row in rows if len(row.cells) > at and asks(row.cells[at]))


def _column(head: str) -> Column:
    head = " ".join(head.lower().replace("_", " ").split()).strip(" :*")
    if not head:
        return Column.NONE
    if is_short(head) or phrases.WHEN_WORD.fullmatch(head):
        return Column.HEAD
    if _LINE_FIRST.fullmatch(head) and not re.search(
        r"\b(?:then|follow|next|reply|answer)\b", head
    ):
        return Column.REPLY if re.search(r"\bthey\b|\btheir\b", head) else Column.LINE
    return next(
        (
            column
            for column, pattern in _HEADS.items()
            if re.fullmatch(pattern, head, re.IGNORECASE)
        ),
        Column.NONE,
    )


def _guessed(rows: Sequence[Row], width: int) -> list[Column]:
    """Return what the columns of a table without heads hold, by what is in them."""
    asked = [_asked(rows, at) for at in range(width)]
    columns = [Column.WHY] * width
    line = max(range(width), key=lambda at: (asked[at], -at))
    if not asked[line]:
        spoken = [
            sum(1 for row in rows if len(row.cells) > at and is_spoken(row.cells[at]))
            for at in range(width)
        ]
        line = max(range(width), key=lambda at: (spoken[at], -at))
        if not spoken[line]:
            return columns
    columns[line] = Column.LINE
    for at in range(line):
        columns[at] = Column.TOPIC if at == line - 1 else Column.NONE
    after = range(line + 1, width)
    replies = [at for at in after if _replies(rows, at)]
    if replies:
        columns[replies[0]] = Column.REPLY
        if replies[0] + 1 < width:
            columns[replies[0] + 1] = Column.THEN
    return columns


def _replies(rows: Sequence[Row], at: int) -> bool:
    """Tell whether most of what a column holds are answers in a word, or conditions."""
    cells = [row.cells[at] for row in rows if len(row.cells) > at and row.cells[at].strip()]
    short = sum(is_short(cell) or is_condition(cell) for cell in cells)
    return bool(cells) and short * 2 > len(cells)
