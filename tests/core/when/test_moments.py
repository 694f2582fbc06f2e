"""Day and time as people write them: what is understood, and what is asked again."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.core.when.moments import FARTHEST, Ask, in_days, on_the_clock, said_back, when

NOW = datetime(2026, 11, 23, 20, 0, tzinfo=UTC)
"""A Monday evening."""
BERLIN = ZoneInfo("Europe/Berlin")

UNDERSTOOD = """
wed 17:00                       | Wednesday 25 November, 17:00, in two days
Wednesday 17:00                 | Wednesday 25 November, 17:00, in two days
weds 17:00                      | Wednesday 25 November, 17:00, in two days
WED, 17:00                      | Wednesday 25 November, 17:00, in two days
17:00 wed                       | Wednesday 25 November, 17:00, in two days
on Wednesday at 5 pm            | Wednesday 25 November, 17:00, in two days
wed 5 p.m.                      | Wednesday 25 November, 17:00, in two days
wed at 5 in the afternoon       | Wednesday 25 November, 17:00, in two days
wed 17h30                       | Wednesday 25 November, 17:30, in two days
wed 03:30                       | Wednesday 25 November, 03:30, in two days
Wed 25 Nov 17:00                | Wednesday 25 November, 17:00, in two days
tue 10am                        | Tuesday 24 November, 10:00, tomorrow
tues 10am                       | Tuesday 24 November, 10:00, tomorrow
thursday 10am                   | Thursday 26 November, 10:00, in three days
thur 10am                       | Thursday 26 November, 10:00, in three days
thurs. 10am                     | Thursday 26 November, 10:00, in three days
this friday 3:30pm              | Friday 27 November, 15:30, in four days
next friday at 3pm              | Friday 27 November, 15:00, in four days
mon 21:00                       | Monday 23 November, 21:00, today
mon 9:00                        | Monday 30 November, 09:00, in seven days
mon 20:00                       | Monday 30 November, 20:00, in seven days
next monday 21:00               | Monday 30 November, 21:00, in seven days
today 21:00                     | Monday 23 November, 21:00, today
tonight 9pm                     | Monday 23 November, 21:00, today
tomorrow 9:30                   | Tuesday 24 November, 09:30, tomorrow
tomorrow 9.30                   | Tuesday 24 November, 09:30, tomorrow
tomorrow at noon                | Tuesday 24 November, 12:00, tomorrow
tomorrow 12pm                   | Tuesday 24 November, 12:00, tomorrow
tomorrow 12:15am                | Tuesday 24 November, 00:15, tomorrow
the day after tomorrow 10:00    | Wednesday 25 November, 10:00, in two days
in two days at 10:00            | Wednesday 25 November, 10:00, in two days
in 16 days 10:00                | Wednesday 9 December, 10:00, in 16 days
in a week at 10am               | Monday 30 November, 10:00, in seven days
2026-11-26 10:00                | Thursday 26 November, 10:00, in three days
2026-11-26T10:00                | Thursday 26 November, 10:00, in three days
2026-11-26T10:00:00Z            | Thursday 26 November, 10:00, in three days
2026-11-26T12:00:00+02:00       | Thursday 26 November, 10:00, in three days
26 Nov 10:00                    | Thursday 26 November, 10:00, in three days
26 November 2026 10:00          | Thursday 26 November, 10:00, in three days
26th of November, 10:00         | Thursday 26 November, 10:00, in three days
Nov 26 10:00                    | Thursday 26 November, 10:00, in three days
November 26th, 2026, 10am       | Thursday 26 November, 10:00, in three days
26.11. 10:00                    | Thursday 26 November, 10:00, in three days
26.11.2026 10:00                | Thursday 26 November, 10:00, in three days
26/11 10:00                     | Thursday 26 November, 10:00, in three days
11/26/2026 10:00                | Thursday 26 November, 10:00, in three days
12/12 10:00                     | Saturday 12 December, 10:00, in 19 days
5 Jan 10:00                     | Tuesday 5 January 2027, 10:00, in 43 days
"""

ASKED_AGAIN = """
                                | Type a day and a time
