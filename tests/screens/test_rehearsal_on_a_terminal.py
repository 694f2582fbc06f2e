"""A rehearsal on a real terminal: what is rated stays, whatever becomes of the window."""

import os
import signal
import sys
from pathlib import Path

import pytest

from tests.support.terminals.keyboard import LEAVES_FULL_SCREEN, SHORT, press, reviews
from trainer.core.log.events import What
from trainer.store.store import read

if sys.platform == "win32":
    pytest.skip("there are no pseudo-terminals", allow_module_level=True)

from tests.support.terminals.terminal import terminal

WAY, TIME, PRICE = "Where is the station?", "What time is it, please?", "How much is the ticket"


RECAP = (
    "3 questions and 1 reply. 2 of 4 right.",
    "Mixed up: Ask the way: they said “",
    "Skipped: Ask the time",
    "Prompted: in 1 line.",
    "Schedule: ",
)


@pytest.fixture
def call(tmp_path: Path) -> tuple[str, ...]:
    path = tmp_path / "short.md"
    path.write_text(SHORT)
    return ("--db", str(tmp_path / "log.db"), "rehearse", str(path), "--by", "type")


def test_to_its_end_with_a_wrong_branch_a_forgotten_line_and_a_line_asked_for(
    tmp_path: Path, call: tuple[str, ...]
) -> None:
    with terminal(*call, home=tmp_path) as screen:
        screen.see("They've picked up the phone. You begin.")
        press(screen, f"{WAY}\r")
        screen.see("All words right.")
        press(screen, "\r")
        left = "left" in screen.see("They say").partition("They say")[2].lower()
        other = "Thank you, right it is." if left else "Thank you, left it is."
        press(screen, f"{other}\r")
        screen.see("That's what you say if they say")
        press(screen, "n")
        screen.see("Note:")
        press(screen, "it is behind the church\r")
        screen.see("Last time: “it is behind the church”")
        press(screen, "\r")
        screen.see("question 2 of 3")
        press(screen, "\r")
        screen.see("Nothing said.")
        press(screen, "u")
        screen.see("Taken back. Rate it again.")
        press(screen, "1")
        screen.see("Nothing said.")
        press(screen, "\r")
        screen.see("question 3 of 3")
        press(screen, "\t")
        screen.see("The point: Ask the price")
        press(screen, "How much is the ticket to town?\r")
        screen.see("with 1 hint.")
        press(screen, "\r")
        text = screen.see("Practice these now?")
        assert [told for told in RECAP if told not in text] == []
        press(screen, "q\r")
        assert screen.wait() == 0
        assert LEAVES_FULL_SCREEN in screen.output
    assert [event.rating for event in reviews(tmp_path / "log.db")][-1] == 2


def test_made_narrow_killed_and_begun_again_nothing_rated_is_lost(
    tmp_path: Path, call: tuple[str, ...]
) -> None:
    with terminal(*call, "--from-end", home=tmp_path) as screen:
        screen.see("question 1 of 3")
        press(screen, f"{WAY}\r")
        screen.see("All words right.")
        screen.resize(40, 24)
        screen.see("?: help")
        press(screen, "\r")
        screen.see("They say")
        press(screen, "Thank you, ")
        screen.see(" Thank you,")
        os.kill(screen.pid, signal.SIGKILL)
        assert screen.wait() == -signal.SIGKILL
    assert [event.rating is not None for event in reviews(tmp_path / "log.db")] == [True]
    with terminal(*call, "--from-end", home=tmp_path, columns=40) as screen:
        screen.see("Continue from there?")
        assert "Last time you stopped after: Ask the" in screen.text
        press(screen, "\r")
        screen.see("They say")  # it was left before the reply was answered
        assert "1 of 3" in screen.text
        press(screen, "\x03")
        assert screen.wait() == 130
        assert "You didn't say anything, so nothing" in screen.text
    kinds = [event.event for event in read(tmp_path / "log.db")]
    assert kinds == [What.REVIEW]
