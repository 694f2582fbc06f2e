"""A script with an error in it: home and the editor let it be corrected, and nothing is lost."""

from pathlib import Path

import pytest

from tests.support.here import Desk, drilled
from trainer.disk.scripts import FIRST, built_in_scripts
from trainer.rows.editor import FIX_HELP

GOOD = built_in_scripts()[FIRST].read_text(encoding="utf-8")


def broken(text: str) -> str:
    """Return a script whose last section has become a second title."""
    before, _, after = text.rpartition("\n## ")
    return f"{before}\n# {after}"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    found = Desk(tmp_path)
    drilled(found, typed="\n3\n" * 3)
    found.own_scripts.mkdir(exist_ok=True)
    (found.own_scripts / f"{FIRST}.md").write_text(broken(GOOD), encoding="utf-8")
    return found


def editing(monkeypatch: pytest.MonkeyPatch, *texts: str) -> list[int]:
    """Let an editor leave these texts one after the other; return the lines it is opened at."""
    lines: list[int] = []

    def edit(path: Path, line: int, *, editor: str) -> None:
        assert editor == "nano"
        path.write_text(texts[len(lines)], encoding="utf-8")
        lines.append(line)

    monkeypatch.setenv("VISUAL", "nano")
    monkeypatch.setattr("trainer.acts.scripts.editor.installed", bool)
    monkeypatch.setattr("trainer.acts.scripts.editor.open_editor", edit)
    return lines


