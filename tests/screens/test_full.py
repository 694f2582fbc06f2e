"""The drill as a person sees it: the real program on a real terminal, key by key."""

import re
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pyte.screens
import pytest
from prompt_toolkit.utils import get_cwidth

from tests.support.made import HAND, SHORT, TIME, reviews, write_log
from trainer.core.log.events import What
from trainer.store.store import read

if sys.platform == "win32":
    pytest.skip("there are no pseudo-terminals", allow_module_level=True)

from tests.support.terminal import Terminal, surroundings, terminal

SIZES = [(80, 24), (40, 20)]
CTRL_C, CTRL_D, CTRL_O, CTRL_U, CTRL_Z, UP = "\x03", "\x04", "\x0f", "\x15", "\x1a", "\x1b[A"
LEAVE, HIDE_CURSOR = b"\x1b[?1049l", b"\x1b[?25l"
PASTE = "\x1b[200~{}\x1b[201~"

WIDE = """\
# 面接の電話 📞 {#short}

### 時間を聞く {#time}

> What time is it now 田中 さん?

### Ask for a hand {#hand}

> Can you **help** me 🙂 carry this very heavy 箱箱箱箱箱箱箱箱箱箱箱箱箱箱箱箱箱箱箱箱 box?

"""

Drill = Callable[..., AbstractContextManager[Terminal]]


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "log.db"


@pytest.fixture
def drill(tmp_path: Path, database: Path) -> Drill:
    """Start a drill of a short script; with `due`, just these cards are due, else all are new."""

    @contextmanager
    def start(
        *due: str,
        options: tuple[str, ...] = (),
        text: str = SHORT,
        columns: int = 80,
        rows: int = 24,
    ) -> Iterator[Terminal]:
        place = tmp_path / "short.md"
        place.write_text(text, encoding="utf-8")
        if due:
            write_log(database, *due, text=text)
        arguments = ("--db", str(database), "drill", str(place), *options)
        with terminal(*arguments, home=tmp_path, columns=columns, rows=rows) as screen:
            screen.see("·")
            yield screen

    return start


def press(screen: Terminal, keys: str, wanted: str | Callable[[str], object]) -> str:
    """Press keys once the screen has settled, and wait for what they bring."""
    screen.rest(0.35)
    screen.type(keys)
    return screen.see(wanted)


def write(screen: Terminal, keys: str, wanted: str | Callable[[str], object] | None = None) -> str:
    """Type into an answer: that needs no wait."""
    screen.type(keys)
    return screen.see(keys if wanted is None else wanted)


def flat(text: str) -> str:
    """Return a screen as running text, however it was wrapped."""
    return " ".join(text.split())


def cell(screen: Terminal, text: str) -> pyte.screens.Char:
    """Return the first sign of a text as it looks on the screen."""
    y = next(number for number, line in enumerate(screen.lines) if text in line)
    return screen.screen.buffer[y][screen.screen.display[y].index(text)]


def ended_well(screen: Terminal, code: int) -> bool:
    """Tell whether the program ended with `code`, and the terminal is as it was before."""
    ended = screen.wait() == code
    _, left, after = screen.output.rpartition(LEAVE)
    return ended and bool(left) and HIDE_CURSOR not in after and b"Next:" in after


# -- the first start


def test_the_first_start_fits_a_narrow_terminal(tmp_path: Path, database: Path) -> None:
    with terminal("--db", str(database), home=tmp_path, columns=40, rows=20) as screen:
        for question in ("Who interviewed", "Who will you", "When will you"):
            screen.see(lambda text, question=question: question in flat(text))  # type: ignore[misc]  # bound at once
            screen.type("\n")
        shown = screen.see("d  drill")
        assert "Three questions first." in shown
        # Words are whole, and there is room for an answer.
        assert "\nWhen will you call? (for example, Wed\n  5pm · Enter: skip)\n>\n" in shown
        screen.type("\n")
        for page in range(1, 14):
            screen.see(f"{page} of 13. Enter")
            screen.type("\n")
        screen.see("19 lines read.")
        screen.type("\n")
        shown = screen.see("LETTERS")
        assert "____" in shown
        assert screen.lines[-1] == " first letters · Tab hint · Ctrl-C end"
        write(screen, CTRL_D, "Next:")
        assert ended_well(screen, 0)
        assert "From tomorrow" in flat(screen.text) or "More today" in flat(screen.text)
    met = {event.key for event in read(database) if event.event == What.STUDY}
    assert len(met) == 19


def test_later_is_an_answer_too(tmp_path: Path, database: Path) -> None:
    with terminal("--db", str(database), home=tmp_path) as screen:
        for question in ("Who interviewed", "Who will you", "When will you"):
            screen.see(question)
            screen.type("\n")
        screen.see("q  later")
        screen.type("q\n")
        screen.see("Later, then")
        assert screen.wait() == 0
    assert not database.exists()


