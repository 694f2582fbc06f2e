"""Whole words of something else, typed where first letters are asked, earn nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.often import often
from tests.support.answers.grading import KNOWN
from tests.support.people import deck_cards
from trainer.core.grading.answers import Question, grade_answer, share_of
from trainer.core.grading.keys.keying import hidden
from trainer.core.grading.letters import expected_letters
from trainer.core.grading.within import own
from trainer.core.log.events import AGAIN
from trainer.core.script.clauses import clauses
from trainer.core.script.script import Words
from trainer.core.words.known import Known, Nothing
from trainer.core.words.pieces import fold
from trainer.core.words.slots import filled
from trainer.core.words.spelling import slip

NAMES = {"interviewer": "Ms. Ortiz", "next": "Mr. Lee"}
LINES = [card.line.wanted for card in deck_cards()]
ORDINARY = (
    "breakfast green window banana yesterday quickly seven dolphins jumped under bridge purple"
    " garden sings softly kitchen orange elephant runs along river pepper tastes bitter"
    " snow melts early spring violin sounds sad teapot"
).split()


def line(start: str) -> Words:
    return next(each for each in LINES if each.text.startswith(start))


def asked(words: Words) -> list[Words]:
    """Return a line as letters of it are asked: all of it, every other word, each of its parts."""
    return [words, hidden(words), *clauses(words)]


def right(wanted: Words, said: str, known: Known) -> tuple[int, int | None]:
    question = Question((wanted,), NAMES, letters=True)
    graded = grade_answer(said, question, known=known)
    assert share_of(said, question, known=known) == graded.share
    return graded.right, graded.suggested


@pytest.mark.slow
@often(150)
@given(
    words=st.sampled_from(LINES),
    said=st.lists(st.sampled_from(ORDINARY), min_size=3, max_size=12, unique=True),
    known=st.sampled_from([KNOWN, Nothing()]),
)
def test_another_sentence_earns_nothing(words: Words, said: list[str], known: Known) -> None:
    mine = {fold(word).strip(".,?!") for word in filled(words, NAMES).shown}
    other = " ".join(one for one in said if not any(slip(one, word) for word in mine - {one}))
    other = " ".join(word for word in other.split() if word not in mine)
    if len(other.split()) < 3:
        return
    for wanted in asked(words):
        assert right(wanted, other, known) == (0, AGAIN)


@pytest.mark.parametrize("known", [KNOWN, Nothing()], ids=["known", "nothing"])
def test_the_time_in_california_is_none_of_what_was_asked(known: Known) -> None:
    said = "Could you tell me what time it is in California?"
    assert right(hidden(line("What does this person look")), said, known) == (0, AGAIN)


@pytest.mark.slow
def test_another_line_typed_at_a_part_earns_only_its_words() -> None:
    parts = clauses(line("{interviewer}, I"))
    said = "What does this person look for in a candidate?"
    for at, part in enumerate(parts):
        mine = own(said, parts, at, names=NAMES, known=KNOWN)
        found, rating = right(part, mine, KNOWN)
        assert rating == AGAIN
        assert found <= 1


@pytest.mark.parametrize("typed", ["california", "window", "tell them", "it is so", "wqxdzyxqqzz"])
def test_a_word_or_two_of_something_else_earn_nothing(typed: str) -> None:
    assert right(line("What does this person look"), typed, KNOWN)[0] == 0


@pytest.mark.slow
@often(60)
@given(words=st.sampled_from(LINES), data=st.data())
def test_letters_in_any_groups_are_letters(words: Words, data: st.DataObject) -> None:
    keys = [keys[0] for _, keys in expected_letters(words, NAMES) if keys]
    gaps = data.draw(st.lists(st.sampled_from(["", "", " "]), min_size=len(keys)))
    said = "".join(key + gap for key, gap in zip(keys, gaps, strict=False))
    assert right(words, said, KNOWN)[0] == len(keys)
