"""A row as the parts it holds: a condition, the words to say, advice after them."""

import re
from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from trainer.core.draft.parts import MAX_ROWS, Part, Row, What
from trainer.core.draft.reading import phrases
from trainer.core.draft.reading.quotes import begins, quoted
from trainer.core.draft.reading.row.answers import between, heard, in_brackets, unlabeled
from trainer.core.draft.reading.row.conditions import is_condition, is_short
from trainer.core.draft.reading.row.labels import Labeled, is_done, labeled, somebody_does, told_to
from trainer.core.draft.reading.row.leading import cuts, is_answered, leading
from trainer.core.draft.reading.running.prose import in_prose
from trainer.core.draft.reading.speech import (
    asks,
    goes_on,
    is_question,
    is_spoken,
    is_told,
    never,
    sentences,
)
from trainer.core.value import replace

_BRACKETS = re.compile(
    r"[(\[](?P<in>[^()\[\]]*(?:\([^()]*\)[^()\[\]]*)*)[)\]]\s*[:,\u2013\u2014-]?\s*"
)
_NUMBERED = re.compile(
    r"(?:question|step|no\.?|#|slide|card|page|part)?\s*\(?\d{1,3}\s*(?:[.):]|[\u2013\u2014-](?=\s))\s*",
    re.IGNORECASE,
)
_LEAD = re.compile(rf"{phrases.ARROW}\s*")
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
    lead = _LEAD.match(row.text)
    text = row.text[lead.end() :] if lead else row.text
    return Found(tuple(_parts(text, row)), quoted=any(True for _ in quoted(text)))


def _parts(text: str, row: Row) -> Iterator[Part]:
    text = text.strip()
    if not text:
        return
    if phrases.ADVICE.match(text):
        yield _part(What.ADVICE, text, row)
        return
    text = told_to(text)
    if (label := phrases.LINE.match(text)) and label.end() < len(text):
        rest = text[label.end() :]
        inside = tuple(_parts(rest, row))
        if _SAY.match(text) and [part.what for part in inside] == [What.ADVICE]:
            inside = (_part(What.SAY, rest, row, sure=False),)
        yield from inside
        return
    if found := (text, "") if is_done(text) else leading(text):
        words, rest = found
        yield _part(What.IF, words, row, sure=not is_done(text))
        yield from _then(rest, row)
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
        yield from _words(text, row)


def _labeled(lead: Labeled, row: Row) -> tuple[Part, ...] | None:
    """Return the parts behind a label: a condition of some words, or the topic of a question."""
    label, rest = lead.label, lead.rest
    said = begins(rest)
    if somebody_does(label):
        return (_part(What.IF, label, row), *_then(rest, row))
    spoken = said or is_question(rest) or is_spoken(rest)
    if len(label.split()) > _LABEL_WORDS * (1 + bool(said)) or not spoken:
        return None
    if phrases.ASKING.search(label) or is_spoken(label):
        return tuple(_words(rest, row)) if said or _ORDERS.match(label) else None
    return (_part(What.TOPIC, label, row), *_words(rest, row))


def _then(text: str, row: Row) -> Iterator[Part]:
    """Yield what is said after a condition, all of it, and the advice behind it."""
    text = unlabeled(text.strip().lstrip(",;").lstrip())
    myself = _MYSELF.match(text)
    text = text[myself.end() :] if myself else text
    told = phrases.AFTER_IF.match(text)
    if told and told.end() < len(text) and begins(text[told.end() :]):
        text = text[told.end() :]
    if _ASIDE.fullmatch(text):  # what is done then
        yield _part(What.ADVICE, text, row)
        return
    inside = _INSIDE.search(text)
    if inside and is_told(text[: inside.start()].strip()):
        yield _part(What.SAY, inside["said"], row)
    elif text:
        going = phrases.GO_ON.fullmatch(text)
        yield from (_part(What.ADVICE, text, row),) if going else _words(text, row, all_of_it=True)


