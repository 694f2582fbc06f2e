"""Words typed where the call is over: a goodbye is answered, and none of their letters is a key."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.caller import line
from tests.support.terminals.keyboard import SHORT, press
from tests.support.terminals.phone import Typed
from trainer.core.log.events import What
from trainer.rows.call.keys import Moment
from trainer.store.store import read

if sys.platform == "win32":
    pytest.skip("there are no pseudo-terminals", allow_module_level=True)

from tests.support.terminals.terminal import Terminal, terminal

pytestmark = pytest.mark.slow


PROCESS, END = line("process"), "\x04"
WORDS = ["thank you see you at 3", "yes please", "all good thanks", "call you at 3", "easy"]


@pytest.mark.parametrize("words", ["Thank you so much, bye!", "thank you see you at 3"])
def test_a_goodbye_is_answered_once_and_nothing_of_it_is_kept(words: str) -> None:
    typed = Typed(f"{PROCESS}\r{words}\r{END}")
    assert typed.moment is Moment.OVER
    for told in ("You're welcome.", "All right. Goodbye.", "The call is over."):
        assert f"  {told}" in typed.lines
    assert len(typed.log) == 1
    ended = Typed(f"{PROCESS}\r{words}\r\r{END}")
    assert len(ended.log) == 1


def test_an_enter_alone_ends_it_and_a_word_to_stop_too() -> None:
    for typed in (Typed(f"{PROCESS}\r\r{END}"), Typed(f"{PROCESS}\rquit\r{END}")):
        assert typed.moment is Moment.END
        assert "Goodbye" not in typed.shown
    assert Typed(f"{PROCESS}\rhelp\r{END}").moment is Moment.PARTING


@pytest.fixture
def ended(tmp_path: Path) -> Iterator[Terminal]:
    """Hang up by a yes typed whole; how it went is told."""
    path = tmp_path / "short.md"
    path.write_text(SHORT)
    args = ("--db", str(tmp_path / "log.db"), "rehearse", str(path), "--by", "type")
    with terminal(*args, home=tmp_path) as screen:
        screen.see("picked up the phone.")
        press(screen, "Where is the station?\r")
        screen.see("Where is the station?")
        for word in ("you know", "yes\r"):
            press(screen, "\x1b")
            screen.see("Hang up here?")
            press(screen, word)
            screen.see("Enter: say it" if word != "yes\r" else "a: all turns")
            press(screen, "\x15" if word != "yes\r" else "")
        yield screen


def test_words_are_no_keys_where_the_call_is_over(ended: Terminal, tmp_path: Path) -> None:
    for words in WORDS:
        press(ended, f"{words}\r")
        assert "a: all turns" in ended.see("Nothing was done with what you typed.")
    press(ended, "a")
    ended.see("1-4: change the rating")
    press(ended, "\x1b[B")
    press(ended, "looks good 3\r")
    press(ended, "yes please\r")
    press(ended, "\r")
    ended.see("You said: Where is the station?")
    for words in ("yes please", "looks good 3"):
        press(ended, f"{words}\r")
    ended.settle()
    assert [event.event for event in read(tmp_path / "log.db")] == [What.REVIEW]
    press(ended, "\x1b")
    ended.see("1-4: change the rating")
    press(ended, "2")
    ended.see("Hard")
    assert [event.event for event in read(tmp_path / "log.db")] == [What.REVIEW, What.RERATE]


@pytest.mark.parametrize("word", ["done", "Done", "stop", "exit"])
def test_a_word_to_stop_leaves_how_it_went(ended: Terminal, word: str) -> None:
    press(ended, f"{word}\r")
    assert ended.wait() == 0


def test_the_words_beside_the_keys_do_what_they_do(ended: Terminal) -> None:
    for words in ("all turns", "change a rating"):
        press(ended, f"{words}\r")
        assert "Nothing was done" not in ended.see("1-4: change the rating")
        press(ended, "\x1b")
        ended.see("a: all turns")
    press(ended, "dome\x7f\x7fne\r")
    assert ended.wait() == 0


def test_who_would_practice_types_so(tmp_path: Path) -> None:
    path = tmp_path / "short.md"
    path.write_text(SHORT)
    args = ("--db", str(tmp_path / "log.db"), "rehearse", str(path), "--by", "type")
    with terminal(*args, home=tmp_path) as screen:
        screen.see("picked up the phone.")
        press(screen, "What time is it?\r")
        screen.see("They answer your question.")
        press(screen, "\x1b")
        screen.see("Hang up here?")
        press(screen, "\r")
        screen.see("Enter: practice these now")
        press(screen, "practice these now\r")
        screen.see("Where is the station?")
