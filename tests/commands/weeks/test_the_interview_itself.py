"""An interview's own day, and what comes once all were had: a line, and kind words."""

from datetime import timedelta
from pathlib import Path

import pytest

from tests.support.here import Desk, drilled
from tests.support.people import MONDAY
from tests.support.plans.lives import living
from trainer.core.script.key import Key
from trainer.core.stages.notes import note
from trainer.store.store import Store

NOON = MONDAY.replace(hour=12)
RANK = Key.of("second-interview", "rank")
TODAY = "Today, 2:00 PM: your interview at Zeta. Your notes: "


def practiced(folder: Path, *calls: tuple[int | None, int | None, str]) -> Desk:
    desk = living(Desk(folder), list(calls), NOON)
    with Store.open(desk.store_path) as store:
        over = NOON - timedelta(hours=1)
        store.append(note("She likes short answers", now=over, stage="zeta-1"))
        store.append(note("Four others", now=over, key=RANK, stage="zeta-1"))
    drilled(desk, "--cards", "1", typed="\n3\n" * 9)
    return desk


@pytest.mark.parametrize("beta", [27, 3, 100])
def test_an_interview_today_is_a_line_whatever_call_is_ahead(tmp_path: Path, beta: int) -> None:
    desk = practiced(tmp_path, (-30, 2, "done"), (beta, None, ""))
    result = desk.asked(typed=("m", "", "q"))
    home, sheet = result.stdout.split("> ", 1)
    assert "Beta: Priya Shah." in home
    assert f"{TODAY}press m" in home
    assert "Rebecca Stone" in sheet.partition("Beta: Priya Shah.")[0]
    assert f"{TODAY}trainer read --page --stage zeta-1" in desk("today").stdout


def test_where_it_is_what_home_shows_its_notes_are_enter_and_c(tmp_path: Path) -> None:
    desk = practiced(tmp_path, (-30, 2, "done"))
    shown = desk.asked(typed=("", "", "q")).stdout
    assert f"{TODAY}press c" in shown
    assert "Enter: your notes, on the call sheet." in shown
    assert "10. Ask how you rank" in shown.split("> ", 1)[1]


def test_the_notes_of_the_call_come_first_on_its_sheet(tmp_path: Path) -> None:
    desk = practiced(tmp_path, (-30, 2, "done"))
    sheet = desk("read", "--page").stdout
    whole = sheet.index("Your note on the call: “She likes short answers”")
    rank = sheet.index("10. Ask how you rank: “Four others”")
    assert whole < rank < sheet.index("1. ")


def test_without_notes_none_are_offered(tmp_path: Path) -> None:
    desk = living(Desk(tmp_path), [(-30, 2, "done")], NOON)
    drilled(desk, "--cards", "1", typed="\n3\n" * 9)
    home = desk().stdout
    assert "Your notes" not in home
    assert "Zeta. The call sheet: press c" in home
    assert "Enter: the call sheet." in home
    assert "your notes" not in home


def test_on_another_day_there_is_no_such_line(tmp_path: Path) -> None:
    desk = practiced(tmp_path, (-30, 20, "done"))
    assert "Your notes: press" not in desk().stdout
    assert "Your notes: press" not in living(desk, [], NOON.replace(day=25))().stdout


@pytest.mark.parametrize("days", [0, 1, 6])
def test_after_the_last_one_home_is_kind_and_says_what_may_come(tmp_path: Path, days: int) -> None:
    desk = practiced(tmp_path, (-60, -9 - 24 * days, "done"))
    home, today = desk().stdout, desk("today").stdout
    for told in (
        "How did your interview at Zeta go?",
        "drill salary-talk",
        "drill after-a-no",
        "It's fine to stop, too: your lines stay here for the next search.",
    ):
        assert told in home
        assert told in today
    assert home.startswith("No call planned.")
    assert "Enter: add another interview." in home
    assert "Nothing is due" not in home
    assert "Which company?" in desk.asked(typed=("", "q", "", "q")).stdout
    for script in ("salary-talk", "after-a-no"):
        assert desk.asked(typed=(f"drill {script}", "q", "y", "q")).exit_code == 0


def test_so_it_is_where_an_earlier_call_was_never_noted(tmp_path: Path) -> None:
    desk = practiced(tmp_path, (-80, -60, ""), (-30, None, "done"))
    home = desk().stdout
    assert home.startswith("No call planned.")
    assert "How did your interview at Zeta go?" in home
    assert "Enter: add another interview." in home


def test_weeks_later_it_only_says_that_none_is_planned(tmp_path: Path) -> None:
    desk = practiced(tmp_path, (-24 * 30, -24 * 20, "done"))
    home = desk().stdout
    assert home.startswith("No call planned.")
    assert "How did" not in home
    assert "When you hear of another interview: press a" in home
    assert "Enter: add" not in home
