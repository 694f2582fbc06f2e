"""The words to say that a text begins with, or a condition leads to, and what is behind them."""

import re
from collections.abc import Iterator

from trainer.core.draft.parts import Part, Row, What
from trainer.core.draft.reading import phrases
from trainer.core.draft.reading.quotes import begins, quoted
from trainer.core.draft.reading.row.answers import between, in_brackets, unlabeled
from trainer.core.draft.reading.row.conditions import is_brief, is_condition
from trainer.core.draft.reading.row.labels import undrawn
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
_TOPIC = re.compile(
    r"(?P<topic>[^\"\u201c\u201e\u00ab()?]{2,60}?)\s*[(\[](?P<said>[\"\u201c\u201e\u00ab](?:[^()\[\]]{3,}\?|[^()\[\]]{12,}[.!])"
    r"[\"\u201d\u201c\u00bb])[)\]]\.?"
)
"""What a question is about, and the question in brackets."""
_ANSWERED = re.compile(r"(?P<said>[^()]+?)\s*\((?P<in>[^()]+)\)\s*")
_SKIPS = re.compile(r"\W*(?:skip|drop it|better not|too \w+)\b", re.IGNORECASE)
_INSIDE = re.compile(r"\s*\(\s*[\"\u201c](?P<said>[^\"\u201c\u201d]+)[\"\u201d]\s*\)\.?$")
"""What is said in brackets behind what is done: `hang up ("Goodbye.")`."""
_ASIDE = re.compile(r"\[[^\[\]?]+\]|\([^()?]+\)")
_ALONE = re.compile(r"[\w'\u2019 ]+:?")
_DASHED = re.compile(r"(?<![\u2013\u2014-])[\u2013\u2014-]++(?=\s|$)\s*")
_MYSELF = re.compile(rf"(?:{phrases.ME.pattern})\s*:\s+(?=\S)", re.IGNORECASE)


def then_said(text: str, row: Row) -> Iterator[Part]:
    """Yield what is said after a condition, all of it, and the advice behind it."""
    text = unlabeled(text.strip().lstrip(",;").lstrip())
    myself = _MYSELF.match(text)
    text = text[myself.end() :] if myself else text
    if _ASIDE.fullmatch(text):  # what is done then
        yield piece(What.ADVICE, text, row)
        return
    inside = _INSIDE.search(text)
    if inside and is_told(text[: inside.start()].strip()):
        yield piece(What.SAY, inside["said"], row)
    elif text:
        going = phrases.GO_ON.fullmatch(text)
        yield from (
            (piece(What.ADVICE, text, row),) if going else words_said(text, row, all_of_it=True)
        )


def words_said(text: str, row: Row, *, all_of_it: bool = False) -> Iterator[Part]:
    """Yield the words to say that a text begins with, and what stands behind them."""
    if found := begins(text):
        words, rest = found.words, text[found.end :].strip()
        following = begins(rest)
        while following and not leading(rest):  # said on, in quotation marks anew
            words, rest = f"{words} {following.words}", rest[following.end :].strip()
            following = begins(rest)
        yield piece(What.SAY, words, row)
        yield from after_said(rest, row)
        return
    if topic := _TOPIC.fullmatch(text):
        yield piece(What.TOPIC, topic["topic"], row)
        yield from words_said(topic["said"], row)
        return
    inner = next(quoted(text), None)
    if (
        inner
        and inner.start
        and phrases.ASKING.search(text[: inner.start])
        and len(inner.words.split()) > 1
        and not is_answered(text)
    ):
        if never(text[: inner.start]):
            yield piece(What.ADVICE, text, row)
            return
        *first, leads = sentences(text[: inner.start]) or [""]
        orders = first and not any(map(asks, first))
        if orders and phrases.CONDITION.match(leads):  # *Be ready. If she says no, say "..."*
            yield from in_prose(replace(row, text=text))
            return
        yield piece(What.SAY, inner.words, row)
        yield from after_said(text[inner.end :].strip(), row)
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
        yield piece(What.SAY, bracket["said"], row, sure=is_question(bracket["said"]))
        yield from answers
        return
    for cut in cuts(text):
        before, behind = text[:cut].strip(" ,;"), text[cut:].strip()
        if _SKIPS.match(behind):
            yield piece(What.ADVICE, text, row)
            return
        if is_question(before) or (all_of_it and before and not is_told(text)):
            going = phrases.GO_ON.fullmatch(before)
            yield piece(What.ADVICE if going else What.SAY, before, row)
            yield from after_said(behind, row)
            return
    if all_of_it and is_told(text):
        yield piece(What.ADVICE, text, row)
    elif is_brief(text) and not all_of_it and _ALONE.fullmatch(text):
        yield piece(What.IF, text, row)
    elif is_question(text) or all_of_it:
        yield piece(What.SAY, text, row)
    elif is_spoken(text) or goes_on(text):
        yield piece(What.SAY, text, row, sure=False)
    else:
        yield piece(What.ADVICE, text, row)


def after_said(text: str, row: Row) -> Iterator[Part]:
    """Yield what stands behind words to say: conditions with theirs, or advice."""
    text = _DASHED.sub("", text.strip(), count=1)
    text = text.lstrip(".;,/| ").removeprefix("<-").removeprefix("\u2190").strip()
    pieces = between(text)
    if len(pieces) > 1 and all(leading(undrawn(each)) for each in pieces):
        for each in pieces:
            yield from after_said(each, row)
        return
    while text:
        inside = _BRACKETS.match(text)
        if inside and (answers := tuple(in_brackets(inside["in"], row))):
            yield from answers
            text = text[inside.end() :].strip()
            continue
        if inside and not is_condition(inside["in"]):
            yield piece(What.ADVICE, inside["in"], row)
            text = text[inside.end() :].strip()
            continue
        found = leading(undrawn(text))
        if not found:
            yield from in_prose(replace(row, text=text))
            return
        words, rest = found
        yield piece(What.IF, words, row)
        said = begins(rest.strip())
        if said:
            rest = rest.strip()
            yield piece(What.SAY, said.words, row)
            text = rest[said.end :].strip(" ,;.")
            continue
        yield from then_said(rest, row)
        return


def piece(what: What, text: str, row: Row, *, sure: bool = True) -> Part:
    """Return a part of a row."""
    sure = sure and not (row.guessed and what is What.IF)
    return Part(what=what, text=text.strip(), at=row.at, depth=row.depth, sure=sure)
