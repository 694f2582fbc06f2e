"""A whole text as parts: which rows hold words to say, seen together with those around them."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from msgspec import Struct

from trainer.core.draft.parts import MAX_ROW, Mark, Part, Row, What
from trainer.core.draft.reading import phrases
from trainer.core.draft.reading.dialogue import Cast, cast, forked, in_dialogue
from trainer.core.draft.reading.prose import in_prose
from trainer.core.draft.reading.quotes import OPENS, begins
from trainer.core.draft.reading.sections import is_short, is_title, said_lines
from trainer.core.draft.reading.speech import is_question
from trainer.core.draft.reading.split import Found, heading, split, unnumbered
from trainer.core.draft.reading.table import in_table, pairs
from trainer.core.value import replace

_STRUCTURE = 2
_LINES = 3
_SHARE = 3
_MOST = 0.5
_MARKS = 200
_MAIL_HEAD, _CLOSING = 8, 6
"""Rows before and after a mail's text, at most; words of its closing."""


class _Look(Struct):
    """What is known of the whole text: its speakers, whether its questions are set apart."""

    rows: Sequence[Row]
    cast: Cast
    structured: bool = False
    lines: bool = False
    headings: frozenset[int] = frozenset()
    said: frozenset[int] = frozenset()
    numbered: bool = False
    """Most of what has a number asks: the rest of it is to be said, too."""
    depth: int = -1
    """How far to the right the questions with a number stand."""


def parts(rows: Sequence[Row]) -> tuple[Part, ...]:
    """Return the parts of a text in their order."""
    long = [row for row in rows if _nobodys(row.text)]
    rows = list(_outside_mail([row for row in rows if not _nobodys(row.text)]))
    look = _looked(rows)
    found: list[Part] = []
    away, refused = False, None
    for tabled, block in groupby(rows, key=lambda row: row.mark is Mark.CELLS):
        if tabled:
            table = list(block)
            found += pairs(table) or in_table(table)
            continue
        for run in _runs(list(block)):
            if run[0].mark is Mark.HEADING or _titled(run, rows):
                away = _is_away(run[0].text)
                refused = _refused(run[0], refused)
            if refused is not None and run[0].mark is not Mark.HEADING:
                found += map(_advice, run)
                continue
            if then := _after_a_condition(run, found):
                found += then
                continue
            asked = any(part.what is What.SAY for part in found)
            found += _run(run, look, away=away, asked=asked)
    found += [Part(what=What.LEFT, text=row.text[:MAX_ROW], at=row.at) for row in long]
    found.sort(key=lambda part: part.at)
    return tuple(forked(found)) if look.cast.me else tuple(found)


def _after_a_condition(run: Sequence[Row], found: Sequence[Part]) -> tuple[Part, ...]:
    """Return the parts of a row that says what to say, where a condition stood alone before it."""
    alone = found and found[-1].what is What.IF and found[-1].at < run[0].at
    if not alone or len(run) > 1 or run[0].mark is not Mark.PLAIN:
        return ()
    said = split(run[0]).parts
    return said if [part.what for part in said[:1]] == [What.SAY] else ()


def _nobodys(text: str) -> bool:
    """Tell whether a row is longer than anything that is said, or full of marks."""
    return len(text) > MAX_ROW or sum(map(text.count, OPENS)) > _MARKS


def _is_away(text: str) -> bool:
    """Tell whether nothing below a heading is to be said."""
    found = phrases.AWAY.search(text) or phrases.REFUSED.search(text)
    return bool(found) and not begins(text) and not is_question(text)


def _refused(row: Row, above: int | None) -> int | None:
    """Return how far left the heading is below which nothing may be said; None: there is none.

    It ends at the next heading that is as far to the left.
    """
    if _is_away(row.text) and phrases.REFUSED.search(row.text):
        return row.depth
    return above if above is not None and row.depth > above else None


