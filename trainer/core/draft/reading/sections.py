"""The sections of a text between its headings; in some, each line is said as it stands."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise, zip_longest

from trainer.core.draft.parts import Mark, Row, What
from trainer.core.draft.reading import phrases
from trainer.core.draft.reading.asking import is_indirect, is_unmarked
from trainer.core.draft.reading.quotes import begins, quoted
from trainer.core.draft.reading.row.conditions import is_brief, is_condition
from trainer.core.draft.reading.row.labels import is_done
from trainer.core.draft.reading.row.split import split
from trainer.core.draft.reading.speech import is_question, is_spoken, is_told, sentences

HEADING_WORDS = 7
_LABEL_WORDS = 5
_FEWEST = 2
_LONG_WORDS = 40
_STRUCTURE, _LINES, _SHARE = 2, 3, 3
_PARTS = re.compile(
    r"(?:ok(?:ay)?,? )?(?:(?:good)?bye\b|(?:thank you|thanks)(?: \w+){0,3}?"
    r"(?:,| for ))",
    re.IGNORECASE,
)
"""How the last words of a call begin."""
_OVER = re.compile(r"(?:what|questions?|things?|stuff)\b", re.IGNORECASE)
"""How a heading over questions begins, and no words that lead to one: *What I'll ask:*."""
_MARKED = frozenset({Mark.ITEM, Mark.QUOTE, Mark.CELLS, Mark.HEADING})
_SET_APART = frozenset({Mark.ITEM, Mark.QUOTE})


def is_short(text: str) -> bool:
    """Tell whether a text could be a heading by its length and its end."""
    brief = len(text.split()) <= HEADING_WORDS and text[-1:] not in ".!?,;"
    return brief and len(sentences(text)) == 1


def is_note(row: Row, before: Row | None) -> bool:
    """Tell whether a row is a note on the one before it: in brackets, or a tip, and beside it."""
    text = row.text
    bracketed = text[:1] in "([" and text[-1:] in ")]"
    told = phrases.ADVICE.match(text)
    if before is None or row.mark is not Mark.PLAIN or not (bracketed or told):
        return False
    if told and told.end() == len(text):  # *Tips:*, over some
        return False
    small = bracketed and text[1:2].islower()
    beside = row.paragraph == before.paragraph or row.depth > before.depth or small
    return beside and [part.what for part in split(row).parts] == [What.ADVICE]


def is_title(row: Row, after: Row | None, *, before: Row | None) -> bool:
    """Tell whether a row stands over what follows it: a heading without its mark."""
    first = before is None
    if row.mark is not Mark.PLAIN or after is None or not is_short(row.text):
        return False
    if is_note(row, before) or phrases.ANSWERS.fullmatch(row.text) or is_unmarked(row.text):
        return False
    if any(True for _ in quoted(row.text)) or is_condition(row.text):
        return False
    if is_done(row.text) and (after.mark is Mark.QUOTE or begins(after.text)):
        return False  # what they do, and below it what is said then
    if first or row.text.isupper():
        return True
    labeled = row.text.endswith(":") and len(row.text.split()) <= _LABEL_WORDS
    labeled = labeled and bool(
        _OVER.match(row.text) or not phrases.ASKING.search(row.text.rstrip(":"))
    )
    apart = after.depth > row.depth or row.paragraph != after.paragraph
    return after.mark in _MARKED or apart or labeled


def sections(rows: Sequence[Row]) -> Iterator[list[Row]]:
    """Yield the rows between headings, without the headings."""
    section: list[Row] = []
    for at, row in enumerate(rows):
        after = rows[at + 1] if at + 1 < len(rows) else None
        before = rows[at - 1] if at else None
        if row.mark is Mark.HEADING or is_title(row, after, before=before):
            yield section
            section = []
        elif row.mark is not Mark.CELLS:
            section.append(row)
    yield section


def asks_plainly(row: Row) -> bool:
    """Tell whether a row is a question that nothing quotes, perhaps without its mark."""
    found = split(row)
    first = found.parts[0].text if found.says and found.parts[0].what is What.SAY else ""
    asked = is_question(row.text) or is_unmarked(row.text) or is_question(first)
    return asked and (not found.quoted or (bool(first) and row.text.startswith(first)))


