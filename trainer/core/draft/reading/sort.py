"""A whole text as parts: which rows hold words to say, seen together with those around them."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import groupby

from trainer.core.draft.parts import MAX_ROW, Mark, Part, Row, What
from trainer.core.draft.reading import phrases
from trainer.core.draft.reading.asking import asked_indirectly, is_indirect
from trainer.core.draft.reading.dialogue import (
    answered_apart,
    forked,
    in_dialogue,
    told,
)
from trainer.core.draft.reading.following import (
    after_a_condition,
    alone,
    asked,
    heard,
    is_asked,
    led_in,
)
from trainer.core.draft.reading.listed import in_list
from trainer.core.draft.reading.look import Look, looked
from trainer.core.draft.reading.mail import parted
from trainer.core.draft.reading.quotes import OPENS, bare, begins, quoted
from trainer.core.draft.reading.row.leading import is_answered
from trainer.core.draft.reading.row.split import Found, advice, as_said, heading, split, unnumbered
from trainer.core.draft.reading.running.paragraph import asked_in_a_row
from trainer.core.draft.reading.running.prose import in_prose, in_talk
from trainer.core.draft.reading.sections import asks_plainly, is_note, is_title
from trainer.core.draft.reading.speech import is_question
from trainer.core.draft.reading.tables.table import in_table, pairs
from trainer.core.value import replace

_MOST = 0.5
_MARKS = 200
_LEAD_WORDS = 3
_SAYING_OF = re.compile(r"[\"\u201c][^?]+[\"\u201d]\s*[\u2013\u2014-]\s*(?:[^\W_.]+\W*){1,4}")
"""What somebody once said, with the name behind it: an epigraph."""
_ENDED = re.compile(r"[.!?]\s|,.*[.!?]$")
"""The end of a sentence: a condition before it is not that of a quotation behind it."""


def parts(rows: Sequence[Row]) -> tuple[Part, ...]:
    """Return the parts of a text in their order."""
    long = [row for row in rows if _nobodys(row.text)]
    inside, around = parted([row for row in rows if not _nobodys(row.text)])
    rows = told(inside)
    look = looked(rows)
    found = _read(rows, look, heed=True)
    if not any(part.what is What.SAY for part in found):  # the whole text is under such a heading
        found = _read(rows, look, heed=False)
    found += [Part(what=What.LEFT, text=row.text[:MAX_ROW], at=row.at) for row in (*long, *around)]
    found.sort(key=lambda part: part.at)
    return tuple(forked(tuple(answered_apart(found)))) if look.cast.me else tuple(found)


def _read(rows: Sequence[Row], look: Look, *, heed: bool) -> list[Part]:
    """Return the parts of rows; `heed`: below some headings nothing is said unless it's quoted."""
    found: list[Part] = []
    away, ends, refused, before = False, False, None, None
    levels: dict[int, What] = {}
    after, seen = False, 0
    for tabled, block in groupby(rows, key=lambda row: row.mark is Mark.CELLS):
        if tabled:
            table = list(block)
            found += pairs(table, asked=is_asked(found)) or in_table(table)
            continue
        for run in _runs(list(block)):
            if run[0].mark is Mark.HEADING or _titled(run, rows):
                away = heed and _is_away(run[0].text)
                refused = _refused(run[0], refused)
                ends = phrases.ENDS.fullmatch(run[0].text) is not None
            if refused is not None and run[0].mark is not Mark.HEADING:
                found += map(advice, run)
                continue
            then: tuple[Part, ...] = ()
            if not look.cast.turn(run[0]):
                then = after_a_condition(run, found, before) or led_in(run, before)
            before = run[-1]
            after, seen = asked(found[seen:], before=after), len(found)
            if phrases.THEN.match(run[0].text):
                heard(found)
            if then:
                found += then
                continue
            lone = alone(run, found)
            new = list(_run(run, look, away=away, after=after, then=lone, ends=ends))
            if run[0].mark is Mark.HEADING and new:
                beside = levels.get(run[0].depth) is What.SCENE and new[0].what is What.IF
                new = (
                    [replace(part, what=What.SCENE, sure=False) for part in new] if beside else new
                )
                levels[run[0].depth] = new[0].what
            found += new
    return found


_TOPIC = 5
"""Words of what a question is about, at most."""


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


def _runs(rows: Sequence[Row]) -> Iterator[list[Row]]:
    """Yield rows that belong together: a list is judged as a whole, with the notes in it."""
    run: list[Row] = []
    for row in rows:
        noted = bool(run) and run[-1].mark is Mark.ITEM and is_note(row, run[-1])
        if noted and not phrases.ADVICE.match(row.text):
            run.append(replace(row, mark=Mark.ITEM, depth=max(row.depth, run[-1].depth + 1)))
            continue
        if run and not (row.mark is run[-1].mark is Mark.ITEM):
            yield run
            run = []
        run.append(row)
    if run:
        yield run


def _titled(run: Sequence[Row], rows: Sequence[Row]) -> bool:
    """Tell whether a short row without a period stands over a list: a heading without its mark."""
    last = bisect_right(rows, run[0].at, key=lambda row: row.at)
    first = bisect_left(rows, run[0].at, key=lambda row: row.at)
    after = rows[last] if last < len(rows) else None
    return len(run) == 1 and is_title(run[0], after, before=rows[first - 1] if first else None)


