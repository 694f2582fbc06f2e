"""Signals: told to stop, and going on after Ctrl-Z."""

import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from asyncio import AbstractEventLoop

if sys.platform == "win32":
    _STOPPING = (signal.SIGTERM, signal.SIGBREAK)
else:
    _STOPPING = (signal.SIGTERM, signal.SIGHUP)


class Stopped(SystemExit):
    """The program was told to stop: hang-up, or terminate; the exit code is 128 + `signum`.

    It descends from `SystemExit` because asyncio hands on only that and `KeyboardInterrupt` when
    they arise within a callback; any other exception would end in the event loop's own handler.
    """

    def __init__(self, signum: int) -> None:
        super().__init__(128 + signum)
        self.signum = signum


def on_going_on(again: Callable[[], object]) -> None:
    """Do something whenever the program goes on after Ctrl-Z, which Windows doesn't have."""
    if hasattr(signal, "SIGCONT"):
        signal.signal(signal.SIGCONT, lambda _signum, _frame: again())


def on_stop() -> None:
    """Have hang-up and terminate raise `Stopped` in the main thread, once.

    What was ignored from outside stays ignored (`nohup`). After the first, further signals are
    ignored: they must not break into the tidying up.
    """
    for signum in _STOPPING:
        if signal.getsignal(signum) is not signal.SIG_IGN:
            signal.signal(signum, _stop)


def _stop(signum: int, _frame: FrameType | None) -> None:
    for other in _STOPPING:
        signal.signal(other, signal.SIG_IGN)
    raise Stopped(signum)


@contextmanager
def stopped_by(loop: "AbstractEventLoop", stop: Callable[[Stopped], object]) -> Iterator[None]:
    """Have an event loop hand hang-up and terminate to `stop`, between its callbacks.

    Raised in the middle of one, as elsewhere, it could come while the screen is half drawn. Where a
    loop can't do that (Windows), it is raised all the same.
    """
    heeded = [signum for signum in _STOPPING if signal.getsignal(signum) is not signal.SIG_IGN]
    told: list[int] = []

    def tell(signum: int) -> None:
        if not told:
            told.append(signum)
            stop(Stopped(signum))

    try:
        for signum in heeded:
            loop.add_signal_handler(signum, tell, signum)
    except NotImplementedError:
        heeded = []
    try:
        yield
    except Exception:
        if not told:  # what fails after a hang-up fails because of it
            raise
    finally:
        for signum in heeded:
            loop.remove_signal_handler(signum)
            signal.signal(signum, signal.SIG_IGN if told else _stop)
    if told:
        raise Stopped(told[0])
