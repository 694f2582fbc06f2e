"""Time zones as people write them behind an hour: `10:00 EST`, `3pm Pacific`, `9am Berlin time`."""

import re
from datetime import timedelta, timezone, tzinfo
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

_USUAL = {
    "America/New_York": "est edt et eastern",
    "America/Chicago": "cst cdt ct central",
    "America/Denver": "mst mdt mt mountain",
    "America/Los_Angeles": "pst pdt pt pacific",
    "America/Anchorage": "akst akdt alaska",
    "Pacific/Honolulu": "hst hawaii",
    "America/Halifax": "ast adt atlantic",
    "UTC": "utc gmt z",
    "Europe/London": "bst london uk",
    "Europe/Berlin": "cet cest",
    "Europe/Athens": "eet eest",
    "Asia/Kolkata": "ist india",
    "Asia/Tokyo": "jst",
    "Australia/Sydney": "aest aedt",
}
"""What letters mean. EST is what clocks in New York show, also in summer: so people use it."""

LETTERS = {word: zone for zone, words in _USUAL.items() for word in words.split()}

PATTERN = re.compile(
    r"(?<!\s)\s*+\(?\b("
    + "|".join(sorted(LETTERS, key=len, reverse=True))
    + r"|[a-z]+(?:/[a-z_]+){1,2}|[a-z]+(?:[ _][a-z]+)?(?=\s+time\b))\b(?:\s+time\b)?\)?\s*$"
)
"""A zone at the end of a text in lower case."""


_FROM_UTC = re.compile(
    r"(?<=\S)\s*\(?(?:(?:gmt|utc) ?(?P<sign>[+-])(?P<hours>\d{1,2})(?::?(?P<minutes>\d\d))?"
    r"|(?<=\s)\+(?P<east>\d\d):(?P<past>\d\d))\)?\s*$"
)
"""So far from UTC: `GMT+1`, `UTC-05:30`, `+01:00`. Of `5:00 -06:00` it may be until when."""
_HOUR = 60
FARTHEST = 14
"""Hours that a clock is from UTC at most."""


def zone_at_end(text: str) -> tuple[str, tzinfo] | None:
    """Return the text without the zone behind it, and that zone; None where there is none."""
    if far := _FROM_UTC.search(text.replace("\N{MINUS SIGN}", "-")):
        hours, minutes = far["hours"] or far["east"], far["minutes"] or far["past"] or "0"
        distance = timedelta(hours=int(hours), minutes=int(minutes))
        if int(minutes) >= _HOUR or distance > timedelta(hours=FARTHEST):
            return None
        return text[: far.start()], timezone(-distance if far["sign"] == "-" else distance)
    if (found := PATTERN.search(text)) is None:
        return None
    name = LETTERS.get(found[1]) or _places().get(found[1].replace(" ", "_"))
    return (text[: found.start()], ZoneInfo(name)) if name else None


def zoned(word: str) -> bool:
    """Tell whether a word in small letters names a zone."""
    bare = word.strip("(),.;:!")
    return bare in LETTERS or bare in _places()


@cache
def _places() -> dict[str, str]:
    """Return the zones by their name, and by the city alone where only one has it."""
    found: dict[str, str] = {}
    for name in sorted(available_timezones()):
        found[name.lower()] = name
        found.setdefault(name.lower().rpartition("/")[2], name)
    return found
