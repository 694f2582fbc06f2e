"""A whole drill at which a voice is heard, through the sound system of the machine.

Wave by wave a program's voice is said into a room that PulseAudio makes: lines as they are, with a
heavy word left out, without their *not*, with another's name; silence; noise. Nothing is claimed
that was not said.
"""

import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("there are no pseudo-terminals", allow_module_level=True)
pytest.importorskip("py_nanotts", reason="the voice extra isn't installed")

from typing import TYPE_CHECKING

from tests.support.made import write_log
from tests.support.sounds.room import Room, possible, room
from tests.support.sounds.speech import noise, silence, spoken
from tests.support.terminals.terminal import Terminal, terminal
from trainer.core.log.events import Event, What
from trainer.store.store import read

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

pytestmark = [
    pytest.mark.voice,
    pytest.mark.skipif(not possible(), reason="PulseAudio makes the room"),
]

SCRIPT = """# Heard {#heard}

### Ask about them {#next}

> Please tell me, what is {next} like as a person?

### Say where you stand {#signed}

> I haven't signed anything with anyone yet.

### Ask for a hand {#hand}

> Can you **help** me prepare for the second interview?

### Ask how many {#many}

> How many candidates are moving forward in the interview process?

### Ask what they look for {#look}

> What does this person look for in a candidate?

### Ask about the team {#team}

> Which part of the company is the team in?
"""
SAYS = {
    "Ask about them": spoken("Please tell me, what is Ms. Ortiz like as a person?"),
    "Say where you stand": spoken("I have signed anything with anyone yet."),
    "Ask for a hand": spoken("Can you me prepare for the second interview?"),
    "Ask how many": spoken("How many candidates are moving forward in the interview process?"),
    "Ask what they look for": silence(2.5),
    "Ask about the team": noise(2.5),
}
ASKED = re.compile(r"q: stop")
"""What stands in the question for a rating."""
FULL = "■"
"""A square of the level: somebody is loud."""
KEYS = ("next", "signed", "hand", "many", "look", "team")


@pytest.fixture(scope="module")
def heard() -> Iterator[Room]:
    with room() as found:
        yield found


@pytest.fixture
def home(tmp_path: Path) -> Path:
    (tmp_path / "heard.md").write_text(SCRIPT)
    write_log(
        tmp_path / "log.db",
        *(f"heard/{key}#phrasing" for key in KEYS),
        text=SCRIPT,
        stem="heard",
    )
    return tmp_path


def times(text: str, number: int) -> Callable[[str], bool]:
    """Return a test whether a text stands so many times on a screen."""
    return lambda screen: screen.count(text) == number


def begin(
    home: Path, heard: Room, *options: str, rows: int = 24
) -> "AbstractContextManager[Terminal]":
    """Begin a drill by voice of the six lines, with names."""
    log = ("--db", str(home / "log.db"))
    names = ("--interviewer", "Ms. Ortiz", "--next", "Mr. Lee")
    add = ("interview", "add", "Acme", *names, "--script", str(home / "heard.md"))
    with terminal(*log, *add, home=home) as screen:
        assert screen.wait() == 0, screen.text
    by = ("drill", "--by", "voice", "--cards", str(len(KEYS)))
    return terminal(*log, *options, *by, home=home, env=heard.env, rows=rows)


def test_a_whole_drill_in_lines(home: Path, heard: Room) -> None:
    told: dict[str, str] = {}
    with begin(home, heard, "--plain", rows=400) as screen:
        for number in range(1, len(KEYS) + 1):
            seen = screen.see(times("Enter: start listening.", number))
            cue = seen.rpartition("The point: ")[2].splitlines()[0]
            screen.type("\r")
            screen.see(times("Enter when done.", number))
            assert heard.say(SAYS[cue])
            screen.type("\r")
            seen = screen.see(lambda text: ASKED.search(text.rpartition("when done.")[2]))
            told[cue] = seen.rpartition("Enter when done.")[2]
            screen.type("2\r")
        assert screen.wait() == 0
    assert_told(told)
    assert_kept(kept(home))


def test_a_whole_drill_on_the_page(home: Path, heard: Room) -> None:
    told: dict[str, str] = {}
    with begin(home, heard) as screen:
        for _ in KEYS:
            asked = screen.see("Space: start listening")
            cue = next(each for each in SAYS if each in asked)
            screen.settle()
            screen.type(" ")
            screen.see("Listening")
            while not heard.say(SAYS[cue]):
                screen.type("\x0f")  # the machine was too busy: start over
            screen.see(lambda text: "Listening" in text and FULL not in text)
            screen.type("\r")
            told[cue] = " ".join(screen.see("?: help").split())
            screen.settle()
            screen.type("2")
        assert screen.wait() == 0
    assert_told(told)
    assert_kept(kept(home))


def assert_told(told: dict[str, str]) -> None:
    """Check what was said of each line: all that arrived, and nothing that was not said."""
    for cue, out in zip(SAYS, ("Lee", "not", "help"), strict=False):
        assert f"I didn't hear: {out}." in told[cue]
    assert "I heard: How many candidates" in told["Ask how many"]
    assert "Every word that counts was there." in told["Ask how many"]
    for cue in SAYS:
        assert ("Enter: Good" in told[cue]) == (cue == "Ask how many"), told[cue]
    assert "I can't hear the microphone" in told["Ask what they look for"]
    assert "I didn't hear any words" in told["Ask about the team"]
    for cue in ("Ask what they look for", "Ask about the team"):
        assert "I heard" not in told[cue]


def assert_kept(found: dict[str, Event]) -> None:
    """Check what the log keeps of each line."""
    assert [found[key].way for key in KEYS[:4]] == ["voice"] * 4
    for key, out in (("next", "Lee"), ("signed", "not"), ("hand", "help")):
        assert found[key].missing == (out,)
        assert found[key].unsure == ()
    assert (found["many"].missing, found["many"].unsure) == ((), ())
    for key in ("look", "team"):
        assert (found[key].way, found[key].said) == ("aloud", None)
    assert "moonshine-voice 0.1.0" in (found["many"].data or "")


def kept(home: Path) -> dict[str, Event]:
    """Return the reviews of this drill, by the name of their question."""
    found = [event for event in read(home / "log.db") if event.event == What.REVIEW]
    return {(event.key or "").partition("/")[2].partition("#")[0]: event for event in found[-6:]}
