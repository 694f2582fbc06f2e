"""`trainer log import` of an interview that two machines each began under one name."""

from datetime import timedelta
from pathlib import Path
from unittest.mock import patch

import pytest
from click.testing import CliRunner, Result

from tests.support.here import ADD, DATES, PEOPLE, Desk
from tests.support.people import MONDAY
from trainer.cli import trainer


@pytest.fixture(name="one")
def somebody(tmp_path: Path) -> Desk:
    desk = Desk(tmp_path / "one")
    desk(*ADD, *DATES, *PEOPLE)
    return desk


def imported(desk: Desk, *args: str) -> Result:
    return CliRunner().invoke(trainer, ("log", "import", *args), obj=desk, standalone_mode=False)


@pytest.fixture(name="twin")
def a_file_with_another_acme_1(tmp_path: Path) -> Path:
    other, file = Desk(tmp_path / "twin"), tmp_path / "b.jsonl"
    other.clock = lambda: MONDAY + timedelta(minutes=5)
    other(*ADD, "--call", "fri 17:00", "--interviewer", "Dr. Wu", "--next", "Ms. Diaz")
    assert other("log", "export", str(file)).exit_code == 0
    return file


def test_two_interviews_of_one_name_are_shown_and_not_joined_unasked(one: Desk, twin: Path) -> None:
    before, listed = one.store_path.read_bytes(), one("interview", "list").output
    kept = imported(one, str(twin))
    assert kept.return_value == 1
    told = " ".join(kept.output.split())
    assert "Here and in b.jsonl there's an interview called acme-1. They differ:" in told
    assert "Here: Acme, Ms. Ortiz, then Mr. Lee. Call:" in told
    assert "In b.jsonl: Acme, Dr. Wu, then Ms. Diaz. Call:" in told
    assert "Nothing was added. To join them anyway: " in told
    assert f"trainer log import --yes {twin}" in told
    assert one.store_path.read_bytes() == before
    assert one("interview", "list").output == listed


def test_they_are_joined_on_a_yes_and_never_asked_about_again(one: Desk, twin: Path) -> None:
    one.terminal = True
    for typed, code in (("", 1), ("y", 0)):
        with patch("trainer.acts.context.input", lambda _, typed=typed: typed, create=True):
            assert imported(one, str(twin)).return_value == code
    one.terminal = False
    assert "Nothing new" in imported(one, str(twin)).output
    assert "Dr. Wu" in one("interview", "list").output


def test_with_yes_nobody_is_asked(one: Desk, twin: Path) -> None:
    assert imported(one, "--yes", str(twin)).return_value == 0
    assert "Dr. Wu" in one("interview", "list").output


def test_one_that_was_removed_here_does_not_take_the_other_with_it(one: Desk, twin: Path) -> None:
    one("interview", "remove", "acme-1", "--yes")
    kept = imported(one, str(twin))
    assert (kept.return_value, "Here: Removed." in kept.output) == (1, True)


def test_a_machine_that_was_joined_before_goes_on_joining(one: Desk, tmp_path: Path) -> None:
    other, file = Desk(tmp_path / "second"), tmp_path / "x.jsonl"
    one("log", "export", str(file))
    other("log", "import", str(file))
    other("interview", "edit", "acme-1", "--next", "Ms. Diaz")
    one("interview", "edit", "acme-1", "--interviewer", "Dr. Wu")
    other("log", "export", str(tmp_path / "y.jsonl"))
    assert imported(one, str(tmp_path / "y.jsonl")).return_value == 0
    assert "Dr. Wu, then Ms. Diaz" in one("interview", "list").output
