"""Tab completes names of commands, scripts, interviews and settings; what is broken is silence."""

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from click.shell_completion import ShellComplete

from tests.support.here import ADD, DATES, PEOPLE, Desk, environment
from trainer.cli import COMMANDS, trainer
from trainer.core.settings import CHOICES, MEANINGS, Settings
from trainer.core.stages.telling.result import came
from trainer.disk.scripts import built_in_scripts
from trainer.rows.stages import CAME_OF


def offered(desk: Desk, *typed: str) -> list[str]:
    *before, begun = typed
    found = ShellComplete(trainer, {"obj": desk}, "trainer", "_TRAINER_COMPLETE")
    return [item.value for item in found.get_completions(before, begun)]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make somebody with two interviews and a script of their own."""
    desk = Desk(tmp_path_factory.mktemp("desk"))
    desk(*ADD, *DATES, *PEOPLE)
    desk("interview", "add", "Borealis")
    desk.own_scripts.mkdir()
    (desk.own_scripts / "my-call.md").write_text(
        "# My call {#my-call}\n\n## One\n\n> Hello there.\n"
    )
    return desk.folder


@pytest.fixture
def known(made: Path, desk: Desk) -> Desk:
    """Return a copy of them for one test."""
    shutil.copytree(made, desk.folder, dirs_exist_ok=True)
    return desk


def test_commands_are_offered(desk: Desk) -> None:
    assert offered(desk, "") == [*COMMANDS]
    assert offered(desk, "interview", "e") == ["edit"]


@pytest.mark.parametrize(
    "typed",
    [
        ("read",),
        ("drill",),
        ("today",),
        ("rehearse",),
        ("warm-up",),
        ("script", "check"),
        ("script", "cards"),
        ("script", "edit"),
        ("stats", "--script"),
        ("interview", "add", "Acme", "--script"),
    ],
)
def test_scripts_are_offered_the_persons_own_first(known: Desk, typed: tuple[str, ...]) -> None:
    assert offered(known, *typed, "") == ["my-call", *sorted(built_in_scripts())]
    assert offered(known, *typed, "my") == ["my-call"]


@pytest.mark.parametrize(
    "typed",
    [
        ("debrief",),
        ("interview", "edit"),
        ("interview", "remove"),
        ("--stage",),
        ("drill", "--stage"),
        ("log", "forget", "--stage"),
    ],
)
def test_interviews_are_offered(known: Desk, typed: tuple[str, ...]) -> None:
    assert sorted(offered(known, *typed, "")) == ["acme", "acme-1", "borealis", "borealis-1"]
    assert offered(known, *typed, "bor") == ["borealis-1", "borealis"]


def test_an_interview_that_was_removed_is_not_offered(known: Desk) -> None:
    known("interview", "remove", "borealis-1", "--yes")
    assert "borealis-1" not in offered(known, "debrief", "")


def test_settings_and_what_they_may_be_are_offered(desk: Desk) -> None:
    assert offered(desk, "config", "") == [*MEANINGS] == [*Settings.__struct_fields__]
    for name, values in CHOICES.items():
        assert offered(desk, "config", name, "") == [*values]


def test_what_came_of_an_interview_is_offered_in_words_that_say_so(known: Desk) -> None:
    words = offered(known, "debrief", "--result", "")
    assert words == offered(known, "debrief", "acme", "--result", "")
    assert offered(known, "debrief", "--result", "o") == ["offer", "on-hold"]
    assert {came(word) for word in words} == {*CAME_OF}
    assert not any(" " in word for word in words)  # bash would take it for two


def garbage(log: Path) -> None:
    log.write_bytes(b"no database" * 1000)


def cut(log: Path) -> None:
    log.write_bytes(log.read_bytes()[:5000])


def spoiled(log: Path) -> None:
    with closing(sqlite3.connect(log, isolation_level=None)) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute("DELETE FROM sqlite_schema WHERE name = 'words'")


def folder(log: Path) -> None:
    log.unlink()
    log.mkdir()


def gone(log: Path) -> None:
    log.unlink()


@pytest.mark.parametrize("harm", [garbage, cut, spoiled, folder, gone])
def test_a_log_that_cannot_be_read_is_silence_and_stays_as_it_is(
    known: Desk, harm: Callable[[Path], None], capfd: pytest.CaptureFixture[str]
) -> None:
    harm(known.store_path)
    before = sorted(path for path in known.folder.rglob("*") if "cache" not in path.parts)
    assert offered(known, "debrief", "") == []
    assert offered(known, "drill", "--stage", "") == []
    assert capfd.readouterr() == ("", "")
    assert sorted(p for p in known.folder.rglob("*") if "cache" not in p.parts) == before


BASH = shutil.which("bash")


@pytest.mark.skipif(BASH is None, reason="no bash here")
def test_in_bash_it_works_as_the_readme_says(known: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "bin"
    folder.mkdir()
    (folder / "trainer").symlink_to(Path(sys.executable).with_name("trainer"))
    typed = f"trainer --db {known.store_path} debrief bor"
    script = f"""
        eval "$(_TRAINER_COMPLETE=bash_source trainer)"
        COMP_WORDS=({typed}) COMP_CWORD=4
        _trainer_completion trainer
        echo "${{COMPREPLY[@]}}"
    """
    found = subprocess.run(
        [BASH or "", "--norc", "-c", script],
        env={**environment(tmp_path), "PATH": f"{folder}:{os.environ['PATH']}"},
        capture_output=True,
        check=True,
        text=True,
    )
    assert (found.stdout, found.stderr) == ("borealis-1 borealis\n", "")


FISH = shutil.which("fish")


def tabbed(fish: str, typed: str, folder: Path, home: Path) -> str:
    """Return what fish offers after some words, at home in a folder with one text in it."""
    folder.mkdir()
    (folder / "trainer").symlink_to(Path(sys.executable).with_name("trainer"))
    (home / "questions.txt").write_text("Who are you?")
    script = f"_TRAINER_COMPLETE=fish_source trainer | source; complete -C '{typed}'"
    found = subprocess.run(
        [fish, "--no-config", "-c", script],
        env={**environment(home), "PATH": f"{folder}:{os.environ['PATH']}"},
        cwd=home,
        capture_output=True,
        check=True,
        text=True,
    )
    return found.stdout


@pytest.mark.skipif(FISH is None, reason="no fish here")
def test_in_fish_a_file_is_offered_and_what_is_told_is_told_to_its_end(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    told = tabbed(FISH or "", "trainer script new x --from quest", tmp_path / "bin", home)
    assert told.splitlines() == ["questions.txt"]
    told = tabbed(FISH or "", "trainer scrip", tmp_path / "more", home)
    (name, meaning) = told.strip().split("\t")
    assert name == "script"
    found = ShellComplete(trainer, {}, "trainer", "_TRAINER_COMPLETE")
    (item,) = found.get_completions([], "scrip")
    assert meaning == item.help
    assert "," in meaning


@pytest.mark.parametrize("typed", [("script", "new", "x", "--from"), ("log", "import")])
def test_where_a_file_is_wanted_the_shell_is_told_so(desk: Desk, typed: tuple[str, ...]) -> None:
    found = ShellComplete(trainer, {"obj": desk}, "trainer", "_TRAINER_COMPLETE")
    items = found.get_completions([*typed], "que")
    assert [(item.type, item.value) for item in items] == [("file", "que")]


def test_scenes_of_the_script_before_them_are_offered(known: Desk) -> None:
    first = offered(known, "rehearse", "--scene", "")
    assert "Where you stand" in first
    assert offered(known, "rehearse", "--scene", "Where") == ["Where you stand"]
    assert offered(known, "rehearse", "salary-talk", "--scene", "") not in ([], first)
    (known.own_scripts / "my-call.md").write_text("no heading\n")
    assert offered(known, "rehearse", "my-call", "--scene", "") == []


def test_after_a_word_that_is_no_command_nothing_is_offered_or_said(desk: Desk) -> None:
    assert offered(desk, "intervew", "") == []
    assert offered(desk, "interview", "edt", "") == []
