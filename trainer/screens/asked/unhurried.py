"""Enter that came before a question can have been read: it is no answer to it."""

from collections.abc import Callable
from datetime import datetime

from trainer.screens.page.pause import readable


def unhurried(
    read: Callable[[str], str],
    *,
    now: Callable[[], datetime] | None,
    again: Callable[[str], str] | None = None,
) -> Callable[[str], str]:
    """Return what waits on for an answer where Enter alone came too soon to be meant.

    Whoever presses Enter twice has not skipped what was asked in the meantime. What is typed is an
    answer however fast it comes. `now` None: nobody is in a hurry, as where the answers come from a
    file. `again` reads the answer to a question that stands there already.
    """
    if now is None:
        return read

    def asked(question: str) -> str:
        reads, since = read, now()
        while True:
            typed = reads(question)
            stood = abs(now() - since).total_seconds()  # a clock put back locks nobody out
            if typed.strip() or stood >= readable(len(question.split())):
                return typed
            reads = again or read

    return asked
