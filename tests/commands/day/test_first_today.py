"""The first start of somebody whose call is today: only its hour is asked, and nothing is lost."""

from datetime import timedelta

import pytest

from tests.support.here import Desk
from tests.support.people import MONDAY

pytestmark = pytest.mark.slow


AFTERNOON = MONDAY.replace(hour=15, minute=0)
SHORT = "here's the short way"


@pytest.mark.parametrize("hour", ["4:30pm", "4:30", "today 4:30pm"])
def test_the_hour_alone_leads_to_the_short_way(desk: Desk, hour: str) -> None:
    desk.clock = lambda: AFTERNOON
    shown = desk.asked(typed=("t", hour, "", "Ms. Ortiz", "", "q")).stdout
    assert "At what time will you call today?" in shown
    assert "You'll call today, Monday, November 23, 4:30 PM. Is that right?" in shown
    assert SHORT in shown
    (stage,) = desk.list()
    assert (stage["call"], stage["interviewer"]) == ("2026-11-23T16:30:00.000000Z", "Ms. Ortiz")


def test_without_an_hour_the_day_is_kept_and_why_it_is_the_usual_start(desk: Desk) -> None:
    desk.clock = lambda: AFTERNOON
    shown = desk.asked(typed=("t", "", "", "", "q")).stdout
    assert SHORT not in shown
    assert "Without a time I can't tell how long you have" in shown
    assert desk.list()[0]["call"] == "2026-11-23T23:59:59.000000Z"


def test_a_call_hours_away_says_that_there_is_time(desk: Desk) -> None:
    desk.clock = lambda: AFTERNOON - timedelta(hours=3)
    shown = desk.asked("--plain", typed=("t", "5pm", "", "", "", "q")).stdout
    assert "more than three hours away" in shown
    assert "Let's begin with the first line of the call." in shown  # there was no practice before
    assert "Now back to practice" not in shown
    assert "Each question says what to do:" in shown


def test_q_among_the_questions_keeps_what_was_answered(desk: Desk) -> None:
    desk.clock = lambda: AFTERNOON
    desk.asked(typed=("t", "4:30pm", "", "q", "q"))
    assert desk.list()[0]["call"] == "2026-11-23T16:30:00.000000Z"


@pytest.mark.parametrize("typed", [("q",), ("", "", "q")])
@pytest.mark.parametrize("flags", [(), ("--plain",)])
def test_q_then_c_is_the_call_sheet_as_it_was_said(
    desk: Desk, flags: tuple[str, ...], typed: tuple[str, ...]
) -> None:
    desk.clock = lambda: AFTERNOON
    shown = desk.asked(*flags, typed=("t", "", "", "", *typed, "c", *[""] * 4, "q")).stdout
    after = shown.partition("type q, then c: that's the call sheet")[2]
    assert "tomorrow" not in after
    assert "See you later" not in after
    assert "saved" in after
    assert after.count("of 10 lines") == (len(typed) > 1)
    assert "type n." not in after  # that answered a question nobody on that day is asked first
    sheet = after.partition("Type help for more")[2]
    assert "How many candidates" in sheet
    assert "Enter: back home" in sheet
