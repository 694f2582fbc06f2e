"""First letters, held against the words as shown (rule G16)."""

# ruff: noqa: RUF001  lines are typeset as people write them, with curly apostrophes and dashes

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.often import often
from tests.support.answers.grading import GIST, KNOWN, lost, typed
from tests.support.answers.labelled import words
from tests.support.people import real_cards
from trainer.core.grading.answers import Question, grade_answer, share_of
from trainer.core.grading.grade import expected_letters, grade_letters
from trainer.core.grading.terms import Strictness
from trainer.core.script.key import Kind
from trainer.core.script.script import Words
from trainer.core.words.pieces import fold

NAMES = {"interviewer": "Ms. Ortiz", "next": "Mr. Lee"}
LINES = [card.line.wanted for card in real_cards() if card.kind is Kind.PHRASING]


@pytest.mark.parametrize(
    ("keys", "rating", "missing"),
    [
        ("iltbn1iy9t", 3, ""),
        ("I l t b n o i y n t", 3, ""),
        ("ilxtbn1iy9tz", 2, ""),
        ("iltbn1i9t", 3, "your"),
        ("iltbn1iyt", 2, "90 day"),
        ("il-bn1iy9t", 3, "to"),
        ("i", 1, "like to be no 1 in your 90 day test"),
        ("", 1, "i would like to be no 1 in your 90 day test"),
    ],
)
def test_g16_one_key_a_word_as_shown(keys: str, rating: int, missing: str) -> None:
    found = typed("I’d like to be No. 1 in your 90-day test.", keys)
    assert found.suggested == rating
    assert fold(" ".join(found.missing)).replace("i'd", "i would") == missing


OPENED = [
    ("I’m here, and you don’t know how’s that.", "ih aydnkht"),
    ("I’m here, and you don’t know how’s that.", "i a h a y d n k h i t"),
    ("Wouldn’t a well-kept one do?", "w n a w k o d"),
    ("I’d like a look.", "iwlal"),
]
"""Lines, and their letters where a word that holds two is typed as both."""


@pytest.mark.parametrize(("line", "keys"), OPENED)
def test_g16_a_word_that_holds_two_may_have_the_letters_of_both(line: str, keys: str) -> None:
    found = typed(line, keys)
    assert (found.suggested, found.missing, found.added) == (3, (), ())


def test_g16_only_the_letter_of_the_second_word_may_follow() -> None:
    assert typed("I’m here.", "ixh").added == ("x",)
    assert typed("I’m here.", "iaah").added == ("a",)


def test_g16_a_loss_by_letters_is_at_most_hard_and_letters_are_never_easy() -> None:
    line = "I have never missed a single deadline in my life."
    found = typed(line, "ihmasdiml")
    assert (lost(found), found.suggested) == ({("negation", "never")}, 2)
    quick = grade_letters("ihnmasdiml", [words(line)], names={}, seconds=2)
    assert quick.suggested == 3


def test_g16_letters_too_many_are_luck_at_gist_too() -> None:
    line = "What are your **concerns**?"
    assert typed(line, "ac", strictness=GIST).suggested == 3
    assert typed(line, "acy", strictness=GIST).suggested == 2


def test_g16_the_letters_expected_are_those_of_the_words_as_shown() -> None:
    line = "{interviewer}, I’m No. 1 – one-to-one with {next} on the 21st."
    found = expected_letters(words(line), {"next": "Mr. Lee"})
    assert found == (
        ("____,", ""),
        ("I’m", "i"),
        ("No.", "n"),
        ("1", "1o"),
        ("–", ""),
        ("one-to-one", "o1"),
        ("with", "w"),
        ("Mr.", "m"),
        ("Lee", "l"),
        ("on", "o"),
        ("the", "t"),
        ("21st.", "2t"),
    )


@pytest.mark.slow
@often(100)
@given(
    line=st.sampled_from(LINES),
    strictness=st.sampled_from(Strictness),
    letters=st.booleans(),
    slip=st.sampled_from(("", "x", " ", "-", "not ")),
    data=st.data(),
)
def test_the_share_of_an_answer_is_that_of_its_grade(
    line: Words,
    strictness: Strictness,
    letters: bool,  # noqa: FBT001 - hypothesis gives it by name
    slip: str,
    data: st.DataObject,
) -> None:
    """Of letters it is found without the rest of the grade."""
    told = [(word, keys) for word, keys in expected_letters(line, NAMES) if keys]
    join = data.draw(st.sampled_from(("", " ")))
    said = join.join(keys[0] if letters else word for word, keys in told)
    at = data.draw(st.integers(0, len(said)))
    end = data.draw(st.sampled_from((len(said), len(said) // 2)))
    question = Question((line,), NAMES, letters=True, strictness=strictness)
    answer = (said[:at] + slip + said[at:])[:end]
    share = grade_answer(answer, question, known=KNOWN).share
    assert share_of(answer, question, known=KNOWN) == share
