"""The benchmark of the plan runs, and says the same every time."""

from bench.deadline import Cell, evenings, one, real_deck
from trainer.core.memory.step import Way

CELL = Cell("like FSRS", 3, 5.0, Way.TYPE, "every evening")


def test_the_same_learner_comes_to_the_same_end() -> None:
    deck = real_deck()
    outcome = one(CELL, "plan", 1, deck)
    assert outcome == one(CELL, "plan", 1, deck)
    assert 0 < outcome.turns < 1
    assert outcome.practised <= 19


def test_a_learner_is_met_by_every_policy_and_the_plan_is_no_worse_than_the_spread() -> None:
    deck = real_deck()
    found = {
        name: sum(one(CELL, name, seed, deck).turns for seed in range(4))
        for name in ("spread", "due", "robin", "plan")
    }
    assert found["plan"] > found["spread"]
    assert len(set(found.values())) > 2


def test_evenings_are_missed_or_vary_as_the_habit_says() -> None:
    missed = evenings(Cell("hard", 400, 5.0, Way.TYPE, "a quarter missed"), 1)
    assert 60 < missed.count(0) < 140
    assert len(set(evenings(Cell("hard", 400, 5.0, Way.TYPE, "minutes vary"), 1))) == 5
