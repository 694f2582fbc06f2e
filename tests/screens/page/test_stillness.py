"""The page on a real terminal: what stays still, where the cursor is, how little it needs."""

import re
import sys
from itertools import pairwise
from pathlib import Path

import pytest

from tests.screens.conftest import Drill
from tests.support.made import HAND, SHORT, TIME, YES, write_log
from tests.support.terminals.full import CTRL_O, SIZES, press, write

if sys.platform == "win32":
    pytest.skip("there are no pseudo-terminals", allow_module_level=True)

from tests.support.terminals.terminal import Terminal, terminal

pytestmark = pytest.mark.slow


# -- what stays still


def rows_of(screen: Terminal, *texts: str) -> list[int]:
    """Return the row of each text on the screen."""
    return [next(n for n, line in enumerate(screen.lines) if text in line) for text in texts]


def still(before: list[str], after: list[str], first: int) -> list[str]:
    """Return the rows above the first where a sign that was no blank gave way to another one."""
    pairs = zip(before[:first], after[:first], strict=True)
    return [new for old, new in pairs if _changed(old, new.ljust(len(old)))]


def _changed(old: str, new: str) -> bool:
    return any(sign not in " _" and sign != now for sign, now in zip(old, new, strict=False))


@pytest.mark.parametrize(("columns", "rows"), SIZES)
def test_from_letters_to_the_verdict_every_word_keeps_its_cell(
    drill: Drill, columns: int, rows: int
) -> None:
    with drill(HAND, columns=columns, rows=rows, options=("--by", "letters")) as screen:
        screen.see("___ ___")
        moments = [screen.lines]
        for key in "cyhmctvh":
            write(screen, key, lambda text: text)
            screen.rest(0.1)
            moments.append(screen.lines)
        press(screen, "b", "All words right.")
        moments.append(screen.lines)
        (note,) = rows_of(screen, "All words right.")
        foot = [line.strip() for line in moments[0]].index("Type the first letter of each word.")
        for before, after in pairwise(moments):
            assert still(before, after, note) == []
        assert moments[-1][foot].strip().startswith("Enter: ")


@pytest.mark.parametrize(("columns", "rows"), SIZES)
def test_from_typing_to_the_verdict_the_line_takes_the_place_of_what_was_typed(
    drill: Drill, columns: int, rows: int
) -> None:
    with drill(HAND, columns=columns, rows=rows) as screen:
        write(screen, "can you help me carry this box")
        before = screen.lines
        head, (cue, typed) = before[1 if rows > 20 else 0], rows_of(screen, "Ask for", "can you")
        foot = next(n for n, line in enumerate(before) if "Type your line" in line)
        press(screen, "\r", "Missing")
        after = screen.lines
        assert after[1 if rows > 20 else 0] == head
        assert rows_of(screen, "Ask for", "Can you help") == [cue, typed]
        assert after[foot].strip().startswith("Enter: ")
        assert len(re.findall("Can you|can you", screen.text)) == 2


@pytest.mark.parametrize(("columns", "rows"), SIZES)
def test_from_saying_it_to_the_question(drill: Drill, columns: int, rows: int) -> None:
    with drill(HAND, columns=columns, rows=rows) as screen:
        write(screen, CTRL_O, "Say it now, to the room.")
        place = rows_of(screen, "Ask for", "Say it now", "Enter: I've said it")
        press(screen, "\r", "Can you help")
        assert rows_of(screen, "Ask for", "Can you", "Enter: ") == place


@pytest.mark.parametrize(("columns", "rows"), SIZES)
def test_from_a_choice_to_what_it_means(drill: Drill, columns: int, rows: int) -> None:
    with drill(YES, columns=columns, rows=rows) as screen:
        screen.see("None of these")
        before = screen.lines
        (last,) = rows_of(screen, "None of these")
        press(screen, "c", "It was")
        assert still(before, screen.lines, last + 1) == []
        assert "you" in screen.lines[last]


def test_esc_changes_the_foot_and_any_key_changes_it_back(drill: Drill) -> None:
    with drill(TIME) as screen:
        write(screen, "what time")
        before = screen.lines
        press(screen, "\x1b", "Stop here? Enter: yes · any other key: keep going")
        changed = [n for n, line in enumerate(screen.lines) if line != before[n]]
        assert changed == [19, 20]
        assert not screen.lines[20].strip()
        press(screen, "\t", lambda text: "Stop here?" not in text)
        assert screen.lines == before
        press(screen, "\x1b", "Stop here? Enter: yes · any other key: keep going")
        press(screen, "x", "what timex")  # what can be typed is not lost