def _looked(rows: Sequence[Row]) -> _Look:
    spoken = cast(rows)
    look = _Look(rows, spoken)
    apart = sum(
        1
        for row in rows
        if row.mark in {Mark.ITEM, Mark.QUOTE, Mark.HEADING}
        and _of(row).says
        and (row.mark is not Mark.HEADING or begins(row.text))
    )
    apart += sum(1 for row in rows if row.mark is Mark.CELLS) + 2 * bool(spoken.me)
    apart += sum(1 for row in rows if row.mark is Mark.PLAIN and _stands_alone(row))
    inner = sum(
        1
        for row in rows
        if row.mark is Mark.PLAIN
        for part in in_prose(row)
        if part.what is What.SAY
    )
    look.structured = apart + inner >= _STRUCTURE
    look.said = said_lines(rows, apart=look.structured)
    numbers = {row: split(row).says for row in rows if row.numbered}
    look.numbered = len(numbers) >= _LINES and sum(numbers.values()) * 3 >= len(numbers) * 2
    look.depth = min((row.depth for row, says in numbers.items() if says), default=-1)
    asked = [
        at for at, row in enumerate(rows) if row.mark is Mark.HEADING and is_question(row.text)
    ]
    if apart + inner < _LINES <= len(asked):
        look.headings = frozenset(rows[at].at for at in asked)
        return look
    whole = sum(
        1
        for row in rows
        if row.mark is Mark.PLAIN and is_question(row.text) and not split(row).quoted
    )
    others = sum(1 for row in rows if row.mark is Mark.PLAIN and not phrases.ADVICE.match(row.text))
    look.lines = apart < _LINES and whole >= _LINES and whole * _SHARE >= others and whole > inner
    if not look.structured and whole and whole >= len(rows) - 1:
        look.lines = True
    return look


def _stands_alone(row: Row) -> bool:
    """Tell whether a paragraph is nothing but a quotation, or a condition and one."""
    found = begins(row.text)
    return bool(found and found.end >= len(row.text) * 0.6 and is_question(found.words))


def _of(row: Row) -> Found:
    return heading(row) if row.mark is Mark.HEADING else split(row)


def _runs(rows: Sequence[Row]) -> Iterator[list[Row]]:
    """Yield rows that belong together: a list is judged as a whole."""
    run: list[Row] = []
    for row in rows:
        if run and not (row.mark is run[-1].mark is Mark.ITEM):
            yield run
            run = []
        run.append(row)
    if run:
        yield run


def _titled(run: Sequence[Row], rows: Sequence[Row]) -> bool:
    """Tell whether a short row without a period stands over a list: a heading without its mark."""
    after = next((each for each in rows if each.at > run[0].at), None)
    return len(run) == 1 and is_title(run[0], after, first=run[0] is rows[0])


def _run(run: Sequence[Row], look: _Look, *, away: bool, asked: bool) -> Iterator[Part]:
    if run[0].mark is Mark.ITEM and len(run) > 0 and not any(look.cast.turn(row) for row in run):
        yield from _list(run, look, away=away, after=asked)
        return
    for row in run:
        yield from _row(row, look, away=away)


def _list(run: Sequence[Row], look: _Look, *, away: bool, after: bool) -> Iterator[Part]:
    """Yield the parts of a list: what nobody quotes is to be said where most of it asks."""
    first = run[0]
    if len(run) == 1 and first.numbered and is_short(first.text) and len(first.text) > 1:
        yield Part(what=What.SCENE, text=first.text, at=first.at, sure=False)
        return
    found = [split(row) for row in run]
    asking = sum(any(part.what is What.SAY and part.sure for part in each.parts) for each in found)
    conditions = (after or bool(asking)) and any(
        each.parts and each.parts[0].what is What.IF for each in found
    )
    most = asking * 2 >= len(run) or conditions or (look.numbered and first.numbered)
    several = sum(each.quoted and each.says for each in found) > 1
    asked = -1
    for row, each in zip(run, found, strict=True):
        kinds = [part.what for part in each.parts[:2]]
        if 0 <= asked < row.depth and kinds == [What.TOPIC, What.SAY]:
            yield from _answered(each)
            continue
        if kinds[:1] == [What.SAY]:
            asked = row.depth if asked < 0 else min(asked, row.depth)
        kept = each.quoted and (several or not away) if away else each.quoted or most
        if kept and (each.quoted or not _never(row)):
            in_line = row.numbered and row.depth == look.depth and kinds[:1] == [What.SAY]
            yield from (replace(part, fresh=in_line) for part in each.parts)
        else:
            yield _advice(row)


