"""What the columns of a table hold: by the words of its head, or by what stands below it."""

import re
from collections.abc import Sequence
from enum import StrEnum
from itertools import pairwise

from trainer.core.draft.parts import Row
from trainer.core.draft.reading import phrases
from trainer.core.draft.reading.row.conditions import is_brief, is_condition
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
        r"next|.*\b(?:then|follow|next line|you (?:say|reply|answer) (?:next|then)|say next|second|"
        r"counter|"
        r"(?:my|your|you|i) (?:reply|respond|response|answer|comeback)|"
        r"comeback|rebuttal|respond with)\b.*"
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
    r"(?>.*?\b(?:i|you|we)\b)(?>.*\b(?:ask|say)\b)(?!.*\b(?:next|then)\b).*|.*\bquestions?\b.*",
    re.IGNORECASE,
)
_SAYING = re.compile(
    r"(?:^\w+|\b(?:say|says|answers?|repl(?:y|ies)|responds?|asks?|hear))$", re.IGNORECASE
)
"""How a head ends over conditions, and not over what is said after one: *if they say*."""
_SPEAKER = re.compile(
    r"(?:(?P<me>me|you|i|candidate|caller|applicant)|them|they|he|she|her|him|interviewer|recruiter)"
    r"(?:\s(?:again|then|next|\d))?",
    re.IGNORECASE,
)
_WHAT_IF = re.compile(r"^(?:and )?what (?=if\b)")
_AFTER = frozenset({Column.HEAD, Column.REPLY, Column.THEN})
_MOST_OF_A_HEAD = 7
_IN_WORDS = re.compile(r"\w+")


def columns_of(rows: Sequence[Row]) -> tuple[list[Column], bool]:
    """Return what the columns of a table hold, and whether its first row is their head."""
    width = max(len(row.cells) for row in rows)
    found = _headed(rows, width) or _headed_by_looks(rows, width)
    return (_asked_behind(rows[1:], found), True) if found else (_guessed(rows, width), False)


def _asked_behind(rows: Sequence[Row], columns: list[Column]) -> list[Column]:
    """Return columns with what asks as the line, where nothing does that was taken for it.

    The front of a card may be a cue, and its back the question.
    """
    line = columns.index(Column.LINE)
    behind = [at for at in range(line + 1, len(columns)) if _asked(rows, at) * 2 > len(rows)]
    if _asked(rows, line) or not behind:
        return columns
    moved = {line: Column.TOPIC, behind[0]: Column.LINE}
    return [moved.get(at, each) for at, each in enumerate(columns)]


def _headed(rows: Sequence[Row], width: int) -> list[Column] | None:
    """Return what the columns hold by their heads; None where the first row is no head."""
    cells = [cell.strip() for cell in rows[0].cells]
    filled = [cell for cell in cells if cell]
    if len(filled) < min(2, width) or any(len(cell.split()) > _MOST_OF_A_HEAD for cell in filled):
        return None
    if any(_asks_in_words(cell) and not _LINE_FIRST.fullmatch(cell) for cell in filled):
        return None
    columns = [
        Column.NONE if _counts(rows[1:], at) else column(cell) for at, cell in enumerate(cells)
    ]
    if columns.count(Column.HEAD) == 1:  # *No.* is a number, unless there's a *Yes* beside it
        only = columns.index(Column.HEAD)
        columns[only] = Column.NONE if is_brief(cells[only]) else Column.HEAD
    if Column.LINE not in columns:
        return _unlined(rows, columns)
    first = _first_said(rows[1:], [at for at, each in enumerate(columns) if each is Column.LINE])
    for number, each in enumerate(columns):
        before = each is Column.NONE and number == first - 1 and _is_unknown(cells[number])
        if before or (each is Column.LINE and number < first):
            columns[number] = Column.TOPIC
        elif each is Column.LINE and number > first:  # what is said after the reply
            columns[number] = Column.THEN if Column.REPLY in columns[:number] else Column.WHY
    for at, (one, other) in enumerate(pairwise(columns), 1):
        if one is other is Column.REPLY and _first_said(rows[1:], [at - 1, at]) == at:
            columns[at] = Column.THEN  # *Answer*, and beside it *Reply*
    return columns


def _counts(rows: Sequence[Row], at: int) -> bool:
    """Tell whether a column holds nothing but numbers: *No.*."""
    cells = [row.cells[at].strip(" .)#") for row in rows if len(row.cells) > at]
    return any(cells) and all(cell.isdecimal() for cell in cells if cell)


