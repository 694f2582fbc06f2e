"""The words and figures of a day and a time, each read for what it can only mean."""

import re
from collections.abc import Callable
from datetime import date, time

from trainer.core.when.found import (
    AFTER_NEXT,
    EXAMPLE,
    EXAMPLES,
    FEASTS,
    LONGEST_MOMENT,
    MONTHS,
    MORE_THAN_ONE,
    WEEKDAYS,
    Found,
    NotKnown,
    Unclear,
)
from trainer.core.when.hours import (
    AFTER,
    HOUR,
    NIGHT,
    NOON_PARTS,
    PAST,
    halves,
    minutes,
    no_time,
    number,
    past,
)
from trainer.core.when.numbered import either_half, in_full, with_weekday
from trainer.core.when.said import NOON, NUMBERS


def read(text: str, today: date | None = None) -> Found:
    """Read a text in lower case; raises `Unclear` at the first word that is not understood.

    `today`: from which it's seen whether the 14 of `monday 14` is a date or an hour.
    """
    if len(text) > LONGEST_MOMENT:
        raise Unclear(f"That's too long. Type only the day and the time, {EXAMPLES}.")
    found, place = Found(), 0
    while place < len(text):
        for pattern, add in _GRAMMAR:
            if match := pattern.match(text, place):
                add(found, match)
                place = match.end()
                break
        else:
            word = re.split(r"[\s,]", text[place:], maxsplit=1)[0]
            several = place and word == "or" and re.search(rf"\b({_DAYS}|{_MONTH})\b", text[place:])
            another = _BY_A_FEAST.match(text, place)
            before = "" if another else text[:place]
            raise Unclear(MORE_THAN_ONE) if several else NotKnown(word, before)
    if found.number is not None:
        with_weekday(found, found.number, today)
    return found


def _nothing(_found: Found, _match: re.Match[str]) -> None:
    """Skip what only joins the others."""


def _away(found: Found, match: re.Match[str]) -> None:
    days = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1, "day after tomorrow": 2}
    said = re.sub(r"tmrw?", "tomorrow", " ".join(match[1].split()))
    found.away.append(days[said])
    found.parts += ["night"] * (match[1] == "tonight")


