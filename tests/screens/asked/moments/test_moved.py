"""An interview and its call that are moved: what a day is told by, and which hour stays."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.terminals.typist import Typist
from trainer.core.stages.stages import Stage
from trainer.core.when.reading.found import WEEKDAYS
from trainer.screens.asked.interview import Questions

NOW = datetime(2026, 12, 5, 9, tzinfo=UTC)
"""A Saturday."""
CALL = datetime(2026, 12, 7, 12, tzinfo=UTC)
INTERVIEW = datetime(2026, 12, 16, 10, tzinfo=UTC)
MOVED = Stage(name="acme-1", call=CALL, interview=INTERVIEW)
"""The interview is the new one, the call still that before the old one."""
NOT_OPEN = "What time in the {}?"


def told(field: str, known: Stage, *lines: str) -> tuple[datetime | None, list[str]]:
    typist = Typist(*lines)
    found = Questions(NOW, UTC, typist.read, typist.write).fields((field,), known)
    assert list(typist.lines) == []
    return getattr(found, field), typist.seen


@pytest.mark.parametrize(
    ("typed", "day", "hour"),
    [
        ("the day before at noon", 15, 12),
        ("the day before", 15, 12),
        ("the day before the interview at noon", 15, 12),
        ("the Monday before, at noon", 14, 12),
        ("two days before, same time", 14, 12),
        ("the day prior at 4pm", 15, 16),
        ("24 hours before", 15, 10),
        ("a day later", 8, 12),
        ("the next day at 2pm", 8, 14),
        ("the Monday after", 14, 12),
        ("the same day as the interview at 8am", 16, 8),
    ],
)
def test_a_call_is_told_by_its_interview_where_it_is_before_that(
    typed: str, day: int, hour: int
) -> None:
    call, _ = told("call", MOVED, typed, "")
    assert call == datetime(2026, 12, day, hour, tzinfo=UTC)


@pytest.mark.slow
@given(
    st.sampled_from(("the day before", *(f"the {name} before" for name in WEEKDAYS))),
    st.sampled_from(("", " the interview", " my interview", " the next interview")),
    st.sampled_from((" at noon", ", 12pm", ", at twelve noon", "")),
    st.integers(8, 40),
)
def test_however_it_is_said_it_is_within_the_week_before_the_interview(
    day: str, of: str, hour: str, days: int
) -> None:
    interview = NOW + timedelta(days)
    call, _ = told("call", Stage(name="a", call=CALL, interview=interview), day + of + hour, "")
    assert call
    assert call.hour == 12
    assert timedelta(0) < interview.date() - call.date() <= timedelta(7)
    assert "day before" in day or f"{call:%A}".lower() in day


@pytest.mark.parametrize(
    ("known", "typed"), [(Stage(name="a", call=CALL), "the day before the interview at noon")]
)
def test_what_is_told_by_an_unknown_day_is_asked(known: Stage, typed: str) -> None:
    call, seen = told("call", known, typed, "")
    assert call == CALL
    assert any(line.startswith("Before or after which day?") for line in seen)


@pytest.mark.parametrize(
    ("typed", "part", "hour"),
    [
        ("Wednesday the 16th, first thing", "morning", "9am"),
        ("first thing Wednesday", "morning", "9am"),
        ("Wednesday, 16th, in the morning", "morning", "9"),
        ("Wed evening", "evening", "5"),
        ("after work on Wednesday", "evening", "5pm"),
    ],
)
def test_a_part_of_the_day_is_never_the_old_hour(typed: str, part: str, hour: str) -> None:
    known = Stage(name="acme-1", interview=datetime(2026, 12, 15, 12, tzinfo=UTC))
    found, seen = told("interview", known, typed, hour, "")
    assert found
    assert (found.weekday(), found.hour) == (2, 9 if part == "morning" else 17)
    assert any(NOT_OPEN.format(part) in line for line in seen)
    assert "The time stays 12:00 PM." not in seen


def test_an_hour_that_is_in_the_part_of_the_day_stays() -> None:
    found, seen = told("interview", MOVED, "Thursday morning", "")
    assert found == datetime(2026, 12, 10, 10, tzinfo=UTC)
    assert "The time stays 10:00 AM." in seen


@pytest.mark.parametrize(
    ("typed", "day"),
    [("no, Wednesday morning", 9), ("no, in the morning", 8), ("the morning after", 9)],
)
def test_so_it_is_where_a_moment_is_read_back(typed: str, day: int) -> None:
    found, seen = told("call", Stage(name="a"), "Tuesday 5pm", typed, "9", "")
    assert found == datetime(2026, 12, day, 9, tzinfo=UTC)
    assert any(NOT_OPEN.format("morning") in line for line in seen)


def test_the_part_that_an_hour_is_in_finds_it_right() -> None:
    found, _ = told("call", Stage(name="a"), "Tuesday 9am", "yes, in the morning")
    assert found == datetime(2026, 12, 8, 9, tzinfo=UTC)


OTHER_DAYS = [name for name in WEEKDAYS if name != "thursday"]
FILLERS = ("", "no, ", "sorry, ", "No, actually ", "wait, ", "I mean ")


@pytest.mark.slow
@given(
    st.sampled_from(FILLERS),
    st.sampled_from(("the {} after that", "the {} after", "the following {}")),
    st.sampled_from(WEEKDAYS),
    st.sampled_from((", at 9am", " at 9am", ", 9am")),
    st.sampled_from(("in 10 days", "in 10 days at 3pm")),
)
def test_a_correction_leans_on_the_day_it_corrects(
    filler: str, way: str, name: str, hour: str, first: str
) -> None:
    call, seen = told("call", Stage(name="a"), first, f"{filler}{way.format(name)}{hour}", "")
    assert call, seen
    assert (f"{call:%A}".lower(), call.hour) == (name, 9)
    assert 1 <= (call.date() - NOW.date()).days - 10 <= 7


@pytest.mark.slow
@given(st.sampled_from(FILLERS), st.sampled_from(OTHER_DAYS), st.sampled_from(("", "pm")))
def test_a_mere_weekday_corrects_a_far_day_within_its_week(
    filler: str, name: str, half: str
) -> None:
    far = datetime(2026, 12, 17, tzinfo=UTC).date()  # a Thursday
    first, rest = ("Dec 17 at 4", (half,)) if half else ("Dec 17 at 4pm", ())
    call, seen = told("call", Stage(name="a"), first, f"{filler}{name}", *rest, "")
    assert call, seen
    assert (f"{call:%A}".lower(), call.hour) == (name, 16)
    assert call.isocalendar().week == far.isocalendar().week


def test_the_same_day_told_once_more_with_its_part_stays_that_day() -> None:
    lines = ("the Monday before", "the Monday before, in the evening", "6", "")
    call, seen = told("call", Stage(name="a", interview=INTERVIEW), *lines)
    assert call == datetime(2026, 12, 14, 18, tzinfo=UTC)
    assert not any("isn't a time I understand" in line for line in seen)
