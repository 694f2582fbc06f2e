"""Opens a script in the person's own editor, at a line."""

import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

from trainer.core.problems import TrainerError

_AT_COLON = {"code", "codium", "subl", "hx", "zed"}
"""Editors that take `file:line`; most others take `+line file`."""
_GOTO = {"code", "codium"}
_NO_LINE = {"notepad", "notepad.exe", "open"}
_DEFAULTS = ("nano", "vi", "notepad")


class NoEditor(TrainerError):
    """No editor could be started."""

    def __init__(self, what: str) -> None:
        super().__init__(f"{what} Name one you have, for instance: EDITOR=nano trainer script edit")


def open_editor(path: Path, line: int = 1) -> None:
    """Open `path` at `line` and wait until the editor is closed; raises `NoEditor`."""
    command = editor_command(path, line)
    try:
        done = subprocess.run(command, check=False)  # noqa: S603 - the person's own editor
    except OSError as error:
        raise NoEditor(f"The editor “{command[0]}” can't be started.") from error
    if done.returncode:
        raise NoEditor(f"The editor “{command[0]}” ended with an error ({done.returncode}).")


def editor_command(path: Path, line: int) -> list[str]:
    """Return the command that opens `path` at `line` in the editor that VISUAL or EDITOR names."""
    named = os.environ.get("VISUAL") or os.environ.get("EDITOR")
    if named:
        try:
            words = shlex.split(named, posix=sys.platform != "win32")
        except ValueError:
            words = [named]
    else:
        words = [name for name in _DEFAULTS if shutil.which(name)][:1]
    if not words:
        raise NoEditor("No editor is set.")
    name = Path(words[0]).name.removesuffix(".exe")
    if name in _NO_LINE:
        return [*words, str(path)]
    if name in _AT_COLON:
        return [*words, *(["--goto"] if name in _GOTO else []), f"{path}:{line}"]
    return [*words, f"+{line}", str(path)]
