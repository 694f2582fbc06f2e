"""What scripts were read as, kept in the person's cache, so that reading one anew costs nothing.

The cache can be dropped at any time. An entry is used only where it was made from the same bytes by
the same program, arrived whole, and is this person's alone; else the script is parsed again.
"""

import hashlib
import os
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from pathlib import Path

import msgspec

from trainer import __version__
from trainer.core.problems import Problem
from trainer.core.script.script import Script
from trainer.core.value import replace
from trainer.disk.reading import read_small
from trainer.posix.files import is_private, keep_folder_private, private_file, private_folder

MOST = 32
"""Entries that are kept; every edit of a script makes another one."""
_MOST_BYTES = 16 << 20
_SUFFIX = ".json"
_MAKERS = ("", "script", "script/markdown", "words")
"""Folders of core on whose files it depends how a script is read."""


class Parsed(msgspec.Struct, frozen=True):
    """What a file was read as: the script's id, the script (None if it has errors), problems."""

    id: str
    script: Script | None
    problems: tuple[Problem, ...] = ()


class Kept:
    """The cache in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def parsed(self, data: bytes, path: Path, parse: Callable[[], Parsed]) -> Parsed:
        """Return what these bytes, found at `path`, were read as before; else what `parse` says."""
        entry = self._folder / f"{_name(data, path.stem)}{_SUFFIX}"
        # A cache that can't be read or written costs time and nothing else.
        with suppress(OSError, ValueError, msgspec.MsgspecError):
            return _at(str(path), _opened(entry))
        found = parse()
        with suppress(OSError):
            self._keep(entry, msgspec.json.encode(_at("", found)))
        return found

    def _keep(self, entry: Path, body: bytes) -> None:
        private_folder(self._folder)
        keep_folder_private(self._folder, lambda name: name.endswith(_SUFFIX))
        unfinished = entry.with_name(f".{os.urandom(8).hex()}{_SUFFIX}")
        private_file(unfinished)
        try:
            unfinished.write_bytes(b"%s\n%s" % (_digest(body), body))
            unfinished.replace(entry)
        finally:
            unfinished.unlink(missing_ok=True)
        self._forget_old()

    def _forget_old(self) -> None:
        entries = sorted(self._folder.glob(f"*{_SUFFIX}"), key=lambda each: each.stat().st_mtime_ns)
        for old in entries[:-MOST]:
            old.unlink(missing_ok=True)


def _opened(entry: Path) -> Parsed:
    if not is_private(entry):
        raise ValueError("written by somebody else")
    digest, _, body = read_small(entry, _MOST_BYTES).partition(b"\n")
    if digest != _digest(body):
        raise ValueError("damaged")
    return _decoder().decode(body)


def _at(path: str, found: Parsed) -> Parsed:
    """Return the same as read from another path."""
    return Parsed(
        found.id,
        found.script and replace(found.script, path=path),
        tuple(replace(problem, path=path) for problem in found.problems),
    )


@cache
def _decoder() -> msgspec.json.Decoder[Parsed]:
    return msgspec.json.Decoder(Parsed)


def _name(data: bytes, stem: str) -> str:
    made = hashlib.sha256(f"{_maker()}\0{stem}\0".encode("utf-8", "surrogateescape"))
    made.update(data)
    return made.hexdigest()[:40]


@cache
def _maker() -> str:
    """Return what tells this program from others: a checkout changes between two versions."""
    core = Path(__file__).parent.parent / "core"
    found = sorted(
        (each.name, each.stat().st_size, each.stat().st_mtime_ns)
        for folder in _MAKERS
        for each in os.scandir(core / folder)
        if each.name.endswith(".py")
    )
    return f"{__version__} {found}"


def _digest(body: bytes) -> bytes:
    return hashlib.sha256(body).hexdigest().encode()
