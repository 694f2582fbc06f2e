"""A day that is told where the other one was asked for is kept as what it is of."""

from datetime import UTC, datetime

import pytest

from tests.support.people import MONDAY
from tests.support.terminals.typist import Typist
from trainer.core.stages.stages import Stage
from trainer.core.when.told import of_which
from trainer.screens.asked.interview import Questions

THURSDAY = datetime(2026, 12, 3, 14, tzinfo=UTC)
EVENING = datetime(2026, 12, 2, 18, tzinfo=UTC)


def told(field: str, *lines: str, known: Stage | None = None) -> tuple[Stage, list[str]]:
    typist = Typist(*lines)
    ask = Questions(MONDAY, UTC, typist.read, typist.write)
    found = ask.fields((field,), known or Stage(name="acme-1"))
    assert list(typist.lines) == []
    return found, typist.seen


@pytest.mark.parametrize(
    "typed",
    [
        "My interview is Dec 3 at 2 pm",
        "The interview is Dec 3 at 2 pm.",
        "I'm meeting her Dec 3 2pm",
        "Dec 3 at 2pm is my interview",
    ],
)
def test_the_interviews_day_is_never_the_calls(typed: str) -> None:
    found, seen = told("call", typed, "", "")
    assert (found.interview, found.call) == (THURSDAY, EVENING)
    assert "That's the interview, then." in seen
    said = "The interview is on Thursday, December 3, 2:00 PM, in ten days. Is that right?"
    assert any(each.startswith(said) for each in seen)
    assert seen[-1].startswith("When will you call, before the interview? (Enter: Wednesday,")


def test_the_calls_day_is_never_the_interviews() -> None:
    found, seen = told("interview", "I'll call her Dec 2 at 6pm", "", "Dec 3 2pm", "")
    assert (found.interview, found.call) == (THURSDAY, EVENING)
    assert any(each.startswith("You'll call on Wednesday, December 2") for each in seen)


def test_at_the_read_back_it_may_turn_out_to_be_the_other_one() -> None:
    found, seen = told("call", "Dec 3 2pm", "no, that's the interview", "", "")
    assert (found.interview, found.call) == (THURSDAY, EVENING)
    assert any(each.startswith("You'll call on Thursday, December 3, 2:00 PM") for each in seen)


def test_who_goes_back_then_keeps_what_was_told() -> None:
    typist = Typist("", "My interview is Dec 3 at 2 pm", "", "b", "", "", "")
    ask = Questions(MONDAY, UTC, typist.read, typist.write)
    found = ask.fields(("next", "call"), Stage(name="acme-1"))
    assert (found.interview, found.call) == (THURSDAY, EVENING)


@pytest.mark.parametrize(
    "typed",
    [
        "the day before my interview",
        "the evening before the interview",
        "same day as the interview",
        "the morning of the interview at 9",
        "I have a meeting at 3, so 4pm",
        "Thursday at 2",
        "they moved it to Friday",
    ],
)
def test_a_day_told_by_the_interview_is_not_the_interviews(typed: str) -> None:
    assert of_which(typed) == ""


def test_they_moved_it_says_nothing_of_the_day() -> None:
    known = Stage(name="acme-1", interview=THURSDAY, call=EVENING)
    typed = "they moved it, the monday after, at ten in the morning"
    found, _ = told("interview", typed, "", known=known)
    assert found.interview == datetime(2026, 12, 7, 10, tzinfo=UTC)


FIVE_BEFORE = datetime(2026, 12, 2, 17, tzinfo=UTC)


@pytest.mark.parametrize("field", ["call", "interview"])
@pytest.mark.parametrize(
    "typed",
    [
        "The interview is Dec 3 at 2 pm, I'll call the day before at 5pm",
        "My interview is Dec 3 2pm and I'm calling Dec 2 at 5pm",
        "I'll call on Dec 2 at 5pm, the interview is Dec 3 at 2pm.",
        "i have to call her dec 2 at 5 in the evening and i go there dec 3 at 2pm",
        "Dec 2 5pm, the interview is Dec 3 at 2pm at Inkwell",
        "I need to phone him Dec 2 at 5pm and we have to be there Dec 3 at 2pm",
    ],
)
def test_both_told_in_one_breath_are_both_kept(field: str, typed: str) -> None:
    found, seen = told(field, typed, "", "")
    assert (found.interview, found.call) == (THURSDAY, FIVE_BEFORE), seen


@pytest.mark.parametrize(
    "typed",
    [
        "no, that's the interview. I'll call the day before at 5pm",
        "No, that is the interview, I'll call the day before at 5pm",
        "that's my interview, I'm calling the day before at 5pm",
    ],
)
def test_so_they_are_where_one_of_them_was_read_back(typed: str) -> None:
    found, seen = told("call", "Dec 3 2pm", typed, "", "")
    assert (found.interview, found.call) == (THURSDAY, FIVE_BEFORE)
    assert "Press Enter or type y for yes, n for no." not in seen


def test_the_interviews_day_beside_a_call_that_is_not_known_yet_is_the_interviews() -> None:
    found, seen = told("call", "I don't know yet, the interview is Dec 3 at 2pm", "", "none")
    assert (found.interview, found.call) == (THURSDAY, None)
    assert not any(each.startswith("You'll call on Thursday") for each in seen)


def test_not_knowing_yet_when_to_call_takes_nothing_from_the_interview() -> None:
    typed = "no, that's the interview, I don't know yet"
    found, seen = told("call", "Dec 3 2pm", typed, "", "none")
    assert (found.interview, found.call) == (THURSDAY, None), seen
