"""The steps of a rehearsal that reach outside: what is kept, taken back, edited and noted."""

from trainer.core.rehearsal.back import edited as over
from trainer.core.rehearsal.back import last_turn, taken_back
from trainer.core.rehearsal.rehearsal import Rehearsal
from trainer.core.rehearsal.turns import went_on
from trainer.core.sitting.keep import retraction, review
from trainer.screens import outside as drills
from trainer.screens.outside import Outside


def keep(call: Rehearsal, rating: int, outside: Outside) -> Rehearsal:
    """Keep the rating of the answer in hand, and only then go on."""
    now = outside.now()
    exact = call.verdict is not None and call.verdict.retracted is not None
    event = outside.record(review(call, rating, now=now), exact=exact)
    return went_on(call, event, now=now, random=outside.random, known=outside.known)


def unasked(call: Rehearsal) -> int | None:
    """Return the rating that is kept without a question: the one suggested, in a live call."""
    return call.verdict.suggested if call.live and call.verdict else None


def take_back(call: Rehearsal, outside: Outside) -> Rehearsal | None:
    """Retract the last rated turn and show it for a new rating; None: there is none."""
    event = last_turn(call)
    if event is None:
        return None
    now = outside.now()
    outside.record(retraction(event, now=now))
    return taken_back(call, event, now=now, known=outside.known)


def edited(call: Rehearsal, outside: Outside) -> Rehearsal:
    """Let the person edit the line in hand, and compare the answer with what it is then."""
    if outside.edit is None or call.task is None:
        return call
    return over(call, outside.edit(call.task.card), known=outside.known)


def noted(call: Rehearsal, text: str, outside: Outside) -> Rehearsal:
    """Keep a line of notes for the turn in hand, to be shown with it the next time."""
    return drills.noted(call, text, outside)
