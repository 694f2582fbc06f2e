"""The program kept loaded: a terminal gets a copy of it, which is there at once.

To load it anew takes ten times as long as all that most tests on a terminal have it do. So one
process loads it and runs nothing: it splits itself whenever a program is wanted, and tells how that
ended. That the program comes up out of nothing, too, is for tests/promises.
"""

import atexit
import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import import_module
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from multiprocessing.reduction import recv_handle, send_handle
from pathlib import Path
from pkgutil import walk_packages

ROOT = Path(__file__).parents[3]
NOT_YET = ("trainer.__main__", "trainer.hearing")
"""What runs where it's imported, and what is an extra."""
BESIDE = ("prompt_toolkit.shortcuts", "sqlite_utils", "fsrs")
"""What the program imports while it runs."""


class Ready:
    """The process that has it loaded, as a test speaks with it."""

    def __init__(self) -> None:
        self._line, theirs = Pipe()
        command = (sys.executable, "-m", __name__, str(theirs.fileno()))
        here = {"PYTHONPATH": str(ROOT), "LANG": "C.UTF-8", "PATH": os.environ.get("PATH", "")}
        handed = (theirs.fileno(),)
        self._process = subprocess.Popen(
            command, env=here, pass_fds=handed, stdin=subprocess.DEVNULL
        )
        theirs.close()
        atexit.register(self._end)

    def start(self, arguments: Sequence[str], env: Mapping[str, str]) -> tuple[int, int]:
        """Start the program on a terminal of its own; return its number, and the other end."""
        self._line.send((tuple(arguments), dict(env)))
        return int(self._line.recv()), recv_handle(self._line)

    def status(self, pid: int, options: int) -> tuple[int, int]:
        """Return what `os.waitpid` does, whose child the program is not."""
        self._line.send((pid, options))
        number, status = self._line.recv()
        return number, status

    def _end(self) -> None:
        self._line.close()
        self._process.wait()


@cache
def ready() -> Ready:
    """Return the process that has the program loaded, once for all tests of this one."""
    return Ready()


def _load() -> None:
    import trainer

    for found in walk_packages(trainer.__path__, "trainer."):
        if not found.name.startswith(NOT_YET):
            import_module(found.name)
    for name in BESIDE:
        import_module(name)


def _serve(line: Connection) -> Mapping[str, str]:
    """Split whenever a program is wanted; return, in the new one, what is to be around it."""
    while True:
        try:
            first, second = line.recv()
        except EOFError:
            sys.exit()
        if isinstance(first, int):
            line.send(os.waitpid(first, second))
            continue
        pid, terminal = os.forkpty()
        if pid == 0:
            line.close()
            sys.argv[:] = (str(ROOT / "trainer" / "__main__.py"), *first)
            return dict(second)
        line.send(pid)
        send_handle(line, terminal, 0)
        os.close(terminal)


def _wake(env: Mapping[str, str]) -> None:
    """Let all be as where Python starts: what is around it, and what stands at both its ends."""
    os.environ.clear()
    os.environ.update(env)
    time.tzset()
    for number, (name, mode) in enumerate((("stdin", "r"), ("stdout", "w"), ("stderr", "w"))):
        stream = os.fdopen(number, mode, encoding="utf-8", closefd=False)
        setattr(sys, name, stream)
        setattr(sys, f"__{name}__", stream)


if __name__ == "__main__":
    _load()
    _wake(_serve(Connection(int(sys.argv[1]))))
    from trainer.cli import main

    main()
