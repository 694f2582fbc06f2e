"""An interview that they said no to, or made an offer after: at home, in the list, in undo."""

import shlex
from datetime import timedelta
from pathlib import Path

import pytest

from tests.support.here import Desk
from tests.support.people import MONDAY
from tests.support.plans.lives import DONE, living
from trainer.rows.asked.result import NOTHING_NOW

pytestmark = pytest.mark.slow


NOON = MONDAY.replace(hour=12, minute=0, second=0, microsecond=0)
AHEAD, CALLS = (-30, 60, DONE), (3, None, "")


@pytest.mark.parametrize("later", [0, 5, 24, 24 * 9])
def test_after_a_no_it_never_comes_first(tmp_path: Path, later: int) -> None:
    desk = living(Desk(tmp_path), [AHEAD, CALLS], NOON)
    assert "Saved for Beta: they said no." in desk.asked(typed=("Beta said no", "q")).stdout
    desk.clock = lambda: NOON + timedelta(hours=later)
    assert "Beta" not in desk().stdout
    assert "Beta" not in desk("today").stdout
    assert "Call: " not in desk("interview", "list").stdout.partition("beta-1")[2]
    assert "Did you make it" not in desk.asked("debrief", typed=("q",)).stdout


def test_where_it_could_be_more_than_one_it_asks_also_before_a_call(tmp_path: Path) -> None:
    desk = living(Desk(tmp_path), [AHEAD, CALLS], NOON)
    shown = desk.asked(typed=("they said no", "beta", "q")).stdout
    assert "Which interview is it about?" in shown
    assert "Saved for Beta: they said no." in shown


@pytest.mark.parametrize(
    ("said", "told"),
    [("Beta said no", "they said no"), ("Beta made an offer", "you have an offer")],
)
def test_what_came_of_it_is_taken_back(tmp_path: Path, said: str, told: str) -> None:
    desk = living(Desk(tmp_path), [AHEAD, CALLS], NOON)
    before = desk.list()
    assert f"Saved for Beta: {told}." in desk.asked(typed=(said, "q")).stdout
    assert desk("undo").stdout == f"Taken back for Beta: {told}. {NOTHING_NOW}\n"
    assert desk.list() == before
    assert desk("undo").stdout.startswith("Taken back for Zeta: the call went well")


def test_after_an_offer_home_tells_of_it(tmp_path: Path) -> None:
    desk = living(Desk(tmp_path), [(None, None, "")], NOON)
    desk.asked(typed=("I got an offer", "q"))
    for told in (desk().stdout, desk("today").stdout):
        assert "You have an offer from Zeta. Practice talking about the salary: " in told
        assert "Once you've decided: " in told


def test_put_off_to_no_day_it_is_awaited_and_each_step_is_taken_back(tmp_path: Path) -> None:
    desk = living(Desk(tmp_path), [(-60, -9, DONE)], NOON)
    before = desk.list()
    assert "When you hear the new day: " in desk.asked(typed=("they canceled", "q", "q")).stdout
    awaited = desk.list()
    assert "You're waiting to hear the new day of your interview at Zeta" in desk().stdout
    desk("interview", "edit", "zeta-1", "--interview", "fri 10:00")
    assert desk("undo").stdout.startswith("Taken back for Zeta: ")
    assert desk.list() == awaited
    assert desk("undo").stdout.startswith("Taken back for Zeta: ")
    assert desk.list() == before


def test_how_a_new_day_is_told_can_be_typed_as_it_is_said(tmp_path: Path) -> None:
    desk = living(Desk(tmp_path), [(-60, -9, DONE)], NOON)
    shown = desk.asked("debrief", "--result", "they canceled", typed=("", "")).stdout
    _, _, told = shown.partition("When you hear the new day: trainer ")
    assert desk(*shlex.split(told.splitlines()[0])).exit_code == 0
    assert desk.list()[-1]["interview"] is not None


def test_after_a_no_the_call_sheet_is_that_of_the_call_it_leads_to(tmp_path: Path) -> None:
    desk = living(Desk(tmp_path), [(-60, -9, DONE)], NOON)
    told = desk.asked(typed=("they said no", "c", "", "", "q", "q")).stdout
    assert "Ask what decided it" in told
    assert "Ask how you rank" not in told


def test_text_json_and_the_exit_code_agree_on_whether_there_is_anything_to_do(
    tmp_path: Path,
) -> None:
    desk = living(Desk(tmp_path), [(-30, -9, "")], NOON)
    codes = {desk("today", "--exit-code", *more).exit_code for more in ((), ("--json",))}
    assert len(codes) == 1
