"""`trainer today --json`: its figures say what `trainer today` says, and each is documented."""

import re
from datetime import timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.support.here import Desk, drilled, figures
from tests.support.people import MONDAY
from trainer.cli import trainer

STATS = Path(__file__).parents[3] / "docs" / "stats.md"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


@pytest.mark.slow
def test_every_field_is_documented(desk: Desk) -> None:
    desk.acme()
    found = figures(desk)
    section = STATS.read_text("utf-8").split("## `trainer today --json`")[1].split("\n## ")[0]
    first = re.findall(r"^\| (`.*?) \|", section, re.MULTILINE)
    assert {name for cell in first for name in re.findall(r"`(\w+)`", cell)} == found.keys()
    assert {*found["plan"][0], "low", "high", "answers"} <= {*re.findall(r"`(\w+)`", section)}


@pytest.mark.slow
def test_once_the_search_is_over_the_figures_ask_nothing_either(desk: Desk) -> None:
    desk.acme()
    drilled(desk, "--by", "aloud", "--minutes", "20", typed="\n3\n" * 60)
    desk.clock = lambda: MONDAY + timedelta(days=10)
    assert figures(desk)["due"] > 0
    desk("debrief", "acme", "--result", "accepted")
    assert desk("today").stdout.startswith("Today: nothing to practice.")
    found = figures(desk)
    asked = {name: found[name] for name in ("wanted", "cards", "new", "minutes", "due")}
    assert asked == {"wanted": False, "cards": 0, "new": 0, "minutes": 0, "due": 0}


@pytest.mark.slow
def test_where_today_is_done_the_figures_ask_nothing_more(desk: Desk) -> None:
    desk.acme()
    drilled(desk, "--by", "aloud", "--cards", "8", typed="3\n" * 200)
    desk.clock = lambda: MONDAY + timedelta(days=1.8)
    CliRunner().invoke(trainer, ["warm-up"], obj=desk, input="\n3\n" * 100)
    found = figures(desk)
    assert not found["wanted"]
    assert [found[name] for name in ("cards", "new", "minutes")] == [0, 0, 0]
    assert [(each["cards"], each["minutes"]) for each in found["plan"][:1]] in ([], [(0, 0)])


@pytest.mark.slow
@pytest.mark.parametrize("minutes", [-1, 0, 1, 89])
def test_a_call_that_may_still_be_made_is_aimed_at_when_it_is(desk: Desk, minutes: int) -> None:
    desk.acme()
    call = (MONDAY + timedelta(days=2)).replace(hour=17, minute=0, second=0, microsecond=0)
    desk.clock = lambda: call + timedelta(minutes=minutes)
    found = figures(desk)
    assert (found["stage"], found["aim"]) == ("acme-1", "2026-11-25T17:00:00.000000Z")
    desk.clock = lambda: call + timedelta(minutes=90)
    assert figures(desk)["aim"] is None
