"""The window is closed among the questions, or Ctrl-C pressed: what was answered is kept."""

import signal
import sys
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("there are no pseudo-terminals", allow_module_level=True)

from tests.support.folds import stages
from tests.support.terminals.terminal import terminal
from trainer.core.stages.stages import Stage
from trainer.store.store import read

pytestmark = pytest.mark.slow


ENDS = (signal.SIGHUP, signal.SIGINT, signal.SIGTERM, signal.SIGKILL)


def kept(path: Path) -> Stage:
    log = read(path / "log.db")
    (found,) = stages(log, now=log[-1].at)
    return found


@pytest.mark.parametrize("end", ENDS)
def test_of_the_questions_about_a_new_interview(tmp_path: Path, end: signal.Signals) -> None:
    db = tmp_path / "log.db"
    with terminal("--db", str(db), "interview", "add", home=tmp_path) as screen:
        screen.see("Which company?")
        screen.type("Acme\r")
        screen.see("Who interviewed you?")
        screen.type("Ms. Ortiz\r")
        screen.see("Who will you meet next?")
        screen.signal(end)
        screen.wait()
        if end is signal.SIGINT:
            assert "What you've answered is saved." in screen.text
    assert (kept(tmp_path).company, kept(tmp_path).interviewer) == ("Acme", "Ms. Ortiz")


@pytest.mark.parametrize("end", ENDS)
def test_of_the_three_quick_ones_which_home_then_goes_on_with(
    tmp_path: Path, end: signal.Signals
) -> None:
    db = tmp_path / "log.db"
    with terminal("--db", str(db), "--plain", home=tmp_path) as screen:
        screen.see("Enter: the first line")
        screen.type("t\r")
        screen.see("At what time will you call today?")
        screen.rest(1.2)  # as long as it takes to read it
        screen.type("\r")
        screen.see("Who interviewed you?")
        screen.type("ms ortiz\r")
        screen.see("Ms. Ortiz? Enter: yes")
        screen.type("yes please\r")
        screen.see("Who will you meet next?")
        screen.signal(end)
        screen.wait()
    assert kept(tmp_path).interviewer == "Ms. Ortiz"
    with terminal("--db", str(db), "--plain", home=tmp_path) as screen:
        screen.see("Ms. Ortiz")
        screen.see("Type help for more")
