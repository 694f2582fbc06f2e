"""Days and hours that are told by others: `the day before`, `a week later`, `friday, same time`."""

import re
from datetime import date, datetime, timedelta

from trainer.core.text import one_line
from trainer.core.when.hours import number
from trainer.core.when.reading import EXAMPLES
from trainer.core.when.said import NUMBERS, hourless

THAN_WHICH = f"Before or after which day? Type the day itself and a time, {EXAMPLES}."
"""What is asked where a text leans on a day and none is known."""
_PART = r"(?:day|night|evening|afternoon|morning)"
_IT = r"(?: (?:that|it|this|then|(?:the|my) (?:call|interview|meeting)))?"
_LEANS = re.compile(
    rf"\b(?:on )?(?:(?:the |that )?(?:next|following) (?P<next>{_PART})"
    rf"|(?:the )?(?P<part>{_PART}) (?P<way>after|before|of){_IT}"
    rf"|(?P<count>an?|\d{{1,3}}|{'|'.join(NUMBERS[1:])}) (?P<unit>days?|weeks?)"
    rf" (?P<far>later|after|earlier|before|sooner){_IT}"
    rf"|(?:the )?(?P<same>same day|same date)(?: as{_IT})?)"
    r"(?=[.!?]?$|\s*[,(]|\s+(?:at|around|about|by|from|in the|same|noon|midday|\d)\b)",
    re.IGNORECASE,
)
"""A day told by another one; the day after tomorrow is none, nor is the day after a feast."""
_SAME_TIME = re.compile(
    r"\b(?:but |and )?(?:at )?(?:the )?same (?:time|hour)(?: as (?:before|now|it was))?\b",
    re.IGNORECASE,
)
_WEEK = 7


def leans(text: str) -> bool:
    """Tell whether a text tells a day by another one."""
    return _LEANS.search(text) is not None


def leaning(text: str, *, on: date | None, at: datetime | None = None) -> str:
    """Return a text with what it tells by others as it is: the day `on`, the hour of `at` (local).

    >>> leaning("the morning after at 10", on=date(2026, 11, 26))
    '2026-11-27 morning at 10'
    """
    plain = one_line(text)
    if on is not None:
        plain = _LEANS.sub(lambda found: _day(found, on), plain)
    hour = f"{at:%I:%M%p}".lower() if at and not hourless(at) else ""
    return _SAME_TIME.sub(hour, plain).strip(" ,")


def same_hour(day: datetime, before: datetime | None, *, now: datetime) -> datetime | None:
    """Return a day, typed without an hour, at the hour it was `before`; all three are local.

    None where no hour was known, or where that has passed.
    """
    if before is None or hourless(before):
        return None
    found = before.replace(year=day.year, month=day.month, day=day.day)
    return found if found > now else None


def _day(found: re.Match[str], on: date) -> str:
    part = (found["next"] or found["part"] or "day").lower()
    if found["count"]:
        count = 1 if found["count"].lower() in ("a", "an") else number(found["count"].lower())
        days = count * (_WEEK if found["unit"].lower().startswith("week") else 1)
        days *= 1 if found["far"].lower() in ("later", "after") else -1
    else:
        way = (found["way"] or ("of" if found["same"] else "after")).lower()
        days = {"after": 1, "before": -1, "of": 0}[way]
    return f"{on + timedelta(days)}{'' if part == 'day' else f' {part}'}"
