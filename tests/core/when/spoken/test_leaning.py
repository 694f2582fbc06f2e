"""Days and hours told by others: the day before, a week later, Friday at the same time."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from trainer.core.when.moments import when
from trainer.core.when.reading.hours import no_time
from trainer.core.when.spoken.leaning import leaning, leans, same_hour

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
DAY = date(2026, 11, 26)
AT = datetime(2026, 11, 26, 17, tzinfo=UTC)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("a day later", "2026-11-27"),
        ("one day later", "2026-11-27"),
        ("the day after", "2026-11-27"),
        ("the next day at 3pm", "2026-11-27 at 3pm"),
        ("The morning after at 10", "2026-11-27 morning at 10"),
        ("the day before", "2026-11-25"),
        ("the day before the interview, 5pm", "2026-11-25, 5pm"),
        ("the evening before", "2026-11-25 evening"),
        ("a week later", "2026-12-03"),
        ("two weeks after that, at noon", "2026-12-10, at noon"),
        ("three days earlier", "2026-11-23"),
        ("same day, 4pm", "2026-11-26, 4pm"),
        ("the same day as the interview at 9am", "2026-11-26 at 9am"),
        ("friday, same time", "friday, 05:00pm"),
        ("same time thursday", "05:00pm thursday"),
        ("a week later, same time", "2026-12-03, 05:00pm"),
    ],
)
def test_a_day_told_by_another_is_that_day(typed: str, read: str) -> None:
    assert leaning(typed, on=DAY, at=AT) == read


@pytest.mark.parametrize(
    "typed",
    [
        "the day after tomorrow",
        "the day after thanksgiving",
        "next week",
        "in a week",
        "friday 5pm",
        "monday morning after the meeting, 11am",
    ],
)
def test_what_leans_on_nothing_stays(typed: str) -> None:
    assert leaning(typed, on=DAY, at=AT) == typed
    assert not leans(typed)


def test_where_no_day_is_known_it_still_leans() -> None:
    assert leans(leaning("a day later", on=None))
    assert leaning("friday, same time", on=None) == "friday"


@given(st.integers(1, 90), st.sampled_from(["later", "after"]))
def test_so_many_days_later_is_that_day(days: int, word: str) -> None:
    typed = leaning(f"{days} days {word} at 5pm", on=NOW.date())
    found = when(typed, now=NOW)
    assert isinstance(found, datetime)
    assert found.date() == NOW.date() + timedelta(days)


def test_another_day_keeps_the_hour_where_it_is_known_and_ahead() -> None:
    friday = datetime(2026, 11, 27, 23, 59, 59, tzinfo=UTC)
    assert same_hour(friday, AT, now=NOW) == AT + timedelta(days=1)
    assert same_hour(friday, None, now=NOW) is None
    assert same_hour(friday, friday, now=NOW) is None
    assert same_hour(friday, AT, now=AT + timedelta(days=2)) is None


def test_what_is_no_time_is_quoted_without_the_day_that_was_understood() -> None:
    assert no_time("2026-12-07, after school").startswith("“after school” isn't a time")
    assert no_time("2026-12-07").startswith("“2026-12-07” isn't a time")


TOLD = (
    "the day before|the night after|a week later|12 days after|999 weeks before|the same day"
    "|the monday before|friday the week after|2 hours before|999 hours later|that week, friday"
).split("|")


@given(st.datetimes(timezones=st.just(UTC)), st.sampled_from(TOLD))
@example(datetime.max.replace(tzinfo=UTC), "a week later")
@example(datetime.min.replace(tzinfo=UTC), "the monday before")
@example(datetime.min.replace(tzinfo=UTC), "2 hours before")
def test_whatever_the_day_it_leans_on_a_text_is_read_or_stays(at: datetime, text: str) -> None:
    read = leaning(text, on=at.date(), at=at, beside=at)
    assert read == text or read[:1].isdigit()
