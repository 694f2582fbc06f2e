"""Whether a day's practice is done: decided once, for all who tell of it."""

ENOUGH = 0.75
"""The share of a day's minutes with which they are practiced.

A drill ends where its next card would take longer than what is left of them.
"""


def enough(done: float, minutes: float) -> bool:
    """Say whether so many minutes, `done` of the day's `minutes`, are its practice."""
    return done > 0 and done >= ENOUGH * minutes
