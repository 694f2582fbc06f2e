"""A day whose hour nobody knows yet is a day, and a day that nobody knows yet is fine."""

import pytest

from tests.for_each import for_each
from tests.support.terminals.typist import told
from trainer.core.stages.telling.hourless import before_no_hour, no_hour
from trainer.core.words.unsure import awaited


@pytest.mark.parametrize(
    "typed",
    [
        "tomorrow, no idea when",
        "tomorrow, time TBD",
        "tomorrow (time to be confirmed)",
        "tomorrow but they haven't told me the time",
        "tomorrow, not sure what time yet.",
        "tomorrow, no time yet",
        "tomorrow any time",
        "tomorrow 5pm|no time yet",
        "tomorrow 5pm|I don't know the time yet",
        "today 5pm|no, tomorrow, no idea when",
    ],
)
def test_an_hour_that_nobody_knows_is_not_asked_for(typed: str) -> None:
    call, seen = told(*typed.split("|"), "")
    assert call == "Nov 27"
    assert "no time yet" in seen[-1]
    assert not any("At what time" in each for each in seen)


def test_an_hour_that_was_told_is_no_open_one() -> None:
    assert told("tomorrow at 3pm, time tbd", "")[0] == "Nov 27 15:00"
    assert told("tomorrow at 3, no idea", "pm", "")[0] == "Nov 27 15:00"
    assert told("tomorrow morning, not sure when", "9", "")[0] == "Nov 27 09:00"


@for_each(
    "typed",
    [
        "tomorrow at 3, I think",
        "Friday, not before 3",
        "not Friday",
        "next week, don't know which day",
        "Friday at 5",
    ],
)
def test_what_says_nothing_of_an_open_hour_is_left_as_it_is(typed: str) -> None:
    assert not before_no_hour(typed)
    assert not no_hour(typed)


@for_each(
    "typed",
    [
        "I'm afraid I don't know yet, they have not told me",
        "no date yet, sorry",
        "there's no date yet",
        "I don't have a date yet",
        "we haven't set a date",
        "nothing scheduled yet",
        "I haven't heard back",
        "I wasn't told",
        "date not set",
        "they said they'd let me know",
    ],
)
def test_a_day_that_nobody_knows_is_fine(typed: str) -> None:
    assert awaited(typed)
    call, seen = told(typed)
    assert not call
    assert seen[-1].startswith("That's fine")


@for_each("typed", ["no, Friday at 3", "nothing on Monday, so Friday", "no day but Friday"])
def test_a_day_that_is_told_is_known(typed: str) -> None:
    assert not awaited(typed)
