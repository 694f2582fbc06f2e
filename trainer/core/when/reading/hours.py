"""Hours as people say them: in words, past and to, in the morning, the afternoon, the evening."""

import re
from collections.abc import Sequence
from datetime import time

from trainer.core.when.said import NOON, NUMBERS

PARTS: dict[str, Sequence[int]] = {
    "morning": range(12),
    "afternoon": range(12, 19),
    "evening": (*range(16, 24), 0),
    "night": (*range(16, 24), 0),
}
"""The hours that each part of a day has."""
NOON_PARTS = {
    **dict.fromkeys(("before", "first", "early", "before work", "breakfast"), "morning"),
    "after": "afternoon",
    **dict.fromkeys(("after work", "dinner", "supper"), "evening"),
}
"""The part of the day that is before or after noon, or work, or a meal, or first in it."""
BY_DAY = range(7, 20)
"""Hours at which people call and meet; of 7 it's open which."""
NIGHT = range(1, 7)
"""Hours that are more often meant for the afternoon; as 03:30 they are the morning's."""
EARLY = {"morning": "9am", "afternoon": "2pm", "evening": "6pm", "night": "8pm"}
"""An hour of each part of the day, for an example."""
HOUR = "|".join(NUMBERS[1:])
"""A pattern of the words of hours."""
_DATE = re.compile(r"\b\d{4}-\d\d-\d\d\b[\s,]*")
_MINUTES = {
    "five": 5,
    "ten": 10,
    "fifteen": 15,
    "twenty": 20,
    "twenty-five": 25,
    "thirty": 30,
    "forty": 40,
    "forty-five": 45,
    "fifty": 50,
}
AFTER = "|".join(sorted((word.replace("-", r"[ -]?") for word in _MINUTES), key=len, reverse=True))
"""A pattern of the minutes that are said behind an hour: `two thirty`."""
PAST = r"half(?: past)?|(?:a )?quarter (?:past|after|to|till|of)"
PAST += r"|(?:five|ten|twenty(?:[ -]?five)?)(?: minutes)? (?:past|after|to|till)"
"""A pattern of what is said before an hour: `half past two`, `ten to three`."""


def number(word: str) -> int:
    """Return an hour that is written in figures or as a word."""
    return int(word) if word.isdigit() else NUMBERS.index(word)


def minutes(word: str | None) -> int:
    """Return the minutes that a word behind an hour says: `thirty`."""
    return _MINUTES[re.sub(r"[ -]+", "-", word).replace("fortyfive", "forty-five")] if word else 0


def past(text: str, hour: int) -> tuple[int, int]:
    """Return the hour and the minute of a time that is told from an hour: of `ten to` 3, 2:50."""
    first = re.sub(r"^a ", "", text).replace("-", " ").split()
    count = {"half": 30, "quarter": 15}.get(first[0]) or minutes(
        "twenty-five" if first[:2] == ["twenty", "five"] else first[0]
    )
    if text.rsplit(maxsplit=1)[-1] in ("to", "till", "of"):
        return (hour - 1 or NOON), 60 - count
    return hour, count


def halves(hour: int, minute: int) -> tuple[time, time]:
    """Return the two times that an hour without its half may mean, the morning's first."""
    return time(hour % NOON, minute), time(hour % NOON + NOON, minute)


def of_part(both: tuple[time, time], part: str) -> time | None:
    """Return the one of two times that lies in a part of the day; None where neither does.

    Nobody says midnight as twelve in the morning.
    """
    return next((at for at in both if at.hour and at.hour in PARTS[part]), None)


def which_hour(parts: Sequence[str]) -> str:
    """Return the question for the hour in a part of the day; empty where none was told."""
    part = parts[0] if parts else ""
    return f"What time {in_part(part)}? Type the hour, for example: {EARLY[part]}." if part else ""


def in_part(part: str) -> str:
    """Return a part of the day as a sentence has it: `in the afternoon`."""
    return "at night" if part == "night" else f"in the {part}"


def which_half(hour: int, minute: int) -> str:
    """Return the question which half of the day an hour is in; why it's none, where it can't be."""
    rest = f":{minute:02}" if minute else ""
    if 1 <= hour <= NOON:
        return f"Morning or afternoon? Type {hour}{rest}am or {hour}{rest}pm."
    return no_time(f"{hour}{rest}")


def no_time(text: str, instead: str = "Type it like 5pm or 17:00.") -> str:
    """Return what is said of a text that was to be a time and is none, and what to type instead."""
    hour = _DATE.sub("", text) or text  # the day was understood, and may have been told in words
    return f"“{hour}” isn't a time I understand. {instead}"
