"""The questions about a day and a time, and what is said back of one."""

from datetime import date, datetime

from trainer.core.stages.stages import Stage
from trainer.core.text import one_line
from trainer.core.when.pending import Pending
from trainer.core.when.said import NEAR, WEEK, day_said, hour
from trainer.rows.stages import QUESTIONS

EVE = "When will you call, before the interview?"
"""Asked instead where the interview is known and its call isn't."""
THATS_THE = {"call": "That's the call, then.", "interview": "That's the interview, then."}
"""Said where one of them was asked for, and the other told."""
WHEN_INSTEAD = "When will you call now? If you don't know yet, press Enter."
"""Asked of a call that wasn't made."""
MEETING_INSTEAD = "When is it now? If you don't know yet, press Enter."
"""Asked of an interview that wasn't had."""
AT_WHAT_TIME = {
    "call": "At what time will you call{}?",
    "interview": "At what time is the interview{}?",
}
"""Asks for the hour of either moment; there's room for `today`."""
HOUR_KEYS = "(for example, 5pm \N{MIDDLE DOT} Enter: leave the time open) "
WHICH_DAY = "Which day, then? (for example, Thu \N{MIDDLE DOT} Enter: leave it as it is) "
THEN_WHEN = "At what time, then? (for example, 5pm \N{MIDDLE DOT} Enter: leave it as it is) "
"""Asked where only the day, or the hour, of what was said back is wrong."""
TODAY = f"{AT_WHAT_TIME['call'].format(' today')} {HOUR_KEYS}"

A_NAME = "That looks like a name. This asks for a day and a time; to go back to the names, type b."
"""Said to somebody's name where a day is asked for."""
TO_THE_NAMES = "{} To go back to the names, type b."
"""Said of words that may be somebody's name, typed without capitals."""
NOT_THEN = "All right, not then."
"""Said to a no whose other words tell no day and no hour: it's asked anew."""
NOT_THE_TIME = "I didn't get the time."
"""Said of words of which the day was understood, and is told with the question for the hour."""


def before_call(stage: Stage, question: str) -> str:
    """Return the question when an interview is, where that of the call before it comes next."""
    who = one_line(stage.whole("next").short)
    asked = f"When is the interview with {who}?" if who else question
    return f"{asked} I'll ask about the call next."


def whose(stage: Stage) -> dict[str, str]:
    """Return the questions for a day where others are ahead, too: each says whose it is.

    So does what a day is said back with.
    """
    company = one_line(stage.company)
    who = one_line(stage.interviewer) or company
    at = f" at {company}" if company else ""
    return {
        "interview": f"When is the next interview{at}?",
        "call": f"When will you call {who}?" if who else QUESTIONS["call"],
        SAID_BACK["interview"]: f"The interview{at} is",
        SAID_BACK["call"]: f"You'll call {who}" if who else "You'll call",
    }


SAID_BACK = {"interview": "interview said back", "call": "call said back"}
"""What the words are known by that a day is said back with."""


def it_is(field: str, said: str, of: str = "") -> str:
    """Return a moment as it is said back, with what it is of: `You'll call on Thursday, ...`.

    `of`: in these words.
    """
    of = of or ("You'll call" if field == "call" else "The interview is")
    near = said.startswith(tuple(f"{day.title()}," for day in NEAR.values()))
    return f"{of} {said[0].lower()}{said[1:]}" if near else f"{of} on {said}"


def hour_asked(which: str, told: Pending, today: date, *, of: str, new: bool) -> str:
    """Return the question for the hour of a day; `which` of two is asked instead of it.

    `of`: of the call, or the interview. `new`: the day was understood just now, and is told, too.
    Of a weekday that may be today's or the next week's it's told only which weekday it is.
    """
    day = told.day if new else None
    said = f"{day:%A}. " if day and told.weekly else f"{day_said(day, today)}. " if day else ""
    if "?" in which:
        return f"{'' if told.weekly and told.hour else said}{which} (Enter: leave the time open) "
    now = told.day == today and not told.weekly
    asked = AT_WHAT_TIME[of].format(" today" if now else "")
    return f"{'' if now else said}{asked} {HOUR_KEYS}"


def instead_of(part: str, moment: datetime, today: date) -> str:
    """Return the question for the day or the hour of a moment of which the other half is right."""
    if part == "day":
        return WHICH_DAY
    return f"{day_said(moment.date(), today)}. {THEN_WHEN}"


def not_near(near: date | None, day: date, today: date) -> str:
    """Return what a day is not that may have been meant: ` (not tomorrow, November 27)`.

    Empty where `near` isn't the same weekday, a week before it.
    """
    if near is None or (day - near).days != WEEK:
        return ""
    named = NEAR.get((near - today).days) or f"this {near:%A}"
    return f" (not {named}, {near:%B} {near.day})"


def stays(moment: datetime, *, twelve: bool) -> str:
    """Return that another day keeps its hour."""
    return f"The time stays {hour(moment, twelve=twelve)}."
