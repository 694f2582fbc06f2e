"""A table as one test: all rows are tried, and what fails says which they are."""

import pytest

from tests.for_each import for_each

ROWS = ((1, 1), (2, 3), (3, 3), (4, 5))


@for_each(("one", "other"), ROWS)
def equal(one: int, other: int, tried: list[int]) -> None:
    tried.append(one)
    assert one == other


@for_each("number", lambda: range(0))
def nothing(number: int) -> None:
    assert number


def test_every_row_is_tried_and_each_that_fails_is_named() -> None:
    tried: list[int] = []
    with pytest.raises(BaseExceptionGroup, match="2 of 4 rows fail") as found:
        equal(tried=tried)
    assert tried == [1, 2, 3, 4]
    notes = [note for each in found.value.exceptions for note in each.__notes__]
    assert [note for note in notes if note.startswith("(")] == [
        "('one', 'other'): (2, 3)",
        "('one', 'other'): (4, 5)",
    ]


def test_what_was_to_be_raised_and_was_not_is_told_too() -> None:
    @for_each("number", [0, 1])
    def divided(number: int) -> None:
        with pytest.raises(ZeroDivisionError):
            assert 1 / number

    with pytest.raises(BaseExceptionGroup, match="1 of 2 rows fail"):
        divided()


def test_a_table_without_rows_fails() -> None:
    with pytest.raises(AssertionError, match="without rows"):
        nothing()


@for_each("number", [1, 2])
@pytest.mark.parametrize("other", [3, 4])
@for_each("third", [5])
def test_other_arguments_are_handed_as_always(number: int, other: int, third: int) -> None:
    assert number < other < third
