"""A sentence that begins with a no, where something is said back: it is one, with what it tells."""

from datetime import UTC, datetime

from tests.for_each import for_each
from tests.support.people import MONDAY
from tests.support.terminals.typist import Typist
from trainer.core.stages.stages import Stage
from trainer.rows.asked.moments import NOT_THEN
from trainer.screens.asked.answering import YES_OR_NO
from trainer.screens.asked.interview import Questions

EIGHTH = datetime(2026, 12, 8, 10, 30, tzinfo=UTC)
SEVENTH = datetime(2026, 12, 7, 16, tzinfo=UTC)


def told(fields: tuple[str, ...], *lines: str) -> tuple[Stage, list[str]]:
    typist = Typist(*lines)
    found = Questions(MONDAY, UTC, typist.read, typist.write).fields(fields, Stage(name="a"))
    assert list(typist.lines) == []
    return found, typist.seen


@for_each(
    "typed",
    [
        "no thats the interview the call is the 7th at 4",
        "no that is the interview my call is december 7 at 4",
        "No, that's my interview. The call's on the 7th at 4",
    ],
)
def test_both_moments_are_taken_out_of_one_sentence(typed: str) -> None:
    found, _ = told(("call", "interview"), "Dec 8 at 10:30", typed, "", "", "")
    assert (found.call, found.interview) == (SEVENTH, EIGHTH)


@for_each(
    "typed",
    [
        "no i made a mistake",
        "no wait thats not what i meant",
        "no i dont want that",
        "nope not that day",
        "no we talk in the lobby",
    ],
)
def test_a_no_takes_a_day_away_whatever_else_it_says(typed: str) -> None:
    found, seen = told(("call",), "Dec 8 at 10:30", typed, "Dec 7 at 4pm", "")
    assert found.call == SEVENTH
    assert sum(each.startswith("When will you call?") for each in seen) == 2


def test_where_more_was_said_than_is_understood_it_is_told() -> None:
    assert NOT_THEN in told(("call",), "Dec 8 at 10:30", "no we talk in the lobby", "")[1]


@for_each("typed", ["no problem", "no idea", "nobody"])
def test_what_is_no_no_leaves_the_day_and_is_told_what_to_type(typed: str) -> None:
    found, seen = told(("call",), "Dec 8 at 10:30", typed, "")
    assert found.call == EIGHTH
    assert YES_OR_NO in seen


@for_each(
    "typed",
    [
        "no sorry i dont want that",
        "no wait",
        "no that was a mistake sorry",
        "no i typed that by accident",
        "no thats not a name",
    ],
)
def test_a_no_takes_a_name_away_and_is_none_itself(typed: str) -> None:
    assert told(("next",), "its Say Yes", typed, "Jane Poole")[0].next == "Jane Poole"


def test_where_nobody_is_said_who_is_shown_stays_and_they_are_told_what_to_type() -> None:
    found, seen = told(("next",), "its Say Yes", "no idea", "")
    assert found.next == "Say Yes"
    assert YES_OR_NO in seen


@for_each("typed", ["no thats wrong how do i go back", "how do i go back", "thats wrong, go back"])
def test_who_asks_how_to_go_back_is_back(typed: str) -> None:
    assert told(("interviewer",), "Say Yes", typed, "Jane")[0].interviewer == "Jane"


def test_a_no_to_what_somebody_is_called_is_told_the_way_back() -> None:
    found, seen = told(("interviewer",), "Say Yes", "no thats wrong", "b", "Jane")
    assert found.interviewer == "Jane"
    assert "Type a name, press Enter for Say, or type b to go back." in seen
