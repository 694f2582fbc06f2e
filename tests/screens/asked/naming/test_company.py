"""The company's name, as people answer; a person told of there is asked about later."""

import pytest

from tests.for_each import for_each
from tests.support.people import MONDAY
from tests.support.terminals.typist import Typist
from trainer.core.stages.stages import Stage
from trainer.rows.asked.answered import A_PERSON, ITS_NAME, NO_COMPANY, NOT_YET, UNNAMED
from trainer.screens.asked.interview import Questions

NEW = Stage(name="")
ACME = Stage(name="", company="Acme")


def company(typist: Typist, known: Stage = NEW) -> str:
    found = Questions(MONDAY, None, typist.read, typist.write).fields(("company",), known)
    assert list(typist.lines) == []
    return found.company


def test_what_sounds_like_a_hesitation_may_be_how_a_company_begins() -> None:
    assert company(Typist("oh baby", "")) == "Oh Baby"
    assert company(Typist("um Acme")) == "Acme"


@pytest.mark.parametrize(
    "typed",
    [
        "It's called Acme",
        "a company called Acme",
        "Acme, in Boston",
        "Acme in Boston",
        "Acme, but I don't have the name of the person",
        "Acme which is in Boston",
        "the company's name is Acme",
        "The name of the company is Acme",
        "its Acme",
        "oh, it's Acme",
        "pretty sure it's called Acme",
        "maybe acme",
        "I was interviewed by Dr. Wu at Acme",
        "Ms. Ortiz at Acme",
    ],
)
def test_the_company_is_read_out_of_an_answer_and_said_back(typed: str) -> None:
    typist = Typist(typed, "")
    assert company(typist) == "Acme"
    assert typist.seen[-1].startswith("Acme? ")


@pytest.mark.parametrize(
    ("typed", "who", "asked"),
    [
        ("Hale & Porter, Mr. Ito, call Thursday Dec 3 at 9am", "Mr. Ito", 0),
        ("Hale & Porter, call Dec 3 at 9am", "", 1),
    ],
)
def test_who_and_when_told_with_a_company_are_no_part_of_its_name(
    typed: str, who: str, asked: int
) -> None:
    typist = Typist(typed, *[""] * asked, "")
    asking = Questions(MONDAY, None, typist.read, typist.write)
    found = asking.fields(("company", "interviewer", "call"), NEW)
    assert list(typist.lines) == []
    assert (found.company, found.interviewer) == ("Hale & Porter", who)
    assert found.call


@pytest.mark.parametrize(
    ("typed", "name"),
    [("Acme.", "Acme"), ("Acme?", "Acme"), ("Acme Inc.", "Acme Inc."), ("Yahoo!", "Yahoo!")],
)
def test_the_mark_of_a_sentence_is_no_part_of_it_and_needs_no_question(
    typed: str, name: str
) -> None:
    assert company(Typist(typed)) == name


@pytest.mark.parametrize(
    "name",
    [
        "So Delicious",
        "Hello Fresh",
        "Bank of America",
        "St. Mary's Hospital",
        "Cut in Half LLC",
        "Made in Space",
    ],
)
def test_a_name_that_is_like_a_sentence_stays(name: str) -> None:
    assert company(Typist(name)) == name


def test_a_name_with_a_place_in_it_can_be_typed_again() -> None:
    assert company(Typist("Made in Italy", "n", "Made in Italy")) == "Made in Italy"


@pytest.mark.parametrize(
    "typed",
    [
        "His name is Robert Hale",
        "her name's Linda Marsh",
        "Robert Hale interviewed me",
        "It was with Ms. Ortiz",
        "my interviewer is Robert Hale",
        "the recruiter is Robert",
        "I met Linda Marsh",
    ],
)
def test_of_a_person_it_is_said_what_is_asked_here(typed: str) -> None:
    typist = Typist(typed, "Acme")
    assert company(typist) == "Acme"
    assert A_PERSON in typist.seen


def test_what_is_like_a_persons_name_may_be_a_company() -> None:
    typist = Typist("Mr. Cooper", "")
    assert company(typist) == "Mr. Cooper"
    assert ITS_NAME.format("Mr. Cooper") in typist.seen


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("Wednesday 5pm", NOT_YET),
        ("robert@acme.com", NO_COMPANY.format("an email address")),
        ("same as before", UNNAMED["company"]),
        ("Thank you for calling me today", UNNAMED["company"]),
    ],
)
def test_what_is_no_company_is_said_to_be_none(typed: str, said: str) -> None:
    typist = Typist(typed, "7-Eleven")
    assert company(typist) == "7-Eleven"
    assert said in typist.seen


