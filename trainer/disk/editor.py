"""Opens a script in the person's own editor, at a line."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from trainer.core.problems import TrainerError

Place = Callable[[Path, int], list[str]]
"""What stands behind an editor's name to open a file at a line and wait until it is closed."""


LINE_EDITORS = ("ed", "red")
"""Names so short that `ed.sh` is something else."""


def _families() -> dict[str, Place]:
    """Return the editors that are known, by name; any other is given the file alone."""
    families: tuple[tuple[str, Place], ...] = (
        (
            (
                "code code-insiders code-oss code-server codium vscodium codium-insiders cursor"
                " windsurf windsurf-next positron trae kiro antigravity void"
            ),
            lambda path, line: ["--wait", "--goto", f"{path}:{line}"],
        ),
        (
            "subl sublime_text zed zeditor zedit zed-editor atom pulsar",
            lambda path, line: ["--wait", f"{path}:{line}"],
        ),
        (
            (
                "idea pycharm charm webstorm phpstorm goland clion rider rubymine datagrip"
                " dataspell rustrover aqua studio writerside mate"
            ),
            lambda path, line: ["--wait", "--line", str(line), str(path)],
        ),
        ("kate", lambda path, line: ["--block", "--line", str(line), str(path)]),
        ("kwrite mousepad", lambda path, line: ["--line", str(line), str(path)]),
        ("notepad++", lambda path, line: [f"-n{line}", str(path)]),
        ("bbedit", lambda path, line: ["--wait", f"+{line}", str(path)]),
        ("hx helix", lambda path, line: [f"{path}:{line}"]),
        (
            (
                "vi vim nvim gvim mvim view vis kak nano pico rnano emacs emacsclient jmacs zile mg"
                " micro joe jove ne jed gedit xed pluma geany lvim elvis nvi"
            ),
            lambda path, line: [f"+{line}", str(path)],
        ),
        ("notepad", lambda path, _line: [str(path)]),
        (" ".join(LINE_EDITORS), lambda path, _line: [str(path)]),
    )
    return {name: place for names, place in families for name in names.split()}


_EDITION = re.compile(
    r"(?:\.(?:exe|cmd|bat|sh|app|basic|tiny|nox|gtk3?))+$"
    r"|[-_](?:community|professional|ultimate|ce|eap|nox|gtk|x11)$|64$"
)
NONE_HERE = "There's no text editor on this computer that I know of."
_DEFAULTS = ("nano", "micro", "vim", "vi", "nvim", "emacs", "notepad")
_IN_TERMINAL = frozenset(
    "vi vim nvim view vis kak nano pico rnano jmacs zile mg micro joe jove ne jed lvim elvis nvi"
    " hx helix ed red".split()
)
_SAME = (frozenset({"vi", "vim", "nvim"}), frozenset({"nano", "pico"}))
"""Names of what is one editor to somebody who uses it."""


class NoEditor(TrainerError):
    """The editor can't be started, or none was found."""

    def __init__(
        self,
        what: str,
        way_out: str = "To choose another one, for example nano",
        *,
        example: str = "nano",
    ) -> None:
        super().__init__(f"{what} {way_out}: trainer config editor {example}")


class MissingEditor(NoEditor):
    """The editor you set isn't installed, or the computer has none at all."""

    def __init__(self, name: str) -> None:
        self.other = named() if name != program(named()) and installed(named()) else found()
        if name:
            self.what = f"I can't find the editor “{name}” on this computer."
            there = found(but=program(name))
            example = there or ("nano" if name != "nano" else "micro")
            super().__init__(
                self.what, f"To choose another one, for example {example}", example=example
            )
        else:
            self.what = NONE_HERE
            super().__init__(self.what, "Once you have one, say which, for example nano")


