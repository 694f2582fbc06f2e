"""Minutes after its hour a call may still be made: it is today's, and its names stay."""

from datetime import timedelta
from pathlib import Path

import pytest

from tests.support.here import Desk, drilled
from tests.support.plans.late import CALL, STAGE, after, held_up
from trainer.acts.desk import desk_of
from trainer.core.stages.record import changed
from trainer.core.stages.stages import STILL
from trainer.core.value import replace
from trainer.rows.practice.near.day import SHORT_WAY
from trainer.store.store import Store


@pytest.fixture(name="late")
def somebody_held_up(tmp_path: Path) -> Desk:
    return held_up(tmp_path)


@pytest.mark.slow
def test_home_offers_the_call_and_the_note(late: Desk) -> None:
    home = late().stdout
    assert "Enter: note how the call went." in home
    assert "Not called yet? Type w to warm up, or c for the call sheet." in home
    assert "Not called yet?" not in after(late, minutes=91)().stdout


@pytest.mark.slow
@pytest.mark.parametrize("minutes", [0, 10, 89, 91, 60 * 24])
def test_the_names_stay_until_the_call_is_noted(late: Desk, minutes: int) -> None:
    desk = desk_of(after(late, minutes=minutes))
    assert desk.names(desk.script(None))["interviewer"] == "Ms. Stone"
    assert "Ms. Stone" in late("read").stdout


@pytest.mark.slow
def test_the_warm_up_is_for_the_call_that_may_still_be_made(late: Desk) -> None:
    shown = late.asked("warm-up", typed=("q",)).stdout
    assert "The call was at" not in shown
    told = after(late, minutes=120).asked("warm-up", typed=("q",))
    assert "The call was at 5:00 PM." in str(told.exception)


@pytest.mark.slow
def test_today_offers_the_warm_up_to_whoever_has_not_called_yet(late: Desk) -> None:
    drilled(after(late, hours=-24), "--cards", "3", typed="\n3\n" * 30)
    told = "Today: a warm-up: five minutes, aloud, if you haven't called yet."
    assert told in after(late, minutes=10)("today").stdout
    assert told in after(late, minutes=89)("today").stdout
    assert told not in after(late, minutes=91)("today").stdout
    before = after(late, minutes=-120)("today").stdout
    assert "Today: a warm-up: five minutes, aloud, about an hour before you talk to them." in before


@pytest.mark.slow
def test_whoever_never_practiced_is_offered_what_the_warm_up_is_then(late: Desk) -> None:
    assert f"Today: {SHORT_WAY}, if you haven't called yet." in late("today").stdout
    assert "here's the short way" in late.asked("warm-up", typed=("q",)).stdout


@pytest.mark.slow
def test_a_call_of_which_something_is_noted_was_made(late: Desk) -> None:
    with Store.open(late.store_path) as store:
        store.append(changed(STAGE, replace(STAGE, outcome="well"), CALL + timedelta(minutes=5)))
    assert "Not called yet?" not in late().stdout


def test_it_lasts_for_so_long() -> None:
    assert STAGE.lasts(CALL - timedelta(minutes=1)) is None
    assert STAGE.lasts(CALL) == CALL + STILL
    assert STAGE.lasts(CALL + STILL) is None
    hourless = replace(STAGE, call=CALL.replace(hour=23, minute=59, second=59))
    assert hourless.lasts(CALL.replace(day=24, hour=0)) is None
