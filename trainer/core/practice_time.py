"""How long somebody practised, as the log tells it."""

from collections.abc import Iterable
from itertools import pairwise

from trainer.core.events import Event, What
from trainer.core.pace import PAUSE


def practised(events: Iterable[Event]) -> float:
    """Return the seconds of practice that live events, in their order, tell of.

    From one answer to the next, unless ten minutes and more lie between: that was a pause, and
    only the seconds of the answer after it count.
    """
    tries = [event for event in events if event.event in (What.REVIEW, What.STUDY)]
    total = (tries[0].seconds or 0.0) if tries else 0.0
    for before, event in pairwise(tries):
        gap = (event.at - before.at) / 1e6
        total += gap if gap < PAUSE else (event.seconds or 0.0)
    return total
