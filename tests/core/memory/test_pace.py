"""How long a step takes is learnt from the person's own log."""

from itertools import pairwise
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.people import real_cards
from trainer.core.log.events import Event, What
from trainer.core.memory.ladder import Clause, Rung
from trainer.core.memory.pace import (
    A_WORD,
    BASE,
    CAP,
    PRIOR,
    REMEMBERED,
    Speeds,
    expected,
    pace,
    sort_of,
    speeds,
    steady,
    then,
)
from trainer.core.memory.step import Step, Way
from trainer.core.value import replace

CARD = real_cards()[0]
LINE = CARD.line.wanted
WORDS = LINE.count
TYPED = Event(
    event=What.REVIEW, at=0, day="", key=CARD.key, line=LINE.text, way="type", rung=2, rating=3
)
USUAL = BASE["type"] + A_WORD["type"] * WORDS


def log(*seconds: float, event: Event = TYPED) -> list[Event]:
    """Return tries, one so many seconds after the other."""
    at, found = 0, [event]
    for gap in seconds:
        at += round(gap * 1e6)
        found.append(replace(event, at=at))
    return found


def test_before_anything_is_known_the_start_values_count() -> None:
    assert expected(Step(CARD, Way.TYPE, LINE, Rung.WHOLE), Speeds()) == USUAL
    assert speeds([]) == Speeds()


def test_a_part_costs_less_beside_its_words_than_a_whole_line_by_letters() -> None:
    whole = Step(CARD, Way.LETTERS, LINE, Rung.LETTERS)
    part = Step(CARD, Way.LETTERS, LINE, Rung.LETTERS, Clause(LINE, 1, 2))
    assert expected(part, Speeds()) == expected(whole, Speeds()) - BASE["letters"] + BASE["part"]


@pytest.mark.parametrize("factor", [0.5, 1.0, 2.0])
def test_every_step_moves_the_pace_towards_the_persons_own(factor: float) -> None:
    found = speeds(log(*[factor * USUAL] * 8)).overall
    assert found == pytest.approx((PRIOR + 8 * factor) / (PRIOR + 8))


@pytest.mark.slow
@given(ratios=st.lists(st.floats(0.01, 20.0), max_size=30), last=st.floats(0.01, 20.0))
def test_no_answer_moves_the_minutes_that_are_told_by_far(ratios: list[float], last: float) -> None:
    """`About 6 minutes` never becomes 3 or 10 by one answer."""
    before, after = (
        expected(Step(CARD, Way.TYPE, LINE, Rung.WHOLE), told)
        for each in (ratios, [*ratios, last])
        for told in (steady(speeds(log(*[ratio * USUAL for ratio in each]))),)
    )
    assert 0.75 <= after / before <= 1.6


def test_one_telephone_call_is_no_pace() -> None:
    assert speeds(log(0.9 * 600)).overall <= (PRIOR + CAP) / (PRIOR + 1)


def test_the_time_until_another_drill_is_not_counted() -> None:
    assert speeds(log(601)) == Speeds()
    assert speeds(log(86_400)) == Speeds()


@pytest.mark.parametrize(
    "given_up", [replace(TYPED, rating=1), replace(TYPED, event=What.STUDY, rating=None, share=0.0)]
)
def test_lines_given_up_at_once_say_nothing_of_the_pace(given_up: Event) -> None:
    assert speeds(log(*[0.5] * 20, event=given_up)).of == {}
    slowly = speeds(log(*[USUAL] * 20, event=given_up))
    assert slowly.of


def test_leafing_through_the_script_says_nothing_of_how_fast_somebody_answers() -> None:
    read = replace(TYPED, event=What.STUDY, rung=None, rating=None)
    found = speeds(log(*[0.3] * 19, event=read))
    assert found.of["read"] < 0.4
    assert expected(Step(CARD, Way.TYPE, LINE, Rung.WHOLE), found) == USUAL


@pytest.mark.slow
@given(seed=st.integers(0, 10_000))
def test_step_by_step_the_speeds_are_those_of_the_whole_log(seed: int) -> None:
    random = Random(seed)
    ways: tuple[dict[str, Any], ...] = (
        {},
        {"way": "letters", "rung": 1},
        {"event": What.STUDY, "rung": None},
        {"line": None},
    )
    tries = [
        replace(event, **random.choice(ways))
        for event in log(*(random.choice((0, 5, 30, 700)) for _ in range(REMEMBERED + 50)))
    ]
    found = Speeds()
    for before, event in pairwise(tries):
        found = then(found, before, event)
    assert found == speeds(tries)
    assert len(found.recent) <= REMEMBERED


def test_a_sort_not_seen_yet_takes_the_pace_of_all() -> None:
    found = speeds(log(*[2 * USUAL] * 6))
    aloud = Step(CARD, Way.ALOUD, LINE, Rung.WHOLE)
    assert expected(aloud, found) == pytest.approx(expected(aloud, Speeds()) * found.overall)


@pytest.mark.parametrize(
    ("changes", "sort"),
    [
        ({}, "type"),
        ({"way": "letters", "rung": 1}, "letters"),
        ({"event": What.STUDY, "way": "letters", "rung": 0}, "shown"),
        ({"event": What.STUDY, "way": None, "rung": None}, "read"),
        ({"way": "choose", "rung": None}, "choose"),
        ({"way": "humming"}, None),
    ],
)
def test_each_event_tells_what_sort_of_step_it_was(
    changes: dict[str, object], sort: str | None
) -> None:
    assert sort_of(replace(TYPED, **changes)) == sort  # type: ignore[arg-type]  # fields by name


def test_a_slot_counts_as_one_word() -> None:
    assert LINE.count == len(LINE.text.split())


def test_the_pace_is_the_median_of_ten_clean_typed_answers_and_nothing_before() -> None:
    def typed(seconds: float, share: float = 1.0) -> Event:
        return Event(
            event="review",
            at=1,
            day="2026-11-23",
            way="type",
            line="four words are here",
            seconds=seconds,
            share=share,
            hints=0,
        )

    clean = [typed(4.0 * second) for second in range(1, 10)]
    assert pace(clean) == 1.5
    assert pace([*clean, typed(40.0)]) == 5.5
    assert pace([*clean, typed(40.0), typed(1.0, share=0.9)]) == 5.5
