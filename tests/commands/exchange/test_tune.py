"""`trainer log tune`: tried on what was held out, adopted after asking, undone as an answer is."""

from datetime import UTC, datetime, time
from pathlib import Path

import pytest

from tests.support.here import Desk
from tests.support.people import MONDAY
from tests.support.stores.trials import FIRST, somebody
from trainer.core.log.events import Event, live, microseconds
from trainer.core.memory.fitted import fitted
from trainer.store.store import Store, read


def person(folder: Path, scale: float, days: int) -> Desk:
    """Return somebody who practiced on so many days, the last of them yesterday."""
    desk = Desk(folder)
    trials = somebody(scale, days)
    ahead = MONDAY.date() - FIRST - (trials[-1].day - FIRST)
    with Store.open(desk.store_path) as store:
        store.join(
            Event(
                id=f"{number:032x}", origin="o", seq=number + 1, event="review", key=trial.key,
                at=microseconds(datetime.combine(trial.day + ahead, time(20), UTC)) + number * 10**8
                - 86_400_000_000,
                day=(trial.day + ahead).isoformat(), kind="drill", way="type", rung=2,
                rating=trial.rating, seconds=9.0,
            )
            for number, trial in enumerate(trials)
        )  # fmt: skip
    return desk


def now(desk: Desk) -> tuple[float, ...] | None:
    return fitted(live(read(desk.store_path), now=microseconds(MONDAY)))


@pytest.mark.slow
def test_with_few_answers_it_says_how_many_it_takes(tmp_path: Path) -> None:
    told = person(tmp_path, 0.2, 6)("log", "tune")
    assert "With about 50" in told.output
    assert now(Desk(tmp_path)) is None


@pytest.mark.slow
def test_a_better_fit_is_offered_taken_on_a_yes_and_taken_back(tmp_path: Path) -> None:
    desk = person(tmp_path, 0.15, 24)
    refused = desk.asked("log", "tune", typed=("n",))
    assert "That's better." in refused.output
    assert "Nothing was changed." in refused.output
    assert now(desk) is None
    taken = desk.asked("log", "tune", typed=("y",))
    assert "It's in use now" in taken.output
    found = now(desk)
    assert found is not None
    assert desk("log", "check").exit_code == 0
    back = desk("log", "tune", "--defaults")
    assert "usual memory model is in use again" in back.output
    assert now(desk) is None
    assert "nothing to go back to" in desk("log", "tune", "--defaults").output


@pytest.mark.slow
def test_undo_takes_it_back_where_it_was_the_last_thing(tmp_path: Path) -> None:
    desk = person(tmp_path, 0.15, 24)
    desk("log", "tune", "--yes")
    assert now(desk) is not None
    undone = desk("undo")
    assert undone.exit_code == 0, undone.output
    assert now(desk) is None


@pytest.mark.slow
def test_where_nobody_can_be_asked_nothing_is_changed(tmp_path: Path) -> None:
    desk = person(tmp_path, 0.15, 24)
    assert "Nothing was changed." in desk("log", "tune").output
    assert now(desk) is None


def test_who_is_like_most_people_keeps_the_usual_model(tmp_path: Path) -> None:
    desk = person(tmp_path, 1.0, 24)
    assert "so it stays" in desk("log", "tune", "--yes").output
    assert now(desk) is None


@pytest.mark.slow
def test_the_schedule_goes_with_the_fit_and_travels(tmp_path: Path) -> None:
    desk = person(tmp_path / "one", 0.15, 24)
    before = desk("script", "cards", "--json").output
    desk("log", "tune", "--yes")
    desk("log", "export", str(tmp_path / "x.jsonl"), "--without-words")
    other = Desk(tmp_path / "other")
    other("log", "import", str(tmp_path / "x.jsonl"))
    assert now(other) == now(desk)
    assert before


def test_with_the_optimizer_a_long_log_is_fitted_whole(tmp_path: Path) -> None:
    pytest.importorskip("fsrs_rs_python", reason="the extra `tune` isn't installed")
    desk = person(tmp_path, 0.15, 40)
    told = desk("log", "tune", "--yes")
    assert "All 21 figures fitted" in told.output
