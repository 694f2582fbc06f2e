"""Problems in a person's files: values, collected and shown all at once."""

from typing import ClassVar

from msgspec import Struct

from trainer.core.text import one_line


class Problem(Struct, frozen=True, order=True):
    """What is wrong in a file, where, and what to do; a warning does not stop anything."""

    path: str
    line: int
    what: str
    remedy: str
    warning: bool = False

    def __str__(self) -> str:
        word = "warning: " if self.warning else ""
        return one_line(f"{self.path}:{self.line}: {word}{self.what} {self.remedy}")

    @property
    def brief(self) -> str:
        """The same without the path and how it is written there, where only one file is meant."""
        return one_line(f"Line {self.line}: {self.what} {self.remedy}")


class TrainerError(Exception):
    """Something that ends a command with one clear line and an exit code.

    It is 2 where what was `mistyped` has no meaning here, else 1.
    """

    mistyped: ClassVar[bool] = False
