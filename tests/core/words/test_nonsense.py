"""Nonsense never passes by letters, on the full screen or in a line of input (rules G16, G18)."""

import pytest

from tests.support.people import deck_cards
from trainer.core.grading.answers import Question, grade_answer, other_branch
from trainer.core.grading.grade import grade_letters
from trainer.core.grading.keys.keying import keying, press
from trainer.core.grading.letters import expected_letters
from trainer.core.script.cards import Card, sisters
from trainer.core.words.known import Nothing

CARDS = deck_cards()
NAMES = {slot: "Mr. Lee" for card in CARDS for slot in card.line.wanted.slots}
NONSENSE = (
    "the weather is really nice today and the sun is shining over the hills",
    "abcdefghijklmnopqrstuvwxyz",
    " ".join("abcdefghijklmnopqrstuvwxyz"),
    "asdfjkl qwer uiop zxcv bnm sdfg hjkl",
    "a" * 40,
)


def keyed(card: Card, keys: str) -> str:
    state = keying(card.line.wanted, NAMES, every_other=False)
    for key in keys:
        state = press(state, key)
    return state.letters


def ratings(card: Card, typed: str) -> set[int | None]:
    """Return the ratings of keys typed for a line: in a line of input, and one by one."""
    question = Question(card.line.wordings, NAMES, letters=True)
    line = grade_answer(typed, question, known=Nothing())
    screen = grade_letters(keyed(card, typed), card.line.wordings, names=NAMES)
    found: set[int | None] = set()
    for graded in (line, screen):
        other = other_branch(typed, question, sisters(card), own=graded.share, known=Nothing())
        found.add(1 if other else graded.suggested)
    return found


@pytest.mark.slow
@pytest.mark.parametrize("every", [5, pytest.param(1, marks=pytest.mark.long)])
@pytest.mark.parametrize("typed", NONSENSE, ids=lambda typed: typed[:12])
def test_nonsense_is_again_on_every_line(typed: str, every: int) -> None:
    first = NONSENSE.index(typed) % every  # so every line is asked, each with other nonsense
    for card in CARDS[first::every]:
        assert ratings(card, typed) == {1}, card.key


@pytest.mark.long
def test_another_line_is_again_in_letters_and_in_words() -> None:
    compared(step=1)


@pytest.mark.slow
def test_some_other_lines_are_again_in_letters_and_in_words() -> None:
    compared(step=13)


def compared(step: int) -> None:
    for number, card in enumerate(CARDS):
        for other in CARDS[number % step :: step]:
            if other is card or other.script != card.script:
                continue
            asked = expected_letters(other.line.wanted, NAMES)
            words = " ".join(word for word, _ in asked)
            letters = "".join(keys[:1] for _, keys in asked)
            assert ratings(card, letters) == {1}, (card.key, other.key)
            assert ratings(card, words) == {1}, (card.key, other.key)
