"""A call that is told by the interview's day, one that isn't known yet, and a day found right."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.for_each import for_each
from tests.support.terminals.typist import Typist
from trainer.core.stages.stages import Stage
from trainer.core.when.reading.found import WEEKDAYS
from trainer.rows.asked.answered import NO_DATE_YET
from trainer.screens.asked.agree import AGAIN
from trainer.screens.asked.interview import Questions

TUESDAY = datetime(2026, 11, 24, 10, tzinfo=UTC)
FRIDAY = datetime(2026, 12, 4, 10, tzinfo=UTC)
INTERVIEW = Stage(name="acme-1", interview=FRIDAY)
NOTHING = Stage(name="acme-1")


def told(field: str, known: Stage, *lines: str) -> tuple[datetime | None, list[str]]:
    typist = Typist(*lines)
    found = Questions(TUESDAY, UTC, typist.read, typist.write).fields((field,), known)
    assert list(typist.lines) == []
    return getattr(found, field), typist.seen


@pytest.mark.parametrize(
    ("typed", "day", "hour"),
    [
        ("the thursday before at 4pm", 3, 16),
        ("Thursday before the interview, 4pm", 3, 16),
        ("wed before my interview with the board at 5pm", 2, 17),
        ("the monday prior at 9am", 30, 9),
        ("the friday before at noon", 27, 12),
        ("the monday after at 4pm", 7, 16),
        ("two days before at 3pm", 2, 15),
        ("a couple of days before, 3pm", 2, 15),
        ("the previous day at 4pm", 3, 16),
        ("monday of that week at 2pm", 30, 14),
        ("that Wednesday at 2pm", 2, 14),
        ("Thursday the week before at 4pm", 26, 16),
        ("24 hours before", 3, 10),
        ("I'll call her the thursday before at 4pm", 3, 16),
    ],
)
def test_the_day_of_the_interview_tells_the_day_of_the_call(
    typed: str, day: int, hour: int
) -> None:
    call, _ = told("call", INTERVIEW, typed, "")
    assert call
    assert (call.day, call.hour) == (day, hour)
    assert call.date() != TUESDAY.date()


@pytest.mark.slow
@given(st.sampled_from(WEEKDAYS), st.integers(9, 28))
def test_a_weekday_before_is_the_last_one_in_the_week_before_the_interview(
    name: str, days: int
) -> None:
    interview = TUESDAY + timedelta(days)
    call, _ = told("call", Stage(name="a", interview=interview), f"the {name} before at 3pm", "")
    assert call
    assert f"{call:%A}".lower() == name
    assert 1 <= (interview.date() - call.date()).days <= 7


@pytest.mark.parametrize("typed", ["the day before at 7", "the thursday before at 7"])
def test_an_hour_that_may_be_either_is_asked_of_that_day(typed: str) -> None:
    call, seen = told("call", INTERVIEW, typed, "7pm", "")
    assert call == FRIDAY.replace(day=3, hour=19)
    assert any(
        each.endswith("Morning or afternoon? Type 7am or 7pm. (Enter: leave the time open) ")
        for each in seen
    )


def test_at_a_read_back_the_interview_is_leaned_on_where_it_is_named() -> None:
    call, _ = told("call", INTERVIEW, "thursday 5pm", "no, the thursday before the interview", "")
    assert call == FRIDAY.replace(day=3, hour=17)


@for_each(
    ("typed", "day"),
    [("the day before i see her at 3pm", 3), ("2 days before I meet Ms. Lee, 3pm", 2)],
)
def test_a_day_is_told_by_whom_they_meet(typed: str, day: int) -> None:
    call, _ = told("call", INTERVIEW, typed, "")
    assert call == FRIDAY.replace(day=day, hour=15)


def test_where_nothing_is_known_it_is_asked_what_it_leans_on() -> None:
    call, seen = told("interview", NOTHING, "the thursday before", "")
    assert call is None
    assert any(line.startswith("Before or after which day?") for line in seen)


@pytest.mark.parametrize("field", ["call", "interview"])
@pytest.mark.parametrize(
    "typed",
    [
        "not sure yet, maybe the week after next",
        "sometime next week",
        "no idea yet",
        "I don't know yet",
        "probably next week",
        "mid December",
        "after the holidays",
        "in a couple of weeks",
        "they haven't told me yet",
        "still waiting to hear back",
        "It hasn't been scheduled.",
        "TBD",
        "I don't know the day yet",
        "don't know the day yet",
        "I don't know yet either",
        "no idea which day",
        "I don't know the exact date yet",
        "in two weeks, I don't know the day yet",
        "in two weeks, not sure which day",
        "I don't know yet, in two weeks I think",
        "maybe in three weeks",
    ],
)
def test_who_does_not_know_yet_is_told_so_kindly(field: str, typed: str) -> None:
    known = INTERVIEW if field == "call" else NOTHING
    found, seen = told(field, known, typed)
    assert found is None
    assert seen[-1] == NO_DATE_YET


def test_not_knowing_takes_no_day_away_that_is_known() -> None:
    found, seen = told("interview", INTERVIEW, "sometime next week", "")
    assert found == FRIDAY
    assert NO_DATE_YET not in seen


def test_a_day_behind_not_knowing_is_that_day() -> None:
    found, _ = told("interview", NOTHING, "not sure yet, maybe thursday at 3pm", "")
    assert found == TUESDAY.replace(day=26, hour=15)


def test_next_week_is_asked_for_its_day_beside_an_interview_too() -> None:
    found, seen = told("call", INTERVIEW, "next week", "tuesday", "3pm", "")
    assert found == TUESDAY.replace(month=12, day=1, hour=15)
    assert any(line.startswith("Which day next week?") for line in seen)


@pytest.mark.parametrize(
    "typed",
    [
        "thursday was right",
        "sorry, Thursday was right",
        "no wait, thursday is fine",
        "Thursday it is.",
        "thursday, yes",
        "actually thursday works",
        "5pm is right",
        "the day's right",
        "that's the right day",
        "looks good",
        "Perfect!",
    ],
)
def test_the_day_found_right_at_a_read_back_is_a_yes(typed: str) -> None:
    found, seen = told("call", INTERVIEW, "thursday 5pm", typed)
    assert found == TUESDAY.replace(day=26, hour=17)
    assert AGAIN[True] not in seen


@pytest.mark.parametrize(
    ("typed", "day", "hour"),
    [
        ("friday was right", 27, 17),
        ("no wait, friday is fine", 27, 17),
        ("wednesday's better", 25, 17),
        ("no, 5pm is right but friday", 27, 17),
        ("the day is right but at 4", 26, 16),
    ],
)
def test_another_day_found_right_is_the_correction(typed: str, day: int, hour: int) -> None:
    found, _ = told("call", INTERVIEW, "thursday 5pm", typed, "")
    assert found == TUESDAY.replace(day=day, hour=hour)


def test_of_no_and_the_same_day_nobody_knows_what_is_meant() -> None:
    _, seen = told("call", INTERVIEW, "thursday 5pm", "no, thursday", "")
    assert sum("Is that right?" in line for line in seen) == 2


@pytest.mark.parametrize("typed", ["any time", "whenever", "not sure yet", "later", "TBD"])
def test_an_hour_that_is_not_known_stays_open(typed: str) -> None:
    found, _ = told("call", INTERVIEW, "thursday", typed, "")
    assert found
    assert (found.day, found.second) == (26, 59)


def test_another_day_may_be_told_where_the_hour_is_asked() -> None:
    found, _ = told("call", INTERVIEW, "thursday", "friday instead", "5pm", "")
    assert found == TUESDAY.replace(day=27, hour=17)


def test_a_day_without_an_hour_can_be_found_right() -> None:
    found, _ = told("call", INTERVIEW, "thursday", "", "thursday was right")
    assert found
    assert (found.day, found.second) == (26, 59)


@pytest.mark.parametrize("typed", ["I don't know the day yet", "don't know the exact date"])
def test_a_day_that_turns_out_not_to_be_known_is_none(typed: str) -> None:
    found, seen = told("interview", NOTHING, "in two weeks", typed)
    assert found is None
    assert seen[-1] == NO_DATE_YET


def test_nor_does_it_take_a_day_away_that_is_known() -> None:
    found, _ = told("interview", INTERVIEW, "Tuesday evening", "I don't know the day yet", "")
    assert found == FRIDAY
    found, _ = told("interview", INTERVIEW, "none")
    assert found is None
