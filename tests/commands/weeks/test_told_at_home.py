"""What is told at home in words: that a call moved, that somebody said no; an interview near."""

import re
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.support.here import Desk, drilled
from tests.support.people import MONDAY
from tests.support.plans.lives import DONE, living
from trainer.core.stages.telling.refusal import turned_down

NOON = MONDAY.replace(hour=12, minute=0, second=0, microsecond=0)


@pytest.mark.slow
@pytest.mark.parametrize(
    "said",
    [
        "Brightwave said no",
        "they said no.",
        "I didn't get the job",
        "I did not get the offer",
        "they turned me down",
        "They went with someone else",
    ],
)
def test_a_no_told_at_home_leads_on(tmp_path: Path, said: str) -> None:
    desk = living(Desk(tmp_path), [(-20, None, DONE), (60, None, "")], NOON)
    shown = desk.asked(typed=(said, "", "q")).stdout
    assert "Which interview is it about?" in shown  # a no may come of either, at any time
    assert "Saved for Zeta: they said no." in shown
    assert "To practice it: type drill after-a-no" in shown


@pytest.mark.parametrize(
    "said",
    ["no", "they haven't said no", "she said no one was in", "I didn't get the offer yet", "drill"],
)
def test_what_is_no_no_is_taken_for_none(said: str) -> None:
    assert not turned_down(said)


@pytest.mark.slow
def test_of_two_companies_it_is_asked_whose_call_moved(tmp_path: Path) -> None:
    desk = living(Desk(tmp_path), [(30, None, ""), (60, None, "")], NOON)
    shown = desk.asked(typed=("move my call", "2", "friday 3pm", "", "", "q")).stdout
    assert shown.index("Which one?") < shown.index("When will you call")
    rows = desk("interview", "list").stdout.splitlines()
    beta = next(row for row in rows if row.startswith("beta-1"))
    assert "Friday, November 27, 3:00 PM" in beta


@pytest.mark.slow
def test_of_one_company_nothing_is_asked_but_when(tmp_path: Path) -> None:
    desk = living(Desk(tmp_path), [(30, None, "")], NOON)
    desk.asked(typed=("move my call", "friday 3pm", "", "", "q"))
    assert "Friday, November 27, 3:00 PM" in desk("interview", "list").stdout


def test_an_interview_tomorrow_is_told_beside_another_call(tmp_path: Path) -> None:
    desk = living(Desk(tmp_path), [(-40, 22, DONE), (60, None, "")], NOON)
    told = "Tomorrow, 10:00 AM: your interview at Zeta."
    home = desk.asked(typed=("v", "q", "q")).stdout
    assert told in home
    assert "type v" in home
    assert "I don't know" not in home
    assert told in desk("today").stdout


@pytest.mark.slow
def test_an_interview_tomorrow_that_is_shown_is_told_once(tmp_path: Path) -> None:
    desk = living(Desk(tmp_path), [(-40, 22, DONE)], NOON)
    home = desk.asked(typed=("q",)).stdout
    assert "Interview tomorrow at 10:00 AM" in home
    assert "Tomorrow, 10:00 AM:" not in home


@pytest.mark.slow
def test_what_was_said_earlier_that_day_is_not_left(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.acme("--call", "tue 17:00")
    passed = 0

    def clock() -> datetime:
        nonlocal passed
        passed += 1
        return NOON.replace(hour=20) + timedelta(seconds=30 * passed)

    desk.clock = clock
    first = drilled(desk, "--minutes", "6", "--by", "aloud", typed="\n3\n" * 100).stdout
    left = r"(\d+) lines are left for tonight, and some replies\."
    before = int(re.findall(left, first)[-1])
    assert before < 19
    shown = drilled(desk, typed="\n" * 12 + "q\n\n").stdout
    after = re.findall(left, shown)
    assert int(after[-1]) == before, shown  # nothing was rated meanwhile
