"""Words typed where single letters are keys: none of them acts, nor does the Enter behind them."""

from datetime import datetime, timedelta

PAUSE = timedelta(seconds=1.5)
"""So long after a letter that went nowhere the next one may be meant as a key."""
SENT = timedelta(seconds=3)
"""So long after it an Enter only sends what was typed."""
AGREED = timedelta(seconds=1.5)
"""So long after a yes or no of one letter an Enter only sends it."""
LONGEST = 200
"""Letters of them that are kept."""
STRAY = "Nothing was done with what you typed. Press one of the keys below."


class Rambling:
    """Whether words are being typed, and which; each letter is noted with its moment."""

    def __init__(self) -> None:
        self.text = ""
        self._letter: datetime | None = None
        self._agreed: datetime | None = None
        self._yes: datetime | None = None

    def letter(self, now: datetime, key: str, *, begun: str = "") -> None:
        """Note a letter that is no key here, or belongs to a word that was `begun` before it."""
        self.text = f"{self.text if self.words(now) else begun}{key}"[:LONGEST]
        self._letter = now

    def erase(self, now: datetime) -> None:
        """Take the last letter back."""
        self.text, self._letter = self.text[:-1], now

    def agree(self, now: datetime) -> None:
        """Note a yes or a no of one letter, which did what an Enter behind it would send."""
        self._agreed = self._yes = now

    def say_yes(self, now: datetime) -> None:
        """Note the first letter of what may be a yes in words; an Enter behind it is meant."""
        self._yes = now

    def agrees(self, now: datetime) -> bool:
        """Tell whether a letter only goes on with such a yes: `yes please`."""
        return _within(self._yes, now, AGREED)

    def end(self) -> None:
        """Forget it: an Enter has sent it, or another key was meant."""
        self.text, self._letter, self._agreed, self._yes = "", None, None, None

    def words(self, now: datetime) -> bool:
        """Tell whether a letter only goes on with what is typed."""
        return _within(self._letter, now, PAUSE)

    def sends(self, now: datetime) -> bool:
        """Tell whether an Enter only sends what was typed."""
        return _within(self._letter, now, SENT) or _within(self._agreed, now, AGREED)


def _within(then: datetime | None, now: datetime, time: timedelta) -> bool:
    return then is not None and abs(now - then) <= time
