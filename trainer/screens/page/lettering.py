"""Keys taken one by one, where the first letters of a line are asked."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from trainer.core.memory.ladder import Rung
from trainer.core.sitting.sitting import Sitting

if TYPE_CHECKING:
    from trainer.core.grading.keying import Keying  # loaded when letters are asked
    from trainer.core.sitting.request import Request

TRAILING = timedelta(seconds=1.5)
"""Letters of a word typed in full are dropped for so long after its line was complete."""


class Lettering:
    """The keys of the line at hand, and what is left of the words of the one before it."""

    def __init__(self) -> None:
        self.state: Keying | None = None
        self._rest: Keying | None = None
        self._pressed: datetime | None = None

    @property
    def begun(self) -> bool:
        """Whether a key was taken."""
        return self.state is not None and self.state.begun

    def begin(self, sitting: Sitting) -> None:
        """Ask for the letters of the line at hand."""
        from trainer.core.grading.keying import keying

        task = sitting.task
        if task:
            shown = task.step.rung is Rung.SHOWN
            self.state = keying(task.step.wanted, sitting.names, every_other=shown)

    def end(self) -> None:
        """Ask for nothing."""
        self.state = None

    def asks(self, key: str, sitting: Sitting) -> "Request | None":
        """Return what the word asks for that was typed with that key, and no letters of the line.

        A single sign asks for nothing here: it may be the first of the line.
        """
        from trainer.core.sitting.request import requested

        task, state = sitting.task, self.state
        typed = f"{state.keys}{key}" if state else ""
        return requested(task, sitting.names, typed) if task and len(typed) > 1 else None

    def press(self, key: str, now: datetime) -> bool:
        """Take one key of a word, or of the words after one another; say whether all is there."""
        if self.state is None or len(key) != 1:
            return False
        from trainer.core.grading.keying import press

        self.state = press(self.state, key)
        if self.state.done:
            self._rest, self._pressed = self.state, now
        return self.state.done

    def erase(self) -> None:
        """Take the last key back."""
        if self.state:
            from trainer.core.grading.keying import taken_back

            self.state = taken_back(self.state)

    def trails(self, key: str, now: datetime) -> bool:
        """Tell whether a key only goes on with a word whose line was complete a moment ago."""
        return self._swallowed(key, now) is not None

    def trail(self, key: str, now: datetime) -> None:
        """Let such a key go."""
        self._rest, self._pressed = self._swallowed(key, now), now

    def _swallowed(self, key: str, now: datetime) -> "Keying | None":
        if self._rest is None or self._pressed is None or abs(now - self._pressed) > TRAILING:
            return None
        from trainer.core.grading.keying import swallowed

        return swallowed(self._rest, key)
