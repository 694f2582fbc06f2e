"""Keys taken one by one, where the first letters of a line are asked."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from trainer.core.memory.ladder import Rung
from trainer.core.script.clauses import clauses, joined, tokens
from trainer.core.sitting.answer import others
from trainer.core.sitting.sitting import Sitting

if TYPE_CHECKING:
    from trainer.core.grading.keying import Keying  # loaded when letters are asked
    from trainer.core.sitting.request import Request

TRAILING = timedelta(seconds=1.5)
"""Letters of a word typed in full are dropped for so long after its line was complete."""
RUSH = timedelta(seconds=0.5)
"""A key that comes so soon after one is of a hand that types on, whatever is asked by now."""


class Lettering:
    """The keys of the line at hand, and what is left of the words of the one before it.

    `leading`: what was typed so far are the parts of a line before the one that is asked.
    """

    def __init__(self) -> None:
        self.state: Keying | None = None
        self._rest: Keying | None = None
        self._pressed: datetime | None = None
        self._on = self.leading = False
        self._before: Keying | None = None
        self._fresh: Keying | None = None
        self._others: tuple[Keying, ...] = ()

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
            part, words = task.step.part, tokens(task.card.line.wanted)
            earlier = clauses(task.card.line.wanted)[: part.number - 1] if part else ()
            shown_before = joined(words[: sum(len(tokens(each)) for each in earlier)], 0)
            self._before = keying(shown_before, sitting.names, every_other=False)
            self._fresh, self.leading = self.state, False
            self._others = tuple(
                keying(words, sitting.names, every_other=False) for words in others(sitting, task)
            )

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
        from trainer.core.grading.keying import gone_on, press, slipped

        after, before = press(self.state, key), self._before
        self._before = before and gone_on(before, key)
        self.leading = self._before is not None and slipped(after)
        if self._fresh and slipped(after) and before and (self._before or before.done):
            # So far all was of the parts before; where that is over, this is the first key.
            after = self._fresh if self._before else press(self._fresh, key)
        self.state = after
        done = after if after.done else self._otherwise(after) if slipped(after) else None
        if done:
            self._rest, self._pressed, self._on = done, now, False
        return done is not None

    def _otherwise(self, state: "Keying") -> "Keying | None":
        """Return another wording whose letters are all that was typed, and all of it."""
        from trainer.core.grading.keying import gone_on

        for other in self._others:
            said: Keying | None = other
            for key in state.keys:
                said = said and gone_on(said, key)
            if said and said.done:
                return said
        return None

    def erase(self) -> None:
        """Take the last key back."""
        if self.state:
            from trainer.core.grading.keying import taken_back

            self.state = taken_back(self.state)

    def trails(self, key: str, now: datetime) -> bool:
        """Tell whether a key only goes on with what was typed when its line was complete.

        So do the letters of the last word for a moment, and whatever else comes without a pause:
        the rest of a line of which only a part was asked. The Enter behind it only sends it.
        """
        if self._rest is None or self._pressed is None:
            return False
        gap = abs(now - self._pressed)
        if key == "enter":
            return self._on and gap <= RUSH
        return gap <= RUSH or (gap <= TRAILING and self._swallowed(key) is not None)

    def trail(self, key: str, now: datetime) -> None:
        """Let such a key go."""
        self._rest = None if key == "enter" else self._swallowed(key) or self._rest
        self._pressed, self._on = now, True

    def _swallowed(self, key: str) -> "Keying | None":
        from trainer.core.grading.keying import swallowed

        return swallowed(self._rest, key) if self._rest else None
