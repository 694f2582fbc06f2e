"""After the call: nothing is planned for it any more, and what comes next is the interview."""

import json
from datetime import datetime, timedelta

import pytest

from tests.support.here import Desk, drilled
from tests.support.people import MONDAY
from tests.support.told import stage_event
from trainer.store.store import Store

pytestmark = pytest.mark.slow

EVENING = MONDAY + timedelta(days=2)
"""The evening after the call, before the interview."""
MORNING = EVENING + timedelta(hours=13)
"""An hour before the interview."""


def practiced(desk: Desk, now: datetime) -> None:
    """Let it be `now` for somebody who practiced for a call, with an interview after it."""
    desk.acme()
    drilled(desk, "--by", "aloud", "--cards", "4", typed="3\n" * 40)
    desk.clock = lambda: now


def debriefed(desk: Desk, now: datetime) -> None:
    practiced(desk, now)
    over = EVENING - timedelta(hours=2)
    with Store.open(desk.store_path) as store:
        store.append(stage_event("acme-1", {"outcome": "well", "debriefed": over}, over))


@pytest.mark.parametrize("now", [EVENING, MORNING])
def test_once_the_call_was_talked_over_nothing_is_planned_for_it(desk: Desk, now: datetime) -> None:
    debriefed(desk, now)
    found = json.loads(desk("today", "--json").stdout)
    assert (found["aim"], found["stage"], found["plan"]) == (None, None, [])
    shown = desk("today")
    assert "interview Thu" in shown.stdout
    assert "No other call is ahead. To add the next one: trainer interview add" in shown.stderr
    drill = drilled(desk, "--cards", "1", typed="\n3\n" * 9).stdout
    for text in (shown.stdout, drill, desk("stats").stdout):
        assert "once" not in text
        assert "warm-up" not in text
        assert "at the call" not in text.lower()
        assert "The call is" not in text
    refused = desk("warm-up")
    assert refused.exit_code == 1
    assert "No other call is ahead." in str(refused.exception)


@pytest.mark.parametrize(
    ("now", "when", "enter"),
    [
        (EVENING, "Interview tomorrow at 10:00 AM.", "drill, 5 minutes."),
        (MORNING, "Interview today at 10:00 AM, in 1 hour.", "the call sheet."),
    ],
)
def test_home_tells_of_the_interview_and_on_its_day_enter_is_the_sheet(
    desk: Desk, now: datetime, when: str, enter: str
) -> None:
    debriefed(desk, now)
    home = desk().stdout
    assert f"Ms. Ortiz, then Mr. Lee. {when}" in home
    assert f"Enter: {enter}" in home


def test_a_call_that_was_not_talked_over_is_asked_about_and_not_planned_for(desk: Desk) -> None:
    practiced(desk, EVENING)
    home = desk().stdout
    assert "Call today at 5:00 PM" in home
    assert "Enter: note how the call went." in home
    assert json.loads(desk("today", "--json").stdout)["aim"] is None
    assert "To note how it went: trainer debrief" in str(desk("warm-up").exception)


def test_its_interview_is_still_the_one_to_change(desk: Desk) -> None:
    debriefed(desk, EVENING)
    changed = desk("interview", "edit", "--interview", "fri 10:00")
    assert "Interview: Friday, November 27" in changed.stdout
    listed = desk("interview", "list").stdout
    assert "practicing for this one" not in listed


def test_an_interview_without_a_call_is_planned_for(desk: Desk) -> None:
    desk("interview", "add", "Acme", "--interview", "2026-11-26 10:00")
    desk.clock = lambda: EVENING
    assert json.loads(desk("today", "--json").stdout)["aim"] == "2026-11-26T10:00:00.000000Z"
    assert "Interview tomorrow at 10:00 AM" in desk().stdout


@pytest.mark.parametrize(
    ("now", "typed", "kept"),
    [
        (EVENING - timedelta(hours=2), "I forgot to ask about the ranking", "“I forgot to ask"),
        (
            MORNING + timedelta(hours=6),
            "they want a reference first",
            "they want a reference first",
        ),
    ],
)
def test_what_is_told_of_it_in_no_set_words_is_a_note(
    desk: Desk, now: datetime, typed: str, kept: str
) -> None:
    desk.acme("--call", "wed 16:00", "--interview", "thu 10:00")
    desk.clock = lambda: now
    if now > MORNING:
        desk("debrief", "acme", "--went", "it went well")
    assert "I've kept that as a note." in desk.asked(typed=(typed, "q", "q")).stdout
    assert kept in desk("debrief", "--show").stdout
