"""Keys as pages name them, and somebody who presses one of them a while after it was shown."""

import re
from asyncio import run
from collections.abc import Callable, Iterable
from functools import cache
from itertools import chain
from string import ascii_lowercase, digits

from prompt_toolkit.application import DummyApplication, create_app_session
from prompt_toolkit.application.current import set_app
from prompt_toolkit.input import DummyInput
from prompt_toolkit.key_binding import KeyBindings, KeyPress
from prompt_toolkit.key_binding.key_processor import (
    KeyProcessor,
    _Flush,  # what ends the wait for a further key
)
from prompt_toolkit.keys import Keys
from prompt_toolkit.output import DummyOutput

from trainer.hearing.refusals import NoDevice
from trainer.rows.row import Row
from trainer.screens.steps.hearing import Listening

NAMED = {
    "Enter": (Keys.ControlM,),
    "Tab": (Keys.Tab,),
    "Space": (" ",),
    "Esc": (Keys.Escape,),
    "Backspace": (Keys.Backspace,),
    "Ctrl-O": (Keys.ControlO,),
    "Ctrl-U": (Keys.ControlU,),
    "Up": (Keys.Up,),
    "Down": (Keys.Down,),
    "Up, Down": (Keys.Up, Keys.Down),
}
"""Keys by what they are called; others are called what they type."""
OURS = (*ascii_lowercase, *digits, "?", *dict.fromkeys(chain.from_iterable(NAMED.values())))
"""Keys that may do something."""
EVERYWHERE = {Keys.ControlM, Keys.Escape}
"""They are told on every page, or close what is open."""
LETTERS = {*ascii_lowercase, *digits, " ", "?", Keys.Backspace}
"""Where words are typed these are no keys."""


class Deaf:
    """An ear without a microphone."""

    def ready(self) -> bool:
        return True

    def listen(self) -> Listening:
        raise NoDevice


def named(told: str) -> tuple[str | Keys, ...]:
    """Return the keys that are pressed by what is told: `a-d: choose`, `Enter: continue`."""
    name, colon, _ = told.partition(": ")
    if not colon:
        return ()
    if several := re.fullmatch(r"([a-z1-9])-([a-z1-9])", name):
        return tuple(chr(n) for n in range(ord(several[1]), ord(several[2]) + 1))
    return NAMED.get(name, (name,) if len(name) == 1 else ())


def helped(rows: Iterable[Row]) -> set[str | Keys]:
    """Return the keys that a help names, also those beside the first of a row."""
    rows = tuple(rows)
    found = set(chain.from_iterable(named(f"{row.label}: ") for row in rows))
    texts = " ".join(row.text for row in rows)
    found |= {key for name, keys in NAMED.items() if name in texts for key in keys}
    return found | set(re.findall(r"(?<=[ ,])([b-z])(?=[ ,.])", texts))


@cache
def nobody() -> DummyApplication:
    """Return an application that isn't run, once: it takes longer to make than a key to press."""
    return DummyApplication()


def pressed(keys: KeyBindings, key: str | Keys, then: Callable[[], object] = lambda: None) -> None:
    """Press a key, and nothing after it; `then` is what comes of that."""
    run(_pressed(KeyProcessor(keys), key, then))


async def _pressed(keys: KeyProcessor, key: str | Keys, then: Callable[[], object]) -> None:
    with (
        create_app_session(input=DummyInput(), output=DummyOutput()),
        set_app(nobody()),
    ):
        data = key if isinstance(key, str) and len(key) == 1 else "\x1b"  # as terminals send it
        for each in (KeyPress(key, data), _Flush):
            keys.feed(each)
            keys.process_keys()
        then()
