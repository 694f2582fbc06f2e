"""What somebody got right who can't say a line yet: parts of lines, whole ones, replies."""

from collections.abc import Sequence

from trainer.core.log.events import AGAIN, Event, What
from trainer.core.memory.step import Way
from trainer.rows.row import counted, listed


def achieved(events: Sequence[Event]) -> str:
    """Return what was right of all that was tried; nothing where none was.

    What was wrong by its words stays so here, however it was rated.

    `You got 4 parts of lines, 2 whole lines, and 3 replies right.`
    """
    rated = [each for each in events if each.event == What.REVIEW and _right(each)]
    whole = {each.key for each in rated if each.way != Way.CHOOSE}
    replies = sum(each.way == Way.CHOOSE for each in rated)
    filled = {
        (each.key, each.line)
        for each in events
        if each.event == What.STUDY and each.share and not each.missing and each.key not in whole
    }
    parts = counted(len(filled), "part of a line", "parts of lines") if filled else ""
    lines = counted(len(whole), "whole line") if whole else ""
    right = [*filter(None, (parts, lines, counted(replies, "reply", "replies") * bool(replies)))]
    return f"You got {listed(right)} right." if right else ""


def _right(event: Event) -> bool:
    return min(event.rating or 0, event.suggested or event.rating or 0) > AGAIN
