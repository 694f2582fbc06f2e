"""Plain lines that are no typed answer: everywhere the same words stop, and help."""

from collections.abc import Callable

from trainer.core.text import one_line
from trainer.core.words.labels import chosen
from trainer.rows.practice.keys import WHERE

BACK = frozenset({"u", "undo", "back"})
"""What takes the last answer back, where no answer is typed."""
STOPS, HELPS = frozenset({"q", "stop", "quit", "exit"}), frozenset({"?", "??", "help", "hint"})
"""What stops, and what helps, wherever no answer is typed."""
GO_BACK = BACK | {"b", "go back"}
"""What goes back to the question before, where questions are asked one by one."""
LEAVES = STOPS | {"cancel"}
"""What leaves them; what was answered stays."""
SKIPS = frozenset(("skip", "skip it", "skip this", "skip this one", "skip this question", "pass"))
"""What is no answer to one of them, as Enter alone is where nothing is known."""
REPEATS = frozenset(("again", "repeat", "repeat that", "say again", "say that again"))
"""What has a question asked once more."""


class Stopped(Exception):
    """The person would rather stop."""


class Undone(Exception):
    """The person would rather have the last answer back."""


def asked(
    prompt: str, *, read: Callable[[str], str], write: Callable[[str], object], help_: str = WHERE
) -> str:
    """Return what was typed, in small letters; `Stopped` where it stops."""
    while (typed := _meant(prompt, one_line(read(prompt)).lower())) in STOPS | HELPS:
        if typed in STOPS:
            raise Stopped
        write(help_)
    return typed


def word_of(typed: str) -> str:
    """Return a word as it is looked up: `Undo!` is `undo`.

    >>> word_of(" Back. "), word_of("??")
    ('back', '??')
    """
    text = one_line(typed).casefold()
    return text.rstrip(".!?") or text


def _meant(prompt: str, typed: str) -> str:
    key = chosen(prompt, typed)
    return typed if key is None else key
