"""The condition that a text begins with: in brackets, before an arrow, or with *if*."""

import re
from collections.abc import Iterator

from trainer.core.draft.reading import phrases
from trainer.core.draft.reading.asking import is_said
from trainer.core.draft.reading.openers import ASKS, SAYS
from trainer.core.draft.reading.quotes import Quoted, begins, quoted
from trainer.core.draft.reading.row.conditions import answer, is_brief, is_condition
from trainer.core.draft.reading.speech import asks, is_question, is_told

_BRACKETS = re.compile(
    r"[(\[](?P<in>[^()\[\]]*(?:\([^()]*\)[^()\[\]]*)*)[)\]]\s*"
    rf"(?:{phrases.ARROW}|[:,\u2013\u2014-])?\s*"
)
_ANSWER = re.compile(
    r"[(\[](?:a|answer|reply|they(?: say)?|he(?: says)?|she(?: says)?)\s*[:=]\s*"
    r"(?P<in>[^()\[\]]{1,60})[)\]]\s*+[:\u2013\u2014-]?\s*+(?=\S)",
    re.IGNORECASE,
)
"""What they answer, named so in brackets: `(A: a number) "..."`."""
_NAMED_ANSWER = re.compile(
    r"(?:a(?:ns(?:wer)?)?|reply|response|they say|if)\s*[(\[](?P<in>[^()\[\]]{1,60})[)\]]\s*"
    r"[:\u2013\u2014-]\s*(?=\S)",
    re.IGNORECASE,
)
"""The same, behind the word for it: `Ans (small): ...`."""
_LABELED = re.compile(r"[A-Za-z][\w ]{0,20}[(\[](?P<in>[^()\[\]]{1,60})[)\]]\s*[:\u2013\u2014-]\s*")
_OPTION = re.compile(
    r"(?P<if>(?!(?:what|how)\b)[^.?!:\"\u201c\u201e\u00ab\u2013\u2014]{1,60}?)"
    r"(?:[.,;?]\s+(?:then |you |I )?|\s+(?:then|you|I)\s+)"
    r"(?:say|ask|reply|answer|respond)\s*:\s+(?=\S)",
    re.IGNORECASE,
)
"""What they answer, and *say:* before the words: `no number. Say: ...`."""
_BEFORE_SAID = re.compile(
    r"(?P<if>[^.?!,;:\"\u201c\u201e\u00ab]{1,60}?)"
    r"(?:[,;.]\s+(?P<told>(?:(?:then|you|I) )*(?:say|ask|reply|answer|respond)\s+)|"
    r"[.?!,;:\u2026]*\s+)(?=[\"\u201c\u201e\u00ab'\u2018]\w)",
    re.IGNORECASE,
)
"""What they answer, and right behind it what is said: `NO, "..."`, `no, then ask "..."`."""
_AROUND_ALL = re.compile(r"[(\[](?P<in>[^()\[\]]+)[)\]]?")
_ASIDE = re.compile(r"[(\[][^()\[\]]*[)\]]")
_TO = re.compile(rf"(?<!\s)\s*(?:{phrases.ARROW}|:|\u2013|\u2014|\s-|=)\s*")
_ARROWS = re.compile(rf"(?<!\s)\s*{phrases.ARROW}\s*")
_ADVISES = re.compile(rf"only {phrases.WHEN}\b|[^,]+,[^,].*[.!]$", re.IGNORECASE)
"""A whole sentence with a condition: it says what to do, and not what they answer."""
_NAMED = re.compile(rf"[A-Z][\w.'\u2019-]{{0,20}}:\s+(?={phrases.WHEN}\b)", re.IGNORECASE)
"""Who says that: *Sam: if she says no ...*."""
_ORDER = re.compile(
    rf"(?P<if>(?:and |but |or )?{phrases.WHEN}(?:\s[\w'\u2019]+){{1,4}}?)"
    rf"(?<!he)(?<!hey)(?<!you),?\s(?:then )?(?:say|ask)(?: him| her| them)?\s(?={SAYS.pattern})",
    re.IGNORECASE,
)
"""A condition, and what one is told to ask then: *if it's gone ask when the next one is*."""
_RUN_ON = re.compile(
    rf"(?P<if>(?:and |but )?if (?:{phrases.YES}|{phrases.NO}))\s+(?={SAYS.pattern})", re.IGNORECASE
)
"""The same without a comma: *if no why not*."""
_OR = re.compile(r"\s*(?:,|/|,?\s*or)\s*", re.IGNORECASE)
_WHEN_ONLY = re.compile(rf"(?:and |but |or )?{phrases.WHEN}\s+", re.IGNORECASE)
_WORDS = 7
_LONGEST = 220
_SAYING = re.compile(
    r"\b(?:(?:say|says|answers?|said|told|hear|reply|replies|like)\s*,?|is|are|was)\s*$",
    re.IGNORECASE,
)
_DIVIDES = re.compile(
    rf"\s*+(?::|{phrases.ARROW}|[\u2013\u2014-]\s|,?\s*(?:then )?(?:you )?{phrases.TELLING}|"
    r",?\s*[^.,?!:\"\u201c\u201d]{1,30}:)\s*",
    re.IGNORECASE,
)
_COLON = re.compile(rf":\s|:$|{phrases.ARROW}|\s[\u2013\u2014-]\s")
_TOLD_BEFORE = re.compile(
    rf"(?:,|(?<!\s))\s*(?:then )?(?:you )?{phrases.TELLING}[^,]*$", re.IGNORECASE
)
_BY_THEM = re.compile(r"\b(?:they|he|she|it|who|answer|interviewer)\s*$", re.IGNORECASE)
_TOLD = re.compile(rf",\s*(?:then )?{phrases.TELLING}\s*[:,]?\s*", re.IGNORECASE)
_SO = re.compile(
    rf"(?P<if>(?:and |but |or )?{phrases.WHEN}\s+"
    rf"(?:{phrases.YES}|{phrases.NO}|{phrases.MAYBE}|not|so)"
    r")"
    r"\s*,\s*",
    re.IGNORECASE,
)


