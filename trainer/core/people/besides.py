"""What is told beside somebody's name that is nothing of theirs: a day, an hour, how it was.

Of `Dr. Bell. We meet Thursday at 10.` that is the day of a meeting, and `She was really nice` is
no office either.
"""

import re

from msgspec import Struct

from trainer.core.hedges import I_THINK, QUITE_SURE
from trainer.core.text import lowered, straightened
from trainer.core.when.told import of_which, speaks_of_time, tells_moment
from trainer.core.words.unsure import unsure

_CUT = re.compile(
    r"(?<!\bdr)(?<!\bmr)(?<!\bms)(?<!\bmx)(?<!\bst)(?<!\bjr)(?<!\bsr)(?<!\bmrs)(?<!\bprof)"
    r"(?<![\s.]\w)(?<!^\w)(?:(?<![.;!?]{2})[.;!?]++\s+|,\s+"
    r"|\s[-\N{EN DASH}\N{EM DASH}]\s|\N{EM DASH}|\s?\()",
    re.IGNORECASE,
)
"""Where a clause ends; not the period of a title or an initial."""
_OF_A_DAY = re.compile(
    r"\b(?:last (?=(?:week|month|night|\w+day)\b)|on|at|next|this|coming|tomorrow|today|tonight"
    r"|\w+day(?= .*\d)"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?(?= \d)|\d{1,2}/\d{1,2})\b"
)
"""With what a day or an hour begins behind a name; of `Theresa May` or `Joe Friday` it's none."""
_PAST = re.compile(
    r"\b(?:met|saw|was|were|had|last|ago|yesterday|interviewed|spoke|talked|did|already)\b"
)
_WHO = r"(?:he|she|they|the|a|an|her|his|my|our|their)"
_SENTENCE = re.compile(
    rf"(?:and |but |so )?(?:{I_THINK} (?:that )?(?=(?:my|the|our) ))?"
    r"(?:(?:who(?:m)? )?(?:i|we)(?!\.)\b(?! (?:would )?call)"
    r"(?! (?:hear|heard|(?:was|am) told)\b)"
    r"|(?:this|that|there|it)(?:'s)?\b(?! (?:is |was )?(?:the|a|an|her|his|my|our|their)\b)"
    r"|(?:hope|thanks|thank you|wish me|fingers crossed|good luck|can't wait|not sure)\b"
    r"|(?:my|the|our) (?:interview|meeting|appointment|call)\b"
    r"|(?:interview|meeting|appointment|meet|call|calling)(?: \w+)? (?:on|at|is|next|this|tomorrow"
    r"|\w+day|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d+)\b"
    r"|(?:he|she|they)(?:'s|'re| is| are| was| were| seem(?:s|ed)| sound(?:s|ed)| look(?:s|ed))"
    r"(?: (?:really|very|so|quite|pretty|super|a|bit|little|always))* (?:nice|kind|friendly|great"
    r"|tough|sweet|pleasant|helpful|warm|cold|scary|funny|strict|lovely|intimidating|polite|busy)\b)"
)
"""With what a clause begins that is a sentence of its own, and tells nothing of what they do."""
_THINKING = re.compile(
    rf"(?:{I_THINK}|i(?:'m| am) {QUITE_SURE})(?: that)? {_WHO}(?:'s)?\b"
    r"(?! (?:call|interview|meeting|appointment)\b)"
)


class Besides(Struct, frozen=True):
    """What was told of somebody, and apart from it a day, with what that is `of`, if plain."""

    name: str
    day: str = ""
    of: str = ""


_TO_MEET = re.compile(
    r"(?:(?:and|then|so|no|oh|well|wait|sorry|but|now|next),? )*(?:i|we)"
    r"(?:(?:'ll| will|'m| am|'re| are)(?: (?:be|going to|gonna|supposed to|then))*"
    r"| (?:have|get|need) to)? "
    r"(?:meet(?:ing)?(?: with)?|see(?:ing)?|interview(?:ing)? with"
    r"|(?:have|having) (?:an?|the|my|our) (?:(?:second|next|final|last) )?interview with) "
    r"(?!(?:him|her|them|you|that|this|again)\b)(?=\w)",
    re.IGNORECASE,
)


