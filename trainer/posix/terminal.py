"""The terminal that lines are typed at: what waits there, and a key that would freeze it."""

import atexit
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import cache

if sys.platform == "win32":

    def _waiting() -> bool:
        """Tell that no line is on the screen yet: a console shows it when it is read."""
        return False
else:
    import select

    def _waiting() -> bool:
        """Tell whether a line that was typed before it is asked for waits at the terminal."""
        return bool(select.select([sys.stdin], [], [], 0)[0])


def nothing_comes() -> bool:
    """Return whether nothing can be read from the input: it's closed, empty, or goes nowhere.

    Waits, as any reading does, where a program writes to it that hasn't written yet.
    """
    peek = getattr(getattr(sys.stdin, "buffer", None), "peek", None)
    return peek is not None and not sys.stdin.isatty() and not peek(1)


def typed_ahead() -> bool:
    """Tell whether the next line will not stand behind its question by itself.

    It comes from a file or another program, or was typed, and shown, before it was asked for.
    """
    return _waiting() if sys.stdin.isatty() else True


def forget_typed_ahead() -> None:
    """Drop what was typed before anything was asked, where a system can."""
    if sys.platform != "win32" and sys.stdin.isatty():
        import termios

        termios.tcflush(sys.stdin, termios.TCIFLUSH)


def as_it_is() -> Callable[[], object]:
    """Return what has the terminal hand over what is typed as it does now, after a shell had it."""
    if sys.platform != "win32":
        import termios

        with suppress(termios.error):
            attributes = termios.tcgetattr(sys.stdin)

            def back() -> None:
                with suppress(termios.error):  # the terminal is gone
                    termios.tcsetattr(sys.stdin, termios.TCSANOW, attributes)

            return back
    return lambda: None


@cache
def never_frozen() -> None:
    """Make Ctrl-S a key like any other until the program ends; it would stop all that is shown.

    Only a Ctrl-Q would let it go on, which few people know.
    """
    if sys.platform != "win32":
        import termios

        def flowing(*, stops: bool) -> None:
            with suppress(termios.error):  # the terminal is gone
                attributes = termios.tcgetattr(sys.stdin)
                flags = attributes[0]
                attributes[0] = flags | termios.IXON if stops else flags & ~termios.IXON
                termios.tcsetattr(sys.stdin, termios.TCSANOW, attributes)

        with suppress(termios.error):
            if termios.tcgetattr(sys.stdin)[0] & termios.IXON:
                flowing(stops=False)
                atexit.register(flowing, stops=True)