def leading(text: str) -> tuple[str, str] | None:
    """Return the condition that a text begins with, and what stands behind it."""
    named = _NAMED.match(text)
    if named and not is_brief(named[0].rstrip(": ")):
        text = text[named.end() :]
    if phrases.SAID_SO.fullmatch(text):
        return text, ""
    whole = _AROUND_ALL.fullmatch(text)
    if whole and (within := leading(whole["in"].strip())) and within[1]:
        return within
    for pattern in (_BRACKETS, _LABELED):
        inside = pattern.match(text)
        if inside and (is_condition(inside["in"]) or _somebody(inside["in"], text[inside.end() :])):
            return inside["in"], text[inside.end() :]
    if inside := _ANSWER.match(text) or _NAMED_ANSWER.match(text):
        return answer(inside["in"]), text[inside.end() :]
    return _simple(text) or _conditional(text)


def _simple(text: str) -> tuple[str, str] | None:
    """Return a condition in a word or two, and what stands behind it."""
    if found := _ORDER.match(text):
        return found["if"], text[found.end() :]
    if found := _SO.match(text) or _RUN_ON.match(text):
        return found["if"], text[found.end() :]
    for part in _TO.finditer(text):
        before = text[: part.start()].rstrip(" ?")
        if is_brief(before) and part.end() < len(text):
            return before, text[part.end() :]
        break
    said = _BEFORE_SAID.match(text)
    does = said is not None and said["told"] and phrases.SOMEONE.match(said["if"])
    if said and (is_brief(said["if"]) or does):
        return said["if"], text[said.end() :]
    return None


def _conditional(text: str) -> tuple[str, str] | None:
    """Return a condition in more words, and what stands behind it."""
    if phrases.CONDITION.match(text):
        return _after_if(text)
    option = _OPTION.match(text)
    return (option["if"], text[option.end() :]) if option else _arrow(text)


def _somebody(inside: str, rest: str) -> bool:
    """Tell whether brackets say what somebody does, before words to say: `(he's busy) When?`."""
    return is_said(rest) and bool(phrases.SOMEONE.match(inside)) and not asks(inside)


def _arrow(text: str) -> tuple[str, str] | None:
    """Return what stands before an arrow and behind it: `they have -> "..."`."""
    arrow = _ARROWS.search(text)
    if not arrow or arrow.end() == len(text):
        return None
    before = text[: arrow.start()].strip()
    first = begins(before)
    whole = first is not None and first.end >= len(before)
    short = first is None and len(before.split()) <= _WORDS
    rest = text[arrow.end() :]
    plain = before.rstrip(" ?")
    point = short and begins(rest.lstrip()) and not ASKS.match(before)  # `salary? -> "What ...?"`
    if plain and "?" not in plain and (point or not asks(before)) and (whole or short):
        return plain, rest
    return None


