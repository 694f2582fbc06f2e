"""A line that is said aloud, in ordinary lines: that it can be listened to, and stray keys."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Generic, TypeVar

from trainer.core.sitting.task import Task
from trainer.rows.practice.aloud import HEARD_TOO

if TYPE_CHECKING:
    from trainer.screens.steps.hearing import Hears  # loaded when somebody may be heard

P = TypeVar("P")


class Offer(Generic[P]):
    """Tells once that a line said aloud can be listened to, where that can be."""

    def __init__(
        self, hears: "Callable[[], Hears[P]] | None", write: Callable[[str], object]
    ) -> None:
        self._hears = hears
        self._write = write
        self._told = False

    def made(self) -> "Callable[[], Hears[P]] | None":
        """Return what can listen, told of for the first time; None where nothing can."""
        if self._hears is None or not self._hears().ear.ready():
            return None
        if not self._told:
            self._told = True
            self._write(HEARD_TOO)
        return self._hears


def stray(typed: str, task: Task | None) -> bool:
    """Tell whether one key was typed where a line was to be said: no answer is meant by it."""
    return len(typed) == 1 and task is not None and task.step.wanted.count > 1
