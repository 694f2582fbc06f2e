"""Two interviews at one time are noticed, in whichever zone they were typed."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.people import MONDAY
from trainer.core.stages.clash import clashes
from trainer.core.stages.stages import Stage

AT = MONDAY + timedelta(days=2)


def found(mine: Stage, *others: Stage) -> list[tuple[str, bool]]:
    return [(each.stage.name, each.call) for each in clashes(mine, (mine, *others), zone=UTC)]


@pytest.mark.parametrize(
    ("minutes", "near"), [(0, True), (59, True), (-59, True), (60, False), (-60, False)]
)
def test_less_than_an_hour_apart_is_the_same_time(minutes: int, *, near: bool) -> None:
    other = Stage(name="b-1", call=AT + timedelta(minutes=minutes))
    assert found(Stage(name="a-1", call=AT), other) == [("b-1", True)] * near


def test_an_interview_is_in_the_way_of_a_call_too() -> None:
    east = timezone(timedelta(hours=-5))
    assert found(Stage(name="a-1", call=AT), Stage(name="b-1", interview=AT.astimezone(east))) == [
        ("b-1", False)
    ]


def test_a_day_whose_hour_is_open_clashes_with_nothing() -> None:
    day = datetime(2026, 11, 25, 23, 59, 59, tzinfo=UTC)
    assert found(Stage(name="a-1", call=day), Stage(name="b-1", call=day)) == []


@given(st.lists(st.integers(0, 300), max_size=5), st.integers(0, 300))
def test_who_clashes_does_so_both_ways_and_nobody_with_themselves(
    others: list[int], mine: int
) -> None:
    own = Stage(name="a", call=AT + timedelta(minutes=mine))
    there = [
        Stage(name=f"b{n}", call=AT + timedelta(minutes=minutes))
        for n, minutes in enumerate(others)
    ]
    names = [name for name, _ in found(own, *there)]
    assert names == [f"b{n}" for n, minutes in enumerate(others) if abs(minutes - mine) < 60]
    assert all(found(each, own) for each in there if each.name in names)
