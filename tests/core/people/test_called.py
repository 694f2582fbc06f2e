"""Names as people are called."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.core.people.called import called


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("mrs ortiz", "Mrs. Ortiz"),
        ("Mrs Ortiz", "Mrs. Ortiz"),
        ("ms. o'brien-ortiz", "Ms. O'Brien-Ortiz"),
        ("MR LEE", "Mr. LEE"),
        ("mister kowalski", "Mr. Kowalski"),
        ("Missus Lee", "Mrs. Lee"),
        ("dr wu", "Dr. Wu"),
        ("prof. van der berg", "Prof. van der Berg"),
        ("miss marple", "Miss Marple"),
        ("maria", "Maria"),
        ("de souza", "De Souza"),
        ("Ms. McDonald", "Ms. McDonald"),
        ("bell hooks-Smith", "bell hooks-Smith"),
        ("dr", "Dr"),
        ("émile", "Émile"),
        ("", ""),
    ],
)
def test_a_name_is_written_as_usual(typed: str, name: str) -> None:
    assert called(typed) == name


@given(st.text(max_size=40))
def test_only_capitals_blanks_and_a_period_change_and_only_once(typed: str) -> None:
    once = called(typed)
    assert called(once) == once
    assert plain(once) == plain(typed)


def plain(name: str) -> str:
    """Return a name as it is compared here; one sign may have two small letters."""
    return " ".join(name.replace(".", "").split()).upper().casefold()
