"""What is set aside: a log that another takes the place of, and what lies beside one by mistake.

What SQLite wrote ahead of a file, or to go back to, belongs to that file as it was. Beside another
one, put there after a crash, SQLite would play it in all the same, and damage that file.
"""

import shutil
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from trainer.posix.files import keep_private, private_folder, sync_folder
from trainer.posix.locks import locked
from trainer.store import schema
from trainer.store.bytes.image import beside, content, in_memory, is_database
from trainer.store.bytes.wal import overlaid

_AHEAD, _SHARED_MEMORY, _BACK = SUFFIXES = ("-wal", "-shm", "-journal")
"""What SQLite keeps beside a file, as the end of its name."""

moved: list[Path] = []
"""What was set aside since the program began because it did not belong; for a person to be told."""

_SHARED = (0x40000002, 510)
"""The bytes that every connection of SQLite to a file holds: https://www.sqlite.org/fileformat.html"""
_NEW = ".new"
_FOLDER = "set-aside"


@contextmanager
def alone(path: Path) -> Iterator[bool]:
    """Keep every other program from opening a file; hand out whether none has it open."""
    with locked(path, *_SHARED) as held:
        yield held


def folder_of(path: Path) -> Path:
    """Return the folder in which what is set aside for the log at `path` is kept."""
    return path.resolve().parent / _FOLDER


def sets(path: Path) -> tuple[Path, ...]:
    """Return the logs that were set aside for the one at `path`, the oldest first."""
    name = path.resolve().name
    return tuple(sorted(each for each in folder_of(path).glob(f"*/{name}") if each.is_file()))


def is_set_aside(path: Path) -> bool:
    """Tell whether a log is one that was set aside for another."""
    return path.resolve().parent.parent.name == _FOLDER


def settle(path: Path) -> None:
    """Set aside what lies beside the log and isn't its own, unless a program has it open."""
    if not any(content(beside(path, suffix)) for suffix in (_AHEAD, _BACK)):
        return
    with alone(path) as sole:
        if sole and (found := foreign(path)):
            moved.append(put_aside(path, found))


def foreign(path: Path) -> tuple[str, ...]:
    """Return what lies beside a store and was written for another file, by the end of its name.

    It was if the store is sound without it, and with it is not, or lacks events that it holds: a
    log only grows. A file that is damaged without it may have been cut off in the middle of taking
    it in, and needs it. What SQLite never wrote is foreign too: SQLite would delete it.
    """
    from trainer.store.bytes.journal import is_journal, rolled_back  # rarely is there one

    base, found = content(path), list[str]()
    ahead, back = (content(beside(path, suffix)) for suffix in (_AHEAD, _BACK))
    if not is_journal(back) or not _fits(base, rolled_back(base, back)):
        found.append(_BACK)
    if not _fits(base, overlaid(base, ahead)):
        found += [_AHEAD, _SHARED_MEMORY]
    return tuple(found)


def needs(path: Path) -> bool:
    """Tell whether something lies beside a store that belongs to it."""
    there = [suffix for suffix in (_AHEAD, _BACK) if content(beside(path, suffix))]
    return bool(there) and not set(there) <= set(foreign(path))


def as_read(path: Path) -> bytes:
    """Return a store as it is read, with what lies beside it, as far as that is its own."""
    from trainer.store.bytes.journal import rolled_back

    others, base = foreign(path), content(path)
    if _BACK not in others:
        base = rolled_back(base, content(beside(path, _BACK)))
    return base if _AHEAD in others else overlaid(base, content(beside(path, _AHEAD)))


def _fits(base: bytes, made: bytes) -> bool:
    """Tell whether what was made of a store may be it: nothing sound is lost."""
    if made == base or (is_database(made) and int.from_bytes(made[60:64]) > schema.newest()):
        return True
    own = _known(base)
    if own is None:
        return True
    found = _known(made)
    return found is not None and own <= found


def _known(data: bytes) -> frozenset[tuple[str, str]] | None:
    """Return what a sound store holds by id and digest; None when it isn't sound."""
    if not is_database(data):
        return None
    from trainer.store.sound import spoilt

    try:
        with closing(in_memory(data)) as connection:
            if spoilt(connection):
                return None
            return frozenset(connection.execute(_HELD).fetchall())
    except (sqlite3.Error, UnicodeDecodeError):
        return None


_HELD = "SELECT id, digest FROM events UNION ALL SELECT origin, file FROM origins"


def leftovers(path: Path) -> None:
    """Set aside whatever lies beside a log that was only just made."""
    if any(content(beside(path, suffix)) for suffix in SUFFIXES):
        moved.append(put_aside(path))


def put_aside(path: Path, suffixes: Iterable[str] = SUFFIXES) -> Path:
    """Move what lies beside the log, without the log, into a folder of its own; return that."""
    place = _folder(path)
    for suffix in suffixes:
        there = beside(path, suffix)
        with suppress(FileNotFoundError):
            there.rename(place / there.name)
            keep_private(place / there.name)
    sync_folder(place)
    sync_folder(path.resolve().parent)
    return place


def _folder(path: Path, end: str = "") -> Path:
    folder = folder_of(path)
    private_folder(folder)
    number = 1 + max((_number(each) for each in folder.iterdir()), default=0)
    while True:
        place = folder / f"{number:04}{end}"
        try:
            place.mkdir(0o700)
        except FileExistsError:
            number += 1
        else:
            place.chmod(0o700)
            sync_folder(folder)
            return place


def _number(place: Path) -> int:
    digits = place.name.removesuffix(_NEW)
    return int(digits) if digits.isdecimal() else 0


@contextmanager
def kept(path: Path) -> Iterator[Path]:
    """Keep the log and what lies beside it in a folder, while another takes its place.

    They are there under a second name before anything of them loses its first; until all is done
    the folder ends in `.new`, and where it fails the log is as it was.
    """
    real = path.resolve()
    _tidy(path)
    place = _folder(path, _NEW)
    before = {}
    try:
        for each in (real, *(beside(path, suffix) for suffix in SUFFIXES)):
            with suppress(FileNotFoundError):
                _linked(each, place / each.name)
                before[each] = each.stat().st_ino
        sync_folder(place)
        yield place.with_name(place.name.removesuffix(_NEW))
    except BaseException:
        shutil.rmtree(place)
        raise
    for each, inode in before.items():
        if each != real:
            with suppress(FileNotFoundError):
                if each.stat().st_ino == inode:
                    each.unlink()
    sync_folder(real.parent)
    place.rename(place.with_name(place.name.removesuffix(_NEW)))
    sync_folder(place.parent)


def _linked(old: Path, new: Path) -> None:
    try:
        new.hardlink_to(old)
    except FileNotFoundError:
        raise
    except OSError:  # a disk without hard links (FAT)
        shutil.copyfile(old, new)
    keep_private(new)


def _tidy(path: Path) -> None:
    """Finish what a restore that was cut off left behind."""
    real = path.resolve()
    for place in folder_of(path).glob(f"*{_NEW}"):
        if all(_same(each, real.with_name(each.name)) for each in place.iterdir()):
            shutil.rmtree(place)  # second names of files that are all still there
        else:
            place.rename(place.with_name(place.name.removesuffix(_NEW)))


def _same(one: Path, other: Path) -> bool:
    return other.exists() and one.samefile(other)
