"""What a text tells of a day, though it may be no moment yet: so that nothing said is lost."""

import re
from datetime import date, datetime, timedelta
from itertools import islice

from trainer.core.hedges import I_THINK
from trainer.core.text import lowered, one_line
from trainer.core.when.days import day_of, two_days
from trainer.core.when.reading.found import (
    LONGEST_MOMENT,
    MONTHS,
    WEEKDAYS,
    Found,
    NotKnown,
    Unclear,
)
from trainer.core.when.reading.reading import read
from trainer.core.when.said import WEEK
from trainer.core.when.spoken.leaning import leaning
from trainer.core.when.spoken.settled import settled

_ANY = date(2000, 1, 3)
"""A day in the place of one that isn't known."""
NEXT_WEEK, THIS_WEEK = "next week", "this week"
_DAYS = frozenset((*WEEKDAYS, *(name[:3] for name in WEEKDAYS)))
_PARTS = frozenset(
    "today tonight tomorrow yesterday morning afternoon evening noon midday weekend week weeks"
    " month day days am pm".split()
)
_AMONG = frozenset(
    "next this coming last in on at the about around by before after or and of early late maybe"
    " from to between sometime".split()
)
_WEEKDAY = re.compile(
    r"\b(?:(?:that|on|an?) )*(?:"
    + "|".join(f"{name[:3]}(?:{name[3:]}|{name[3:4]}|{name[3:5]})?" for name in WEEKDAYS)
    + r")s?\b"
)
_NEAREST = re.compile(r"\b(?:this|coming)\b")
"""What says that it's the nearest of these days: `this coming friday`."""
_FIGURES = re.compile(r"\d[\d:./-]*(?:st|nd|rd|th|[ap]\.?m\.?|h)?")


def day_told(text: str, *, now: datetime) -> date | None:
    """Return the one day that a text tells, whether its hour is clear or not; None: it tells none.

    Of `Tuesday at 10`, where 10 may be two hours, it is Tuesday.
    """
    try:
        return day_of(_read(text, now.date()), now)
    except Unclear:
        return None


def two_told(text: str, *, now: datetime) -> tuple[date, date] | None:
    """Return both days that `next Friday` may mean, told a day or two before a Friday."""
    try:
        return two_days(_read(text, now.date()), now)
    except Unclear:
        return None


def part_told(text: str) -> str:
    """Return the part of a day that a text tells without its hour: `morning`; else nothing."""
    try:
        found = _read(text)
    except Unclear:
        return ""
    return found.parts[0] if found.parts and not (found.times or found.doubt) else ""


def in_week_of(day: date, text: str, *, today: date) -> str:
    """Return a text that corrects a `day` with a mere weekday in the week of that day.

    Only where that day is a week or more ahead, or the nearest such weekday is today or tomorrow,
    which would be called so.

    >>> in_week_of(date(2026, 12, 3), "no, friday at 4", today=date(2026, 11, 26))
    '2026-12-04 at 4'
    """
    plain = settled(one_line(text).lower())
    try:
        found = read(plain, today)
    except Unclear:
        return text
    if found.days != 1 or not found.weekdays or found.loose or found.later:
        return text
    weekday, following = found.weekdays[0]
    far = (day - today).days >= WEEK or (weekday - today.weekday()) % WEEK <= 1
    meant = day + timedelta(weekday - day.weekday())
    if following or meant in (day, today) or meant < today or not far or _NEAREST.search(plain):
        return text
    return _WEEKDAY.sub(meant.isoformat(), plain, count=1)


def weeks_on(text: str, *, day: date, today: date) -> int:
    """Return by how many weeks a text moves the `day` it answers: of `the week after` 1; else 0."""
    plain = lowered(text)
    plain = plain.replace(f"{day:%A}".lower(), "one")
    weeks = (day - timedelta(day.weekday()) - today + timedelta(today.weekday())).days // WEEK
    if (named := settled(plain)) in (NEXT_WEEK, THIS_WEEK):
        wanted = 1 if named == NEXT_WEEK else 0
        return wanted - weeks if abs(wanted - weeks) == 1 else 0
    found = _MOVED.fullmatch(plain)
    return 0 if found is None else 1 if found["later"] else -1


