"""Nobody is spoken to by their full name: what they are called on the phone is asked once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.people import MONDAY
from tests.support.terminals.typist import FIVE, NEW, Typist, asked
from trainer.core.stages.address import addressed, formal
from trainer.core.stages.stages import Stage
from trainer.rows.stages import A_SENTENCE, AN_ADDRESS, HELPS, NAMED
from trainer.screens.asked.answering import Left
from trainer.screens.asked.interview import Questions

ASKED = "What will you call them on the phone? (Enter: {} · or type it{}) "


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Patricia O'Neill", "Patricia"),
        ("the director, Ms. Grant", "Ms. Grant"),
        ("Ms. Grant, the director", "Ms. Grant"),
        ("Dr. Anna Lee", "Dr. Lee"),
        ("ms patricia o'neill", "Ms. O'Neill"),
        ("Patricia (HR)", "Patricia"),
        ("Patricia from HR", "Patricia"),
        ("Jean-Luc Picard, PhD", "Jean-Luc"),
        ("Ludwig van Beethoven", "Ludwig"),
    ],
)
def test_what_is_natural_is_offered(name: str, short: str) -> None:
    assert addressed(name) == short


@pytest.mark.parametrize(
    "name",
    [
        *("Ms. Ortiz", "mr lee", "Patricia", "Ms. van der Berg", "Prof. Dr. Weber", "P. O'Neill"),
        *(
            "the hiring manager",
            "Hiring Manager",
            "HR",
            "Mr. Lee and Ms. Ortiz",
            "O'Neill, Patricia",
        ),
        *("De la Cruz", ""),
    ],
)
def test_what_can_be_said_already_stays(name: str) -> None:
    assert addressed(name) == name


@given(st.text(max_size=40))
def test_any_name_gives_one_that_is_not_longer_than_it(name: str) -> None:
    assert len(addressed(name)) <= len(name) + 1  # a title may get its period
    assert "\n" not in formal(name)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("", "Patricia"),
        ("ms o'neill", "Ms. O'Neill"),
        ("-", "Patricia O'Neill"),
        ("ok", "Patricia"),
    ],
)
def test_it_is_asked_once_and_kept(typed: str, kept: str) -> None:
    typist = Typist("Patricia O'Neill", typed, "Mr. Lee", "")
    assert asked(typist).interviewer == kept
    question = ASKED.format("Patricia", ", like Mr. or Ms. O'Neill")
    assert typist.seen.count(question) == 1
    again = Typist("", "", "")  # Enter keeps it, whatever it is
    assert asked(again, Stage(name="acme-1", interviewer=kept)).interviewer == kept


def test_who_is_only_spoken_of_may_have_a_full_name_but_no_office() -> None:
    typist = Typist("Ms. Ortiz", "Paul Grant", "")
    assert asked(typist).next == "Paul Grant"
    typist = Typist("Ms. Ortiz", "the director, Ms. Grant", "", "")
    assert asked(typist).next == "Ms. Grant"
    assert NAMED.format("Ms. Grant", "") in typist.seen


def test_back_asks_for_the_name_again_and_leaving_keeps_it() -> None:
    typist = Typist("Patricia O'Neal", "b", "Patricia O'Neill", "Pat", "", "")
    assert asked(typist).interviewer == "Pat"
    typist = Typist("Patricia O'Neill", "q")
    with pytest.raises(Left) as left:
        Questions(MONDAY, MONDAY.tzinfo, typist.read, typist.write).fields(("interviewer",), NEW)
    assert left.value.stage
    assert left.value.stage.interviewer == "Patricia O'Neill"


def test_what_is_no_name_is_said_to_be_none() -> None:
    typist = Typist("Patricia O'Neill", "the call is today", "p@acme.com", "?", "Pat", "", "")
    assert asked(typist).interviewer == "Pat"
    assert A_SENTENCE in typist.seen
    assert AN_ADDRESS in typist.seen
    assert HELPS["called"] in typist.seen


def test_back_and_enter_keep_the_name_that_was_typed() -> None:
    assert asked(Typist("Anna Bell", "b", "", "", "")).interviewer == "Anna Bell"


def test_not_knowing_whether_a_name_is_right_takes_none_away() -> None:
    typist = Typist("It was Ms. Harlow", "I don't know yet", "", "", "")
    assert asked(typist).interviewer == "Ms. Harlow"


@pytest.mark.parametrize("half", ["afternoon", "in the afternoon", "the afternoon."])
def test_an_hour_that_may_be_either_is_told_by_the_half_of_the_day(half: str) -> None:
    assert asked(Typist("", "", "thursday at 3", half, "")).call == FIVE.replace(hour=15)