class NoSuchEditor(TrainerError):
    """You named an installed program that isn't a known editor: `lp`, for example, prints."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"I don't know “{name}” as a text editor. If it is one: trainer config editor {name}"
        )


def open_editor(path: Path, line: int = 1, *, editor: str = "") -> None:
    """Open `path` at `line` and wait until the editor is closed; raises `NoEditor`.

    `editor`: instead of the one that is set. An editor that wrote the file did its work, whatever
    it tells at its end: ed tells of every slip there, also where all was well afterwards.
    """
    command = editor_command(path, line, editor)
    if not shutil.which(command[0]):
        raise MissingEditor(command[0])
    before = _content(path)
    try:
        done = subprocess.run(command, check=False)  # noqa: S603 - the person's own editor
    except OSError as error:
        raise NoEditor(f"The editor “{command[0]}” can't be started.") from error
    if done.returncode and _content(path) == before:
        what = f"The editor “{command[0]}” ended with an error ({done.returncode})"
        raise NoEditor(f"{what}, and nothing in the script has changed.")


def _content(path: Path) -> bytes | None:
    return path.read_bytes() if path.exists() else None


def editor_command(path: Path, line: int, editor: str = "") -> list[str]:
    """Return the command that opens `path` at `line` in an editor.

    Where none is handed, it is what VISUAL or EDITOR names. An editor that isn't known is given the
    path alone: what one takes for a line is a second file to another.
    """
    words = _words(editor or named() or found())
    if not words:
        raise MissingEditor("")
    place = _families().get(called(words[0]))
    if place is None:
        return [*words, str(path)]
    return [*words, *(word for word in place(path, line) if word not in words[1:])]


THEIRS = "EDITOR"
"""What stands in the settings for the editor that VISUAL or EDITOR names by then."""


def set_as(setting: str) -> str:
    """Return the editor that is set here; or nothing."""
    return named() if setting == THEIRS else setting


def named() -> str:
    """Return the editor that VISUAL or EDITOR names, as it stands there; or nothing."""
    return os.environ.get("VISUAL") or os.environ.get("EDITOR") or ""


def installed(named: str) -> bool:
    """Tell whether an editor that is named so can be started; where none is named, it can't."""
    words = _words(named)
    return bool(words and shutil.which(words[0]))


def editor(named: str) -> bool:
    """Tell whether an editor that is named so is known, or was named by its path."""
    return program(named) in _families() or bool(re.search(r"[/\\]", named))


def program(named: str) -> str:
    """Return what an editor is called: of `/usr/bin/vim.tiny -n` it is `vim`; or nothing.

    One that isn't known is called as its file is: `edit.sh` is no `edit`.
    """
    words = _words(named)
    if not words:
        return ""
    name, file = called(words[0]), _file(words[0])
    short = name in LINE_EDITORS and file.lower().removesuffix(".exe") != name
    return name if name in _families() and not short else file


def at_line(named: str) -> bool:
    """Tell whether an editor that is named so opens a file at a line; else it is gone to there."""
    first, second = (editor_command(Path("script.md"), line, named) for line in (1, 2))
    return first != second


def in_terminal(named: str) -> bool:
    """Tell whether an editor is one of those that open in the terminal they are started from."""
    return program(named) in _IN_TERMINAL


def _words(named: str) -> list[str]:
    if shutil.which(named):
        return [named]  # a path with blanks in it
    try:
        words = shlex.split(named, posix=sys.platform != "win32")
    except ValueError:
        return [named]
    return [word.strip('"') for word in words]


def called(program: str) -> str:
    """Return what an editor is called, without its folder, its ending and its edition."""
    name = _file(program).lower()
    while (short := _EDITION.sub("", name)) != name:
        name = short
    return name


def _file(program: str) -> str:
    """Return the name of a program's file."""
    return re.split(r"[/\\]", program)[-1]


def found(*, but: str = "") -> str:
    """Return an editor that is installed, or nothing; `but` is one that isn't looked for.

    Nor is the same one by another name: on most computers `vi` is vim.
    """
    same = next((names for names in _SAME if but in names), {but})
    return next((name for name in _DEFAULTS if name not in same and shutil.which(name)), "")