def _read(text: str, today: date | None = None) -> Found:
    return read(settled(one_line(text).lower()), today)


_MOVED = re.compile(
    r"(?:(?:no|nope|not that one|not quite|sorry|actually|i mean|i meant|it's|make it|rather|and"
    r"|but|well|one)[\s,.]+)*"
    r"(?:(?P<later>(?:the )?(?:(?:week|one) after(?: (?:that|this|it|next))?(?: one)?"
    r"|following (?:week|one)|later one|next one|second one)"
    r"|(?:an?|one|another) (?:whole )?week (?:later|after(?: (?:that|it))?|on|more|further)"
    r"|later by (?:a|one) week)"
    r"|(?:the )?(?:(?:week|one) before(?: (?:that|this|it))?"
    r"|(?:earlier|sooner|first|nearer|closer) one|previous (?:week|one))"
    r"|(?:a|one) week (?:earlier|before(?: (?:that|it))?|sooner))"
    rf"(?:[\s,]+(?:please|{I_THINK}|then|thanks))*\W*"
)


_FIRST = (
    r"(?:(?:well|so|um|oh|no|nope|wait|sorry|actually|yes|ok|okay|hm+|but|and|because|now|i think"
    r"|i guess|i believe|i hope|i know(?: that)?|not the (?:call|interview)"
    r"|(?:that|it|this)(?:'s| is| was))(?:,|\.)?\s+)*"
)
"""What says nothing before it is told what a day is of."""
_OF = r"(?:my|the|our|her|his|their|this|that|an?|when (?:my|the))"
_MORE = r"(?:(?:next|second|2nd|real|actual|final|last|job|in-person|big|new) )*"
_IS = (
    r"(?:(?:'s|s)?(?: itself| date| day)?(?:'s\b|:|,"
    r"|\s+(?:is|was|will be|would be|has been|got|gets|being|on|at|for|starts|happens|moved"
    r"|changed|takes place)\b"
    r"|\s+(?=\d|next\b|this\b|tomorrow\b|today\b|\w+day\b)))"
)
_WE = (
    r"(?:i|we)(?:'m|'ll|'d|'re|'ve| am| are| will)?"
    r"(?: going to| supposed to| have to| need to| must| should| can| want to| got to| to| also"
    r"| only)*"
)
_THEY = r"(?:they|she|he)(?:'re|'s|'ll|'d| are| is| will)?(?: going to| wants? to| like to)?"
_SOMEBODY = r"(?: (?:with )?(?:her|him|them|(?:mr|ms|mrs|dr)\.? \w+)\b)?"
_THE_INTERVIEW = re.compile(
    rf"{_FIRST}(?:(?:(?:{_WE} have )?{_OF} )?{_MORE}interview{_IS}"
    rf"|(?:my|the|our) {_MORE}meeting{_IS}"
    rf"|{_OF} {_MORE}interview(?: date| day| time)?$"
    rf"|{_WE} (?:be )?(?:interview(?:ing|ed)?|meet(?:ing)?|see(?:ing)?)\b{_SOMEBODY}"
    rf"|{_WE} (?:be|go|come|get|show up|am|are)(?:ing)?(?: over| back)? (?:there|in|to them|to see"
    rf" (?:her|him|them))\b{_SOMEBODY}"
    rf"|{_THEY} (?:interview(?:ing)?|meet(?:ing)?|see(?:ing)?) (?:me|us)\b"
    rf"|(?P<day>[^,;]*) is (?:my|the|our) {_MORE}interview$)"
)
_THE_CALL = re.compile(
    rf"{_FIRST}(?:(?:(?:{_WE} have )?{_OF} )?{_MORE}(?:phone |follow-up )?call{_IS}"
    rf"|{_OF} {_MORE}(?:phone )?call(?: date| day| time)?$"
    rf"|(?:{_WE} )?(?:be )?(?:calling|phoning|ringing)\b|{_WE} (?:call|phone|ring)\b{_SOMEBODY}"
    rf"|(?P<day>[^,;]*) is (?:my|the|our) {_MORE}(?:phone )?call$)"
)


