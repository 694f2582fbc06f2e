"""When a line comes back, in words; nobody is told of a day after the call."""

from datetime import date, datetime, timedelta

from trainer.core.drill.drill import Drill
from trainer.core.log.events import GOOD, microseconds, past_midnight, today
from trainer.core.memory.memory import Memory
from trainer.core.memory.schedule import held, interval, what_if
from trainer.core.plan.target import Target
from trainer.core.script.cards import Card
from trainer.core.sitting.sitting import Sitting
from trainer.core.value import replace
from trainer.core.when.said import day_said
from trainer.rows.row import coming_day, distance

SURE = 0.9
"""Recall that is counted on at the call from which a line needs no more practice before it."""
WEEK = timedelta(days=7)


def comes_back(sitting: Sitting, card: Card, rating: int, *, memory: Memory, now: datetime) -> str:
    """Return when a line comes back after that rating: `back in 3 days`, `once more before Friday`.

    Nothing on the day of the call.
    """
    day, late = today(now), past_midnight(now)
    days, goal = interval(memory, rating, day), target_of(sitting, card)
    if goal is None or day + timedelta(days=days) < goal.day:
        return f"back {distance(days, late=late)}"
    if goal.day <= day:
        return ""
    after = replace(what_if(memory, rating, day), last=microseconds(now))
    return before_call(after, rating, goal, day, late=late)


def before_call(memory: Memory, rating: int, goal: Target, day: date, *, late: bool = False) -> str:
    """Return what a line still needs that by itself would be back only once the call is over."""
    if rating >= GOOD and held(memory, goal.at) >= SURE:
        return f"you're set for {call_day(goal.day, day, late=late)}"
    near = goal.day - day <= timedelta(days=1)
    return f"once more before {'the call' if near else call_day(goal.day, day)}"


def target_of(sitting: Sitting, card: Card) -> Target | None:
    """Return the call or interview that a card is practiced for; None: none has a date."""
    if not isinstance(sitting, Drill):
        return None
    return next((goal for goal in sitting.aim.targets if goal.needs(card)), None)


def call_day(day: date, now: date, *, late: bool = False) -> str:
    """Return the day of a call as people name it: `tomorrow`, `Thursday`, `Dec 12`.

    `late`: it is past midnight, and the study day `now` is not over.
    """
    away = day - now
    if away <= timedelta(days=1):
        return coming_day(late=late) if away else "the call"
    return f"{day:%A}" if away < WEEK else day_said(day, now, short=True)
