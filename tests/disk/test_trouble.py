"""What the system refuses is told in a line: of which file, and what to do."""

import errno
import os
from pathlib import Path

import pytest

from trainer.cli import run

COMMANDS = [
    (("config", "minutes", "7"), "settings.toml"),
    (("script", "new", "mine"), "mine.md"),
    (("read", "--html", "page.html"), "page.html"),
]


@pytest.mark.parametrize(("command", "name"), COMMANDS)
@pytest.mark.parametrize(
    ("number", "told"),
    [
        (errno.ENOSPC, "The disk is full. Make room on it, then try again."),
        (errno.EROFS, "That disk can only be read. Allow writing to it, then try again."),
    ],
)
def test_where_nothing_can_be_written_the_file_is_named_and_what_to_do(
    command: tuple[str, ...],
    name: str,
    number: int,
    told: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def fails(_descriptor: int) -> None:
        raise OSError(number, os.strerror(number))  # without a name, as fsync does

    monkeypatch.chdir(tmp_path)
    for variable in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(variable, str(tmp_path))
    monkeypatch.setattr(os, "fsync", fails)
    assert run(list(command)) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert line.endswith(f"{name}: {told}")
    assert not list(tmp_path.rglob("*.new"))
