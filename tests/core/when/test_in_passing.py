"""Moments told in passing: in an hour, at midnight, 12/8, and one that is taken back at once."""

from datetime import UTC, date, datetime

from tests.for_each import for_each
from trainer.core.when.moments import Ask, when
from trainer.core.when.pending import Pending
from trainer.core.when.said import said_back

NOW = datetime(2026, 11, 23, 20, 0, tzinfo=UTC)
"""A Monday evening."""


@for_each(
    ("typed", "meant"),
    [
        ("in half an hour", "Today, Monday, November 23, 8:30 PM"),
        ("an hour and a half from now", "Today, Monday, November 23, 9:30 PM"),
        ("in about 45 minutes", "Today, Monday, November 23, 8:45 PM"),
        ("right now", "Today, Monday, November 23, 8:01 PM"),
        ("wed midnight", "Thursday, November 26, 12:00 AM, in three days"),
        ("tonight at midnight", "Tomorrow, Tuesday, November 24, 12:00 AM"),
        ("12/8 at 3pm", "Tuesday, December 8, 3:00 PM, in 15 days"),
        ("8/12 at 3pm", "Tuesday, December 8, 3:00 PM, in 15 days"),
        ("thu 12/3 at 3pm", "Thursday, December 3, 3:00 PM, in ten days"),
        ("12/8/26 3pm", "Tuesday, December 8, 3:00 PM, in 15 days"),
        ("wed at 9, no wait, 10am", "Wednesday, November 25, 10:00 AM, in two days"),
        ("wed 3pm, sorry, friday", "Friday, November 27, 3:00 PM, in four days"),
        ("tue, no wed, no sorry thu at 3pm", "Thursday, November 26, 3:00 PM, in three days"),
    ],
)
def test_it_is_understood(typed: str, meant: str) -> None:
    found = when(typed, now=NOW)
    assert isinstance(found, datetime), found
    assert said_back(found, NOW) == meant


@for_each(
    ("typed", "asked"),
    [
        ("noon her time on friday", "I don't know their time zone"),
        ("midnight", "On which day? Type the day too, for example: Wed midnight"),
        ("monday at 9, no wait, at 7", "Morning or afternoon? Type 7am or 7pm"),
        ("12/1 at 3pm", "Write out the month: Dec 1 or Jan 12"),
        ("11/12 at 3pm", "Write out the month: Nov 12 or Dec 11"),
    ],
)
def test_what_is_not_clear_is_asked(typed: str, asked: str) -> None:
    found = when(typed, now=NOW)
    assert isinstance(found, Ask), found
    assert asked in found.text


@for_each(("typed",), [("wed EOD",), ("by close of business on wed",), ("the end of the day wed",)])
def test_the_end_of_a_day_is_an_afternoon(typed: str) -> None:
    found, told = Pending().joined(typed, now=NOW)
    assert found == Ask("What time in the afternoon? Type the hour, for example: 2pm.")
    assert told.day == date(2026, 11, 25)
    assert told.joined("5", now=NOW)[0] == datetime(2026, 11, 25, 17, 0, tzinfo=UTC)
