"""What can't be taken in, one class a case."""

from trainer.core.problems import TrainerError
from trainer.core.text import one_line


class NotReadable(TrainerError):
    """No script can be made from the file; the message says why, and what to do."""

    def __init__(self, path: str, what: str, remedy: str) -> None:
        super().__init__(one_line(f"{path}: {what} {remedy}"))
