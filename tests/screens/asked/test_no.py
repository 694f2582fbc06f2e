"""A no where something is known or offered takes nothing away: it is asked again."""

from datetime import UTC

import pytest

from tests.for_each import for_each
from tests.support.people import MONDAY
from tests.support.terminals.typist import FIVE, NEW, THURSDAY, Typist, asked
from trainer.core.stages.stages import Stage
from trainer.rows.stages import CLEARS, keeps
from trainer.screens.asked.answering import no_one
from trainer.screens.asked.interview import Questions

KNOWN = Stage(
    name="acme-1",
    company="Acme",
    interviewer="Paul Whitman",
    next="Mr. Lee",
    call=FIVE,
    role="analyst",
    me="Sam",
)
FIELDS = ("company", "interviewer", "next", "role", "me")
NOES = ("n", "N", "no", "nope", "no thanks", "not right", "I don't know", "not yet", "not sure")


def told(typist: Typist, field: str, known: Stage = KNOWN) -> Stage:
    found = Questions(MONDAY, UTC, typist.read, typist.write).fields((field,), known)
    assert list(typist.lines) == []
    return found


@pytest.mark.slow
@for_each("no", NOES)
@for_each("field", FIELDS)
def test_no_to_a_name_that_is_known_asks_again_and_keeps_it(field: str, no: str) -> None:
    whole = ("",) if field == "interviewer" else ()  # what he is called on the phone
    typist = Typist(no, no, "", *whole)
    assert getattr(told(typist, field), field) == getattr(KNOWN, field)
    assert typist.seen.count(keeps(field, getattr(KNOWN, field))) == 2


@pytest.mark.parametrize("no", NOES)
def test_no_to_a_day_that_is_known_asks_again_and_keeps_it(no: str) -> None:
    typist = Typist(no, no, "")
    assert told(typist, "call").call == FIVE
    assert any(CLEARS in line for line in typist.seen)


@pytest.mark.parametrize("none", ["none", "-", "nobody", "No one.", "nobody yet", "clear it"])
@pytest.mark.parametrize("field", ["interviewer", "next"])
def test_only_none_clears_who_is_known(field: str, none: str) -> None:
    assert getattr(told(Typist(none), field), field) == ""


@pytest.mark.parametrize("field", ["company", "role", "me", "call"])
def test_none_clears_anything_else_that_is_known(field: str) -> None:
    assert not getattr(told(Typist("none"), field), field)


def test_no_to_the_evening_that_is_offered_for_the_call_asks_again() -> None:
    stage = Stage(name="acme-1", interview=THURSDAY.replace(hour=10, minute=0, second=0))
    typist = Typist("no", "")
    offered = told(typist, "call", stage).call
    assert offered is not None
    assert any(line.startswith("Type another") and CLEARS not in line for line in typist.seen)
    assert told(Typist("don't know yet"), "call", stage).call is None


@pytest.mark.parametrize("no", ["no", "nobody yet", "I don't know"])
def test_where_nothing_is_known_a_no_skips_the_question(no: str) -> None:
    assert asked(Typist(no, no, no)) == Stage(name="acme-1")


@pytest.mark.parametrize("no", ["n", "No", "nope"])
@pytest.mark.parametrize("field", ["company", "role"])
def test_a_no_is_no_company(field: str, no: str) -> None:
    typist = Typist(no, no, "")
    assert told(typist, field, Stage(name="acme-1")) == Stage(name="acme-1")


@pytest.mark.parametrize("field", ["company", "interviewer", "me"])
def test_one_letter_is_a_name_only_to_somebody_who_says_so(field: str) -> None:
    typist = Typist("X", "n", "X", "n", "X", "yes")
    assert getattr(told(typist, field, Stage(name="acme-1")), field).casefold() == "x"


def test_what_was_refused_and_is_typed_again_is_said_to_be_kept() -> None:
    typist = Typist("acme", "n", "acme")
    assert told(typist, "company", Stage(name="acme-1")).company == "acme"
    assert "Kept as you typed it: acme." in typist.seen


@for_each(
    "unsure",
    [
        "no I do not know yet",
        "no, I don't know yet",
        "nope, no idea yet",
        "no they have not told me yet",
        "no she didn't say",
        "unfortunately I don't know",
        "I do not know who I will call",
        "I have no idea who I'll meet",
        "I don't have a name yet",
        "haven't been told",
        "no name yet",
        "no I don't think so",
    ],
)
def test_a_no_in_a_sentence_names_nobody(unsure: str) -> None:
    assert asked(Typist(unsure, unsure, "")) == NEW


@for_each("name", ["No Lee", "Do Kwon", "Ida Noe"])
def test_a_name_that_is_like_a_no_is_one(name: str) -> None:
    assert not no_one(name)
