"""Days and hours as Americans say them: `Thursday, November 26, 5:00 PM`."""

from datetime import date, datetime, time

NUMBERS = "none one two three four five six seven eight nine ten eleven twelve".split()

NEAR = {-1: "yesterday", 0: "today", 1: "tomorrow"}
NOON = 12
WEEK = 7
"""Days of a week: from then on the name of a weekday is that of a nearer one."""
AMERICAN = ("US", "PR", "United States")
"""Countries whose clocks show 5:00 PM, as POSIX and Windows name them."""
LAST = 59
"""The second that no clock time typed by a person has."""


def by_twelve(named: str | None) -> bool:
    """Tell whether a locale, `en_US.UTF-8`, counts the hours to 12 and again; others count to 24.

    One that names no country says nothing: then it is as in America, whose English this is.
    """
    country = (named or "").partition(".")[0].partition("@")[0].partition("_")[2]
    return country in ("", *AMERICAN)


def hour(at: time | datetime, *, twelve: bool) -> str:
    """Return a time of the day: `5:00 PM`; where people count to 24, `17:00`."""
    if not twelve:
        return f"{at:%H:%M}"
    return f"{at.hour % NOON or NOON}:{at.minute:02} {'AM' if at.hour < NOON else 'PM'}"


def day_said(day: date, today: date, *, short: bool = False) -> str:
    """Return a date: `Thursday, November 26`, or short `Thu, Nov 26`; the year if it is another."""
    year = f", {day.year}" if day.year != today.year else ""
    return f"{day:%a}, {day:%b} {day.day}{year}" if short else f"{day:%A}, {day:%B} {day.day}{year}"


def hourless(moment: datetime) -> bool:
    """Tell whether a moment stands for a day whose hour is not known: its last second does."""
    return moment.second == LAST


def moment_said(moment: datetime, today: date, *, twelve: bool = True) -> str:
    """Return a day and its hour, if that is known: `Thursday, November 26, 5:00 PM`."""
    day = day_said(moment.date(), today)
    return day if hourless(moment) else f"{day}, {hour(moment, twelve=twelve)}"


def said_back(moment: datetime, now: datetime, *, twelve: bool = True) -> str:
    """Return a moment as it is said back to whoever typed it, with how far away it is.

    `Tomorrow, Thursday, November 26, 5:00 PM`, or `Friday, November 27, 5:00 PM, in two days`. Both
    moments are local.
    """
    said, days = moment_said(moment, now.date(), twelve=twelve), (moment.date() - now.date()).days
    said = f"{NEAR[days].title()}, {said}" if days in NEAR else f"{said}, {in_days(days)}"
    return f"{said}, no time yet" if hourless(moment) else said


def within(said: str) -> str:
    """Return a moment that was said back as it stands inside a sentence: `tomorrow, Thursday`."""
    near = any(said.startswith(day.title()) for day in NEAR.values())
    return f"{said[0].lower()}{said[1:]}" if near else said


def in_days(days: int) -> str:
    """Return a distance in calendar days: `today`, `tomorrow`, `in two days`, `13 days ago`."""
    if days in NEAR:
        return NEAR[days]
    count = NUMBERS[abs(days)] if abs(days) < len(NUMBERS) else str(abs(days))
    return f"in {count} days" if days > 0 else f"{count} days ago"


def as_typed(told: str, typed: str) -> str:
    """Return what is told of a text with the word it quotes in the letters that were typed.

    >>> as_typed("I don't understand “tom”.", "Ask Tom")
    "I don't understand “Tom”."
    """
    _, opened, rest = told.partition("“")
    word, closed, _ = rest.partition("”")
    at = typed.lower().find(word) if opened and closed else -1
    own = typed[at : at + len(word)]
    return told.replace(f"“{word}”", f"“{own}”", 1) if at >= 0 and own.lower() == word else told
