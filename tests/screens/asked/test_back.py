"""Words that go back, leave, skip or help are never taken for a name, a company or a day."""

from datetime import UTC

import pytest

from tests.for_each import for_each
from tests.support.people import MONDAY
from tests.support.terminals.typist import FIELDS, FIVE, THURSDAY, Typist, asked
from trainer.core.stages.stages import Stage
from trainer.rows.stages import FIRST
from trainer.screens.asked.answering import Back, Left
from trainer.screens.asked.interview import Questions

ALL = ("company", *FIELDS, "interview", "role", "me", "{product}")
BACKS = ("b", "B", "back", "Back.", "go back", "undo", "Undo!", "u")
NEW = Stage(name="acme-1")


def questions(typist: Typist) -> Questions:
    return Questions(MONDAY, UTC, typist.read, typist.write)


@pytest.mark.parametrize("back", BACKS)
def test_what_goes_back_shows_the_question_before(back: str) -> None:
    typist = Typist("Ms. Ortis", back, "Ms. Ortiz", back, "", "Mr. Lee", "")
    found = asked(typist)
    assert (found.interviewer, found.next) == ("Ms. Ortiz", "Mr. Lee")


@pytest.mark.slow
@for_each("back", BACKS)
@for_each("field", ALL)
def test_before_the_first_question_there_is_none_and_that_is_said(field: str, back: str) -> None:
    for stage in (NEW, Stage(name="acme-1", interviewer="Mr. Whitman", next="Ms. Berg")):
        typist = Typist(back, back, "")
        assert questions(typist).fields((field,), stage) == stage
        assert typist.seen == [typist.seen[0], FIRST] * 2 + [typist.seen[0]]


def test_the_first_question_is_gone_back_to_from_how_they_are_called() -> None:
    typist = Typist("", "b", "b", "", "", "", "")
    known = Stage(name="acme-1", interviewer="Paul Whitman")
    assert asked(typist, known).interviewer == "Paul Whitman"
    assert typist.seen.count(typist.seen[0]) == 3
    assert typist.seen.count(FIRST) == 1


def test_it_goes_back_to_what_was_before_the_first_where_something_was() -> None:
    with pytest.raises(Back):
        questions(Typist("b")).fields(FIELDS, NEW, before=True)
    typist = Typist("Ms. Ortiz", "b", "b")
    with pytest.raises(Back):
        questions(typist).fields(FIELDS, NEW, before=True)


def test_a_name_that_is_gone_back_from_twice_stays() -> None:
    typist = Typist("Ms. Ortiz", "Anna Berg, the CFO", "b", "b", "", "", "", "")
    assert asked(typist).whole("next").name == "Anna Berg"


@for_each(
    ("field", "typed", "kept"),
    [
        ("company", ["it's called Acme Inc"], "Acme Inc"),
        ("interviewer", ["mrs ortiz"], "Mrs. Ortiz"),
        ("interviewer", ["Anna Berg", "Ann", "b"], "Ann"),
        ("call", ["thu 5pm"], FIVE),
        ("call", ["thu 6pm", "no, 5pm"], FIVE),
        ("call", ["thu 5pm", "wrong day"], FIVE),
        ("call", ["thu"], THURSDAY),
        ("interview", ["thu 5pm"], FIVE),
    ],
)
def test_what_is_gone_back_from_before_it_was_agreed_to_is_offered(
    field: str, typed: list[str], kept: object
) -> None:
    for backs in (("b",), ("b", "b", "")):  # also over it, to the question before
        typist = Typist("Somebody", *typed, *backs, "", "", "")
        found = questions(typist).fields(("{product}", field), NEW)
        assert getattr(found, field) == kept


@for_each("word", ["q", "quit", "Quit.", "exit", "stop", "cancel", "Stop!"])
@for_each("field", ALL)
def test_what_leaves_keeps_what_was_answered(field: str, word: str) -> None:
    with pytest.raises(Left):
        questions(Typist(word)).fields((field,), NEW)


@for_each("word", ["skip", "Skip.", "skip it", "skip this", "skip this one", "pass"])
@for_each("field", ALL)
def test_what_skips_is_no_answer(field: str, word: str) -> None:
    assert questions(Typist(word)).fields((field,), NEW) == NEW


@for_each("word", ["?", "??", "help", "Help!", "hint"])
@for_each("field", ALL)
def test_what_asks_for_help_is_explained(field: str, word: str) -> None:
    typist = Typist(word, "")
    assert questions(typist).fields((field,), NEW) == NEW
    assert typist.seen[0] == typist.seen[-1]


@for_each("word", ["again", "repeat", "Again?"])
@for_each("field", ALL)
def test_again_asks_the_same_again(field: str, word: str) -> None:
    typist = Typist(word, "")
    assert questions(typist).fields((field,), NEW) == NEW
    assert typist.seen[0] == typist.seen[1]


@pytest.mark.parametrize("word", ["again", "repeat", "Say that again, please.", "What was that?"])
@pytest.mark.parametrize(
    ("field", "typed", "doubt"),
    [
        ("company", "Ms. Ortiz", "Is “Ms. Ortiz” the company's name?"),
        ("interviewer", "mrs ortiz", "You'll call Mrs. Ortiz?"),
    ],
)
def test_what_is_said_back_is_said_back_once_more(
    field: str, typed: str, doubt: str, word: str
) -> None:
    typist = Typist(typed, word, word, "", "")
    assert getattr(questions(typist).fields((field,), NEW), field) == typed.replace(
        "mrs o", "Mrs. O"
    )
    assert sum(question.startswith(doubt) for question in typist.seen) == 3


@pytest.mark.parametrize("word", [*BACKS, "skip", "no"])
def test_where_it_is_asked_whether_a_name_is_right_none_of_them_is_another(word: str) -> None:
    assert asked(Typist("mrs ortiz", word, "Mrs. Ortiz", "", "")).interviewer == "Mrs. Ortiz"


@pytest.mark.parametrize("name", ["Undo Yamamoto", "Back Home", "Skip James", "Stop & Shop"])
def test_a_name_that_has_such_a_word_is_one(name: str) -> None:
    typist = Typist(name)
    assert questions(typist).fields(("company",), NEW).company == name
