"""Whole names from interview to interview, as the command keeps and lists them."""

from tests.support.here import ADD, Desk
from trainer.rows.ear import heard
from trainer.rows.stages import CALLED


def test_from_interview_to_interview_the_list_has_whole_names_and_the_lines_short_ones(
    desk: Desk,
) -> None:
    desk.asked(*ADD, typed=("Deborah Lee", "", "Tom Osgood, the CFO", "", "", ""))
    assert "Deborah Lee, then Tom Osgood (the CFO)" in desk("interview", "list").stdout
    result = desk.asked(*ADD, typed=("", "", "Dr. Wu", "", ""))
    assert heard(CALLED.format("Tom", ", like Mr. or Ms. Osgood")).strip() in result.stdout
    second = desk.list()[1]
    assert (second["interviewer"], second["next"]) == ("Tom", "Dr. Wu")
    assert "Tom Osgood (the CFO), then Dr. Wu" in desk("interview", "list").stdout


def test_a_flag_that_tells_an_office_keeps_it_from_the_lines(desk: Desk) -> None:
    told = desk(*ADD, "--call", "Wed 5pm", "--next", "Tom Osgood, the CFO").stdout
    assert "to meet Tom Osgood (the CFO)" in told
    assert desk.list()[0]["next"] == "Tom Osgood"
    desk("interview", "edit", "acme", "--next", "Ms. Diaz")
    assert desk.list()[0]["in_full"] == {}