# -- learning a line


@pytest.mark.parametrize(("columns", "rows"), SIZES)
def test_a_line_is_met_and_then_said_by_the_letters_of_its_gaps(
    drill: Drill, columns: int, rows: int, database: Path
) -> None:
    with drill(columns=columns, rows=rows) as screen:
        shown = screen.see("NEW LINE")
        assert "What time is it now?" in shown
        assert "Clocks differ." in shown
        press(screen, "\r", "What _ is ____ now?")
        write(screen, "x", "What [time] is _ now?")
        shown = write(screen, "i", "You missed: time.")
        assert "1 of 2 words" in shown
        assert "Enter go on" in shown
        press(screen, "\r", "Ask for a hand")
    assert [event.missing for event in read(database)] == [None, ("time",)]


def test_the_letter_of_the_next_word_takes_the_next_word(drill: Drill, database: Path) -> None:
    with drill(HAND, options=("--by", "letters")) as screen:
        write(screen, "cy", "Can you _")
        write(screen, "m", "Can you [help] me _")
        assert cell(screen, "[help]").bold
        assert "first letter of each word" in screen.lines[-1]
        shown = write(screen, "ctvhb", "You missed: help.")
        assert "help” is a key word" in shown
        press(screen, "\r", "Next:")
        assert ended_well(screen, 0)
    assert reviews(database) == [(HAND, 2)]


# -- saying a whole line


@pytest.mark.parametrize(("columns", "rows"), SIZES)
def test_an_answer_with_words_missing_is_laid_beside_the_line(
    drill: Drill, columns: int, rows: int, database: Path
) -> None:
    with drill(HAND, columns=columns, rows=rows) as screen:
        screen.see("Ask for a hand")
        write(screen, "Can you help me this heavy box")
        shown = flat(press(screen, "\r", "You missed"))
        assert "Can you help me [carry] this [very] heavy box" in shown
        assert "LINE Can you help me CARRY this VERY heavy box?" in shown
        assert "You missed: carry; very. 7 of 9 words." in shown
        assert "Enter: Hard, comes back in" in shown
        assert "1 Again" in screen.lines[-1]
        assert cell(screen, "[carry]").underscore
        press(screen, " ", "Next:")
        assert ended_well(screen, 0)
    assert reviews(database) == [(HAND, 2)]


def test_a_number_is_the_rating_whatever_was_suggested(drill: Drill, database: Path) -> None:
    with drill(HAND, TIME) as screen:
        press(screen, "what time is it now\r", "All words right.")
        press(screen, "1", "Ask for a hand")
        press(screen, "\r", "Here it is.")
        press(screen, "4", "Ask the time")
    assert reviews(database) == [(TIME, 1), (HAND, 4)]


def test_tab_helps_step_by_step_and_the_help_counts(drill: Drill, database: Path) -> None:
    with drill(TIME) as screen:
        write(screen, "\t", "5 words: __ __ __ __ __")
        write(screen, "\t", "W___ t___ i_ i_ n___")
        write(screen, "\t", re.compile(r"NEXT +What$", re.MULTILINE).search)
        write(screen, "what \t", re.compile(r"NEXT +time is$", re.MULTILINE).search)
        write(screen, "\t\t", "What time is it now?")
        press(screen, "time is it now\r", "All words right.")
        assert "Enter: Again" in screen.text
        press(screen, "\r", "LETTERS")
    (kept,) = [event for event in read(database) if event.hints]
    assert (kept.said, kept.rating) == ("what time is it now", 1)


def test_ctrl_o_lets_the_line_be_said_aloud_and_only_a_number_rates_it(
    drill: Drill, database: Path
) -> None:
    with drill(TIME) as screen:
        write(screen, CTRL_O, "Say it aloud, then Enter")
        shown = press(screen, "\r", "How did it go?")
        assert "What time is it now?" in shown
        press(screen, "\r ", "How did it go?")
        press(screen, "3", "Next:")
    assert [event.way for event in read(database)][-1] == "aloud"
    assert reviews(database) == [(TIME, 3)]


def test_what_is_pasted_becomes_one_line_of_the_answer_and_is_no_key(
    drill: Drill, database: Path
) -> None:
    with drill(TIME) as screen:
        write(screen, PASTE.format("what time\nis\r\n\x07 it\tnow"), "what time is ␇ it now")
        press(screen, "\x7f" * 8 + "it now\r", "All words right.")
        press(screen, PASTE.format("1\r\nq"), "All words right.")
        screen.rest()
        assert "Enter: " in screen.text
    assert reviews(database) == []


