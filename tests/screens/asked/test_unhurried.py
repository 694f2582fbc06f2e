"""Enter that comes before a question can have been read is no answer to it."""

import sys
from datetime import timedelta
from pathlib import Path

import pytest

from tests.support.people import MONDAY
from trainer.screens.asked.unhurried import unhurried

WHO = "Who interviewed you? That's who you'll call. (for example, Ms. Ortiz · Enter: skip) "


def asked(*typed: tuple[float, str], question: str = WHO, timed: bool = True) -> tuple[str, int]:
    """Return the answer, and how often it was asked; each line after so many seconds."""
    lines, times, clock = iter(typed), 0, MONDAY

    def read(_question: str) -> str:
        nonlocal times, clock
        after, line = next(lines)
        times, clock = times + 1, clock + timedelta(seconds=after)
        return line

    return unhurried(read, now=(lambda: clock) if timed else None)(question), times


@pytest.mark.parametrize("after", [0.0, 0.12, 0.45])
def test_enter_at_once_is_waited_past(after: float) -> None:
    assert asked((after, ""), (after, " "), (2.0, "")) == ("", 3)
    assert asked((after, ""), (0.1, "Ms. Ortiz")) == ("Ms. Ortiz", 2)


def test_one_that_comes_once_the_question_could_be_read_counts_whatever_came_before() -> None:
    assert asked((0.7, ""), (0.7, "")) == ("", 2)


def test_what_is_typed_is_an_answer_however_fast_and_so_is_a_calm_enter() -> None:
    assert asked((0.0, "Ms. Ortiz")) == ("Ms. Ortiz", 1)
    assert asked((1.0, "")) == ("", 1)
    assert asked((0.3, ""), question="Note? ") == ("", 1)  # it is read sooner
    assert asked((-3600.0, "")) == ("", 1)  # the clock was put back


def test_lines_from_elsewhere_are_never_too_soon() -> None:
    assert asked((0.0, ""), timed=False) == ("", 1)


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals")
@pytest.mark.parametrize("after", [0.0, 0.5])
def test_a_second_enter_after_the_first_practice_skips_no_question(
    after: float, tmp_path: Path
) -> None:
    from tests.support.terminals.full import press
    from tests.support.terminals.terminal import terminal

    with terminal("--db", str(tmp_path / "log.db"), home=tmp_path) as screen:
        screen.see("the first line")
        screen.type("\n")
        screen.see("A new line.")
        press(screen, "\r", "Type the first letter")
        press(screen, "dpfa", "All words right.")
        press(screen, "\r", "A new line.")
        press(screen, "\r", "What did they just tell you?")
        press(screen, "a", "u: undo · ?: help")
        screen.rest(0.5)
        screen.type("\r")
        screen.rest(after)
        screen.type("\r")
        screen.see("Who interviewed you?")
        screen.rest(1.5)
        assert "Who will you meet" not in screen.text
        assert screen.text.count("Who interviewed you?") == 1
        screen.type("Ms. Grant\r")
        screen.see("Who will you meet next?")
