"""The one question that is answered with yes or no, whoever asks it."""

from collections.abc import Callable

from trainer.core.sitting.wishes.kinds import Wish
from trainer.core.sitting.wishes.reading import wish
from trainer.core.words.consent import answered, consent
from trainer.core.words.labels import ONCE_MORE, chosen, keys
from trainer.screens.asked.answers import LEAVES, word_of

AGAIN = {
    True: "Press Enter or type y for yes, n for no.",
    False: "Type y for yes. Press Enter or type n for no.",
}
"""What is said to somebody who typed neither, by what Enter means."""


def agreed(
    question: str,
    *,
    read: Callable[[str], str],
    write: Callable[[str], object],
    enter: bool = True,
    again: Callable[[], object] | None = None,
    means: Callable[[str], bool | None] | None = None,
) -> bool:
    """Ask until it is a yes or a no; Enter alone is what `enter` says.

    `again` tells once more what the question is about, also to somebody who doesn't understand;
    `means` tells which of them other words, as they were typed, are. What can't be undone is asked
    with `enter` False: then only a yes is one. `EOFError` at the end of the input.
    """
    while True:
        as_typed = read(question).strip()
        typed = as_typed.lower()
        if not typed:
            return enter
        if (word := word_of(typed)) in LEAVES:
            return False
        if word == ONCE_MORE:
            if again:
                again()
            continue
        meant = answered(typed)
        if meant is None and means:
            meant = means(as_typed)
        if meant is not None:
            return meant
        if (key := chosen(question, typed)) is not None:  # `start over`, of `n: start over`
            return consent(key) is True if key else enter
        if again and wish(typed) is Wish.NOW:
            again()
        write(_named(question) or AGAIN[enter])


def _named(question: str) -> str:
    """Return what can be pressed, with what it means; empty where the question doesn't say it."""
    labels = keys(question)
    rest = " or ".join(f"{key} ({label})" for key, label in labels if key)
    alone = next((label for key, label in labels if not key), "")
    return f"Press Enter ({alone}), or type {rest}." if rest and alone else ""