def _is_unknown(head: str) -> bool:
    """Tell whether a head is a word that nobody foresaw, and no number, or date, or the like."""
    word = head.lower().strip(" :*")
    return bool(word) and not re.fullmatch(_HEADS[Column.NONE], word)


def _unlined(rows: Sequence[Row], columns: list[Column]) -> list[Column] | None:
    """Return what the columns hold where no head says which one is said: what they say first.

    None: what asks stands under words that nobody foresaw.
    """
    unknown = [at for at, each in enumerate(columns) if each is Column.NONE]
    if Column.REPLY not in columns or any(_asked(rows[1:], at) for at in unknown):
        return None
    several = columns.count(Column.REPLY) + columns.count(Column.THEN) > 1
    first = Column.REPLY if several else Column.TOPIC
    if first not in columns:
        return None
    columns[columns.index(first)] = Column.LINE
    return columns


def _asks_in_words(cell: str) -> bool:
    """Tell whether a cell is a question, and no sign: *if ?* is a head."""
    return asks(cell) and len(_IN_WORDS.findall(cell)) > 1


def _headed_by_looks(rows: Sequence[Row], width: int) -> list[Column] | None:
    """Return what the columns hold where the head is in words that nobody foresaw.

    Most of what is below a word of the first row asks: that is the line.
    """
    head, body = rows[0], rows[1:]
    if any(len(cell.split()) > _MOST_OF_A_HEAD or asks(cell) for cell in head.cells):
        return None
    known = [column(cell) for cell in head.cells] + [Column.NONE] * (width - len(head.cells))
    asked = [0 if known[at] is Column.HEAD else _asked(body, at) for at in range(width)]
    line = max(range(width), key=lambda at: (asked[at], -at))
    if not head.cells[line : line + 1] or asked[line] * 2 <= len(body):
        return None
    columns = [each if each in _AFTER or at < line else Column.WHY for at, each in enumerate(known)]
    columns[line] = Column.LINE
    _answer(body, columns, range(line + 1, width))
    if line and columns[line - 1] is Column.NONE:
        columns[line - 1] = Column.TOPIC
    return columns


def _asked(rows: Sequence[Row], at: int) -> int:
    return sum(1 for row in rows if len(row.cells) > at and asks(row.cells[at]))


def _first_said(rows: Sequence[Row], among: Sequence[int]) -> int:
    """Return the first of the columns in which there is anything to say."""

    def said(at: int) -> bool:
        cells = [row.cells[at] for row in rows if len(row.cells) > at]
        return any(asks(cell) or is_spoken(cell) for cell in cells)

    return next((at for at in among if said(at)), among[0])


def column(head: str) -> Column:
    """Return what a column holds by its head."""
    head = " ".join(head.lower().replace("_", " ").split()).strip(" :*.\u2026")
    head = _WHAT_IF.sub("", head)
    if not head:
        return Column.NONE
    if is_brief(head) or phrases.WHEN_WORD.fullmatch(head):
        return Column.HEAD
    if phrases.CONDITION.match(head) and not _SAYING.search(head):
        return Column.HEAD
    if speaker := _SPEAKER.fullmatch(head):
        return Column.LINE if speaker["me"] else Column.REPLY
    if _LINE_FIRST.fullmatch(head) and not re.search(
        r"\b(?:then|follow|next|reply|answer)\b", head
    ):
        return Column.REPLY if re.search(r"\bthey\b|\btheir\b", head) else Column.LINE
    return next(
        (each for each, pattern in _HEADS.items() if re.fullmatch(pattern, head, re.IGNORECASE)),
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
    _answer(rows, columns, range(line + 1, width))
    return columns


def _answer(rows: Sequence[Row], columns: list[Column], among: Sequence[int]) -> None:
    """Name the columns with short answers, and those behind them with what is said then."""
    for at in among:
        if columns[at] is Column.WHY and are_replies(rows, at):
            columns[at] = Column.REPLY
            if at + 1 < len(columns):
                columns[at + 1] = Column.THEN


def are_replies(rows: Sequence[Row], at: int) -> bool:
    """Tell whether most of what a column holds are answers in a word, or conditions."""
    cells = [row.cells[at] for row in rows if len(row.cells) > at and row.cells[at].strip()]
    short = sum(is_brief(cell) or is_condition(cell) for cell in cells)
    return bool(cells) and short * 2 >= len(cells)
