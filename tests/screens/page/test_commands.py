"""A word typed whole is the command of that name: help, undo, quit; and no answer."""

import pytest

from tests.support.made import TIME, YES
from tests.support.terminals.hands import ENTER, Hands, aloud, rated
from trainer.core.memory.step import Way
from trainer.rows.practice.doing import Doing
from trainer.rows.signs import ROUND


def typed(word: str) -> Hands:
    """Return somebody who rated a line, and then typed a word where the next is to be typed."""
    hands = rated("3")
    hands.board.paste(word)
    hands.press(ENTER, after=9)
    return hands


@pytest.mark.slow
def test_a_command_typed_where_a_line_is_asked_is_that_and_no_answer() -> None:
    helped = typed("help")
    assert (helped.board.helping(), helped.board.entry.text) == (True, "")
    assert helped.board.practice.verdict is None
    undone = typed("undo")
    assert undone.board.doing() is Doing.RATING
    assert len(undone.board.practice.drill.log) == undone.before
    assert [typed(word).board.leaving.begun for word in ("quit", "quite")] == [True, False]
    assert typed("quite").board.practice.verdict is not None


def test_a_lone_q_asks_whether_to_stop() -> None:
    hands = typed("q")
    assert (hands.board.stopping(), hands.board.leaving.begun, hands.kept) == (True, False, [3])


def test_a_lone_q_over_a_line_to_be_said_asks_whether_to_stop() -> None:
    hands = aloud()
    hands.press("q", after=2)
    assert (hands.board.stopping(), hands.board.practice.verdict) == (True, None)
    hands.press("u", after=1)  # it was the beginning of a word
    hands.board.paste("it")
    assert (hands.board.stopping(), hands.board.entry.text) == (False, "quit")
    hands.press(ENTER, after=1)
    assert (hands.board.leaving.begun, hands.board.practice.verdict) == (True, None)


def test_q_pressed_again_over_a_line_to_be_said_is_no_answer() -> None:
    hands = aloud()
    for _ in range(2):  # the second one only goes on
        hands.press("q", after=2)
    assert (hands.board.stopping(), hands.board.entry.text) == (False, "qq")
    hands.press(ENTER, after=1)
    assert (hands.board.stopping(), hands.board.practice.verdict) == (True, None)
    assert hands.kept == []


def test_a_command_typed_where_a_line_is_said_aloud_leaves_it_to_be_said() -> None:
    hands = aloud()
    hands.press("h", after=2)
    hands.board.paste("elp")
    hands.press(ENTER, after=2)
    assert (hands.board.helping(), hands.board.doing()) == (True, Doing.ALOUD)
    hands.press(ENTER, after=1)
    hands.press("q", ENTER, every=0.4, after=2)
    assert (hands.board.stopping(), hands.board.doing()) == (True, Doing.ALOUD)
    assert hands.kept == []


@pytest.mark.slow
def test_a_command_typed_where_letters_are_asked_is_no_try() -> None:
    hands = Hands(TIME, by=Way.LETTERS)
    hands.press(*"quit", after=9)
    assert (hands.kept, hands.board.practice.verdict) == ([], None)
    assert hands.board.leaving.begun
    hands = Hands(TIME, by=Way.LETTERS)
    hands.press(*"undo", after=9)  # what was rated another day
    verdict = hands.board.practice.verdict
    assert verdict
    assert verdict.retracted


@pytest.mark.parametrize("way", [Way.TYPE, Way.LETTERS, Way.ALOUD])
def test_a_question_mark_is_the_help_where_nothing_was_typed(way: Way) -> None:
    hands = Hands(TIME, by=way)
    hands.press("?", after=2)
    assert (hands.board.helping(), hands.board.entry.text) == (True, "")
    hands.press(ENTER)
    assert not hands.board.helping()


def test_the_enter_behind_the_word_help_closes_nothing_where_letters_are_asked() -> None:
    hands = Hands(TIME, by=Way.LETTERS)
    hands.press(*"help", ENTER, after=9)
    assert (hands.board.helping(), hands.board.practice.verdict) == (True, None)
    hands.press(ENTER, after=3)
    assert not hands.board.helping()


def test_help_typed_at_a_choice_is_the_help_and_chooses_nothing() -> None:
    hands = Hands(YES)
    hands.press(*"help", ENTER, after=2)
    assert (hands.board.helping(), hands.board.doing()) == (True, Doing.CHOOSING)


def test_undo_typed_where_a_line_is_read_takes_back() -> None:
    hands = Hands()
    hands.press("u", after=9)
    assert hands.board.doing() is Doing.READING
    assert "nothing to take back" in hands.board.view(80, 24, signs=ROUND).notice


@pytest.mark.parametrize("word", ["quit", "stop", "exit"])
def test_a_word_that_leaves_is_let_go_whole_with_its_enter(word: str) -> None:
    hands = rated(word)
    hands.press(ENTER)
    assert hands.board.leaving.begun
    assert (hands.edits, hands.kept, hands.board.helping()) == (0, [], False)


@pytest.mark.parametrize("text", ["o", "q", "Quit", ""])
def test_what_is_left_of_a_no_and_a_word_to_leave_are_no_note(text: str) -> None:
    hands = rated("n")
    hands.board.paste(text)
    hands.press(ENTER)
    assert (hands.board.doing(), hands.kept) == (Doing.RATING, [])
