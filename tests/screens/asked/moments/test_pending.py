"""What was told of a day and an hour stays, through whatever isn't understood."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.terminals.typist import THURSDAY_MORNING as NOW
from tests.support.terminals.typist import told
from trainer.core.stages.stages import Stage
from trainer.core.when.moments import Ask
from trainer.core.when.pending import Pending

HALF = "Morning or afternoon? Type {0}am or {0}pm. (Enter: leave the time open) "
OPEN = "Enter: leave the time open"


@pytest.mark.parametrize(
    ("typed", "call"),
    [
        ("next Wednesday at 7|yes please|evening", "Dec 2 19:00"),
        ("next Wednesday at 7|pm", "Dec 2 19:00"),
        ("next Wednesday at 7|in the evening, please", "Dec 2 19:00"),
        ("Wednesday at 7|no, Friday|am", "Dec 4 07:00"),
        ("Wednesday at 7|no, this Friday|am", "Nov 27 07:00"),
        ("Wednesday at 3pm|no, Friday", "Dec 4 15:00"),
        ("Wednesday at 3pm|no, tomorrow", "Nov 27 15:00"),
        ("Dec 3 at 3pm|no, on a Monday at 2pm", "Nov 30 14:00"),
        ("Wednesday at 3pm|no, Saturday", "Nov 28 15:00"),
        ("Wednesday at 3pm|the day is wrong, Tuesday", "Dec 1 15:00"),
        ("Wednesday at 3pm|the time's wrong, 4pm", "Dec 2 16:00"),
        ("next Thursday at 7|no, Friday|pm", "Dec 4 19:00"),
        ("Wednesday|7|hm|evening", "Dec 2 19:00"),
        ("Thursday in two weeks, at 10|10am", "Dec 10 10:00"),
        ("in two weeks on Wednesday|at 7|in the morning of course", "Dec 9 07:00"),
        ("Wednesday at 7|of course in the evening", "Dec 2 19:00"),
        ("Wednesday at 7|the evening obviously", "Dec 2 19:00"),
        ("Wednesday at 7|in the evening, naturally!", "Dec 2 19:00"),
        ("Wednesday|after lunch, no idea exactly|3", "Dec 2 15:00"),
        ("Wednesday after lunch, not sure exactly|what?|3", "Dec 2 15:00"),
        ("Wednesday afternoon|yes|around 2", "Dec 2 14:00"),
        ("Wednesday at 7|next Wednesday at 7:15|pm", "Dec 2 19:15"),
        ("at 3|pm|Wednesday", "Dec 2 15:00"),
        ("at 3|afternoon|Wednesday", "Dec 2 15:00"),
        ("3pm|Wednesday", "Dec 2 15:00"),
        ("in the afternoon|Wednesday|3", "Dec 2 15:00"),
        ("next week|Tuesday at 7|morning", "Dec 1 07:00"),
        ("Wednesday|3pm EST", "Dec 2 20:00"),
        ("Wednesday|2ish|pm", "Dec 2 14:00"),
        ("Wednesday 3pm or 4pm|3pm", "Dec 2 15:00"),
        ("next Wednesday, she'll text me|15:00", "Dec 2 15:00"),
        ("Wednesday|she'll text me|3pm", "Dec 2 15:00"),
    ],
)
def test_the_day_and_the_hour_told_stay(typed: str, call: str) -> None:
    assert told(*typed.split("|"), "")[0] == call


@pytest.mark.parametrize(
    "typed",
    ["Wednesday", "Wednesday at 7", "Wednesday at 7|yes please|hm", "Wednesday afternoon|hm"],
)
@pytest.mark.parametrize("end", ["", "no idea yet"])
def test_the_time_can_be_left_open_and_the_day_stays(typed: str, end: str) -> None:
    call, seen = told(*typed.split("|"), end, "")
    assert call == "Dec 2"
    assert OPEN in seen[-2]
    assert "no time yet" in seen[-1]


def test_what_is_no_day_or_hour_changes_nothing_that_was_known() -> None:
    known = Stage(name="acme-1", call=datetime(2026, 12, 2, 15, tzinfo=UTC))
    for typed in (("hm", ""), ("7", "")):
        assert told(*typed, known=known)[0] == "Dec 2 15:00"
    assert told("7", "pm", "", known=known)[0] == "Dec 2 19:00"


@pytest.mark.parametrize("typed", ["yes", "yes please", "perhaps before their lunch"])
def test_what_is_no_time_is_quoted_whole(typed: str) -> None:
    _, seen = told("Wednesday", typed, "", "")
    assert f"“{typed}” isn't a time I understand. Type it like 5pm or 17:00." in seen


def test_what_is_no_time_asks_again_what_was_asked() -> None:
    _, seen = told("Wednesday at 7", "yes please", "pm", "")
    assert f"“yes please” isn't a time I understand. {HALF.format(7)}" in seen


@pytest.mark.parametrize("hour", ["7", "at 7", "around 7", "about 7", "7ish", "seven"])
@pytest.mark.parametrize("day", ["Wednesday", "tomorrow", "Dec 2", "in 6 days"])
def test_an_hour_of_either_half_is_asked_about_however_it_is_told(day: str, hour: str) -> None:
    for typed in ((f"{day} {hour}",), (day, hour)):
        call, seen = told(*typed, "7pm", "")
        assert call.endswith("19:00")
        assert any(each.endswith(HALF.format(7)) for each in seen)


def test_a_day_that_is_over_is_none_to_ask_the_hour_of() -> None:
    call, seen = told("Nov 20", "Nov 27", "3pm", "")
    assert call == "Nov 27 15:00"
    assert "has already passed" in seen[1]
    assert seen[2] == seen[0]


SAID = "wednesday next friday the 3rd at 3 pm in afternoon yes no hm today week ish 5 noon".split()


@pytest.mark.slow
@given(st.lists(st.lists(st.sampled_from(SAID), max_size=5).map(" ".join) | st.text(max_size=20)))
def test_no_answer_takes_a_day_away_or_leads_into_the_past(answers: list[str]) -> None:
    pending = Pending()
    for typed in answers:
        found, after = pending.joined(typed, now=NOW)
        assert pending.day is None or after.day is not None
        assert isinstance(found, Ask) or found > NOW
        pending = after


# -- today's weekday


@pytest.mark.parametrize(
    ("typed", "call"),
    [
        ("Thursday at 7|7am", "Dec 3 07:00"),
        ("Thursday at 7|in the morning", "Dec 3 07:00"),
        ("Thursday at 7|pm", "Nov 26 19:00"),
        ("Thursday at 3", "Dec 3 15:00"),
        ("Thursday at 5", "Nov 26 17:00"),
        ("Thursday|10am", "Dec 3 10:00"),
        ("Thursday|5pm", "Nov 26 17:00"),
        ("Thursday at 7|Friday|7am", "Nov 27 07:00"),
        ("today at 10|10am|10pm", "Nov 26 22:00"),
    ],
)
def test_an_hour_of_todays_weekday_that_has_passed_is_next_weeks(typed: str, call: str) -> None:
    found, seen = told(*typed.split("|"), "", now=NOW.replace(hour=16))
    assert found == call
    if typed.startswith("Thursday"):
        assert not any("has already passed" in line for line in seen)
    if typed.startswith("Thursday at"):
        assert not any("today?" in line for line in seen)


# -- next Friday, on a Thursday


@pytest.mark.parametrize(
    ("typed", "call", "not_"),
    [
        ("next Friday at 3pm", "Dec 4 15:00", "(not tomorrow, November 27)"),
        ("next Saturday|3pm", "Dec 5 15:00", "(not this Saturday, November 28)"),
        ("next Sunday at 3pm", "Nov 29 15:00", ""),
        ("this Friday at 3pm", "Nov 27 15:00", ""),
        ("Friday at 3pm", "Nov 27 15:00", ""),
    ],
)
def test_next_is_the_later_one_where_the_first_is_too_near(
    typed: str, call: str, not_: str
) -> None:
    found, seen = told(*typed.split("|"), "")
    assert found == call
    assert ("(not" in seen[-1]) == bool(not_)
    assert not_ in seen[-1]


@pytest.mark.parametrize("typed", ["no, tomorrow", "this Friday", "Nov 27", "the week before"])
def test_the_nearer_one_is_told_in_a_word(typed: str) -> None:
    call, seen = told("next Friday at 3pm", typed, "")
    assert call == "Nov 27 15:00"
    assert "(not" not in seen[-1]


@pytest.mark.parametrize(
    "typed",
    (
        "no, the week after|the one after|a week later|No, the Friday after that.|one week later"
        "|the following week|actually, the next one|a week after that, please|no, next week"
    ).split("|"),
)
def test_a_week_later_moves_it_and_keeps_its_hour(typed: str) -> None:
    assert told("Friday at 3pm", typed, "")[0] == "Dec 4 15:00"
    assert told("Friday", "", typed, "")[0] == "Dec 4"


@pytest.mark.parametrize(
    ("typed", "call"),
    [
        ("the day before", "Dec 1 15:00"),
        ("no, the day after", "Dec 3 15:00"),
        ("two days later", "Dec 4 15:00"),
        ("the next day at 10am", "Dec 3 10:00"),
        ("the day after at 10|am", "Dec 3 10:00"),
        ("30 days earlier", "Dec 2 15:00"),  # that day is past, so it's asked once more
    ],
)
def test_a_day_is_told_by_the_one_that_is_read_back(typed: str, call: str) -> None:
    assert told("Wednesday at 3pm", *typed.split("|"), "")[0] == call


def test_a_day_told_by_one_without_an_hour_may_stay_open() -> None:
    assert told("Wednesday", "", "the day after", "", "")[0] == "Dec 3"


def test_a_week_earlier_stays_ahead() -> None:
    assert told("Friday at 3pm", "a week earlier", "")[0] == "Nov 27 15:00"
    assert told("Friday at 3pm", "the week after", "a week earlier", "")[0] == "Nov 27 15:00"
    call, seen = told("next Friday at 3pm", "tomorrow", "the week after", "")
    assert call == "Dec 4 15:00"
    assert "(not" not in seen[-1]  # it was told which one


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("next week on friday in the mornign", "Friday, December 4. What time in the morning?"),
        ("Dec 4, blah blah", "Friday, December 4. At what time will you call?"),
        ("Dec 4", "Friday, December 4. At what time will you call?"),
        ("on thursday after work", "Thursday. What time in the evening?"),
    ],
)
def test_the_day_that_was_understood_is_said(typed: str, asked: str) -> None:
    _, seen = told(typed, "5pm" if "work" in typed else "10am", "")
    assert any(each.startswith(asked) for each in seen)
    assert not any("isn't a time I understand" in each for each in seen)


def test_a_date_that_is_another_weekday_is_asked_for_before_its_hour() -> None:
    call, seen = told("Monday, Dec 8", "Dec 8", "3pm", "")
    assert call == "Dec 8 15:00"
    assert seen[1].startswith("December 8, 2026 is a Tuesday, not a Monday.")


@pytest.mark.parametrize("typed", ["the Friday before Christmas", "Monday after Thanksgiving"])
def test_a_weekday_by_a_feast_is_not_the_next_one(typed: str) -> None:
    _, seen = told(typed, "")
    assert not any("At what time" in each for each in seen)
