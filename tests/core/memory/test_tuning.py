"""How well parameters foretell what was remembered; which fit is taken, and which isn't."""

import json
from datetime import timedelta

import pytest

from tests.support.stores.apart import NOW, START
from tests.support.stores.trials import FIRST, somebody
from trainer.core.log.events import DAY, Event, live
from trainer.core.memory.fitted import fitted, new_card
from trainer.core.memory.fold import fold
from trainer.core.memory.memory import DEFAULTS, NEW
from trainer.core.memory.tuning import (
    Loss,
    Trial,
    best_scale,
    better,
    candidates,
    held_out,
    histories,
    later_tests,
    loss,
    scaled,
    trials,
)


@pytest.mark.slow
def test_the_loss_is_least_for_the_parameters_somebody_has() -> None:
    found = somebody(0.2, 60)
    assert loss(found, scaled(0.2)).mean < loss(found, DEFAULTS).mean


@pytest.mark.slow
@pytest.mark.parametrize("scale", [0.2, 4.0])
def test_the_scale_is_found_in_its_direction(scale: float) -> None:
    found = best_scale(somebody(scale, 60), lambda _share: None)
    assert (found < 0.6) if scale < 1 else (found > 1.5)


def test_with_few_tests_nothing_is_tried() -> None:
    few = somebody(0.2, 8)
    assert later_tests(few) < 50
    assert candidates(few, lambda _found: DEFAULTS, lambda _share: None) == []


@pytest.mark.slow
def test_only_what_beats_the_defaults_is_taken() -> None:
    found = somebody(0.15, 24)
    tried = candidates(found, lambda _found: None, lambda _share: None)
    best = better(found, tried)
    assert best is not None
    assert best.scale is not None
    assert best.scale < 0.6
    worse = candidates(found, lambda _found: scaled(20.0), lambda _share: None)
    assert all(each.scale is not None for each in worse if each is better(found, worse))


def test_by_chance_alone_nothing_beats() -> None:
    one = Loss((0.1, 0.3, 0.2, 0.4))
    assert not one.beats(one)
    assert not Loss((0.1,)).beats(Loss((0.2,)))
    assert Loss((0.1, 0.1, 0.1)).beats(Loss((0.3, 0.31, 0.29)))


def test_the_last_quarter_is_held_out() -> None:
    found = somebody(1.0, 60)
    since = held_out(found)
    assert later_tests(found[since:] and found) - later_tests(found[:since]) == pytest.approx(
        later_tests(found) / 4, abs=1.5
    )


def test_histories_end_with_each_test_and_count_days() -> None:
    days = (FIRST, FIRST, FIRST + timedelta(days=3))
    found = [Trial("a", day, rating) for day, rating in zip(days, (1, 3, 4), strict=True)]
    assert list(histories(found)) == [((1, 0), (3, 0), (4, 3))]


def review(number: int, at: int, **more: object) -> Event:
    return Event(
        id=str(number), event="review", at=at, day="2026-09-22", key="s/a#phrasing", rating=3,
        **more,  # type: ignore[arg-type]  # fields of an event
    )  # fmt: skip


def test_what_fsrs_is_told_of_is_what_is_counted() -> None:
    events = live([review(1, START), review(2, START + 1_000_000), review(3, START + DAY)], now=NOW)
    assert [trial.rating for trial in trials(events)] == [3, 3]  # the second was copying


def tuned(number: int, at: int, data: object) -> Event:
    return Event(id=f"t{number}", event="tune", at=at, day="2026-09-22", data=json.dumps(data))


@pytest.mark.parametrize(
    "data",
    [{}, [], {"parameters": []}, {"parameters": [1, 2]}, {"parameters": "x" * 21},
     {"parameters": [float(-1)] * 21}, {"parameters": [1e300] * 21}],
)  # fmt: skip
def test_parameters_that_cannot_be_are_passed_over(data: object) -> None:
    assert fitted(live([tuned(1, START, data)], now=NOW)) is None


def test_the_newest_that_stands_holds_and_undo_takes_it_back() -> None:
    one, two = ([*scaled(scale)] for scale in (0.5, 2.0))
    log = [tuned(1, START, {"parameters": one}), tuned(2, START + 5, {"parameters": two})]
    assert fitted(live(log, now=NOW)) == tuple(two)
    undo = Event(id="u", event="retract", at=START + 9, day="2026-09-22", of="t2")
    assert fitted(live([*log, undo], now=NOW)) == tuple(one)


def test_what_fits_is_what_memories_and_new_cards_are_reckoned_with() -> None:
    said = review(1, START)
    events = live([said, tuned(2, START + 5, {"parameters": [*scaled(0.5)]})], now=NOW)
    new = new_card(events)
    assert (new_card(live([said], now=NOW)), new.parameters) == (NEW, scaled(0.5))
    usual, own = (fold(events, first)[said.key or ""] for first in (NEW, new))
    assert own.parameters == scaled(0.5)
    assert (own.stability or 0) < (usual.stability or 0)
