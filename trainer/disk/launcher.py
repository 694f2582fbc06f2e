"""The word that starts this program here, and a small file that makes it `trainer` everywhere."""

import os
import re
import shlex
import shutil
import sys
from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct

from trainer.core.problems import TrainerError
from trainer.core.text import one_line
from trainer.posix.files import replacing

NAME = "trainer"
MARK = "second-interview-trainer"
"""What stands in a launcher of ours: another file of that name is left alone."""
RUNNABLE = 0o755
LOGIN_BASH = (".bash_profile", ".bash_login", ".profile")
"""What bash reads at a login: the first of them that is there."""


class NotOurs(TrainerError):
    """Another program's file is where the launcher would go."""

    def __init__(self, path: Path) -> None:
        super().__init__(one_line(f"{path}: You already have another file there. I left it alone."))


class Here(Struct, frozen=True):
    """How the program was started: the path of what was started, the folder, the surroundings."""

    started: str
    folder: Path
    environment: Mapping[str, str]

    @classmethod
    def now(cls) -> "Here":
        """Return how this process was started."""
        return cls(sys.argv[0], Path.cwd(), os.environ)

    @property
    def program(self) -> Path | None:
        """The installed program, as a whole path; None where it was started as a module."""
        found = shutil.which(self.started, path=self.environment.get("PATH"))
        path = Path(found or self.started)
        path = path if path.is_absolute() else self.folder / path
        if path.stem == "__main__":  # as a module: then it stands beside the interpreter
            path = Path(sys.executable).with_name(NAME)
        if path.stem.lower() != NAME:
            return None
        for each in (path, path.with_suffix(".exe")):
            if each.is_file():
                return each
        return None

    @property
    def at_hand(self) -> bool:
        """Whether `trainer`, typed anywhere, starts this program."""
        found = shutil.which(NAME, path=self.environment.get("PATH"))
        return found is not None and self._is_us(Path(found))

    @property
    def command(self) -> str:
        """What to type here: `trainer` where that is us, else the path as it was started."""
        if self.at_hand:
            return NAME
        return self.typed(self.program) if self.program else NAME

    def typed(self, path: Path) -> str:
        """Return a path as it can be typed here, in quotes if need be."""
        inside = path.is_relative_to(self.folder)
        return quoted(str(path.relative_to(self.folder) if inside else path))

    def _is_us(self, found: Path) -> bool:
        if self.program is None:
            return False
        return found.resolve() == self.program.resolve() or _holds(found, _text(self.program))


def place(here: Here) -> Path:
    """Return where the launcher goes: the person's own folder for programs."""
    home = Path(here.environment.get("HOME") or Path.home())
    if _windows():
        own = here.environment.get("LOCALAPPDATA", str(home / "AppData" / "Local"))
        return Path(own) / "Microsoft" / "WindowsApps" / f"{NAME}.cmd"
    return home / ".local" / "bin" / NAME


def on_path(folder: Path, here: Here) -> bool:
    """Tell whether programs in a folder are found by their name."""
    listed = here.environment.get("PATH", "").split(os.pathsep)
    return any(each and Path(each).resolve() == folder.resolve() for each in listed)


def made(here: Here) -> bool:
    """Tell whether the launcher is in its place, and starts this program."""
    return here.program is not None and _holds(place(here), _text(here.program))


_PLAIN = re.compile(r"[\w./-]+", re.ASCII)
"""A path that needs no quotes."""


class Found(Struct, frozen=True):
    """What makes a person's own shell look in a folder: a line at the end of the file it reads.

    `shown` is how the file is told of, `typed` what does the same in a terminal; `whole` is the
    line with the folder's whole path, which does it, too.
    """

    file: Path
    shown: str
    line: str
    typed: str
    whole: str

    def there(self) -> bool:
        """Tell whether the line is in that file."""
        try:
            lines = self.file.read_text("utf-8", "replace").splitlines()
            return not {self.line, self.whole}.isdisjoint(lines)
        except OSError:
            return False

    def add(self) -> None:
        """Add the line to the end of that file, where it isn't there; `OSError` if it can't be."""
        if self.there():
            return
        self.file.parent.mkdir(parents=True, exist_ok=True)
        with self.file.open("ab+") as file:
            file.seek(0)
            before = file.read()
            begins = b"" if not before or before.endswith(b"\n") else b"\n"
            file.write(begins + f"{self.line}\n".encode())


