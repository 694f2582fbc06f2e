"""Progress: how far a work has come that takes longer than a person likes to wait in silence."""

import sys
from collections.abc import Iterator, Sequence
from time import monotonic
from typing import TypeVar

from trainer.acts.context import Context, say

AFTER = 1.0
"""Seconds of silence."""
STEP = 0.1
"""Seconds between two looks of the same line."""
T = TypeVar("T")


def watched(context: Context, what: str, items: Sequence[T]) -> Iterator[T]:
    """Yield the items; tell how many are done, in plain only that it takes a moment."""
    if not sys.stderr.isatty():
        yield from items
        return
    start = last = monotonic()
    told = False
    for number, item in enumerate(items):
        now = monotonic()
        if now - start >= AFTER and now - last >= STEP and not (told and context.wants_plain):
            last, told = now, True
            if context.wants_plain:
                say(f"{what} ...")
            else:
                sys.stderr.write(f"\r{what}: {number * 100 // len(items)} %")
                sys.stderr.flush()
        yield item
    if told and not context.wants_plain:
        sys.stderr.write("\r\x1b[K")
        sys.stderr.flush()
