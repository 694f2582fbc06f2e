"""The short word is offered at the end of the first practice, also to somebody who stops early."""

import sys
from pathlib import Path

import pytest

from tests.support.here import Desk

OFFER = "I can make the short word `trainer` work from any folder."


@pytest.fixture
def apart(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """Return somebody whose `trainer` isn't found by its name."""
    us = tmp_path / "app" / "trainer"
    us.parent.mkdir()
    us.write_text("#!/bin/sh\n")
    us.chmod(0o755)
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


def test_the_end_of_the_input_is_no_answer(apart: Desk) -> None:
    shown = apart.asked(typed=("", "", "dpfa", "", "q")).stdout
    assert OFFER in shown
    assert not apart.settings_path.exists()
