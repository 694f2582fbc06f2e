"""Which sound devices may be used, and that opening one is quiet."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from miniaudio import Backend


def devices() -> "list[Backend]":
    """Return what this platform has; none that would start a server, or make silence up."""
    from miniaudio import Backend

    match sys.platform:
        case "win32":
            return [Backend.WASAPI, Backend.DSOUND, Backend.WINMM]
        case "darwin":
            return [Backend.COREAUDIO]
        case _:
            return [Backend.PULSEAUDIO, Backend.ALSA]


@contextmanager
def hushed() -> Iterator[None]:
    """Let nothing be written into the screen: where no device is, Linux's libraries complain."""
    if sys.platform == "win32":
        yield
    else:
        sys.stderr.flush()
        kept, void = os.dup(2), os.open(os.devnull, os.O_WRONLY)
        try:
            os.dup2(void, 2)
            yield
        finally:
            os.dup2(kept, 2)
            os.close(kept)
            os.close(void)
