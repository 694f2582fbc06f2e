"""Why there is nothing to ask, in words: all was said tonight, or nothing is due until a day."""

from datetime import date, datetime

from trainer.core.drill.drill import Drill
from trainer.core.log.events import today
from trainer.core.memory.memory import NEW
from trainer.rows.practice.near.evening import finish
from trainer.rows.row import long_date


def nothing(drill: Drill, now: datetime, *, asks: bool = False, then: str = "") -> str:
    """Return why nothing was asked: all was said tonight, or nothing is due until a day."""
    if drill.limit.once:
        return finish(drill.round(now), now, enter=asks, then=then)
    more = "" if asks else " For more practice: trainer drill --weakest"
    return f"{due_text(drill, now)}{more}"


def due_text(drill: Drill, now: datetime) -> str:
    """Return until when nothing is due; a day after the call is not told."""
    day, goal = today(now), drill.aim.targets[0].day if drill.aim.targets else date.max
    due = [date_ for card in drill.deck if (date_ := drill.memories.get(card.key, NEW).due)]
    first = min((each for each in due if day < each < goal), default=None)
    return f"Nothing is due until {long_date(first, day)}." if first else "Nothing is due now."
