"""What is told of the call if they keep going: practice that goes as expected moves nothing."""

from datetime import datetime, timedelta
from functools import cache
from random import Random

import pytest

from tests.support.folds import prepared
from tests.support.planned import DECK, Right, going, seasoned
from trainer.core.drill.drill import Drill, Limit
from trainer.core.log.events import live, microseconds, today
from trainer.core.memory.memory import NEW
from trainer.core.memory.schedule import held, what_if
from trainer.core.memory.step import Step
from trainer.core.outlook.forecast import forecast
from trainer.core.outlook.walk import Imagined, walk
from trainer.core.stats.estimate import Estimate, person
from trainer.core.stats.estimate import Person as Person_
from trainer.core.stats.past import past
from trainer.core.value import replace


class Model:
    """Somebody whose every try ends as likely as the estimate believes."""

    def __init__(self, seed: int, drill: Drill, who: Person_) -> None:
        self.random, self.drill, self.who = Random(seed), drill, who
        self.memories = dict(drill.memories)

    def answer(self, step: Step, *, usual: float, now: datetime) -> tuple[int, float]:
        """Return a rating drawn from the odds, and the seconds."""
        if step.study:
            return 3, usual
        key, at = step.card.key, microseconds(now)
        memory = self.memories.get(key, NEW)
        known = None
        if memory.stability is not None:
            known = min(1.0, max(0.0, held(memory, at) - self.who.too_high))
        four = self.drill.aim.odds.of(step.card.kind, known)
        rating = self.random.choices((1, 2, 3, 4), four)[0]
        after = what_if(memory, rating, today(now))
        self.memories[key] = replace(after, last=at, rating=rating)
        return rating, usual


def after_one_session(drill: Drill, answering: Imagined) -> Estimate:
    """Return what is told next evening after five minutes of practice."""
    start = replace(drill, limit=Limit(seconds=300))
    drilled, _ = walk(start, answering, now=drill.started, random=Random(1))
    now = drill.started + timedelta(days=1)
    log = drilled.log
    again = prepared(DECK, log, limit=Limit(), now=now, targets=drill.aim.targets)
    return going(again, now, person(DECK, past(live(log, now=microseconds(now)))))


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(3))
def test_a_session_in_which_nothing_was_missed_lowers_neither_end(seed: int) -> None:
    drill, who = seasoned(seed)
    before = going(drill, drill.started, who)
    after = after_one_session(drill, Right())
    assert after.low >= before.low
    assert after.high >= before.high
    assert after.middle > before.middle


@cache
def begun(seed: int) -> Estimate:
    """Return what is told of somebody before that session."""
    drill, who = seasoned(seed)
    return going(drill, drill.started, who)


def change(seeds: range) -> float:
    """Return by how many lines the middle moves in a session, in the mean."""
    changes = []
    for seed in seeds:
        drill, who = seasoned(seed % 5)
        before = begun(seed % 5)
        after = after_one_session(drill, Model(seed, drill, who))
        changes.append(after.middle - before.middle)
    return sum(changes) / len(changes)


@pytest.mark.slow
def test_practice_that_goes_as_expected_leaves_it_about_where_it_was() -> None:
    assert abs(change(range(10))) < 0.6


@pytest.mark.long
def test_over_two_hundred_sessions_it_moves_by_a_tenth_of_a_line() -> None:
    assert abs(change(range(200))) < 0.1


@pytest.mark.slow
def test_the_forecast_says_the_same() -> None:
    drill, who = seasoned(0)
    found = forecast(drill, now=drill.started, minutes=5, who=who)
    assert found is not None
    assert found.going == going(drill, drill.started, who)


@pytest.mark.slow
def test_kind_ratings_that_are_still_to_come_count_for_less() -> None:
    drill, who = seasoned(0)
    silent = {key: replace(memory, spoken=False) for key, memory in drill.memories.items()}
    progress = replace(drill.progress, memories=silent)
    drill = replace(drill, progress=progress)
    honest, kind = (
        going(drill, drill.started, Person_(who.answers, who.too_high, share))
        for share in (0.0, 0.2)
    )
    assert kind.middle < honest.middle - 0.5
