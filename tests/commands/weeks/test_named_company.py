"""Which company a call is with: told wherever the search has, or had, more than one."""

from datetime import timedelta
from pathlib import Path

import pytest

from tests.support.here import Desk, drilled
from tests.support.people import MONDAY
from tests.support.plans.lives import DONE, living
from trainer.core.stages.stages import Stage, companies

NOON = MONDAY.replace(hour=12)


@pytest.mark.slow
@pytest.mark.parametrize(
    "calls", [[(-200, None, DONE), (60, None, "")], [(30, None, ""), (60, None, "")]]
)
def test_home_and_today_name_the_company_where_there_is_or_was_another(
    tmp_path: Path, calls: list[tuple[int | None, int | None, str]]
) -> None:
    desk = living(Desk(tmp_path), calls, NOON)
    drilled(desk, "--cards", "1", typed="\n3\n" * 9)
    name, who = ("Zeta", "Rebecca Stone") if calls[0][0] == 30 else ("Beta", "Priya Shah")
    assert desk().stdout.startswith(f"{name}: {who}.")
    assert desk("today").stdout.startswith(f"{name}: {who}")
    assert f"{name}, {who}" in desk("interview", "list").stdout
    desk.clock = lambda: NOON + timedelta(hours=calls[-1][0] or 0) - timedelta(hours=3)
    assert desk().stdout.startswith("Beta: Priya Shah.")


@pytest.mark.slow
def test_where_there_is_one_company_nobody_has_to_be_told_which(tmp_path: Path) -> None:
    desk = living(Desk(tmp_path), [(30, 60, "")], NOON)
    drilled(desk, "--cards", "1", typed="\n3\n" * 9)
    assert desk().stdout.startswith("Rebecca Stone.")
    assert desk("today").stdout.startswith("Rebecca Stone")


def test_companies_are_counted_by_the_names_people_give_them() -> None:
    named = [Stage(name=f"{n}", company=each) for n, each in enumerate(("Acme", "ACME", "", ""))]
    assert [companies(named[:many]) for many in range(5)] == [0, 1, 1, 2, 2]
