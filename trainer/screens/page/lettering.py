"""Keys taken one by one, where the first letters of a line are asked."""

from datetime import datetime, timedelta
from itertools import accumulate
from typing import TYPE_CHECKING, Generic

from trainer.core.memory.ladder import Rung
from trainer.core.script.clauses import clauses, joined, tokens
from trainer.core.script.script import Words
from trainer.core.sitting.answer import others
from trainer.core.sitting.sitting import Sitting
from trainer.core.value import replace
from trainer.rows.practice.keys import ALREADY_THERE
from trainer.screens.steps.practice import P

if TYPE_CHECKING:
    from trainer.core.grading.keys.keying import Keying  # loaded when letters are asked
    from trainer.core.sitting.request import Request
    from trainer.core.sitting.wishes.kinds import Wish

TRAILING = timedelta(seconds=1.5)
"""Letters of a word typed in full are dropped for so long after its line was complete."""
RUSH = timedelta(seconds=0.5)
"""A key that comes so soon after one is of a hand that types on, whatever is asked by now."""


class Lettering:
    """The keys of the line at hand, and what is left of the words of the one before it.

    `leading`: what was typed so far are the parts of a line before the one that is asked. `state`
    is of that line; `shown` of another wording where all that was typed is the beginning of it.
    """

    def __init__(self) -> None:
        self.state: Keying | None = None
        self.typed = ""
        self._rest: Keying | None = None
        self._pressed: datetime | None = None
        self._on = self.leading = False
        self._before: Keying | None = None
        self._fresh: Keying | None = None
        self._others: tuple[tuple[Words, Keying], ...] = ()
        self._other: tuple[Words, Keying] | None = None

    @property
    def shown(self) -> "Keying | None":
        """The line as far as it was typed."""
        return self._other[1] if self._other else self.state

    @property
    def wording(self) -> Words | None:
        """The wording that is typed, where it isn't the one that is asked."""
        return self._other[0] if self._other else None

    @property
    def begun(self) -> bool:
        """Whether a key was taken."""
        return self.state is not None and self.state.begun

    def begin(self, sitting: Sitting) -> None:
        """Ask for the letters of the line at hand."""
        from trainer.core.grading.keys.keying import keying

        task = sitting.task
        if task:
            shown = task.step.rung is Rung.SHOWN
            self.state = keying(task.step.wanted, sitting.names, every_other=shown)
            part, words = task.step.part, tokens(task.card.line.wanted)
            earlier = clauses(task.card.line.wanted)[: part.number - 1] if part else ()
            shown_before = joined(words[: sum(len(tokens(each)) for each in earlier)], 0)
            self._before = keying(shown_before, sitting.names, every_other=False)
            self._fresh, self.leading, self.typed = self.state, False, ""
            self._others = tuple(
                (words, keying(words, sitting.names, every_other=False))
                for words in others(sitting, task)
            )
            self._other = None

    def end(self) -> None:
        """Ask for nothing."""
        self.state = self._other = None

    def asks(self, key: str, sitting: Sitting) -> "Request | None":
        """Return what the word asks for that was typed with that key, and no letters of the line.

        A single sign asks for nothing here: it may be the first of the line. What is asked in a
        sentence is sent by Enter.
        """
        from trainer.core.sitting.request import requested

        task, typed = sitting.task, f"{self.typed}{key}"
        word = task and len(typed) > 1 and not typed.strip().count(" ")
        return requested(task, sitting.names, typed) if task and word else None

    def wished(self, sitting: Sitting) -> "Wish | None":
        """Return what was asked of the program instead; None where it is letters of the line."""
        from trainer.core.sitting.request import wished

        return wished(sitting.task, sitting.names, self.typed) if sitting.task else None

    def gives_up(self, sitting: Sitting) -> bool:
        """Tell whether it was typed instead that the line isn't known."""
        from trainer.core.sitting.request import gives_up

        task = sitting.task
        return task is not None and gives_up(task, sitting.names, self.typed)

    @property
    def talks(self) -> bool:
        """Whether the keys may be words to the program: then they are sent by Enter."""
        from trainer.core.sitting.wishes.reading import may_become

        state = self.state if self._other is None else None
        return state is not None and bool(state.missed) and may_become(self.typed)

    @property
    def notice(self) -> str:
        """What there is to be said to the keys so far."""
        if not (self.state and self.state.done):
            return ALREADY_THERE if self.leading else ""
        from trainer.rows.practice.lost import SENT_BY_ENTER  # not before that may be

        return SENT_BY_ENTER

    def strays(self, key: str) -> bool:
        """Tell whether a key is no letter of the line at hand, nor of what stands before it."""
        from trainer.core.grading.keys.beyond import gone_on
        from trainer.core.grading.keys.keying import press, slipped

        before = self._before and gone_on(self._before, key)
        return self.state is not None and before is None and slipped(press(self.state, key))

    def press(self, key: str, now: datetime) -> bool:
        """Take one key of a word, or of the words after one another; say whether all is there."""
        if self.state is None or len(key) != 1:
            return False
        self.typed += key
        from trainer.core.grading.keys.beyond import gone_on
        from trainer.core.grading.keys.keying import press, slipped

        after, before = press(self.state, key), self._before
        if self.state.done and self._other:  # the line asked is over, the one typed is not
            keys = self.state.keys + key.casefold()
            after = replace(self.state, keys=keys, before=self.state)
        self._before = before and gone_on(before, key)
        self.leading = self._before is not None and slipped(after)
        if self._fresh and slipped(after) and before and (self._before or before.done):
            # So far all was of the parts before; where that is over, this is the first key.
            after = self._fresh if self._before else press(self._fresh, key)
        self.state, self._other = after, self._otherwise(after) if slipped(after) else None
        live = self._other[1] if self._other else after
        done = live.done and not self.talks
        if done:
            self._rest, self._pressed, self._on = live, now, False
        return done

    def _otherwise(self, state: "Keying") -> "tuple[Words, Keying] | None":
        """Return another wording that begins with all that was typed; first one that is all of it.

        Where several begin so, it is the one with the fewest words left.
        """
        from trainer.core.grading.keys.beyond import gone_on

        found = []
        for words, other in self._others:
            said: Keying | None = other
            for key in state.keys:
                said = said and gone_on(said, key)
            if said:
                found.append((words, said))
        return min(found, key=lambda one: len(one[1].blanks) - one[1].place, default=None)

    def erase(self) -> None:
        """Take the last key back; a word that was shown stays so, if it was."""
        if self.state:
            from trainer.core.grading.keys.keying import slipped, taken_back

            self.typed = self.typed[:-1]
            before = self.state.before if self._other else taken_back(self.state)
            self.state = before or self.state
            self._other = self._otherwise(self.state) if slipped(self.state) else None

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
        from trainer.core.grading.keys.beyond import swallowed

        return swallowed(self._rest, key) if self._rest else None


