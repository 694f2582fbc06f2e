"""Two programs at once: what a drill tells at its end is the log as it stands then."""

from datetime import datetime, timedelta
from itertools import count

import pytest

from tests.support.here import Desk, drilled
from tests.support.people import MONDAY
from trainer.core.log.events import Event, What, microseconds, study_day
from trainer.core.value import replace
from trainer.store.store import Store

ELSEWHERE = "second-interview/role#phrasing"


def said_elsewhere(desk: Desk, *, at: int) -> None:
    """Have another program keep that a line was said, once the clock was asked so often."""
    calls = count(1)

    def clock() -> datetime:
        number = next(calls)
        now = MONDAY + timedelta(seconds=7 * number)
        if number == at:
            moment, day = microseconds(now), study_day(now)
            said = Event(event=What.REVIEW, at=moment, day=day, key=ELSEWHERE, way="aloud", rung=2)
            with Store.open(desk.store_path) as other:
                other.append(replace(said, rating=3))
        return now

    desk.clock = clock


@pytest.mark.parametrize(("at", "known"), [(15, True), (10_000, False)])
def test_a_line_said_elsewhere_meanwhile_counts_at_the_end(
    desk: Desk, at: int, *, known: bool
) -> None:
    said_elsewhere(desk, at=at)
    told = drilled(desk, "--cards", "4", "--by", "letters").stdout
    assert ("You can say 1 of 19 lines" in told) is known
