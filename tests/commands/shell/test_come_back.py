"""The command that comes back asks for plain lines once where they were asked for now."""

import os
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.support.here import Desk, program
from trainer.acts.home.launcher import offer
from trainer.acts.look.ending import TYPE
from trainer.acts.typed import comes_back, typed_here
from trainer.disk.launcher import Here

if sys.platform == "win32":
    pytest.skip("a shell script", allow_module_level=True)


@pytest.fixture
def us(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a program that was started with plain lines, from the folder it lies in."""
    path = program(tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setattr(sys, "argv", [str(path), "--plain", "drill"])
    return path


@pytest.mark.parametrize(
    "told", ["Saved. To come back, type: trainer", "To practice: trainer drill --cards 3."]
)
@pytest.mark.parametrize("word", [True, False])
def test_plain_lines_are_asked_for_once_however_often_it_is_put(
    us: Path, monkeypatch: pytest.MonkeyPatch, told: str, *, word: bool
) -> None:
    monkeypatch.setenv("PATH", str(us.parent) if word else "")
    put = typed_here(told)
    assert put.count("--plain") == 1
    assert put.count("app/trainer") == (not word)
    assert typed_here(put) == put


@pytest.mark.slow
def test_a_drill_in_plain_lines_says_them_once(
    us: Path, monkeypatch: pytest.MonkeyPatch, desk: Desk
) -> None:
    monkeypatch.setenv("PATH", os.pathsep.join((str(us.parent), os.environ["PATH"])))
    result = desk.asked("drill", "--cards", "1", typed=("q",))
    assert f"To come back, {TYPE}trainer --plain\n" in result.output


def test_the_offer_of_the_short_word_says_what_would_be_typed_else(
    us: Path, desk: Desk, tmp_path: Path
) -> None:
    here = Here(str(us), tmp_path, {"HOME": str(tmp_path / "home"), "PATH": ""})
    with CliRunner().isolation(input="y\n") as (out, _, _):
        offer(desk, here)
        shown = out.getvalue().decode()
    assert "open this folder and type: app/trainer --plain\n" in shown
    assert "from then on type: trainer --plain\n" in shown


def test_without_plain_lines_nothing_asks_for_them(
    us: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "argv", [str(us), "drill"])
    assert comes_back("trainer") == "trainer"
    assert typed_here("To come back, type: trainer").endswith("app/trainer")
