"""The one question that is answered with yes or no, whoever asks it."""

import re
from collections.abc import Callable

from trainer.core.words.consent import consent
from trainer.core.words.labels import chosen
from trainer.screens.asked.answers import LEAVES, word_of

AGAIN = {
    True: "Press Enter or type y for yes, n for no.",
    False: "Type y for yes. Press Enter or type n for no.",
}
"""What is said to somebody who typed neither, by what Enter means."""
_KEY = re.compile(r"(?<!\w)(\w): ")
"""A key that a question names: `Enter: fix it · q: leave`."""


def agreed(
    question: str,
    *,
    read: Callable[[str], str],
    write: Callable[[str], object],
    enter: bool = True,
) -> bool:
    """Ask until it is a yes or a no; Enter alone is what `enter` says.

    What can't be undone is asked with `enter` False: then only a yes is one. `EOFError` at the end
    of the input.
    """
    while True:
        typed = read(question).strip().lower()
        if not typed:
            return enter
        if word_of(typed) in LEAVES:
            return False
        if (meant := consent(typed)) is not None:
            return meant
        if (key := chosen(question, typed)) is not None:  # `start over`, of `n: start over`
            return consent(key) is True if key else enter
        keys = " or ".join(_KEY.findall(question))
        write(f"Press Enter, or type {keys}." if keys else AGAIN[enter])
