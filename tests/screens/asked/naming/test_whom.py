"""Whom a question is about: which of two, who was skipped, and a name where a day is asked for."""

from datetime import UTC

from tests.for_each import for_each
from tests.support.people import MONDAY
from tests.support.terminals.typist import NEW, Typist, asked
from trainer.core.stages.stages import Stage
from trainer.rows.asked.answered import SAME_SAID, SKIPPED
from trainer.rows.asked.moments import A_NAME
from trainer.rows.stages import CALLED
from trainer.screens.asked.interview import Questions


def test_the_question_what_to_call_somebody_names_them() -> None:
    typist = Typist("Dr. Amy Larkin", "", "", "")
    asked(typist)
    assert CALLED.format("Dr. Amy Larkin", "Dr. Larkin", "") in typist.seen


def test_who_would_be_called_the_same_is_offered_by_the_whole_name() -> None:
    typist = Typist("Dr. Amy Larkin", "", "Dr. Paul Larkin", "", "")
    found = asked(typist)
    assert typist.seen.count(SAME_SAID.format("Dr. Amy Larkin", "Dr. Larkin")) == 1
    assert (found.interviewer, found.next) == ("Dr. Larkin", "Dr. Paul Larkin")


def test_nothing_is_said_of_two_who_are_called_otherwise() -> None:
    typist = Typist("Dr. Amy Larkin", "", "Mr. Henry Cho", "", "")
    found = asked(typist)
    assert not any("already" in each for each in typist.seen)
    assert (found.interviewer, found.next) == ("Dr. Larkin", "Mr. Cho")


def test_a_name_that_is_skipped_is_said_to_be_and_one_that_is_kept_is_not() -> None:
    typist = Typist("", "Mr. Lee", "")
    found = asked(typist)
    assert typist.seen.count(SKIPPED) == 1
    again = Typist("none", "", "")
    asked(again, found)
    assert SKIPPED not in again.seen


def test_nothing_is_skipped_where_no_other_question_follows() -> None:
    typist = Typist("")
    Questions(MONDAY, UTC, typist.read, typist.write).fields(("next",), NEW)
    assert SKIPPED not in typist.seen


@for_each(
    ("typed", "named"),
    [
        ("mr henry cho", True),
        ("MR HENRY CHO", True),
        ("Henry Cho", True),
        ("dr larkin the owner", True),
        ("blorp", False),
        ("the 45th", False),
    ],
)
def test_a_name_where_a_day_is_asked_is_told_to_be_one(typed: str, *, named: bool) -> None:
    typist = Typist("Ms. Ito", "Mr. Lee", typed, "")
    asked(typist)
    assert (A_NAME in typist.seen) is named


@for_each(
    ("typed", "told"),
    [
        ("henry cho", True),
        ("anna maria ruiz", True),
        ("henry o'brien", True),
        ("blorp", False),
        ("the usual time", False),
        ("when she can", False),
    ],
)
def test_small_letters_that_may_be_a_name_are_told_the_way_to_the_names(
    typed: str, *, told: bool
) -> None:
    typist = Typist("Ms. Ito", "Mr. Lee", typed, "")
    asked(typist)
    ways = [each for each in typist.seen if each.endswith("To go back to the names, type b.")]
    assert bool(ways) is told
    assert all(each.startswith("I don't understand") for each in ways)


def test_where_no_name_was_asked_no_way_leads_to_one() -> None:
    typist = Typist("henry cho", "")
    Questions(MONDAY, UTC, typist.read, typist.write).fields(("call",), NEW)
    assert not any("names" in each for each in typist.seen)


MEETS = "I will meet Ms. Lena Vogel on Dec 9 at 11 am"


@for_each(
    "typed",
    [
        ("um my first interview was with Mr. Achebe", "um yes", ""),
        (MEETS, "Mr. Achebe"),
        ("it's Mr. Achebe", MEETS),
        ("Mr. Achebe", "go back to the very first one", "um yes"),
        ("um, Mr. Achebe",),
    ],
)
def test_a_hesitation_is_no_name_and_who_is_met_is_not_who_is_called(
    typed: tuple[str, ...],
) -> None:
    lines = list(typed)

    def read(question: str) -> str:
        agrees = "um yes" if "Enter: yes" in question else ""
        return lines.pop(0) if lines else agrees

    asked = ("interviewer", "next", "interview", "call")
    found = Questions(MONDAY, None, read, str).fields(asked, Stage(name="a"))
    assert found.interviewer == "Mr. Achebe"
    assert found.next == ("Ms. Vogel" if MEETS in typed else "")
    assert (found.interview is not None) == (MEETS in typed)
