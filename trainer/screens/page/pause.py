"""Keys that can't be meant yet: of a hand that was still typing, or before anybody could read."""

from datetime import datetime, timedelta

from trainer.core.sitting.task import elapsed
from trainer.rows.practice.doing import Doing

SETTLING = timedelta(seconds=0.3)
"""Keys that would rate, choose or submit are dropped for so long after a change of state."""
CHOOSING = timedelta(seconds=0.75)
"""The same where letters choose: who types a word too many must not choose with it."""
QUIET = timedelta(seconds=0.5)
"""So long no letter was typed before one chooses, or rates: those of a word come faster."""
GLANCE, LONGEST = 0.1, 1.0
"""Seconds a word, and at most, before anything new can have been read; nobody reads faster."""


def readable(words: int) -> float:
    """Return the seconds after which so many words can have been read."""
    return min(LONGEST, GLANCE * words)


class Pause:
    """Since when a state stands, and when a key was dropped there last."""

    def __init__(self, now: datetime) -> None:
        self._changed, self._dropped = now - SETTLING, now - QUIET

    def begin(self, now: datetime) -> None:
        """Note that the state is a new one."""
        self._changed = now

    def drop(self, now: datetime) -> None:
        """Note that a key was dropped."""
        self._dropped = now

    def over(self, doing: Doing, now: datetime) -> bool:
        """Tell whether a key can be meant, by what the person is doing."""
        if doing not in (Doing.CHOOSING, Doing.RATING):
            return abs(now - self._changed) >= SETTLING
        stood = CHOOSING if doing is Doing.CHOOSING else SETTLING
        return abs(now - self._changed) >= stood and abs(now - self._dropped) >= QUIET

    def read(self, words: int, now: datetime) -> bool:
        """Tell whether a line of so many words can have been read since it stands."""
        return elapsed(self._changed, now) >= readable(words)


WORDS = {"y": "es please", "n": "o thanks", "u": "ndo"}
"""What follows when `yes`, `no` or `undo` is typed in full, with what is polite behind it."""
TRAILING = timedelta(seconds=1.5)
RUSH = timedelta(seconds=0.5)
"""What follows so soon on such a word is of the same hand."""


class Agreement:
    """A word that is typed in full where its first letter does it already."""

    def __init__(self) -> None:
        self._rest, self._enter, self._whole = "", False, False
        self._pressed: datetime | None = None

    def begin(self, key: str, now: datetime, *, enter: bool, whole: bool = False) -> None:
        """Take the first letter.

        `enter`: an Enter after it has nothing left to do; `whole`: one after the whole word.
        """
        self._rest, self._enter, self._whole, self._pressed = WORDS[key], enter, whole, now

    @property
    def undoes(self) -> bool:
        """Whether the word takes something back: then nothing is typed any more."""
        return self._whole

    def sent(self, now: datetime) -> None:
        """Take the last letter of a word that is done: an Enter after it has nothing left to do."""
        self._rest, self._enter, self._pressed = "", True, now

    def trails(self, key: str, now: datetime) -> bool:
        """Tell whether a key only goes on with the word, or sends it."""
        if self._pressed is None or abs(now - self._pressed) > TRAILING:
            return False
        if self._enter and len(key) == 1 and not key.isdigit():
            # `no thanks`, `yes I did`: whatever comes without a pause is of the same hand.
            return self._rest.startswith(key) or abs(now - self._pressed) <= RUSH
        if key == "enter":
            return self._enter or (self._whole and not self._rest)
        return self._rest.startswith(key)

    def trail(self, key: str, now: datetime) -> None:
        """Let such a key go."""
        self._pressed = None if key == "enter" else now
        self._rest = self._rest.removeprefix(key)
