"""The benchmark of the plan runs, and says the same every time."""

from datetime import timedelta

import pytest

from bench.bound import POWERS
from bench.deadline import applies, report, run
from bench.learners import FAMILIES
from bench.lives import CALL, FIRST_EVENING, ROWS, Cell, Row, one, sittings
from tests.support.people import real_cards
from trainer.core.memory.ladder import Rung
from trainer.core.memory.step import Step, Way
from trainer.core.script.cards import Card
from trainer.core.script.key import Key
from trainer.core.value import replace

CELL = Cell("fsrs", 3, 5.0)
LINE = next(card for card in real_cards() if card.asked is None)


def letters(card: Card) -> Step:
    return Step(card, Way.LETTERS, card.line.wanted, Rung.LETTERS)


@pytest.mark.slow
def test_the_same_learner_comes_to_the_same_end() -> None:
    outcome = one(CELL, ROWS["plan"], 1)
    assert outcome == one(CELL, ROWS["plan"], 1)
    assert 0 < outcome.turns < 1
    assert outcome.whole <= outcome.practiced <= 19


@pytest.mark.slow
def test_the_plan_is_better_than_the_spread_and_the_bound_than_both() -> None:
    rows = {"spread": ROWS["spread"], "plan": ROWS["plan"], "bound": Row(power=POWERS[0])}
    found = {
        name: sum(one(CELL, row, seed).turns for seed in range(3)) for name, row in rows.items()
    }
    assert found["spread"] < found["plan"] < found["bound"]


@pytest.mark.parametrize("family", FAMILIES)
def test_every_family_remembers_what_it_has_tried_and_forgets(family: str) -> None:
    learner = FAMILIES[family](1)
    now = FIRST_EVENING
    for _ in range(3):
        now += timedelta(days=1)
        learner.answer(letters(LINE), usual=10.0, now=now)
    soon, late = (learner.recall(LINE.key, now + timedelta(days=days)) for days in (0.1, 30))
    assert 0 < late < soon <= 1
    assert learner.recall("another", now) == 0


def test_the_kind_rate_some_misses_good_and_the_harsh_some_rights_lower() -> None:
    told = {}
    for rater in ("honest", "kind", "harsh"):
        learner = FAMILIES["hard"](3)
        learner.rater = rater
        aloud = replace(letters(LINE), way=Way.ALOUD, rung=Rung.WHOLE)
        ratings = []
        for number in range(400):
            card = replace(LINE, key=Key(str(number)))
            step = replace(aloud, card=card)
            ratings.append(learner.answer(step, usual=10.0, now=FIRST_EVENING)[0])
        told[rater] = sum(rating > 1 for rating in ratings)
    assert told["harsh"] < told["honest"] < told["kind"]


def test_a_warm_up_has_the_minutes_of_the_last_evening_an_hour_before_the_call() -> None:
    call = FIRST_EVENING.replace(hour=CALL) + timedelta(days=3)
    evening = list(sittings(CELL, ROWS["plan"], 0.0, 1, call))
    moved = list(sittings(CELL, ROWS["warm-up"], 0.0, 1, call))
    assert moved[:-1] == evening[:-1]
    assert moved[-1] == (call - timedelta(hours=1), 5.0)
    assert len(list(sittings(Cell("irregular", 400, 5.0), Row(), 0.3, 1, call))) in range(240, 320)


@pytest.mark.slow
def test_the_tables_are_written_for_any_rows() -> None:
    cells = [Cell("fsrs", 1, 5.0), Cell("hard", 1, 5.0)]
    results = {
        cell: {row: [one(cell, ROWS[row], 0)] for row in ROWS if applies(cell, row)}
        for cell in cells
    }
    text = "\n".join(report(results, 1, {}))
    assert "| fsrs | 1 evening x 5 min |" in text
    assert run([], ["plan"], 1) == {}
