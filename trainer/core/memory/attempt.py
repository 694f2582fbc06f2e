"""Whether a line was tried: a question that nobody asked in a call says little of its words."""

from trainer.core.log.events import AGAIN, HARD, Event
from trainer.core.memory.step import Way
from trainer.core.script.key import Key

CALL = "rehearsal"
"""The occasion on which nothing asks for a line: whoever passes it over didn't try it."""
NOT_TRIED = ("forgotten", "skipped")
"""What a review of a call says of a question that nobody asked, or that was skipped."""


def attempted(event: Event) -> bool:
    """Tell whether a review is a try, right or not: in a call, something was said to the line.

    One that isn't is kept, and FSRS is told that the line didn't come to mind; but no figure counts
    it as an answer.
    """
    if event.kind != CALL or (event.rating or AGAIN) > AGAIN or event.way == Way.CHOOSE:
        return True
    return anything_said(event) and not any(event.told(name) is True for name in NOT_TRIED)


def missed_in_call(event: Event) -> bool:
    """Tell whether a review is a miss in a call: in one's own words the line was not said there.

    Nor was it where they were rated Hard by hand: so it's told at the call's end, too. Better, the
    person says that it was the line.
    """
    rating = event.rating or AGAIN
    own = event.suggested == AGAIN and rating == HARD
    return event.kind == CALL and (rating == AGAIN or own)


def anything_said(event: Event) -> bool:
    """Tell whether anything was said; aloud there always was, as the person says.

    Words that fit nothing ask nothing, nor do those `beside` a line that did not come. Words that
    were erased since were some if a share of the line was among them.
    """
    if (event.rating or AGAIN) > AGAIN:
        return True
    unsaid, key = event.told("unsaid"), Key(event.key or "")
    if isinstance(unsaid, list) and Key(key.cue).own in unsaid:
        return False
    said = event.said and event.told("beside") is not True
    return bool(said or event.share or event.chosen) or event.way == Way.ALOUD
