"""The full screen: going back, its help, every way out, and every size."""

import signal
import sys
from pathlib import Path

import pytest
from prompt_toolkit.utils import get_cwidth

from tests.screens.conftest import Drill
from tests.support.made import HAND, SHORT, TIME, reviews, write_log
from tests.support.terminals.full import (
    CTRL_C,
    CTRL_U,
    CTRL_Z,
    SIZES,
    UP,
    WIDE,
    ended_well,
    press,
    write,
)
from trainer.core.log.events import What
from trainer.store.store import read

if sys.platform == "win32":
    pytest.skip("there are no pseudo-terminals", allow_module_level=True)

from tests.support.terminals.terminal import Terminal, surroundings

# -- going back, help, the ways out


@pytest.mark.slow
def test_ctrl_u_takes_back_in_an_empty_answer_and_clears_a_begun_one(
    drill: Drill, database: Path
) -> None:
    with drill(HAND, TIME) as screen:
        press(screen, "what time is\r", "Missing: it now.")
        press(screen, "2", "Ask for a hand")
        write(screen, "can you")
        press(screen, CTRL_U, lambda text: "can you" not in text)
        assert "Ask for a hand" in screen.text
        press(screen, CTRL_U, "Missing: it now.")
        press(screen, "3", "Ask for a hand")
        write(screen, CTRL_C, "Everything is saved")
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
        assert "Again: I didn't know it." in press(screen, "?", "closes it")
        press(screen, "3 4", "closes it")
        press(screen, "\r", "All words right.")
        assert reviews(database) == []
        press(screen, "q", "only that one isn't saved")
        assert ended_well(screen, 0)
    assert reviews(database) == []


@pytest.mark.slow
def test_an_answer_in_hand_is_not_kept_when_the_program_is_told_to_stop(
    drill: Drill, database: Path
) -> None:
    with drill(HAND, TIME) as screen:
        press(screen, "what time is it now\r", "All words right.")
        press(screen, "3", "Ask for a hand")
        press(screen, "can you help me\r", "less than half")
        screen.signal(signal.SIGTERM)
        assert ended_well(screen, 143)
    assert reviews(database) == [(TIME, 3)]


@pytest.mark.slow
def test_a_closed_window_is_a_hang_up(drill: Drill) -> None:
    with drill(TIME) as screen:
        screen.settle()
        screen.close()
        assert screen.wait() == 129


@pytest.mark.slow
def test_an_arrow_key_is_no_escape(drill: Drill) -> None:
    with drill(TIME) as screen:
        press(screen, "time\x1b[D\x1b[D\x1b[D\x1b[D" + UP + "what ", "what time")


@pytest.mark.slow
def test_in_a_shell_ctrl_z_gives_the_prompt_back_and_fg_the_answer(
    tmp_path: Path, database: Path
) -> None:
    write_log(database, TIME)
    (tmp_path / "short.md").write_text(SHORT)
    env = {**surroundings(tmp_path), "PS1": "prompt> "}
    shell = Terminal(["bash", "--norc", "--noprofile", "-i"], env, columns=80, rows=24)
    try:
        shell.see("prompt>")
        command = f"{sys.executable} -m trainer --db log.db drill ./short.md --by type"
        shell.type(f"cd {tmp_path}; {command}\n")
        shell.see("Type your line")
        write(shell, "what time")
        write(shell, CTRL_Z, "Stopped")
        assert "Type your line" not in shell.text
        shell.type("fg\n")
        shell.see("what time")
        press(shell, " is it now\r", "All words right.")
        press(shell, "3", "Everything is saved")
        shell.type("echo code $?\n")
        shell.see("code 0")
    finally:
        shell.kill()
    assert reviews(database) == [(TIME, 3)]


@pytest.mark.slow
def test_quit_typed_letter_by_letter_leaves_nothing_for_what_comes_next(drill: Drill) -> None:
    with drill(TIME) as screen:
        press(screen, "what time is it now\r", "All words right.")
        screen.rest(0.4)
        screen.type("q")
        screen.see("Stopping.")
        for key in "uit\r":
            screen.type(key)
            screen.rest(0.1)
        screen.see("only that one isn't saved")
        assert ended_well(screen, 0)
        assert "uit" not in screen.text.replace("quit", "")


# -- every size and every script


@pytest.mark.slow
def test_resized_in_the_middle_of_an_answer_it_loses_nothing(drill: Drill) -> None:
    with drill(HAND) as screen:
        write(screen, "can you help me")
        before = screen.text
        for columns, rows in ((10, 24), (10, 5), (1, 1), (200, 60), (40, 20)):
            screen.resize(columns, rows)
            screen.rest(0.1)
        screen.see(" can you help me")
        screen.resize(80, 24)
        screen.see(lambda text: text == before)
        press(screen, " carry this very heavy box\r", "All words right.")


@pytest.mark.slow
@pytest.mark.parametrize(("columns", "rows"), SIZES)
def test_wide_characters_keep_the_columns(drill: Drill, columns: int, rows: int) -> None:
    with drill(HAND, TIME, text=WIDE, columns=columns, rows=rows) as screen:
        screen.see("時間を聞く")
        assert get_cwidth("".join(screen.lines)) > columns
        press(screen, "What time is it now\r", "田中")
        press(screen, "\r", "Ask for a hand")
        press(screen, "can you help me carry this very heavy box\r", "You typed")
        screen.see("You typed")
        assert max(get_cwidth(line) for line in screen.lines) <= columns
        starts = [line.index("箱") for line in screen.lines if "箱" in line]
        assert starts
        press(screen, "q", "only that one isn't saved")
