"""Whoever says yes in words, to whether to stop, says nothing to what comes after it."""

import sys
from pathlib import Path

import pytest

from tests.support.here import Desk, drilled, environment
from tests.support.terminals.terminal import Terminal, terminal
from trainer.core.log.events import What
from trainer.store.store import read

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals there"),
]


def letters(screen: Terminal, typed: str) -> None:
    """Type as somebody does who looks for each letter."""
    for key in typed:
        screen.type(key)
        screen.rest(0.35)


@pytest.mark.parametrize("yes", ["yes please", "y"])
def test_a_yes_in_words_stops_the_drill_and_none_of_it_is_typed_at_home(
    yes: str, tmp_path: Path
) -> None:
    desk = Desk(tmp_path)
    drilled(desk, "--cards", "1")
    before = len(read(desk.store_path))
    home = Path(environment(tmp_path)["HOME"])
    with terminal("--db", str(desk.store_path), home=home, columns=80, rows=40) as screen:
        screen.see(lambda text: "Enter: yes, make it" in text or "Enter: drill" in text)
        if "make it" in screen.text:
            screen.type("n\r")
            screen.see("Enter: drill")
        screen.type("\r")
        screen.see("Esc: stop")
        screen.rest(0.8)
        screen.type("\x1b")
        screen.see("Stop here?")
        letters(screen, yes)
        if yes != "y":
            screen.type("\r")
        screen.see("q: leave")
        screen.rest(0.5)
        assert "I don't know" not in screen.text
        screen.type("q\r")
        assert screen.wait() == 0
    assert not [e for e in read(desk.store_path)[before:] if e.event is What.REVIEW]