def to_meet(typed: str) -> Besides | None:
    """Return who it is that somebody says they will meet, with the day; None where none is told.

    >>> to_meet("no, I will meet Ms. Vogel on Dec 9 at 11")
    Besides(name='Ms. Vogel', day='on Dec 9 at 11', of='interview')
    >>> to_meet("I met Ms. Vogel"), to_meet("Ms. Vogel")
    (None, None)
    """
    plain = straightened(typed)
    found = _TO_MEET.match(plain)
    if found is None or of_which(plain) == "call":
        return None
    told = besides(plain[found.end() :])
    return Besides(told.name, told.day, "interview")


def besides(typed: str) -> Besides:
    """Return what an answer about somebody tells of them, without what is of something else.

    >>> besides("The head, Dr. Bell. We meet Thursday at 10.")
    Besides(name='The head, Dr. Bell', day='We meet Thursday at 10', of='interview')
    >>> besides("Tom Osgood, the CFO, on Dec 3").name, besides("Theresa May").name
    ('Tom Osgood, the CFO', 'Theresa May')
    """
    kept: list[str] = []
    parts, day = _clauses(typed), ""
    for place, (sign, clause) in enumerate(parts):
        name, when = _timed(clause) if place == 0 else (clause, "")
        if place and _no_office(clause):
            name, when = "", clause if _dated(clause) else ""
        day = day or when
        if name:
            kept.append(f"{sign if kept else ''}{name}")
    nobody = not kept or tells_moment(kept[0]) or speaks_of_time(kept[0])
    if nobody or (len(kept) == len(parts) and not day):
        return Besides(typed)
    day = "" if _PAST.search(lowered(day)) else day.strip(" .,;!()")
    name = "".join(kept).strip(" ,;")
    name = f"{name})" if name.count("(") > name.count(")") else name
    return Besides(name, day, next(filter(None, map(of_which, (day, f"I'll {day}", typed))), ""))


def _clauses(text: str) -> list[tuple[str, str]]:
    """Return the clauses of a text, each with the sign before it."""
    found, start, sign = [], 0, ""
    for cut in _CUT.finditer(text):
        found.append((sign, text[start : cut.start()]))
        start, sign = cut.end(), cut[0]
    return [*found, (sign, text[start:])]


def _no_office(clause: str) -> bool:
    plain = lowered(clause).strip(" .,;!?()")
    if _THINKING.match(plain):
        return False
    alone = len(plain.split()) > 1 and speaks_of_time(plain)
    return alone or unsure(plain) or _SENTENCE.match(plain) is not None


def _dated(clause: str) -> bool:
    return tells_moment(clause) or _DAY.search(lowered(clause)) is not None


_DAY = re.compile(r"\d|\b(?:\w+day|tomorrow|today|tonight|week|noon)\b")


_AGO = re.compile(
    r"(?<=\w),? (?:yesterday|(?:an?|one|two|three|\d+)(?: few| couple of)?"
    r" (?:day|week|month)s? ago)$",
    re.IGNORECASE,
)
"""What tells only how long ago somebody was met: `Mr. Tran a week ago`."""


def _timed(clause: str) -> tuple[str, str]:
    """Return a clause without a day at its end, and that: `Tom Osgood` and `on Thursday at 10`."""
    if ago := _AGO.search(clause):
        return clause[: ago.start()].rstrip(" ,"), ago[0]
    for found in _OF_A_DAY.finditer(clause.casefold()):
        at = found.start()
        if at and re.search(r"[ /]", clause[at:]) and speaks_of_time(clause[at:]):
            return clause[:at].rstrip(" ,"), clause[at:]
    return clause, ""
