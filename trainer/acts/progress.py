"""Progress: how far a work has come that takes longer than a person likes to wait in silence."""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from time import monotonic
from typing import TypeVar

from trainer.acts.context import Context, say

AFTER = 1.0
"""Seconds of silence."""
STEP = 0.1
"""Seconds between two looks of the same line."""
T = TypeVar("T")


class Meter:
    """Tells on stderr how far a work has come, in plain only that it takes a moment."""

    def __init__(self, context: Context, what: str) -> None:
        self._what = what
        self._plain = context.wants_plain
        self._start = self._last = monotonic()
        self._told = False

    def __call__(self, share: float) -> None:
        """Say that so much of the work is done, 0 to 1; what takes no time is not told."""
        now = monotonic()
        if now - self._start < AFTER or now - self._last < STEP or (self._told and self._plain):
            return
        self._last, self._told = now, True
        if self._plain:
            say(f"{self._what} ...")
        else:
            sys.stderr.write(f"\r{self._what}: {share * 100:.0f} %")
            sys.stderr.flush()

    def wipe(self) -> None:
        """Take the line away again."""
        if self._told and not self._plain:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()


def _nobody(_share: float) -> None:
    """Tell nobody."""


@contextmanager
def meter(context: Context, what: str) -> Iterator[Callable[[float], None]]:
    """Hand out what is to be told, now and then, which share of a work is done (0 to 1)."""
    if not sys.stderr.isatty():
        yield _nobody
        return
    found = Meter(context, what)
    try:
        yield found
    finally:
        found.wipe()


def watched(context: Context, what: str, items: Sequence[T]) -> Iterator[T]:
    """Yield the items, and tell how many are done."""
    with meter(context, what) as tell:
        for number, item in enumerate(items):
            tell(number / len(items))
            yield item
