"""The questions about an interview: gone back in, names as people are called, days alone."""

from datetime import UTC, datetime

from tests.support.people import MONDAY
from trainer.core.stages.stages import Stage
from trainer.core.when.said import hourless
from trainer.screens.asked.interview import A_DAY, Questions

THURSDAY = datetime(2026, 11, 26, 23, 59, 59, tzinfo=UTC)
FIVE = THURSDAY.replace(hour=17, minute=0, second=0)
FIELDS = ("interviewer", "next", "call")
NEW = Stage(name="acme-1")


class Typist:
    """Somebody who types these lines; what was asked and said is in `seen`."""

    def __init__(self, *lines: str) -> None:
        self.lines = iter(lines)
        self.seen: list[str] = []

    def read(self, question: str) -> str:
        self.seen.append(question)
        return next(self.lines)

    def write(self, text: str) -> None:
        self.seen.append(text)


def asked(typist: Typist, known: Stage = NEW) -> Stage:
    ask = Questions(MONDAY, UTC, typist.read, typist.write)
    found = ask.fields(FIELDS, known)
    assert list(typist.lines) == []
    return found


def test_a_small_name_is_offered_as_people_write_it() -> None:
    typist = Typist("mrs ortiz", "", "mr lee", "n", "")
    found = asked(typist)
    assert (found.interviewer, found.next) == ("Mrs. Ortiz", "mr lee")
    assert "Mrs. Ortiz? Enter: yes · n: mrs ortiz " in typist.seen


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


def test_a_day_alone_asks_for_the_hour_which_may_stay_open() -> None:
    typist = Typist("", "", "thursday", "", "")
    call = asked(typist).call
    assert call == THURSDAY
    assert call is not None
    assert hourless(call)
    assert any("At what time?" in line for line in typist.seen)
    assert any(
        line.startswith("Thursday, November 26, in three days, no time yet. Is that right?")
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
    typist = Typist("", "", "thursday", "25:00", "thursday 5pm", "")
    assert asked(typist).call == FIVE
    assert any("isn't a time I understand" in line for line in typist.seen)
