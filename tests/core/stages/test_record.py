"""A stage becomes JSON in one place, and comes back from there as it was."""

import json
from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.people import MONDAY
from tests.support.told import stage_event
from trainer.core.log.codec import cleaned
from trainer.core.log.events import Event, live, microseconds
from trainer.core.stages.record import added, changed, stages
from trainer.core.stages.stages import Stage, tidy
from trainer.core.value import replace
from trainer.rows.log import event_fields

NAMES = st.text(max_size=90).map(tidy)
KEYS = st.text("abc/#-", min_size=1, max_size=9)
MOMENTS = st.none() | st.integers(0, 10**8).map(lambda s: MONDAY + timedelta(seconds=s / 7))
STAGES = st.builds(
    Stage,
    name=st.just("acme-1"),
    company=NAMES,
    number=st.integers(1, 99),
    interviewer=NAMES,
    next=NAMES,
    role=NAMES,
    me=NAMES,
    call=MOMENTS,
    interview=MOMENTS,
    script=NAMES,
    minutes=st.none() | st.floats(0.1, 600),
    leave_out=st.frozensets(KEYS, max_size=3),
    feared=st.frozensets(KEYS, max_size=3),
    slots=st.dictionaries(KEYS, NAMES.filter(bool), max_size=3),
    outcome=NAMES,
    ways=st.dictionaries(KEYS, KEYS, max_size=3),
    said_replies=st.dictionaries(KEYS, st.lists(KEYS, max_size=2).map(tuple), max_size=2),
    debriefed=MOMENTS,
    result=NAMES,
)
UNNOTED = STAGES.map(lambda stage: replace(stage, outcome="", ways={}, debriefed=None, result=""))
"""Stages of which nothing is noted, which a new day of the call or interview would take away."""


def told_by(*events: Event) -> tuple[Stage, ...]:
    """Return the stages as they come back from a log that holds these events."""
    log = [replace(cleaned(event), id=f"{n}", at=event.at + n) for n, event in enumerate(events)]
    return stages(live(log, now=microseconds(MONDAY) + len(log)))


@given(STAGES)
def test_a_stage_comes_back_from_the_log_as_it_was_added(stage: Stage) -> None:
    (found,) = told_by(added(stage, MONDAY))
    assert replace(found, heard=stage.heard) == stage
    assert found.heard == (MONDAY if stage.result else stage.heard)


@given(st.lists(UNNOTED, min_size=2, max_size=4))
def test_changes_one_after_the_other_make_the_last(told: list[Stage]) -> None:
    events = [changed(one, two, MONDAY) for one, two in pairwise(told)]
    assert told_by(added(told[0], MONDAY), *events) == (told[-1],)


@given(STAGES, STAGES)
def test_an_event_holds_only_what_changed(one: Stage, two: Stage) -> None:
    data = json.loads(changed(one, two, MONDAY).data or "")
    other = {name for name in Stage.__struct_fields__ if getattr(one, name) != getattr(two, name)}
    assert data.keys() == other


def test_two_machines_that_change_something_else_both_have_it() -> None:
    before = Stage(name="acme-1", next="Mr. Lee")
    here = changed(before, replace(before, role="Nurse"), MONDAY)
    there = changed(before, replace(before, next=""), MONDAY)
    (found,) = told_by(added(before, MONDAY), here, there)
    assert (found.role, found.next) == ("Nurse", "")


def test_a_moment_that_was_kept_without_fractions_is_shown_as_all_are() -> None:
    old = {"call": "2026-11-30T17:00:00Z", "next": "Mr. Lee", "interview": None, "debriefed": 7}
    fields = event_fields(stage_event("acme-1", old, MONDAY), 1, {})
    assert fields["data"] == {**old, "call": "2026-11-30T17:00:00.000000Z"}
    spoilt = replace(stage_event("acme-1", {}, MONDAY), data="[1]")
    assert event_fields(spoilt, 1, {})["data"] == [1]
    call = MONDAY + timedelta(days=1)
    new = added(Stage(name="acme-1", call=call), MONDAY)
    assert '"2026-11-24T20:00:00.000000Z"' in (new.data or "")


@pytest.mark.parametrize("told", ["1e999", "-1", "true", '"5"'])
def test_minutes_that_no_day_has_are_as_good_as_none(told: str) -> None:
    spoilt = replace(stage_event("acme-1", {}, MONDAY), data=f'{{"minutes": {told}}}')
    (found,) = told_by(spoilt)
    assert found.minutes is None
