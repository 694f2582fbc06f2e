"""The drill as a person sees it: the real program on a real terminal, key by key."""

import sys
from pathlib import Path

import pytest

from tests.screens.conftest import Drill
from tests.support.made import HAND, TIME, reviews
from tests.support.terminals.full import (
    CTRL_O,
    PASTE,
    SIZES,
    cell,
    ended_well,
    flat,
    press,
    write,
)
from trainer.store.store import read

if sys.platform == "win32":
    pytest.skip("there are no pseudo-terminals", allow_module_level=True)

from tests.support.terminals.terminal import terminal

pytestmark = pytest.mark.slow


# -- the first start


def test_the_first_start_fits_a_narrow_terminal(tmp_path: Path, database: Path) -> None:
    with terminal("--db", str(database), home=tmp_path, columns=40, rows=20) as screen:
        screen.see(lambda text: "the first line" in flat(text))
        screen.type("\n")
        screen.see("A new line.")
        press(screen, "\r", "Type the first letter.")
        press(screen, "dpfa", "All words right.")
        press(screen, "\r", "A new line.")
        press(screen, "\r", "What did they just tell you?")
        press(screen, "a", "u: undo · ?: help")
        press(screen, "\r", "A few quick questions.")
        for question in ("Who interviewed", "Who will you", "When will you"):
            shown = screen.see(lambda text, question=question: question in flat(text))  # type: ignore[misc]  # bound at once
            screen.rest(1.2)  # as long as it takes to read it
            screen.type("\n")
        # Words are whole, and there is room for an answer.
        assert "\nWhen will you call? (for example, Wed\n  5pm · Enter: skip)\n>" in shown
        shown = screen.see(lambda text: "Enter: go on" in flat(text))  # what was saved can be read
        assert "A new line." not in shown
        screen.rest(1.2)
        screen.type("\n")
        screen.see("A new line.")
        # The page that says so is there for a moment only: home's map comes right after it.
        press(screen, "q", lambda text: "See you later." in flat(text))
        assert b"Everything you've rated is" in screen.output
        assert "You can say" in flat(screen.text) or "say it" in flat(screen.text)
        assert screen.wait() == 0
    assert read(database)


def test_later_is_an_answer_too(tmp_path: Path, database: Path) -> None:
    with terminal("--db", str(database), home=tmp_path) as screen:
        screen.see("q: later")
        screen.type("q\n")
        screen.see(lambda text: "See you later. To come back, type: trainer" in flat(text))
        assert screen.wait() == 0
    assert not database.exists()


# -- learning a line


@pytest.mark.parametrize(("columns", "rows"), SIZES)
def test_a_line_is_met_and_then_said_by_the_letters_of_its_gaps(
    drill: Drill, columns: int, rows: int, database: Path
) -> None:
    with drill(columns=columns, rows=rows) as screen:
        shown = screen.see("A new line.")
        assert "What time is it now?" in shown
        assert "Clocks differ." in shown
        press(screen, "\r", "What ____ is __ now?")
        press(screen, "x", "Not that one. Try once more.")
        write(screen, "q", "What time is __ now?")
        shown = write(screen, "i", "Missed: time.")
        assert "1 of 2 words" in shown
        assert "Enter: continue" in shown
        press(screen, "\r", "Ask for a hand")
    assert [event.missing for event in read(database)] == [None, ("time",)]


def test_u_and_n_work_on_a_screen_that_only_goes_on(drill: Drill, database: Path) -> None:
    with drill() as screen:
        screen.see("A new line.")
        press(screen, "\r", "What ____ is __ now?")
        press(screen, "ti", "Enter: continue")
        screen.rest(1.6)  # keys that might go on with the word are dropped for so long
        press(screen, "u", "Taken back. Answer it again.")
        press(screen, "\x15", "There's nothing to take back yet.")
        press(screen, "ti", "Enter: continue")
        screen.rest(1.6)
        press(screen, "n", "Enter: keep the note")
        press(screen, "slowly\r", "Enter: continue")
        press(screen, "\r", "Ask for a hand")
    assert [event.event for event in read(database)] == ["study", "note", "study"]