def _run(
    run: Sequence[Row], look: Look, *, away: bool, after: bool, then: bool, ends: bool
) -> Iterator[Part]:
    if run[0].mark is Mark.ITEM and not any(look.cast.turn(row) for row in run):
        yield from in_list(run, look, away=away, after=after, then=then, ends=ends)
        return
    for row in run:
        yield from _row(row, look, away=away)


def _row(row: Row, look: Look, *, away: bool) -> Iterator[Part]:
    if turn := in_dialogue(row, look.cast):
        yield from turn
    elif row.mark is Mark.HEADING and look.objections and begins(row.text):
        yield Part(what=What.FIRST, text=bare(row.text), at=row.at)
    elif row.mark is Mark.HEADING:
        if row.at in look.headings and not away:
            yield from split(replace(row, text=unnumbered(row.text))).parts
        else:
            yield from heading(row).parts
    elif row.mark is Mark.QUOTE:
        yield from _set_off(row, look)
    elif row.mark is Mark.ASIDE:
        yield advice(row)
    elif row.mark is Mark.TOLD:
        yield from in_talk(row)
    elif not away and (topic := _topic(row, look)):
        yield Part(what=What.TOPIC, text=topic, at=row.at)
    else:
        yield from _plain(row, look, away=away)


def _set_off(row: Row, look: Look) -> Iterator[Part]:
    """Yield the parts of a row that is set off as a quotation."""
    found = split(row)
    callout = row.text.startswith("[!") or _SAYING_OF.fullmatch(row.text) is not None
    if found.says or any(part.what is What.IF for part in found.parts):
        yield from (advice(row),) if callout else found.parts
    elif look.quotes and not callout:
        yield Part(what=What.SAY, text=row.text, at=row.at, depth=row.depth, sure=False)
    else:
        yield advice(row)


def _plain(row: Row, look: Look, *, away: bool) -> Iterator[Part]:
    """Yield the parts of a row that is set apart by nothing."""
    found = split(row)
    first = found.parts[0].what if found.parts else What.ADVICE
    said = [part for part in found.parts if part.what is What.SAY]
    wished = row.at in look.said and is_indirect(row.text)
    forked = first is What.IF and (len(found.parts) == 1 or found.quoted or _brief(found))
    forked = forked and (found.quoted or row.at > look.rows[0].at)  # it answers something
    forked = forked and not wished and not _ENDED.search(found.parts[0].text)
    if forked or first is What.HEAR:
        yield from found.parts
        return
    many = look.sparse and not (look.letter or away)
    in_a_row = tuple(asked_in_a_row(row)) if many else ()
    answers = any(part.what is What.IF for part in in_a_row)  # to the last of several questions
    if answers or (said and not away and _stands_apart(row.text, found)):
        yield from in_a_row if answers else found.parts
        return
    labeled = phrases.LINE.match(row.text) is not None or (
        first is What.TOPIC
        and (
            found.quoted
            or phrases.ENDS.fullmatch(found.parts[0].text)
            or not (look.quoting or _named_only(found))
        )
    )
    if labeled and said and not away:
        yield from found.parts
        return
    if row.at in look.said and not away:
        yield from _standing(row, found, look)
        return
    if not is_question(row.text) and _titled([row], look.rows):
        yield Part(what=What.SCENE, text=row.text.rstrip(":"), at=row.at, sure=False)
        return
    if not look.letter and (wish := asked_indirectly(row.text)):
        yield Part(what=What.SAY, text=wish, at=row.at, depth=row.depth, sure=False)
        return
    yield from in_a_row or in_prose(row)


def _topic(row: Row, look: Look) -> str:
    """Return what the question right below a row is about: of *Ask: the timeline* the timeline."""
    label = phrases.LINE.match(row.text)
    about = row.text[label.end() :].rstrip(" .:") if label else ""
    place = bisect_right(look.rows, row.at, key=lambda each: each.at)
    below = look.rows[place] if place < len(look.rows) else None
    brief = 0 < len(about.split()) <= _TOPIC and not begins(about) and not is_question(row.text)
    return about if brief and below and asks_plainly(below) else ""


def _standing(row: Row, found: Found, look: Look) -> Iterator[Part]:
    """Yield the parts of a row that is said as it stands; not for certain where others are quoted.

    What comes last is then what a program, or somebody, asks the reader.
    """
    stated = not is_question(row.text) and not any(part.what is What.SAY for part in found.parts)
    alone = look.quoting and not found.quoted
    if alone and row is look.rows[-1] and is_question(row.text):
        yield advice(row)
        return
    among = as_said(row).parts if stated else found.parts
    yield from (replace(part, sure=part.sure and not alone) for part in among)


def _stands_apart(text: str, found: Found) -> bool:
    """Tell whether words to say are most of a row, or all but what may be answered to them."""
    whole = begins(text)
    forks = any(part.what is What.IF for part in found.parts)
    most = whole is not None and whole.end >= len(text) * _MOST
    led = forks and (whole or (found.parts[0].what is What.SAY and _is_led(text)))
    return most or bool(led) or is_answered(text)


def _is_led(text: str) -> bool:
    """Tell whether a word or three stand before a quotation: *third, "Who decides?"*."""
    inner = next(quoted(text), None)
    return inner is not None and len(text[: inner.start].split()) <= _LEAD_WORDS


def _named_only(found: Found) -> bool:
    """Tell whether a label stands before words that don't ask: somebody's name, in a chat."""
    return not any(part.what is What.SAY and part.sure for part in found.parts)


def _brief(found: Found) -> bool:
    """Tell whether a condition and its words are all there is in a row."""
    return len(found.parts) == 2 and found.parts[1].what is What.SAY  # noqa: PLR2004 - these two
