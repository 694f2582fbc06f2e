"""Plain: what is printed would look the same on paper, on a slow line, or read aloud."""

import sys
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("there are no pseudo-terminals", allow_module_level=True)

from tests.support.terminals.terminal import Terminal, terminal

pytestmark = pytest.mark.slow


HOSTILE = """# Bad \x1b[31mtitle

## Ask \u202ethe way {#way}

> Where is \x1b]52;c;aGk=\x07the station, please?
"""


def teletype(output: bytes) -> str:
    """Print what a paper terminal can: signs one after the other, line after line."""
    text = output.decode().replace("\r\n", "\n")
    return "".join(sign for sign in text if sign == "\n" or sign.isprintable())


def same_on_paper(screen: Terminal) -> bool:
    return teletype(screen.output) == screen.output.decode().replace("\r\n", "\n")


def test_a_first_start_and_drill_are_the_same_on_paper(tmp_path: Path) -> None:
    with terminal(home=tmp_path, rows=500, env={"TRAINER_PLAIN": "1"}) as screen:
        screen.see("r: read it all first")
        screen.type("r\r")
        for page in range(1, 14):
            screen.see(f"{page} of 13.")
            screen.type("\r")
        screen.see("That was all of it.")
        screen.type("\r")
        screen.see("missing words:")
        screen.type("hint\r")
        screen.see("Next: ")
        screen.type("dpfa\r")
        screen.see("Which is it?")
        screen.type("a\r")
        screen.see("or help: more")
        screen.type("\r")
        for question in ("Who interviewed you", "Who will you meet", "When will you call"):
            screen.see(question)
            screen.type("\r")  # too soon to be meant
            screen.rest(1.2)  # as long as it takes to read it
            screen.type("\r")
        screen.see("Part 1 of")
        screen.type("\x04")
        assert screen.wait() == 0
        screen.see("Everything you've rated is saved.")
        assert same_on_paper(screen)


def test_a_script_cannot_drive_the_terminal(tmp_path: Path) -> None:
    path = tmp_path / "bad.md"
    path.write_text(HOSTILE)
    with terminal("--plain", "drill", str(path), home=tmp_path) as screen:
        screen.see("New line")
        screen.type("\r")
        screen.see("missing word")
        screen.type("\x04")
        assert screen.wait() == 0
        assert same_on_paper(screen)


def test_an_answer_in_words_has_half_a_row_and_is_not_drawn_anew(tmp_path: Path) -> None:
    plain = {"TRAINER_PLAIN": "1"}
    with terminal("interview", "add", "Acme", home=tmp_path, columns=80, env=plain) as screen:
        screen.see("Who interviewed you")
        screen.type("Dana Whitaker\r")
        screen.see("What will you call Dana Whitaker")
        screen.rest(1.2)
        screen.type("Ms. Whitaker\r")
        screen.see("Who will you meet next?")
        screen.rest(1.2)
        begun = len(screen.output)
        for sign in "her boss, Tom Osgood, the CFO of it all, I hear":
            screen.type(sign)
            screen.rest(0.01)
        screen.see("it all, I hear")
        assert teletype(screen.output[begun:]) == "her boss, Tom Osgood, the CFO of it all, I hear"
        assert screen.lines[screen.screen.cursor.y].startswith("> her boss")
        assert "\r" not in screen.output[begun:].decode()
