"""The diff: what became of each stretch of a line."""

# ruff: noqa: RUF001  lines are typeset as people write them, with curly apostrophes and dashes

from tests.support.answers.grading import said
from trainer.core.grading.grade import Bit, Op


def test_the_diff_tells_what_became_of_each_stretch() -> None:
    line = "Don’t you, {interviewer}, have doubts – about our weak position?"
    found = said(line, "um dont you have dobuts about the the strong")
    assert found.diff == (
        Bit(Op.SAME, "Don’t you,", "um dont you"),
        Bit(Op.MISSING, "Ms. Ortiz,", ""),
        Bit(Op.SAME, "have", "have"),
        Bit(Op.SPELLING, "doubts –", "dobuts"),
        Bit(Op.SAME, "about", "about"),
        Bit(Op.CHANGED, "our weak position?", "the the strong"),
    )


def test_the_diff_shows_what_was_moved_in_both_places() -> None:
    found = said("Tell me in June what you want.", "tell me what you want in june")
    assert found.diff == (
        Bit(Op.SAME, "Tell me", "tell me"),
        Bit(Op.MOVED, "in June", ""),
        Bit(Op.SAME, "what you want.", "what you want"),
        Bit(Op.MOVED, "", "in june"),
    )


def test_a_word_of_which_half_was_said_is_changed() -> None:
    found = said("I haven’t asked.", "i have asked")
    assert found.diff[1] == Bit(Op.CHANGED, "haven’t", "have")
    assert (found.right, found.words) == (2, 3)


def test_the_sign_of_a_currency_that_was_not_said_is_no_gap() -> None:
    found = said("It costs $5 dearly now.", "it costs 5 now")
    assert found.diff[:2] == (
        Bit(Op.SAME, "It costs $5", "it costs 5"),
        Bit(Op.MISSING, "dearly", ""),
    )
