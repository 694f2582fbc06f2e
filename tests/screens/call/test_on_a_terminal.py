"""A rehearsal on a real terminal: what was said stays, whatever becomes of the window."""

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.terminals.keyboard import LEAVES_FULL_SCREEN, SHORT, press, reviews
from trainer.core.log.events import What
from trainer.store.store import read

if sys.platform == "win32":
    pytest.skip("there are no pseudo-terminals", allow_module_level=True)

from tests.support.terminals.terminal import Terminal, terminal

WAY, TIME, PRICE = (
    "Where is the station?",
    "What time is it, please?",
    "How much is the ticket to town?",
)


@pytest.fixture
def call(tmp_path: Path) -> tuple[str, ...]:
    path = tmp_path / "short.md"
    path.write_text(SHORT)
    return ("--db", str(tmp_path / "log.db"), "rehearse", str(path), "--by", "type")


def noted(screen: "Terminal") -> None:
    """Note something for the third turn, and go back to how the call went."""
    press(screen, "a")
    screen.see("1-4: change the rating")
    press(screen, "\x1b[B\x1b[B\r")
    screen.see("The line: What time is it, please?")
    press(screen, "n")
    screen.see("Note:")
    press(screen, "it hangs over the door\r")
    screen.see("Your note: “it hangs over the door”")
    press(screen, "\x1b")
    screen.see("1-4: change the rating")
    press(screen, "q")
    screen.see("a: all turns")


def asked(screen: Terminal, line: str, done: Callable[[str], bool]) -> str:
    """Ask a question, once more where they ask to hear it again; return the screen after it."""
    press(screen, f"{line}\r")
    text = screen.see(lambda text: done(text) or "again?" in text)
    if done(text):
        return text
    press(screen, f"{line}\r")
    return screen.see(done)


def test_to_its_end_with_a_wrong_branch_a_forgotten_line_and_a_line_asked_for(
    tmp_path: Path, call: tuple[str, ...]
) -> None:
    with terminal(*call, home=tmp_path) as screen:
        screen.see("They've picked up the phone.")
        heard = asked(screen, WAY, lambda text: "left" in text.lower() or "right" in text.lower())
        left = "left" in heard.lower()
        press(screen, "Thank you, right it is.\r" if left else "Thank you, left it is.\r")
        screen.see(lambda text: text.count("it is.") == 1)
        press(screen, "\r")
        screen.see("Are you still there?")
        press(screen, "\r")
        screen.see(lambda text: "Question 3 is next." in text)
        press(screen, "\t")
        screen.see("The point: Ask the price")
        asked(screen, PRICE, lambda text: "That's everything." in text)
        press(screen, "\r")
        told = screen.see("You got through. 2 of 3 questions word for word, their reply not")
        assert "You didn't ask question 2: the time." in told
        assert "said what you say if they say" in " ".join(told.split())
        assert "I prompted you at question 3. With a hint" in " ".join(told.split())
        noted(screen)
        press(screen, "q")
        assert screen.wait() == 0
        assert LEAVES_FULL_SCREEN in screen.output
        assert "You didn't ask question 2: the time." in screen.text
    assert [event.rating == 1 for event in reviews(tmp_path / "log.db")] == [
        False,
        True,
        True,
        False,
    ]


def test_made_narrow_killed_and_begun_again_nothing_said_is_lost(
    tmp_path: Path, call: tuple[str, ...]
) -> None:
    with terminal(*call, "--from-end", home=tmp_path) as screen:
        screen.see("From the end: question 1 comes first.")
        asked(screen, WAY, lambda text: "left" in text.lower() or "right" in text.lower())
        screen.resize(40, 24)
        press(screen, "Thank you, ")
        screen.see(" > Thank you,")
        os.kill(screen.pid, signal.SIGKILL)
        assert screen.wait() == -signal.SIGKILL
    assert [event.rating is not None for event in reviews(tmp_path / "log.db")] == [True]
    with terminal(*call, "--from-end", home=tmp_path, columns=40) as screen:
        screen.see("Continue from there?")
        assert "Last time you stopped after: Ask the" in screen.text
        press(screen, "\r")
        text = screen.see(lambda text: "left" in text.lower() or "right" in text.lower())
        assert "Where is the station?" in text  # it goes on with the reply
        press(screen, "\x03")
        assert screen.wait() == 130
        assert "You hung up after question 1." in screen.text
    kinds = [event.event for event in read(tmp_path / "log.db")]
    assert kinds == [What.REVIEW]


def test_aloud_and_left_nothing_was_rated_yet(tmp_path: Path, call: tuple[str, ...]) -> None:
    with terminal(*call[:-1], "aloud", home=tmp_path) as screen:
        screen.see("Say hello and your first question.")
        press(screen, "\r")
        screen.see("(You say it aloud.)")
        press(screen, "\x1b")
        screen.see("Hang up here?")
        press(screen, "y")
        screen.see("Did you say it in these words?")
        press(screen, "\x1b")
        screen.see("Stop? You can rate the rest later.")
        press(screen, "y")
        screen.see("1 line you said aloud isn't rated yet: pick the call up to do that.")
        press(screen, "\r")
        assert screen.wait() == 0
    assert reviews(tmp_path / "log.db") == []
