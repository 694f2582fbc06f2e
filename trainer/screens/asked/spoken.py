"""A line that is said aloud, in ordinary lines: that it can be listened to, and stray keys."""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Generic, TypeVar

from trainer.core.sitting.task import Task
from trainer.core.text import one_line
from trainer.core.words.consent import consent
from trainer.rows.practice.aloud import HEARD_TOO

if TYPE_CHECKING:
    from trainer.screens.steps.hearing import Hears  # loaded when somebody may be heard

P = TypeVar("P")
_SAID = re.compile(
    r"(?:(?:yes|ok|okay|yep),? )?(?:i(?:'ve| have)? )?(?:just |already )?"
    r"(?:said|done|did|finished|ready|next|continue|go on|spoke)"
    r"(?: (?:it|that|so|this|my line|the line|all|of))*(?: (?:now|already|aloud|out loud))?"
)
"""What tells that a line was said, as Enter alone does."""
_NOT_YET = frozenset(("not yet", "wait", "one moment", "just a moment", "i didn't", "i haven't"))


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


def said_so(typed: str, task: Task | None) -> bool:
    """Tell whether words only say that the line was said: `done`, `I said it`, `yes`."""
    return apart(typed, task) and (consent(typed) is True or bool(_SAID.fullmatch(_bare(typed))))


def not_yet(typed: str, task: Task | None) -> bool:
    """Tell whether words only say that it wasn't said yet: `no`, `wait`."""
    return apart(typed, task) and (consent(typed) is False or _bare(typed) in _NOT_YET)


def apart(typed: str, task: Task | None) -> bool:
    """Tell whether words are none of the line: it doesn't begin with them."""
    wanted = (task.step.wanted, *task.card.line.wordings) if task else ()
    return not any(each.text.casefold().startswith(_bare(typed)) for each in wanted)


def _bare(typed: str) -> str:
    text = one_line(typed).casefold().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
    return text.rstrip(" .!?")
