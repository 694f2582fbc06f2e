"""Day and time as people write them: what is understood, and what is asked again."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from tests.for_each import for_each
from trainer.core.when.days import FARTHEST
from trainer.core.when.moments import Ask, when
from trainer.core.when.said import hour, in_days, said_back

NOW = datetime(2026, 11, 23, 20, 0, tzinfo=UTC)
"""A Monday evening."""
BERLIN = ZoneInfo("Europe/Berlin")

UNDERSTOOD = """
wed 17:00                       | Wednesday, November 25, 5:00 PM, in two days
Wednesday 17:00                 | Wednesday, November 25, 5:00 PM, in two days
weds 17:00                      | Wednesday, November 25, 5:00 PM, in two days
WED, 17:00                      | Wednesday, November 25, 5:00 PM, in two days
17:00 wed                       | Wednesday, November 25, 5:00 PM, in two days
on Wednesday at 5 pm            | Wednesday, November 25, 5:00 PM, in two days
wed 5 p.m.                      | Wednesday, November 25, 5:00 PM, in two days
wed at 5 in the afternoon       | Wednesday, November 25, 5:00 PM, in two days
wed 17h30                       | Wednesday, November 25, 5:30 PM, in two days
wednesday at 17h                | Wednesday, November 25, 5:00 PM, in two days
wed 17 h                        | Wednesday, November 25, 5:00 PM, in two days
monday at 21h                   | Today, Monday, November 23, 9:00 PM
wed 17.30                       | Wednesday, November 25, 5:30 PM, in two days
wed 03:30                       | Wednesday, November 25, 3:30 AM, in two days
Wed 25 Nov 17:00                | Wednesday, November 25, 5:00 PM, in two days
tue 10am                        | Tomorrow, Tuesday, November 24, 10:00 AM
tues 10am                       | Tomorrow, Tuesday, November 24, 10:00 AM
thursday 10am                   | Thursday, November 26, 10:00 AM, in three days
thur 10am                       | Thursday, November 26, 10:00 AM, in three days
thurs. 10am                     | Thursday, November 26, 10:00 AM, in three days
this friday 3:30pm              | Friday, November 27, 3:30 PM, in four days
next friday at 3pm              | Friday, November 27, 3:00 PM, in four days
mon 21:00                       | Today, Monday, November 23, 9:00 PM
mon 9:00                        | Monday, November 30, 9:00 AM, in seven days
mon 20:00                       | Monday, November 30, 8:00 PM, in seven days
next monday 21:00               | Monday, November 30, 9:00 PM, in seven days
today 21:00                     | Today, Monday, November 23, 9:00 PM
tonight 9pm                     | Today, Monday, November 23, 9:00 PM
tomorrow 9:30                   | Tomorrow, Tuesday, November 24, 9:30 AM
tomorrow 9 30                   | Tomorrow, Tuesday, November 24, 9:30 AM
tomorrow at 930                 | Tomorrow, Tuesday, November 24, 9:30 AM
thursday 1 30                   | Thursday, November 26, 1:30 PM, in three days
tomorrow at three               | Tomorrow, Tuesday, November 24, 3:00 PM
thursday at 11                  | Thursday, November 26, 11:00 AM, in three days
tomorrow 9.30                   | Tomorrow, Tuesday, November 24, 9:30 AM
tomorrow at noon                | Tomorrow, Tuesday, November 24, 12:00 PM
tomorrow 12pm                   | Tomorrow, Tuesday, November 24, 12:00 PM
tomorrow 12:15am                | Tomorrow, Tuesday, November 24, 12:15 AM
the day after tomorrow 10:00    | Wednesday, November 25, 10:00 AM, in two days
in two days at 10:00            | Wednesday, November 25, 10:00 AM, in two days
in 16 days 10:00                | Wednesday, December 9, 10:00 AM, in 16 days
in a week at 10am               | Monday, November 30, 10:00 AM, in seven days
2026-11-26 10:00                | Thursday, November 26, 10:00 AM, in three days
2026-11-26T10:00                | Thursday, November 26, 10:00 AM, in three days
2026-11-26T10:00:00Z            | Thursday, November 26, 10:00 AM, in three days
2026-11-26T12:00:00+02:00       | Thursday, November 26, 10:00 AM, in three days
26 Nov 10:00                    | Thursday, November 26, 10:00 AM, in three days
26 November 2026 10:00          | Thursday, November 26, 10:00 AM, in three days
26th of November, 10:00         | Thursday, November 26, 10:00 AM, in three days
Nov 26 10:00                    | Thursday, November 26, 10:00 AM, in three days
November 26th, 2026, 10am       | Thursday, November 26, 10:00 AM, in three days
26.11. 10:00                    | Thursday, November 26, 10:00 AM, in three days
26.11.2026 10:00                | Thursday, November 26, 10:00 AM, in three days
26/11 10:00                     | Thursday, November 26, 10:00 AM, in three days
11/26/2026 10:00                | Thursday, November 26, 10:00 AM, in three days
12/12 10:00                     | Saturday, December 12, 10:00 AM, in 19 days
wed 5pm est                     | Wednesday, November 25, 10:00 PM, in two days
wed 10:00 EST                   | Wednesday, November 25, 3:00 PM, in two days
wed 5pm Pacific                 | Thursday, November 26, 1:00 AM, in three days
wed 5 p.m. (ET)                 | Wednesday, November 25, 10:00 PM, in two days
wed 10am eastern time           | Wednesday, November 25, 3:00 PM, in two days
wed 10am Berlin time            | Wednesday, November 25, 9:00 AM, in two days
wed 10am Europe/Berlin          | Wednesday, November 25, 9:00 AM, in two days
wed 10am New York time          | Wednesday, November 25, 3:00 PM, in two days
the 11th at 10am                | Friday, December 11, 10:00 AM, in 18 days
Friday the 11th at 10am         | Friday, December 11, 10:00 AM, in 18 days
Monday the 4th, 10am            | Monday, January 4, 2027, 10:00 AM, in 42 days
the 26th 10:00                  | Thursday, November 26, 10:00 AM, in three days
5 Jan 10:00                     | Tuesday, January 5, 2027, 10:00 AM, in 43 days
a week from today at 10am       | Monday, November 30, 10:00 AM, in seven days
three days from now at 4pm      | Thursday, November 26, 4:00 PM, in three days
two weeks from tomorrow at noon | Tuesday, December 8, 12:00 PM, in 15 days
a week from Tuesday at 3pm      | Tuesday, December 1, 3:00 PM, in eight days
the Friday after this one, 4:30 pm | Friday, December 4, 4:30 PM, in eleven days
Friday week at 4pm              | Friday, December 4, 4:00 PM, in eleven days
a week on Friday at 10am        | Friday, December 4, 10:00 AM, in eleven days
in a week's time at 10am        | Monday, November 30, 10:00 AM, in seven days
in two weeks on Thursday at 10am | Thursday, December 10, 10:00 AM, in 17 days
in two weeks on Thursday, 10 in the morning I think | Thursday, December 10, 10:00 AM, in 17 days
on thursday in two weeks, 10 in the morning | Thursday, December 10, 10:00 AM, in 17 days
Thursday in a week at noon      | Thursday, December 3, 12:00 PM, in ten days
in a week from tuesday at noon  | Tuesday, December 1, 12:00 PM, in eight days
Tuesday next week at 10am       | Tuesday, December 1, 10:00 AM, in eight days
next week tuesday 10am          | Tuesday, December 1, 10:00 AM, in eight days
tomorrow at ten in the morning  | Tomorrow, Tuesday, November 24, 10:00 AM
tomorrow morning at ten         | Tomorrow, Tuesday, November 24, 10:00 AM
tomorrow evening at 9:30        | Tomorrow, Tuesday, November 24, 9:30 PM
Tuesday afternoon at 2          | Tomorrow, Tuesday, November 24, 2:00 PM
wed morning 7:30                | Wednesday, November 25, 7:30 AM, in two days
wed evening 7:30                | Wednesday, November 25, 7:30 PM, in two days
tomorrow morning at 07:30       | Tomorrow, Tuesday, November 24, 7:30 AM
this evening at 9               | Today, Monday, November 23, 9:00 PM
tonight at nine                 | Today, Monday, November 23, 9:00 PM
tomorrow at 9 at night          | Tomorrow, Tuesday, November 24, 9:00 PM
tomorrow night at 8             | Tomorrow, Tuesday, November 24, 8:00 PM
the 3rd at noon                 | Thursday, December 3, 12:00 PM, in ten days
wed at twelve noon              | Wednesday, November 25, 12:00 PM, in two days
wed half past two pm            | Wednesday, November 25, 2:30 PM, in two days
wed afternoon at half past 2    | Wednesday, November 25, 2:30 PM, in two days
wed a quarter to three pm       | Wednesday, November 25, 2:45 PM, in two days
wed ten to one in the afternoon | Wednesday, November 25, 12:50 PM, in two days
wed twenty-five past six pm     | Wednesday, November 25, 6:25 PM, in two days
wed two thirty pm               | Wednesday, November 25, 2:30 PM, in two days
wed five o'clock pm             | Wednesday, November 25, 5:00 PM, in two days
"""

ASKED_AGAIN = """
Thursday the 12th 10am          | December 12, 2026 is a Saturday, not a Thursday
the 32nd 10am                   | There's no such day
                                | Type a day and a time
