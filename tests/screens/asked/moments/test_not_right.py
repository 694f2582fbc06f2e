"""What is typed where a moment is said back is a new answer: another day, or another hour."""

from datetime import UTC, datetime

import pytest

from tests.support.people import MONDAY
from tests.support.terminals.typist import FIVE, Typist, asked, told
from trainer.core.stages.stages import Stage
from trainer.rows.stages import HELPS
from trainer.screens.asked.interview import Questions


@pytest.mark.parametrize(
    ("typed", "day", "hour"),
    [
        ("no, Wednesday", 25, 17),
        ("Wednesday not Thursday", 25, 17),
        ("no, at 4", 26, 16),
        ("not quite, 4pm", 26, 16),
        ("yes but at 8", 26, 20),
        ("no, it's at 9am", 26, 9),
        ("no, noon", 26, 12),
        ("actually Friday at 3pm", 27, 15),
        ("nope, it's the 27th at 5pm", 27, 17),
        ("No, on a Friday", 27, 17),
        ("it should be a friday", 27, 17),
        ("wrong day, it's Friday", 27, 17),
        ("that's the wrong time, 4pm", 26, 16),
        ("right day but 6pm", 26, 18),
        ("same day but at 6", 26, 18),
        ("right time, but Friday", 27, 17),
        ("an hour later", 26, 18),
        ("120 min earlier please", 26, 15),
        ("no, they changed their minds and want Friday now", 27, 17),
    ],
)
def test_another_day_keeps_its_hour_and_another_hour_its_day(
    typed: str, day: int, hour: int
) -> None:
    typist = Typist("", "", "thursday 5pm", typed, "")
    assert asked(typist).call == FIVE.replace(day=day, hour=hour)
    assert sum("Is that right?" in question for question in typist.seen) == 2


@pytest.mark.parametrize(
    ("typed", "then", "day", "hour"),
    [
        ("that's the wrong day", "friday", 27, 17),
        ("right time, wrong day", "friday", 27, 17),
        ("not Thursday", "the 27th", 27, 17),
        ("wrong time", "6", 26, 18),
        ("the day's right but the hour is wrong", "6", 26, 18),
        ("a bit later", "6", 26, 18),
        ("wrong day", "", 26, 17),
    ],
)
def test_of_the_half_that_is_wrong_another_is_asked_and_the_other_half_stays(
    typed: str, then: str, day: int, hour: int
) -> None:
    typist = Typist("", "", "thursday 5pm", typed, then, "")
    assert asked(typist).call == FIVE.replace(day=day, hour=hour)


def test_an_hour_by_their_clock_is_asked_again_and_says_why() -> None:
    typist = Typist("", "", "thursday at 10 o'clock their time", "10am eastern", "")
    found = asked(typist).call
    assert found
    assert (found.astimezone(UTC).day, found.astimezone(UTC).hour) == (26, 15)
    assert any("I don't know their time zone" in each for each in typist.seen)


@pytest.mark.parametrize(("typed", "hour"), [("at 11", 11), ("1", 13), ("no, 9", 9)])
def test_an_hour_that_may_be_either_is_the_nearer_one(typed: str, hour: int) -> None:
    assert asked(Typist("", "", "thursday noon", typed, "")).call == FIVE.replace(hour=hour)


def test_another_day_with_an_hour_that_may_be_either_is_asked_for_the_half() -> None:
    typist = Typist("", "", "thursday 5pm", "Friday not Thursday, at 7", "7pm", "")
    assert asked(typist).call == FIVE.replace(day=27, hour=19)
    assert any(
        each.endswith("Morning or afternoon? Type 7am or 7pm. (Enter: leave the time open) ")
        for each in typist.seen
    )


@pytest.mark.parametrize(
    ("typed", "instead", "hour"),
    [
        ("friday at 8", "no, in the evening", 20),
        ("friday at 8", "pm", 20),
        ("friday at 4", "", 16),
        ("friday 9 30", "no, pm", 21),
        ("friday half past three", "am", 3),
    ],
)
def test_an_hour_by_day_is_taken_unasked_and_its_other_half_told(
    typed: str, instead: str, hour: int
) -> None:
    typist = Typist("", "", typed, *filter(None, (instead,)), "")
    call = asked(typist).call
    assert call
    assert (call.day, call.hour) == (27, hour)
    assert not any("Morning or afternoon" in each for each in typist.seen)