# -- the cursor


def test_the_cursor_is_where_the_next_key_lands_and_else_hidden(drill: Drill) -> None:
    with drill(HAND, TIME) as screen:
        write(screen, "what time")
        (row,) = rows_of(screen, "what time")
        assert not screen.screen.cursor.hidden
        assert (screen.screen.cursor.y, screen.screen.cursor.x) == (row, 2 + len("what time"))
        press(screen, "\r", "Missing")
        assert screen.screen.cursor.hidden
        press(screen, "n", "Note:")
        (row,) = rows_of(screen, "Note:")
        assert not screen.screen.cursor.hidden
        assert (screen.screen.cursor.y, screen.screen.cursor.x) == (row, 2 + len("Note: "))


def test_in_letters_the_cursor_is_on_the_gap_at_hand(drill: Drill) -> None:
    with drill(HAND, options=("--by", "letters")) as screen:
        write(screen, "c", "Can ___")
        (row,) = rows_of(screen, "Can ___")
        assert not screen.screen.cursor.hidden
        assert (screen.screen.cursor.y, screen.screen.cursor.x) == (row, 2 + len("Can "))


# -- a terminal that has less


def shown(home: Path, **env: str) -> Terminal:
    """Return a drill whose answer was checked, in such surroundings."""
    write_log(home / "log.db", HAND)
    (home / "short.md").write_text(SHORT, encoding="utf-8")
    asked = ("--db", str(home / "log.db"), "drill", str(home / "short.md"), "--by", "type")
    with terminal(*asked, home=home, env=env) as screen:
        screen.see("Type your line")
        screen.rest(0.4)
        screen.type("can you help me carry this box")
        screen.rest(0.2)
        screen.type("\r")
        screen.see("Missing")
        return screen


def test_the_linux_console_gets_ascii_and_no_color(tmp_path: Path) -> None:
    screen = shown(tmp_path, TERM="linux")
    assert screen.text.isascii()
    assert "##### 5 min" in screen.text
    assert b"38;" not in screen.output
    assert b";1m" in screen.output


def test_where_the_signs_can_not_be_written_it_is_ascii_too(tmp_path: Path) -> None:
    screen = shown(tmp_path, PYTHONIOENCODING="latin-1", LANG="C", PYTHONUTF8="0")
    assert screen.text.isascii()
    assert "7 of 9 words right. Missing: very heavy." in screen.text


def test_without_colors_the_missing_words_still_look_so(tmp_path: Path) -> None:
    screen = shown(tmp_path, NO_COLOR="1")
    assert b"38;" not in screen.output
    row = next(n for n, line in enumerate(screen.lines) if "very heavy" in line)
    cell = screen.screen.buffer[row][screen.lines[row].index("very")]
    assert cell.bold
    assert cell.underscore


@pytest.mark.parametrize(
    ("ground", "missed"), [("15;0", b"38;5;216"), ("0;15", b"38;5;94"), ("", None)]
)
def test_the_ground_that_the_terminal_tells_chooses_the_theme(
    tmp_path: Path, ground: str, missed: bytes | None
) -> None:
    screen = shown(tmp_path, COLORFGBG=ground)
    if missed:
        assert missed in screen.output
    else:  # nobody knows the ground: only shapes have colors
        assert b"38;5;216" not in screen.output
        assert b"38;5;94" not in screen.output
        assert b"38;5;31" in screen.output
    assert b"\x1b]11" not in screen.output  # the terminal is not asked


@pytest.mark.parametrize(
    ("key", "value", "seen"), [("signs", "ascii", "#####"), ("theme", "dark", "■")]
)
def test_the_settings_choose_signs_and_theme(
    tmp_path: Path, key: str, value: str, seen: str
) -> None:
    config = tmp_path / "config" / "second-interview-trainer"
    config.mkdir(parents=True)
    (config / "settings.toml").write_text(f'{key} = "{value}"\n', encoding="utf-8")
    screen = shown(tmp_path)
    assert seen in screen.text
    assert (b"38;5;216" in screen.output) == (value == "dark")


def test_where_no_page_fits_there_are_ordinary_lines(tmp_path: Path) -> None:
    write_log(tmp_path / "log.db", TIME)
    (tmp_path / "short.md").write_text(SHORT, encoding="utf-8")
    asked = ("--db", str(tmp_path / "log.db"), "drill", str(tmp_path / "short.md"), "--by", "type")
    with terminal(*asked, home=tmp_path, columns=37, rows=24) as screen:
        screen.see("Type it, then Enter:")
        assert b"\x1b[?1049h" not in screen.output
