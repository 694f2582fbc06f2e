"""A line is mended as it is typed; what keys leave in one that can't be is no part of an answer."""

import signal
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.core.text import keyed

if sys.platform == "win32":
    pytest.skip("there are no pseudo-terminals", allow_module_level=True)

from tests.support.folds import stages
from tests.support.here import Desk
from tests.support.made import SHORT, TIME, write_log
from tests.support.terminals.terminal import Terminal, terminal
from trainer.core.stages.stages import Stage
from trainer.store.store import read

LEFT, RIGHT, UP, HOME, DELETE = (f"\x1b[{key}" for key in ("D", "C", "A", "H", "3~"))
KEYS = (LEFT, UP, HOME, DELETE, "\x1bOA", "\x1b[1;5C", "\x1b[[A", "\x0c", "\x01", "\x1b", "\x7f")
TITLE = "\x1b]0;evil\x07"


@pytest.mark.parametrize("key", [*KEYS, TITLE, "\x9b2J"])
def test_a_key_leaves_nothing_in_a_line(key: str) -> None:
    assert " ".join(keyed(f"Ms. {key}Ortiz{key}").split()) == "Ms. Ortiz"


@pytest.mark.slow
@given(st.text())
def test_no_line_has_a_control_character_and_what_is_printed_stays(text: str) -> None:
    found = keyed(text)
    assert not any(ord(sign) < ord(" ") or 0x7F <= ord(sign) <= 0x9F for sign in found)
    assert keyed(found) == found
    if text.isprintable():
        assert found == text


@pytest.fixture
def adding(tmp_path: Path) -> Iterator[Terminal]:
    db = tmp_path / "log.db"
    with terminal("--db", str(db), "interview", "add", "Acme", home=tmp_path) as screen:
        screen.see("Who interviewed you?")
        yield screen


def told(screen: Terminal, path: Path) -> Stage:
    """Leave what is still asked, and return what was kept."""
    screen.type("q\r")
    screen.wait()
    log = read(path / "log.db")
    (found,) = stages(log, now=log[-1].at)
    return found


@pytest.mark.slow
def test_after_ctrl_z_the_question_and_what_was_typed_stand_there_again(adding: Terminal) -> None:
    adding.type("Ms. Or")
    adding.see(lambda shown: shown.count("Ms. Or") == 1)
    adding.signal(signal.SIGCONT)
    adding.see(lambda shown: shown.count("> Ms. Or") == 2)
    adding.see(lambda shown: shown.count("Who interviewed you?") == 2)


@pytest.mark.slow
def test_after_ctrl_z_a_line_is_edited_as_before_and_not_doubled(adding: Terminal) -> None:
    adding.as_a_shell_has_it()
    adding.signal(signal.SIGCONT)
    adding.see(lambda shown: shown.count("Who interviewed you?") == 2)
    adding.type(f"Dr. We{LEFT}i\r")
    shown = adding.see("Who will you meet next?")
    assert shown.count("Dr. Wie") == shown.count("Dr.") == 1


@pytest.mark.slow
@pytest.mark.parametrize("term", ["xterm-256color", "dumb"])
def test_after_ctrl_z_what_led_to_the_question_stands_there_again(
    tmp_path: Path, term: str
) -> None:
    db = ("--db", str(tmp_path / "log.db"), "--plain")
    Desk(tmp_path).added("--interviewer", "Ms. Ortiz")
    with terminal(*db, "debrief", home=tmp_path, env={"TERM": term}) as screen:
        screen.see("How did it go?")
        screen.type("w\rThey want to move fast\r")
        screen.see("What did they say?")
        screen.signal(signal.SIGCONT)
        for words in ("You asked", "What did they say?"):
            screen.see(partial(twice, words))


def twice(words: str, shown: str) -> bool:
    return shown.count(words) == 2


