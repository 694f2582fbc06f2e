"""What is pasted, or comes from another program, instead of a file."""

import sys

from trainer.acts.context import echo

PASTED = "what you pasted"
"""What it's called where a file would be named."""


def pasted(most: int, ask: str) -> bytes:
    """Return what comes in on standard input, at most a byte more than `most`.

    A person is asked for it first; `ask` has a place for the keys that end it.
    """
    if sys.stdin.isatty():
        echo(ask.format(keys="Ctrl-Z and Enter" if sys.platform == "win32" else "Ctrl-D"))
    return sys.stdin.buffer.read(most + 1)