def test_a_day_without_an_hour_stays_one() -> None:
    found = asked(Typist("", "", "thursday", "", "no, Friday", "", "")).call
    assert found
    assert (found.day, found.second) == (27, 59)


def test_a_part_of_the_day_told_for_the_hour_says_which_half_the_next_one_is() -> None:
    typist = Typist("", "", "thursday", "after lunch", "2", "")
    assert asked(typist).call == FIVE.replace(hour=14)
    asked_back = "What time in the afternoon? Type the hour, for example: 2pm."
    assert any(each.startswith(asked_back) for each in typist.seen)


def test_what_is_neither_is_asked_again() -> None:
    typist = Typist("", "", "thursday 5pm", "hm", "no, no", "thursday 5pm", "")
    assert asked(typist).call == FIVE
    assert HELPS["right"] in typist.seen


@pytest.mark.parametrize("typed", ["no, Bob", "no, it's Bob", "nope - Bob", "Bob, not Robert"])
def test_what_is_right_is_typed_behind_the_no(typed: str) -> None:
    for lines in (("his name is Robert", typed, "", ""), ("Robert", "b", typed, "", "")):
        typist = Typist(*lines)
        found = asked(typist)
        assert (found.interviewer, found.in_full) == ("Bob", {})


@pytest.mark.parametrize("typed", ["no, Bob", "actually Bob", "not Robert, Bob"])
def test_so_it_is_where_a_name_is_changed(typed: str) -> None:
    found = asked(Typist(typed, "", ""), Stage(name="acme-1", interviewer="Robert"))
    assert (found.interviewer, found.in_full) == ("Bob", {})


def test_what_he_goes_by_is_offered_for_the_phone() -> None:
    typist = Typist("Robert Hill, the CFO, but everyone calls him Bob", "", "", "")
    found = asked(typist)
    assert found.whole("interviewer").told == "Robert Hill (“Bob”, the CFO)"
    assert any("Bob" in line and "on the phone" in line for line in typist.seen)


@pytest.mark.parametrize("typed", ["at 7", "7", "no, at 7", "No, 7"])
@pytest.mark.parametrize("half", ["7pm", "pm", "evening"])
def test_an_hour_on_a_day_without_one_is_asked_for_its_half(typed: str, half: str) -> None:
    typist = Typist("", "", "thursday", "", typed, half, "")
    assert asked(typist).call == FIVE.replace(hour=19)
    assert any(
        each.endswith("Morning or afternoon? Type 7am or 7pm. (Enter: leave the time open) ")
        for each in typist.seen
    )


@pytest.mark.parametrize("word", ["again", "repeat", "say that again", "What was that?"])
def test_a_moment_is_said_back_once_more_and_stays(word: str) -> None:
    typist = Typist("", "", "thursday 5pm", word, word, "")
    assert asked(typist).call == FIVE
    told = [question for question in typist.seen if "Is that right?" in question]
    assert len(told) == 3
    assert len(set(told)) == 1


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("Monday, Dec 8", "December 8, 2026 is a Tuesday, not a Monday."),
        ("no, 5 in the morning", "Thursday, November 26, 5:00 AM has already passed."),
    ],
)
def test_why_a_day_or_an_hour_told_instead_cannot_be_is_said(typed: str, why: str) -> None:
    call, seen = told("today at 5pm", typed, "")
    assert call == "Nov 26 17:00"
    assert any(each.startswith(why) for each in seen)


def test_who_goes_back_over_another_day_is_offered_the_one_known_before() -> None:
    call = datetime(2026, 11, 26, 17, tzinfo=MONDAY.tzinfo)
    typist = Typist("dec 9 at 9", "b", "")
    questions = Questions(MONDAY, None, typist.read, typist.write)
    found = questions.fields(("call",), Stage(name="a", call=call))
    assert list(typist.lines) == []
    assert "Wednesday, December 9, 9:00 AM" in "".join(typist.seen)
    assert found.call == call