def _answered(found: Found) -> Iterator[Part]:
    """Yield what stands below a question behind a label: the label is what they answer."""
    label, *rest = found.parts
    yield replace(label, what=What.IF, text=f"\u201c{label.text}\u201d", sure=False)
    yield from rest


def _never(row: Row) -> bool:
    return "don't ask" in row.text.lower() or "don\u2019t ask" in row.text.lower()


def _row(row: Row, look: _Look, *, away: bool) -> Iterator[Part]:
    if turn := in_dialogue(row, look.cast):
        yield from turn
    elif row.mark is Mark.HEADING:
        if row.at in look.headings and not away:
            yield Part(what=What.SAY, text=unnumbered(row.text), at=row.at)
        else:
            yield from heading(row).parts
    elif row.mark is Mark.QUOTE:
        found = split(row)
        if any(part.what is What.IF for part in found.parts) or found.says:
            yield from found.parts
        else:
            yield _advice(row)
    else:
        yield from _plain(row, look, away=away)


def _plain(row: Row, look: _Look, *, away: bool) -> Iterator[Part]:
    """Yield the parts of a row that is set apart by nothing."""
    found = split(row)
    first = found.parts[0].what if found.parts else What.ADVICE
    said = [part for part in found.parts if part.what is What.SAY]
    if first is What.IF and (len(found.parts) == 1 or found.quoted or _brief(found)):
        yield from found.parts
        return
    if first is What.HEAR:
        yield from found.parts
        return
    whole = begins(row.text)
    if whole and said and (whole.end >= len(row.text) * _MOST) and not away:
        yield from found.parts
        return
    labeled = phrases.LINE.match(row.text) is not None or first is What.TOPIC
    if labeled and said and not away:
        yield from found.parts
        return
    if row.at in look.said and not away:
        yield from found.parts
        return
    if look.lines and is_question(row.text) and not away:
        yield from found.parts
        return
    if not is_question(row.text) and _titled([row], look.rows):
        yield Part(what=What.SCENE, text=row.text.rstrip(":"), at=row.at, sure=False)
        return
    yield from in_prose(row)


def _brief(found: Found) -> bool:
    """Tell whether a condition and its words are all there is in a row."""
    return len(found.parts) == 2 and found.parts[1].what is What.SAY  # noqa: PLR2004 - these two


def _advice(row: Row) -> Part:
    return Part(what=What.ADVICE, text=row.text, at=row.at, depth=row.depth)


def _outside_mail(rows: Sequence[Row]) -> Iterator[Row]:
    """Yield rows without those of a mail that nobody says: its head, its end, what it answers."""
    mail = sum(1 for row in rows[:_MAIL_HEAD] if phrases.MAIL_HEAD.match(row.text)) > 1
    wrote = any(phrases.WROTE.match(row.text) for row in rows)
    signed = False
    for at, row in enumerate(rows):
        if not row.text and not row.cells:
            continue
        if mail and at < _MAIL_HEAD and phrases.MAIL_HEAD.match(row.text):
            continue
        if row.text in {"--", "-- "} or _signature(rows, at):
            signed = True
        if signed and row.mark is not Mark.ITEM and not begins(row.text):
            continue
        if wrote and (row.mark is Mark.QUOTE or phrases.WROTE.match(row.text)):
            continue
        yield row


def _signature(rows: Sequence[Row], at: int) -> bool:
    """Tell whether a mail ends here: *Best,* and at most a few short rows after it."""
    row, rest = rows[at], rows[at + 1 :]
    if row.mark is not Mark.PLAIN or len(row.text.split()) > _CLOSING:
        return False
    closes = phrases.CLOSER.match(row.text.split("\n")[0]) or phrases.CLOSER.match(
        " ".join(row.text.split()[:2])
    )
    return (
        bool(closes)
        and row.text[:1].isupper()
        and len(rest) <= _MAIL_HEAD
        and not any(each.mark is Mark.ITEM for each in rest)
    )