def said_lines(rows: Sequence[Row], *, apart: int, inner: int, letter: bool) -> frozenset[int]:
    """Return the lines of plain rows that are said as they stand.

    `apart` counts the words to say that are set apart, in a list or in quotation marks, `inner`
    those that are quoted in running text. What stands before the first heading, and all of a
    `letter`, is written to the reader where there are any of them; not where questions stand one
    after the other.
    """
    found = _one_after_the_other(rows) | _answered(rows, letter=letter) | _ends(rows)
    if letter:  # where it says nothing else, questions one below the other are what is said
        return frozenset(found or (() if apart + inner else _in_a_row(rows)))
    below = [
        section
        for number, section in enumerate(sections(rows))
        if section and (number or apart + inner < _STRUCTURE)
    ]
    several = [said for section in below if (said := _said(section))]
    found = found.union(*several)
    whole = [said for section in below if (said := _all_said(section))]
    if len(several) * _SHARE >= len(below) or (
        apart < _LINES and len(whole) >= max(len(below) / 2, _FEWEST)
    ):
        found = found.union(*whole)
    plain = [row for row in rows if row.mark is Mark.PLAIN]
    asked = [row for row in plain if asks_plainly(row)]
    others = sum(not phrases.ADVICE.match(row.text) for row in plain)
    often = len(asked) >= _LINES and len(asked) * _SHARE >= others and len(asked) > inner
    alone = apart + inner < _STRUCTURE and len(asked) >= max(1, len(rows) - 1)
    if (apart < _LINES and often) or alone:
        found |= {row.at for row in asked}
    return frozenset(found)


def _in_a_row(rows: Sequence[Row]) -> Iterator[int]:
    """Yield the lines of questions that stand right before or after another."""
    asked = [row.mark is Mark.PLAIN and asks_plainly(row) for row in rows]
    for before, row, asks, after in zip(
        (False, *asked), rows, asked, (*asked[1:], False), strict=False
    ):
        if asks and (before or after):
            yield row.at


def _ends(rows: Sequence[Row]) -> set[int]:
    """Return the lines below *Opening*, or *Close*, that are spoken to somebody."""
    found: set[int] = set()
    below = False
    for before, row in zip((None, *rows), rows, strict=False):
        apart = before is None or row.paragraph != before.paragraph
        greets = row.text[-1:] in "!,"
        ends = phrases.ENDS.fullmatch(row.text) and not greets
        if ends and row.mark in {Mark.PLAIN, Mark.HEADING}:
            below = True
        elif row.mark is not Mark.PLAIN or not (below and is_spoken(row.text)):
            below = below and not apart
        else:
            found.add(row.at)
    last = rows[-1] if rows else None
    if last and last.mark is Mark.PLAIN and _PARTS.match(last.text) and is_spoken(last.text):
        found.add(last.at)
    return found


def _one_after_the_other(rows: Sequence[Row]) -> set[int]:
    """Return the lines of questions that stand three in a row, or two behind a colon.

    Where some do, two in a row are enough.
    """
    found: set[int] = set()
    run: list[int] = []
    runs: list[list[int]] = []
    fewest = _LINES
    for before, row in zip((None, *rows), rows, strict=False):
        asked = asks_plainly(row) or is_indirect(row.text)
        if not (row.mark is Mark.PLAIN and asked):
            run = []
            continue
        if not run:
            runs.append(run)
        if not run:
            fewest = _FEWEST if before and before.text.endswith(":") else _LINES
        run.append(row.at)
        if len(run) >= fewest:
            found.update(run)
    return found.union(*(each for each in runs if len(each) >= _FEWEST)) if found else found