def _ahead(found: Found, match: re.Match[str]) -> None:
    if match[2].startswith("week"):
        found.weeks.append(_count(match) // 7)
    else:
        found.away.append(_count(match))


def _from(found: Found, match: re.Match[str]) -> None:
    """Read `a week from`: today or now, or another day that follows."""
    found.later += _count(match)
    if match[3] == "now":
        found.away.append(0)


def _count(match: re.Match[str]) -> int:
    count = 1 if match[1] in ("a", "an") else number(match[1])
    return count * (7 if match[2].startswith("week") else 1)


def _loose(found: Found, match: re.Match[str]) -> None:
    found.loose = match[1]


def _part(found: Found, match: re.Match[str]) -> None:
    found.parts.append(match[2])
    if match[1] == "this":
        found.away.append(0)


def _around_lunch(found: Found, match: re.Match[str]) -> None:
    """Read `after lunch`, `first thing`: the hour is open, its part of the day isn't."""
    found.parts.append(NOON_PARTS[match[1] if match[2] != "work" else f"{match[1]} work"])


def _after_next(found: Found, match: re.Match[str]) -> None:
    found.loose = AFTER_NEXT
    found.weekdays.append((_number(match[1]), True))


def _number(day: str) -> int:
    return next(n for n, name in enumerate(WEEKDAYS) if name.startswith(day[:3]))


def _weekday(found: Found, match: re.Match[str]) -> None:
    found.weekdays.append((_number(match[2]), match[1] == "next"))


def _numbered(found: Found, match: re.Match[str]) -> None:
    """Read `monday 14`, `14 monday`: a date, or an hour, which only all of it shows."""
    *before, day = (match["day"] or match["then"]).split()
    found.weekdays.append((_number(day), before == ["next"]))
    number = int(match["number"] or match["first"])
    if found.number is not None or not 1 <= number <= _DAYS_OF_MONTH:
        raise Unclear(no_time(match[0].strip()))
    found.number = number


def _iso(found: Found, match: re.Match[str]) -> None:
    found.dates.append((int(match[1]), int(match[2]), int(match[3])))


def _day_month(found: Found, match: re.Match[str]) -> None:
    found.dates.append((_year(match[3]), _month(match[2]), int(match[1])))


def _month_day(found: Found, match: re.Match[str]) -> None:
    found.dates.append((_year(match[3]), _month(match[1]), int(match[2])))


def _ordinal(found: Found, match: re.Match[str]) -> None:
    found.dates.append((None, None, int(match[1])))


def _dotted(found: Found, match: re.Match[str]) -> None:
    found.dates.append((_year(match[3]), int(match[2]), int(match[1])))


def _slashed(found: Found, match: re.Match[str]) -> None:
    first, second, year = int(match[1]), int(match[2]), _year(match[3])
    if first <= len(MONTHS) and second <= len(MONTHS) and first != second:
        one, other = (MONTHS[number - 1][:3].title() for number in (second, first))
        raise Unclear(
            f"{match[0].strip()} could mean two days. Write out the month:"
            f" {one} {first} or {other} {second}."
        )
    day, month = (second, first) if second > len(MONTHS) else (first, second)
    found.dates.append((year, month, day))


def _noon(found: Found, _match: re.Match[str]) -> None:
    found.times.append(time(NOON))


def _clock(found: Found, match: re.Match[str]) -> None:
    """Read `17:00`, `17.30`, `17h30`, `5 pm`; an `h` alone is the full hour: `17h`."""
    hour, minute = int(match[1]), int(match[3] or 0)
    half = (match[5] or "").replace(".", "")
    if half:
        hour = _of_half(hour, match[0].strip(), morning=half.endswith(("a", "am", "morning")))
    elif not (match[3] or match[4]) or (hour in NIGHT and not match[1].startswith("0")):
        (either_half(found, hour, minute) if match[3] or match[4] else in_full(found, hour))
        return
    elif match[2] == "." and minute <= len(MONTHS):
        raise Unclear(f"{match[0].strip()} could be a day or a time. Type it like {EXAMPLE}.")
    try:
        found.times.append(time(hour, minute))
    except ValueError:
        raise Unclear(no_time(match[0].strip())) from None
    if not half and 1 <= hour <= NOON and not match[1].startswith("0"):
        found.bare.append(halves(hour, minute))


def _military(found: Found, match: re.Match[str]) -> None:
    """Read `1530`, `0900 hours`."""
    found.times.append(time(int(match[1][:2]), int(match[1][2:])))


def _in_words(found: Found, match: re.Match[str]) -> None:
    """Read `ten in the morning`, `two thirty`."""
    _worded(found, match, number(match[1]), minutes(match[2]), half=match[3])


def _past(found: Found, match: re.Match[str]) -> None:
    """Read `half past two`."""
    _worded(found, match, *past(match[1], number(match[2])), half=match[3])


def _worded(
    found: Found, match: re.Match[str], hour: int, minute: int, *, half: str | None
) -> None:
    if not 1 <= hour <= NOON:
        raise Unclear(no_time(match[0].strip()))
    if half:
        morning = half.replace(".", "").endswith(("a", "am", "morning"))
        found.times.append(halves(hour, minute)[not morning])
    else:
        either_half(found, hour, minute)


def _of_half(hour: int, text: str, *, morning: bool) -> int:
    if not 1 <= hour <= NOON:
        raise Unclear(no_time(text))
    return hour % NOON + (0 if morning else NOON)


def _year(text: str | None) -> int | None:
    return int(text) if text else None


def _month(name: str) -> int:
    return next(n for n, month in enumerate(MONTHS, 1) if month.startswith(name[:3]))


def _either(names: list[str]) -> str:
    """Return a pattern of names in full or by their first three or four letters."""
    return "|".join(rf"{name[:3]}(?:{name[3:4]}|{name[3:5]}|{name[3:]})?" for name in names)


_DAYS = f"(?:{_either(WEEKDAYS)})s?"
_MONTH = f"(?:{_either(MONTHS)})"
_DAY = r"(\d{1,2})(?:st|nd|rd|th)?"
_BARE_DAY = rf"(?:the )?(?:{_DAYS}|{_MONTH} \d|\d{{1,2}}(?:st|nd|rd|th))"
"""A day before which people whose own language has it so say `in`."""
_HALF = r"[ap]\.?m\b\.?|(?<=\d)[ap]\b|in (?:the )?(?:morning|afternoon|evening)\b|at night\b"
_DAYS_OF_MONTH = 31
_BY_A_FEAST = re.compile(rf"(?:right |just )?(?:before|after|over|around) {FEASTS}\b")
"""What makes another day of the one before it: `the Friday before Christmas`."""
_O_CLOCK = rf"(?:\s*o[' ]?clock)?(?:\s*({_HALF}))?"
_JOINS = "at|on|the|of|by|o[' ]?clock|around|about|roughly|approximately|like|either|some ?time"
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
_GRAMMAR: tuple[tuple[re.Pattern[str], Callable[[Found, re.Match[str]], None]], ...] = tuple(
    (re.compile(pattern), add)
    for pattern, add in (
        (rf"({_DAYS}) after next\b", _after_next),
        (r"(?:right |just )?(before|after) (?:lunch(?: ?time)?|noon|(work))\b", _around_lunch),
        (r"(?:right |just )?(?:before|after) (breakfast|dinner|supper)()\b", _around_lunch),
        (
            rf"(?:(?:on |in |at )?the (?=\d)|on (?=1[3-9]|[23]\d))(\d{{1,2}}){_NO_HOUR}",
            _ordinal,
        ),
        (rf"[\s,@]+|(?:{_JOINS})\b(?! night\b)|an? (?={_DAYS}\b)|in (?={_BARE_DAY}\b)", _nothing),
        (r"\(?(?:my|our|local|your)(?: own| local)? time\b\)?|\(?here\)?$", _nothing),
        (rf"(?:any ?time )?after (?=(?:\d[\d:.]*|{HOUR})(?:\s*(?:{_HALF}))?(?:,|$))", _nothing),
        (r"(?:early|late|mid)[\s-]+(?:in the )?(?=(?:morning|afternoon|evening)\b)", _nothing),
        (r"(first(?= thing)|early(?= \w)|(?<=\w )early)()\b(?: thing)?", _around_lunch),
        (rf"(?:in )?{_NUMBER}\s+(days?|weeks?) from (?:(now)\b|(?=\w))", _from),
        (r"((?:next|this|later this) week|(?:next |this |coming )?weekend)\b", _loose),
        (r"(?:(this|in the|in|at)\s+)?(morning|afternoon|evening|night)\b", _part),
        (r"((?:day after )?(?:tomorrow|tmrw|tmr)|today|tonight|yesterday)\b", _away),
        (rf"in {_NUMBER}\s+(days?|weeks?)\b(?:(?:'s|')? time\b)?", _ahead),
        (_BESIDE, _numbered),
        (rf"(?:(next|this coming|this|coming)\s+)?({_DAYS})\b\.?", _weekday),
        (r"(\d{4})-(\d{1,2})-(\d{1,2})(?:t(?=\d)|\b)", _iso),
        (rf"{_DAY}\s*(?:of\s+)?({_MONTH})\b\.?(?:,?\s+(20\d\d)\b(?!:))?", _day_month),
        (rf"({_MONTH})\b\.?\s*(?:the\s+)?{_DAY}\b(?![:.]\d)(?:,?\s+(20\d\d)\b(?!:))?", _month_day),
        (r"(\d{1,2})(?:st|nd|rd|th)\b", _ordinal),
        (r"(\d{1,2})\.\s?(\d{1,2})\.(?:\s?(\d{4})\b)?", _dotted),
        (r"(\d{1,2})/(\d{1,2})(?:/(\d{4}))?\b", _slashed),
        (r"(?:12 |twelve )?(?:noon|midday|lunch(?: ?time)?)\b", _noon),
        (rf"({PAST}) ({HOUR}|\d{{1,2}})\b{_O_CLOCK}", _past),
        (rf"({HOUR}|1?\d(?=[ -](?:{AFTER})\b))\b(?:[ -]({AFTER})\b)?{_O_CLOCK}", _in_words),
        (r"((?:[01]\d|2[0-3])(?:[0-5][05]))(?: ?(?:hours|hrs|h))?(?!\w|[:.]\d)", _military),
        (rf"(\d{{1,2}})(?:([:.h])(\d{{2}})|\s?(h)(?!\w))?(?!\d)(?:\s*({_HALF}))?(?![:\w])", _clock),
    )
)
