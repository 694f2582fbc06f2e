"""What comes first: a call that is near, or two minutes on one that was just made."""

from collections.abc import Sequence
from datetime import datetime

from msgspec import Struct

from trainer.core.log.events import Live, microseconds, today
from trainer.core.stages.notes import noted
from trainer.core.stages.onward import just_over, untimed
from trainer.core.stages.stages import NEAR, Stage, at_hand


class Over(Struct, frozen=True):
    """A call that was made, and isn't noted to the end; `begun`: something of it is noted.

    So is today's from noon on where its hour isn't known: nothing else tells that it is over.
    """

    stage: Stage
    begun: bool


class First(Struct, frozen=True):
    """What comes first: the next call, or where it `notes` the first of those that are `over`."""

    over: tuple[Over, ...] = ()
    notes: bool = False


def first(found: Sequence[Stage], events: Live, now: datetime) -> First:
    """Return what comes first at a moment: everything that tells what is next asks this.

    A call that was made is noted first, unless another one is near: today's always comes before
    it, and tomorrow's once something is noted, or hours have passed: words fade within hours.
    """
    waiting = (*just_over(found, now), *untimed(found, now))
    over = tuple(Over(each, begun(each, events)) for each in waiting)
    if not over:
        return First()
    days = [near(each, now) for each in found]
    fresh = not over[0].begun and _just_made(over[0].stage, now)
    return First(over, notes=0 not in days and (1 not in days or fresh))


def begun(stage: Stage, events: Live) -> bool:
    """Say whether anything is noted of a call since it was made."""
    if stage.noted or stage.said_replies or stage.call is None:
        return bool(stage.noted or stage.said_replies)
    since = microseconds(stage.call)
    return any(each.stage == stage.name and each.at >= since for each in noted(events))


def near(stage: Stage, now: datetime) -> int | None:
    """Return 0 for what is practiced for where it is ahead today, 1 for tomorrow; else None.

    That is the call, or the interview where no call has a day.
    """
    at = stage.ahead(now)
    if at is None:
        return None
    if at_hand(at, now):
        return 0
    return 1 if (today(at.astimezone(now.tzinfo)) - today(now)).days == 1 else None


def _just_made(stage: Stage, now: datetime) -> bool:
    return stage.call is not None and now - stage.call <= NEAR
