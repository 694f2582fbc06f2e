"""A part of a long line asked by letters, and more of the line given: the part's words count."""

from collections.abc import Sequence

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.often import often
from tests.support.answers.grading import KNOWN
from tests.support.people import real_cards
from trainer.core.grading.answers import Question, grade_answer, share_of
from trainer.core.grading.within import MOSTLY, own
from trainer.core.script.clauses import clauses, joined, tokens
from trainer.core.script.script import Words
from trainer.core.words.slots import filled

NAMES = {"interviewer": "Ms. Ortiz", "next": "Mr. Lee"}
LONG = [
    parts
    for card in real_cards()
    if card.branch is None and len(parts := clauses(card.line.wanted)) > 1
]


def words_of(parts: Sequence[Words]) -> list[str]:
    return [word for part in parts for word in filled(part, NAMES).shown]


def letters_of(parts: Sequence[Words]) -> list[str]:
    marks = (filter(str.isalnum, word.lower()) for word in words_of(parts))
    return [letter for word in marks if (letter := next(word, ""))]


def right(parts: Sequence[Words], at: int, said: str) -> bool:
    found = own(said, parts, at, names=NAMES, known=KNOWN)
    graded = grade_answer(found, Question((parts[at],), NAMES, letters=True), known=KNOWN)
    return not (graded.missing or graded.added or graded.moved)


@pytest.mark.slow
@often(120)
@given(st.data())
def test_more_of_the_line_than_its_part_says_the_part(data: st.DataObject) -> None:
    parts = data.draw(st.sampled_from(LONG))
    at = data.draw(st.integers(0, len(parts) - 1))
    start = data.draw(st.integers(0, at))
    end = data.draw(st.integers(at + 1, len(parts)))
    told = words_of(parts[start:end])
    said = data.draw(
        st.sampled_from(
            [
                " ".join(told),
                "".join(told).lower(),
                "".join(letters_of(parts[start:end])),
                " ".join(letters_of(parts[start:end])),
            ]
        )
    )
    assert right(parts, at, said)


@pytest.mark.slow
@often(120)
@given(st.data())
def test_a_part_left_out_of_the_line_is_missed(data: st.DataObject) -> None:
    parts = data.draw(st.sampled_from([each for each in LONG if len(each) > 2]))
    at = data.draw(st.integers(0, len(parts) - 1))
    others = [*parts[:at], *parts[at + 1 :]]
    said = data.draw(st.sampled_from([" ".join(words_of(others)), "".join(letters_of(others))]))
    assert not right(parts, at, said)


@pytest.mark.slow
@pytest.mark.parametrize("parts", LONG[:4])
def test_a_slip_in_the_part_stays_one_however_much_else_was_typed(parts: Sequence[Words]) -> None:
    first, *rest = words_of(parts[:1])
    line = [first, *rest[:-1], "banana", *words_of(parts[1:])]
    found = own(" ".join(line), parts, 0, names=NAMES, known=KNOWN)
    graded = grade_answer(found, Question((parts[0],), NAMES, letters=True), known=KNOWN)
    assert (len(graded.missing), graded.added) == (1, ("banana",))


ABOUT_ME = next(parts for parts in LONG if "strong" in words_of(parts))
RANK = next(parts for parts in LONG if "rank" in words_of(parts))


@pytest.mark.parametrize(
    ("said", "mine"),
    [
        (
            "am I really going to be strong or weak in the eyes of Mr. Lee?",
            "am I really going to be strong or weak",
        ),
        ("am going to be strong or weak in the eyes of Mr. Lee?", "am going to be strong or weak"),
        (
            "Based on what you know about me, am I really going to be strong or weak",
            "am I really going to be strong or weak",
        ),
    ],
)
def test_a_word_too_many_or_left_out_shifts_nothing_of_the_part(said: str, mine: str) -> None:
    assert words_of(ABOUT_ME[1:2]) == "am I going to be strong or weak".split()
    assert own(said, ABOUT_ME, 1, names=NAMES, known=KNOWN) == mine


def test_three_quarters_of_what_goes_on_in_the_line_are_enough() -> None:
    before = "that Mr. Lee is going to interview,".split()
    assert words_of(RANK[1:]) == [*before, *"how would you rank me?".split()]
    said = "that Mr. Lee is to interview, please would you rank me?"
    question = Question((joined([token for part in RANK[1:] for token in tokens(part)], 0),), NAMES)
    assert share_of(said, question, known=KNOWN) == MOSTLY
    assert own(said, RANK, 2, names=NAMES, known=KNOWN) == "please would you rank me?"


@pytest.mark.slow
@often(120)
@given(st.data())
def test_a_beginning_of_the_next_part_is_no_surplus(data: st.DataObject) -> None:
    parts = data.draw(st.sampled_from(LONG))
    at = data.draw(st.integers(0, len(parts) - 2))
    start = data.draw(st.integers(0, at))
    more = data.draw(st.integers(1, len(words_of(parts[at + 1 : at + 2]))))
    words = [*words_of(parts[start : at + 1]), *words_of(parts[at + 1 : at + 2])[:more]]
    assume(words[-1] not in {"Ms.", "Mr."})  # nobody stops in the middle of a name
    assert right(parts, at, " ".join(words))
    letters = [*letters_of(parts[start : at + 1]), *letters_of(parts[at + 1 : at + 2])[:more]]
    assert right(parts, at, "".join(letters))


def test_letters_that_are_not_of_the_line_stay_too_many() -> None:
    parts = next(each for each in LONG if words_of(each)[0] == "Ms.")
    typed = f"{''.join(letters_of(parts[:1]))}xxx"
    assert own(typed, parts, 0, names=NAMES, known=KNOWN) == typed


@pytest.mark.slow
def test_what_is_no_more_of_the_line_stays_as_it_is() -> None:
    parts = LONG[0]
    for said in ("", "no idea at all", "mieacb", "x" * 50, "the weather is fine today, thank you"):
        assert own(said, parts, 0, names=NAMES, known=KNOWN) == said