17:00                           | Type the day too, for example: Wed 5:00 PM
5pm                             | Type the day too, for example: Wed 5:00 PM
wed                             | Type the time too
tomorrow morning                | Type the time too
this afternoon                  | Type the time too
a week from today               | Type the time too
morning                         | Which morning? Type the day too, for example: Wed morning.
next week                       | Which day next week?
later this week                 | Which day later this week?
this weekend                    | Saturday or Sunday?
Sunday next week 10am           | Which Sunday? Type the date: Nov 29 or Dec 6.
at ten in the morning           | Type the day too, for example: Wed 10:00 AM.
tomorrow at seven               | Type 7am or 7pm
tomorrow seven thirty           | Type 7:30am or 7:30pm
wed half past seven             | Type 7:30am or 7:30pm
in three days at 7              | Type 7am or 7pm
in three days at seven          | Type 7am or 7pm
Tuesday afternoon at 10         | In the afternoon? Type the hour you mean: 10:00 AM or 10:00 PM.
tomorrow morning at 12          | In the morning? Type the hour you mean: 12:00 AM or 12:00 PM.
tomorrow morning at 5pm         | 5:00 PM isn't in the morning.
tonight 8am                     | 8:00 AM isn't at night.
wed morning evening 10am        | isn't in the
this afternoon at 3             | has already passed
26 Nov                          | Type the time too
2026-11-26                      | Type the time too
soon                            | I don't understand “soon”
ask Tom 5pm                     | I don't understand “ask”
wed after 5 days at noon        | I don't understand “after”
wed 10am their own time         | I don't know their time zone
Tom 5pm                         | I don't understand “Tom”
wed Übermut 5pm                 | I don't understand “Übermut”
wensday 17:00                   | Did you mean wednesday?
25 Novmber 17:00                | Did you mean november?
wed 7                           | Type 7am or 7pm
wed 25:00                       | “25:00” isn't a time
wed 13pm                        | “13pm” isn't a time
wed 1726                        | I don't understand “1726”
tomorrow 9.10                   | could be a day or a time
11/12 10:00                     | Write out the month: Nov 12 or Dec 11
31 Nov 10:00                    | There's no such day
2026-02-30 10:00                | There's no such day
Thu 25 Nov 17:00                | is a Wednesday, not a Thursday
Thursday in two weeks, at 7     | Type 7am or 7pm
next Thursday in two weeks at 7 | Type 7am or 7pm
Sunday in two weeks 10am        | Which Sunday? Type the date: Dec 6 or Dec 13.
Thursday or Friday at 10        | more than one day or time
wed thu at 10                   | more than one day or time
in two weeks, in three weeks 9am | more than one day or time
in two weeks wed Dec 9 10am     | more than one day or time
wed thu 17:00                   | more than one day or time
wed 17:00 18:00                 | more than one day or time
tomorrow wed 17:00              | more than one day or time
today 9:00                      | has already passed
today 20:00                     | has already passed
yesterday 17:00                 | Sunday, November 22, 5:00 PM has already passed
20 Nov 10:00                    | Friday, November 20, 10:00 AM has already passed
2025-11-26 10:00                | has already passed
2027-04-01 10:00                | more than 120 days away
in 20 weeks 10:00               | more than 120 days away
9999-12-31 10:00                | more than 120 days away
9999-12-31T23:59:59-12:00       | I don't understand
"""


SAID = """
half quarter past to ten two thirty twelve noon o'clock morning afternoon night in the at this next
week weeks weekend a from today now tomorrow tonight tue sunday 3 14 9:30 pm am, 5th nov in days
""".split()


def table(text: str) -> list[tuple[str, str]]:
    rows = (row.partition("|") for row in text.strip("\n").splitlines())
    return [(typed.strip(), wanted.strip()) for typed, _, wanted in rows]


@for_each(("typed", "meant"), table(UNDERSTOOD))
def test_it_is_understood_and_said_back(typed: str, meant: str) -> None:
    found = when(typed, now=NOW)
    assert isinstance(found, datetime), found
    assert said_back(found, NOW) == meant


@for_each(("typed", "answer"), table(ASKED_AGAIN))
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


def test_letters_of_a_zone_mean_what_its_clocks_show_also_in_summer() -> None:
    summer = datetime(2026, 7, 6, 12, 0, tzinfo=UTC)
    assert when("tue 10am EST", now=summer) == datetime(2026, 7, 7, 14, 0, tzinfo=UTC)


def test_hours_are_said_as_the_person_counts_them() -> None:
    noon, night, late = (NOW.replace(hour=hour, minute=5) for hour in (12, 0, 17))
    assert [hour(at, twelve=True) for at in (noon, night, late)] == [
        "12:05 PM",
        "12:05 AM",
        "5:05 PM",
    ]
    assert [hour(at, twelve=False) for at in (night, late)] == ["00:05", "17:05"]


def test_distances_are_in_words_near_and_in_figures_far_away() -> None:
    said = [in_days(days) for days in (-13, -2, -1, 0, 1, 2, 12, 13)]
    assert said == [
        *("13 days ago", "two days ago", "yesterday", "today"),
        *("tomorrow", "in two days", "in twelve days", "in 13 days"),
    ]


@given(
    st.text(max_size=80)
    | st.text("0123456789:./- ampmwedthunov,", max_size=30)
    | st.lists(st.sampled_from(SAID), max_size=8).map(" ".join)
)
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
