"""A disk that can lose its power: what a traced program wrote, and what would be left of it.

The model promises a program no more than POSIX does. A write is on the disk once its own file was
synced, a name once its folder was; until then each may be there, or not, or in part.
"""

import os
import random
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from msgspec import Struct, field

CALLS = "openat,pwrite64,write,fdatasync,fsync,ftruncate,unlink,rename,link"
SECTOR = 512

Change = tuple[int, bytes | None]
"""A write at an offset, or, without bytes, a new length."""


class Call(Struct, frozen=True):
    """A system call on a file: its name, the path, and what it was given."""

    name: str
    path: str
    other: str = ""
    data: bytes = b""
    number: int = 0


class File(Struct):
    """The content that is on the disk for certain, and the changes since."""

    content: bytearray = field(default_factory=bytearray)
    pending: list[Change] = field(default_factory=list)

    def sync(self) -> None:
        self.content = changed(self.content, self.pending)
        self.pending = []


class Disk:
    """The files of one folder, as the calls of a program leave them."""

    def __init__(self, folder: Path) -> None:
        self.folder = str(folder)
        self.names: dict[str, File] = {}
        self.safe: dict[str, File] = {}
        self.pending: list[tuple[str, File | None]] = []
        self.acknowledged: list[str] = []

    def do(self, call: Call) -> None:
        """Follow one call."""
        if call.name == "write":
            self.acknowledged += call.data.decode().split()
        elif call.path == self.folder:
            self._keep_names()
        elif os.path.dirname(call.path) == self.folder:  # noqa: PTH120 - a text of the trace
            self._do(call)

    def _do(self, call: Call) -> None:
        match call.name:
            case "openat" if call.path not in self.names:
                self._name(call.path, File())
            case "pwrite64":
                self.names[call.path].pending.append((call.number, call.data))
            case "ftruncate":
                self.names[call.path].pending.append((call.number, None))
            case "fsync" | "fdatasync":
                self.names[call.path].sync()
            case "link":
                self._name(call.other, self.names[call.path])
            case "rename":
                self._name(call.other, self.names[call.path])
                self._name(call.path, None)
            case "unlink":
                self._name(call.path, None)

    def _name(self, path: str, file: File | None) -> None:
        self.pending.append((path, file))
        self.names = named(self.names, [(path, file)])

    def _keep_names(self) -> None:
        self.safe = named(self.safe, self.pending)
        self.pending = []

    def images(self, chance: random.Random, times: int) -> Iterator[dict[str, bytes]]:
        """Yield what a power cut now may leave; the first is what `kill -9` leaves."""
        yield {path: bytes(changed(file.content, file.pending)) for path, file in self._all()}
        yield {path: bytes(file.content) for path, file in self._all()}
        yield {path: bytes(file.content) for path, file in self.safe.items()}
        for _ in range(times):
            kept = self.pending[: chance.randint(0, len(self.pending))]
            yield {
                path: bytes(changed(file.content, torn(file.pending, chance)))
                for path, file in named(self.safe, kept).items()
            }

    def _all(self) -> Iterator[tuple[str, File]]:
        yield from self.names.items()


def named(names: dict[str, File], changes: list[tuple[str, File | None]]) -> dict[str, File]:
    """Return names after changes to them."""
    found = {**names, **dict(changes)}
    return {path: file for path, file in found.items() if file}


def changed(content: bytearray, changes: list[Change]) -> bytearray:
    """Return a file's content after changes to it."""
    found = content.copy()
    for number, data in changes:
        if data is None:
            del found[number:]
            found.extend(bytes(number - len(found)))
        else:
            found.extend(bytes(max(0, number - len(found))))
            found[number : number + len(data)] = data
    return found


def torn(changes: list[Change], chance: random.Random) -> list[Change]:
    """Return a choice of changes, in their order, some of them only up to some sector."""
    found: list[Change] = []
    for number, data in changes:
        fate = chance.random()
        if fate < 0.4:  # the writes that the disk had done
            found.append((number, data))
        elif data and fate < 0.6:  # those it was doing
            found.append((number, data[: SECTOR * chance.randint(0, len(data) // SECTOR)]))
    return found


# -- watching a program

_CALL = re.compile(r"^\d+ +(\w+)\((.*)\) += (\d+)")
_TEXT = re.compile(r'"([^"]*)"|<((?:\\x[0-9a-f]{2})+)>')


@cache
def why_not() -> str:
    """Return why programs cannot be watched here; nothing when they can."""
    strace = shutil.which("strace")
    if not strace:
        return "needs strace (Debian: apt-get install strace)"
    program = [strace, "-o", os.devnull, sys.executable, "-c", ""]
    tried = subprocess.run(program, check=False, capture_output=True)
    return "strace is not allowed to trace here" if tried.returncode else ""


def watched(folder: Path, counts: str, synchronous: str = "") -> list[Call]:
    """Run the writer on a store in `folder` and return what it did there."""
    trace = folder.with_name("trace")
    writer = Path(__file__).with_name("writer.py")
    subprocess.run(
        [
            *("strace", "-f", "-y", "-qq", "-xx", "-s", "70000", "-e", f"trace={CALLS}"),
            *("-o", str(trace), sys.executable, str(writer), str(folder / "log.db"), counts),
            *([synchronous] if synchronous else []),
        ],
        check=True,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    with trace.open(encoding="ascii") as lines:
        return list(calls(lines, str(folder)))


def calls(lines: Iterator[str], folder: str) -> Iterator[Call]:
    """Read a trace: the calls that succeeded, on files in a folder or on the standard output."""
    for line in lines:
        if not (found := _CALL.match(line)):
            continue
        name, given, _ = found.groups()
        texts = [_bytes(one or other) for one, other in _TEXT.findall(given)]
        paths = [text.decode(errors="replace") for text in texts]
        number = int(given.rpartition(", ")[2]) if name in {"pwrite64", "ftruncate"} else 0
        if name == "openat":
            if "O_CREAT" in given and paths[1].startswith(folder):
                yield Call(name, paths[1])
        elif name == "write":
            if given.startswith("1<"):
                yield Call(name, "", data=texts[1])
        elif paths[0].startswith(folder) and not paths[0].endswith("-shm"):
            other = paths[1] if name in {"link", "rename"} else ""
            data = texts[1] if name == "pwrite64" else b""
            yield Call(name, paths[0], other, data, number)


def _bytes(text: str) -> bytes:
    return bytes.fromhex(text.replace("\\x", ""))
