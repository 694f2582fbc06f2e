"""A row as the parts it holds: a condition, the words to say, advice after them."""

import re
from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from trainer.core.draft.parts import MAX_ROWS, Part, Row, What
from trainer.core.draft.reading import phrases
from trainer.core.draft.reading.asking import is_said, is_unmarked
from trainer.core.draft.reading.quotes import begins, quoted
from trainer.core.draft.reading.row.answers import heard
from trainer.core.draft.reading.row.conditions import is_condition
from trainer.core.draft.reading.row.labels import (
    Labeled,
    is_done,
    labeled,
    somebody_does,
    told_to,
    undrawn,
)
from trainer.core.draft.reading.row.leading import leading
from trainer.core.draft.reading.row.said import after_said, piece, then_said, words_said
from trainer.core.draft.reading.running.prose import in_prose
from trainer.core.draft.reading.speech import (
    asks,
    is_spoken,
    sentences,
)
from trainer.core.value import replace

_NUMBERED = re.compile(
    r"(?:question|step|no\.?|#|slide|card|page|part)?\s*\(?\d{1,3}\s*(?:[.):]|[\u2013\u2014-](?=\s))\s*",
    re.IGNORECASE,
)
_ORDERS = re.compile(r"(?:(?:then|and|next),? )?(?:ask|say|tell (?:him|her|them))\b", re.IGNORECASE)
_DASHED_IF = re.compile(
    rf"(?P<said>[^?\"\u201c]{{8,}}?)(?<!\s)\s+[\u2013\u2014-]+\s+(?={phrases.WHEN}\b)",
    re.IGNORECASE,
)
"""A question without its mark, and behind a dash a condition."""
_AT_END = re.compile(r"(?<=\w)\s+\([^()]*\)\s*$")
_SAY = re.compile(r"(?:and |then )?(?:say|ask|q|question)\b[^:]{0,6}:", re.IGNORECASE)
_LABEL_WORDS = 4


class Found(Struct, frozen=True):
    """The parts of a row, and whether its words to say stood in quotation marks."""

    parts: tuple[Part, ...]
    quoted: bool = False

    @property
    def says(self) -> bool:
        """Tell whether there is anything to say in it."""
        return any(part.what is What.SAY for part in self.parts)


@lru_cache(maxsize=MAX_ROWS)
def split(row: Row) -> Found:
    """Return the parts of a row that stands by itself: in a list, or as a line of its own."""
    text = undrawn(row.text)
    return Found(tuple(_parts(text, row)), quoted=any(True for _ in quoted(text)))


def _parts(text: str, row: Row) -> Iterator[Part]:
    text = text.strip()
    if not text or phrases.ADVICE.match(text):
        yield from (piece(What.ADVICE, text, row),) if text else ()
        return
    text = told_to(text)
    if (label := phrases.LINE.match(text)) and label.end() < len(text):
        rest = text[label.end() :]
        inside = tuple(_parts(rest, row))
        if _SAY.match(text) and [part.what for part in inside] == [What.ADVICE]:
            inside = (piece(What.SAY, rest, row, sure=False),)
        yield from inside
        return
    dashed = _DASHED_IF.match(text)
    if dashed and is_unmarked(dashed["said"]) and leading(text[dashed.end() :]):
        yield piece(What.SAY, dashed["said"], row, sure=False)
        yield from after_said(text[dashed.end() :], row)
        return
    if found := (text, "") if is_done(text) else leading(text):
        words, rest = found
        yield piece(What.IF, words, row, sure=not is_done(text))
        yield from then_said(rest, row)
        return
    lead = labeled(text)
    if lead and phrases.HEARD.fullmatch(lead.label):
        yield from heard(lead.rest, row)
        return
    if lead and (behind := _labeled(lead, row)):
        yield from behind
        return
    said = begins(text)
    if said and phrases.REFUSED_BEHIND.match(text, said.end):
        yield from in_prose(replace(row, text=text))
    else:
        yield from words_said(text, row)


def _labeled(lead: Labeled, row: Row) -> tuple[Part, ...] | None:
    """Return the parts behind a label: a condition of some words, or the topic of a question."""
    label, rest = lead.label, lead.rest
    said = begins(rest)
    if label[:1] == "@" and not said:  # somebody in a chat
        return (piece(What.ADVICE, rest, row),)
    if somebody_does(label):
        return (piece(What.IF, label, row), *then_said(rest, row))
    if len(label.split()) > _LABEL_WORDS * (1 + bool(said)) or not is_said(rest):
        return None
    ends = phrases.ENDS.fullmatch(label)
    if not ends and (phrases.ASKING.search(label) or is_spoken(label)):
        return tuple(words_said(rest, row)) if said or _ORDERS.match(label) else None
    return (piece(What.TOPIC, label, row), *words_said(rest, row))


def heading(row: Row) -> Found:
    """Return the parts of a heading: what is said, a condition, or a title over what follows."""
    text = unnumbered(row.text)
    if found := begins(text):
        return Found(tuple(words_said(text, row)), quoted=bool(found))
    if phrases.ANSWERS.fullmatch(text):
        return Found((advice(row),))
    if is_condition(text.rstrip(":")):
        return Found((piece(What.IF, text, row),))
    if (found := next(quoted(text), None)) and asks(found.words) and found.end >= len(text) - 1:
        before = text[: found.start].strip(" :\u2013\u2014-")
        if len(before.split()) <= _LABEL_WORDS and not phrases.AWAY.search(before):
            said = piece(What.SAY, found.words, row)
            return Found((piece(What.TOPIC, before, row), said), quoted=True)
    return Found((piece(What.SCENE, text, row),))


def advice(row: Row) -> Part:
    """Return a row as advice, all of it."""
    return Part(what=What.ADVICE, text=row.text, at=row.at, depth=row.depth)


def as_said(row: Row) -> Found:
    """Return a row as words to say, though they don't look so; brackets at their end are advice."""
    text = row.text
    first, *more = sentences(text) or [text]
    if more and all(map(leading, more)):
        inside = (part for each in more for part in after_said(each, row))
        return Found((piece(What.SAY, first, row, sure=False), *inside))
    aside = _AT_END.search(text)
    if not aside:
        return Found((piece(What.SAY, text, row, sure=False),))
    words = piece(What.SAY, text[: aside.start()], row, sure=False)
    return Found((words, *after_said(aside[0].strip(), row)))


def unnumbered(text: str) -> str:
    """Return a heading without the number before it."""
    number = _NUMBERED.match(text)
    return text[number.end() :].strip() if number else text.strip()
