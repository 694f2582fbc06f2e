"""What the next day's drill begins with, as far as today can tell."""

from datetime import datetime, timedelta

from trainer.core.drill.ask import upcoming
from trainer.core.drill.drill import Drill, Limit
from trainer.core.memory.step import Step
from trainer.core.script.cards import Card
from trainer.core.value import replace

DAY = timedelta(days=1)


def tomorrow(drill: Drill, deck: tuple[Card, ...], *, now: datetime, minutes: float) -> Step | None:
    """Return the first step of a drill over `deck` a day from now; None: nothing is worth asking.

    As if nothing happened until then.
    """
    then = now + DAY
    limit, progress = Limit(seconds=60 * minutes), drill.progress.another()
    fresh = replace(drill.again_from(then), deck=deck, limit=limit, progress=progress, waiting=())
    return upcoming(fresh, then)
