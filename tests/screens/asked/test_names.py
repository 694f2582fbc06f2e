"""Who is meant and what is nobody's name; every question is explained to whoever asks."""

from datetime import UTC

import pytest

from tests.support.people import MONDAY
from tests.support.terminals.typist import FIELDS, FIVE, Typist, asked
from trainer.core.stages.stages import Stage
from trainer.core.value import replace
from trainer.rows.asked.answered import A_DAY, A_NUMBER, A_YES, AN_ADDRESS
from trainer.rows.stages import HELPS
from trainer.screens.asked.interview import Questions


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("Tuesday at 10", A_DAY),
        ("no, the Monday after that", A_DAY),
        ("the Monday before, at noon", A_DAY),
        ("tuesday morning", A_DAY),
        ("next week", A_DAY),
        ("around 10am on friday", A_DAY),
        ("Friday the 11th", A_DAY),
        ("3/4", A_NUMBER),
        ("25:00", A_NUMBER),
        ("9", A_NUMBER),
        ("555-1234 567890", A_NUMBER),
        ("ortiz@acme.com", AN_ADDRESS),
        ("yes", A_YES),
        ("!", A_YES),
    ],
)
def test_what_is_no_name_is_asked_again(typed: str, said: str) -> None:
    typist = Typist(typed, "Ms. Ortiz", typed, "Mr. Lee", "")
    found = asked(typist)
    assert (found.interviewer, found.next) == ("Ms. Ortiz", "Mr. Lee")
    assert typist.seen.count(said) == 2


@pytest.mark.parametrize(
    "typed", ["no", "nobody yet", "I don\u2019t know", "Not yet.", "i dont know yet", "N/A", "-"]
)
def test_who_is_not_known_is_nobody(typed: str) -> None:
    assert asked(Typist(typed, typed, "")).interviewer == ""


@pytest.mark.parametrize(
    "name", ["Tuesday Weld", "Mr. Friday", "May", "Acme", "Na", "Sun Li", "Dr. Day", "Ms. No", "Ng"]
)
def test_a_name_that_has_a_day_in_it_is_one(name: str) -> None:
    full = ("-",) if name in ("Tuesday Weld", "Sun Li") else ()  # or by their first name
    assert asked(Typist(name, *full, "", "")).interviewer == name


def test_yes_to_a_name_that_is_offered_keeps_it() -> None:
    known = Stage(name="acme-1", interviewer="Ms. Ortiz")
    assert asked(Typist("yes", "", ""), known).interviewer == "Ms. Ortiz"


def test_an_example_is_nobody_who_was_named() -> None:
    typist = Typist("Mr. Lee", "", "")
    asked(typist)
    assert "Mr. Lee" not in typist.seen[1]
    assert "for example, Ms. Diaz" in typist.seen[1]


@pytest.mark.parametrize("word", ["?", "help"])
def test_every_question_is_explained_and_asked_again(word: str) -> None:
    fields = ("company", *FIELDS, "interview", "role", "me", "{product}")
    for known in ("", "Known"):
        for field in fields:
            moment = field in ("call", "interview")
            typist = Typist(word, "")
            ask = Questions(MONDAY, UTC, typist.read, typist.write)
            told = {field: (FIVE if moment else known)} if known else {}
            own = {"slots": {"product": known}} if known and field == "{product}" else told
            stage = replace(Stage(name="acme-1"), **own)
            assert ask.fields((field,), stage) == stage
            question, explained, keys, again = typist.seen
            assert question == again
            assert explained.endswith(".")
            assert "q: stop here" in keys


def test_what_is_asked_about_an_answer_is_explained_too() -> None:
    typist = Typist("", "", "thursday", "?", "5pm", "?", "")
    assert asked(typist).call == FIVE
    assert {HELPS["hour"], HELPS["right"]} <= set(typist.seen)
