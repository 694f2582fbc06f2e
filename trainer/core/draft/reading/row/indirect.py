"""What one is told to ask, as one says it: *ask him how it went* is *Can you tell me ...?*."""

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from trainer.core.draft.parts import Mark, Part, Row, What
from trainer.core.draft.reading import phrases
from trainer.core.draft.reading.asking import is_indirect, is_unmarked
from trainer.core.draft.reading.openers import DOES, WH
from trainer.core.draft.reading.quotes import begins, quoted
from trainer.core.draft.reading.row.leading import leading
from trainer.core.draft.reading.speech import is_question, sentences
from trainer.core.value import replace

_OPENS = rf"(?:{WH}|if|whether)"
_ASIDE = r"(?:\s(?:\w+ly|still|also|ever|always|usually|often|already|just|even))?"
_TOLD = r"ask(?:\s(?:him|her|them|(?:Mr|Ms|Mrs|Dr)\.?\s\w+|(?-i:[A-Z])\w+))?"
_WORDS = r"(?:\s[\w'\u2019/-]+)"
_CLAUSE = re.compile(
    rf"\b(?P<told>{_TOLD})\s(?P<said>{_OPENS}{_WORDS}{{2,20}})[.;]?(?=\s|$)", re.IGNORECASE
)
"""What one is told to ask, up to a sign."""
_ITEM = re.compile(
    r"(?:(?:and|also|then|maybe|please|(?:remember|don['\u2019]t forget) to),?\s)*"
    rf"(?P<told>{_TOLD})\s(?P<said>about{_WORDS}{{1,20}}|{_OPENS}{_WORDS}{{2,20}})[.;]?",
    re.IGNORECASE,
)
"""An item of a list that is nothing but what to ask: `And ask her about the budget.`"""
_ABOUT = re.compile(rf"about{_WORDS}{{1,20}}", re.IGNORECASE)
_REFUSED = re.compile(
    r"\b(?:never|not|don['\u2019]?t|to|they|who|people|will|may|might)\s*$", re.IGNORECASE
)
"""How it goes before *ask* where nobody is told to."""
_THEIRS = re.compile(
    rf"(?P<lead>{_OPENS}(?:\s(?!{DOES}\b)[\w-]+){{0,3}}?\s)"
    rf"(?P<who>he|she|they|his|her|their)\b(?P<short>['\u2019](?:s|re|ve|d|ll))?(?P<aside>{_ASIDE})"
    r"(?:\s(?P<verb>[\w-]+))?",
    re.IGNORECASE,
)
_BE_HAVE = {"is": "are", "was": "were", "has": "have", "does": "do", "isn't": "aren't"}
_THIRD = {
    **dict.fromkeys(("he", "his"), ("him", "his")),
    **dict.fromkeys(("she", "her"), ("her", "her")),
    **dict.fromkeys(("they", "their"), ("them", "their")),
}
_MINE = {"your": "my", "yours": "mine", "yourself": "myself"}
_VERB_S = re.compile(r"(?P<stem>[a-z]+?)(?P<end>(?<=[cs]h|ss)es|(?<=[xz])es|ies|oes|(?<!s)s)")
_YOU = re.compile(
    rf"\b(?P<you>you)(?P<short>['\u2019](?:re|ve|d|ll))?(?P<behind>\s(?:{DOES}|need|want)\b)?",
    re.IGNORECASE,
)
_SUBJECT = re.compile(rf"\b(?:{_OPENS}|that|than|as|and|because|before|after)\s$", re.IGNORECASE)
_ORDER = re.compile(
    rf"{_OPENS}(?:\s(?!{DOES}\b)[\w-]+){{0,3}}?\s"
    r"(?:I|you|he|she|it|we|they|there|the|this|that|my|your|his|her|their|our)\b",
    re.IGNORECASE,
)
_BY_WHOM = re.compile(r"[Ww]ho\s(?!(?:I|you|we|it|the|this|that|my|your)\b)[a-z]")
"""How *who* begins a question that reads the same as a part of a sentence: *who decides*."""
_END = re.compile(r"[.!?;][\"\u201d\u2019]?\s+")
_FEWEST = 2
"""Sentences of running text, at least."""
_NEAR = 12
"""Characters before a word, at most, that tell what it is."""
_BEGIN = "Can you tell me"


