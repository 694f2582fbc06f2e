"""P7: whatever the clock does, no answer is out of order, no day comes twice, no card is hidden."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

import pytest
from click.testing import CliRunner

from tests.often import SLOW, some
from tests.support.here import Here
from tests.support.stores.proofs import SHARE, Proof
from trainer.cli import trainer
from trainer.core.log.events import DAY, microseconds, study_day
from trainer.store.check import findings
from trainer.store.store import read

ZONES = (
    "Europe/Berlin",
    "America/New_York",
    "Australia/Lord_Howe",
    "America/Santiago",
    "Africa/Casablanca",
    "Pacific/Apia",
)
HOURS = (-30.0, -20.0, -1.5, -0.6, -0.1, 0.1, 0.6, 1.5, 20.0, 30.0)
"""From the change, when somebody practices."""
AGAIN, HARD = (f"a\n{rating}\n\n" * 500 for rating in (1, 2))
"""Never known, so that all of it comes back within days whatever the clock said; known a little."""
BEGAN = datetime(2026, 11, 23, 18, tzinfo=UTC)


class Somebody(Here):
    """A person whose clock is set by hand."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.now = BEGAN
        self.clock = self.tick

    def tick(self) -> datetime:
        """Return the time; some seconds have gone by since it was asked last."""
        zone = self.now.tzinfo
        self.now = (self.now.astimezone(UTC) + timedelta(seconds=7)).astimezone(zone)
        return self.now

    def practice(self, *args: str, typed: str = AGAIN) -> str:
        """Drill for a little while; return what was shown."""
        self.stage_name = None
        ended = CliRunner().invoke(trainer, ["drill", "--plain", *args], obj=self, input=typed)
        assert ended.exception is None or str(ended.exception).startswith("Your computer's clock")
        return ended.output

    def keys(self) -> set[str]:
        """Return the cards that were answered, but those under a clock far ahead: they are new."""
        end = microseconds(self.now) + DAY
        log = (event for event in read(self.store_path) if event.event == "review")
        return {event.key for event in log if event.key and event.at <= end}


def changes(zone: ZoneInfo) -> Iterator[datetime]:
    """Yield the hours, in UTC, in which the clocks of a zone are changed from 2020 to 2030."""
    hour, last = datetime(2020, 1, 2, tzinfo=UTC), datetime(2031, 1, 1, tzinfo=UTC)
    while hour < last:
        following = hour + timedelta(hours=12)
        if hour.astimezone(zone).utcoffset() != following.astimezone(zone).utcoffset():
            while hour.astimezone(zone).utcoffset() != following.astimezone(zone).utcoffset():
                following -= timedelta(minutes=30)
            yield following + timedelta(minutes=30)
            hour += timedelta(hours=12)
        hour += timedelta(hours=12)


def judge(person: Somebody) -> None:
    """See that each answer is there once, at a moment of its own, and every card comes again."""
    log = read(person.store_path)
    assert findings(person.store_path) == ()
    assert sorted(event.seq for event in log) == list(range(1, len(log) + 1))
    assert all(one.at < other.at for one, other in pairwise(log))
    before = person.keys()
    for days in (60, 1, 1):
        person.now += timedelta(days=days)
        person.practice("--minutes", "600", "--by", "type", typed=HARD)
    old = {event.id for event in log}
    assert before <= {event.key for event in read(person.store_path) if event.id not in old}


@pytest.mark.parametrize("zone", some(1, ZONES, SLOW))
@pytest.mark.parametrize("count", [1, pytest.param(None, marks=pytest.mark.long)])
def test_p7_through_every_change_of_the_clocks(
    tmp_path: Path, zone: str, count: int | None
) -> None:
    local = ZoneInfo(zone)
    found = list(changes(local))
    wanted = found[:count] if count else found[: round(len(found) * SHARE) or 1]
    proof = Proof(f"P7 changes of the clocks, {zone}", len(wanted) if count else len(found))
    for portion in proof.portions(1):
        change = found[portion.first]
        person = Somebody(tmp_path / str(portion.number))
        for hours in HOURS:
            person.now = (change + timedelta(hours=hours)).astimezone(local)
            person.practice("--cards", "2", "--by", "type")
        log = read(person.store_path)
        assert [event.seq for event in log] == list(range(1, len(log) + 1))
        days = [event.day for event in log]
        expected = {
            study_day((change + timedelta(hours=hours)).astimezone(local)) for hours in HOURS
        }
        assert days == sorted(days)
        assert set(days) == expected
        judge(person)
        portion.done(drills=len(HOURS), out_of_order=0, hidden=0)


JUMPS = (-400.0, -3.0, -1.0, -0.05, 0.05, 1.0, 3.0, 400.0, 4_000.0)
"""Days by which a clock is wrong."""


@pytest.mark.slow
@pytest.mark.parametrize("times", [3, pytest.param(200, marks=pytest.mark.long)])
def test_p7_a_clock_that_jumps_hides_nothing(tmp_path: Path, times: int) -> None:
    for portion in Proof("P7 clocks that jump", times).portions(1):
        jumps, refused = 0, 0
        person = Somebody(tmp_path / str(portion.number))
        person.practice("--cards", "3", "--by", "type")
        truth = BEGAN
        for _ in range(8):
            truth += timedelta(hours=portion.chance.choice((0.2, 5, 24)))
            person.now = truth + wrong(portion.chance)
            refused += "Your computer's clock" in person.practice("--cards", "2", "--by", "type")
            jumps += person.now != truth
        person.now = truth  # by then what was written under a clock ahead may not count yet
        judge(person)
        portion.done(jumps=jumps, refused=refused, hidden=0)


def wrong(chance: Random) -> timedelta:
    """Return by how much a clock is wrong: half of the time by nothing."""
    return timedelta(days=chance.choice(JUMPS)) if chance.random() < 1 / 2 else timedelta()
