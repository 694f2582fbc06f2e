"""The end says what was achieved: they understood most of it, whatever the words."""

import pytest

from tests.support.caller import Caller, line
from trainer.core.memory.step import Way
from trainer.rows.call.end import end_rows
from trainer.rows.row import Row, Style

OWN = [
    "Can you tell me what happens next?",
    "What's Mr. Lee like?",
    "What part does Mr. Lee play?",
]
POOR = "Company, position, process, somehow, tomorrow."


def said(*words: str) -> Caller:
    caller = Caller()
    for each in words:
        caller.says(each)
    return caller


@pytest.mark.slow
def test_in_ones_own_words_alone_it_says_that_they_understood() -> None:
    one, two, three = (said(*OWN[:number]).recap() for number in (1, 2, 3))
    assert "They understood your question. It wasn't word for word yet." in one
    assert "They understood both questions you asked. None was word for word yet." in two
    assert "They understood all 3 questions you asked. None was word for word yet." in three
    assert "0 of" not in one + two + three


def test_what_was_not_asked_is_not_understood() -> None:
    recap = said(OWN[0], "", "", OWN[2]).recap()
    assert "They understood both questions you asked. None was word for word yet." in recap


@pytest.mark.slow
def test_of_what_was_asked_in_vain_it_says_so() -> None:
    recap = said(OWN[0], *[POOR] * 5, OWN[2]).recap()
    assert "They understood 2 of the 3 questions you asked. None was word for word yet." in recap


@pytest.mark.slow
def test_where_they_did_not_understand_a_question_they_did_not_understand_all() -> None:
    strange = "Is the sky blue?"
    one, two = said(strange, OWN[0]).recap(), said(OWN[0], strange, OWN[1]).recap()
    assert "They understood one of your questions. It wasn't word for word yet." in one
    assert "They understood 2 of your questions. None was word for word yet." in two
    exact = said(line("process"), strange, OWN[1]).recap()
    assert "1 of 2 questions word for word. They understood 2 of your questions." in exact
    assert "They understood your question." in said("qwertz", OWN[0]).recap()  # asks nothing


@pytest.mark.slow
def test_questions_never_asked_are_not_counted() -> None:
    caller = said("Will I be weak or strong for Mr. Lee?", "What should I stress with Mr. Lee?")
    recap = caller.recap()
    assert "They understood both questions you asked." in recap
    assert recap.count("of the") == 0


def test_what_nobody_understood_is_not_counted() -> None:
    caller = said(*[POOR] * 5)
    assert len(caller.person.log) == 1
    assert "They understood" not in caller.recap()
    assert "0 of 1 question word for word." in caller.recap()


def test_with_some_word_for_word_those_come_first() -> None:
    assert (
        "1 of 3 questions word for word. They understood all 3."
        in said(line("process"), *OWN[1:]).recap()
    )
    assert (
        "1 of 2 questions word for word. They understood both."
        in said(line("process"), OWN[1]).recap()
    )
    assert "They understood" not in said(line("process"), line("person")).recap()


def test_aloud_and_unheard_nobody_knows_what_they_understood() -> None:
    caller = Caller(by=Way.ALOUD).says("").says("")
    while caller.call.lasts:
        caller.says("")
    assert "They understood" not in caller.goes_through(1).recap()


@pytest.mark.parametrize("number", [1, 3])
def test_it_is_the_first_that_is_said(number: int) -> None:
    caller = said(*OWN[:number])
    first = end_rows(caller.call, now=caller.person.now)[0]
    assert isinstance(first, Row)
    assert {part.style for part in first.parts} == {Style.CUE}
    assert "They understood" in first.text
