"""What each piece of a day and a time adds to what was read."""

import re
from datetime import time

from trainer.core.when.reading.found import (
    AFTER_NEXT,
    EXAMPLE,
    MONTHS,
    WEEKDAYS,
    Found,
    Unclear,
)
from trainer.core.when.reading.hours import (
    NIGHT,
    NOON_PARTS,
    halves,
    minutes,
    no_time,
    number,
    past,
)
from trainer.core.when.reading.numbered import either_half, in_full
from trainer.core.when.reading.spans import span
from trainer.core.when.said import NOON

DAYS_OF_MONTH = 31
_CENTURY, _OF_TWO = 2000, 100


def nothing(_found: Found, _match: re.Match[str]) -> None:
    """Skip what only joins the others."""


def away(found: Found, match: re.Match[str]) -> None:
    """Read `tomorrow`, `tonight`."""
    days = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1, "day after tomorrow": 2}
    said = re.sub(r"tmrw?|2mo?rr?ow?", "tomorrow", " ".join(match[1].split()))
    said = said.replace("tonite", "tonight")
    found.away.append(days[said])
    found.parts += ["night"] * (said == "tonight")


def ahead(found: Found, match: re.Match[str]) -> None:
    """Read `in two days`, `in a week`."""
    if match[2].startswith("week"):
        found.weeks.append(_count(match) // 7)
    else:
        found.away.append(_count(match))


def counted_from(found: Found, match: re.Match[str]) -> None:
    """Read `a week from`: today or now, or another day that follows."""
    found.later += _count(match)
    if match[3] == "now":
        found.away.append(0)


def _count(match: re.Match[str]) -> int:
    count = 1 if match[1] in ("a", "an") else number(match[1])
    return count * (7 if match[2].startswith("week") else 1)


def loose(found: Found, match: re.Match[str]) -> None:
    """Read `next week`, `the weekend`."""
    found.loose = match[1]


def part(found: Found, match: re.Match[str]) -> None:
    """Read `in the morning`."""
    found.parts.append(match[2])
    if match[1] == "this":
        found.away.append(0)


def around_lunch(found: Found, match: re.Match[str]) -> None:
    """Read `after lunch`, `first thing`: the hour is open, its part of the day isn't."""
    found.parts.append(NOON_PARTS[match[1] if match[2] != "work" else f"{match[1]} work"])


def end_of_day(found: Found, _match: re.Match[str]) -> None:
    """Read `EOD`, `close of business`: that is in the afternoon, and the hour is open."""
    found.parts.append("afternoon")


def after_next(found: Found, match: re.Match[str]) -> None:
    """Read `the Friday after next`."""
    found.loose = AFTER_NEXT
    found.weekdays.append((_number(match[1]), True))


def _number(day: str) -> int:
    return next(n for n, name in enumerate(WEEKDAYS) if name.startswith(day[:3]))


def weekday(found: Found, match: re.Match[str]) -> None:
    """Read `Friday`, `next Friday`."""
    found.weekdays.append((_number(match[2]), match[1] == "next"))


def beside_number(found: Found, match: re.Match[str]) -> None:
    """Read `monday 14`, `14 monday`: a date, or an hour, which only all of it shows."""
    *before, day = (match["day"] or match["then"]).split()
    found.weekdays.append((_number(day), before == ["next"]))
    number = int(match["number"] or match["first"])
    if found.number is not None or not 1 <= number <= DAYS_OF_MONTH:
        raise Unclear(no_time(match[0].strip()))
    found.number = number


def iso(found: Found, match: re.Match[str]) -> None:
    """Read `2026-11-26`."""
    found.dates.append((int(match[1]), int(match[2]), int(match[3])))


def day_month(found: Found, match: re.Match[str]) -> None:
    """Read `26 November`."""
    found.dates.append((_year(match[3]), _month(match[2]), int(match[1])))


def month_day(found: Found, match: re.Match[str]) -> None:
    """Read `November 26`."""
    found.dates.append((_year(match[3]), _month(match[1]), int(match[2])))


def ordinal(found: Found, match: re.Match[str]) -> None:
    """Read `the 26th`."""
    found.dates.append((None, None, int(match[1])))


def dotted(found: Found, match: re.Match[str]) -> None:
    """Read `26.11.`."""
    found.dates.append((_year(match[3]), int(match[2]), int(match[1])))


def slashed(found: Found, match: re.Match[str]) -> None:
    """Read `11/26`."""
    first, second, year = int(match[1]), int(match[2]), _year(match[3])
    if first <= len(MONTHS) and second <= len(MONTHS) and first != second:
        found.swapped = match[0].strip()
    day, month = (second, first) if second > len(MONTHS) else (first, second)
    found.dates.append((year, month, day))


def within(found: Found, match: re.Match[str]) -> None:
    """Read `in half an hour`, `an hour from now`, `now`."""
    found.within.append(span(match[1] or match[2] or ""))


def midnight(found: Found, _match: re.Match[str]) -> None:
    """Read `midnight`."""
    found.times.append(time(0))
    found.midnight = True


def noon(found: Found, _match: re.Match[str]) -> None:
    """Read `noon`, `lunch`."""
    found.times.append(time(NOON))


def clock(found: Found, match: re.Match[str]) -> None:
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


def military(found: Found, match: re.Match[str]) -> None:
    """Read `1530`, `0900 hours`."""
    found.times.append(time(int(match[1][:2]), int(match[1][2:])))


def in_words(found: Found, match: re.Match[str]) -> None:
    """Read `ten in the morning`, `two thirty`."""
    _worded(found, match, number(match[1]), minutes(match[2]), half=match[3])


def told_past(found: Found, match: re.Match[str]) -> None:
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
    """Return a year; one of two figures is of this century."""
    year = int(text) if text else None
    return year + _CENTURY if year is not None and year < _OF_TWO else year


def _month(name: str) -> int:
    return next(n for n, month in enumerate(MONTHS, 1) if month.startswith(name[:3]))
