"""A drill on a real terminal: what a person sees, presses, and finds saved."""

import os
import re
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.terminals.keyboard import LEAVES_FULL_SCREEN, SHORT, has_read, press, reviews
from trainer.store.store import read

if sys.platform == "win32":
    pytest.skip("there are no pseudo-terminals", allow_module_level=True)

from tests.support.terminals.terminal import Terminal, surroundings, terminal

pytestmark = pytest.mark.slow


@pytest.fixture
def script(tmp_path: Path) -> Path:
    path = tmp_path / "short.md"
    path.write_text(SHORT)
    return path


@pytest.fixture
def db(tmp_path: Path) -> Path:
    return tmp_path / "answers" / "log.db"


@pytest.fixture
def drilling(tmp_path: Path, script: Path, db: Path) -> Iterator[Terminal]:
    with terminal("--db", str(db), "drill", str(script), "--by", "type", home=tmp_path) as screen:
        yield screen


@pytest.fixture
def read_before(script: Path, db: Path) -> Path:
    has_read(script, db)
    return script


@pytest.fixture
def at_the_fork(tmp_path: Path, read_before: Path, db: Path) -> Iterator[Terminal]:
    args = ("--db", str(db), "drill", str(read_before), "--by", "type")
    with terminal(*args, home=tmp_path) as screen:
        screen.see("choose")
        yield screen


def to_the_fork(screen: Terminal) -> None:
    """Meet lines until the first branch card is asked: it comes when its line was met."""
    for _ in range(8):
        text = screen.see(lambda text: "A new line." in text or "choose" in text)
        if "choose" in text:
            return
        (line,) = re.findall(r"^ +(\S.*)\n\s*\n +A new line", text, re.MULTILINE)
        press(screen, "\r")
        screen.see(lambda text, line=line: line not in text)  # type: ignore[misc]  # bound at once
        screen.settle()
    raise AssertionError(screen.text)


def choose(screen: Terminal, *, right: bool) -> None:
    heard = re.search(r"They say:\s+(.*)", screen.text)
    assert heard is not None
    side = "left" if "eft" in heard[1] else "right"
    for letter, told in re.findall(r"^\s+([ab])\s+They say (\w+)", screen.text, re.MULTILINE):
        if (told == side) == right:
            press(screen, letter)
            return
    raise AssertionError(screen.text)


def test_a_choice_is_saved_the_moment_it_is_rated_and_survives_kill_9(
    drilling: Terminal, db: Path
) -> None:
    to_the_fork(drilling)
    choose(drilling, right=True)
    drilling.see("Enter: Good")
    press(drilling, "\r")
    drilling.see(lambda text: "Enter: Good" not in text)
    drilling.settle()
    drilling.type("words being typed")
    drilling.signal(signal.SIGKILL)
    assert drilling.wait() == -signal.SIGKILL
    (kept,) = reviews(db)
    assert kept.rating == 3
    assert kept.way == "choose"


def test_a_wrong_choice_is_told_without_blame_and_suggests_again(
    at_the_fork: Terminal, db: Path
) -> None:
    choose(at_the_fork, right=False)
    text = at_the_fork.see("Enter: Again")
    assert "It was" in text
    assert "this one" in text
    press(at_the_fork, "2")
    at_the_fork.see(lambda text: "Enter: Again" not in text)
    (kept,) = reviews(db)
    assert (kept.suggested, kept.rating) == (1, 2)


def test_u_takes_the_last_rating_back_and_asks_for_a_new_one(
    at_the_fork: Terminal, db: Path
) -> None:
    drilling = at_the_fork
    choose(drilling, right=True)
    drilling.see("Enter: Good")
    press(drilling, "1")
    drilling.see(lambda text: "Enter: Good" not in text)
    (first,) = reviews(db)
    assert first.rating == 1
    while "choose" not in drilling.text:
        press(drilling, "\r")
        drilling.settle()
    press(drilling, "u")
    drilling.see("this one")
    assert reviews(db) == []
    press(drilling, "4")
    drilling.see("choose")
    (anew,) = reviews(db)
    assert (anew.rating, anew.at, anew.reply) == (4, first.at, first.reply)


def test_keys_typed_ahead_rate_nothing(at_the_fork: Terminal, db: Path) -> None:
    at_the_fork.settle()
    at_the_fork.type("a3\r\r ")
    at_the_fork.see("Press its letter")
    at_the_fork.settle()
    assert reviews(db) == []


@pytest.mark.parametrize(("keys", "code"), [("q", 0), ("\x04", 0), ("\x03", 130)], ids=repr)
def test_every_way_out_restores_the_terminal_and_prints_the_recap(
    drilling: Terminal, keys: str, code: int
) -> None:
    drilling.see("A new line.")
    press(drilling, keys)
    assert drilling.wait() == code
    assert LEAVES_FULL_SCREEN in drilling.output
    assert "Everything is saved" in drilling.output.rpartition(LEAVES_FULL_SCREEN)[2].decode()


