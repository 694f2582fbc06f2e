"""What is told of the call holds: sessions move it as they should, and ranges cover what comes."""

from datetime import datetime, timedelta
from random import Random

import pytest

from bench.honest import CASES, lived, within, worth
from bench.learners import FAMILIES
from bench.lives import Cell
from tests.support.folds import prepared
from tests.support.planned import DECK, Right, going, seasoned
from trainer.core.drill.drill import Drill, Limit
from trainer.core.log.events import Event, live, microseconds, today
from trainer.core.memory.step import Step
from trainer.core.outlook.agenda import agenda
from trainer.core.outlook.walk import Imagined, walk
from trainer.core.stats.estimate import Estimate, estimate, person
from trainer.core.stats.past import past
from trainer.core.value import replace
from trainer.rows.outlook.ahead import stop_rows


class Missing:
    """Somebody to whom nothing comes to mind."""

    def answer(self, step: Step, *, usual: float, now: datetime) -> tuple[int, float]:
        """Return Again, in the usual time."""
        del step, now
        return 1, usual


def told(drill: Drill, log: tuple[Event, ...], now: datetime) -> tuple[Estimate, Estimate]:
    """Return what is told if they stop now, and if they keep going."""
    events = past(live(log, now=microseconds(now)))
    then = prepared(DECK, log, limit=Limit(), now=now, targets=drill.aim.targets)
    stopped = estimate(DECK, then.memories, events, drill.aim.targets[0].at)
    assert stopped is not None
    return stopped, going(then, now, person(DECK, events))


def session(drill: Drill, who: Imagined) -> tuple[Drill, datetime]:
    """Return the drill after five minutes, and when that is."""
    return walk(replace(drill, limit=Limit(seconds=300)), who, now=drill.started, random=Random(1))


def nothing_missed_lowers_neither_end(seed: int) -> None:
    drill, _ = seasoned(seed)
    before = told(drill, drill.log, drill.started)
    done, end = session(drill, Right())
    for now in (end + timedelta(minutes=1), drill.started + timedelta(days=1)):
        for old, new in zip(before, told(drill, done.log, now), strict=True):
            assert new.low >= old.low
            assert new.high >= old.high


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(2))
def test_a_session_in_which_nothing_was_missed_lowers_neither_end_of_either(seed: int) -> None:
    nothing_missed_lowers_neither_end(seed)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(40))
def test_in_forty_people_neither(seed: int) -> None:
    nothing_missed_lowers_neither_end(seed)


@pytest.mark.slow
def test_misses_lower_both_and_what_they_were_is_said() -> None:
    """Nothing is held at an older figure: what was told before is known to nobody."""
    drill, _ = seasoned(0)
    before = told(drill, drill.log, drill.started)
    done, _ = session(drill, Missing())
    now = drill.started + timedelta(days=1)
    for old, new in zip(before, told(drill, done.log, now), strict=True):
        assert new.middle < old.middle - 1
        assert new.low < old.low
    then = prepared(DECK, done.log, limit=Limit(), now=now, targets=drill.aim.targets)
    found = agenda(then, now=now, minutes=5)
    assert found.failed > 3
    rows = [row.text for row in stop_rows(found, day=today(now))]
    missed = f"You missed {found.failed} lines the last time you tried."
    assert rows[-1] == f"{missed} They need another evening."


# -- ranges beside what came, with simulated learners


LEARNERS = 20
WANTED = {"held": 0.65, "off": 1.0, "first": 0.8, "later": 0.9}
"""Of each cell: the share of ranges that hold, by how many lines the middle may be off, how many
forecasts are within two lines of what came, before the first evening and later."""
MISSED = {
    ("fsrs", 3): {"later": 0.85},
    ("activation", 3): {"held": 0.63, "later": 0.85},
    ("hard", 3): {"off": 1.15},
    ("irregular", 3): {"off": 1.2, "first": 0.5, "later": 0.7},
    ("irregular", 7): {"first": 0.75, "later": 0.8},
    ("irregular", 14): {"first": 0.65, "later": 0.8},
}
"""What is not reached, and how near it comes: those who fail most failed many lines on the last of
three evenings, and of these not much more than half is counted; *irregular* skip a third of the
evenings that the forecast is told of, the last one too."""
CELLS = [Cell(family, *case) for case in CASES for family in FAMILIES]


@pytest.mark.slow
def test_in_a_few_lives_the_ranges_are_about_right() -> None:
    lives = [each for seed in range(2) for each in lived(Cell("people", 3, 5.0), seed)]
    for keeps_going in (False, True):
        found = worth(lives, going=keeps_going)
        assert found is not None
        assert found.covered >= 0.5
        assert abs(found.bias) < 2.5
        assert 1 < found.width < 6
    assert within(lives, first=True, say=False) == 1


@pytest.mark.long
@pytest.mark.parametrize("cell", CELLS, ids=lambda cell: f"{cell.family}-{cell.evenings}")
def test_in_every_family_and_case_they_hold(cell: Cell) -> None:
    wanted = {**WANTED, **MISSED.get((cell.family, cell.evenings), {})}
    lives = [each for seed in range(LEARNERS) for each in lived(cell, seed)]
    for keeps_going in (False, True):
        found = worth(lives, going=keeps_going)
        assert found is not None
        assert found.covered >= wanted["held"]
        assert abs(found.bias) <= wanted["off"]
    for say in (False, True):
        assert within(lives, first=True, say=say) >= wanted["first"]
        assert within(lives, first=False, say=say) >= wanted["later"]