# -- going back, help, the ways out


def test_ctrl_u_takes_back_in_an_empty_answer_and_clears_a_begun_one(
    drill: Drill, database: Path
) -> None:
    with drill(HAND, TIME) as screen:
        press(screen, "what time is\r", "You missed: it now.")
        press(screen, "2", "Ask for a hand")
        write(screen, "can you")
        press(screen, CTRL_U, lambda text: "can you" not in text)
        assert "Ask for a hand" in screen.text
        press(screen, CTRL_U, "You missed: it now.")
        press(screen, "3", "Ask for a hand")
        write(screen, CTRL_C, "Next:")
        assert ended_well(screen, 130)
    assert sorted(reviews(database)) == [(TIME, 2), (TIME, 3)]
    log = read(database)
    found = [event for event in log if event.said == "what time is"]
    first, again = sorted(found, key=lambda event: event.seq)
    assert [event.of for event in log if event.event == What.RETRACT] == [first.id]
    assert (again.at, again.suggested) == (first.at, first.suggested)


def test_the_help_covers_the_card_and_rates_nothing(drill: Drill, database: Path) -> None:
    with drill(TIME) as screen:
        press(screen, "what time is it now\r", "All words right.")
        assert "1 AGAIN" in press(screen, "?", "closes this help")
        press(screen, "3 4", "closes this help")
        press(screen, "\r", "All words right.")
        assert reviews(database) == []
        press(screen, "q", "Next:")
        assert ended_well(screen, 0)
    assert reviews(database) == []


def test_an_answer_in_hand_is_not_kept_when_the_program_is_told_to_stop(
    drill: Drill, database: Path
) -> None:
    with drill(HAND, TIME) as screen:
        press(screen, "what time is it now\r", "All words right.")
        press(screen, "3", "Ask for a hand")
        press(screen, "can you help me\r", "Less than half")
        screen.signal(signal.SIGTERM)
        assert ended_well(screen, 143)
    assert reviews(database) == [(TIME, 3)]


def test_a_closed_window_is_a_hang_up(drill: Drill) -> None:
    with drill(TIME) as screen:
        screen.rest()
        screen.close()
        assert screen.wait() == 129


def test_an_arrow_key_is_no_escape(drill: Drill) -> None:
    with drill(TIME) as screen:
        press(screen, "time\x1b[D\x1b[D\x1b[D\x1b[D" + UP + "what ", "what time")


def test_in_a_shell_ctrl_z_gives_the_prompt_back_and_fg_the_answer(
    tmp_path: Path, database: Path
) -> None:
    write_log(database, TIME)
    (tmp_path / "short.md").write_text(SHORT)
    env = {**surroundings(tmp_path), "PS1": "prompt> "}
    shell = Terminal(["bash", "--norc", "--noprofile", "-i"], env, columns=80, rows=24)
    try:
        shell.see("prompt>")
        shell.type(f"cd {tmp_path}; {sys.executable} -m trainer --db log.db drill ./short.md\n")
        shell.see("YOU SAY")
        write(shell, "what time")
        write(shell, CTRL_Z, "Stopped")
        assert "YOU SAY" not in shell.text
        shell.type("fg\n")
        shell.see("what time")
        press(shell, " is it now\r", "All words right.")
        press(shell, "3", "Next:")
        shell.type("echo code $?\n")
        shell.see("code 0")
    finally:
        shell.kill()
    assert reviews(database) == [(TIME, 3)]


# -- every size and every script


def test_resized_in_the_middle_of_an_answer_it_loses_nothing(drill: Drill) -> None:
    with drill(HAND) as screen:
        write(screen, "can you help me")
        before = screen.text
        for columns, rows in ((10, 24), (10, 5), (1, 1), (200, 60), (40, 20)):
            screen.resize(columns, rows)
            screen.rest(0.1)
        screen.see(" > can you help me")
        screen.resize(80, 24)
        screen.see(lambda text: text == before)
        press(screen, " carry this very heavy box\r", "All words right.")


@pytest.mark.parametrize(("columns", "rows"), SIZES)
def test_wide_characters_keep_the_columns(drill: Drill, columns: int, rows: int) -> None:
    with drill(HAND, TIME, text=WIDE, columns=columns, rows=rows) as screen:
        screen.see("時間を聞く")
        assert get_cwidth(screen.lines[0]) == columns - 1
        press(screen, "What time is it now\r", "田中")
        press(screen, "\r", "Ask for a hand")
        press(screen, "can you help me carry this very heavy box\r", "LINE")
        screen.see("LINE")
        assert max(get_cwidth(line) for line in screen.lines) <= columns
        starts = [line.index("箱") for line in screen.lines if "箱" in line]
        assert starts
        press(screen, "q", "Next:")
