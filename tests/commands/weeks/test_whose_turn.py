"""Whose turn it is: home, `today` and the list of interviews never differ, whatever the state."""

from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.here import Desk
from tests.support.people import MONDAY
from tests.support.plans.lives import BEGUN, DONE, living
from trainer.acts.desk import desk_of
from trainer.acts.home.home import seen
from trainer.rows.home.view import Situation
from trainer.rows.stages import with_whom

pytestmark = pytest.mark.slow


hours = st.integers(-6 * 24, 6 * 24)
lives = st.lists(
    st.tuples(st.none() | hours, st.none() | hours, st.sampled_from(("", BEGUN, DONE))),
    min_size=1,
    max_size=3,
)


@given(calls=lives, hour=st.sampled_from((0, 3, 5, 9, 12, 20)))
def test_home_and_today_and_the_list_tell_of_the_same_call(
    calls: list[tuple[int | None, int | None, str]], hour: int
) -> None:
    with TemporaryDirectory() as folder:
        desk = living(Desk(Path(folder)), calls, MONDAY.replace(hour=hour))
        home = seen(desk, desk_of(desk))
        first, *_ = desk("today").stdout.splitlines()
        noting = home.situation is Situation.AFTER
        assert noting == first.startswith("First: "), first
        if home.stage and (noting or home.stage.first):
            told = with_whom(home.stage) if noting else home.stage.interviewer
            assert told in first, (first, home.stage)
        practiced = [
            each for each in desk("interview", "list").stdout.split("\n") if "ticing" in each
        ]
        assert len(practiced) <= 1
        if practiced and home.stage:
            assert practiced[0].startswith(home.stage.name)
        assert not (noting and practiced)


@pytest.fixture(name="two")
def called_one_and_another_is_near(tmp_path: Path) -> Desk:
    """Return somebody whose call with Zeta isn't noted to the end, and Beta's is on Wednesday."""
    return living(Desk(tmp_path), [(-30, None, BEGUN), (41, 60, "")], MONDAY.replace(hour=16))


def later(desk: Desk, **by: float) -> Desk:
    now = MONDAY.replace(hour=16) + timedelta(**by)
    desk.clock = lambda: now
    return desk


def test_days_before_another_call_an_unfinished_note_comes_first(two: Desk) -> None:
    home = two().stdout
    assert "Enter: finish your notes on the call." in home
    assert "Finish your notes on the call, while you remember their words." in home
    assert "Also ahead: Priya Shah at Beta, Wednesday, 9:00 AM." in home
    assert two("today").stdout.startswith(
        "First: finish your notes on the call with Rebecca Stone at Zeta: "
    )


def test_the_evening_before_a_call_is_that_calls_and_the_note_one_line(two: Desk) -> None:
    home = later(two, days=1, hours=4).asked(typed=("b", "q", "q", "q")).stdout
    assert "Beta: Priya Shah. Call tomorrow at 9:00 AM." in home
    assert "Your notes on the call with Rebecca Stone at Zeta aren't finished: type b" in home
    assert "The call with Rebecca Stone at Zeta." in home.split("> ", 1)[1]
    today = two("today").stdout
    assert today.startswith("Beta: Priya Shah" if "Beta: " in today else "Priya Shah")
    assert "Your notes on the call with Rebecca Stone at Zeta aren't finished: " in today


def test_on_the_day_the_header_the_warm_up_and_the_sheet_are_its_own(two: Desk) -> None:
    home = later(two, days=1, hours=16).asked(typed=("c", "", "q")).stdout
    assert "Call today at 9:00 AM, in 1 hour." in home
    assert "Priya Shah" in home.split("> ", 1)[1]
    assert "Stone at Zeta aren't finished: type b" in home


def test_a_call_just_made_is_noted_before_the_evening_for_another(tmp_path: Path) -> None:
    desk = living(Desk(tmp_path), [(-1, None, ""), (18, None, "")], MONDAY.replace(hour=16))
    assert "Enter: note how the call went." in desk().stdout
    assert "Enter: note" not in later(desk, hours=4)().stdout
