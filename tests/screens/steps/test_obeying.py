"""Words over a line to be said or read: that it was said is Enter, a question is answered."""

import pytest

from tests.support.terminals.hands import ENTER, Hands, aloud
from trainer.rows.practice.doing import Doing
from trainer.rows.practice.lost import what_now
from trainer.rows.signs import ROUND


def notice(hands: Hands) -> str:
    return hands.board.view(80, 24, signs=ROUND).notice


def told(words: str) -> Hands:
    """Return somebody who typed words where a line was to be said aloud."""
    hands = aloud()
    hands.press(words[0], after=9)
    hands.board.entry.buffer.insert_text(words[1:])
    hands.press(ENTER, after=1)
    return hands


@pytest.mark.parametrize("words", ["yes i said it", "I've said it", "done", "ok", "i did"])
def test_that_it_was_said_is_as_enter(words: str) -> None:
    hands, pressed = told(words), aloud()
    pressed.press(ENTER, after=9)
    for each in (hands, pressed):
        assert each.board.doing() is Doing.RATING
    verdict, other = hands.board.practice.verdict, pressed.board.practice.verdict
    assert verdict
    assert other
    assert (verdict.said, verdict.grade, verdict.task.step) == ("", None, other.task.step)


@pytest.mark.parametrize("words", ["no", "not yet", "wait", "what now?", "how does this work"])
def test_that_it_was_not_or_a_question_leaves_it_to_be_said(words: str) -> None:
    hands = told(words)
    assert (hands.board.doing(), hands.board.practice.verdict) == (Doing.ALOUD, None)
    assert notice(hands)


def test_how_to_leave_asks_whether_to() -> None:
    hands = told("how do i get out of here")
    assert (hands.board.stopping(), hands.board.doing()) == (True, Doing.ALOUD)


def test_words_of_the_line_are_a_typed_answer() -> None:
    assert told("what time is it").board.practice.verdict
    verdict = told("i wonder what it is").board.practice.verdict
    assert verdict
    assert verdict.grade


@pytest.mark.parametrize("words", ["what now", "i dont know yet?", "what does that mean"])
def test_a_question_at_a_new_line_is_answered_and_goes_on_nowhere(words: str) -> None:
    hands = Hands()
    assert hands.board.doing() is Doing.READING
    hands.press(*words, every=0.1, after=9)
    hands.press(ENTER, after=0.4)
    assert (hands.board.doing(), hands.kept) == (Doing.READING, [])
    assert notice(hands) == what_now(Doing.READING)
