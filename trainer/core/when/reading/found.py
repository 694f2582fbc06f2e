"""What was read of a day and a time, before it's any one moment; and why it may be none."""

from datetime import time, timedelta
from difflib import get_close_matches

from msgspec import Struct, field

LONGEST_MOMENT = 200
"""Characters of a day and a time."""
EXAMPLE = "Wed 5pm"
EXAMPLES = f"for example: {EXAMPLE}, tomorrow 9:30am, in 8 days at 10am"
"""What can be typed on any day: a date in it would soon be one of the past."""
MORE_THAN_ONE = f"That's more than one day or time. Type one of each, {EXAMPLES}."

WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
MONTHS = (
    "january february march april may june july august september october november december"
).split()
_NAMES = (*WEEKDAYS, *MONTHS, "today", "tomorrow")
FEASTS = (
    r"(?:the )?(?:holidays?|thanksgiving|christmas|xmas|new year(?:'?s)?|break|easter|vacations?)"
)
"""A pattern of days off, whose dates nobody looks up."""
AFTER_NEXT = "after next"
"""What stands for the weekday a week after the next one."""


THEIR_TIME = (
    "I don't know their time zone. Type the time on your clock, or name the zone, for example: 10am"
    " Eastern."
)


class Unclear(Exception):
    """A text that has no one meaning; its message says what to type."""


class NotKnown(Unclear):
    """A word not understood, and `why`; `before` it stands what is, empty where it may be a day.

    `near`: that day, or that month.
    """

    def __init__(self, word: str, before: str) -> None:
        self.near = next(iter(get_close_matches(word, _NAMES, n=1, cutoff=0.7)), "")
        guess = f" Did you mean {self.near}?" if self.near else ""
        self.why, self.before = f"I don't understand “{word}”.{guess}", "" if self.near else before
        super().__init__(f"{self.why} Type a day and a time, {EXAMPLES}.")


class TheirTime(NotKnown):
    """The hour is told by a clock elsewhere, and not where that is; `before` it stands the day."""

    def __init__(self, word: str, before: str) -> None:
        super().__init__(word, before)
        self.near, self.before = "", before
        self.args = (THEIR_TIME,)


class Found(Struct):
    """What was read so far: days from today, weekdays (and whether `next` stood before), dates.

    A date's month may be unknown: `the 11th` is the next one. `doubt` says what is to be asked
    about a number, unless a word is not even understood; `halves` are the two times that such a
    number can mean, the morning's first. `bare` are those of every hour told without its half, and
    `parts` the parts of a day. `later` are days after the one that is told, `loose` what was told
    instead of a day: next week, the weekend. `weeks` are those from this one, `in two weeks`: with
    a weekday it is that day of that week. `within` is how long from now: in an hour. `midnight`:
    the hour is the one that ends the day that is told. `swapped`: how a date was written whose
    month and day may be the other way around, too.
    """

    times: list[time] = field(default_factory=list)
    away: list[int] = field(default_factory=list)
    weekdays: list[tuple[int, bool]] = field(default_factory=list)
    dates: list[tuple[int | None, int | None, int]] = field(default_factory=list)
    doubt: str = ""
    halves: list[tuple[time, time]] = field(default_factory=list)
    bare: list[tuple[time, time]] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)
    later: int = 0
    loose: str = ""
    weeks: list[int] = field(default_factory=list)
    number: int | None = None
    within: list[timedelta] = field(default_factory=list)
    midnight: bool = False
    swapped: str = ""

    @property
    def days(self) -> int:
        """How many days were told."""
        in_a_week = len(self.weeks) == len(self.weekdays) == 1
        told = len(self.away) + len(self.weekdays) + len(self.dates) + len(self.within)
        return told + len(self.weeks) - in_a_week
