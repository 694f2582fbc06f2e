"""Each new line begins with nothing typed: Enter never sends what was typed for another."""

import pytest

from tests.support.made import HAND, TIME, YES
from tests.support.terminals.hands import ENTER, READING_TIME, Hands
from trainer.core.memory.step import Way
from trainer.core.sitting.task import Verdict
from trainer.rows.practice.doing import Doing
from trainer.rows.signs import ROUND


def typed_once(*due: str, chosen: bool) -> Hands:
    """Return somebody who typed the first line that was to be said aloud, and rated it."""
    hands = Hands(*due, by=Way.ALOUD)
    if hands.board.doing() is Doing.CHOOSING:
        return hands
    if chosen:
        hands.board.aloud()
    else:
        hands.press("n", after=2)
    hands.board.paste("nine ideas" if chosen else "ine ideas")
    hands.press(ENTER, after=9)
    assert in_hand(hands).said == "nine ideas"
    hands.press(ENTER, after=READING_TIME)
    assert hands.kept == [1]
    return hands


def in_hand(hands: Hands) -> Verdict:
    verdict = hands.board.practice.verdict
    assert verdict
    return verdict


def shown(hands: Hands) -> str:
    lines = hands.board.view(80, 24, signs=ROUND).screen().lines
    return "\n".join("".join(part[1] for part in line) for line in lines)


@pytest.mark.parametrize("first", ["a key", "Ctrl-O"])
def test_words_typed_for_one_line_are_no_answer_to_the_next_one_said_aloud(first: str) -> None:
    hands = typed_once(TIME, HAND, chosen=first == "Ctrl-O")
    assert (hands.board.doing(), hands.board.entry.text) == (Doing.ALOUD, "")
    hands.press(ENTER, after=9)
    assert (in_hand(hands).said, in_hand(hands).task.step.way) == ("", Way.ALOUD)
    assert "You typed" not in shown(hands)


def test_words_typed_before_a_fork_are_no_choice_at_it() -> None:
    hands = typed_once(TIME, YES, chosen=True)
    while hands.board.doing() is not Doing.CHOOSING:
        hands.press(ENTER, after=9)
        hands.press(ENTER, after=READING_TIME)
    assert "nine ideas" not in shown(hands)
    hands.press(ENTER, after=READING_TIME)
    assert in_hand(hands).chosen is None


def test_words_left_behind_for_saying_it_aloud_are_no_answer() -> None:
    hands = Hands(TIME, HAND, by=Way.TYPE)
    hands.board.paste("what time")
    hands.board.aloud()
    hands.press(ENTER, after=9)
    assert (in_hand(hands).said, in_hand(hands).task.step.way) == ("", Way.ALOUD)