def found_by(folder: Path, here: Here) -> Found | None:
    """Return what makes a person's own shell look in a folder, from then on.

    None on Windows: the one that there is there may cut off what is in its Path.
    """
    if _windows():
        return None
    shell, home = _shell(here), Path(here.environment.get("HOME") or Path.home())
    # Short, so that it isn't cut in mid-word on a terminal of 60 columns.
    near = folder.relative_to(home).as_posix() if folder.is_relative_to(home) else ""
    near = near if _PLAIN.fullmatch(near) else ""
    if shell == "fish":
        whole, shown = f"fish_add_path {shlex.quote(str(folder))}", "~/.config/fish/config.fish"
        line = f"fish_add_path ~/{near}" if near else whole
    else:
        whole, shown = f'export PATH="{folder}:$PATH"', _read_by(shell, here)
        line = f'export PATH="$HOME/{near}:$PATH"' if near else whole
    typed = f"echo {shlex.quote(line)} >> {shown}"
    return Found(home / shown.removeprefix("~/"), shown, line, typed, whole)


def opens_later(here: Here) -> bool:
    """Tell whether only a new terminal finds the launcher: this one was open before it was made."""
    if here.at_hand or not read_anew(here) or not made(here):
        return False
    found = found_by(place(here).parent, here)
    return found is not None and found.there()


def read_anew(here: Here) -> bool:
    """Tell whether a new terminal is enough for that line; else one has to log in again."""
    return _windows() or _shell(here) in {"bash", "zsh", "fish"}


def _shell(here: Here) -> str:
    return Path(here.environment.get("SHELL", "")).name


def _read_by(shell: str, here: Here) -> str:
    """Return the file that a shell reads in every new terminal.

    A terminal on a Mac logs in: bash then reads the first of three files, and the other two not
    at all. Elsewhere it doesn't log in. Other shells have one file in common, read at the login.
    """
    match shell:
        case "zsh":
            return "~/.zshrc"
        case "bash" if sys.platform == "darwin":
            home = Path(here.environment.get("HOME") or Path.home())
            there = [name for name in LOGIN_BASH if (home / name).is_file()]
            return f"~/{(there or LOGIN_BASH)[0]}"
        case "bash":
            return "~/.bashrc"
        case _:
            return "~/.profile"


def write(here: Here) -> Path:
    """Put the launcher in its place and return that; one of ours there is replaced.

    Raises `NotOurs` where another file is, `OSError` where nothing may be written.
    """
    path, program = place(here), here.program
    if program is None:
        raise FileNotFoundError(2, "I can't find the installed program", here.started)
    if path.is_symlink() or (path.exists() and not _holds(path, MARK)):
        raise NotOurs(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    with replacing(path) as unfinished:
        unfinished.write_text(_text(program), encoding="utf-8")
        unfinished.chmod(RUNNABLE)
    return path


def _windows() -> bool:
    """Tell where we are; asked so, the types of both ways are checked on either."""
    return sys.platform == "win32"


def _text(program: Path) -> str:
    if _windows():
        return f'@rem {MARK}\r\n@"{program}" %*\r\n'
    return f'#!/bin/sh\n# {MARK}\nexec {shlex.quote(str(program))} "$@"\n'


def _holds(path: Path, text: str) -> bool:
    """Tell whether a small file has a text in it."""
    try:
        with path.open("rb") as file:
            return text.encode() in file.read(4096)
    except OSError:
        return False


def quoted(path: str) -> str:
    """Return a path as a shell takes it for one word."""
    if _windows():
        return f'"{path}"' if " " in path else path
    return shlex.quote(path)
