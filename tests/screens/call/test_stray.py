"""A key pressed where a line is said aloud: seen, taken back, never an answer by itself."""

import pytest

from tests.support.caller import line
from tests.support.terminals.phone import Typed
from trainer.core.memory.step import Way
from trainer.rows.call.keys import Moment

pytestmark = pytest.mark.slow


END, ESC, PROCESS = "\x04", "\x1b", line("process")


def test_a_stray_key_where_a_line_is_said_aloud_is_no_answer() -> None:
    typed = Typed(f"x\r{END}", by=Way.ALOUD)
    assert typed.moment is Moment.ALOUD
    assert "Press Enter when you've said it, or type the whole line." in typed.shown
    assert (typed.log, typed.call.unrated, typed.call.talk[-1].heard is None) == ([], (), False)
    assert "You're typing it now." in Typed(f"x{END}", by=Way.ALOUD).shown
    taken = Typed(f"x\x7f{END}", by=Way.ALOUD)
    assert taken.moment is Moment.ALOUD
    meant = Typed(f"{PROCESS}{END}", by=Way.ALOUD)
    assert meant.moment is Moment.TYPING
    assert "You're typing it now." not in meant.shown  # there Backspace takes back one letter


def test_a_command_typed_for_a_line_is_that_and_no_answer() -> None:
    for by in (Way.TYPE, Way.ALOUD):
        helped = Typed(f"help\r{END}", by=by)
        assert "takes back the last thing you said" in helped.shown
        assert (helped.log, helped.call.unrated) == ([], ())
        undone = Typed(f"undo\r{END}", by=by)
        assert "There's nothing in this call to take back" in undone.shown
        asked = Typed(f"q\r{END}", by=by)
        assert "Hang up here?" in asked.lines[-1]
    left = Typed(f"{PROCESS}\rquit\r{END}")
    assert left.moment is Moment.END
    assert len(left.log) == 1


def test_a_line_may_begin_with_the_letter_of_a_key() -> None:
    begun = Typed(f"so what happens next{END}", by=Way.ALOUD)
    assert (begun.moment, begun.call.unrated) == (Moment.TYPING, ())
    assert "> so what happens next" in begun.shown
    skipped = Typed(f"s\t{END}", by=Way.ALOUD)
    assert skipped.moment is not Moment.TYPING
    assert skipped.call.talk != Typed(END, by=Way.ALOUD).call.talk


def test_quit_typed_where_it_has_ended_is_let_go_whole() -> None:
    typed = Typed(f"{PROCESS}\r{ESC}\rquit\r")
    assert typed.moment is Moment.END
    assert not typed.wants


def test_a_rating_is_given_by_its_name_where_a_turn_is_looked_at() -> None:
    for word, rating in (("easy", 4), ("again", 1), ("hard", 2), ("good", 3)):
        typed = Typed(f"{PROCESS}\r\ra\r{word}\r{END}")
        (kept,) = [turn.event.rating for turn in typed.call.turns]
        assert (kept, typed.edits, typed.notes) == (rating, [], {})
    for word in ("edit", "note"):
        opened = Typed(f"{PROCESS}\r\ra\r{word}{END}")
        assert (len(opened.edits), opened.notes) == (int(word == "edit"), {})
    left = Typed(f"{PROCESS}\r\ra\rexit{END}")
    assert (left.moment, left.edits) == (Moment.TURNS, [])


def test_what_is_left_of_a_no_is_no_note() -> None:
    typed = Typed(f"{PROCESS}\r\ra\rno\r{END}")
    assert (typed.moment, typed.notes) == (Moment.TURN, {})


@pytest.mark.parametrize("undo", ["u", "undo"])
def test_an_undo_where_a_turn_is_looked_at_brings_no_call_back(undo: str) -> None:
    typed = Typed(f"{PROCESS}\r\ra\r{undo}{END}")
    assert (typed.moment, len(typed.log)) == (Moment.TURN, 1)
    assert "There's nothing here to take back. 1 to 4 change the rating." in typed.shown


@pytest.mark.parametrize(
    "words", ["how many are left", "What is it?", "now what", "you know", "no"]
)
def test_what_is_typed_instead_of_a_yes_to_hanging_up_goes_into_the_line_whole(words: str) -> None:
    begun = Typed(f"q\r{words} then{END}")
    assert begun.moment is Moment.TYPING
    assert f"> {words} then" in begun.shown


def test_an_arrow_or_a_no_only_goes_on() -> None:
    for keys in ("\x1b[A", "no\r", "\t"):
        begun = Typed(f"{ESC}{keys}{END}")
        assert (begun.moment, begun.call.lasts) == (Moment.TYPING, True)
        assert "Hang up here?" not in begun.lines[-1]
