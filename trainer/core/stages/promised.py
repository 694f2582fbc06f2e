"""The day that they named for their answer, where it stands only in a note."""

import re
from datetime import date, datetime

from trainer.core.log.events import Live, moment
from trainer.core.stages.notes import field, noted
from trainer.core.stages.stages import Stage
from trainer.core.stages.telling.slips import spelled
from trainer.core.text import ENDS, lowered
from trainer.core.when.amid import amid
from trainer.core.when.told import day_told

_ANSWER = re.compile(
    r"\b(?:hear\w*|know\b|decid\w+|decisions?|answers?|repl(?:y|ies)|respond|(?:call|ring)(?:s|ing)?"
    r"|phon(?:es?|ing)|e-?mails?|writes?|text|get(?:ting)? back|tell|news|word|verdict|contact"
    r"|(?:be )?in touch|result)\b|\bsa(?:id|ys) (?:by|next|in|(?:on )?\w+day[.!]*$)"
)
"""What is told of an answer that is to come."""
_MINE = re.compile(
    r"\bi(?:'ll| will| should| can| could| want to| need to| have to|'m going to)? (?:\w+ )?"
    r"(?:call|phone|ring|e-?mail|write|text|ask|reply|answer|decide|tell|let them"
    r"|get back|contact)\b"
)
"""The same of what the one who tells it is to do."""
_WITHIN = re.compile(r"\bin (?:about )?(?:\w+ ){1,3}?(?:days?|weeks?)\b")
_SENTENCE = re.compile(rf"{ENDS}\s|;\s")


def promised(events: Live, stage: Stage, now: datetime) -> date | None:
    """Return the day that an answer is to come by, as it was noted since the interview was had.

    `now` is local. What was noted last counts. None where no day is told.
    """
    found, before = None, ""
    for event in noted(events):
        text, at = field(event, "text") or "", moment(event.at).astimezone(now.tzinfo)
        if event.key or event.stage != stage.name:
            continue
        new, before = text.removeprefix(before), text
        if stage.had(at):
            found = _in(new, at) or found
    return found


def _in(text: str, at: datetime) -> date | None:
    """Return the last day of an answer that sentences tell which were written at a moment.

    The weekday of that same day is none: it may be the one a week on.
    """
    parts = (each for each in _SENTENCE.split(lowered(text)) if _ANSWER.search(each))
    theirs = (each for each in parts if not _MINE.search(each))
    days = (_day(spelled(each), at) for each in theirs)
    return next((day for day in reversed([*days]) if day and day > at.date()), None)


def _day(text: str, at: datetime) -> date | None:
    """Return the day that is told, also as so many days from now."""
    within = _WITHIN.search(text)
    return day_told(amid(text) or (within[0] if within else ""), now=at)
