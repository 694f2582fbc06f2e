"""Each editor is given a file and its line in its own way, and none a stray second file."""

import os
import sys
from pathlib import Path

import pytest

from trainer.disk.editor import MissingEditor, NoEditor, editor_command, open_editor, program

FILE = Path("/some/where/my script.md")


@pytest.mark.parametrize(
    ("named", "expected"),
    [
        ("nano", ["nano", "+7", str(FILE)]),
        ("vim.tiny", ["vim.tiny", "+7", str(FILE)]),
        ("emacsclient -t", ["emacsclient", "-t", "+7", str(FILE)]),
        ("code", ["code", "--wait", "--goto", f"{FILE}:7"]),
        ("code --wait", ["code", "--wait", "--goto", f"{FILE}:7"]),
        (
            "/opt/bin/code-insiders -n",
            ["/opt/bin/code-insiders", "-n", "--wait", "--goto", f"{FILE}:7"],
        ),
        ("cursor", ["cursor", "--wait", "--goto", f"{FILE}:7"]),
        ("windsurf", ["windsurf", "--wait", "--goto", f"{FILE}:7"]),
        ("zed --wait", ["zed", "--wait", f"{FILE}:7"]),
        ("subl", ["subl", "--wait", f"{FILE}:7"]),
        ("hx", ["hx", f"{FILE}:7"]),
        ("pycharm-community", ["pycharm-community", "--wait", "--line", "7", str(FILE)]),
        ("idea64.exe", ["idea64.exe", "--wait", "--line", "7", str(FILE)]),
        ("kate", ["kate", "--block", "--line", "7", str(FILE)]),
        ("notepad++", ["notepad++", "-n7", str(FILE)]),
        ("notepad.exe", ["notepad.exe", str(FILE)]),
        ("open -t", ["open", "-t", str(FILE)]),
        ("my-own-editor", ["my-own-editor", str(FILE)]),
        ("some 'unclosed", ["some 'unclosed", str(FILE)]),
    ],
)
def test_a_file_is_opened_at_its_line_as_its_editor_takes_it(
    named: str, expected: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", named)
    assert editor_command(FILE, 7) == expected


@pytest.mark.skipif(sys.platform == "win32", reason="a shell script")
def test_a_missing_editor_is_said_and_one_that_is_there_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = tmp_path / "opened"
    nano = tmp_path / "nano"
    nano.write_text(f"#!/bin/sh\nprintf '%s ' \"$@\" > {opened}\n", encoding="utf-8")
    nano.chmod(0o700)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.defpath}")
    monkeypatch.setenv("VISUAL", "not-installed --wait")
    with pytest.raises(MissingEditor, match="can't find the editor “not-installed”") as caught:
        open_editor(FILE, 3)
    assert caught.value.other == "nano"
    open_editor(FILE, 3, editor=caught.value.other)
    assert opened.read_text(encoding="utf-8") == f"+3 {FILE} "


def test_without_any_editor_it_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("VISUAL", "EDITOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PATH", "")
    with pytest.raises(NoEditor, match=r"no text editor on this computer.*Once you have one"):
        open_editor(FILE)


@pytest.mark.parametrize(
    ("named", "told"),
    [
        ("/usr/bin/vim.tiny -n", "vim"),
        ("code.cmd --wait", "code"),
        ("/home/me/bin/ed.sh", "ed.sh"),
        ("Edit64", "Edit64"),
        ("ed", "ed"),
        ("", ""),
    ],
)
def test_an_editor_that_is_not_known_is_called_as_its_file_is(named: str, told: str) -> None:
    assert program(named) == told
