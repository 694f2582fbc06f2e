"""What is typed where they are told apart: one letter chooses, several in a row are a word."""

import pytest
from prompt_toolkit.keys import Keys

from tests.support.made import YES
from tests.support.terminals.hands import ENTER, Hands
from trainer.core.script.cards import LETTERS
from trainer.rows.practice.doing import Doing
from trainer.rows.signs import ROUND


def fork() -> Hands:
    hands = Hands(YES)
    hands.person.wait(9)
    return hands


def letter(hands: Hands, word: str) -> str:
    """Return the letter of the choice whose condition has that word."""
    task = hands.board.practice.asked
    assert task
    pairs = zip(LETTERS, task.choices, strict=False)
    return next(each for each, branch in pairs if word in branch.condition.text)


def chosen(hands: Hands) -> str | None:
    """Return the letter that was chosen; None: nothing yet."""
    verdict = hands.board.practice.verdict
    if verdict is None:
        return None
    card, found = verdict.task.card, zip(LETTERS, verdict.task.choices, strict=False)
    return next((key for key, one in found if card.key.beside(one.id) == verdict.chosen), "")


def shown(hands: Hands, columns: int = 80) -> str:
    lines = hands.board.view(columns, 24, signs=ROUND).screen().lines
    return "\n".join("".join(part[1] for part in line) for line in lines)


@pytest.mark.slow
def test_a_letter_alone_chooses_and_one_within_a_word_does_not() -> None:
    hands = fork()
    hands.press(letter(hands, "no"))
    assert chosen(hands) is not None
    for every in (0.1, 0.3, 0.5):
        hands = fork()
        wanted = letter(hands, "yes")
        hands.press(*"They say yes", every=every)
        assert (chosen(hands), hands.board.spelling.text) == (None, "They say yes")
        assert "Your answer: They say yes" in shown(hands)
        assert "Enter: choose" in shown(hands, columns=40)
        hands.press(ENTER)
        assert (chosen(hands), hands.kept) == (wanted, [])


@pytest.mark.parametrize("every", [0.03, 0.2, 0.5])
@pytest.mark.parametrize("times", [2, 4, 30])
def test_a_letter_pressed_again_and_again_is_that_letter(times: int, every: float) -> None:
    hands = fork()
    wanted = letter(hands, "no")
    hands.press(*wanted * times, every=every)
    assert hands.board.spelling.text in ("", wanted * times)
    assert f"Your answer: {wanted * 2}" not in shown(hands)
    hands.press(ENTER)
    assert chosen(hands) == wanted


def test_a_word_that_begins_with_such_letters_is_a_word() -> None:
    hands = fork()
    hands.press(*"Aah, they said yes", every=0.1)
    assert (chosen(hands), hands.board.spelling.text) == (None, "Aah, they said yes")


@pytest.mark.parametrize("word", ["anything", "but", "certainly not", "undecided", "quite so"])
def test_words_that_name_none_of_them_choose_nothing_and_say_so(word: str) -> None:
    hands = fork()
    hands.press(*word, ENTER)
    assert (chosen(hands), hands.kept, hands.over, hands.board.spelling.text) == (None, [], 0, "")
    assert "I can't tell which one you mean. Press its letter: a, b or c." in shown(hands)


@pytest.mark.parametrize("times", [1, 2, 9])
def test_an_enter_right_behind_words_that_were_not_understood_is_no_i_dont_know(times: int) -> None:
    hands = fork()
    hands.press(*"none of them, she told a story", ENTER, *[ENTER] * times, every=0.15)
    assert (chosen(hands), hands.kept) == (None, [])
    assert "I can't tell which one you mean." in shown(hands)
    hands.press(ENTER, after=1.5)
    assert chosen(hands) is not None


def test_a_letter_right_behind_such_words_chooses() -> None:
    hands = fork()
    hands.press(*"banana", ENTER, letter(hands, "yes"), every=0.3)
    assert chosen(hands) == letter(hands, "yes")


@pytest.mark.slow
def test_where_enter_alone_is_offered_a_stray_letter_is_told_of_that() -> None:
    hands = fork()
    hands.press(letter(hands, "no"), after=1)
    hands.press("x", ENTER, after=3)
    assert "To keep that rating, press Enter. For the other keys: ?" in shown(hands)
    assert "press 1, 2" not in shown(hands)
    assert hands.kept == []


def test_ctrl_u_takes_back_as_u_does() -> None:
    hands = fork()
    hands.press(letter(hands, "no"), after=1)
    assert hands.board.doing() is Doing.RATING
    hands.press(Keys.ControlU, after=3)
    assert (hands.board.doing(), hands.board.practice.verdict) == (Doing.CHOOSING, None)
    hands.press(Keys.ControlU, after=3)  # the answer before
    assert hands.board.practice.verdict is not None


def test_it_can_be_mended_cleared_and_sent_with_enter_at_once() -> None:
    hands = fork()
    hands.press(*"yex", Keys.Backspace, "s", ENTER)
    assert chosen(hands) == letter(hands, "yes")
    hands = fork()
    hands.press(*"yes", Keys.Escape)
    assert (hands.board.spelling.text, hands.board.stopping(), chosen(hands)) == ("", False, None)
    hands = fork()
    hands.press("b", ENTER)
    assert chosen(hands) is not None
    assert hands.kept == []


@pytest.mark.slow
def test_keys_and_commands_are_what_they_are() -> None:
    hands = fork()
    hands.press("q")
    assert hands.over == 1
    for word in ("quit", "stop", "exit"):
        hands = fork()
        hands.press(*word, ENTER)
        assert (chosen(hands), hands.board.leaving.begun) == (None, True)
    for undo in ("u", "undo"):
        hands = fork()
        hands.press(*undo, ENTER)
        verdict = hands.board.practice.verdict  # the answer before is back
        assert verdict
        assert verdict.retracted
    hands = fork()
    hands.press("?")
    assert hands.board.helping()


def test_the_rest_of_a_word_typed_slowly_rates_nothing() -> None:
    hands = fork()
    hands.press("b", every=0.9)  # so slowly that it chooses
    assert chosen(hands) is not None
    hands.press(*"oth", ENTER, every=0.4)
    assert (hands.kept, hands.board.doing()) == ([], Doing.RATING)
    hands.press(ENTER, after=1)
    assert len(hands.kept) == 1
