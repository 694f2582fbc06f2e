"""A line that can be mended as it is typed: arrows, Home, Ctrl-W, where the system has that."""

import os
import sys
from contextlib import suppress
from functools import cache

GNU = (
    "tab: complete",
    r'"\C-l": redraw-current-line',  # clearing the screen would take the question away
    r'"\C-o": "\C-a\C-k\C-v\C-o\C-m"',  # sent as it is, and alone: it would send an empty line
    "set enable-bracketed-paste off",  # these two would send the terminal more than the line
    "set enable-meta-key off",
)
LIBEDIT = ("bind ^I rl_complete", "bind ^L ed-redisplay")
"""The same for the other library, which knows neither pasting nor a meta key."""


def edits_lines() -> bool:
    """Have the lines that are typed from now on edited; False where that can't be done here.

    Then the terminal's own erasing is all there is. No line is remembered, so that Up brings no
    answer to another question, and Tab completes nothing: no file is meant.
    """
    alone = sys.stdin.isatty() and sys.stdout.isatty()
    return alone and os.environ.get("TERM") != "dumb" and _loaded()


@cache
def _loaded() -> bool:
    if sys.platform != "win32":  # its console edits lines by itself
        with suppress(ImportError):  # a Python that was built without it
            import readline

            readline.set_auto_history(False)
            readline.clear_history()
            readline.set_completer(_nothing)
            for line in LIBEDIT if "libedit" in (readline.__doc__ or "") else GNU:
                readline.parse_and_bind(line)
            return True
    return False


def _nothing(_text: str, _state: int) -> None:
    """Complete nothing: without a completer of ours, file names would be offered."""
