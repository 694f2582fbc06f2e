"""Plain lines that were asked for once: kept on a yes, and else asked for again in each hint."""

import sys
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("there are no pseudo-terminals", allow_module_level=True)

from tests.support.terminals.terminal import terminal

pytestmark = pytest.mark.slow


def test_a_first_session_in_plain_lines_offers_to_keep_them(tmp_path: Path) -> None:
    with terminal("--plain", home=tmp_path) as screen:
        screen.see("r: read it all first")
        screen.type("r\r")
        screen.see("1 of 13.")
        screen.type("q\r")
        screen.see("A line counts as read once you press Enter after it")
        screen.see("r: read it all first")  # whoever stops reading is asked again
        screen.type("\r")
        screen.see("Read it aloud")
        screen.type("\r")
        screen.see("missing words:")
        screen.type("q\r")
        screen.see("Keep plain lines from now on?")
        screen.rest(1.2)
        screen.type("\r")
        screen.see("Saved. To have the full screen again:")
        screen.see("To come back")
        told = screen.text.partition("Saved.")[2]
        assert "--plain" not in told
        assert told.count("config plain") == 1
        assert "plain = true" in "".join(
            path.read_text() for path in tmp_path.rglob("settings.toml")
        )


def test_a_hint_asks_for_plain_lines_again(tmp_path: Path) -> None:
    with terminal("--plain", home=tmp_path) as screen:
        screen.see("r: read it all first")
        screen.type("q\r")
        screen.see("--plain")
        assert screen.wait() == 0