def test_home_says_what_is_wrong_and_lets_it_be_fixed(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = editing(monkeypatch, broken(GOOD), GOOD)
    # It opens at the error that home names. The first try leaves it as it is: back to the editor
    # at the error, then home again. How to leave it is told before each.
    found = desk.asked(typed=("", "y", "", "", "q")).output
    assert "Begin the heading with" in found
    assert "Enter: fix it in the editor" in found
    assert "The script is fine." in found
    assert "Enter: drill" in found.rpartition("The script is fine.")[2]
    assert lines == [GOOD[: GOOD.rindex("\n## ")].count("\n") + 2] * 2
    assert f"This opens the script at line {lines[0]} in nano." in found
    told, _, _ = found.partition("The script is fine.")
    assert told.count("To save: Ctrl-O, then Enter. To leave it: Ctrl-X.") == 2


@pytest.mark.slow
@pytest.mark.parametrize("typed", ["e", "edit", "back to the editor", "yes"])
def test_back_to_an_error_is_e_as_elsewhere(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, typed: str
) -> None:
    lines = editing(monkeypatch, broken(GOOD), GOOD)
    found = desk.asked("script", "edit", typed=("y", typed)).output
    assert len(lines) == 2
    assert "The script is fine." in found
    asked = found.index("Enter: back to the editor")
    assert "The editor is" not in found[:asked]  # how to leave it is told before it opens again
    assert "The editor is nano. To save: Ctrl-O" in found[asked:]


@pytest.mark.slow
@pytest.mark.parametrize("typed", ["b", "back to the words that came with it"])
def test_after_an_edit_b_goes_back_to_the_words_that_came_with_the_script(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, typed: str
) -> None:
    lines = editing(monkeypatch, broken(GOOD))
    found = desk.asked("script", "edit", typed=("y", typed))
    assert len(lines) == 1
    assert "b: back to the words that came with it" in found.output
    assert "has the words again that came with it." in " ".join(found.output.split())
    assert "0 errors, 0 warnings" in desk("script", "check").output


@pytest.mark.slow
def test_after_an_edit_whoever_asks_what_that_means_is_told(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    editing(monkeypatch, broken(GOOD))
    told = desk.asked("script", "edit", typed=("y", "what does that mean", "q")).output
    assert "Press Enter to open the script where the error is." in told
    assert "The script is this file: " in told


@pytest.mark.slow
def test_home_reminds_of_how_to_leave_an_editor_agreed_to_before(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    editing(monkeypatch, GOOD)
    desk.settings_path.write_text('editor = "nano"\n', encoding="utf-8")
    desk.forget_settings()
    found = desk.asked(typed=("", "", "q")).output
    told, _, _ = found.partition("Enter: fix it in the editor")
    assert "The editor is nano. To save: Ctrl-O, then Enter. To leave it: Ctrl-X." in told


@pytest.mark.slow
def test_home_can_be_left_with_it(desk: Desk) -> None:
    found = desk.asked(typed=("q",)).stdout
    assert "Until that's fixed, there's nothing to practice." in found
    assert "Enter: drill" not in found


@pytest.mark.slow
@pytest.mark.parametrize("typed", ["help", "hm"])
def test_who_wants_help_there_is_told_what_can_be_done(desk: Desk, typed: str) -> None:
    assert FIX_HELP in desk.asked(typed=(typed, "q")).stdout


@pytest.mark.slow
def test_so_is_somebody_led_who_never_practiced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    editing(monkeypatch, GOOD)
    desk = Desk(tmp_path)
    desk.own_scripts.mkdir(exist_ok=True)
    (desk.own_scripts / f"{FIRST}.md").write_text(broken(GOOD), encoding="utf-8")
    found = desk.asked(typed=("", "y", "q", "q"))
    assert "Enter: fix it in the editor" in found.output
    assert "Enter: the first line" in found.output.rpartition("The script is fine.")[2]


@pytest.mark.slow
def test_a_command_says_how_to_open_it(desk: Desk) -> None:
    result = desk("drill")
    assert "script edit" in str(result.exception)


WARNED = GOOD.replace("{next} is listening", "{nxt} is listening")


@pytest.mark.slow
@pytest.mark.parametrize("typed", ["e", "back to the editor", "edit"])
def test_a_warning_is_told_and_the_editor_is_offered_again(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, typed: str
) -> None:
    lines = editing(monkeypatch, WARNED, GOOD)
    found = desk.asked("script", "edit", typed=("", "what?", typed))
    assert f"\nLine {lines[1]}: The blank {{nxt}} looks like {{next}}." in found.stdout
    assert ".md:" not in found.stdout
    assert "Enter: keep it as it is, or e: back to the editor" in found.stdout
    assert "Press Enter to keep it as it is, or type e" in found.stdout
    assert lines[1] == WARNED[: WARNED.index("{nxt}")].count("\n") + 1
    assert "The script is fine." in found.stdout
    assert found.exit_code == 0


@pytest.mark.slow
@pytest.mark.parametrize("typed", ["", "keep it", "yes please", "no", "q"])
def test_a_warning_may_be_as_it_was_meant(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, typed: str
) -> None:
    lines = editing(monkeypatch, WARNED)
    found = desk.asked("script", "edit", typed=("", typed))
    assert len(lines) == found.stdout.count("You can practice with it") == 1
    assert found.exit_code == 0


@pytest.mark.slow
@pytest.mark.parametrize("typed", ["b", "back to the words that came with it"])
def test_at_home_one_key_goes_back_to_the_words_that_came_with_it(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, typed: str
) -> None:
    lines = editing(monkeypatch)
    found = desk.asked(typed=(typed, "", "q")).output
    assert lines == []
    assert f"{FIRST} has the words again that came with it." in found
    assert "Enter: drill" in found.rpartition("came with it.")[2]
    (kept,) = desk.own_scripts.iterdir()
    assert kept.read_text(encoding="utf-8") == broken(GOOD)


@pytest.mark.slow
@pytest.mark.parametrize("typed", ["q", "no", "leave"])
def test_who_leaves_a_broken_script_changes_nothing(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, typed: str
) -> None:
    lines = editing(monkeypatch)
    desk.asked(typed=("hm", typed))
    assert lines == []
    assert (desk.own_scripts / f"{FIRST}.md").read_text(encoding="utf-8") == broken(GOOD)


@pytest.mark.slow
def test_who_leaves_the_editor_with_an_error_is_told_how_to_go_back(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    editing(monkeypatch, broken(GOOD))
    found = desk.asked("script", "edit", typed=("y", "q")).output
    assert f"trainer script reset {FIRST}" in " ".join(found.split())


@pytest.mark.slow
def test_a_drill_of_another_script_ends_as_ever(desk: Desk) -> None:
    found = drilled(desk, "salary-talk", "--cards", "1")
    assert found.exit_code == 0, found.exception
    assert "Everything is saved." in " ".join(found.stdout.split())
    assert "Tomorrow: about" in found.stdout


@pytest.mark.slow
@pytest.mark.parametrize("word", ["repeat", "again", "Say that again, please"])
def test_what_is_wrong_is_told_once_more_at_home_and_after_an_edit(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, word: str
) -> None:
    wrong = "Begin the heading with"
    assert desk.asked(typed=(word, "q")).output.count(wrong) == 2
    editing(monkeypatch, broken(GOOD))
    found = desk.asked("script", "edit", typed=("y", word, word, "q"))
    assert found.output.count(wrong) == 3
    assert found.output.count("Enter: back to the editor") == 3


@pytest.mark.slow
def test_what_may_be_meant_otherwise_is_told_once_more(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    editing(
        monkeypatch, GOOD.replace("### Ask what they look for", "### Ask what they look for {}")
    )
    found = desk.asked("script", "edit", typed=("y", "repeat", ""))
    lines = [line for line in found.output.splitlines() if line.startswith("Line ")]
    assert len(lines) == 2
    assert lines[0] == lines[1]
