"""Whole names from interview to interview, and an interview known by a word of one."""

import pytest

from tests.support.here import ADD, Desk
from trainer.rows.ear import heard
from trainer.rows.stages import CALLED
from trainer.store.store import read

pytestmark = pytest.mark.slow


def test_from_interview_to_interview_the_list_has_whole_names_and_the_lines_short_ones(
    desk: Desk,
) -> None:
    desk.asked(*ADD, typed=("Deborah Lee", "", "Tom Osgood, the CFO", "", "", ""))
    assert "Deborah Lee, then Tom Osgood (the CFO)" in desk("interview", "list").stdout
    result = desk.asked(*ADD, typed=("", "", "Dr. Wu", "", ""))
    assert (
        heard(CALLED.format("Tom Osgood", "Tom", ", like Mr. or Ms. Osgood")).strip()
        in result.stdout
    )
    second = desk.list()[1]
    assert (second["interviewer"], second["next"]) == ("Tom", "Dr. Wu")
    assert "Tom Osgood (the CFO), then Dr. Wu" in desk("interview", "list").stdout


def test_a_flag_that_tells_an_office_keeps_it_from_the_lines(desk: Desk) -> None:
    told = desk(*ADD, "--call", "Wed 5pm", "--next", "Tom Osgood, the CFO").stdout
    assert "to meet Tom Osgood (the CFO)" in told
    assert desk.list()[0]["next"] == "Tom Osgood"
    desk("interview", "edit", "acme", "--next", "Ms. Diaz")
    assert desk.list()[0]["in_full"] == {}


def test_a_flag_is_read_as_the_answer_to_its_question(desk: Desk) -> None:
    told = desk(*ADD, "--interviewer", "lena vogt CTO", "--next", "then Mr. Ito").stdout
    assert "Lena Vogt (CTO), then Mr. Ito" in told
    desk("interview", "edit", "acme", "--next", "I don't know yet")
    assert desk.list()[0]["next"] is None
    refused = desk("interview", "edit", "acme", "--next", "We will see")
    assert "--next: type a name, for example: Ms. Ortiz" in refused.stderr
    assert desk.list()[0]["next"] is None


# -- by a word of a name


@pytest.mark.parametrize(
    "args",
    [
        ("interview", "edit", "hale", "--next", "Mr. Low"),
        ("interview", "edit", "Ortega", "--next", "Mr. Low"),
        ("--stage", "hale", "interview", "edit", "--next", "Mr. Low"),
    ],
)
def test_a_word_of_a_company_or_of_a_name_is_enough(desk: Desk, args: tuple[str, ...]) -> None:
    desk("interview", "add", "Hale & Porter", "--interviewer", "Sam Ortega")
    assert desk(*args).stdout.startswith(
        "Now hale-porter-1: Hale & Porter, Sam Ortega, then Mr. Lo"
    )


def test_it_is_debriefed_by_it_too(desk: Desk) -> None:
    desk("interview", "add", "Hale & Porter", "--interviewer", "Sam Ortega")
    desk("interview", "add", "Acme")
    assert desk("debrief", "hale", "--result", "they said no").exit_code == 0
    assert read(desk.store_path)[-1].stage == "hale-porter-1"


def test_a_word_that_names_several_is_said_with_them(desk: Desk) -> None:
    desk("interview", "add", "Hale & Porter")
    desk("interview", "add", "Porter Motors")
    assert desk("interview", "edit", "porter", "--next", "Mr. Low").stderr.strip() == (
        "trainer: “porter” may be any of these: hale-porter-1, porter-motors-1. Type one of them."
    )


# -- by a flag


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("then Mr. Ito", "Ms. Ortiz, then Mr. Ito."),
        ("it's anna lee", "Ms. Ortiz, then Anna Lee."),
        ("I don't know yet", "Ms. Ortiz."),
    ],
)
def test_a_flag_reads_who_is_met_as_the_question_does(desk: Desk, typed: str, shown: str) -> None:
    desk(*ADD, "--interviewer", "Ms. Ortiz", "--next", typed, "--call", "wed 5pm")
    assert shown in desk("interview", "list").stdout


def test_a_flag_that_tells_more_of_somebody_keeps_what_they_are_called(desk: Desk) -> None:
    desk.asked(*ADD, typed=("Lena Vogt", "Lena", "", "", "", ""))
    assert desk.list()[0]["interviewer"] == "Lena"
    desk("interview", "edit", "acme", "--interviewer", "Lena Vogt, CTO")
    assert desk.list()[0]["interviewer"] == "Lena"
    assert "Lena Vogt (CTO)" in desk("interview", "list").stdout


@pytest.mark.parametrize("what", ["drill", "rehearse", "read"])
def test_a_company_in_the_place_of_a_script_says_how_to_practice_for_it(
    desk: Desk, what: str
) -> None:
    desk(*ADD, "--call", "wed 5pm")
    result = desk(what, "acme")
    assert result.exit_code == 2
    assert f"To practice for it: trainer {what} --stage acme-1" in " ".join(result.stderr.split())
