"""Line editors: one slip typed there ends them with an error, and they don't open at a line."""

import sys
from pathlib import Path

import pytest

from tests.support.here import Desk
from trainer.disk.editor import at_line
from trainer.disk.scripts import FIRST, built_in_scripts
from trainer.rows.editor import opens, opens_theirs, reminded

EDIT = ("script", "edit")
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the editors are shell scripts")


def ed(folder: Path, monkeypatch: pytest.MonkeyPatch, does: str) -> None:
    """Let ed be a program that does this to the file, and ends as ed does after a slip."""
    editor = folder / "ed"
    editor.write_text(f"#!/bin/sh\n{does}\necho '?'\nexit 1\n", encoding="utf-8")
    editor.chmod(0o700)
    monkeypatch.setenv("PATH", str(folder))
    monkeypatch.setenv("VISUAL", "ed")


@pytest.mark.slow
def test_a_slip_in_ed_is_no_failure_where_the_script_was_written(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ed(tmp_path, monkeypatch, 'echo "> One more word." >> "$1"')
    found = desk.asked(*EDIT, typed=("", ""))
    assert "ended with an error" not in found.output
    assert "This script is yours now" in found.stdout
    (copy,) = desk.own_scripts.glob("*.md")
    assert copy.read_text(encoding="utf-8").endswith("> One more word.\n")


@pytest.mark.slow
def test_what_was_saved_with_an_error_in_it_is_checked_and_a_later_slip_loses_nothing(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ed(tmp_path, monkeypatch, 'echo "# Another title" >> "$1"')
    found = desk.asked(*EDIT, typed=("", "q"))
    assert "Until that's fixed, you can't practice with this script." in found.stdout
    ed(tmp_path, monkeypatch, "")
    found = desk.asked(*EDIT, typed=("q",))
    assert "ended with an error (1), and nothing in the script has changed." in str(found.exception)


def test_where_nothing_was_written_how_it_ended_is_told(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ed(tmp_path, monkeypatch, "")
    found = desk.asked(*EDIT, typed=("",))
    assert found.exit_code == 1
    assert "ended with an error (1), and nothing in the script has changed." in str(found.exception)
    assert not list(desk.own_scripts.glob("*.md"))


def test_ed_opens_at_no_line_and_how_to_get_there_is_told(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ed(tmp_path, monkeypatch, "")
    desk.own_scripts.mkdir(exist_ok=True)
    good = built_in_scripts()[FIRST].read_text(encoding="utf-8")
    before, _, after = good.rpartition("\n## ")
    (desk.own_scripts / f"{FIRST}.md").write_text(f"{before}\n# {after}", encoding="utf-8")
    line = before.count("\n") + 2
    told = desk.asked(*EDIT, typed=("n",)).output
    assert f"This opens the script in ed. To get to line {line} there: type {line}" in told


@pytest.mark.parametrize(
    ("named", "there"),
    [("ed", False), ("notepad", False), ("my-own", False), ("nano -w", True), ("code", True)],
)
def test_only_an_editor_that_goes_to_a_line_is_said_to(named: str, there: bool) -> None:  # noqa: FBT001 - a column
    assert at_line(named) is there
    for told in (
        *opens(named, line=51, there=there),
        opens_theirs(named, line=51, there=there),
        reminded(named, line=51, there=there),
    ):
        assert ("at line 51" in told) <= there
    whole = " ".join(opens(named, line=51, there=there))
    assert "51" in whole
