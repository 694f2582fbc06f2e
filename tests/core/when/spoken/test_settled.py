"""The talk around a day and an hour is left out; what bears on the moment never is."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.for_each import for_each
from trainer.core.when.moments import Ask, day_alone, when
from trainer.core.when.spoken.settled import settled

NOW = datetime(2026, 12, 2, 10, tzinfo=UTC)
"""A Wednesday."""


@for_each(
    ("typed", "day", "hour"),
    [
        ("this coming Monday at 3pm", 7, 15),
        ("the Monday after next at 10am", 14, 10),
        ("Monday around lunchtime", 7, 12),
        ("it's on Friday at 9am", 4, 9),
        ("They\u2019ll call me Monday at 11am", 7, 11),
        ("the call is on Monday at 2pm", 7, 14),
        ("probably Monday at 11am", 7, 11),
        ("Monday 11am, I think", 7, 11),
        ("on Monday morning after the meeting, about 11", 7, 11),
        ("Monday right after my shift, 5pm", 7, 17),
        ("Monday not Tuesday, 4pm", 7, 16),
        ("not Tuesday but Monday at 4pm", 7, 16),
        ("not 4 but 5pm Monday", 7, 17),
        ("Tuesday, no, Monday at 4pm", 7, 16),
        ("Monday. No wait, Tuesday 3pm", 8, 15),
        ("Wed 2-3pm", 2, 14),
        ("Mon 11-1pm", 7, 11),
        ("Monday 2 to 3pm", 7, 14),
        ("between 2 and 3:30pm on Monday", 7, 14),
        ("from 10 to 11am on Friday", 4, 10),
        ("Monday 14:00\u201315:00", 7, 14),
        ("Monday 9am until 10", 7, 9),
        ("from 5 to 6pm on Monday", 7, 17),
        ("I have it on Monday at 2pm", 7, 14),
        ("they scheduled it for Monday 2pm", 7, 14),
        ("It's moved to Monday, 2pm", 7, 14),
        ("Monday at 4 in the afternoon sharp", 7, 16),
        ("Monday 2pm EST, I think", 7, 19),
        ("Tomorrow morning at 8.", 3, 8),
        ("Tomorrow at 8 in the morning.", 3, 8),
        ("Friday at 9am.", 4, 9),
        ("Friday at 1100am", 4, 11),
        ("fri 200 pm", 4, 14),
        ("Monday at 3 p.m.", 7, 15),
        ("15:00, 9.12.", 9, 15),
        ("I will try again tomorrow morning at 8.", 3, 8),
        ("I'll try her again tomorrow at 8 am.", 3, 8),
        ("I'll call her back tomorrow afternoon at 3.", 3, 15),
        ("She said to call back tomorrow at 9am", 3, 9),
        ("Her assistant told me to try again on Monday at 9am", 7, 9),
        ("call again tomorrow at 9am", 3, 9),
        ("We agreed on Friday at noon.", 4, 12),
    ],
)
def test_a_moment_is_read_out_of_a_sentence(typed: str, day: int, hour: int) -> None:
    assert when(typed, now=NOW) == datetime(2026, 12, day, hour, tzinfo=UTC)


@pytest.mark.parametrize(
    "typed",
    (
        "I won't call again Monday 5pm|She said not to call Monday 5pm|"
        "no later than Monday 5pm|not before Monday 5pm|never Monday 5pm|I can't do Monday 5pm"
        "|it isn't Monday 5pm|Monday is out, Tuesday 5pm|Monday 5pm their time|after Monday 5pm"
        "|Monday 10 to 3pm|Monday between 7 and 8|moved from Monday to Tuesday 5pm"
        "|Monday 2pm and 3pm|Monday 2pm or Tuesday 3pm|not Monday|Friday after next 2pm|no"
    ).split("|"),
)
def test_what_may_mean_something_else_is_asked(typed: str) -> None:
    assert isinstance(when(typed, now=NOW), Ask)
    assert day_alone(typed, now=NOW) is None


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("Monday after lunch", 7),
        ("first thing Tuesday", 8),
        ("Friday in the afternoon", 4),
        ("late afternoon on Monday", 7),
        ("no, Monday", 7),
    ],
)
def test_of_a_part_of_a_day_the_hour_is_open(typed: str, day: int) -> None:
    found = day_alone(typed, now=NOW)
    assert found
    assert found.day == day


@given(st.text("no, ti'smday4pmu-bw", max_size=30) | st.text(max_size=60))
def test_it_is_settled_once_and_only_ever_shorter(typed: str) -> None:
    once = settled(typed.lower())
    assert len(once) <= len(typed.lower()) + 2
    assert isinstance(when(typed, now=NOW), Ask | datetime)
