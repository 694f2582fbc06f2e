"""A day and an hour are the same moment however they are worded, and wherever they are told."""

from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.terminals.typist import Typist
from trainer.core.stages.stages import Stage
from trainer.screens.asked.interview import Questions

pytestmark = pytest.mark.slow


NOW = datetime(2026, 12, 5, 9, tzinfo=UTC)
"""A Saturday."""
TUESDAY, FRIDAY = date(2026, 12, 15), date(2026, 12, 11)
DAYS = {
    "Tuesday the 15th": TUESDAY,
    "Tuesday, the fifteenth,": TUESDAY,
    "the 15th": TUESDAY,
    "Dec 15": TUESDAY,
    "on Tuesday, December 15": TUESDAY,
    "in 10 days": TUESDAY,
    "2026-12-15": TUESDAY,
    "Friday": FRIDAY,
    "this coming friday": FRIDAY,
    "fri": FRIDAY,
    "on friday, not Thursday,": FRIDAY,
    "firday": FRIDAY,
}
HOURS = {
    "at 9am": time(9),
    "9 in the morning": time(9),
    "at nine o'clock in the morning": time(9),
    "first thing, at 9": time(9),
    "at noon": time(12),
    "half past two in the afternoon": time(14, 30),
    "2:30pm": time(14, 30),
    "at 2.30 pm": time(14, 30),
    "after work, at 6": time(18),
    "at 6 in the evening": time(18),
    "18:00": time(18),
}
PARTS = {"in the morning": "9", "in the evening": "6", "afternoon": "3", "first thing": "9"}
AT = {"9": time(9), "6": time(18), "3": time(15)}
BEFORE = ("", "no, ", "it's ", "Actually, ", "sorry, I mean ", "well, ", "wait, ", "I'll call ")
AFTER = ("", " please", ", I think", " sharp", ", thanks", "!")
FAR = ("in two weeks",)
FIRST = ((), ("Thursday",), ("Thursday at 3",), ("Thursday 3pm",), FAR)
"""What was told before: nothing, a day whose hour is asked, a moment that is read back."""


def told(known: datetime | None, *lines: str) -> tuple[datetime | None, list[str]]:
    typist = Typist(*lines)
    stage = Stage(name="acme-1", call=known)
    found = Questions(NOW, UTC, typist.read, typist.write).fields(("call",), stage)
    assert list(typist.lines) == [], typist.seen
    return found.call, typist.seen


@given(
    st.sampled_from(FIRST),
    st.sampled_from(BEFORE),
    st.sampled_from(list(DAYS)),
    st.sampled_from(list(HOURS)),
    st.sampled_from(AFTER),
)
def test_a_day_and_an_hour_are_that_moment(
    first: tuple[str, ...], before: str, day: str, hour: str, after: str
) -> None:
    found, seen = told(None, *first, f"{before}{day} {hour}{after}", "")
    in_that_week = first == FAR and DAYS[day] == FRIDAY and "coming" not in day
    expected = date(2026, 12, 18) if in_that_week else DAYS[day]
    assert found == datetime.combine(expected, HOURS[hour], UTC), seen


@given(
    st.sampled_from((None, datetime(2026, 12, 8, 20, 15, tzinfo=UTC))),
    st.sampled_from(BEFORE),
    st.sampled_from(list(DAYS)),
    st.sampled_from(list(PARTS)),
)
def test_a_part_of_a_day_is_asked_for_its_hour(
    known: datetime | None, before: str, day: str, part: str
) -> None:
    if known and part == "in the evening":  # that hour is in it, and stays
        found, seen = told(known, f"{before}{day} {part}", "")
        assert "The time stays 8:15 PM." in seen
        assert found == datetime.combine(DAYS[day], time(20, 15), UTC)
        return
    found, seen = told(known, f"{before}{day} {part}", PARTS[part], "")
    assert found == datetime.combine(DAYS[day], AT[PARTS[part]], UTC), seen


@given(
    st.sampled_from(("Thursday", "Thursday at 3", "Thursday 3pm")),
    st.sampled_from(("hm", "blah", "what?", "let me look at my calendar", "purple", "the usual")),
)
def test_what_is_not_understood_changes_nothing(first: str, odd: str) -> None:
    rest = {"Thursday": ("",), "Thursday at 3": ("pm",)}.get(first, ())
    found, _ = told(None, first, odd, *rest, "")
    at = found and (found.hour, found.minute)
    assert found
    assert found.date() == date(2026, 12, 10)
    assert at == ((15, 0) if "3" in first else (23, 59))
