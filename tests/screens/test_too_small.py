"""A screen that is too small for a page: nobody sees what a key would do, so none does anything."""

import sys
from pathlib import Path

import pytest

from tests.support.terminals.keyboard import press
from trainer.store.store import read

if sys.platform == "win32":
    pytest.skip("there are no pseudo-terminals", allow_module_level=True)

from tests.support.terminals.terminal import terminal


def test_no_key_reaches_a_page_that_is_not_shown_but_the_ways_out(tmp_path: Path) -> None:
    db = tmp_path / "log.db"
    with terminal("--db", str(db), "drill", home=tmp_path) as screen:
        screen.see("A new line.")
        screen.resize(20, 8)
        screen.see("Too small")
        press(screen, "\r3\r?xq\x1b[C")
        screen.settle()
        screen.resize(80, 24)
        screen.see("A new line.")
        screen.resize(20, 8)
        screen.see("Too small")
        press(screen, "\x03")
        assert screen.wait() == 130
    assert not db.exists() or list(read(db)) == []
