"""The plan towards a call: what is asked first, what gives way, what stays out."""

from datetime import timedelta
from random import Random

import pytest

from tests.support.folds import fold
from tests.support.people import MONDAY
from tests.support.planned import DECK, HOUR, Sure, practiced, reviews, towards
from trainer.core.drill.ask import possible, upcoming
from trainer.core.drill.drill import Limit
from trainer.core.log.events import Event, microseconds, today
from trainer.core.memory.memory import NEW
from trainer.core.memory.odds import Odds
from trainer.core.outlook.walk import walk
from trainer.core.plan.gain import gain, prospect, second
from trainer.core.plan.target import Target
from trainer.core.script.key import Kind
from trainer.core.value import replace


@pytest.mark.slow
def test_every_line_is_met_before_its_branches_and_follow_ups() -> None:
    drill = practiced(replace(towards(2), limit=Limit(seconds=3000)))
    met: set[str] = set()
    parents: dict[str, str | None] = {card.key: card.parent for card in DECK}
    for event in drill.log:
        parent = parents[event.key or ""]
        assert parent is None or parent in met
        met.add(event.key or "")


@pytest.mark.slow
def test_nothing_is_tried_twice_while_something_is_untried() -> None:
    drill = practiced(replace(towards(2), limit=Limit(seconds=3000)))
    keys = reviews(drill)
    assert len(keys) > len(DECK)
    # A few come again while the last new line waits its minute.
    assert len(set(keys[: len(DECK) + 6])) == len(DECK)


@pytest.mark.slow
def test_on_the_last_evening_a_second_try_counts_too() -> None:
    evenings = {days: replace(towards(days), limit=Limit(seconds=1200)) for days in (0.6, 1.6)}
    keys = {days: reviews(practiced(drill, rating=1)) for days, drill in evenings.items()}
    twice = {
        days: next((n for n, key in enumerate(found) if key in found[:n]), len(found))
        for days, found in keys.items()
    }
    assert len(set(keys[0.6][twice[0.6] :]) - set(keys[0.6][: twice[0.6]])) > 3
    assert twice[0.6] < twice[1.6]


def test_a_second_try_is_left_for_another_evening_where_there_is_one() -> None:
    at = microseconds(MONDAY)
    failed = Event(event="review", id="a", at=at - 10**9, day="2026-11-23", key="k", rating=1)
    memory = fold([failed], now=at)["k"]
    for hours, more in ((-1, False), (0, False), (1, True), (23, True), (25, False)):
        assert (second(memory, microseconds(MONDAY + hours * HOUR), at=at) > 0) == more


@pytest.mark.slow
def test_when_all_was_tried_they_come_again_in_turn() -> None:
    drill = practiced(replace(towards(0.5), limit=Limit(seconds=3600)), rating=1)
    tries = [reviews(drill).count(card.key) for card in DECK]
    assert min(tries) >= 1
    assert max(tries) - min(tries) <= 2


def test_a_drill_of_five_minutes_ends_in_five_minutes() -> None:
    _, end = walk(towards(3), Sure(), now=MONDAY, random=Random(1))
    assert 200 < (end - MONDAY).total_seconds() <= 300


def test_a_line_that_a_stage_leaves_out_is_not_asked() -> None:
    drill = practiced(towards(3, without=frozenset({DECK[0].key})))
    assert DECK[0].key not in {event.key for event in drill.log}


def test_the_line_that_opens_the_call_comes_before_another_of_its_length() -> None:
    """Process is the longest but one; it weighs double and is met on the first long evening."""
    drill = practiced(replace(towards(3), limit=Limit(seconds=600)))
    assert DECK[0].key in reviews(drill)


@pytest.mark.slow
def test_a_feared_answer_comes_sooner() -> None:
    fear = "second-interview/hire/no#branch"
    usual, feared = (
        practiced(replace(towards(3, feared=fears), limit=Limit(seconds=1500)))
        for fears in (frozenset[str](), frozenset({fear}))
    )
    assert reviews(feared).index(fear) < reviews(usual).index(fear)


def test_two_stages_are_weighed_together() -> None:
    other = Target(
        microseconds(MONDAY + timedelta(days=9)), (MONDAY + timedelta(days=9)).date(), "x"
    )
    both = towards(3)
    both = replace(both, aim=replace(both.aim, targets=(*both.aim.targets, other)))
    steps, _ = possible(both, MONDAY)
    assert {step.card.key for step in steps} <= {card.key for card in DECK}
    same = replace(other, script="second-interview", without=frozenset({DECK[1].key}))
    both = replace(both, aim=replace(both.aim, targets=(*both.aim.targets[:1], same)))
    assert DECK[1].key in {step.card.key for step in possible(both, MONDAY)[0]}


def test_there_is_no_gain_after_the_call() -> None:
    at = microseconds(MONDAY)
    for kind in Kind:
        assert gain(prospect(NEW, kind, at, today(MONDAY), Odds()), 0) == 0


@pytest.mark.parametrize("hours", [1, 10, 100, 2000])
def test_what_is_new_gains_most_and_what_was_just_right_least(hours: float) -> None:
    at, days = microseconds(MONDAY), hours / 24
    target = microseconds(MONDAY + hours * HOUR)
    review = Event(event="review", id="a", at=at - 10**11, day="2026-11-22", key="k", rating=3)
    known = fold([review], now=at)["k"]
    day = today(MONDAY)
    fresh, again = (
        gain(prospect(memory, Kind.PHRASING, target, day, Odds()), days) for memory in (NEW, known)
    )
    assert fresh > again > 0


def test_the_next_card_is_found_for_any_time_left() -> None:
    drill = towards(3)
    for seconds in range(0, 300, 7):
        left = replace(drill, limit=Limit(seconds=seconds))
        step = upcoming(left, MONDAY)
        assert step is not None or seconds < 60
