"""Plain lines that are no typed answer: everywhere the same words stop, and help."""

from collections.abc import Callable

from trainer.core.text import one_line
from trainer.core.words.labels import chosen
from trainer.rows.practice.keys import WHERE

BACK = frozenset({"u", "undo"})
"""What takes the last answer back, where no answer is typed."""
STOPS, HELPS = frozenset({"q", "stop", "quit", "exit"}), frozenset({"?", "help"})
"""What stops, and what helps, wherever no answer is typed."""


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


def _meant(prompt: str, typed: str) -> str:
    key = chosen(prompt, typed)
    return typed if key is None else key