def of_which(text: str) -> str:
    """Return what a text says that its day is of: the `call`, the `interview`; else nothing.

    >>> of_which("My interview is next Thursday at 2 pm"), of_which("I'll call her on Monday")
    ('interview', 'call')
    >>> of_which("the day before my interview"), of_which("Thursday at 2")
    ('', '')
    """
    return _which(text)[0]


def without_which(text: str) -> str:
    """Return what a text tells of its day, without what that is of: of `my call is Fri` `fri`.

    The text itself where nothing else is told.
    """
    found = _which(text)[1]
    rest = (found["day"] or found.string[found.end() :]).strip(" ,:") if found else ""
    return rest or text


_OTHER = {"call": "interview", "interview": "call"}
_BETWEEN = re.compile(
    r" ?[.;,!:] (?:(?:and|but|so) )?| (?:and|but|so) "
    r"| (?=(?:the|my|our) (?:phone )?(?:call|interview)(?:'?s| is| will)\b)",
    re.IGNORECASE,
)
_CUTS = 20
"""Clauses behind which the other moment is looked for."""


def both_told(text: str) -> tuple[str, str, str] | None:
    """Return which moment a sentence tells first, what of that, and what it tells after that.

    The rest is about the other one. None where it tells of one alone.

    >>> both_told("no, that's the interview. I'll call the day before")
    ('interview', "no, that's the interview", "I'll call the day before")
    >>> both_told("My interview is Friday at 2 and I'll call on Thursday")
    ('interview', 'My interview is Friday at 2', "I'll call on Thursday")
    >>> both_told("no thats the interview the call is the 7th at 4")
    ('interview', 'no thats the interview', 'the call is the 7th at 4')
    """
    plain = _without_place(one_line(text))
    for cut in islice(_BETWEEN.finditer(plain), _CUTS):
        first, rest = plain[: cut.start()], plain[cut.end() :]
        if not (cut[0].strip() or tells_moment(without_which(rest))):
            continue
        of, found = _which(first)
        bare = found is not None and without_which(first) == first
        if of and (of_which(rest) not in ("", of) or bare):
            return of, first, rest
        if not of and (other := of_which(rest)) and speaks_of_time(first) and tells_moment(rest):
            return _OTHER[other], first, rest
    return None


_PLACE = re.compile(r" (?:at|with) (?P<name>[A-Z][\w&'.]*(?: [A-Z][\w&'.]*){0,3})\.?$")


def _without_place(text: str) -> str:
    """Return a text without where it is, which stands at its end: `Friday at 2 at Inkwell`."""
    found = _PLACE.search(text)
    return text[: found.start()] if found and not speaks_of_time(found["name"]) else text


def _which(text: str) -> tuple[str, re.Match[str] | None]:
    plain = lowered(text).rstrip(" .!?")
    if "call" not in plain and (found := _THE_INTERVIEW.match(plain)):
        return "interview", found
    if "interview" not in plain and (found := _THE_CALL.match(plain)):
        return "call", found
    return "", None


def tells_moment(text: str) -> bool:
    """Tell whether a sentence is about a day or an hour: `they moved it to Friday, same time`.

    It may tell its day by another: `no, the Monday after that`.
    """
    plain = settled(leaning(one_line(text).lower(), on=None))
    return speaks_of_time(settled(leaning(plain, on=_ANY)))


def speaks_of_time(text: str) -> bool:
    """Tell whether a text speaks of a day or an hour, clearly or not: `tuesday afternoon at 10`.

    A text that has any other word does not: `Tuesday Weld` is somebody.
    """
    words = one_line(text).casefold()
    try:
        found = read(words)
    except NotKnown:
        return _of_time([word.strip(".,?!") for word in words.split()])
    except Unclear:
        return len(words) <= LONGEST_MOMENT  # what is longer wasn't read
    return bool(found.days or found.times or found.doubt or found.parts or found.loose)


def _of_time(words: list[str]) -> bool:
    plain = [word for word in words if word and word not in _AMONG]
    figures = [word for word in plain if _FIGURES.fullmatch(word)]
    days = [word for word in plain if word.removesuffix("s") in _DAYS or word in _PARTS]
    months = [word for word in plain if word in MONTHS]
    told = len(figures) + len(days) + len(months)
    return told == len(plain) and bool(figures or days or len(words) > len(plain) > 0)
