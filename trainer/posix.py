"""What only POSIX has, or has in its own way: signals, private files, syncing a folder."""

import atexit
import errno
import os
import signal
import stat
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from asyncio import AbstractEventLoop

PRIVATE_FOLDER = 0o700
PRIVATE_FILE = 0o600


class Stopped(SystemExit):
    """The program was told to stop: hang-up, or terminate; the exit code is 128 + `signum`.

    It descends from `SystemExit` because asyncio hands on only that and `KeyboardInterrupt` when
    they arise within a callback; any other exception would end in the event loop's own handler.
    """

    def __init__(self, signum: int) -> None:
        super().__init__(128 + signum)
        self.signum = signum


if sys.platform == "win32":
    import msvcrt

    _STOPPING = (signal.SIGTERM, signal.SIGBREAK)

    def _lock(descriptor: int, start: int, length: int) -> None:
        os.lseek(descriptor, start, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, length)

    def _waiting() -> bool:
        """Tell that no line is on the screen yet: a console shows it when it is read."""
        return False
else:
    import fcntl
    import select

    _STOPPING = (signal.SIGTERM, signal.SIGHUP)

    def _lock(descriptor: int, start: int, length: int) -> None:
        fcntl.lockf(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB, length, start)

    def _waiting() -> bool:
        """Tell whether a line that was typed before it is asked for waits at the terminal."""
        return bool(select.select([sys.stdin], [], [], 0)[0])

    def _shared(group: int) -> bool:
        """Tell whether anybody else may be in a group: many systems give each person one alone."""
        import grp

        try:
            return group != os.getegid() or bool(grp.getgrgid(group).gr_mem)
        except KeyError:
            return True


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


def private_folder(path: Path) -> None:
    """Create the folder and those above it that are missing, for this person only."""
    if path.is_dir():
        return
    private_folder(path.parent)
    try:
        path.mkdir(PRIVATE_FOLDER)
    except FileExistsError:
        if not path.is_dir():
            raise
        return
    path.chmod(PRIVATE_FOLDER)  # the umask may have taken even the owner's rights
    sync_folder(path.parent)


class OpenFolder(PermissionError):
    """A folder in which other people may delete and replace files, and that isn't ours alone."""


def keep_folder_private(path: Path, ours: Callable[[str], bool]) -> None:
    """Take a folder's rights from everybody else, if all that is in it is ours.

    In another one, rights to read do no harm, since every file of ours is private by itself. Where
    others may write, they could take a file away: raises `OpenFolder`.
    """
    if sys.platform != "win32":  # there a person's own folders are private, and modes mean little
        found = path.stat()
        if found.st_mode & 0o077 == 0:
            return
        if found.st_uid == os.geteuid() and all(ours(each.name) for each in path.iterdir()):
            path.chmod(PRIVATE_FOLDER)
        elif not found.st_mode & stat.S_ISVTX and (
            found.st_mode & 0o002 or (found.st_mode & 0o020 and _shared(found.st_gid))
        ):
            raise OpenFolder(errno.EACCES, os.strerror(errno.EACCES), str(path))


def private_file(path: Path) -> None:
    """Create an empty file for this person only; `FileExistsError` when there is one."""
    os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, PRIVATE_FILE))
    path.chmod(PRIVATE_FILE)


@contextmanager
def appearing(path: Path) -> Iterator[Path]:
    """Hand out a new file, for this person only, that appears at `path` once it is whole.

    It is synced first. `FileExistsError` when something has that name already: it is left alone.
    """
    if path.exists() or path.is_symlink():
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path))
    unfinished = path.with_name(f".{path.name[:80]}.{os.urandom(8).hex()}.new")
    private_file(unfinished)
    try:
        yield unfinished
        sync_file(unfinished)
        try:
            path.hardlink_to(unfinished)
        except FileExistsError:
            raise
        except OSError:  # a disk without hard links (FAT)
            unfinished.rename(path)
    finally:
        unfinished.unlink(missing_ok=True)
    sync_folder(path.parent)


def keep_private(path: Path) -> None:
    """Take a file's rights from everybody else, if it exists and belongs to this person."""
    if sys.platform != "win32":  # there a person's own folders are private, and modes mean little
        with suppress(FileNotFoundError, PermissionError):
            if path.stat().st_mode & 0o777 != PRIVATE_FILE:
                path.chmod(PRIVATE_FILE)


def is_private(path: Path) -> bool:
    """Tell whether a file is this person's, and nobody else may write to it."""
    private = True
    if sys.platform != "win32":  # likewise
        found = path.stat(follow_symlinks=False)
        own = stat.S_ISREG(found.st_mode) and found.st_uid == os.geteuid()
        private = own and not found.st_mode & 0o022
    return private


def sync_file(path: Path) -> None:
    """Wait until what the file holds would survive a power cut."""
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync_folder(path: Path) -> None:
    """Wait until the names in a folder would survive a power cut, where a system can do that."""
    if sys.platform != "win32":
        descriptor = os.open(path, os.O_RDONLY)
        try:
            with suppress(OSError):  # some network file systems cannot sync a folder
                os.fsync(descriptor)
        finally:
            os.close(descriptor)


@contextmanager
def locked(path: Path, start: int, length: int) -> Iterator[bool]:
    """Hold these bytes of a file against every other program; hand out whether they could be had.

    They can't where another holds any of them, or the file may not be written to. This process
    must not have the file open otherwise: closing it here would give up the locks held there.
    """
    try:
        descriptor = os.open(path, os.O_RDWR)
    except OSError:
        yield False
        return
    try:
        try:
            _lock(descriptor, start, length)
        except OSError:
            held = False
        else:
            held = True
        yield held
    finally:
        os.close(descriptor)
