"""Why a file of a log can't be taken in: its place, what is wrong, and that nothing was taken."""

from trainer.core.problems import TrainerError
from trainer.core.text import one_line


class NotTaken(TrainerError):
    """A file of a log in which something is wrong: nothing of it was taken."""

    def __init__(self, path: str, line: int | None, what: str) -> None:
        place = f"{path}:{line}" if line else path
        super().__init__(one_line(f"{place}: {what} I took nothing from this file."))
