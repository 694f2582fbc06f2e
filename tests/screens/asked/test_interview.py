"""The questions about an interview: gone back in, names as people are called, days alone."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.people import MONDAY
from tests.support.terminals.typist import FIVE, NEW, THURSDAY, Typist, asked
from trainer.core.stages.stages import Stage
from trainer.core.when.moments import when
from trainer.core.when.said import hourless
from trainer.rows.asked.answered import A_DAY, A_SENTENCE
from trainer.screens.asked.answering import KEYS, Left
from trainer.screens.asked.interview import Questions

AFTERNOON = MONDAY.replace(hour=15, minute=0, second=0)


def test_a_small_name_is_offered_as_people_write_it() -> None:
    typist = Typist("mrs ortiz", "", "mr lee", "n", "mr lee", "")
    found = asked(typist)
    assert (found.interviewer, found.next) == ("Mrs. Ortiz", "mr lee")
    assert "You'll call Mrs. Ortiz? Enter: yes · n: type it again " in typist.seen


def test_b_goes_back_and_shows_what_was_answered() -> None:
    typist = Typist("Ms. Ortis", "b", "Ms. Ortiz", "Mr. Lee", "b", "", "")
    found = asked(typist)
    assert (found.interviewer, found.next) == ("Ms. Ortiz", "Mr. Lee")
    assert any("Enter: Ms. Ortis" in line for line in typist.seen)
    assert any("Enter: Mr. Lee" in line for line in typist.seen)


def test_before_the_first_question_there_is_none() -> None:
    assert asked(Typist("b", "b", "Ms. Ortiz", "", "")).interviewer == "Ms. Ortiz"


def test_a_day_is_no_name() -> None:
    typist = Typist("wed 5pm", "thursday", "Ms. Ortiz", "", "")
    assert asked(typist).interviewer == "Ms. Ortiz"
    assert typist.seen.count(A_DAY) == 2


def test_a_day_told_beside_whom_one_meets_is_said_back_before_the_call_is_asked() -> None:
    told = "The dean, Dr. Joyce Bell. We meet Thursday at 10 am."
    typist = Typist("Ms. Ortiz", told, "", "", "")
    found = asked(typist)
    assert (found.next, found.whole("next").about) == ("Dr. Bell", "the dean")
    assert found.interview == THURSDAY.replace(hour=10, minute=0, second=0)
    assert any("The interview is on Thursday" in line for line in typist.seen)


def test_a_day_told_beside_who_is_called_is_that_of_the_call() -> None:
    typist = Typist("Ms. Ortiz, I'll call her Thursday at 5 pm", "", "")
    found = asked(typist)
    assert (found.interviewer, found.call) == ("Ms. Ortiz", FIVE)


def test_a_day_alone_asks_for_the_hour_which_may_stay_open() -> None:
    typist = Typist("", "", "thursday", "", "")
    call = asked(typist).call
    assert call == THURSDAY
    assert call is not None
    assert hourless(call)
    assert any("At what time will you call?" in line for line in typist.seen)
    assert any(
        line.startswith(
            "You'll call on Thursday, November 26, in three days, no time yet. Is that right?"
        )
        for line in typist.seen
    )


def test_an_hour_that_is_told_then_makes_it_a_moment() -> None:
    assert asked(Typist("", "", "thursday", "5pm", "yes")).call == FIVE


def test_an_hour_learned_later_closes_the_day() -> None:
    typist = Typist("", "", "thu 5pm", "")
    assert asked(typist, Stage(name="acme-1", call=THURSDAY)).call == FIVE
    assert any("no time yet" in line for line in typist.seen)


def test_enter_changes_nothing() -> None:
    known = Stage(name="acme-1", interviewer="Ms. Ortiz", next="Mr. Lee", call=THURSDAY)
    assert asked(Typist("", "", ""), known) == known


def test_an_hour_that_is_none_is_asked_again() -> None:
    typist = Typist("", "", "thursday", "25:00", "blueish", "5pm", "")
    assert asked(typist).call == FIVE
    assert sum("isn't a time I understand" in line for line in typist.seen) == 2


@pytest.mark.parametrize(
    ("typed", "hour"),
    [
        (("thursday afternoon", "5"), 17),
        (("thursday morning", "ten"), 10),
        (("thursday evening", "7:30", ""), 19),
        (("in three days at 10", "in the morning at ten"), 10),
        (("thu", "at ten in the morning"), 10),
    ],
)
def test_the_part_of_a_day_says_which_hour_is_meant(typed: tuple[str, ...], hour: int) -> None:
    lines = ("", "", *typed, "") if typed[-1] else ("", "", *typed)
    call = asked(Typist(*lines)).call
    assert call
    assert (call.date(), call.hour) == (THURSDAY.date(), hour)


def test_a_day_typed_after_next_week_is_one_of_that() -> None:
    typist = Typist("", "", "next week", "thu at 10am", "")
    call = asked(typist).call
    assert call
    assert (call.month, call.day, call.hour) == (12, 3, 10)
    assert any(line.startswith("Which day next week?") for line in typist.seen)


@pytest.mark.parametrize(
    ("known", "typed", "kept"),
    [
        ("Acme, Inc.", "Acme", "Acme"),
        ("Acme (UK)", "Acme", "Acme"),
        ("Acme", "keep as it is", "Acme"),
    ],
)
def test_a_part_of_what_is_known_is_a_new_answer(known: str, typed: str, kept: str) -> None:
    ask = Questions(MONDAY, UTC, (typist := Typist(typed)).read, typist.write)
    assert ask.fields(("company",), Stage(name="acme-1", company=known)).company == kept


def test_so_is_the_day_alone_of_a_moment_that_is_known() -> None:
    typist = Typist("", "", "thursday", "3pm", "")
    call = asked(typist, Stage(name="acme-1", call=FIVE)).call
    assert call == FIVE.replace(hour=15)


# -- the call is today


@pytest.mark.parametrize(
    ("typed", "hour"),
    [("4:30pm", 16), ("4:30", 16), ("today 4:30", 16), ("16:30", 16), ("today 16:30", 16)],
)
def test_today_needs_only_its_hour(typed: str, hour: int) -> None:
    typist = Typist(typed, "")
    call = today(typist)
    assert call == AFTERNOON.replace(hour=hour, minute=30)
    assert typist.seen[0].startswith("At what time will you call today?")


def test_an_hour_not_understood_or_none_never_loses_today() -> None:
    for typed in (("",), ("noonish", ""), ("today", ""), ("don't know",), ("-",), ("2pm", "")):
        call = today(Typist(*typed, *([""] if "today" in typed else [])))
        assert call is not None
        assert (call.date(), hourless(call)) == (AFTERNOON.date(), True)


def today(typist: Typist) -> datetime | None:
    ask = Questions(AFTERNOON, UTC, typist.read, typist.write, today=True)
    call = ask.fields(("call",), NEW).call
    assert list(typist.lines) == []
    return call


def test_an_hour_that_could_still_be_two_is_asked() -> None:
    typist = Typist("7", "7pm", "")
    ask = Questions(AFTERNOON.replace(hour=3), UTC, typist.read, typist.write, today=True)
    assert ask.fields(("call",), NEW).call == AFTERNOON.replace(hour=19, minute=0)
    assert any("Morning or afternoon?" in line for line in typist.seen)


# -- a day that was told stays


def test_a_time_alone_is_on_the_day_told_before() -> None:
    assert asked(Typist("", "", "thu 4pm", "5pm", "")).call == FIVE
    assert asked(Typist("", "", "5pm", ""), Stage(name="acme-1", call=THURSDAY)).call == FIVE


def test_with_no_day_told_a_time_alone_asks_for_one() -> None:
    typist = Typist("", "", "5pm", "thu 5pm", "")
    assert asked(typist).call == FIVE
    assert any("On which day?" in line for line in typist.seen)


def test_another_moment_or_name_may_be_typed_where_one_is_said_back() -> None:
    found = asked(Typist("ms ortis", "Ms. Ortiz", "", "wed 5pm", "hm", "thu 5pm", ""))
    assert (found.interviewer, found.call) == ("Ms. Ortiz", FIVE)


# -- the words that are no answers


def test_b_where_a_name_is_said_back_asks_for_it_again() -> None:
    assert asked(Typist("ms ortis", "b", "Ms. Ortiz", "", "")).interviewer == "Ms. Ortiz"


def test_help_is_no_name_and_a_sentence_is_none() -> None:
    typist = Typist("help", "I call them soon", "my call is today", "Ms. Ortiz", "", "")
    assert asked(typist).interviewer == "Ms. Ortiz"
    assert KEYS in typist.seen
    assert A_SENTENCE in typist.seen
    assert A_DAY in typist.seen


@pytest.mark.parametrize("word", ["q", "quit", " Exit "])
def test_q_leaves_and_what_was_answered_is_known(word: str) -> None:
    with pytest.raises(Left) as left:
        asked(Typist("Ms. Ortiz", word))
    assert left.value.stage == Stage(name="acme-1", interviewer="Ms. Ortiz")


def test_b_at_the_hour_goes_back_to_the_day() -> None:
    found = asked(Typist("", "", "friday", "b", "b", "Mr. Lee", "thu 5pm", ""))
    assert (found.next, found.call) == ("Mr. Lee", FIVE)


# -- what is refused, and what is told in two steps


def test_a_refused_day_is_forgotten() -> None:
    typist = Typist("", "", "fri 5pm", "n", "5pm", "thu 5pm", "")
    assert asked(typist).call == FIVE
    assert any("On which day?" in line for line in typist.seen)


def test_where_it_is_about_today_an_hour_is_today_again_after_another_day() -> None:
    assert today(Typist("tomorrow 7am", "n", "4:30pm", "")) == at(16, 30)
    typist = Typist("tomorrow 7am", "n", "7:15am", "")
    assert hourless(today(typist) or MONDAY)
    assert any("has already passed" in line for line in typist.seen)
    assert not any("Tomorrow" in line and "7:15" in line for line in typist.seen)


def test_the_day_of_an_hour_that_could_be_two_stays() -> None:
    typist = Typist("", "", "Thursday at 7", "7pm", "")
    assert asked(typist).call == FIVE.replace(hour=19)
    assert any("Morning or afternoon?" in line for line in typist.seen)
    assert not any("On which day?" in line for line in typist.seen)


def at(hour: int, minute: int) -> datetime:
    return AFTERNOON.replace(hour=hour, minute=minute)


@given(st.datetimes(datetime(2026, 1, 1), datetime(2030, 1, 1)))  # noqa: DTZ001 - in UTC below
def test_the_day_of_the_example_lies_ahead_whenever_it_is(now: datetime) -> None:
    typist = Typist("")
    here = now.replace(tzinfo=UTC)
    Questions(here, UTC, typist.read, typist.write).fields(("interview",), NEW)
    example = typist.seen[0].partition("for example, ")[2].partition(" ·")[0]
    assert isinstance(when(example, now=here), datetime)