def _after_if(text: str) -> tuple[str, str] | None:
    """Return a condition that begins with *if* and what is said then; a question is none."""
    found = _divided(_ASIDE.sub(lambda aside: "\0" * len(aside[0]), text), text)
    return None if found and re.fullmatch(phrases.WHEN, found[0].strip(), re.IGNORECASE) else found


def _divided(masked: str, text: str) -> tuple[str, str] | None:
    """Return a condition and what is said then; what brackets hide in `masked` divides nothing."""
    first = _answers(text)
    if (
        first
        and (inside := _DIVIDES.match(text[first.end :]))
        and (_SAYING.search(text[: first.start]) or _WHEN_ONLY.fullmatch(text[: first.start]))
    ):
        return text[: first.end], text[first.end + inside.end() :]
    colon = _COLON.search(masked)
    stop = text.find("?")
    if colon and (stop < 0 or colon.start() < stop) and (not first or colon.start() <= first.start):
        return text[: colon.start()], text[colon.end() :]
    if first and first.start <= _LONGEST and (stop < 0 or stop > first.start):
        return _before_quote(text, first)
    told = _TOLD.search(text)
    if told and asks(text) and told.end() < len(text):
        return text[: told.start()], text[told.end() :]
    asked = asks(text) or asks(_ASIDE.sub("", text).strip())
    return None if asked or _ADVISES.match(text) else (text, "")


def _answers(text: str) -> Quoted | None:
    """Return the first quotation of a text, with those that only an *or* divides from it."""
    found: Quoted | None = None
    for each in quoted(text):
        if found and not _OR.fullmatch(text[found.end : each.start]):
            break
        found = each if found is None else Quoted(found.start, each.end, found.words)
    return found


def _before_quote(text: str, first: Quoted) -> tuple[str, str] | None:
    """Return the condition before a quotation: without *say*, or *ask*, in front of it."""
    before = text[: first.start]
    told = _TOLD_BEFORE.search(before)
    if told and (told[0][0] == "," or not _BY_THEM.search(before[: told.start()])):
        return before[: told.start()], text[first.start :]
    if _SAYING.search(before) and text[first.end : first.end + 1] == ",":
        return None  # they say that; what follows is for running text
    if _SAYING.search(before) and not text[first.end :].strip(" ."):
        return text, ""  # *If they say "maybe"*
    return before, text[first.start :]


def cuts(text: str) -> Iterator[int]:
    """Yield where advice, or a condition, may begin behind words that nothing quotes."""
    for found in re.finditer(
        rf"(?<=[?.!])\s+(?=\()|(?<=\?)\s*(?={phrases.ARROW}|<[-=]|\u2190)", text
    ):
        yield found.end()
    pattern = (
        rf"(?<=\?)\s+(?={phrases.WHEN}\b|(?:{phrases.YES}|{phrases.NO})\s*(?::|{phrases.ARROW}))"
    )
    for found in re.finditer(pattern, text, re.IGNORECASE):
        if leading(text[found.end() :]):
            yield found.end()
    pattern = (
        rf"[,;]\s+(?={phrases.WHEN_WORD.pattern})|"
        rf"(?<=[.!])\s+(?={phrases.SHORT.pattern}\s*(?::|{phrases.ARROW}))|"
        rf"(?<=[.!])\s+(?=(?:and |but )?if\b[^.?!:\"\u201c]{{1,60}}(?::\s|{phrases.ARROW}))"
    )
    for found in re.finditer(pattern, text, re.IGNORECASE):
        if leading(text[found.end() :]):
            yield found.end()
    for found in re.finditer(r"(?<=\?)\s+[\u2013\u2014-]\s+", text):
        yield found.start()
    for found in re.finditer(r"(?<=\?)\s+(?=[A-Z])", text):
        if is_told(text[found.end() :]):
            yield found.end()
    trailing = re.search(r"(?<=\w)\s+\([^()]*\)\s*$", text)
    if trailing:
        yield trailing.start()


def is_answered(text: str) -> bool:
    """Tell whether a text is a question that nothing quotes, and a *yes* and what is said then."""
    for cut in cuts(text):
        before, found = text[:cut], leading(text[cut:])
        if is_question(before) and found and next(quoted(before), None) is None:
            return is_condition(found[0]) and begins(found[1].strip()) is not None
    return False