def test_the_letter_of_the_next_word_takes_the_next_word(drill: Drill, database: Path) -> None:
    with drill(HAND, options=("--by", "letters")) as screen:
        write(screen, "cy", "Can you ____ __")
        write(screen, "m", "Not that one. Try once more.")
        write(screen, "c", "Can you help me carry ____")
        assert cell(screen, "help").bold
        assert "Type the first letter of each word." in screen.text
        write(screen, "tvhb", "Missed: help.")
        press(screen, "\r", "Everything is saved")
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
        shown = flat(press(screen, "\r", "Missing"))
        assert "Can you help me carry this very heavy box?" in shown
        assert "7 of 9 words right. Missing: carry, very." in shown
        assert "You typed: Can you help me this heavy box" in shown
        assert "Enter: Hard · back in" in shown
        assert "?: help" in shown
        assert cell(screen, "carry").underscore
        press(screen, " ", "Everything is saved")
        assert ended_well(screen, 0)
    assert reviews(database) == [(HAND, 2)]


def test_a_number_is_the_rating_whatever_was_suggested(drill: Drill, database: Path) -> None:
    with drill(HAND, TIME) as screen:
        press(screen, "what time is it now\r", "All words right.")
        press(screen, "1", "Ask for a hand")
        press(screen, "\r", "Here's the line.")
        press(screen, "4", "Ask the time")
    assert reviews(database) == [(TIME, 1), (HAND, 4)]


def test_tab_helps_step_by_step_and_the_help_counts(drill: Drill, database: Path) -> None:
    with drill(TIME) as screen:
        write(screen, "\t", "Next: W___ t___ i_")
        write(screen, "\t", "W___ t___ i_ i_ n__?")
        write(screen, "\t", "Next: What")
        write(screen, "what \t", "Next: time is")
        write(screen, "\t\t", "What time is it now?")
        press(screen, "time is it now\r", "All words right, with")
        assert "Enter: Again" in screen.text
        press(screen, "\r", "Type your line")
    (kept,) = [event for event in read(database) if event.hints]
    assert (kept.said, kept.rating) == ("what time is it now", 1)


def test_ctrl_o_lets_the_line_be_said_aloud_and_one_thing_is_asked(
    drill: Drill, database: Path
) -> None:
    with drill(TIME) as screen:
        write(screen, CTRL_O, "Say it now, to the room.")
        screen.rest(1.2)  # nobody says it sooner
        shown = press(screen, "\r", "Did you say it in these words?")
        assert "What time is it now?" in shown
        assert "Enter: yes · Good" in shown
        write(screen, "\r ", "Did you say it in these words?")  # too soon to have read it
        screen.rest(1.5)
        press(screen, "\r", "Everything is saved")
    kept = read(database)[-1]
    assert (kept.way, kept.suggested, kept.share, kept.rating) == ("aloud", None, None, 3)


def test_said_too_quickly_enter_is_again_and_3_says_otherwise(drill: Drill, database: Path) -> None:
    with drill(HAND, options=("--by", "aloud")) as screen:
        screen.see("Say it now, to the room.")
        shown = press(screen, "\r", "quicker than anyone can say it")
        assert "Enter: Again" in shown
        press(screen, "3", "Everything is saved")
    assert reviews(database) == [(HAND, 3)]
    assert read(database)[-1].suggested == 1


def test_words_typed_where_a_line_is_to_be_said_aloud_are_a_typed_answer(
    drill: Drill, database: Path
) -> None:
    with drill(TIME) as screen:
        write(screen, CTRL_O, "Ctrl-O: type it")
        press(screen, "what time is it now", "what time is it now")
        press(screen, "\r", "All words right.")
        press(screen, "\r", "Everything is saved")
    assert [event.way for event in read(database)][-1] == "type"


def test_what_is_pasted_becomes_one_line_of_the_answer_and_is_no_key(
    drill: Drill, database: Path
) -> None:
    with drill(TIME) as screen:
        write(screen, PASTE.format("what time\nis\r\n\x07 it\tnow"), "what time is ␇ it now")
        press(screen, "\x7f" * 8 + "it now\r", "All words right.")
        press(screen, PASTE.format("1\r\nq"), "All words right.")
        screen.settle()
        assert "Enter: " in screen.text
    assert reviews(database) == []