def _answered(rows: Sequence[Row], *, letter: bool) -> set[int]:
    """Return the lines above what may be answered to them, and those in a row with them.

    In a `letter` those in a row with them may be for the reader.
    """
    kept = [
        row for before, row in zip((None, *rows), rows, strict=False) if not _beside(row, before)
    ]
    answers = {row.at for row, after in zip_longest(kept, kept[1:]) if _is_answer(row, after)}
    above = {
        row.at
        for row, after in pairwise(kept)
        if after.at in answers and row.at not in answers and _is_asked(row, after)
    }
    if letter or not above:
        return above
    titles = {
        row.at
        for before, row, after in zip((None, *kept), kept, kept[1:], strict=False)
        if is_title(row, after, before=before)
    }
    then = {row.at for before, row in pairwise(kept) if before.at in answers and _says(row)}
    spoken = {row.at for row in kept if row.mark is Mark.PLAIN and _is_said(row)} - answers
    found = set(above)
    for _, chain in groupby(kept, key=lambda row: row.at in answers | then | spoken | above):
        lines = {row.at for row in chain}
        if lines & above:
            found |= lines & spoken - titles
    return found


def _beside(row: Row, before: Row | None) -> bool:
    """Tell whether a row is a note on the one before it: in brackets, or a tip."""
    return is_note(row, before) or phrases.ADVICE.match(row.text) is not None


def _is_asked(row: Row, answer: Row) -> bool:
    """Tell whether a row is said to somebody who may answer: also words that don't ask."""
    if row.mark is not Mark.PLAIN or _is_said(row):
        return row.mark is Mark.PLAIN
    ended = row.text[-1:] in ".!\u2026" or is_unmarked(row.text)
    brief = len(row.text.split()) <= _LONG_WORDS and ended
    short = is_brief(split(answer).parts[0].text)
    beside = row.paragraph == answer.paragraph
    return brief and short and beside and not (split(row).quoted or is_told(row.text))


def _is_answer(row: Row, after: Row | None) -> bool:
    """Tell whether a row is what they may answer, and what is said then, perhaps in the next."""
    if row.mark not in {Mark.PLAIN, Mark.ITEM}:
        return False
    kinds = [part.what for part in split(row).parts]
    alone = kinds == [What.IF] and after is not None and (_says(after) or is_said_then(row, after))
    return alone or kinds[:2] == [What.IF, What.SAY]


def is_said_then(condition: Row, row: Row) -> bool:
    """Tell whether a row is said after a yes or a no that stands alone on the line above it."""
    kinds = [part.what for part in split(row).parts]
    below = row.paragraph == condition.paragraph and row.mark is condition.mark
    lower = row.mark is Mark.PLAIN or (row.mark is Mark.ITEM and row.depth > condition.depth)
    words = condition.text.strip("().: ")
    brief = is_brief(words) or phrases.WHEN_WORD.fullmatch(words) is not None
    noted = is_note(row, condition) or is_told(row.text)
    return below and lower and brief and kinds in ([What.ADVICE], [What.SAY]) and not noted


def _said(section: Sequence[Row]) -> set[int]:
    plain = [row for row in section if row.mark is Mark.PLAIN and not _aside(row)]
    said = [row for row in plain if _is_said(row)]
    asked = any(_asks(row) for row in said)
    others = sum(1 + (len(row.text.split()) > _LONG_WORDS) for row in plain if row not in said)
    apart = sum(_says(row) for row in section if row.mark in _SET_APART)
    if asked and len(said) >= _FEWEST and len(said) > max(others, apart):
        return {row.at for row in said}
    return set()


def _all_said(section: Sequence[Row]) -> set[int]:
    """Return the lines of a section in which nothing but words to say stands."""
    plain = [row for row in section if not _aside(row)]
    if all(row.mark is Mark.PLAIN and _is_said(row) for row in plain):
        return {row.at for row in plain}
    return set()


def _asks(row: Row) -> bool:
    asked = any(part.what is What.SAY and is_question(part.text) for part in split(row).parts)
    return asked or is_unmarked(row.text)


def _says(row: Row) -> bool:
    return [part.what for part in split(row).parts[:1]] == [What.SAY]


def _is_said(row: Row) -> bool:
    """Tell whether a row is words to say that nothing quotes, perhaps under a condition."""
    found = split(row)
    kinds = [part.what for part in found.parts if part.what is not What.TOPIC]
    if found.quoted:
        return False
    return is_unmarked(row.text) or kinds[:1] == [What.SAY] or kinds[:2] == [What.IF, What.SAY]


def _aside(row: Row) -> bool:
    """Tell whether a row counts neither way: a direction in brackets, a condition alone."""
    text = row.text
    return (text[:1] in "([" and text[-1:] in ")]" and not _is_said(row)) or is_condition(text)
