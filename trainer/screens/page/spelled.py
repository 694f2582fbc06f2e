"""Words typed in full where single keys are asked: `help` is the help, not an `e` in its middle.

The key processor holds the first letter back for a moment: a word goes on within `PAUSE`.
"""

from collections.abc import Callable
from functools import partial

from prompt_toolkit.filters import FilterOrBool
from prompt_toolkit.key_binding import KeyBindings

PAUSE = 0.8
"""Seconds within which the next letter of a word comes."""
RATINGS = ("again", "hard", "good", "easy")
REST_OF_NOTE = "ote"
"""What is typed into the note of somebody who types the word for it."""


def bind_words(
    keys: KeyBindings,
    rated: Callable[[int], object],
    others: dict[str, Callable[[], object]],
    when: FilterOrBool,
) -> None:
    """Bind the names of the ratings, and other words."""
    ratings = {word: partial(rated, number) for number, word in enumerate(RATINGS, 1)}
    for word, action in {**ratings, **others}.items():
        keys.add(*word, filter=when)(lambda _event, action=action: action())
