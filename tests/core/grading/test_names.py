"""Names and other slots (rule G11)."""

import pytest

from tests.support.answers.grading import KNOWN, OPENING_NIGHT, lists, lost, said
from tests.support.answers.labelled import words
from trainer.core.grading.answers import Question, grade_answer


@pytest.mark.parametrize(
    ("value", "answer", "missing"),
    [
        ("Ms. Ana Smith-Jones", "smith jones", ""),
        ("Ms. Ana Smith-Jones", "ms ana smith", "jones"),
        ("Prof. Maria de Souza", "souza", ""),
        ("Sam Lee", "sam", ""),
        ("Sam Lee", "lee", ""),
        ("Sam Lee", "him", "sam lee"),
        ("Ms. Ortiz", "miss ortis", "ms"),
    ],
)
def test_g11_of_a_name_the_last_word_or_without_a_title_one_word_is_needed(
    value: str, answer: str, missing: str
) -> None:
    found = said("May I thank {next} today?", f"may i thank {answer} today", names={"next": value})
    assert lists(found)[0] == missing


def test_g11_a_title_unsaid_costs_a_half_on_opening_night() -> None:
    found = said("I asked {next} today.", "i asked lee today", strictness=OPENING_NIGHT)
    assert (found.missing, found.suggested) == (("Mr",), 2)


def test_g11_other_slots_need_every_word_but_what_a_firm_adds() -> None:
    line = "When do I join {company}?"
    names = {"company": "Blue Harbor Inc."}
    assert said(line, "when do i join blue harbor", names=names).suggested == 3
    assert lost(said(line, "when do i join harbor", names=names)) == {("name", "blue")}


def test_g11_a_slip_never_becomes_the_name_of_another_slot() -> None:
    names = {"interviewer": "Ms. Ortiz", "next": "Mr. Ortez"}
    found = said("I asked {interviewer} today.", "i asked ms ortez today", names=names)
    assert lost(found) == {("name", "ortiz")}


def test_g11_the_name_of_somebody_in_the_interview_is_no_slip_in_another_word() -> None:
    line, answer = "I start on Monday.", "i starr on monday"
    assert said(line, answer, names={"next": "Mr. Lee"}).spelling == (("starr", "start"),)
    assert lists(said(line, answer, names={"next": "Mr. Starr"})) == ("start", "starr")


@pytest.mark.parametrize("answer", ["is it so", "ms ortiz is it so", "my dear friend is it so"])
def test_g11_an_unfilled_slot_takes_up_to_three_words(answer: str) -> None:
    found = said("{interviewer}, is it so?", answer, names={})
    assert (lists(found), found.suggested, found.words) == (("", ""), 3, 3)


@pytest.mark.parametrize("word", ["nobody", "five"])
def test_g11_an_unfilled_slot_takes_no_negation_and_no_number(word: str) -> None:
    found = said("{interviewer}, is it so?", f"{word} is it so", names={})
    assert found.added == (word,)


@pytest.mark.parametrize("amount", ["90,000", "ninety thousand dollars", "on Friday", ""])
def test_g11_an_unfilled_slot_of_the_scripts_own_takes_a_number_too(amount: str) -> None:
    found = said("I need at least {low} to say yes.", f"i need at least {amount} to say yes")
    assert (lists(found), found.suggested) == (("", ""), 3)
    assert said("I need {low} to say yes.", "i need nothing to say yes").added == ("nothing",)


def test_g11_names_that_change_places_are_both_lost() -> None:
    found = said("Did {next} tell {interviewer} this week?", "did ms ortiz tell mr lee this week")
    assert lost(found) == {("name", "lee"), ("name", "ortiz")}


@pytest.mark.parametrize(
    ("answer", "right"),
    [
        ("", 0),
        ("what about the weather", 0),
        ("i asked today", 3),
        ("i asked mr today", 4),
        ("i asked lee today", 5),
        ("i asked mr lee today", 5),
    ],
)
def test_g11_a_title_may_be_left_out_but_is_not_right_without_its_name(
    answer: str, right: int
) -> None:
    found = said("I asked {next} today.", answer, names={"next": "Mr. Lee"})
    assert (found.right, found.words) == (right, 5)


@pytest.mark.parametrize(
    ("line", "answer", "forgiven"),
    [
        ("Ask André about it.", "ask andrew about it", False),
        ("Ask André about it.", "ask andree about it", True),
        ("Fly to Australia now.", "fly to austria now", False),
        ("Fly to Australia now.", "fly to austrailia now", True),
        ("See you on Wednesday.", "see you on wensday", True),
        ("Mind the handover.", "mind the hanover", True),
    ],
)
def test_g6_another_name_is_no_typo_where_the_line_has_a_name(
    line: str, answer: str, *, forgiven: bool
) -> None:
    assert bool(said(line, answer).missing) is not forgiven


@pytest.mark.parametrize(
    ("answer", "forgiven"),
    [
        ("aadelaide", False),  # a letter more than in Adelaide
        ("adlaide", False),  # one less
        ("adealide", False),  # two changed over
        ("adelaied", False),  # the last two
        ("abelaide", False),  # another one
        ("adelaidda", True),
        ("adelalda", True),
    ],
)
def test_g11_two_slips_are_not_forgiven_where_they_come_near_another_name(
    answer: str, *, forgiven: bool
) -> None:
    found = said("Ask {next} now.", f"ask ms {answer} now", names={"next": "Ms. Adelaida"})
    assert bool(found.spelling) is forgiven
    assert bool(lost(found)) is not forgiven


@pytest.mark.parametrize(
    ("company", "said", "rating"),
    [
        ("Northgate Foods", "the position at Northgate Foods", 3),
        ("Northgate Foods", "the position at your company", 3),
        ("Northgate Foods", "the position at Acme", 1),
        ("", "the position at Northgate Foods", 1),
    ],
)
def test_the_company_by_its_name_is_as_right_as_your_company(
    company: str, said: str, rating: int
) -> None:
    names = {"company": company} if company else {}
    asked = Question([words("the position at your company")], names)
    assert grade_answer(said, asked, known=KNOWN).suggested == rating


def test_nobody_is_held_to_the_company_by_name_who_did_not_say_it() -> None:
    line = words("are you going to recommend that your company hire me")
    asked = Question([line], {"company": "Globex", "next": "Priya"})
    found = grade_answer("how many candidates are moving forward", asked, known=KNOWN)
    assert found.wanted == line
    assert "Globex" not in found.missing
