"""P5, P9: copies of a log join to the same log, and what was taken back was never there."""

from collections.abc import Callable
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trainer.core.log.events import DAY, Event, What, live, union

NOW = 10 * DAY
KEYS = st.sampled_from(["a", "b", "c"])


@st.composite
def logs(draw: st.DrawFn) -> list[Event]:
    """Draw a log: events with ids of their own, some at the same moment, some in the future."""
    kinds = st.sampled_from([*What, "dream"])
    found: list[Event] = []
    for number in range(draw(st.integers(0, 8))):
        kind = draw(kinds)
        of = draw(st.integers(0, 8).map(str)) if kind == What.RETRACT else None
        found.append(
            Event(
                id=str(number),
                event=kind,
                at=draw(st.integers(0, 5) | st.just(NOW + DAY + 1)),
                day="2026-09-21",
                v=draw(st.sampled_from([1, 1, 1, 2])),
                of=of,
                key=draw(KEYS),
                from_=draw(KEYS) if kind == What.ALIAS else None,
                to=draw(KEYS) if kind == What.ALIAS else None,
            )
        )
    return found


def copies_join(log: list[Event], chance: Random) -> None:
    """Fail unless parts of a log, in any order and grouping, join to the same log."""
    one, two, three = (chance.sample(log, chance.randint(0, len(log))) for _ in range(3))
    assert union(one, two) == union(two, one)
    assert union(union(one, two), three) == union(one, union(two, three))
    assert union(one, one) == union(one) == union(union(one))
    assert live(union(one, two), now=NOW) == live([*two, *one, *two], now=NOW)


def undone_was_never_there(log: list[Event], chance: Random) -> None:
    """Fail unless taking events back, one after the other, is as if they had not been."""
    left = [event for event in log if event.event != What.RETRACT]
    undone = list(left)
    chance.shuffle(left)
    while left:
        event = left.pop()
        undone.append(
            Event(id=f"no {event.id}", event="retract", at=6, day="2026-09-21", of=event.id)
        )
        remaining = [each for each in log if each in left]
        assert live(undone, now=NOW) == live(remaining, now=NOW)


PROPERTIES = [copies_join, undone_was_never_there]
Holds = Callable[[list[Event], Random], None]


@pytest.mark.slow
@pytest.mark.parametrize("holds", PROPERTIES)
@given(log=logs(), chance=st.randoms(use_true_random=False))
def test_p5_p9(holds: Holds, log: list[Event], chance: Random) -> None:
    holds(log, chance)


@pytest.mark.long
@pytest.mark.parametrize("holds", PROPERTIES)
@settings(max_examples=10_000, deadline=None)
@given(log=logs(), chance=st.randoms(use_true_random=False))
def test_p5_p9_ten_thousand_times(holds: Holds, log: list[Event], chance: Random) -> None:
    holds(log, chance)