17:00                           | Type the day too, for example: wed 17:00
5pm                             | Type the day too, for example: wed 17:00
wed                             | Type the time too
tomorrow morning                | “morning” is not understood
26 Nov                          | Type the time too
2026-11-26                      | Type the time too
soon                            | “soon” is not understood
wensday 17:00                   | Did you mean wednesday?
25 Novmber 17:00                | Did you mean november?
wed 25 17:00                    | “25” is no time as it stands
wed 3                           | Type 3am or 3pm
wed 3:30                        | Type 3:30am or 3:30pm
wed 15                          | Type it as 17:00, or 5pm
wed 25:00                       | “25:00” is no time
wed 13pm                        | “13pm” is no time
wed 1700                        | “1700” is not understood
tomorrow 9.10                   | could be a day or a time
11/12 10:00                     | Type the month as a word: 11 Dec, or 12 Nov
31 Nov 10:00                    | There is no such day
2026-02-30 10:00                | There is no such day
Thu 25 Nov 17:00                | is a Wednesday, not a Thursday
wed thu 17:00                   | more than one day or time
wed 17:00 18:00                 | more than one day or time
tomorrow wed 17:00              | more than one day or time
today 9:00                      | is past
today 20:00                     | is past
yesterday 17:00                 | Sunday 22 November 2026, 17:00, is past
20 Nov 10:00                    | Friday 20 November 2026, 10:00, is past
2025-11-26 10:00                | is past
2027-04-01 10:00                | more than 120 days ahead
in 20 weeks 10:00               | more than 120 days ahead
9999-12-31 10:00                | more than 120 days ahead
9999-12-31T23:59:59-12:00       | is not understood
"""


def table(text: str) -> list[tuple[str, str]]:
    rows = (row.partition("|") for row in text.strip("\n").splitlines())
    return [(typed.strip(), wanted.strip()) for typed, _, wanted in rows]


@pytest.mark.parametrize(("typed", "meant"), table(UNDERSTOOD))
def test_it_is_understood_and_said_back(typed: str, meant: str) -> None:
    found = when(typed, now=NOW)
    assert isinstance(found, datetime), found
    assert said_back(found, NOW) == meant


@pytest.mark.parametrize(("typed", "answer"), table(ASKED_AGAIN))
def test_it_is_asked_again_and_says_what_to_type(typed: str, answer: str) -> None:
    found = when(typed, now=NOW)
    assert isinstance(found, Ask), said_back(found, NOW)
    assert answer in found.text


def test_the_table_has_at_least_forty_texts() -> None:
    assert len(table(UNDERSTOOD)) + len(table(ASKED_AGAIN)) >= 40


def test_29_february_is_a_day_in_a_leap_year_only() -> None:
    late = datetime(2027, 12, 1, 9, 0, tzinfo=UTC)
    assert when("29 Feb 10:00", now=late) == datetime(2028, 2, 29, 10, 0, tzinfo=UTC)
    assert isinstance(when("29 Feb 10:00", now=NOW), Ask)


def test_a_time_is_that_of_the_day_itself_when_summer_time_ends_before_it() -> None:
    summer = datetime(2026, 10, 23, 12, 0, tzinfo=BERLIN)
    as_a_computer_says_it = datetime.fromisoformat(summer.isoformat())  # knows only +02:00
    for now in (summer, as_a_computer_says_it):
        found = when("mon 10:00", now=now)
        assert isinstance(found, datetime)
        exact = on_the_clock(found, now=now, zone=BERLIN)
        assert exact.astimezone(UTC) == datetime(2026, 10, 26, 9, 0, tzinfo=UTC)
        assert said_back(exact, now) == "Monday 26 October, 10:00, in three days"


def test_a_moment_with_its_zone_stays_that_moment() -> None:
    now = datetime(2026, 10, 23, 12, 0, tzinfo=BERLIN)
    found = when("2026-10-26T09:00:00Z", now=now)
    assert isinstance(found, datetime)
    assert on_the_clock(found, now=now, zone=BERLIN).isoformat() == "2026-10-26T10:00:00+01:00"


def test_distances_are_in_words_near_and_in_figures_far_away() -> None:
    said = [in_days(days) for days in (-13, -2, -1, 0, 1, 2, 12, 13)]
    assert said == [
        *("13 days ago", "two days ago", "yesterday", "today"),
        *("tomorrow", "in two days", "in twelve days", "in 13 days"),
    ]


@given(st.text(max_size=80) | st.text("0123456789:./- ampmwedthunov,", max_size=30))
def test_nothing_that_is_typed_breaks_it_and_no_answer_lies_outside(typed: str) -> None:
    found = when(typed, now=NOW)
    if isinstance(found, datetime):
        assert NOW < found <= NOW + timedelta(FARTHEST + 1)
    else:
        assert found.text.endswith((".", "?"))


@given(
    st.datetimes(NOW.replace(tzinfo=None), datetime(2027, 3, 20, tzinfo=UTC).replace(tzinfo=None)),
    st.sampled_from(
        ("{:%Y-%m-%d %H:%M}", "{:%d %b %H:%M}", "{:%A %d %B %Y, %H:%M}", "{:%I:%M%p on %b %d}")
    ),
)
def test_a_moment_that_is_written_out_is_read_as_itself(moment: datetime, form: str) -> None:
    moment = moment.replace(second=0, microsecond=0, tzinfo=UTC)
    if moment > NOW:
        assert when(form.format(moment), now=NOW) == moment


@given(st.integers(0, 6), st.integers(0, 23), st.integers(0, 59))
def test_a_weekday_is_the_next_such_day_with_that_time(day: int, hour: int, minute: int) -> None:
    name = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")[day]
    found = when(f"{name} {hour:02}:{minute:02}", now=NOW)
    assert isinstance(found, datetime)
    assert found.weekday() == day
    assert timedelta(0) < found - NOW <= timedelta(7)
