"""The evening before two calls, each with another script: the lines of each are said once."""

import re
from datetime import timedelta
from pathlib import Path

import pytest

from tests.support.here import Desk, drilled
from tests.support.plans.both import CALL, own_script, passing, tried
from trainer.acts.aim import aimed
from trainer.acts.desk import desk_of
from trainer.core.value import replace
from trainer.store.store import read


@pytest.fixture(name="two")
def somebody_who_calls_both(tmp_path: Path) -> Desk:
    """Return somebody who calls Acme on Wednesday, with the built-in script, and Globex."""
    desk = own_script(Desk(tmp_path))
    desk.acme("--call", "wed 17:00")
    people = ("--interviewer", "Dave Novak", "--next", "Ana Kim")
    dates = ("--call", "thu 10:00", "--script", "my-call")
    assert desk("interview", "add", "Globex", *dates, *people).exit_code == 0
    return desk


EVE = CALL - timedelta(hours=21)


def eve(desk: Desk, call: str = "wed 18:00") -> None:
    """Let it be Tuesday evening; Globex is called on Wednesday too, or when it's said."""
    assert desk("interview", "edit", "globex", "--call", call).exit_code == 0
    passing(desk, EVE, seconds=5)


def through(desk: Desk, *args: str, times: int = 90) -> str:
    return drilled(desk, *args, "--by", "aloud", typed="\n3\n" * times).stdout


@pytest.mark.slow
def test_after_the_lines_of_one_call_come_those_of_the_other(two: Desk) -> None:
    eve(two)
    assert "Tonight: all 19 lines and 8 replies once, about" in two("today").stdout
    first = through(two)
    assert tried(two) == ["second-interview"]
    assert "You've been through all 19 lines and 8 replies tonight" in first
    assert "Next tonight: all 3 lines once, about" in first
    assert "for Globex." in first
    assert "Sleep does the rest" not in first
    home = two().stdout
    assert "Globex: Dave Novak, then Ana Kim. Call tomorrow at 6:00 PM." in home
    assert "Enter: all 3 lines once, about 1 minute, for Globex." in home
    assert "Also ahead: Ms. Ortiz and then Mr. Lee at Acme, tomorrow, 5:00 PM." in home
    assert "Sleep does the rest" not in home
    today = two("today").stdout
    assert "Globex: Dave Novak, then Ana Kim" in today
    assert "Tonight: all 3 lines once" in today
    assert "Sleep does the rest" not in first
    through(two)  # so few lines are learned in two goes
    last = through(two)
    assert tried(two) == ["second-interview", "my-call"]
    assert "Sleep does the rest." in last
    home = two().stdout
    assert "You've been through all 22 lines and 8 replies tonight" in home
    assert "Sleep does the rest." in home
    assert "you've been through all 22 lines and 8 replies." in two("today").stdout


@pytest.mark.slow
def test_the_keys_of_home_are_of_the_call_it_shows(two: Desk) -> None:
    eve(two)
    through(two)
    for key in ("c", "r", "h"):
        shown = two.asked(typed=(key, "q", "q")).stdout.split("> ", 1)[1]
        assert "Novak" in shown, key
        assert "Ortiz" not in shown.partition("Globex: Dave Novak")[0], key


@pytest.mark.slow
def test_the_script_of_one_call_said_by_name_leaves_the_other_to_be_said(two: Desk) -> None:
    eve(two)
    shown = through(two, "my-call")
    assert "Sleep does the rest" not in shown
    assert "Next tonight: all 19 lines and 8 replies once" in shown
    assert "for Acme." in shown
    assert "Enter: all 19 lines and 8 replies once" in two().stdout


@pytest.mark.slow
def test_a_call_the_day_after_tomorrow_is_practiced_for_once_tomorrows_is_through(
    two: Desk,
) -> None:
    eve(two, "thu 18:00")
    shown = through(two)
    assert "Sleep does the rest. Tomorrow: five minutes" in shown
    home = two().stdout
    assert "Globex: Dave Novak, then Ana Kim. Call Thursday at 6:00 PM, in 2 days." in home
    left = re.search(r"Enter: drill, about (\d) minutes?, for Globex\.", home)
    assert left, home
    assert f"Today: about {left[1]} minute" in two("today").stdout
    before = len(read(two.store_path))
    shown = through(two)
    assert "lines at the call" in shown
    assert "19 lines" not in shown
    through(two)
    keys = {(e.key or "").partition("/")[0] for e in read(two.store_path)[before:] if e.key}
    assert keys == {"my-call"}
    assert "You've been through all 19 lines and 8 replies tonight" in two().stdout


@pytest.mark.slow
def test_an_evening_left_in_the_middle_goes_on_with_the_same_call(two: Desk) -> None:
    eve(two)
    through(two, times=6)
    assert "Ms. Ortiz, then Mr. Lee. Call tomorrow at 5:00 PM." in two().stdout
    assert tried(two) == ["second-interview"]


@pytest.mark.slow
def test_an_interview_chosen_by_name_has_no_other_turn(two: Desk) -> None:
    eve(two)
    two("--stage", "acme", "drill")
    begin = two.asked("--stage", "acme", "drill", "--by", "aloud", typed=("", "3") * 60).stdout
    assert "Novak" not in begin


@pytest.mark.slow
def test_other_calls_are_told_as_people_say_days(two: Desk) -> None:
    eve(two, "wed 18:00")
    assert "Also ahead: Dave Novak and then Ana Kim at Globex, tomorrow, 6:00 PM." in two().stdout
    passing(two, CALL - timedelta(hours=6))
    assert "Also ahead: Dave Novak and then Ana Kim at Globex, today, 6:00 PM." in two().stdout
    passing(two, EVE - timedelta(days=1))
    assert "Also ahead: Dave Novak and then Ana Kim at Globex, Wednesday, 6:00 PM." in two().stdout
    assert two("today").stdout.startswith("Acme: Ms. Ortiz, then Mr. Lee")


def test_lines_that_could_not_be_said_tonight_hide_no_other_call(two: Desk) -> None:
    eve(two)
    passing(two, EVE, seconds=0)  # nothing goes out of sight, and so nothing is asked from blank
    shown = through(two, "my-call")
    assert "You've been through 0 of 3 lines from start to finish tonight." in shown
    assert "The three came in parts: they're still here tonight, if you'd like." in shown
    assert "Next tonight: all 19 lines and 8 replies once" in shown
    assert "Sleep does the rest" not in shown


@pytest.mark.slow
def test_whose_turn_it_was_is_nobodys_once_that_call_is_made_or_gone(two: Desk) -> None:
    eve(two)
    tonight = replace(desk_of(two), turn="globex-1")
    assert tonight.stage
    assert tonight.stage.name == "globex-1"
    assert [each.stage for each in aimed(two, tonight, None).targets] == ["globex-1"]
    passing(two, CALL + timedelta(minutes=30))  # Acme's is made, and Globex isn't called yet
    assert [each.stage for each in aimed(two, tonight, None).targets] == ["globex-1"]
    passing(two, CALL + timedelta(hours=2, minutes=45))
    assert aimed(two, tonight, None).targets == ()
    assert two("interview", "remove", "globex", "--yes").exit_code == 0
    passing(two, EVE)
    gone = replace(desk_of(two), turn="globex-1")
    assert gone.stage
    assert gone.stage.name == "acme-1"
    assert [each.stage for each in aimed(two, gone, None).targets] == ["acme-1"]