def test_arrows_and_the_usual_keys_mend_a_line(adding: Terminal, tmp_path: Path) -> None:
    adding.type(f"s. Ortis{LEFT}{RIGHT}\x7fz{HOME}M\r")
    adding.see("Who will you meet next?")
    adding.type(f"Dr. Wu\x15Mr. Lee{LEFT * 3}{DELETE}L\r")
    adding.see("When is the interview with Mr. Lee?")
    found = told(adding, tmp_path)
    assert (found.interviewer, found.next) == ("Ms. Ortiz", "Mr. Lee")


ESC = "\x1b"


@pytest.mark.slow
@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ((f"{ESC}Ms. Ortiz\r",), "Ms. Ortiz"),
        ((ESC, "Ms. Ortiz\r"), "Ms. Ortiz"),
        ((ESC, ESC, "Ms. Ortiz\r"), "Ms. Ortiz"),
        ((ESC, "Osgood\r"), "Osgood"),
        ((f"{ESC}Élise Hill", f"{LEFT}{ESC}", "{DELETE}{ESC}\r"), "Élise Hil"),
        (("Ms.\x12 \x13O\x11r\x16t\x18i\x07z\x1d\x1b[15~\r",), "Ms. Ortiz"),
    ],
)
def test_esc_and_keys_that_search_swallow_nothing(
    typed: tuple[str, ...], kept: str, adding: Terminal, tmp_path: Path
) -> None:
    for part in typed:
        adding.type(part.format(DELETE=DELETE, ESC=ESC))
        adding.rest(0.7)
    adding.see("on the phone?" if kept.startswith("É") else "Who will you meet next?")
    found = told(adding, tmp_path)
    assert found.whole("interviewer").name == kept


@pytest.mark.slow
def test_esc_before_a_no_is_a_no(tmp_path: Path) -> None:
    with terminal("--db", str(tmp_path / "log.db"), "--plain", home=tmp_path) as screen:
        screen.see("the first line")
        for key in (ESC, "q", "\r"):
            screen.type(key)
            screen.rest(0.3)
        assert screen.wait() == 0


@pytest.mark.slow
def test_up_brings_no_other_answer_and_tab_no_file(adding: Terminal, tmp_path: Path) -> None:
    adding.type("Ms. Ortiz\r")
    adding.see("Who will you meet next?")
    adding.type(f"{UP}Mr. Lee\t\t\r")
    adding.see("When is the interview with Mr. Lee?")
    assert "log.db" not in adding.text.partition("Who will you meet")[2]  # a way back names it
    assert told(adding, tmp_path).next == "Mr. Lee"


@pytest.mark.slow
def test_the_question_stays_where_a_screen_is_usually_cleared(adding: Terminal) -> None:
    adding.type("Ms.\x0c Ortiz")
    adding.see("Ms. Ortiz")
    assert "Who interviewed you?" in adding.text


@pytest.mark.slow
def test_where_nothing_can_be_edited_keys_are_dropped(tmp_path: Path) -> None:
    db, dumb = tmp_path / "log.db", {"TERM": "dumb"}
    with terminal("--db", str(db), "interview", "add", "Acme", home=tmp_path, env=dumb) as screen:
        screen.see("Who interviewed you?")
        screen.type(f"Ms. Ortiz{LEFT}\x0c\r")
        screen.see("Who will you meet next?")
        assert told(screen, tmp_path).interviewer == "Ms. Ortiz"


@pytest.mark.slow
def test_ctrl_o_has_a_line_said_aloud_whatever_was_typed_of_it(tmp_path: Path) -> None:
    script, db = tmp_path / "short.md", tmp_path / "log.db"
    script.write_text(SHORT, encoding="utf-8")
    write_log(db, TIME)
    arguments = ("--db", str(db), "drill", str(script), "--by", "type", "--plain")
    with terminal(*arguments, home=tmp_path) as screen:
        screen.see("Type it, then Enter:")
        screen.type("what\x0f")
        screen.see("Say it now, to the room")
        screen.type("q\r")
        screen.wait()
    assert not any(event.way == "type" and event.said for event in read(db))
