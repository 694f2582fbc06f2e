"""The program on a pseudo-terminal: what a person would see, and the keys they would press."""

import fcntl
import os
import signal
import struct
import sys
import termios
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from select import select

import pyte

from tests.support.terminals.ready import ready

PATIENCE = 20.0
"""Seconds to wait for a text: machines that run tests are busy."""
SETTLED, RESTED = 0.33, 0.45
"""Seconds without a change after which keys are taken, and at most to wait for that."""
CHOSEN, READ = 0.8, 1.05
"""Seconds after which letters choose, and after which a new line can have been read."""


Waited = Callable[[int, int], tuple[int, int]]
"""What tells how a process ended, as `os.waitpid` does."""
Start = Callable[[Sequence[str], Mapping[str, str]], tuple[int, int, Waited]]
"""What starts a program on a terminal: its number, the other end, and what tells how it ended."""


def anew(arguments: Sequence[str], env: Mapping[str, str]) -> tuple[int, int, Waited]:
    """Start any program."""
    pid, master = os.forkpty()
    if pid == 0:
        os.execvpe(arguments[0], list(arguments), dict(env))  # noqa: S606 - no shell is wanted
    return pid, master, os.waitpid


def kept_loaded(arguments: Sequence[str], env: Mapping[str, str]) -> tuple[int, int, Waited]:
    """Start the program as it is kept loaded: `arguments` are its own."""
    return *ready().start(arguments, env), ready().status


class Terminal:
    """A program running on a terminal of its own."""

    def __init__(
        self,
        arguments: Sequence[str],
        env: Mapping[str, str],
        columns: int,
        rows: int,
        *,
        start: Start = anew,
    ) -> None:
        self.screen = pyte.Screen(columns, rows)
        self.output = b""
        self._shown = self._typed = time.monotonic()
        """When something was shown, and typed, last."""
        self._lines: list[str] | None = None
        """The lines as they were read last; None where something was shown since."""
        self._stream = pyte.ByteStream(self.screen)
        self.pid, self._master, self._waited = start(arguments, env)
        self.resize(columns, rows)
        self.status: int | None = None

    @property
    def lines(self) -> list[str]:
        """The lines of the screen without the blanks at their ends."""
        if self._lines is None:
            self._lines = [line.rstrip() for line in self.screen.display]
        return self._lines

    @property
    def text(self) -> str:
        """The screen as one text."""
        return "\n".join(self.lines)

    def resize(self, columns: int, rows: int) -> None:
        """Change the size of the terminal."""
        self.screen.resize(rows, columns)
        self._lines = None
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def as_a_shell_has_it(self) -> None:
        """Have lines echoed and handed over whole, as a shell does before a program goes on."""
        attributes = termios.tcgetattr(self._master)
        attributes[3] |= termios.ECHO | termios.ICANON
        termios.tcsetattr(self._master, termios.TCSANOW, attributes)

    def type(self, keys: str) -> None:
        """Press keys; where the program drops them until a person can have read, wait so long."""
        for sign, after in (("A new line.", READ), ("just tell you?", CHOSEN)):
            if sign in self.text:
                self.rest(after - (time.monotonic() - self._shown))
        os.write(self._master, keys.encode())
        self._typed = time.monotonic()

    def see(self, wanted: str | Callable[[str], object], *, patience: float = PATIENCE) -> str:
        """Wait until a text is on the screen, and return the screen."""
        test = wanted if callable(wanted) else (lambda text: wanted in text)
        end = time.monotonic() + patience
        while not test(self.text):
            if time.monotonic() > end:
                raise AssertionError(f"not seen: {wanted}\n{self.text}")
            if not self._take(0.1) and self._ended():
                self._take(0)
                if test(self.text):
                    break
                raise AssertionError(f"ended without: {wanted}\n{self.text}")
        while self._take(0.02):  # the rest of the same picture
            pass
        return self.text

    def settle(self) -> None:
        """Let the program settle: keys that come at once are dropped on purpose."""
        end = time.monotonic() + RESTED
        while (left := min(end, max(self._shown, self._typed) + SETTLED) - time.monotonic()) > 0:
            self._take(left)

    def rest(self, seconds: float) -> None:
        """Wait, and look at what is shown meanwhile."""
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            self._take(left)

    def signal(self, number: signal.Signals) -> None:
        """Send a signal to the program."""
        os.kill(self.pid, number)

    def close(self) -> None:
        """Close the terminal, as a window is closed."""
        if self._master >= 0:
            os.close(self._master)
            self._master = -1

    def wait(self, patience: float = PATIENCE) -> int:
        """Return the exit code; the number of the signal, negative, when one killed it."""
        end = time.monotonic() + patience
        while not self._ended():
            if time.monotonic() > end:
                raise AssertionError(f"still running\n{self.text}")
            self._take(0.05)
        self._take(0)
        assert self.status is not None
        return os.waitstatus_to_exitcode(self.status)

    def _ended(self) -> bool:
        if self.status is None:
            pid, status = self._waited(self.pid, os.WNOHANG)
            if pid:
                self.status = status
        return self.status is not None

    def _take(self, seconds: float) -> bool:
        """Read what the program writes, answering where it asks for the cursor."""
        if self._master < 0:
            time.sleep(min(seconds, 0.05))
            return False
        ready, _, _ = select([self._master], [], [], seconds)
        if not ready:
            return False
        try:
            data = os.read(self._master, 65536)
        except OSError:  # the program has ended and closed its side
            time.sleep(min(seconds, 0.05))
            return False
        if b"\x1b[6n" in data:
            place = f"\x1b[{self.screen.cursor.y + 1};{self.screen.cursor.x + 1}R"
            os.write(self._master, place.encode())
        self.output += data
        self._shown = time.monotonic()
        self._stream.feed(data)
        self._lines = None
        return bool(data)

    def kill(self) -> None:
        """End the program, whatever it does, and forget it."""
        if not self._ended():
            with suppress(ProcessLookupError):
                os.kill(self.pid, signal.SIGKILL)
            _, self.status = self._waited(self.pid, 0)
        self.close()


def surroundings(home: Path) -> dict[str, str]:
    """Return an environment whose person has nothing but an empty home."""
    return {
        "HOME": str(home),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_CONFIG_HOME": str(home / "config"),
        "PYTHONPATH": str(Path(__file__).parents[3]),
        # There is a `trainer` to be typed, and it is this one.
        "PATH": os.pathsep.join((str(Path(sys.executable).parent), os.environ.get("PATH", ""))),
        "TERM": "xterm-256color",
        "LANG": "C.UTF-8",
        "TZ": "UTC",
    }


@contextmanager
def terminal(
    *arguments: str,
    home: Path,
    columns: int = 80,
    rows: int = 24,
    env: Mapping[str, str] | None = None,
) -> Iterator[Terminal]:
    """Run `trainer` with arguments on a terminal, at home in an empty folder.

    Where something is around it that Python itself looks at when it starts, it's started anew.
    """
    whole, size = {**surroundings(home), **(env or {})}, (columns, rows)
    if any(name.startswith(("PYTHON", "LANG", "LC_")) for name in env or ()):
        program = Terminal([sys.executable, "-m", "trainer", *arguments], whole, *size)
    else:
        program = Terminal(arguments, whole, *size, start=kept_loaded)
    try:
        yield program
    finally:
        program.kill()