class Part(Generic[P]):
    """A part of a line that was given by its letters, and whatever is typed on from there.

    `ends` are the words, counted from the first of that part, at which other parts are complete.
    """

    def __init__(self) -> None:
        self._asked: P | None = None
        self._line: Keying | None = None
        self._ends: tuple[int, ...] = ()

    def given(self, asked: P, letters: Lettering) -> None:
        """Note the practice in which it was asked, and the keys that gave it."""
        task = asked.asked
        self._asked, self._line, self._ends = asked, None, ()
        if task and task.step.part and letters.state:
            from trainer.core.grading.keys.keying import keying

            names = asked.sitting.names
            left = clauses(task.card.line.wanted)[task.step.part.number - 1 :]
            parts = [keying(each, names, every_other=False) for each in left]
            self._ends = tuple(accumulate(len(each.blanks) for each in parts))[1:]
            whole = joined([word for each in left for word in tokens(each)], 0)
            self._line = keying(whole, names, every_other=False)
            self._read(letters.state.keys)

    def goes_on(self, practice: P, more: str) -> P | None:
        """Return the practice with more of the line given; None: what was typed on gives none.

        Only another part that was given whole is more; behind a slip nothing is.
        """
        self._read(more)
        asked, line = self._asked, self._line
        if asked is None or line is None or asked.sitting.log is not practice.sitting.log:
            return None
        complete = [end for end in self._ends if end <= line.place and not line.missed]
        self._ends = self._ends[len(complete) :]
        wide = asked.said(line.typed) if complete else asked
        before, after = practice.verdict, wide.verdict
        return wide if before and after and after.task.step != before.task.step else None

    def _read(self, keys: str) -> None:
        from trainer.core.grading.keys.keying import press, slipped

        for key in keys:
            after = self._line and press(self._line, key)
            self._line = None if after is None or slipped(after) else after
