"""The weeks in the figures: each one that had practice is told, and they add up to all of it."""

import re
from datetime import UTC, date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.search import figures
from trainer.core.stats.practice import Day, Practice, Recall, Week, monday
from trainer.core.value import replace
from trainer.rows.figures.stats import ROOMS
from trainer.rows.figures.stats import figures as told_of

pytestmark = pytest.mark.slow


FIRST = date(2026, 9, 28)
WEEK = re.compile(r"(\d+) days?, (?:(\d+) min|less than a minute)\.")
ALL = re.compile(r"Practice: (\d+) days?, (?:(\d+) hours?)? ?(?:(\d+) minutes?)?")


@given(
    st.dictionaries(st.integers(0, 40), st.floats(1, 4000), min_size=2),
    st.sets(st.integers(0, 5)),
)
def test_the_days_and_minutes_of_the_weeks_add_up(
    spent: dict[int, float], tested: set[int]
) -> None:
    days = tuple(
        Day(FIRST + timedelta(days=at), seconds=seconds, reviews=1, right=1)
        for at, seconds in sorted(spent.items())
    )
    begins = sorted({monday(day.day) for day in days})
    weeks = tuple(Week(at, Recall(2, 1)) for n, at in enumerate(begins) if n in tested or n == 0)
    report = replace(figures(), practice=Practice(days), weeks=weeks)
    room = replace(ROOMS[0], weeks=len(begins))
    rows_ = (figure.row for figure in told_of(report, zone=UTC, room=room))
    found = [f"{row.label}: {row.text}" for row in rows_]
    told = [WEEK.search(text) for text in found if re.match(r"[A-Z][a-z]{2} \d+: ", text)]
    rows = [each for each in told if each]
    assert len(rows) == len(begins)
    assert sum(int(each[1]) for each in rows) == len(days)
    whole = next(each for each in map(ALL.search, found) if each)
    assert int(whole[1]) == len(days)
    minutes = 60 * int(whole[2] or 0) + int(whole[3] or 0)
    assert sum(int(each[2] or 0) for each in rows) == minutes
