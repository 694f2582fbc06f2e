"""A date that is told of no interview by name: meant for the one that has none, if they say so."""

import pytest

from tests.support.folds import stages
from tests.support.here import Desk
from trainer.core.log.events import microseconds
from trainer.core.stages.stages import Stage
from trainer.store.store import read

CALL = ("interview", "add", "--call", "Wed 5pm")


def known(desk: Desk) -> dict[str, Stage]:
    now = microseconds(desk.clock())
    return {stage.name: stage for stage in stages(read(desk.store_path), now=now)}


@pytest.fixture
def named(desk: Desk) -> Desk:
    """Return somebody with one interview, of which the names are known, and no date."""
    desk("interview", "add", "--interviewer", "Ms. Ortiz", "--next", "Mr. Lee")
    return desk


@pytest.mark.slow
def test_what_is_missing_is_added_to_the_interview_that_is_there(named: Desk) -> None:
    for command in ("today", "warm-up"):
        result = named(command)
        said = f"{result.stderr}{result.exception or ''}"
        assert 'interview edit interview-1 --call "Wed 5pm"' in said
        assert "interview add" not in said


def test_without_any_interview_one_is_added(desk: Desk) -> None:
    assert 'interview add --call "Wed 5pm"' in desk("today").stderr


@pytest.mark.slow
@pytest.mark.parametrize(("typed", "number"), [("", 1), ("yes", 1), ("n", 2)])
def test_a_date_alone_is_asked_whether_it_is_for_that_one(
    named: Desk, typed: str, number: int
) -> None:
    result = named.asked(*CALL, typed=(typed, "", ""))
    assert "interview-1 (Ms. Ortiz, then Mr. Lee), without a date." in result.stdout
    assert len(known(named)) == number
    assert (known(named)["interview-1"].call is not None) == (number == 1)


@pytest.mark.slow
def test_where_nobody_can_be_asked_it_is_added_and_how_to_mean_the_other_is_said(
    named: Desk,
) -> None:
    result = named(*CALL)
    assert "To give interview-1 a date instead: " in result.stderr
    assert len(known(named)) == len(("interview-1", "interview-2"))


@pytest.mark.slow
def test_a_date_with_a_company_or_a_name_is_another_interview(named: Desk) -> None:
    named.asked("interview", "add", "Acme", *CALL[2:], typed=("",))
    assert known(named)["interview-1"].call is None