_TOPIC = re.compile(
    r"(?P<topic>[^\"\u201c\u201e\u00ab()?]{2,60}?)\s*[(\[](?P<said>[\"\u201c\u201e\u00ab][^()\[\]]{3,}\?"
    r"[\"\u201d\u201c\u00bb])[)\]]\.?"
)
"""What a question is about, and the question in brackets."""
_ANSWERED = re.compile(r"(?P<said>[^()]+?)\s*\((?P<in>[^()]+)\)\s*")
_ORDERS = re.compile(r"(?:(?:then|and|next),? )?(?:ask|say|tell (?:him|her|them))\b", re.IGNORECASE)
_SKIPS = re.compile(r"\W*(?:skip|drop it|better not|too \w+)\b", re.IGNORECASE)
_AT_END = re.compile(r"(?<=\w)\s+\([^()]*\)\s*$")
_INSIDE = re.compile(r"\s*\(\s*[\"\u201c](?P<said>[^\"\u201c\u201d]+)[\"\u201d]\s*\)\.?$")
"""What is said in brackets behind what is done: `hang up ("Goodbye.")`."""
_ASIDE = re.compile(r"\[[^\[\]?]+\]|\([^()?]+\)")
_SAY = re.compile(r"(?:then )?say\s*:", re.IGNORECASE)
_ALONE = re.compile(r"[\w'\u2019 ]+:?")
_DASHED = re.compile(r"[\u2013\u2014-]+(?=\s|$)\s*")
_MYSELF = re.compile(rf"(?:{phrases.ME.pattern})\s*:\s+(?=\S)", re.IGNORECASE)


def _words(text: str, row: Row, *, all_of_it: bool = False) -> Iterator[Part]:
    """Yield the words to say that a text begins with, and what stands behind them."""
    if found := begins(text):
        words, rest = found.words, text[found.end :].strip()
        following = begins(rest)
        while following and not leading(rest):  # said on, in quotation marks anew
            words, rest = f"{words} {following.words}", rest[following.end :].strip()
            following = begins(rest)
        yield _part(What.SAY, words, row)
        yield from _behind(rest, row)
        return
    if topic := _TOPIC.fullmatch(text):
        yield _part(What.TOPIC, topic["topic"], row)
        yield from _words(topic["said"], row)
        return
    inner = next(quoted(text), None)
    bracket = _BRACKETS.fullmatch(text) if inner else None
    if bracket and (answers := tuple(in_brackets(bracket["in"], row))):
        yield from answers
        return
    if (
        inner
        and inner.start
        and phrases.ASKING.search(text[: inner.start])
        and len(inner.words.split()) > 1
        and not is_answered(text)
    ):
        if never(text[: inner.start]):
            yield _part(What.ADVICE, text, row)
            return
        yield _part(What.SAY, inner.words, row)
        yield from _behind(text[inner.end :].strip(), row)
        return
    *_, last = quoted(text) if inner else (None,)
    ends = last is not None and last.end >= len(text.rstrip(" .)")) and asks(last.words)
    if ends and not all_of_it and not is_answered(text):
        yield from in_prose(replace(row, text=text))  # what asks is quoted in it
        return
    yield from _unquoted(text, row, all_of_it=all_of_it)


def _unquoted(text: str, row: Row, *, all_of_it: bool) -> Iterator[Part]:
    """Yield the words of a text without quotation marks; a bracket at its end is advice."""
    bracket = _ANSWERED.fullmatch(text)
    if bracket and (answers := tuple(in_brackets(bracket["in"], row))):
        yield _part(What.SAY, bracket["said"], row, sure=is_question(bracket["said"]))
        yield from answers
        return
    for cut in cuts(text):
        before, behind = text[:cut].strip(" ,;"), text[cut:].strip()
        if _SKIPS.match(behind):
            yield _part(What.ADVICE, text, row)
            return
        if is_question(before) or (all_of_it and before and not is_told(text)):
            going = phrases.GO_ON.fullmatch(before)
            yield _part(What.ADVICE if going else What.SAY, before, row)
            yield from _behind(behind, row)
            return
    if all_of_it and is_told(text):
        yield _part(What.ADVICE, text, row)
    elif is_short(text) and not all_of_it and _ALONE.fullmatch(text):
        yield _part(What.IF, text, row)
    elif is_question(text) or all_of_it:
        yield _part(What.SAY, text, row)
    elif is_spoken(text) or goes_on(text):
        yield _part(What.SAY, text, row, sure=False)
    else:
        yield _part(What.ADVICE, text, row)


