"""Words typed in full where single keys are asked: `help` is the help, not an `e` in its middle.

In a drill a letter is a key once it has been alone for a moment (`Spelling`). How a call went is
told where the key processor holds the first letter back: a word goes on within `PAUSE`.
"""

from asyncio import sleep
from collections.abc import Callable
from functools import partial

from prompt_toolkit.application import Application
from prompt_toolkit.filters import Condition, FilterOrBool
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.keys import Keys

from trainer.core.text import one_letter
from trainer.rows.practice.doing import Doing
from trainer.rows.practice.keys import NO_NOTE

SPELLED = (Doing.READING, Doing.PASSING, Doing.RATING)
"""Where a letter alone is a key, and with others a word, beside where letters choose."""
PAUSE = 0.8
"""Seconds within which the next letter of a word comes."""
RATINGS = {"again": 1, "hard": 2, "almost": 2, "good": 3, "easy": 4, "easily": 4}
REST_OF_NOTE = "ote"
"""What is typed into the note of somebody who types the word for it."""
NO_NOTES = NO_NOTE | {"o"}
"""What is no note here: also what is left of a `no` whose first letter began the note."""
REST_OF_QUIT = "uit"
ALONE = 0.6
"""Seconds after which a letter is alone: whoever types a word has gone on by then."""
LONGEST_WORDS = 200
"""Characters of an answer in words to what somebody said."""
LEAVING = 0.6
"""Seconds within which the next letter of the word by which somebody leaves is let go."""

TYPED_ON = 1.2
"""Seconds within which somebody types on who said yes in words, letter by letter."""


def no_note(text: str) -> bool:
    """Tell whether a note is none: also the rest of a `no thanks` whose first letter began it."""
    from trainer.core.words.consent import consent  # not before a note was typed

    return text.lower() in NO_NOTES or consent(f"n{text}") is False


class Spelling:
    """What is typed where one letter chooses: alone for a moment it is a key, else it is a word.

    `text` is what was typed so far; it is shown, and Enter sends it. A letter pressed several
    times, or held down, is that letter.
    """

    def __init__(self) -> None:
        self.text, self._typed = "", 0

    def key(self, event: KeyPressEvent, alone: Callable[[], object]) -> None:
        """Take a key; `alone` is called if it is the first and no other follows it soon."""
        if not (event.data and event.data.isprintable()):
            return
        self._set(f"{self.text}{event.data}"[:LONGEST_WORDS])
        if self.lone:
            event.app.create_background_task(self._held(event.app, alone, self._typed))

    @property
    def lone(self) -> str:
        """The one letter that was typed, however often; empty where there are others."""
        return one_letter(self.text)

    def erase(self) -> None:
        """Take the last letter back."""
        self._set(self.text[:-1])

    def clear(self) -> str:
        """Return what was typed, and begin anew."""
        text = self.text
        self._set("")
        return text

    def _set(self, text: str) -> None:
        self.text, self._typed = text, self._typed + 1

    async def _held(self, app: Application[None], alone: Callable[[], object], typed: int) -> None:
        await sleep(ALONE)
        if typed == self._typed:
            alone()
            app.invalidate()


class Leaving:
    """Somebody leaves by a letter: what follows of its word, and its Enter, isn't for what is next.

    `taken` counts the letters that were let go.
    """

    def __init__(self) -> None:
        self.begun, self.taken, self._rest, self._words = False, 0, "", False

    def begin(self, app: Application[None], *, rest: str = REST_OF_QUIT) -> None:
        """Leave as soon as nothing more of the word can come."""
        self.begun, self._rest = True, rest
        app.create_background_task(self._left(app))

    def agree(self, app: Application[None]) -> None:
        """Leave by a yes, in as many words as come without a pause: `yes please`."""
        self._words = True
        self.begin(app, rest="")

    def key(self, event: KeyPressEvent) -> None:
        """Let a key go, one that only goes on with the word; with any other it is over."""
        if self._words and event.data.isprintable():
            self.taken += 1
        elif event.data and self._rest.startswith(event.data):
            self._rest, self.taken = self._rest.removeprefix(event.data), self.taken + 1
        else:
            event.app.exit()

    async def _left(self, app: Application[None]) -> None:
        taken = -1
        while taken != self.taken:
            taken = self.taken
            await sleep(TYPED_ON if self._words else LEAVING)
        if not app.is_done:
            app.exit()


def bind_leaving(keys: KeyBindings, leaving: Leaving) -> None:
    """Bind what is pressed while somebody leaves; after all other keys, for the last one counts."""
    gone = Condition(lambda: leaving.begun)
    for name in (Keys.Any, "enter", "escape", "tab", "backspace"):
        keys.add(name, filter=gone, eager=True)(leaving.key)


def bind_words(
    keys: KeyBindings,
    rated: Callable[[int], object],
    others: dict[str, Callable[[], object]],
    when: FilterOrBool,
) -> None:
    """Bind the names of the ratings, and other words."""
    ratings = {word: partial(rated, number) for word, number in RATINGS.items()}
    for word, action in {**ratings, **others}.items():
        keys.add(*word, filter=when)(lambda _event, action=action: action())
