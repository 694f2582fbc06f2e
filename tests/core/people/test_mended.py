"""A name that was told is put right later, whatever is asked; what is no correction isn't one."""

import pytest

from tests.for_each import for_each
from trainer.core.people.mended import mended, repaired

NAMES = {"company": "Hail & Porter", "interviewer": "Sam Ortega"}

RIGHT = """\
    no, his name is Sam Ortiz
    sorry, it's Sam Ortiz not Ortega
    Ortiz, not Ortega
    it's not Ortega, it's Ortiz
    I meant Ortiz
    no, Ortiz
    no wait, it's Ortiz
    oops, Sam Ortiz
    actually, it's spelled Ortiz
    I misspelled it, it's Ortiz
    I got his name wrong, it's Sam Ortiz
    it should be Ortiz
    change it to Ortiz
    typo: Ortiz
    """


@pytest.mark.slow
@for_each("typed", list(map(str.strip, RIGHT.strip().split("\n"))))
def test_a_correction_is_of_the_name_before_whatever_is_asked(typed: str) -> None:
    for asks in ("next", "call", "role", "company"):
        assert mended(typed, NAMES, asks=asks) == ("interviewer", "Sam Ortiz"), asks


@for_each(
    ("typed", "found"),
    [
        ("no, his last name is Ruiz", ("interviewer", "Sam Ruiz")),
        ("no, it's Ana Diaz", ("interviewer", "Ana Diaz")),
        ("no, Mr. Lee", ("interviewer", "Mr. Lee")),
        ("scratch that, Ana Ruiz", ("interviewer", "Ana Ruiz")),
        ("it's Hale & Porter, not Hail & Porter", ("company", "Hale & Porter")),
        ("sorry, the company is Hale & Porter", ("company", "Hale & Porter")),
    ],
)
def test_a_name_that_is_another_puts_the_one_before_right(
    typed: str, found: tuple[str, str]
) -> None:
    assert mended(typed, NAMES, asks="next") == found


@for_each(
    "typed",
    [
        "Ms. Diaz",
        "her name is Ana Diaz",
        "Actually, Ms. Ng",
        "sorry, Ana Diaz",
        "Bob, I mean Robert Hale",
        "Bob, no wait, Robert Hale",
        "Bob - sorry, Robert Hale",
        "Ms. Diaz, not Mr. Lee",
        "no",
        "no, nobody",
        "no, I don't know",
        "no, the CFO",
        "no, they haven't said",
        "no, on the phone",
        "no, Thursday",
        "no, I'll call on Friday",
        "sorry, I meant Friday",
        "make it 5pm",
        "No, it's a data analyst job",
    ],
)
def test_an_answer_is_no_correction(typed: str) -> None:
    assert mended(typed, NAMES, asks="next") is None


@for_each(
    ("typed", "asks", "shown"),
    [
        ("Bob, not Sam", "called", "Sam"),
        ("no, Sam", "called", "Sam"),
        ("no, Sammy", "called", "Sam"),
        ("no, Mr. Low", "next", "Mr. Lee"),
        ("it's Low, not Lee", "next", "Mr. Lee"),
        ("no, a data analyst", "role", ""),
        ("no, Data Analyst", "role", ""),
    ],
)
def test_what_may_be_about_this_question_is(typed: str, asks: str, shown: str) -> None:
    assert mended(typed, NAMES, asks=asks, shown=shown) is None


def test_nothing_is_put_right_where_nothing_was_told() -> None:
    assert mended("no, his name is Sam Ortiz", {}) is None
    assert repaired("", "no, it's Sam Ortiz") == "Sam Ortiz"
    assert repaired("Sam Ortega", "Ortiz") == "Ortiz"
