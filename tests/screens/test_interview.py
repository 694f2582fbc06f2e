"""The questions about an interview: gone back in, names as people are called, days alone."""

from datetime import UTC, datetime

from tests.support.people import MONDAY
from trainer.core.stages.stages import hourless
from trainer.screens.interview import A_DAY, Questions

THURSDAY = datetime(2026, 11, 26, 23, 59, tzinfo=UTC)
FIELDS = ("interviewer", "next", "call")


class Typist:
    """Somebody who types these lines; what was asked and said stands in `seen`."""

    def __init__(self, *lines: str) -> None:
        self.lines = iter(lines)
        self.seen: list[str] = []

    def read(self, question: str) -> str:
        self.seen.append(question)
        return next(self.lines)

    def write(self, text: str) -> None:
        self.seen.append(text)


def asked(typist: Typist, known: dict[str, object] | None = None) -> dict[str, object]:
    ask = Questions(MONDAY, UTC, typist.read, typist.write)
    found = ask.fields(FIELDS, known or {})
    assert list(typist.lines) == []
    return found


def test_a_small_name_is_offered_as_people_write_it() -> None:
    typist = Typist("mrs ortiz", "", "mr lee", "n", "")
    assert asked(typist) == {"interviewer": "Mrs. Ortiz", "next": "mr lee"}
    assert "Mrs. Ortiz? Enter: yes · n: mrs ortiz " in typist.seen


def test_b_goes_back_and_shows_what_was_answered() -> None:
    typist = Typist("Ms. Ortis", "b", "Ms. Ortiz", "Mr. Lee", "b", "", "")
    assert asked(typist) == {"interviewer": "Ms. Ortiz", "next": "Mr. Lee"}
    assert any("Enter: Ms. Ortis" in line for line in typist.seen)
    assert any("Enter: Mr. Lee" in line for line in typist.seen)


def test_before_the_first_question_there_is_none() -> None:
    assert asked(Typist("b", "b", "Ms. Ortiz", "", "")) == {"interviewer": "Ms. Ortiz"}


def test_a_day_is_no_name() -> None:
    typist = Typist("wed 5pm", "thursday", "Ms. Ortiz", "", "")
    assert asked(typist) == {"interviewer": "Ms. Ortiz"}
    assert typist.seen.count(A_DAY) == 2


def test_a_day_alone_asks_for_the_hour_which_may_stay_open() -> None:
    typist = Typist("", "", "thursday", "", "")
    found = asked(typist)
    assert found["call"] == THURSDAY
    assert hourless(found) == {"call"}
    assert any("At what time?" in line for line in typist.seen)
    assert any(
        line.startswith("Thursday, November 26, in three days, no time yet. Is that right?")
        for line in typist.seen
    )


def test_an_hour_that_is_told_then_makes_it_a_moment() -> None:
    found = asked(Typist("", "", "thursday", "5pm", "yes"))
    assert found == {"call": THURSDAY.replace(hour=17, minute=0)}


def test_an_hour_learned_later_closes_the_day() -> None:
    known: dict[str, object] = {"call": THURSDAY, "open": frozenset({"call"})}
    typist = Typist("", "", "thu 5pm", "")
    found = asked(typist, known)
    assert found["call"] == THURSDAY.replace(hour=17, minute=0)
    assert hourless(found) == frozenset()
    assert any("no time yet" in line for line in typist.seen)


def test_enter_changes_nothing() -> None:
    known: dict[str, object] = {
        "interviewer": "Ms. Ortiz",
        "next": "Mr. Lee",
        "call": THURSDAY,
        "open": frozenset({"call"}),
    }
    assert asked(Typist("", "", ""), known) == {}


def test_an_hour_that_is_none_is_asked_again() -> None:
    typist = Typist("", "", "thursday", "25:00", "thursday 5pm", "")
    assert asked(typist) == {"call": THURSDAY.replace(hour=17, minute=0)}
    assert any("isn't a time I understand" in line for line in typist.seen)
