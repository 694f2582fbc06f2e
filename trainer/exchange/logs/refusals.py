"""Why a file of a log can't be taken in: its place, what is wrong, and that nothing was taken."""

from trainer.core.problems import TrainerError
from trainer.core.text import one_line


class NotTaken(TrainerError):
    """Something is wrong in a file of answers, so nothing was taken from it."""

    def __init__(
        self, path: str, line: int | None, what: str, *, remedy: str | None = None
    ) -> None:
        place = f"{path}:{line}" if line else path
        if remedy is None:
            remedy = "Correct that line, then import the file again." if line else ""
        told = f"{place}: {what} I took nothing from this file. {remedy}"
        super().__init__(one_line(told.rstrip()))