def with_asked(rows: Sequence[Row]) -> Iterator[Row]:
    """Yield rows; what one is told to ask is in quotation marks where an answer to it follows.

    So it is in an item of its own beside questions, where it's told whom to ask.
    """
    beside = any(row.mark is Mark.ITEM and is_question(row.text) for row in rows)
    for row, after in zip_longest(rows, rows[1:]):
        if row.mark not in {Mark.PLAIN, Mark.ITEM}:
            yield row
            continue
        text = row.text
        item = _ITEM.fullmatch(text) if row.mark is Mark.ITEM else None
        heads = after is not None and after.depth > row.depth
        if item and beside and " " in item["told"] and not heads:
            yield replace(row, text=f"{item['told']} \u201c{item['said']}\u201d")
            continue
        for found in reversed(list(_CLAUSE.finditer(text))):
            told = not _REFUSED.search(text, max(0, found.start() - _NEAR), found.start())
            behind = text[found.end() :].strip()
            asked = _is_answered(behind, after) or _in_prose(row, found)
            if told and asked and not begins(behind) and _is_outright(found["said"]):
                said = f"{found['told']} \u201c{found['said']}\u201d"
                text = text[: found.start()] + said + text[found.end() :]
        yield replace(row, text=text)


def _in_prose(row: Row, found: re.Match[str]) -> bool:
    """Tell whether running text says what to ask: *Ask her what she likes. If she won't, ask ...*.

    Whom, or on which condition: else it may be anybody's advice.
    """
    text = row.text
    if row.mark is not Mark.PLAIN or len(sentences(text)) < _FEWEST:
        return False
    before = _END.split(text[: found.start()])[-1]
    return " " in found["told"] or (
        phrases.CONDITION.match(before) is not None and before.endswith(", ")
    )


def _is_answered(behind: str, after: Row | None) -> bool:
    """Tell whether what they may answer comes next: quoted words are said to it in running text."""
    if behind:
        return phrases.CONDITION.match(behind) is not None and bool(next(quoted(behind), None))
    text = after.text if after else ""
    return phrases.CONDITION.match(text) is not None or leading(text) is not None


def outright(parts: Sequence[Part]) -> Iterator[Part]:
    """Yield parts; what one wants to know is said as somebody asks it, and to be looked at."""
    for part in parts:
        bare = part.text.rstrip(" .")
        wanted = _ABOUT.fullmatch(bare) or (is_indirect(bare) and _is_outright(bare))
        said = part.what is What.SAY and bool(wanted)
        yield replace(part, text=_asked(bare), sure=False) if said else part


def as_asked(text: str) -> str:
    """Return what one is told to ask, as one asks it; any other text as it is."""
    told = _ITEM.fullmatch(text.strip())
    plain = told and (_ABOUT.fullmatch(told["said"]) or _is_outright(told["said"]))
    return _asked(told["said"]) if told and plain else text


def _is_outright(text: str) -> bool:
    """Tell whether words have the order of a part of a sentence: *what it is*, not *what is it*."""
    return not _BY_WHOM.match(text) and (_ORDER.match(text) is not None or not is_unmarked(text))


def _asked(text: str) -> str:
    """Return what one wants to know as one asks it: whoever is asked is *you*."""
    text = _YOU.sub(
        _of_me, re.sub(r"\byour(?:s|self)?\b", lambda word: _MINE[word[0].lower()], text)
    )
    if found := _THEIRS.match(text):
        him, his = _THIRD[found["who"].lower()]
        rest = re.sub(rf"\b{his}(?=\s\w)", "your", text[found.end() :])
        rest = re.sub(rf"\b{him}\b", "you", rest)
        text = f"{found['lead']}{_of_you(found)}{rest}"
    return f"{_BEGIN} {text[0].lower()}{text[1:]}?"


def _of_you(found: re.Match[str]) -> str:
    """Return *he thinks* as *you think*, *she's* as *you're*."""
    short, verb = found["short"] or "", found["verb"] or ""
    if found["who"].lower() in {"his", "her", "their"}:
        return f"your{found['aside']}{f' {verb}' if verb else ''}"
    if short[1:] == "s":
        done = re.fullmatch(r"been|got|had|done|\w+ed", verb)
        short = short[0] + ("ve" if done else "re")
    elif not short and (stem := _VERB_S.fullmatch(verb)) and verb not in _BE_HAVE:
        verb = stem["stem"] + {"ies": "y", "oes": "o"}.get(stem["end"], "")
    verb = verb if short else _BE_HAVE.get(verb, verb)
    return f"you{short}{found['aside']}{f' {verb}' if verb else ''}"


def _of_me(found: re.Match[str]) -> str:
    """Return *you* as *I*, or *me*."""
    short, behind = found["short"] or "", found["behind"] or ""
    subject = (
        short
        or behind
        or _SUBJECT.search(found.string, max(0, found.start() - _NEAR), found.start())
    )
    if not subject:
        return "me"
    short = short[:1] + "m" if short[1:] == "re" else short
    behind = {" are": " am", " were": " was", " aren't": " am not"}.get(behind.lower(), behind)
    return f"I{short}{behind}"
