"""The editor: the first time it is said what opens and how to leave it, and asked."""

import os
import re
import sys
from pathlib import Path

import pytest

from tests.for_each import for_each
from tests.support.here import Desk
from trainer.disk.editor import program
from trainer.disk.scripts import built_in_scripts
from trainer.rows.editor import LEAVING, SAVE_AND_CLOSE, opens

EDIT = ("script", "edit")
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the editors are shell scripts")


@pytest.fixture(autouse=True)
def opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Install nano and micro, which write down what they open; no editor is set."""
    folder, seen = tmp_path / "bin", tmp_path / "opened"
    folder.mkdir()
    for name in ("nano", "micro"):
        editor = folder / name
        editor.write_text(f'#!/bin/sh\necho "{name} $1" >> {seen}\n', encoding="utf-8")
        editor.chmod(0o700)
    for name in ("VISUAL", "EDITOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PATH", f"{folder}")
    seen.touch()
    return seen


def test_it_says_what_opens_and_how_to_leave_it_and_asks_only_once(
    desk: Desk, opened: Path
) -> None:
    told = desk.asked(*EDIT, typed=("y",)).stdout
    assert "This opens the script at line 1 in nano, a text editor." in told
    assert "To leave it: Ctrl-X." in told
    assert "y: open it, Enter: not now, or type" in told
    again = desk.asked(*EDIT, typed=()).stdout
    assert "nano" not in again
    assert opened.read_text().split() == ["nano", "+1"] * 2


def test_a_no_opens_nothing_and_makes_no_copy(desk: Desk, opened: Path) -> None:
    result = desk.asked(*EDIT, typed=("n",))
    assert (result.exit_code, opened.read_text()) == (1, "")
    assert "Not opened." in result.output or isinstance(result.exception, Exception)
    assert not desk.own_scripts.exists()
    assert "This opens" in desk.asked(*EDIT, typed=("n",)).stdout


@pytest.mark.parametrize("typed", ["", " ", "no", "s"])
def test_only_a_yes_opens_an_editor(desk: Desk, opened: Path, typed: str) -> None:
    assert desk.asked(*EDIT, typed=(typed,)).exit_code == 1
    assert opened.read_text() == ""
    assert not desk.own_scripts.exists()


def test_an_editor_left_without_a_change_leaves_no_copy(desk: Desk, opened: Path) -> None:
    told = desk.asked(*EDIT, typed=("y",)).stdout
    assert opened.read_text().split() == ["nano", "+1"]
    assert "You didn't change anything" in told
    assert "yours now" not in told
    assert not list(desk.own_scripts.glob("*.md"))


def test_a_change_makes_the_script_ones_own(desk: Desk, opened: Path) -> None:
    editor = opened.parent / "bin" / "nano"
    editor.write_text('#!/bin/sh\necho "> One more word." >> "$2"\n', encoding="utf-8")
    told = desk.asked(*EDIT, typed=("y",)).stdout
    assert "This script is yours now" in told
    (copy,) = desk.own_scripts.glob("*.md")
    assert copy.read_text(encoding="utf-8").endswith("> One more word.\n")


def test_the_end_of_the_input_is_a_no(desk: Desk, opened: Path) -> None:
    assert desk.asked(*EDIT, typed=()).exit_code == 1
    assert opened.read_text() == ""


def test_another_editor_may_be_typed_and_is_told_and_kept(desk: Desk, opened: Path) -> None:
    told = desk.asked(*EDIT, typed=("emcas", "micro", "yes")).stdout
    assert "I can't find the editor “emcas” on this computer." in told
    assert "in micro, a text editor." in told
    assert "To leave it: Ctrl-Q." in told
    assert opened.read_text().split() == ["micro", "+1"]
    desk.asked(*EDIT, typed=())
    assert opened.read_text().split() == ["micro", "+1"] * 2
    assert 'editor = "micro"' in desk("config", "editor").stdout


def test_the_other_editor_that_is_named_is_installed(desk: Desk, opened: Path) -> None:
    told = desk.asked(*EDIT, typed=("y",)).stdout
    assert "To choose another, for example micro: trainer config editor micro" in told
    desk("config", "editor", "not-there")
    (opened.parent / "bin" / "nano").unlink()
    told = desk.asked(*EDIT, typed=("y",)).stdout
    assert "To choose another, type its name after: trainer config editor\n" in told
    assert "config editor nano" not in told


def test_vi_is_no_other_editor_than_vim(
    desk: Desk, opened: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("vi", "vim"):
        (opened.parent / "bin" / name).hardlink_to(opened.parent / "bin" / "nano")
    monkeypatch.setenv("EDITOR", "vim")
    told = desk.asked(*EDIT, typed=("",)).stdout
    assert "This opens the script at line 1 in vim." in told
    assert "for example nano: trainer config editor nano" in told
    for name in ("nano", "micro"):
        (opened.parent / "bin" / name).unlink()
    desk("config", "editor", "not-there")
    told = desk.asked(*EDIT, typed=("",)).stdout
    assert "in vim." in told
    assert "config editor vi" not in told


def test_a_program_that_is_no_editor_is_not_opened_with_a_script(desk: Desk, opened: Path) -> None:
    printer = opened.parent / "bin" / "lp"
    printer.write_text(f"#!/bin/sh\necho printed >> {opened}\n", encoding="utf-8")
    printer.chmod(0o700)
    told = desk.asked(*EDIT, typed=("lp", "help", "y")).stdout
    assert "I don't know “lp” as a text editor." in told
    assert "Press Enter alone to leave it as it is" in told
    assert opened.read_text().split() == ["nano", "+1"]


@pytest.mark.parametrize("typed", ["what is vim", "what does that mean?", "i dont know"])
def test_a_sentence_is_no_editor_and_is_told_what_can_be_typed(
    desk: Desk, opened: Path, typed: str
) -> None:
    told = desk.asked(*EDIT, typed=(typed, "n")).stdout
    assert "I can't find the editor" not in told
    assert "Press Enter alone to leave it as it is" in told
    assert opened.read_text() == ""


def test_an_editor_may_be_named_by_its_path(desk: Desk, opened: Path) -> None:
    own = opened.parent / "my-editor"
    own.write_text(f"#!/bin/sh\necho mine >> {opened}\n", encoding="utf-8")
    own.chmod(0o700)
    desk.asked(*EDIT, typed=(str(own), "y"))
    assert opened.read_text().split() == ["mine"]


@pytest.mark.slow
def test_what_is_set_here_is_opened_whatever_editor_names(
    desk: Desk, opened: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk("config", "editor", "nano")
    for named in ("micro -x", "not-there"):
        monkeypatch.setenv("EDITOR", named)
        told = desk.asked(*EDIT, typed=()).output
        assert named.split()[0] not in told
    assert opened.read_text().split() == ["nano", "+1"] * 2


@pytest.mark.parametrize("typed", ["", "y"])
def test_the_editor_they_set_themselves_opens_on_enter_and_is_not_explained(
    desk: Desk, opened: Path, monkeypatch: pytest.MonkeyPatch, typed: str
) -> None:
    (opened.parent / "bin" / "nano").rename(opened.parent / "bin" / "vim")
    monkeypatch.setenv("EDITOR", "vim -n")
    told = desk.asked(*EDIT, typed=(typed,)).stdout
    assert told.startswith(
        "This opens the script at line 1 in vim. To leave it: press Esc, type :wq, press Enter."
        " That saves; :q! doesn't.\nEnter: open it, n: not now, or type"
    )
    assert opened.read_text().split() == ["nano", "-n"]
    assert "Enter: open it" not in desk.asked(*EDIT, typed=()).stdout


@pytest.mark.slow
def test_whoever_agreed_to_their_own_editor_gets_the_one_they_name_later(
    desk: Desk, opened: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EDITOR", "micro")
    told = desk.asked(*EDIT, typed=("",)).stdout
    assert "From now on scripts open in whichever editor EDITOR names." in told
    monkeypatch.setenv("EDITOR", "nano -w")
    assert "Enter: open it" not in desk.asked(*EDIT, typed=()).stdout
    assert opened.read_text().split()[::2] == ["micro", "nano"]
    monkeypatch.delenv("EDITOR")  # then it is found, and asked, as at first
    assert "y: open it" in desk.asked(*EDIT, typed=("n",)).stdout
    assert desk("config", "editor").stdout.startswith('editor = "EDITOR"')
    desk("config", "editor", "micro")  # what is set here goes first
    desk.forget_settings()
    monkeypatch.setenv("EDITOR", "nano")
    assert "micro" not in desk.asked(*EDIT, typed=()).stdout
    assert opened.read_text().split()[-2:] == ["micro", "+1"]


@pytest.mark.parametrize("typed", ["n", "q"])
def test_it_is_not_opened_where_they_say_no(
    desk: Desk, opened: Path, monkeypatch: pytest.MonkeyPatch, typed: str
) -> None:
    monkeypatch.setenv("VISUAL", "micro")
    assert desk.asked(*EDIT, typed=("?", typed)).exit_code == 1
    assert opened.read_text() == ""


def test_where_the_one_set_here_is_gone_the_one_that_editor_names_is_offered(
    desk: Desk, opened: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk("config", "editor", "micro")
    (opened.parent / "bin" / "micro").rename(opened.parent / "bin" / "vim")
    monkeypatch.setenv("EDITOR", "vim")
    told = desk.asked(*EDIT, typed=("",)).stdout
    assert "I can't find the editor “micro” on this computer." in told
    assert "in vim. To leave it" in told
    assert opened.read_text().split() == ["micro", "+1"]


def test_a_missing_editor_is_said_and_the_next_found_is_offered(
    desk: Desk, opened: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VISUAL", "not-there --wait")
    refused = str(desk(*EDIT).exception)
    assert refused.startswith("I can't find the editor “not-there” on this computer.")
    assert "config editor nano" in refused
    told = desk.asked(*EDIT, typed=("y",)).stdout
    assert "I can't find the editor “not-there” on this computer." in told
    assert "in nano, a text editor." in told
    assert opened.read_text().split() == ["nano", "+1"]


def test_with_nobody_there_an_editor_with_a_window_of_its_own_opens(
    desk: Desk, opened: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = Path(os.environ["PATH"], "my-editor")
    own.write_text(f'#!/bin/sh\necho "mine $1" >> {opened}\n', encoding="utf-8")
    own.chmod(0o700)
    monkeypatch.setenv("VISUAL", "my-editor")
    assert desk(*EDIT).exit_code == 0
    assert opened.read_text().startswith("mine ")
    monkeypatch.setenv("VISUAL", "")
    monkeypatch.setenv("PATH", "")
    assert desk(*EDIT).exit_code == 1


@for_each("name", [*LEAVING, "unheard-of"])
def test_every_known_editor_has_a_way_out(name: str) -> None:
    way = opens(program(f"/usr/bin/{name} --flag"), line=3)[1]
    assert way == f"{LEAVING.get(name, SAVE_AND_CLOSE)} Then you come back here."


def test_a_line_that_lost_its_mark_in_the_editor_is_named_by_what_it_was(
    desk: Desk, opened: Path
) -> None:
    """The words sound like advice; the script as it was before knows better, twice in a row."""
    desk.own_scripts.mkdir()
    script = desk.own_scripts / "own.md"
    text = "# Own\n\n### Begin\n\n> The job would suit a careful person.\n"
    script.write_text(text, encoding="utf-8")
    lost = opened.parent / "lost.md"
    lost.write_text(text.replace("> ", ""), encoding="utf-8")
    editor = opened.parent / "bin" / "nano"
    editor.write_text(f"#!/bin/sh\n/bin/cp {lost} {script}\n", encoding="utf-8")
    told = desk.asked(*EDIT, "own", typed=("y", "", "q")).output
    named = "Line 5: This looks like your line. Put “>” in front of it: “> The job would suit"
    assert re.sub(r"\s+", " ", told).count(named) == 2
    assert "you can't practice with this script. Enter: back to the editor" in told


@pytest.mark.slow
def test_a_copy_of_a_built_in_script_is_told_by_the_lines_that_it_had(desk: Desk) -> None:
    built_in = next(path for path in built_in_scripts().values() if path.stem == "cold-call")
    desk.own_scripts.mkdir()
    copy = desk.own_scripts / "cold-call.md"
    copy.write_text(built_in.read_text("utf-8").replace("> Thank you, {", "Thank you, {"), "utf-8")
    checked = desk("script", "check").output
    assert ": This looks like your line. Put “>” in front of it: “> Thank you, {" in checked
    refused = str(desk("drill", "cold-call").exception)
    assert "This looks like your line." in refused


@pytest.mark.parametrize("named", ["", "nano", "vim"])
def test_with_nobody_there_no_editor_opens_in_a_terminal(
    desk: Desk, opened: Path, named: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if named:
        monkeypatch.setenv("EDITOR", named)
    result = desk(*EDIT)
    assert result.exit_code == 2
    assert "There's nobody to ask here" in result.output
    assert opened.read_text() == ""


def test_the_editor_named_as_an_example_is_one_that_is_there(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VISUAL", "code")
    assert "config editor nano" in str(desk(*EDIT).exception)
    Path(os.environ["PATH"], "nano").unlink()
    assert "config editor micro" in str(desk(*EDIT).exception)
