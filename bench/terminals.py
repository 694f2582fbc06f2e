"""A full-screen program run on a terminal of its own: its start, its keys, its end, its memory."""

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from select import select
from time import perf_counter

from msgspec import Struct

KEYS = 40
"""Keys typed in one program."""
PATIENCE = 60.0
QUIET = 0.3
"""Seconds without a sign of life after which all is drawn."""


class Run(Struct, frozen=True):
    """One run: seconds until it took keys, of each key, until it had ended; kilobytes at most.

    `work` and `key_work` are seconds of the processor, until it took keys and for a key: they hold
    on a machine that others use too. They are 0 where the system does not tell (outside Linux).
    """

    start: float
    work: float
    keys: tuple[float, ...]
    key_work: float
    leave: float
    memory: int


def run(command: Sequence[str], env: Mapping[str, str], ready: bytes, *, typed: int = KEYS) -> Run:
    """Run a program until it shows `ready`, type so many keys, end it with Ctrl-C."""
    begun = perf_counter()
    pid, master = os.forkpty()
    if pid == 0:
        os.chdir("/")
        os.execvpe(command[0], list(command), dict(env))  # noqa: S606 - no shell is wanted
    seen = b""
    while ready not in seen:
        seen += _waited(master)
        if b"\x1b[6n" in seen:
            os.write(master, b"\x1b[1;1R")
            seen = seen.replace(b"\x1b[6n", b"")
    start, work = perf_counter() - begun, _worked(pid)
    while select([master], [], [], QUIET)[0]:  # the rest of the picture
        _waited(master)
    before = _worked(pid)
    keys = [_key(master, b"abcdefghij "[number % 11 :][:1]) for number in range(typed)]
    key_work = (_worked(pid) - before) / max(1, typed)
    left = perf_counter()
    os.write(master, b"\x03")
    while True:
        try:
            if not os.read(master, 65536):
                break
        except OSError:  # the program has closed its side
            break
    _, _, used = os.wait4(pid, 0)
    os.close(master)
    return Run(start, work, tuple(keys), key_work, perf_counter() - left, used.ru_maxrss)


def spent(command: Sequence[str], env: Mapping[str, str]) -> tuple[float, float]:
    """Run a command without a terminal; return its seconds on the clock, and of the processor."""
    begun = perf_counter()
    pid = os.fork()
    if pid == 0:
        os.chdir("/")
        nothing = os.open(os.devnull, os.O_RDWR)
        for stream in (0, 1, 2):
            os.dup2(nothing, stream)
        os.execvpe(command[0], list(command), dict(env))  # noqa: S606 - no shell is wanted
    _, status, used = os.wait4(pid, 0)
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        raise SystemExit(f"{' '.join(command)} failed")
    return perf_counter() - begun, used.ru_utime + used.ru_stime


def _worked(pid: int) -> float:
    """Return the seconds of the processor that a process has had."""
    try:
        return int(Path(f"/proc/{pid}/schedstat").read_text(encoding="ascii").split()[0]) / 1e9
    except OSError:
        return 0.0


def _key(master: int, key: bytes) -> float:
    """Type one key; return the seconds until the program has answered it."""
    begun = perf_counter()
    os.write(master, key)
    _waited(master)
    taken = perf_counter() - begun
    while select([master], [], [], 0.01)[0]:
        _waited(master)
    return taken


def _waited(master: int) -> bytes:
    """Return what a program writes next."""
    if not select([master], [], [], PATIENCE)[0]:
        raise SystemExit("a program shows nothing")
    try:
        return os.read(master, 65536)
    except OSError:
        raise SystemExit("a program ended before it was told to") from None
