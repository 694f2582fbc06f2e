"""How far into a line somebody has come who types it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.core.words.reached import reached

LINE = ("Ms. Ortiz,", "in", "the", "next", "interview,", "I", "am", "going")


@pytest.mark.parametrize(
    ("typed", "place"),
    [
        ("", 0),
        ("if all goes well", 0),
        ("ms", 0),
        ("ms ortiz", 1),
        ("Ms. Ortiz, in the ne", 3),
        ("ms ortiz the next", 4),
        ("ms ortiz um in the", 3),
        ("ms ortiz in the next interview i am going", 8),
    ],
)
def test_only_words_of_the_line_in_its_order_come_further(typed: str, place: int) -> None:
    assert reached(LINE, typed) == place


@given(st.integers(0, len(LINE)), st.lists(st.sampled_from(["bye", "ok", "tomato"]), max_size=4))
def test_what_stands_nowhere_in_the_line_changes_nothing(count: int, more: list[str]) -> None:
    assert reached(LINE, " ".join([*LINE[:count], *more])) == count
