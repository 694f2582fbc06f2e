"""A question on a narrow terminal: no line ends inside a key and what it does."""

import sys
from io import StringIO

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from trainer.acts.context import shown
from trainer.core.words.labels import keys

WORDS = st.lists(st.text(alphabet="abcdefghi", min_size=1, max_size=7), min_size=1, max_size=4)
PAIRS = st.lists(
    st.tuples(st.sampled_from(["Enter", "a", "n", "q", "1", "Enter alone"]), WORDS.map(" ".join)),
    min_size=1,
    max_size=6,
)


HANGING = 3
"""Columns that no key has on a line of its own: the indent, and the last of the terminal."""


class Typewriter(StringIO):
    """Something that is written on as a terminal is."""

    def isatty(self) -> bool:
        return True


def lines(text: str, columns: int) -> list[str]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "stdout", Typewriter())
        patch.setenv("COLUMNS", str(columns))
        return shown(text).splitlines()


@pytest.mark.slow
@given(PAIRS, WORDS.map(" ".join), st.sampled_from([40, 60, 80]))
@example([("Enter alone", "a aaaaaaa aaaaaaa aaaaaaa")], "a", 40)
def test_a_key_and_what_it_does_stand_in_one_line(
    pairs: list[tuple[str, str]], question: str, columns: int
) -> None:
    told = [f"{key}: {does}" for key, does in pairs]
    offered = " \N{MIDDLE DOT} ".join(told)
    found = lines(f"{question}? {offered} ", columns)
    assert all(len(line) < columns for line in found)
    for pair in told:
        if len(pair) <= columns - HANGING:
            assert any(pair in line for line in found)


@pytest.mark.parametrize(
    "text",
    [
        "Do you mean a, they say yes? Enter: yes \N{MIDDLE DOT} n: no, it was another one",
        "1: Again \N{MIDDLE DOT} 2: Hard \N{MIDDLE DOT} Enter: yes, I said all of it",
        "Keep plain lines from now on, here (Enter: yes, keep them). It can be changed.",
    ],
)
def test_what_real_questions_offer_stays_together_at_forty_columns(text: str) -> None:
    found = lines(text, 40)
    for key, does in keys(text):
        assert any(f"{key or 'Enter'}: {does.rstrip(')')}" in line for line in found)


def test_what_fits_nowhere_is_broken_between_its_words() -> None:
    found = lines(f"Enter: {'very ' * 12}long", 40)
    assert len(found) > 1
    assert found[0].startswith("Enter: very very")


def test_the_number_of_a_line_is_no_key_and_stands_beside_its_word() -> None:
    text = "  line 3: left out: here are the questions for my call (from my coach):"
    assert lines(text, 60) == [
        "  line 3: left out: here are the questions for my call",
        "    (from my coach):",
    ]
