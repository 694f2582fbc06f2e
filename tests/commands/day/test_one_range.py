"""What is told of the call: one range, the same on every screen, until something is answered."""

import json
import re
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.support.here import Desk, drilled
from tests.support.people import MONDAY

pytestmark = pytest.mark.slow


CALL = ("--call", "sun 17:00", "--interview", "2026-11-30 10:00")
LOOKS_AHEAD = ("Ahead: ", "If you keep going: ")


class Evenings:
    """Somebody who practices evening after evening; the clock goes on while they answer."""

    def __init__(self, folder: Path) -> None:
        self.desk = Desk(folder)
        self.desk.acme(*CALL)
        self.now = MONDAY

    def passing(self) -> datetime:
        """Return the time; it goes on whenever it is looked at."""
        self.now += timedelta(seconds=12)
        return self.now

    def practice(self, day: int, rating: int = 3) -> str:
        """Practice on the evening of a day, and return what was shown."""
        self.now = MONDAY + timedelta(days=day)
        self.desk.clock = self.passing
        shown = drilled(self.desk, "--by", "aloud", typed=f"\n{rating}\n" * 200).stdout
        self.stand(self.now)
        return shown

    def stand(self, now: datetime) -> None:
        """Let the clock stand still."""
        self.desk.clock = lambda: now


def looking_ahead(shown: str) -> list[str]:
    return [line for line in shown.splitlines() if line.startswith(LOOKS_AHEAD)]


def test_a_drill_today_and_the_interview_say_the_same_until_something_is_answered(
    tmp_path: Path,
) -> None:
    evenings = Evenings(tmp_path)
    for day, rating, guessed in ((0, 3, True), (1, 1, True), (2, 3, True), (4, 2, False)):
        told = looking_ahead(evenings.practice(day, rating))
        assert told[-1].startswith("If you keep going: you'll know about ")
        assert ("an early guess" in told[-1]) == guessed
        for later in (1, 1000):
            evenings.stand(evenings.now + timedelta(seconds=later))
            assert looking_ahead(evenings.desk("today").stdout) == told
        edited = evenings.desk("interview", "edit", "acme-1", "--role", f"Role {day}")
        assert looking_ahead(edited.stdout) == told
    one_range(evenings)
    the_last_evening(evenings)


def one_range(evenings: Evenings) -> None:
    """Nothing is foretold to the line, and JSON has the range that is shown."""
    shown = evenings.desk("today").stdout
    found = json.loads(evenings.desk("today", "--json").stdout)
    low, high = found["lines_sayable"]
    assert low < high <= found["lines"]
    told = f"If you keep going: you'll know about {low} to {high} of 19 lines at the call, an est"
    assert told in shown
    assert (found["if_you_keep_going"]["low"], found["if_you_keep_going"]["high"]) == (low, high)
    assert "be able to say" not in shown
    assert "you can say about" not in shown


def the_last_evening(evenings: Evenings) -> None:
    """There is no other evening, so nothing is said to need one."""
    evenings.practice(5, 1)
    shown = evenings.desk("today").stdout
    assert "another evening" not in shown
    assert re.search(
        r"^That allows for the \d+ lines you missed the last time", shown, re.MULTILINE
    )
    assert "Ahead: " not in shown
    assert "Tomorrow: 5 minutes of warm-up" in shown
    gamma = evenings.desk("interview", "add", "Gamma", "--call", "2026-12-04 17:00").stdout
    assert re.search(
        r" of 10 lines at the call, an estimate from \d+ first tries. 9 more wait", gamma
    )


@pytest.mark.parametrize("call", ["wed 5pm", "tomorrow 5pm"])
def test_the_first_day_of_the_plan_is_today_as_it_is_told(desk: Desk, call: str) -> None:
    desk("interview", "add", "Acme", "--interviewer", "Ms. Ortiz", "--next", "Li", "--call", call)
    drilled(desk, "--cards", "2", typed="\n3\n" * 9)
    found = json.loads(desk("today", "--json").stdout)
    first = found["plan"][0]
    assert (first["cards"], first["minutes"]) == (found["cards"], found["minutes"])
