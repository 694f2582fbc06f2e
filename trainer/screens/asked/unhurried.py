"""Enter that came before a question can have been read: it is no answer to it."""

from collections.abc import Callable
from datetime import datetime

from trainer.screens.page.pause import readable


def unhurried(
    read: Callable[[str], str], *, now: Callable[[], datetime] | None
) -> Callable[[str], str]:
    """Return what asks a question again where Enter alone came too soon to be meant.

    Whoever presses Enter twice has not skipped what was asked in the meantime. What is typed is an
    answer however fast it comes. `now` None: nobody is in a hurry, as where the answers come from a
    file.
    """
    if now is None:
        return read

    def asked(question: str) -> str:
        while True:
            since = now()
            typed = read(question)
            stood = abs(now() - since).total_seconds()  # a clock put back locks nobody out
            if typed.strip() or stood >= readable(len(question.split())):
                return typed

    return asked
