"""What a report lets in, and what it does not claim of little."""

from datetime import UTC, date, datetime
from math import sqrt
from statistics import NormalDist

import pytest

from tests.support.loop import LINES, Loop
from tests.support.search import figures, the_log
from trainer.core.example.search import NOW
from trainer.core.log.events import microseconds
from trainer.core.stats.practice import wilson
from trainer.core.stats.report import View
from trainer.core.value import replace

# -- what is let in


@pytest.mark.slow
def test_since_leaves_earlier_study_days_out_of_what_was_counted_but_not_of_what_holds() -> None:
    whole = figures()
    found = figures(view=View(since=date(2026, 11, 9)))
    assert [week.begin for week in found.weeks] == [date(2026, 11, 9), date(2026, 11, 16)]
    assert found.weeks == whole.weeks[-2:]
    assert (
        found.practice.days
        == tuple(d for d in whole.practice.days if d.day.month == 11)[-len(found.practice.days) :]
    )
    assert found.practice.days[0].day >= date(2026, 11, 9)
    assert found.practice.streak == whole.practice.streak
    assert (found.lines, found.estimate) == (whole.lines, whole.estimate)
    assert sum(f.choices for f in found.forks) < sum(f.choices for f in whole.forks)


@pytest.mark.slow
def test_a_stage_counts_what_was_practiced_for_it() -> None:
    found = figures(view=View(stage="borealis-2"))
    reviews = [e for e in the_log() if e.event == "review" and e.stage == "borealis-2"]
    assert found.practice.reviews == len(reviews)
    assert sum(fork.choices for fork in found.forks) == sum(e.way == "choose" for e in reviews)
    assert found.estimate is None  # its call is past
    assert found.lines == figures().lines


@pytest.mark.slow
def test_another_script_counts_as_practice_unless_one_is_named() -> None:
    other = replace(the_log()[1], id="other", key="my-call/time#phrasing", day="2026-11-22")
    other = replace(other, at=microseconds(NOW) - 1)
    log = (*the_log(), other)
    found, only = figures(log), figures(log, view=View(only=True))
    assert (found.others, found.script) == (("my-call",), "second-interview")
    assert sum(d.studies for d in found.practice.days) == 1 + sum(
        d.studies for d in only.practice.days
    )
    assert only.practice == figures().practice


# -- little is known


def test_an_empty_log_has_no_figures() -> None:
    found = figures(())
    assert found.empty
    assert (found.tally.say, found.practiced, found.stability) == (frozenset(), 0, None)
    assert (found.weeks, found.weakest, found.calibration, found.estimate) == ((), (), None, None)
    assert found.practice.days == ()
    assert [fork.choices for fork in found.forks] == [0, 0]


def test_nothing_is_estimated_before_fifteen_tests() -> None:
    log = the_log()
    stage = replace(log[0], id="stage")
    day = [e for e in log if e.day == "2026-10-12"]
    one_day = next(event for event in Loop(tuple(day)).reviews if event.key in LINES)
    many = tuple(replace(one_day, id=f"{n}", at=one_day.at + n * 10**8) for n in range(100))
    at = datetime(2026, 10, 15, 21, tzinfo=UTC)
    assert figures((stage, *many[:14]), now=at).estimate is None
    found = figures((stage, *many[:15]), now=at).estimate
    assert found is not None
    assert found.answers == 15


@pytest.mark.slow
def test_nothing_but_failures_promises_next_to_nothing() -> None:
    """FSRS itself would read 82 % the next morning."""
    log = tuple(
        replace(event, rating=1) if event.event == "review" else event for event in the_log()
    )
    found = figures(log).estimate
    assert found is not None
    assert (found.low, found.expected) == (0, 0)
    assert found.high <= 1


def test_nothing_is_claimed_of_the_estimates_under_fifty_tests() -> None:
    first = [e for e, estimate in Loop(the_log()).first if estimate is not None]
    assert figures(tuple(e for e in the_log() if e.at < first[49].at)).calibration is None
    found = figures(tuple(e for e in the_log() if e.at <= first[49].at)).calibration
    assert found is not None
    assert found.tests == 50


@pytest.mark.parametrize(("right", "tests"), [(0, 1), (1, 1), (3, 7), (81, 100), (500, 1000)])
def test_the_interval_of_wilson_solves_its_equation(right: int, tests: int) -> None:
    z = NormalDist().inv_cdf(0.975)
    share = right / tests
    for end in wilson(right, tests):
        assert abs(share - end) == pytest.approx(z * sqrt(end * (1 - end) / tests), abs=1e-9)
