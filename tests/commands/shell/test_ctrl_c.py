"""Ctrl-C at a question: what is said next has a line of its own, and no line is left empty."""

import sys
from pathlib import Path

import pytest

from tests.support.here import ADD, PEOPLE, Desk, environment
from tests.support.terminals.full import CTRL_C
from tests.support.terminals.terminal import terminal

pytestmark = pytest.mark.slow


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals there")
@pytest.mark.parametrize(
    ("args", "prompt"),
    [
        (("--plain",), ">"),
        (("--plain", "drill"), "then Enter."),
        (("interview", "edit"), "none: clear it)"),
        (("debrief", "acme-1"), "Enter: skip"),
    ],
)
def test_ctrl_c_ends_it_on_a_line_of_its_own(
    args: tuple[str, ...], prompt: str, tmp_path: Path
) -> None:
    desk = Desk(tmp_path)
    desk(*ADD, *PEOPLE)
    home = environment(tmp_path)
    with terminal(
        "--db", str(desk.store_path), *args, home=Path(home["HOME"]), columns=80, rows=40
    ) as screen:
        screen.see(prompt)
        screen.type(CTRL_C)
        assert screen.wait() == 130
        interrupted = [line for line in screen.lines if "^C" in line]
        assert len(interrupted) == 1
        assert interrupted[0].endswith("^C")
        last = screen.screen.cursor.y
        assert screen.lines[last] == ""
        assert screen.lines[last - 1] != ""


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals there")
@pytest.mark.parametrize("told", ["my call is next week on thursday", ""])
def test_ctrl_c_in_the_first_drill_says_how_to_come_back_and_keeps_the_day(
    told: str, tmp_path: Path
) -> None:
    home, store = environment(tmp_path), tmp_path / "log.db"
    with terminal("--db", str(store), home=Path(home["HOME"]), columns=80, rows=40) as screen:
        screen.see("q: later")
        screen.type(f"{told}\r")
        screen.see("Esc: stop")
        screen.type(CTRL_C)
        assert screen.wait() == 130
        said = "\n".join(screen.lines)
        assert "To come back, type:" in said
        assert ("Saved: Call: Thursday" in said) is bool(told)
