"""A company's name and a position, out of what is typed; what isn't known is nothing."""

import pytest

from tests.for_each import for_each
from trainer.core.people.called import line
from trainer.core.people.company import company, position


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Women in Need", "Women in Need"),
        ("Made in Space", "Made in Space"),
        ("a charity called Women in Need", "Women in Need"),
        ("Acme in Boston", "Acme"),
        ("it's Acme in New York", "Acme"),
        ("Acme in Portland, Oregon", "Acme"),
        ("a startup called Acme in the Bay Area", "Acme"),
        ("Acme, in Springfield", "Acme"),
    ],
)
def test_only_a_place_is_no_part_of_a_name(typed: str, name: str) -> None:
    assert company(typed) == name


@for_each(
    ("typed", "name"),
    [
        ("it's a law firm, Hale & Porter", "Hale & Porter"),
        ("It's a law firm (Hale & Porter)", "Hale & Porter"),
        ("its a law firm, hale & porter", "Hale & Porter"),
        ("thats Marsh Pediatrics", "Marsh Pediatrics"),
        ("small startup: Acme", "Acme"),
        ("an insurance company - Acme, in Austin", "Acme"),
        ("it's a startup, I think Acme", "Acme"),
        ("the law firm is called Hale & Porter", "Hale & Porter"),
        ("Hale & Porter, sorry", "Hale & Porter"),
        ("Acme thanks", "Acme"),
        ("it's a startup", "a startup"),
    ],
)
def test_of_what_kind_it_is_and_a_courtesy_are_no_part_of_a_name(typed: str, name: str) -> None:
    assert company(typed) == name


@for_each(
    "name",
    [
        "Smith, Jones & Co",
        "First National Bank, Denver",
        "The Container Store",
        "Please Touch Museum",
    ],
)
def test_a_name_that_tells_what_kind_it_is_stays(name: str) -> None:
    assert company(name) == name


@pytest.mark.parametrize(
    "typed", ["to be determined", "TBD", "tbd yet", "yet to be decided", "unknown", "not sure"]
)
def test_a_position_that_is_not_known_is_none(typed: str) -> None:
    assert position(typed) == ""


def test_of_a_position_that_is_a_guess_the_guess_is_kept() -> None:
    assert position("not sure, maybe sales") == position("Maybe sales, I think") == "sales"


@pytest.mark.parametrize("typed", ["data analyst", "Manager", "tbd analyst", "TB director"])
def test_any_other_position_stays(typed: str) -> None:
    assert position(typed) == typed


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("Sarah, she's my boss, she hired you", False),
        ("Tom Osgood, he interviewed you last week", False),
        ("Thanks, Sarah, you hired me", True),
        ("Sarah, thank you for calling me", True),
    ],
)
def test_who_tells_of_somebody_by_name_says_no_line(typed: str, *, said: bool) -> None:
    assert line(typed) is said
