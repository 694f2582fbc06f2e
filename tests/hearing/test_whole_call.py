"""A whole rehearsal at which a voice is heard and the interviewer speaks, through PulseAudio."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("there are no pseudo-terminals", allow_module_level=True)
pytest.importorskip("py_nanotts", reason="the voice extra isn't installed")

from tests.support.sounds.room import possible, room
from tests.support.sounds.speech import spoken
from tests.support.terminals.terminal import terminal
from trainer.core.log.events import What
from trainer.store.store import read

pytestmark = [
    pytest.mark.voice,
    pytest.mark.skipif(not possible(), reason="PulseAudio makes the room"),
]

SCRIPT = """# Heard {#heard}

### Say where you stand {#signed}

> I haven't signed anything with anyone yet.

### Ask how many {#many}

> How many candidates are moving forward in the interview process?
"""
WITHOUT_NOT = spoken("I have signed anything with anyone yet.")
WHOLE = spoken("How many candidates are moving forward in the interview process?")
MOST = 8
"""Times that something is said: they may ask to hear a line again."""


def test_a_whole_rehearsal_claims_nothing_that_was_not_said(tmp_path: Path) -> None:
    (tmp_path / "heard.md").write_text(SCRIPT)
    log = tmp_path / "log.db"
    call = ("rehearse", str(tmp_path / "heard.md"), "--by", "voice", "--speak", "--from-start")
    with (
        room() as heard,
        terminal(
            *("--db", str(log), "--plain"), *call, home=tmp_path, env=heard.env, rows=300
        ) as screen,
    ):
        over = "You got through"
        for number in range(1, MOST):
            seen = screen.see(times("Enter: start listening", number, over))
            if over in seen:
                break
            screen.type("\r")
            screen.see(times("Enter when done.", number))
            # They may ask to hear the first line again: then it is said again.
            first = not any("signed" in (event.key or "") for event in read(log))
            heard.say(WITHOUT_NOT if first else WHOLE)
            screen.type("\r")
        assert over in screen.text
        screen.type("q\r")
        assert screen.wait() == 0
    found = {(event.key or ""): event for event in read(log) if event.event == What.REVIEW}
    (signed,) = (event for key, event in found.items() if "signed" in key)
    assert "not" in {*(signed.missing or ()), *(signed.unsure or ())}
    assert (signed.way, signed.rating) != ("voice", 3)
    assert all(event.way == "voice" for event in found.values())


def times(text: str, number: int, over: str = "") -> Callable[[str], bool]:
    """Return a test whether a text stands so many times on a screen, or all is over."""
    return lambda screen: screen.count(text) == number or bool(over and over in screen)
