"""The full screen as it is typed into and read, cell by cell."""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    import pyte.screens

    from tests.support.terminals.terminal import Terminal

SIZES = [pytest.param(80, 24, marks=pytest.mark.long), (40, 20)]
"""On every commit the narrow one, where less fits: all that has no size is tried at the other."""
CTRL_C, CTRL_O, CTRL_U, CTRL_Z, UP = "\x03", "\x0f", "\x15", "\x1a", "\x1b[A"
LEAVE, HIDE_CURSOR = b"\x1b[?1049l", b"\x1b[?25l"
PASTE = "\x1b[200~{}\x1b[201~"

WIDE = """\
# 面接の電話 📞 {#short}

### 時間を聞く {#time}

> What time is it now 田中 さん?

### Ask for a hand {#hand}

> Can you **help** me 🙂 carry this very heavy 箱箱箱箱箱箱箱箱箱箱箱箱箱箱箱箱箱箱箱箱 box?

"""


def press(screen: "Terminal", keys: str, wanted: str | Callable[[str], object]) -> str:
    """Press keys once the screen has settled, and wait for what they bring."""
    screen.settle()
    screen.type(keys)
    return screen.see(wanted)


def write(
    screen: "Terminal", keys: str, wanted: str | Callable[[str], object] | None = None
) -> str:
    """Type into an answer: that needs no wait."""
    screen.type(keys)
    return screen.see(keys if wanted is None else wanted)


def flat(text: str) -> str:
    """Return a screen as running text, however it was wrapped."""
    return " ".join(text.split())


def cell(screen: "Terminal", text: str) -> "pyte.screens.Char":
    """Return the first sign of a text as it looks on the screen."""
    y = next(number for number, line in enumerate(screen.lines) if text in line)
    return screen.screen.buffer[y][screen.screen.display[y].index(text)]


SAVED = re.compile(rb"Everything is saved|only that one isn't saved")
"""What is said at the end of a drill; the latter where an answer wasn't rated."""


def ended_well(screen: "Terminal", code: int) -> bool:
    """Tell whether the program ended with `code`, and the terminal is as it was before."""
    ended = screen.wait() == code
    _, left, after = screen.output.rpartition(LEAVE)
    return ended and bool(left) and HIDE_CURSOR not in after and bool(SAVED.search(after))
