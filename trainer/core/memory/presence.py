"""How much of the time since the last answer was practice: time away from the keyboard is none."""

from trainer.core.log.events import Event
from trainer.core.memory.pace import CAP, Speeds, expected, sort_of, usual
from trainer.core.memory.step import Step

AWAY = 60.0
"""Seconds up to which nobody is taken to be away, however short a step is."""
START = Speeds()
"""The start values: how long somebody may take is no matter of how quick they were so far."""


def practiced(event: Event, gap: float) -> float:
    """Return the seconds of practice that a review or study ended, `gap` after the one before.

    Somebody who took more than three times the usual, and more than a minute, was away: then their
    answer alone counts, as far as it was counted, and at most what such a step takes as a rule.
    """
    usually = _usual(event)
    if 0 <= gap <= _longest(usually):
        return gap
    own = max(event.seconds or 0.0, 0.0)
    return own if own <= _longest(usually) else usually


def at_hand(step: Step, gap: float) -> float:
    """Return the seconds of practice since a step was asked, while it isn't answered yet."""
    usually = expected(step, START)
    return gap if gap <= _longest(usually) else usually


def _usual(event: Event) -> float:
    sort = sort_of(event)
    return usual(sort, len((event.line or "").split())) if sort else AWAY / CAP


def _longest(usually: float) -> float:
    return max(AWAY, CAP * usually)