@pytest.mark.parametrize("yes", ["\r", "y"])
def test_esc_closes_what_is_open_and_asks_before_it_stops(drilling: Terminal, yes: str) -> None:
    drilling.see("A new line.")
    press(drilling, "?")
    drilling.see("back")
    press(drilling, "\x1b")
    drilling.see("A new line.")
    press(drilling, "\x1b")
    drilling.see("Stop here?")
    press(drilling, "x")
    drilling.see(lambda text: "Stop here?" not in text)
    press(drilling, "\x1b")
    drilling.see("Stop here?")
    press(drilling, yes)
    assert drilling.wait() == 0
    assert LEAVES_FULL_SCREEN in drilling.output


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_ends_it_in_order(drilling: Terminal, number: signal.Signals) -> None:
    drilling.see("A new line.")
    drilling.signal(number)
    assert drilling.wait() == 128 + number
    assert LEAVES_FULL_SCREEN in drilling.output


def test_an_interrupt_from_outside_ends_it_as_ctrl_c_does(drilling: Terminal) -> None:
    drilling.see("A new line.")
    drilling.signal(signal.SIGINT)
    assert drilling.wait() == 130
    assert "Everything is saved" in drilling.output.rpartition(LEAVES_FULL_SCREEN)[2].decode()


BROKEN = """
import trainer.screens.page.full as full
import trainer.screens.page.keyboard as keyboard
def broken(self):
    raise KeyError("words that nobody should see")
{} = broken
"""


@pytest.mark.parametrize("place", ["keyboard.Keyboard.enter", "full.FullScreen._view"])
def test_what_nobody_foresaw_ends_it_with_one_line(
    tmp_path: Path, script: Path, db: Path, place: str
) -> None:
    (tmp_path / "sitecustomize.py").write_text(BROKEN.format(place))
    path = f"{tmp_path}:{surroundings(tmp_path)['PYTHONPATH']}"
    with terminal(
        "--db", str(db), "drill", str(script), home=tmp_path, env={"PYTHONPATH": path}
    ) as screen:
        if place.endswith("enter"):
            screen.see("A new line.")
            press(screen, "\r")
        assert screen.wait() == 1
        shown = screen.output.decode()
    assert "Something went wrong in the program itself (KeyError)." in " ".join(shown.split())
    for never in (
        "Traceback",
        "Press ENTER",
        "nobody should see",
        "You didn't answer",
        "come back, type",
    ):
        assert never not in shown


def test_a_closed_window_ends_it(drilling: Terminal, db: Path) -> None:
    drilling.see("A new line.")
    press(drilling, "\r")
    drilling.settle()
    drilling.close()
    drilling.wait()
    assert [event.event for event in read(db)] == ["study"]


@pytest.mark.parametrize(("columns", "rows"), [(80, 24), (40, 20), (10, 8)])
def test_it_composes_at_every_size_and_when_resized(
    tmp_path: Path, columns: int, rows: int
) -> None:
    with terminal("drill", home=tmp_path, columns=columns, rows=rows) as screen:
        screen.see(lambda text: "A new line." in text or "Enter" in text or "Too small" in text)
        for size in ((20, 10), (10, 6), (120, 40), (columns, rows)):
            screen.resize(*size)
            screen.settle()
        text = screen.see("Enter" if columns >= 40 else "")
        if columns >= 40:
            assert "A new line." in text
            assert "Esc: stop" in text
        press(screen, "\x03")
        assert screen.wait() == 130


def test_letters_answer_word_by_word_and_a_wrong_one_shows_the_word(tmp_path: Path) -> None:
    with terminal("drill", home=tmp_path) as screen:
        screen.see("What does this person look for in a candidate?")
        press(screen, "\r")
        screen.see("What ____ this")
        press(screen, "d")
        screen.see("What does this ______ look")
        press(screen, "x")
        screen.see("Try once more")
        press(screen, "x")
        screen.see("The word is “person”. Go on.")
        press(screen, "\t")
        screen.see(lambda text: "Next: " in text and "person for" not in text)
        press(screen, "fa")
        screen.see("Missed: person.")


def test_nothing_has_a_color_where_none_is_wanted(
    tmp_path: Path, read_before: Path, db: Path
) -> None:
    args = ("--db", str(db), "drill", str(read_before), "--by", "type")
    with terminal(*args, home=tmp_path, env={"NO_COLOR": "1"}) as screen:
        screen.see("choose")
        choose(screen, right=False)
        screen.see("It was")
        assert not re.search(rb"\x1b\[(?:[0-9;]*;)?[349][0-7](?:;[0-9;]*)?m", screen.output)


def test_ctrl_z_gives_the_terminal_back_and_fg_goes_on(tmp_path: Path) -> None:
    with terminal("drill", home=tmp_path) as screen:
        screen.see("A new line.")
        press(screen, "\x1a")
        screen.rest(1)
        assert LEAVES_FULL_SCREEN in screen.output
        os.kill(screen.pid, signal.SIGCONT)
        screen.see("A new line.")
        press(screen, "q")
        assert screen.wait() == 0


def test_the_first_start_leads_from_the_table_read_to_the_drill(tmp_path: Path) -> None:
    with terminal(home=tmp_path) as screen:
        screen.see("r: read it all first")
        screen.type("r\r")
        for page in range(1, 14):
            screen.see(f"{page} of 13.")
            screen.type("\r")
        screen.see("That was all of it.")
        screen.type("\r")
        screen.see("Type the first letter")
        press(screen, "\x03")
        assert screen.wait() == 130
    assert len(read(tmp_path / "data" / "second-interview-trainer" / "log.db")) == 19
