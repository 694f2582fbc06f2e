"""Who, and what position, as people answer: what is told is read, and what isn't known is none."""

import pytest

from tests.for_each import for_each
from tests.support.people import MONDAY
from tests.support.terminals.typist import Typist
from trainer.core.people.address import addressed
from trainer.core.people.person import person
from trainer.core.stages.stages import Stage
from trainer.rows.asked.answered import A_KEY
from trainer.screens.asked.interview import Questions


def told(field: str, *lines: str) -> Stage:
    typist = Typist(*lines)
    found = Questions(MONDAY, None, typist.read, typist.write).fields((field,), Stage(name="a"))
    assert list(typist.lines) == []
    return found


@pytest.mark.parametrize(
    ("typed", "name", "about"),
    [
        ("some lady called Linda Marsh", "Linda Marsh", "some lady"),
        ("her boss, everyone calls him Bob", "Bob", "her boss"),
        ("a woman named Linda", "Linda", "a woman"),
    ],
)
def test_a_name_told_with_what_they_are_is_not_lost(typed: str, name: str, about: str) -> None:
    found = person(typed)
    assert (found.name, found.about) in ((name, about), (name, ""))


@for_each("field", ["interviewer", "next"])
@for_each(
    "typed",
    [
        "nobody, I applied online",
        "I don't remember her name",
        "I haven't had an interview yet",
        "it's my first interview",
        "not applicable",
        "ask me later",
        "that was the last one",
        "there is no next one",
        "no one else",
        "they haven't told me yet",
        "waiting to hear",
        "will be announced",
        "no clue lol",
        "the same one",
        "same person as before",
    ],
)
def test_who_has_nobody_to_tell_of_tells_nobody(field: str, typed: str) -> None:
    typist = Typist(typed, "")
    found = Questions(MONDAY, None, typist.read, typist.write).fields((field,), Stage(name="a"))
    assert (found.interviewer, found.next) == ("", "")


@for_each("field", ["company", "interviewer", "next", "me"])
@for_each("key", ["i", "m", "x", "z"])
def test_a_small_letter_is_no_name_anywhere(field: str, key: str) -> None:
    typist = Typist(key, key, "")
    found = Questions(MONDAY, None, typist.read, typist.write).fields((field,), Stage(name="a"))
    assert not found.names
    assert typist.seen.count(A_KEY.format(key)) == 2


def test_nor_is_it_what_somebody_is_called_on_the_phone() -> None:
    typist = Typist("Jane Poole", "i", "")
    asked = Questions(MONDAY, None, typist.read, typist.write)
    assert asked.fields(("interviewer",), Stage(name="a")).interviewer == "Jane"
    assert (
        "“i” looks like a key, not a name. Type the name, or press Enter for Jane." in typist.seen
    )


def test_a_capital_may_be_a_name_and_is_asked_about() -> None:
    assert told("interviewer", "J", "y").interviewer == "J"


def test_a_name_mended_in_the_same_breath_is_the_right_one() -> None:
    assert told("interviewer", "Bob, I mean Robert Hale", "").whole("interviewer").name == (
        "Robert Hale"
    )


@pytest.mark.parametrize("name", ["Sister Mary", "Coach Miller", "Captain Reyes"])
def test_nobody_is_called_by_a_calling_alone(name: str) -> None:
    assert addressed(name) == name
    assert told("interviewer", name).interviewer == name


@pytest.mark.parametrize("typed", ["three people", "two engineers"])
def test_several_may_be_met_without_names(typed: str) -> None:
    assert told("next", typed).next == typed


@pytest.mark.parametrize(
    "typed",
    [
        "I'm applying for data analyst",
        "it's for a data analyst position",
        "the job is data analyst",
        "the role is data analyst.",
        "they called it data analyst",
        "I think it's data analyst",
    ],
)
def test_a_position_is_read_out_of_a_sentence_and_said_back(typed: str) -> None:
    assert told("role", typed, "").role == "data analyst"


@pytest.mark.parametrize(
    "typed", ["Senior Data Analyst (remote)", "sales rep", "the data analyst position", "a nurse"]
)
def test_a_position_as_it_is_said_stays(typed: str) -> None:
    assert told("role", typed).role == typed


def test_a_day_typed_where_a_name_is_said_back_is_kept_for_its_own_question() -> None:
    typist = Typist("dave kowalczyk", "dec 8 at lunch", "", "", "", "")
    asked = Questions(MONDAY, None, typist.read, typist.write)
    found = asked.fields(("interviewer", "next", "call"), Stage(name="a"))
    shown = "\n".join(typist.seen)
    assert found.whole("interviewer").name == "Dave Kowalczyk"
    assert "instead of" not in shown
    assert "You'll call on Tuesday, December 8, 12:00 PM" in shown
    assert found.call is not None
