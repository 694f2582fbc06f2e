"""The words and figures of a day and a time, each read for what it can only mean."""

import re
from collections.abc import Callable, Iterator
from datetime import date

from trainer.core.when.reading import pieces
from trainer.core.when.reading.found import (
    EXAMPLES,
    FEASTS,
    LONGEST_MOMENT,
    MONTHS,
    MORE_THAN_ONE,
    WEEKDAYS,
    Found,
    NotKnown,
    TheirTime,
    Unclear,
)
from trainer.core.when.reading.hours import (
    AFTER,
    HOUR,
    PAST,
)
from trainer.core.when.reading.numbered import with_weekday
from trainer.core.when.reading.spans import SPAN
from trainer.core.when.said import NUMBERS

_Add = Callable[[Found, re.Match[str]], None]


def read(text: str, today: date | None = None) -> Found:
    """Read a text in lower case; raises `Unclear` at the first word that is not understood.

    `today`: from which it's seen whether the 14 of `monday 14` is a date or an hour.
    """
    if len(text) > LONGEST_MOMENT:
        raise Unclear(f"That's too long. Type only the day and the time, {EXAMPLES}.")
    found = Found()
    for add, match in _pieces(text):
        add(found, match)
    if found.number is not None:
        with_weekday(found, found.number, today)
    return found


def parted(text: str) -> tuple[str, str]:
    """Return the words of a text in lower case that tell its day, and those that tell its hour.

    Raises `Unclear` as `read` does.

    >>> parted("on monday at 9 in the morning")
    ('monday', '9 in the morning')
    """
    days, hours = [], []
    for add, match in _pieces(text):
        add(one := Found(), match)
        if one.number is not None:
            days.append(match["day"] or match["then"])
        elif one.days or one.loose or one.later:
            days.append(match[0])
        elif one.times or one.doubt or one.parts:
            hours.append(match[0])
    return " ".join(days), " ".join(hours)


def _pieces(text: str) -> Iterator[tuple[_Add, re.Match[str]]]:
    """Yield the pieces of a text, each with what it adds."""
    place = 0
    while place < len(text):
        for pattern, add in _GRAMMAR:
            if match := pattern.match(text, place):
                yield add, match
                place = match.end()
                break
        else:
            raise _not_known(text, place)


def _not_known(text: str, place: int) -> Unclear:
    """Return why a text isn't understood from a place on."""
    word = re.split(r"[\s,]", text[place:], maxsplit=1)[0]
    if word == "or" and place and re.search(rf"\b({_DAYS}|{_MONTH})\b", text[place:]):
        return Unclear(MORE_THAN_ONE)
    if theirs := _THEIRS.match(text, place):
        return TheirTime(word, text[:place] + text[theirs.end() :])
    return NotKnown(word, "" if _BY_A_FEAST.match(text, place) else text[:place])


def _either(names: list[str]) -> str:
    """Return a pattern of names in full or by their first three or four letters."""
    return "|".join(rf"{name[:3]}(?:{name[3:4]}|{name[3:5]}|{name[3:]})?" for name in names)


_DAYS = f"(?:{_either(WEEKDAYS)})s?"
_MONTH = f"(?:{_either(MONTHS)})"
_DAY = r"(\d{1,2})(?:st|nd|rd|th)?"
_BARE_DAY = rf"(?:the )?(?:{_DAYS}|{_MONTH} \d|\d{{1,2}}(?:st|nd|rd|th))"
"""A day before which people whose own language has it so say `in`."""
_HALF = r"[ap]\.?m\b\.?|(?<=\d)[ap]\b|in (?:the )?(?:morning|afternoon|evening)\b|at night\b"
_BY_A_FEAST = re.compile(rf"(?:right |just )?(?:before|after|over|around) {FEASTS}\b")
"""What makes another day of the one before it: `the Friday before Christmas`."""
_END_OF_DAY = (
    r"(?:the )?(?:(?:end|close) of (?:the )?(?:business(?: day)?|(?:work(?:ing)? ?)?day)"
    r"|eod|cob|eob)\b"
)
_WITHIN = (
    rf"in (?:about |around )?({SPAN})(?: from now\b)?|({SPAN}) from now\b"
    r"|(?:right|straight) (?:now|away)\b|immediately\b"
)
_THEIRS = re.compile(r"(?:their|her|his|the company'?s|company)(?: own| local)? time(?: ?zone)?\b")
"""A clock elsewhere."""
_O_CLOCK = rf"(?:\s*o[' ]?clock)?(?:\s*({_HALF}))?"
_JOINS = (
    "at|on|the|of|by|o[' ]?clock|around|about|roughly|approximately|like|but|either"
    "|(?:some|any) ?time"
)
_NUMBER = rf"(an?|\d{{1,3}}|{'|'.join(NUMBERS[1:])})"
_NO_HOUR = (
    rf"(?![\w:./-]|\s?-|[\s,]*(?:(?:of |the )*{_MONTH}\b|{_HALF}|o[' ]?clock\b"
    rf"|(?:h|hours?|hrs?|noon|{AFTER}|to|till|until|past|or|and|in \d|days?|weeks?)\b))"
)
"""Nothing behind a number that makes it an hour, or half of a date, or one of several."""
_NEXT_DAY = rf"(?:(?:next|this coming|this|coming)\s+)?{_DAYS}"
_BESIDE = (
    r"(?:(?<!at )(?<!by )(?<!around )(?<!about )(?<![\w:./-])(?P<first>\d{1,2}),?\s+"
    rf"(?:on\s+)?(?P<then>{_NEXT_DAY})\b\.?"
    rf"|(?P<day>{_NEXT_DAY})\b\.?,?\s*(?P<number>\d{{1,2}}){_NO_HOUR})"
)
"""A number beside a weekday, without the `at` that would make it an hour."""