def _behind(text: str, row: Row) -> Iterator[Part]:
    """Yield what stands behind words to say: conditions with theirs, or advice."""
    text = _DASHED.sub("", text.strip(), count=1)
    text = text.lstrip(".;,/| ").removeprefix("<-").removeprefix("\u2190").strip()
    pieces = between(text)
    if len(pieces) > 1 and all(leading(_LEAD.sub("", piece, count=1)) for piece in pieces):
        for piece in pieces:
            yield from _behind(piece, row)
        return
    while text:
        inside = _BRACKETS.match(text)
        if inside and (answers := tuple(in_brackets(inside["in"], row))):
            yield from answers
            text = text[inside.end() :].strip()
            continue
        if inside and not is_condition(inside["in"]):
            yield _part(What.ADVICE, inside["in"], row)
            text = text[inside.end() :].strip()
            continue
        lead = _LEAD.match(text)
        found = leading(text[lead.end() :] if lead else text)
        if not found:
            yield from in_prose(replace(row, text=_open(text)))
            return
        words, rest = found
        yield _part(What.IF, words, row)
        said = begins(rest.strip())
        if said:
            rest = rest.strip()
            yield _part(What.SAY, said.words, row)
            text = rest[said.end :].strip(" ,;.")
            continue
        yield from _then(rest, row)
        return


def _open(text: str) -> str:
    """Return advice without a bracket that only opens, or only closes."""
    if text.startswith("(") and ")" not in text:
        return text[1:].strip()
    return text


def _part(what: What, text: str, row: Row, *, sure: bool = True) -> Part:
    sure = sure and not (row.guessed and what is What.IF)
    return Part(what=what, text=text.strip(), at=row.at, depth=row.depth, sure=sure)


def heading(row: Row) -> Found:
    """Return the parts of a heading: what is said, a condition, or a title over what follows."""
    text = unnumbered(row.text)
    if found := begins(text):
        return Found(tuple(_words(text, row)), quoted=bool(found))
    if phrases.ANSWERS.fullmatch(text):
        return Found((advice(row),))
    if is_condition(text.rstrip(":")):
        return Found((_part(What.IF, text, row),))
    if (found := next(quoted(text), None)) and asks(found.words) and found.end >= len(text) - 1:
        before = text[: found.start].strip(" :\u2013\u2014-")
        if len(before.split()) <= _LABEL_WORDS and not phrases.AWAY.search(before):
            said = _part(What.SAY, found.words, row)
            return Found((_part(What.TOPIC, before, row), said), quoted=True)
    return Found((_part(What.SCENE, text, row),))


def advice(row: Row) -> Part:
    """Return a row as advice, all of it."""
    return Part(what=What.ADVICE, text=row.text, at=row.at, depth=row.depth)


def as_said(row: Row) -> Found:
    """Return a row as words to say, though they don't look so; brackets at their end are advice."""
    text = row.text
    first, *more = sentences(text) or [text]
    if more and all(map(leading, more)):
        inside = (part for each in more for part in _behind(each, row))
        return Found((_part(What.SAY, first, row, sure=False), *inside))
    aside = _AT_END.search(text)
    if not aside:
        return Found((_part(What.SAY, text, row, sure=False),))
    words = _part(What.SAY, text[: aside.start()], row, sure=False)
    return Found((words, *_behind(aside[0].strip(), row)))


def unnumbered(text: str) -> str:
    """Return a heading without the number before it."""
    number = _NUMBERED.match(text)
    return text[number.end() :].strip() if number else text.strip()
