"""What a try says of a line: whether it can be said whole, or by its first letters."""

from trainer.core.log.events import AGAIN, Event
from trainer.core.memory.attempt import missed_in_call
from trainer.core.memory.step import Way

WHOLE_WAYS = frozenset(way for way in Way if way.whole)
"""Ways in which every word of a line is given."""
LETTERS = "letters"


def said(before: bool, event: Event, *, copied: bool) -> bool:  # noqa: FBT001 - what held before the try
    """Say whether the line can be said after a try: the last whole one was right, without help.

    First letters never add to it; a proof by letters that was missed takes it away. What was put
    in one's own words in a call, and understood, tells nothing of the script's; but whoever said
    the line for another answer there didn't say this one.
    """
    right = (event.rating or 0) > AGAIN
    another = event.chosen is not None and not right
    if missed_in_call(event) and event.way != Way.ALOUD and not another:
        return before
    if event.way == LETTERS and event.proof and not right:
        return False
    if event.way not in WHOLE_WAYS or event.rung == 0 or (copied and right):
        return before
    return right and not event.hints


def lettered(before: bool, event: Event, *, copied: bool) -> bool:  # noqa: FBT001 - likewise
    """Say whether the last try by first letters from blank was right, without help."""
    right = (event.rating or 0) > AGAIN
    if event.way != LETTERS or event.rung == 0 or (copied and right):
        return before
    return right and not event.hints
