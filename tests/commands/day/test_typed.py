"""Commands in sentences are said as they have to be typed: in a terminal whole, at home as keys."""

import re
import sys
from pathlib import Path

import pytest

from tests.support.here import ADD, Desk, drilled, program
from tests.support.people import MONDAY
from trainer.acts.typed import typed_here, within_home
from trainer.cli import run

NOT_FOUND = "app/trainer"
COUNTED = re.compile(r"You can say \d+ of \d+ lines|You've made a start on your \d+ lines")


@pytest.fixture
def apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make `trainer` a program that isn't found by its name."""
    us = program(tmp_path)
    monkeypatch.setattr(sys, "argv", [str(us)])
    monkeypatch.setenv("PATH", "")
    monkeypatch.chdir(tmp_path)
    return us


@pytest.mark.parametrize(
    ("told", "there", "home"),
    [
        (
            "To see it: trainer read --page",
            f"To see it: {NOT_FOUND} read --page",
            "To see it: type c",
        ),
        ("To practice: trainer drill", f"To practice: {NOT_FOUND} drill", "To practice: type d"),
        (
            "More: trainer drill --weakest",
            f"More: {NOT_FOUND} drill --weakest",
            "More: type drill --weakest",
        ),
        (
            "When you've heard from them: trainer debrief acme-2",
            f"When you've heard from them: {NOT_FOUND} debrief acme-2",
            "When you've heard from them: type b",
        ),
        (
            "You can type: trainer log show --last 20.",
            f"You can type: {NOT_FOUND} log show --last 20.",
            "You can type log show --last 20.",
        ),
        ("trainer: What?", "trainer: What?", "What?"),
        ("trainer stats.", f"{NOT_FOUND} stats.", "type s."),
        ("A trainer reads.", "A trainer reads.", "A trainer reads."),
    ],
)
@pytest.mark.usefixtures("apart")
def test_a_command_is_said_as_it_is_typed_here(told: str, there: str, home: str) -> None:
    assert typed_here(told) == there
    with within_home():
        assert typed_here(told) == home
    assert typed_here(told) == there


@pytest.mark.parametrize("named", [("--db", "his log.db"), ("--db=his log.db",)])
def test_whose_log_was_named_is_named_again_in_every_command(
    apart: Path, monkeypatch: pytest.MonkeyPatch, named: tuple[str, ...]
) -> None:
    monkeypatch.setattr(sys, "argv", [str(apart), *named, "drill"])
    told = "To come back, type: trainer", "To practice: trainer drill", "See: trainer log show"
    his = f"{NOT_FOUND} --db 'his log.db'"
    assert [typed_here(each).partition(": ")[2] for each in told] == [
        his,
        f"{his} drill",
        f"{his} log show",
    ]


@pytest.mark.usefixtures("apart")
def test_help_says_how_it_is_started_here(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--help"]) == 0
    assert f"To begin, type: {NOT_FOUND}\n" in capsys.readouterr().out


@pytest.mark.slow
def test_the_end_of_a_warm_up_at_home_names_the_key_of_the_sheet(desk: Desk) -> None:
    desk.clock = lambda: MONDAY.replace(hour=9)
    desk(*ADD, "--call", "today 5pm", "--interviewer", "A", "--next", "B")
    drilled(desk, "--cards", "2")
    shown = desk.asked(typed=("w", "", "q", "q", "q")).stdout
    assert "from the top: type c" in shown
    assert "trainer read --page" not in shown


@pytest.mark.slow
def test_below_what_was_read_the_key_to_practice_is_named(desk: Desk) -> None:
    desk.acme()
    told = desk.asked(typed=("r", "q", "", "q")).stdout
    assert "A line counts as read once you press Enter after it, so none does yet." in told
    assert "To practice" not in told  # the row of keys says it
    assert "Enter: back home, d: practice, or q: leave" in told
    told = desk.asked(typed=("r", "q", "d")).stdout
    assert "Each question says what to do:" in told.partition("d: practice")[2]


# -- by ear


@pytest.mark.slow
def test_a_drill_that_said_how_many_lines_can_be_said_is_not_repeated_by_home(desk: Desk) -> None:
    drilled(desk, typed="\n" * 6)
    shown = desk.asked(typed=("drill", *[""] * 12, "q", "q")).stdout
    first, told = shown.split("> ", 1)
    assert len(COUNTED.findall(first)) == 1
    assert len(COUNTED.findall(told)) == 1
    assert "Type help for more, q to leave." in told.rpartition("You can say")[2]
    again = desk.asked(typed=("stats", "", "q")).stdout
    assert len(COUNTED.findall(again.rpartition("Enter: back home")[2])) == 1


@pytest.mark.slow
@pytest.mark.parametrize("asks", ["help", "?"])
@pytest.mark.parametrize(
    ("page", "keys"),
    [
        ("c", ["Enter: back home", "p: print it, from the browser", "q: leave"]),
        (
            "i",
            [
                "Enter: back home",
                "e: change it",
                "m: it moved",
                "x: it's off",
                "a: add an interview",
                "q: leave",
            ],
        ),
        ("today", ["Enter: back home", "d: practice", "q: leave"]),
    ],
)
def test_a_page_opened_from_home_has_a_help_of_its_own(
    desk: Desk, page: str, keys: list[str], asks: str
) -> None:
    desk.acme()
    drilled(desk, typed="\n" * 6)
    shown = desk.asked(typed=(page, *["q"] * (page == "c"), asks, "", "q")).stdout
    assert "\n".join((*keys, "All that you can type at home works here, too.")) in shown
    assert "d: drill\n" not in shown


def test_a_folder_that_is_not_there_is_told_where_a_log_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for folder, told in ((tmp_path / "none", True), (tmp_path, False)):
        assert run(["--db", str(folder / "a.db"), "stats"]) == 0
        assert ("isn't there yet" in capsys.readouterr().err) is told
