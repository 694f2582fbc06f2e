"""What both front ends of a rehearsal do with an answer: keep it, take it back, edit, note."""

from dataclasses import replace

from trainer.core.events import What
from trainer.core.rehearsal import Rehearsal, rated
from trainer.core.rehearsal_turns import went_on
from trainer.core.rehearsal_undo import taken_back, with_cards
from trainer.core.review import retraction
from trainer.screens.outside import Outside
from trainer.screens.outside import noted as noted_in_drill


def keep(call: Rehearsal, rating: int, outside: Outside) -> Rehearsal:
    """Keep the rating of the answer in hand, and only then go on."""
    now = outside.now()
    exact = call.verdict is not None and call.verdict.retracted is not None
    event = outside.record(rated(call, rating, now=now), exact=exact)
    return went_on(call, event, now=now, random=outside.random, known=outside.known)


def unasked(call: Rehearsal) -> int | None:
    """Return the rating that is kept without a question: the one suggested, in a live call."""
    return call.verdict.suggested if call.live and call.verdict else None


def take_back(call: Rehearsal, outside: Outside) -> Rehearsal | None:
    """Retract the last thing said and show it for a new rating; None: nothing was said yet."""
    if not call.turns or call.turns[-1].event.event != What.REVIEW:
        return None
    now = outside.now()
    outside.record(retraction(call.turns[-1].event, now=now))
    return taken_back(call, now=now, known=outside.known)


def edited(call: Rehearsal, outside: Outside) -> Rehearsal:
    """Let the person edit the line in hand, and compare the answer with what it is then."""
    if outside.edit is None or call.task is None:
        return call
    return with_cards(call, outside.edit(call.task.card), known=outside.known)


def noted(call: Rehearsal, text: str, outside: Outside) -> Rehearsal:
    """Keep a line of notes for what was just said."""
    return replace(call, drill=noted_in_drill(call.drill, text, outside))