@pytest.mark.parametrize("typed", ["the same company", "It's the same", "same as before"])
def test_the_same_keeps_what_is_known(typed: str) -> None:
    assert company(Typist(typed), ACME) == "Acme"


@pytest.mark.parametrize("typed", ["they haven't told me", "I'd rather not say", "idk"])
def test_who_does_not_tell_it_has_none(typed: str) -> None:
    assert company(Typist(typed)) == ""


def test_a_day_told_there_is_no_company_and_kept_for_its_question() -> None:
    typist = Typist("My interview with Mr. Price is on Friday at 10am", "Acme", "")
    asked = Questions(MONDAY, None, typist.read, typist.write).fields(("company", "interview"), NEW)
    assert NOT_YET in typist.seen
    assert asked.company == "Acme"
    assert asked.interview
    assert (asked.interview.day, asked.interview.hour) == (27, 10)


def test_a_day_told_beside_an_answer_that_is_taken_back_is_asked_anew() -> None:
    typist = Typist("Acme, call Friday at 3pm", "b", "Acme", "", "")
    asked = Questions(MONDAY, None, typist.read, typist.write).fields(
        ("company", "interviewer", "call"), NEW
    )
    assert (asked.company, asked.call) == ("Acme", None)


FIRMS = {
    "Harbor Mutual": "Harbor Mutual",
    "acme inc": "Acme Inc",
    "Hale & Porter Partners": "Hale & Porter Partners",
    "Bank of America": "Bank of America",
    "Macy's": "Macy's",
    "the hospital": "",
}


@for_each("field", ["interviewer", "next"])
@for_each("typed", FIRMS)
def test_a_company_where_somebody_is_asked_for_is_asked_about_once(typed: str, field: str) -> None:
    typist = Typist(typed, "n", "Dana Ortiz", "")
    asked = Questions(MONDAY, None, typist.read, typist.write).fields((field,), NEW)
    assert sum("sounds like a company" in each for each in typist.seen) == 1
    assert asked.whole(field).name == "Dana Ortiz"
    assert asked.company == FIRMS[typed]
    taken = Typist(typed, "", "", "")
    asked = Questions(MONDAY, None, taken.read, taken.write).fields((field,), NEW)
    assert asked.whole(field).name != ""
    assert sum("sounds like a company" in each for each in taken.seen) == 1


@for_each(
    ("name", "at"),
    [
        ("Alan Price", "Price Motors"),
        ("Dr. Bank", ""),
        ("Mr. Cooper", "Cooper"),
        ("the board", "Acme"),
        ("Bank manager", "Acme"),
        ("Anna & Ben", "Acme"),
        ("Dana, from Acme Inc", "Acme Inc"),
        ("someone at the hospital", ""),
    ],
)
def test_a_persons_name_is_not_taken_for_a_companys(name: str, at: str) -> None:
    typist = Typist(name, "", "", "")
    known = Stage(name="acme-1", company=at)
    assert Questions(MONDAY, None, typist.read, typist.write).fields(("next",), known).next
    assert not any("sounds like a company" in each for each in typist.seen)


def test_the_company_that_was_just_told_is_no_name_of_somebody() -> None:
    typist = Typist("Globex, Inc.", "globex", "n", "Sue")
    asked = Questions(MONDAY, None, typist.read, typist.write).fields(("company", "next"), NEW)
    assert (asked.company, asked.next) == ("Globex, Inc.", "Sue")


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ("It is on Friday Dec 4 at 10 in the morning", "interview"),
        ("it was moved to Friday Dec 4 at 10am", "interview"),
        ("my call is Friday Dec 4 at 10am", "call"),
    ],
)
def test_a_day_told_where_the_company_is_asked_for_is_kept_for_its_question(
    typed: str, field: str
) -> None:
    typist = Typist(typed, "Acme", "", "")
    asking = Questions(MONDAY, None, typist.read, typist.write)
    found = asking.fields(("company", field), NEW)
    assert NOT_YET in typist.seen
    assert found.company == "Acme"
    moment = getattr(found, field)
    assert moment.strftime("%b %d %H") == "Dec 04 10"
