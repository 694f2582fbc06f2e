"""The short word is offered at the end of the first practice, also to somebody who stops early."""

import sys
from pathlib import Path

import pytest

from tests.support.here import Desk, drilled, program

OFFER = "I can make the short word “trainer” work from any folder."


@pytest.fixture
def apart(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """Return somebody whose `trainer` isn't found by its name."""
    us = program(tmp_path)
    monkeypatch.setattr(sys, "argv", [str(us)])
    monkeypatch.setenv("PATH", "")
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    return desk


def test_who_stops_after_the_first_line_is_offered_it_before_they_leave(
    apart: Desk, tmp_path: Path
) -> None:
    shown = apart.asked(typed=("", "", "dpfa", "", "q", "y")).stdout
    assert shown.count(OFFER) == 1
    assert shown.index(OFFER) < shown.index("See you later")
    assert (tmp_path / "home" / ".local" / "bin" / "trainer").exists()


def test_who_never_began_is_not_asked(apart: Desk) -> None:
    assert OFFER not in apart.asked(typed=("q",)).stdout


@pytest.mark.slow
def test_the_end_of_the_input_is_no_answer(apart: Desk) -> None:
    shown = apart.asked(typed=("", "", "dpfa", "", "q")).stdout
    assert OFFER in shown
    assert not apart.settings_path.exists()


@pytest.mark.slow
def test_with_a_second_yes_the_terminal_finds_it(
    apart: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SHELL", "/bin/bash")
    monkeypatch.setattr(sys, "platform", "linux")
    shown = apart.asked(typed=("", "", "dpfa", "", "q", "y", "yes please")).stdout
    its = tmp_path / "home" / ".bashrc"
    line = 'export PATH="$HOME/.local/bin:$PATH"'
    assert its.read_text() == f"{line}\n"
    assert f"to the end of ~/.bashrc, a file that it reads each time it opens:\n  {line}\n" in shown
    assert "Now open a new terminal, and from then on type: trainer\n" in shown
    assert f"in this terminal, type: {tmp_path}/app/trainer" in shown
    assert "To come back, open a new terminal and type “trainer”." in shown


@pytest.mark.slow
@pytest.mark.parametrize("no", [("no thanks",), ()])
def test_without_it_nothing_is_added_and_it_says_how(
    apart: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, no: tuple[str, ...]
) -> None:
    monkeypatch.setenv("SHELL", "/bin/bash")
    monkeypatch.setattr(sys, "platform", "linux")
    shown = apart.asked(typed=("", "", "dpfa", "", "q", "y", *no)).stdout
    assert not (tmp_path / "home" / ".bashrc").exists()
    line = "  echo 'export PATH=\"$HOME/.local/bin:$PATH\"' >> ~/.bashrc"
    assert f"{line}\n" in shown
    assert len(line) < 60  # it is to be copied, and stands in one row there


@pytest.mark.slow
def test_after_a_practice_that_was_cut_off_it_is_offered_once_home_did_something(
    apart: Desk,
) -> None:
    drilled(apart, "--cards", "1")
    shown = apart.asked(typed=("t", "n", "q")).stdout
    assert shown.count(OFFER) == 1
    assert shown.index(OFFER) > shown.index("Enter: drill")
    assert OFFER not in apart.asked(typed=("t", "q")).stdout


@pytest.mark.slow
def test_what_is_wanted_instead_is_done_and_it_is_offered_the_next_time(apart: Desk) -> None:
    drilled(apart, "--cards", "1")
    shown = apart.asked(typed=("t", "hm", "stats", "", "", "q")).stdout
    assert shown.count(OFFER) == 1
    assert "Press Enter (yes, make it)" in shown
    assert "RECALL" in shown.upper()
    assert not apart.settings_path.exists()
    apart.told_once.clear()
    assert OFFER in apart.asked(typed=("t", "q")).stdout