# The patterns in the order in which they are tried, each with what it adds.
_GRAMMAR: tuple[tuple[re.Pattern[str], _Add], ...] = tuple(
    (re.compile(pattern), add)
    for pattern, add in (
        (rf"({_DAYS}) after next\b", pieces.after_next),
        (
            r"(?:right |just )?(before|after) (?:lunch(?: ?time)?|noon|(work))\b",
            pieces.around_lunch,
        ),
        (r"(?:right |just )?(?:before|after) (breakfast|dinner|supper)()\b", pieces.around_lunch),
        (
            rf"(?:(?:on |in |at )?the (?=\d)|on (?=1[3-9]|[23]\d))(\d{{1,2}}){_NO_HOUR}",
            pieces.ordinal,
        ),
        (
            rf"[\s,@]+|(?:{_JOINS})\b(?! night\b)|an? (?={_DAYS}\b)|in (?={_BARE_DAY}\b)",
            pieces.nothing,
        ),
        (r"\(?(?:my|our|local|your)(?: own| local)? time\b\)?|\(?here\)?$", pieces.nothing),
        (
            rf"(?:any ?time )?after (?=(?:\d[\d:.]*|{HOUR})(?:\s*(?:{_HALF}))?(?:,|$))",
            pieces.nothing,
        ),
        (
            r"(?:early|late|mid)[\s-]+(?:in the )?(?=(?:morning|afternoon|evening)\b)",
            pieces.nothing,
        ),
        (
            _END_OF_DAY,
            pieces.end_of_day,
        ),
        (r"(first(?= thing)|early(?= \w)|(?<=\w )early)()\b(?: thing)?", pieces.around_lunch),
        (rf"(?:in )?{_NUMBER}\s+(days?|weeks?) from (?:(now)\b|(?=\w))", pieces.counted_from),
        (r"((?:next|this|later this) week|(?:next |this |coming )?weekend)\b", pieces.loose),
        (r"(?:(this|in the|in|at)\s+)?(morning|afternoon|evening|night)\b", pieces.part),
        (
            r"((?:day after )?(?:tomorrow|tmrw|tmr|2mo?rr?ow?)|today|toni(?:ght|te)|yesterday)\b",
            pieces.away,
        ),
        (rf"in {_NUMBER}\s+(days?|weeks?)\b(?:(?:'s|')? time\b)?", pieces.ahead),
        (_BESIDE, pieces.beside_number),
        (rf"(?:(next|this coming|this|coming)\s+)?({_DAYS})\b\.?", pieces.weekday),
        (r"(\d{4})-(\d{1,2})-(\d{1,2})(?:t(?=\d)|\b)", pieces.iso),
        (rf"{_DAY}\s*(?:of\s+)?({_MONTH})\b\.?(?:,?\s+(20\d\d)\b(?!:))?", pieces.day_month),
        (
            rf"({_MONTH})\b\.?\s*(?:the\s+)?{_DAY}\b(?![:.]\d)(?:,?\s+(20\d\d)\b(?!:))?",
            pieces.month_day,
        ),
        (r"(\d{1,2})(?:st|nd|rd|th)\b", pieces.ordinal),
        (r"(\d{1,2})\.\s?(\d{1,2})\.(?:\s?(\d{4})\b)?", pieces.dotted),
        (r"(\d{1,2})/(\d{1,2})(?:/(\d{4}|\d\d))?\b", pieces.slashed),
        (
            _WITHIN,
            pieces.within,
        ),
        (r"(?:12 |twelve )?midnight\b", pieces.midnight),
        (r"(?:12 |twelve )?(?:noon|midday|lunch(?: ?time)?)\b", pieces.noon),
        (rf"({PAST}) ({HOUR}|\d{{1,2}})\b{_O_CLOCK}", pieces.told_past),
        (rf"({HOUR}|1?\d(?=[ -](?:{AFTER})\b))\b(?:[ -]({AFTER})\b)?{_O_CLOCK}", pieces.in_words),
        (r"((?:[01]\d|2[0-3])(?:[0-5][05]))(?: ?(?:hours|hrs|h))?(?!\w|[:.]\d)", pieces.military),
        (
            rf"(\d{{1,2}})(?:([:.h])(\d{{2}})|\s?(h)(?!\w))?(?!\d)(?:\s*({_HALF}))?(?![:\w])",
            pieces.clock,
        ),
    )
)
