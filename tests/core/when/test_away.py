"""Days without practice, as people tell them."""

from contextlib import suppress
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.core.when.away import days_away, examples
from trainer.core.when.reading.found import Unclear

NOW = datetime(2026, 11, 23, 20, tzinfo=UTC)
CHRISTMAS = {date(2026, 12, day) for day in (24, 25, 26)}


@pytest.mark.parametrize(
    "text",
    [
        "24-26 Dec",
        "Dec 24-26",
        "Dec 24\N{EN DASH}26",
        "Dec 24 to Dec 26",
        "from Dec 24 until Dec 26",
        "2026-12-24..2026-12-26",
        "Dec 24, Dec 25 and Dec 26",
        "December 24, 2026, Dec 25-26",
    ],
)
def test_the_same_days_told_in_many_ways(text: str) -> None:
    assert days_away(text, now=NOW) == CHRISTMAS


def test_a_weekday_is_the_next_one_and_nothing_is_no_day() -> None:
    assert days_away("Wed", now=NOW) == {date(2026, 11, 25)}
    assert days_away("", now=NOW) == frozenset()


def test_next_tuesday_on_a_monday_may_be_either() -> None:
    with pytest.raises(Unclear, match=r"^Which Tuesday\? Type the date: Nov 24 or Dec 1\.$"):
        days_away("next Tuesday", now=NOW)


def test_days_into_the_next_year() -> None:
    found = days_away("Dec 30 to Jan 2", now=NOW)
    assert max(found) == date(2027, 1, 2)
    assert len(found) == 4


@pytest.mark.parametrize("text", ["x", "Dec 26-24", "Dec 24 at 5pm", "32 Dec", "Jan 2 to", "-"])
def test_what_is_not_understood_says_what_to_type(text: str) -> None:
    with pytest.raises(Unclear, match=r"Type the days like Dec [0-9]+-[0-9]+, or Wed"):
        days_away(text, now=NOW)


@given(st.integers(1, 90), st.integers(0, 25))
def test_any_two_days_and_all_between(first: int, more: int) -> None:
    begin = NOW.date() + timedelta(days=first)
    end = begin + timedelta(days=more)
    found = days_away(f"{begin}..{end}", now=NOW)
    assert found == {begin + timedelta(days=number) for number in range(more + 1)}


@pytest.mark.slow
@given(st.text(max_size=40))
def test_no_text_raises_anything_else(text: str) -> None:
    with suppress(Unclear):
        assert all(isinstance(day, date) for day in days_away(text, now=NOW))


@given(st.datetimes(datetime(2026, 1, 1), datetime(2030, 1, 1)))  # noqa: DTZ001 - in UTC below
def test_what_is_said_to_type_can_be_typed_whenever_it_is(moment: datetime) -> None:
    now = moment.replace(tzinfo=UTC)
    three, weekday, twelve = examples(now).split(", or ")[0], "Wed", examples(now).split(" or ")[-1]
    for text, days in ((three, 3), (weekday, 1), (twelve, 12)):
        found = days_away(text, now=now)
        assert len(found) == days
        assert min(found) >= now.date()
