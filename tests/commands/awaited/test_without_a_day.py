"""The day of an interview that is known, told while its call is ahead or once that was made."""

from datetime import timedelta
from functools import partial
from pathlib import Path
from tempfile import mkdtemp

import pytest

from tests.for_each import for_each
from tests.support.here import Desk, drilled
from tests.support.people import MONDAY
from tests.support.plans.lives import DONE, living

NOON = MONDAY.replace(hour=12, minute=0, second=0, microsecond=0)
NEXT = ("--next", "Dr. Renata Obi")


def zeta(folder: Path, call: int, noted: str = "") -> Desk:
    """Have a call so many hours from now; the interview after it, with Dr. Obi, has no day."""
    desk = living(Desk(Path(mkdtemp(dir=folder))), [(call, None, noted)], NOON)
    assert desk("interview", "edit", "zeta-1", *NEXT).exit_code == 0
    return desk


def told(desk: Desk, *typed: str) -> tuple[int, str | None, str | None]:
    """Return how many interviews there are, the day of the first, and what came of it."""
    desk.asked(typed=(*typed, "q", "q", "q", "q"))
    first, *more = desk.list()
    return 1 + len(more), first["interview"], first["result"]


@pytest.mark.slow
@for_each(
    "typed",
    [
        "my second interview is december 8 at 10:30 with dr obi",
        "second interview december 8 10:30 with Dr. Obi",
        "the final interview is with Dr Obi on december 8 at 10:30",
        "my second round is december 8 at 10:30",
        "they want me back december 8 at 10:30",
        "dr obi invited me for another interview on december 8 at 10:30",
    ],
)
def test_while_its_call_is_ahead_its_day_is_no_other_round(tmp_path: Path, typed: str) -> None:
    day = "2026-12-08T10:30:00.000000Z"
    assert told(zeta(tmp_path, 100), typed) == (1, day, None)


@pytest.mark.slow
def test_another_day_than_is_known_is_asked_about(tmp_path: Path) -> None:
    desk = zeta(tmp_path, 100)
    first = told(desk, "my interview is december 8 at 10:30")
    assert told(desk, "they want me back december 9 at 10:30") == first
    changed = told(desk, "they want me back december 9 at 10:30", "")
    assert changed == (1, "2026-12-09T10:30:00.000000Z", None)


@pytest.mark.slow
@for_each(
    "typed",
    [
        "they moved me on to the next round",
        "they want me back, with Jane Poole, december 8 at 10:30",
        "she'll call me back december 8 at 10:30",
    ],
)
def test_what_tells_no_day_of_it_sets_none(tmp_path: Path, typed: str) -> None:
    assert told(zeta(tmp_path, 100), typed)[1] is None


@pytest.mark.slow
@for_each(
    "typed",
    [
        ("my interview is today at 2pm",),
        ("my interview with dr obi is today at 2pm",),
        ("I see Dr Obi today at 2pm",),
        ("its today at 2pm", ""),
        ("today at 2pm", ""),
        ("m", "today at 2pm", ""),
        ("i", "m", "today at 2pm", ""),
        ("i", "its today at 2pm", ""),
        ("i", "add its day", "today at 2pm", ""),
    ],
)
def test_after_its_call_its_day_begins_no_new_one(tmp_path: Path, typed: tuple[str, ...]) -> None:
    day = f"{NOON + timedelta(hours=2):%Y-%m-%dT%H:%M:%S.%fZ}"
    assert told(zeta(tmp_path, -20, DONE), *typed) == (1, day, None)


@pytest.mark.slow
@for_each("typed", ["tomorrow", "8", "my interview at Marsh is tomorrow at 10"])
def test_what_may_be_something_else_sets_no_day(tmp_path: Path, typed: str) -> None:
    assert told(zeta(tmp_path, -20, DONE), typed) == (1, None, None)


@pytest.mark.slow
def test_of_several_without_a_day_it_is_asked_which(tmp_path: Path) -> None:
    desk = living(Desk(tmp_path), [(-20, None, DONE), (-30, None, DONE)], NOON)
    shown = desk.asked(typed=("my interview is today at 2pm", "q", "q", "q")).stdout
    assert "Which one?" in shown
    assert [each["interview"] for each in desk.list()] == [None, None]


@pytest.mark.slow
def test_the_day_of_another_round_is_of_one_more_at_that_company(tmp_path: Path) -> None:
    desk = living(Desk(tmp_path), [(-60, -9, DONE)], NOON)
    assert desk("debrief", "zeta", "--result", "another-round").exit_code == 0
    desk.asked(typed=("my interview is on december 8 at 10:30", "", "", "", "", "q", "q", "q"))
    assert [each["company"] for each in desk.list()] == ["Zeta", "Zeta"]


@pytest.mark.slow
def test_an_interview_of_today_that_was_had_is_practiced_for_no_more(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.clock = lambda: NOON
    assert desk("interview", "add", "Zeta", *NEXT, "--interview", "today").exit_code == 0
    drilled(desk, "--cards", "1", typed="\n3\n" * 9)
    assert "5 minutes, aloud" in desk().stdout
    desk.clock = lambda: NOON + timedelta(hours=6)
    desk.asked(typed=("i had my interview with Dr Obi today and im waiting to hear back", "q"))
    desk.clock = lambda: NOON + timedelta(hours=6, minutes=1)
    home, today = desk().stdout, desk("today").stdout
    for shown in (home, today):
        assert "You're waiting to hear about your interview with Dr. Renata Obi at Zeta." in shown
        assert "Dr. Renata Obi. Interview today" not in shown
        assert "minutes, aloud" not in shown
        assert "Today: your interview" not in shown


def test_who_is_awaited_is_told_beside_the_call_that_is_ahead(tmp_path: Path) -> None:
    desk = living(Desk(tmp_path), [(-60, -30, DONE), (200, 220, "")], NOON)
    assert desk("debrief", "zeta", "--result", "waiting").exit_code == 0
    shown = " ".join(desk.asked(typed=("q",)).stdout.split())
    assert "You're waiting to hear about your interview" in shown
    assert "When you have: type b" in shown


@pytest.mark.slow
def test_what_came_of_a_round_without_a_day_is_asked_of_it_and_the_offer_is_on_home(
    tmp_path: Path,
) -> None:
    desk = living(Desk(tmp_path), [(-60, -9, DONE)], NOON)
    assert desk("debrief", "zeta", "--result", "another-round").exit_code == 0
    assert desk("interview", "add", "Zeta", "--interviewer", "").exit_code == 0
    desk.asked("debrief", typed=("they gave me the job", "q", "q"))
    assert [each["result"] for each in desk.list()] == ["another round", "an offer"]
    desk.clock = partial(NOON.__add__, timedelta(hours=1))
    assert "You have an offer" in " ".join(desk().stdout.split())
