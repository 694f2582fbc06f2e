"""The days of practice in words: in a row without scolding, and what was done on them."""

from datetime import UTC, date

import pytest

from tests.support.search import figures
from trainer.core.stats.practice import Day, Practice
from trainer.core.stats.report import Report
from trainer.core.value import replace
from trainer.rows.figures.stats import figures as told


def texts(report: Report) -> list[str]:
    rows = [figure.row for figure in told(report, zone=UTC)]
    return [f"{row.label}: {row.text}" for row in rows]


@pytest.mark.parametrize(
    ("streak", "longest", "told_as"),
    [
        (0, 1, "1 day, 5 minutes."),
        (0, 9, "1 day, 5 minutes. Best: 9 days in a row."),
        (1, 9, "1 day, 5 minutes. Best: 9 days in a row."),
        (4, 4, "1 day, 5 minutes. 4 days in a row."),
        (4, 9, "1 day, 5 minutes. 4 days in a row (best: 9)."),
    ],
)
def test_a_run_of_days_that_ended_is_not_mourned(streak: int, longest: int, told_as: str) -> None:
    practice = Practice((Day(date(2026, 11, 1), seconds=290, reviews=1),), streak, longest)
    assert f"Practice: {told_as}" in texts(replace(figures(), practice=practice))


def test_days_of_reading_alone_are_said_to_be_that() -> None:
    practice = Practice((Day(date(2026, 11, 1), seconds=290, studies=4),), 1, 1)
    told = "Practice: 1 day, 5 minutes, reading and practicing parts of lines."
    assert told in texts(replace(figures(), practice=practice))
