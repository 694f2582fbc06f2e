"""How a try is likely to end: usual odds at first, the person's own with time."""

import pytest

from trainer.core.log.events import Event
from trainer.core.memory.odds import EFFORT, FIRST, PASSED, Odds, effort, odds
from trainer.core.script.key import Kind


def tried(key: str, rating: int) -> Event:
    return Event(event="review", at=1, day="2026-11-23", key=key, rating=rating)


def test_with_no_answers_the_usual_odds_hold() -> None:
    found = odds(())
    assert found.of(Kind.PHRASING, None) == FIRST
    assert found.of(Kind.BRANCH, 0.8) == pytest.approx((0.2, *(0.8 * p for p in PASSED)))


def test_first_tries_and_later_ones_are_counted_apart_and_by_kind() -> None:
    log = [tried(f"s/{number}#phrasing", 1) for number in range(20)]
    log += [tried("s/0#phrasing", 4)] * 20
    found = odds(log)
    assert found.of(Kind.PHRASING, None)[0] == pytest.approx((20 + 20 * 0.24) / 40)
    assert found.of(Kind.PHRASING, 1.0)[3] == pytest.approx((20 + 20 * 0.145) / 40)
    assert found.of(Kind.BRANCH, None) == FIRST


@pytest.mark.parametrize("recall", [None, 0.0, 0.5, 1.0])
def test_odds_are_odds(recall: float | None) -> None:
    assert sum(odds([tried("a#phrasing", 2)]).of(Kind.PHRASING, recall)) == pytest.approx(1)


def test_a_failed_try_takes_longer() -> None:
    assert effort((1, 0, 0, 0)) == EFFORT[0] > effort(Odds().of(Kind.PHRASING, 1.0))
