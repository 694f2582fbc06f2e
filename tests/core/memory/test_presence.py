"""Time away from the keyboard is no practice: not of a drill, not of a day, not of the pace."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from tests.often import often
from tests.support.people import MONDAY, Person, real_cards
from trainer.core.drill.drill import Drill, Limit
from trainer.core.log.events import Event, Live, What, today
from trainer.core.memory.pace import speeds
from trainer.core.memory.presence import practiced
from trainer.core.stats.past import all_count
from trainer.core.stats.practice import minutes_of, practice
from trainer.core.value import replace

USUALLY = 60.0
"""No step of the real script takes longer as a rule."""
absences = some.floats(min_value=3.5 * USUALLY, max_value=8 * 3600)


def drilled() -> Person:
    person = Person(seed=3)
    person.drill(real_cards())
    return person


PERSON = drilled()


def interrupted(log: list[Event], place: int, seconds: float, *, answering: bool) -> list[Event]:
    """Return the log of somebody who left before an answer, or during it, and came back."""
    found = list(log[:place])
    for number, event in enumerate(log[place:]):
        later = replace(event, at=event.at + round(seconds * 1e6))
        own = (event.seconds or 0) + seconds
        found.append(replace(later, seconds=own) if answering and number == 0 else later)
    return found


@pytest.mark.slow
@given(
    place=some.integers(min_value=1, max_value=len(PERSON.log) - 1),
    seconds=absences,
    answering=some.booleans(),
)
def test_an_absence_adds_no_more_to_a_day_than_one_such_step_takes(
    place: int,
    seconds: float,
    answering: bool,  # noqa: FBT001 - hypothesis gives it by name
) -> None:
    log = interrupted(PERSON.log, place, seconds, answering=answering)
    before, after = (minutes_of(each, today(MONDAY)) * 60 for each in (PERSON.log, log))
    assert after <= before + USUALLY
    told = practice(Live(tuple(log)), today=today(MONDAY), counts=all_count)
    assert abs(told.seconds - after) < 1e-6


@given(place=some.integers(min_value=1, max_value=len(PERSON.log) - 1), seconds=absences)
def test_an_absence_says_nothing_of_the_pace(place: int, seconds: float) -> None:
    log = interrupted(PERSON.log, place, seconds, answering=True)
    kept = [event for event in PERSON.log if event.event in (What.REVIEW, What.STUDY)]
    assert len(speeds(log).recent) <= len(speeds(kept).recent)
    assert set(speeds(log).recent) <= set(speeds(kept).recent)


@pytest.mark.slow
@often(20)  # each is a whole drill
@given(place=some.integers(min_value=0, max_value=8), seconds=absences)
def test_a_drill_goes_on_after_an_absence_for_as_long_as_it_would_have(
    place: int, seconds: float
) -> None:
    person, number = Person(seed=3), 0

    def watch(drill: Drill) -> None:
        nonlocal number
        if number == place:
            left = drill.seconds_left(person.now)
            person.wait(seconds)
            assert drill.seconds_left(person.now) >= left - USUALLY
        number += 1

    end = person.drill(real_cards(), limit=Limit(seconds=300), watch=watch)
    passed = (person.now - MONDAY).total_seconds()
    assert end.practiced(person.now) <= passed - seconds + USUALLY
    assert passed - seconds >= 300 - 2 * USUALLY  # and not sooner


@given(gap=some.floats(min_value=0, max_value=1e6), own=some.floats(min_value=0, max_value=1e6))
def test_nobody_practices_longer_than_the_time_that_passed(gap: float, own: float) -> None:
    event = replace(PERSON.log[-1], seconds=min(own, gap))
    assert 0 <= practiced(event, gap) <= gap


@pytest.mark.slow
def test_who_left_the_room_for_a_call_comes_back_to_the_same_drill() -> None:
    """39 minutes away in a drill of 30: the drill goes on, and counts what was practiced."""
    person = Person(seed=3)

    def watch(drill: Drill) -> None:
        if len(drill.progress.asked) == 5:
            person.now = max(person.now, MONDAY + timedelta(minutes=39))

    end = person.drill(real_cards(), limit=Limit(seconds=30 * 60), watch=watch)
    assert end.practiced(person.now) < (person.now - MONDAY).total_seconds() - 35 * 60
    assert len(end.progress.asked) > 10
