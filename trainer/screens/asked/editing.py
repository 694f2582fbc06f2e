"""A line that is typed: mended with arrows, Home, Ctrl-W where the system has that, and bounded."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import cache

from trainer.core.grading.terms import LONGEST_ANSWER
from trainer.posix.signals import on_going_on
from trainer.posix.terminal import as_it_is, never_frozen
from trainer.rows.practice.keys import TOO_LONG

_LETTERS = "".join(map(chr, range(ord(" "), 0x7F)))
"""Signs that are typed; after Esc two of them begin an arrow or another key of its own."""
_AFTER_ESC = tuple(f"{ord(sign):03o}" for sign in _LETTERS if sign not in "[O")
_ABOVE_ASCII = tuple(f"{byte:o}" for byte in range(0xC2, 0xF5))
"""With what a sign of several bytes begins."""
_SMALL = "abcdefghijklmnopqrstuvwxyz"
"""What no key sends after Esc and `O`: then `Oh` was typed."""
_TRAPS = "RSQVXG]"
"""Keys with Ctrl that would search, or wait for another key and swallow it."""
_FUNCTIONS = (*range(11, 16), *range(17, 22), 23, 24)
"""F1 to F12, by their numbers: half of what they send would stay in the line."""
GNU = (
    "set convert-meta off",  # or letters with accents would be keys with Alt
    "set input-meta on",
    "set output-meta on",
    "set enable-bracketed-paste off",  # these two would send the terminal more than the line
    "set enable-meta-key off",
    "tab: complete",
    r'"\C-l": redraw-current-line',  # clearing the screen would take the question away
    r'"\e[990~": quoted-insert',  # no key sends this
    r'"\C-o": "\C-a\C-k\e[990~\C-o\C-m"',  # sent as it is, and alone: it would send an empty line
    *(rf'"\C-{key.lower()}": ""' for key in _TRAPS),
    *(rf'"\e\{octal}": self-insert' for octal in (*_AFTER_ESC, *_ABOVE_ASCII)),
    *(rf'"\eO{letter}": "O{letter}"' for letter in _SMALL),
    r'"\e\e": "\e"',
    r'"\e\C-m": accept-line',
    r'"\e\C-j": accept-line',
    *(rf'"\e[{number}~": ""' for number in _FUNCTIONS),
)
"""What keys do here: Esc nothing, and then the next key counts; nobody is trapped by one."""
LIBEDIT = (
    "bind ^I rl_complete",
    "bind ^L ed-redisplay",
    *(f"bind ^{key} ed-unassigned" for key in _TRAPS),
    *(rf"bind ^[\\{octal} ed-insert" for octal in _AFTER_ESC),
    *(f"bind -s ^[O{letter} O{letter}" for letter in _SMALL),
    "bind -s ^[^[ ^[",
    "bind ^[^M ed-newline",
    "bind ^[^J ed-newline",
)
"""The same for the other library, which knows neither pasting nor a meta key."""


def edits_lines() -> bool:
    """Have the lines that are typed from now on edited; False where that can't be done here.

    Then the terminal's own erasing is all there is. No line is remembered, so that Up brings no
    answer to another question, and Tab completes nothing: no file is meant.
    """
    alone = sys.stdin.isatty() and sys.stdout.isatty()
    if alone:
        never_frozen()
    return alone and os.environ.get("TERM") != "dumb" and _loaded()


def in_bounds(line: str, write: Callable[[str], object]) -> str:
    """Return a line that was typed, as long as an answer may be; where it's longer, tell.

    So nobody who reads it has to expect a longer one.
    """
    if len(line) <= LONGEST_ANSWER:
        return line
    write(TOO_LONG)
    return line[:LONGEST_ANSWER]


@contextmanager
def shown_again(question: str, *, edited: bool) -> Iterator[None]:
    """Show the question, and what was typed, again when the program goes on after Ctrl-Z.

    Where the line isn't `edited` here, nobody but the terminal knows what was typed.
    """
    handed: list[Callable[[], object]] = []

    def begins() -> None:
        handed[:] = [as_it_is()]

    def again() -> None:
        typed = ""
        if edited and sys.platform != "win32":  # where Ctrl-Z stops nothing
            import readline

            typed = readline.get_line_buffer()
            for back in handed:  # or the shell's way of it would stay: each line would be doubled
                back()
        sys.stdout.write(f"{question}{typed}")
        sys.stdout.flush()

    on_going_on(again)
    if edited and sys.platform != "win32":
        import readline

        readline.set_pre_input_hook(begins)
    try:
        yield
    finally:
        on_going_on(lambda: None)


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
