"""The formulas of FSRS-6, as a second witness."""

import math
from datetime import UTC, datetime, timedelta

import pytest
from fsrs import Card, Scheduler
from hypothesis import given
from hypothesis import strategies as st

from tests.support.reviews import AGAIN, EASY, GOOD, HARD, MON
from trainer.core.memory.memory import NEW
from trainer.core.memory.schedule import recall, what_if

# fmt: off
W = (0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835,
     0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542)
# fmt: on
FACTOR = 0.9 ** (-1 / W[20]) - 1


def clipped(difficulty: float) -> float:
    return min(max(difficulty, 1.0), 10.0)


def recalled(days: float, stability: float) -> float:
    return float((1 + FACTOR * days / stability) ** -W[20])


def next_stability(s: float, d: float, *, days: int, g: int) -> float:
    """Stability after rating `g`, from the stability and difficulty before it."""
    if days == 0:
        k: float = math.exp(W[17] * (g - 3 + W[18])) * s ** -W[19]
        return max(s * (max(k, 1) if g >= HARD else k), 0.001)
    r = recalled(days, s)
    if g == AGAIN:
        lapse: float = W[11] * d ** -W[12] * ((s + 1) ** W[13] - 1) * math.exp((1 - r) * W[14])
        return max(min(lapse, s / math.exp(W[17] * W[18])), 0.001)
    growth: float = math.exp(W[8]) * (11 - d) * s ** -W[9] * (math.exp((1 - r) * W[10]) - 1)
    return s * (1 + growth * {HARD: W[15], GOOD: 1, EASY: W[16]}[g])


def next_difficulty(d: float, g: int) -> float:
    easy = W[4] - math.exp(3 * W[5]) + 1
    return clipped(W[7] * easy + (1 - W[7]) * (d + (10 - d) / 9 * (-W[6] * (g - 3))))


@pytest.mark.slow
@given(
    first=st.integers(1, 4),
    later=st.lists(st.tuples(st.integers(0, 3) | st.integers(0, 1000), st.integers(1, 4))),
)
def test_the_formulas_say_the_same_as_the_scheduler(
    first: int, later: list[tuple[int, int]]
) -> None:
    s, d = W[first - 1], clipped(W[4] - math.exp(W[5] * (first - 1)) + 1)
    day, memory = MON, what_if(NEW, first, MON)
    for days, rating in later:
        day += timedelta(days=days)
        told = GOOD if rating == EASY and days == 0 and memory.easys else rating
        memory = what_if(memory, rating, day)
        s, d = next_stability(s, d, days=days, g=told), next_difficulty(d, told)
        assert memory.stability == pytest.approx(s, rel=1e-9)
        assert memory.difficulty == pytest.approx(d, rel=1e-9)
        assert memory.due == day + timedelta(days=min(max(round(s), 1), 36_500))


@given(stability=st.floats(0.001, 40_000), days=st.floats(0, 40_000))
def test_recall_is_the_curve_of_fsrs_and_agrees_with_it_on_whole_days(
    stability: float, days: float
) -> None:
    assert recall(stability, days) == pytest.approx(recalled(days, stability), rel=1e-9)
    card = Card(card_id=1, stability=stability, last_review=datetime(2000, 1, 1, tzinfo=UTC))
    theirs = Scheduler().get_card_retrievability(
        card, datetime(2000, 1, 1, tzinfo=UTC) + timedelta(days=int(days))
    )
    assert recall(stability, int(days)) == pytest.approx(theirs, rel=1e-9)
    assert recall(stability, stability) == pytest.approx(0.9)
