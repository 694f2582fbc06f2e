"""Tables: which column holds what, by its head or by what is in it, and each row as parts."""

import re
from collections.abc import Iterator, Sequence

from trainer.core.draft.parts import Part, Row, What
from trainer.core.draft.reading import phrases
from trainer.core.draft.reading.quotes import bare
from trainer.core.draft.reading.row.answers import answered, in_brackets
from trainer.core.draft.reading.row.answers import parts as answer_parts
from trainer.core.draft.reading.row.conditions import is_brief, is_condition
from trainer.core.draft.reading.row.labels import somebody_does
from trainer.core.draft.reading.row.split import split
from trainer.core.draft.reading.speech import asks, is_spoken
from trainer.core.draft.reading.tables.heads import Column, are_replies, column, columns_of
from trainer.core.value import replace

_SEVERAL = re.compile(r"(?:(?<!\s)\s+)?(?:;|\n)\s*|(?<!\s)\s+[/|]\s+")
"""What stands between several answers in one cell."""


def in_table(rows: Sequence[Row]) -> Iterator[Part]:
    """Yield the parts of a table's rows."""
    title = next((at for at, row in enumerate(rows) if not _is_title(row)), 0)
    for row in rows[:title]:
        yield Part(what=What.SCENE, text=" ".join(row.cells).strip(), at=row.at, sure=False)
    rows = rows[title:]
    columns, headed = columns_of(rows)
    body = rows[1:] if headed else rows
    heads = rows[0].cells
    topics = columns.index(Column.TOPIC) if Column.TOPIC in columns else None
    answers = topics is not None and are_replies(body, topics)
    before = ""
    for row in body:
        cells = {
            kind: [
                bare(row.cells[number])
                for number, each in enumerate(columns)
                if each is kind and number < len(row.cells) and row.cells[number].strip()
            ]
            for kind in Column
        }
        line = " ".join(cells[Column.LINE])
        yield from _row(row, cells, "" if line == before else line, answers=answers)
        yield from _under_heads(row, columns, heads)
        before = line or before


def _is_title(row: Row) -> bool:
    """Tell whether a row has nothing but a title over the others."""
    return sum(map(bool, row.cells)) < 2 and not any(map(asks, row.cells))  # noqa: PLR2004 - two cells


def _under_heads(row: Row, columns: Sequence[Column], heads: Sequence[str]) -> Iterator[Part]:
    """Yield what stands in columns whose heads are answers: *If yes*, *If no*."""
    for number, each in enumerate(columns):
        if each is Column.HEAD and number < len(row.cells) and row.cells[number].strip():
            yield Part(what=What.IF, text=heads[number], at=row.at, depth=1)
            yield Part(what=What.SAY, text=bare(row.cells[number]), at=row.at, depth=1)


def _row(row: Row, cells: dict[Column, list[str]], line: str, *, answers: bool) -> Iterator[Part]:
    """Yield the parts of a row; `answers`: what stands before the line is what they answer."""

    def part(what: What, text: str, *, depth: int = 0, sure: bool = True) -> Part:
        return Part(what=what, text=text, at=row.at, depth=depth, sure=sure)

    replies, then = cells[Column.REPLY], cells[Column.THEN]
    topics = [each for each in cells[Column.TOPIC] if line and not each.strip(" .#").isdigit()]
    if told := next((each for each in topics if answers or _is_answer(each)), ""):
        yield part(What.IF, told, depth=1)
        yield part(What.SAY, line, depth=1)
        return
    if line and is_condition(line) and (said := [*then, *cells[Column.WHY]]):
        yield part(What.IF, line, depth=1)
        yield part(What.SAY, said[0], depth=1)
        return
    for topic in topics:
        yield part(What.TOPIC, topic)
    if line:
        inside = split(replace(row, text=line)).parts
        forked = [each.what for each in inside[:2]] == [What.SAY, What.IF]
        sure = asks(line) or is_spoken(line)
        yield from inside if forked else (part(What.SAY, line, sure=sure),)
    for number, reply in enumerate(replies):
        yield from _reply(row, reply, then[number] if number < len(then) else "")
    for rest in then[len(replies) :]:
        yield from _remark(replace(row, text=rest, depth=1))
    for why in cells[Column.WHY]:
        yield from _remark(replace(row, text=why, depth=1))


def _remark(row: Row) -> Iterator[Part]:
    """Yield what stands beside a question: advice, or answers and what is said then."""
    inside = split(row).parts
    if [part.what for part in inside[:2]] == [What.IF, What.SAY]:
        yield from inside
    elif several := tuple(in_brackets(row.text, row)):
        yield from several
    elif answer := answered(row.text):
        yield from answer_parts(answer, row)
    else:
        yield Part(what=What.ADVICE, text=row.text, at=row.at)


def _is_answer(topic: str) -> bool:
    """Tell whether it is an answer, and no topic, that stands before what is said."""
    return is_condition(topic) or somebody_does(topic) or phrases.DRAWN.match(topic) is not None


def _reply(row: Row, reply: str, said: str) -> Iterator[Part]:
    """Yield what they may answer, and what is said then, in another cell or in the same."""
    told = is_condition(reply) or is_brief(reply)
    if not said and (answer := answered(reply)):
        yield from answer_parts(answer, replace(row, depth=1))
    elif said or (told and not is_brief(reply)):
        text = reply if told else f"\u201c{reply}\u201d"
        yield Part(what=What.IF, text=text, at=row.at, depth=1)
        if said:
            yield Part(what=What.SAY, text=said, at=row.at, depth=1)
    else:
        for each in _SEVERAL.split(reply):
            yield Part(what=What.HEAR, text=bare(each), at=row.at, depth=1)


def pairs(rows: Sequence[Row], *, asked: bool) -> Iterator[Part] | None:
    """Return the parts of a table of what they say and what you say; None: it is another one.

    `asked`: it stands right below a question, and has the answers to that.
    """
    heads = [column(cell) for cell in rows[0].cells]
    named = [head for head in heads if head not in {Column.NONE, Column.WHY, Column.TOPIC}]
    others = [at for at, head in enumerate(heads) if head is Column.NONE]
    asking = any(asks(row.cells[at]) for row in rows[1:] for at in others if at < len(row.cells))
    if named in ([Column.REPLY, Column.LINE], [Column.REPLY, Column.THEN]) and not asking:
        said = heads.index(named[1])
        heard = heads.index(Column.REPLY)
        return _answers(rows[1:], heard, said) if asked else _pairs(rows[1:], heard, said)
    return None


def _answers(rows: Sequence[Row], heard: int, said: int) -> Iterator[Part]:
    for row in rows:
        cells = (*row.cells, *[""] * (heard + said))
        if cells[said] and cells[heard]:
            found = (cells[heard].strip('"\u201c\u201d'), cells[said])
            yield from answer_parts(found, replace(row, depth=1), sure=False)


def _pairs(rows: Sequence[Row], heard: int, said: int) -> Iterator[Part]:
    for row in rows:
        cells = (*map(bare, row.cells), *[""] * (heard + said))
        if cells[said]:
            if cells[heard]:
                yield Part(what=What.FIRST, text=cells[heard], at=row.at)
            yield Part(what=What.SAY, text=cells[said], at=row.at)
