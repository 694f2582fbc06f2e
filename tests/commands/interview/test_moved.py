"""A call or an interview that is moved: another day keeps its hour, and one leans on the other."""

from pathlib import Path

import pytest

from tests.support.here import Desk


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    found = Desk(tmp_path)
    found.acme("--call", "wed 17:00", "--interview", "thu 10:00")
    return found


@pytest.mark.slow
@pytest.mark.parametrize("field", ["call", "interview"])
@pytest.mark.parametrize("typed", ["friday", "friday, same time", "same time friday"])
def test_another_day_keeps_its_hour(desk: Desk, field: str, typed: str) -> None:
    hour = {"call": "T17:00", "interview": "T10:00"}[field]
    result = desk("interview", "edit", "acme", f"--{field}", typed)
    assert result.exit_code == 0
    assert f"2026-11-27{hour}" in desk.list()[0][field]
    assert "no time yet" not in result.output
    if typed == "friday":
        said = {"call": "5:00 PM", "interview": "10:00 AM"}[field]
        assert f"The time stays {said}." in result.stderr


@pytest.mark.slow
@pytest.mark.parametrize(
    ("typed", "moment"),
    [
        ("same day, 4pm", "2026-11-25T16:00"),
        ("a day later", "2026-11-26T17:00"),
        ("the day before at 9am", "2026-11-25T09:00"),
        ("a day earlier at 6pm", "2026-11-24T18:00"),
        ("a week later", "2026-12-02T17:00"),
    ],
)
def test_a_call_is_moved_by_days(desk: Desk, typed: str, moment: str) -> None:
    assert desk("interview", "edit", "acme", "--call", typed).exit_code == 0
    assert moment in desk.list()[0]["call"]
    desk("interview", "edit", "acme", "--call", "wed 17:00")
    asked = desk.asked("interview", "edit", "acme", "--call", "?", typed=(typed, ""))
    assert "Is that right?" in asked.stdout
    assert moment in desk.list()[0]["call"]


@pytest.mark.slow
def test_at_its_question_a_day_alone_keeps_the_hour_and_says_so(desk: Desk) -> None:
    shown = desk.asked("interview", "edit", "acme", "--call", "?", typed=("friday", "")).stdout
    assert "The time stays 5:00 PM." in shown
    assert "Friday, November 27, 5:00 PM" in shown
    assert "At what time" not in shown
    assert "2026-11-27T17:00" in desk.list()[0]["call"]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("typed", "moment"),
    [("the day before at 5pm", "2026-11-26T17:00"), ("same day, 8:30am", "2026-11-27T08:30")],
)
def test_the_call_of_a_new_interview_may_lean_on_it(desk: Desk, typed: str, moment: str) -> None:
    answers = ("", "", "friday 10am", "", typed, "", "")
    desk.asked("interview", "add", "Beta", typed=answers)
    assert moment in next(each for each in desk.list() if each["company"] == "Beta")["call"]


@pytest.mark.slow
def test_where_no_day_is_known_the_day_is_asked(desk: Desk) -> None:
    answers = ("", "", "a day later", "friday 10am", "", "", "")
    shown = desk.asked("interview", "add", "Beta", typed=answers).stdout
    assert "Before or after which day? Type the day itself" in shown
    assert "isn't a time" not in shown
    result = desk("interview", "add", "Gamma", "--call", "the day before")
    assert result.exit_code == 2
    assert "Before or after which day?" in result.stderr


def test_what_is_no_day_at_all_is_not_called_a_time(desk: Desk) -> None:
    typed = ("whenever it suits", "", "")
    shown = desk.asked("interview", "edit", "acme", "--call", "?", typed=typed).stdout
    assert "isn't a time" not in shown
    assert "Type a day and a time" in shown


@pytest.mark.slow
def test_a_move_told_at_the_name_for_the_phone_makes_no_name(desk: Desk) -> None:
    typed = ("Tom Osgood, the CFO", "they moved it to friday, same time", "", "", "")
    shown = desk.asked("interview", "edit", "acme", "--next", "?", typed=typed).stdout
    assert "Which name will you say on the phone for Tom Osgood?" in shown
    assert "That looks like a day, not a name." in shown
    assert "Moved" not in desk.list()[0]["next"]


def test_a_part_of_a_day_is_no_old_hour_on_the_command_line_either(desk: Desk) -> None:
    desk.acme()
    before = desk.list()
    told = desk("interview", "edit", "acme-1", "--call", "first thing Thursday")
    assert (told.exit_code, desk.list()) == (2, before)
    assert "What time in the morning? Type the hour, for example: 9am." in told.stderr


def test_of_two_companies_a_question_mark_picks_none_and_a_day_is_said_back_with_whose_it_is(
    desk: Desk,
) -> None:
    desk("interview", "add", "Globex", "--interviewer", "Tom Osgood", "--call", "dec 4 17:00")
    edit = ("interview", "edit", "--interview", "?", "--call", "?")
    typed = ("?", "2", "dec 14 10am", "y", "dec 11 4pm", "y")
    shown = " ".join(desk.asked(*edit, typed=typed).stdout.split())
    assert shown.count("Which one?") == 2
    assert "The interview at Globex is on Monday, December 14" in shown
    assert "You'll call Tom Osgood on Friday, December 11" in shown
    acme, globex = desk.list()
    assert "11-26T10:00" in acme["interview"]
    assert "12-14T10:00" in globex["interview"]
