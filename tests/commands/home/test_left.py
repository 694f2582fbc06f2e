"""Home tells of rehearsals that were left, as long as something of them can be done."""

from datetime import timedelta

import pytest

from tests.support.here import Desk, drilled
from tests.support.people import MONDAY


def at_home(desk: Desk, *typed: str) -> str:
    return desk.asked(typed=typed).stdout


@pytest.mark.slow
def test_home_tells_of_a_rehearsal_that_was_left_as_long_as_it_can_be_picked_up(desk: Desk) -> None:
    drilled(desk, typed="\n3\n" * 3)
    told = "You left a rehearsal after question 4, “Ask what they look for”. To pick it up: type h"
    assert told not in at_home(desk, "q")
    asked = ("hello", "What does this person look for in a candidate?", "q", "q")
    assert "You can pick it up again until" in at_home(desk, "h", *asked, "q")
    assert told in at_home(desk, "q")
    assert "Last time you stopped after: Ask what they look for." in at_home(
        desk, "h", "", "q", "q"
    )


@pytest.mark.slow
def test_home_offers_to_rate_what_was_said_aloud_in_a_call_that_is_over(desk: Desk) -> None:
    drilled(desk, typed="\n3\n" * 3)
    ended = desk.asked("rehearse", "--by", "aloud", typed=("", "", "", "", "q", "q", "q")).stdout
    lines = ended.partition(" lines you said aloud")[0].split()[-1]
    assert "You left a rehearsal after question " in at_home(desk, "q")
    desk.clock = lambda: MONDAY + timedelta(hours=13)
    told = f"You said {lines} lines aloud in a rehearsal that aren't rated yet. To do that: type h"
    assert told in at_home(desk, "q")
    rated = at_home(desk, "h", "", *("3",) * int(lines), "q", "q")
    assert f"You said {lines} lines aloud in your last call that aren't rated yet." in rated
    assert rated.count("The line: ") == int(lines)
    assert "aloud in" not in at_home(desk, "q")


@pytest.mark.slow
def test_home_tells_of_one_of_another_script_too(desk: Desk) -> None:
    drilled(desk, typed="\n3\n" * 3)
    desk.asked("rehearse", "after-a-no", typed=("hello", "", "", "", "q", "q"))
    told = "You left a rehearsal of after-a-no after question "
    home = at_home(desk, "q")
    assert told in home
    assert "To pick it up: type rehearse after-a-no" in home


@pytest.mark.slow
def test_after_an_offer_the_names_stay_and_what_is_left_is_of_no_other_call(desk: Desk) -> None:
    desk.acme("--call", "mon 21:00", "--interview", "tue 10:00")
    drilled(desk, typed="\n3\n" * 3)
    desk.clock = lambda: MONDAY + timedelta(hours=28)
    desk("debrief", "acme", "--result", "offer")
    asked = ("hello", "What does this person look for in a candidate?", "q", "q")
    assert "Ms. Ortiz: Hello, Ortiz speaking." in desk.asked("rehearse", typed=asked).stdout
    assert "You left a rehearsal after question 4" in at_home(desk, "q")
    desk("interview", "add", "Zeta", "--interviewer", "Ann Reyes", "--call", "sat 12:00")
    other = desk.asked("rehearse", "--stage", "zeta-1", typed=("q", "q")).stdout
    assert "Last time you stopped after" not in other
    assert "Ann Reyes" in other
