"""What is known of a text as a whole: its speakers, whether its questions are set apart."""

from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct

from trainer.core.draft.parts import Mark, Row, What
from trainer.core.draft.reading.asking import without_aside
from trainer.core.draft.reading.dialogue import Cast, cast
from trainer.core.draft.reading.mail import is_letter
from trainer.core.draft.reading.quotes import begins
from trainer.core.draft.reading.row.split import heading, split, unnumbered
from trainer.core.draft.reading.running.prose import in_prose
from trainer.core.draft.reading.sections import said_lines
from trainer.core.draft.reading.speech import is_question

_LINES, _OBJECTIONS = 3, 2
_MOST = 0.6


class Look(Struct, frozen=True, kw_only=True):
    """What is known of a text as a whole."""

    rows: Sequence[Row]
    cast: Cast
    headings: frozenset[int] = frozenset()
    """The lines of headings that are themselves said."""
    objections: bool = False
    """Quoted headings are what they say, and what is below each is said to that."""
    said: frozenset[int] = frozenset()
    """The lines of paragraphs that are said as they stand."""
    quotes: bool = False
    """Most of what is set off as a quotation asks: the rest of it is to be said, too."""
    quoting: bool = False
    """Words to say stand in quotation marks: what stands without is said to the reader."""
    numbered: bool = False
    """Most of what has a number asks: the rest of it is to be said, too."""
    sparse: bool = False
    """Little is set apart, or quoted: what asks in running text may be all there is to say."""
    letter: bool = False
    """Somebody writes it to somebody."""
    depth: int = -1
    """How far to the right the questions with a number stand."""


def looked(rows: Sequence[Row]) -> Look:
    """Return what is known of a text."""
    speakers = cast(rows)
    apart = _apart(rows) + 2 * bool(speakers.me)
    inner = sum(
        part.what is What.SAY for row in rows if row.mark is Mark.PLAIN for part in in_prose(row)
    )
    asked = _asked(rows)
    numbers = {row: split(row).says for row in rows if row.numbered}
    quotes = [is_question(row.text) for row in rows if row.mark is Mark.QUOTE]
    alone = apart + inner < max(_LINES, len(asked)) and len(asked) >= _LINES
    lines = said_lines(rows, apart=apart, inner=inner, letter=is_letter(rows))
    return Look(
        rows=rows,
        cast=speakers,
        headings=asked if alone else frozenset(),
        objections=_objections(rows),
        said=frozenset() if alone or speakers.me else lines,
        sparse=apart < _LINES,
        letter=is_letter(rows),
        quotes=sum(quotes) * 2 >= len(quotes) > 0,
        quoting=_quoting(rows),
        numbered=len(numbers) >= _LINES and sum(numbers.values()) * 3 >= len(numbers) * 2,
        depth=min((row.depth for row, says in numbers.items() if says), default=-1),
    )


def _quoting(rows: Sequence[Row]) -> bool:
    """Tell whether most of what is to be said is quoted."""
    found = [split(row) for row in rows if row.mark is not Mark.CELLS]
    says = [each.quoted for each in found if each.says]
    return sum(says) >= _LINES and sum(says) * 2 > len(says)


def _asked(rows: Sequence[Row]) -> frozenset[int]:
    """Return the lines of headings that ask, of the level at which most of them do."""
    found: dict[int, list[Row]] = {}
    for row in rows:
        if row.mark is Mark.HEADING:
            found.setdefault(row.depth, []).append(row)
    levels: list[list[int]] = [
        [row.at for row in level if is_question(without_aside(unnumbered(row.text)))]
        for level in found.values()
    ]
    most = max(map(len, levels), default=0)
    return frozenset(next((level for level in levels if len(level) == most), ()))


def _objections(rows: Sequence[Row]) -> bool:
    """Tell whether headings quote what they say: few ask, and below most is what to say."""
    heads = [at for at, row in enumerate(rows) if row.mark is Mark.HEADING and begins(row.text)]
    asking = sum(is_question(heading(rows[at]).parts[0].text) for at in heads)
    answered = sum(
        any(begins(row.text) or row.mark is Mark.QUOTE for row in rows[at + 1 : end])
        for at, end in pairwise([*heads, len(rows)])
    )
    return len(heads) >= _OBJECTIONS and asking * 2 < len(heads) <= answered


def _apart(rows: Sequence[Row]) -> int:
    """Count the rows with words to say that are set apart: in lists, quotations, tables."""
    return sum(
        row.mark is Mark.CELLS
        or (row.mark in {Mark.ITEM, Mark.QUOTE} and split(row).says)
        or (row.mark is Mark.HEADING and begins(row.text) is not None and heading(row).says)
        or (row.mark is Mark.PLAIN and _stands_alone(row))
        for row in rows
    )


def _stands_alone(row: Row) -> bool:
    """Tell whether a paragraph is nothing but a quotation, or a condition and one."""
    found = begins(row.text)
    return bool(found and found.end >= len(row.text) * _MOST and is_question(found.words))
