"""What the questions and refusals about interviews suggest can be used as it stands."""

from datetime import timedelta

import pytest

from tests.support.here import ADD, Desk
from tests.support.people import MONDAY
from trainer.core.stages.stages import Stage
from trainer.screens.asked.interview import Questions


@pytest.mark.parametrize("later", range(14))
def test_an_example_of_an_interview_is_on_a_working_day(later: int) -> None:
    asked: list[str] = []

    def read(question: str) -> str:
        asked.append(question)
        return ""

    now = MONDAY + timedelta(days=later)
    Questions(now, MONDAY.tzinfo, read, asked.append).fields(("interview",), Stage(name="acme-1"))
    days = [now + timedelta(days=ahead) for ahead in range(14)]
    example = [day for day in days if f"{day:%b} {day.day} 10am" in asked[0]]
    assert len(example) == 1
    assert example[0].strftime("%a") not in ("Sat", "Sun")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("interview", "offered"),
    [
        ("mon nov 30 10am", "Friday, November 27, 6:00 PM"),
        ("sun nov 29 10am", "Friday, November 27, 6:00 PM"),
        ("fri nov 27 10am", "Thursday, November 26, 6:00 PM"),
        ("tue dec 1 10am", "Monday, November 30, 6:00 PM"),
    ],
)
def test_the_call_is_offered_on_the_working_day_before(
    desk: Desk, interview: str, offered: str
) -> None:
    result = desk.asked("interview", "add", typed=("Acme", "", "", interview, "", "", "", ""))
    assert f"(Enter: {offered}" in result.stdout


@pytest.mark.slow
def test_on_the_weekend_itself_the_evening_before_is_offered(desk: Desk) -> None:
    desk.clock = lambda: MONDAY + timedelta(days=5)  # a Saturday
    result = desk.asked("interview", "add", typed=("Acme", "", "", "mon 10am", "", "", "", ""))
    assert "(Enter: Tomorrow, Sunday, November 29, 6:00 PM" in result.stdout


@pytest.mark.slow
def test_an_interview_that_is_not_there_is_never_suggested(desk: Desk) -> None:
    desk(*ADD)
    desk("interview", "add", "Beta")
    wrong = desk("interview", "edit", "foo")
    assert wrong.exit_code == 2
    assert "I don't know the interview “foo”. You have acme-1, beta-1." in wrong.stderr
    assert "interview edit foo" not in wrong.stderr
    named = desk("interview", "edit", "beta-1")
    assert "trainer interview edit beta-1 --next" in " ".join(named.stderr.split())


@pytest.mark.slow
@pytest.mark.parametrize("typed", ["fjord", "Fjord", "sys", "ingr", "sørens"])
@pytest.mark.parametrize(
    "args", [("debrief", "{}", "--result", "waiting"), ("interview", "remove", "{}", "--yes")]
)
def test_whoever_types_the_beginning_of_a_name_is_told_the_whole(
    desk: Desk, typed: str, args: tuple[str, ...]
) -> None:
    desk("interview", "add", "Fjordline Systems", "--next", "Ingrid Sørensen")
    desk(*ADD)
    result = desk(*(each.format(typed) for each in args))
    assert result.exit_code == 2
    assert f"interview “{typed}”. Did you mean fjordline-systems?" in result.stderr
    assert len(desk.list()) == 2


@pytest.mark.slow
def test_a_beginning_that_two_companies_share_is_no_suggestion(desk: Desk) -> None:
    desk("interview", "add", "Fjordline Systems")
    desk("interview", "add", "Fjordbank Partners")
    assert "You have fjordbank-partners-1, fjordline-systems-1." in desk("debrief", "fjord").stderr


@pytest.mark.slow
def test_without_a_name_one_that_is_there_is_suggested(desk: Desk) -> None:
    assert "No interviews ahead" in desk("interview", "edit").stderr
    desk("interview", "add", "Beta")
    assert "trainer interview edit beta-1 --next" in " ".join(
        desk("interview", "edit").stderr.split()
    )
