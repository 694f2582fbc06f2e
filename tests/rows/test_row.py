"""The words of rows: counts, lists, days and distances."""

from datetime import date, timedelta

import pytest

from tests.support.texts.lines import line
from trainer.core.value import replace
from trainer.rows.call.names import said
from trainer.rows.names import HeardNames, filled
from trainer.rows.row import counted, distance, listed, long_date, lowered


@pytest.mark.parametrize(
    ("number", "words"), [(0, "0 cards"), (1, "1 card"), (2, "2 cards"), (21, "21 cards")]
)
def test_counts_pluralise(number: int, words: str) -> None:
    assert counted(number, "card") == words
    assert counted(number, "reply", "replies").endswith("reply" if number == 1 else "replies")


def test_lists_read_as_sentences_do() -> None:
    assert [listed(["a"]), listed(["a", "b"]), listed(["a", "b", "c"])] == [
        "a",
        "a and b",
        "a, b and c",
    ]
    assert lowered("If they say No. 1") == "if they say No. 1"


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (0, "today"),
        (1, "tomorrow"),
        (2, "Wednesday, November 25"),
        (-1, "Sunday, November 22"),
        (365, "Tuesday, November 23, 2027"),
    ],
)
def test_days_are_named_as_people_name_them(days: int, words: str) -> None:
    monday = date(2026, 11, 23)
    assert long_date(monday + timedelta(days=days), monday) == words


@pytest.mark.parametrize(
    ("days", "words"),
    [(0, "tomorrow"), (1, "tomorrow"), (2, "in 2 days"), (59, "in 59 days"), (61, "in 2 months")],
)
def test_distances_are_told_in_days_then_in_months(days: int, words: str) -> None:
    assert distance(days) == words


def test_a_slot_without_a_name_says_whose_it_is() -> None:
    words = line("{next}, is it {company}?")
    assert filled(words, {"next": "Mr. Lee"}) == "Mr. Lee, is it [company]?"
    words = line("{interviewer}, {next}, {me}, {my_words}")
    assert filled(words, {}) == "[their name], [the next person], [your name], [my words]"


def test_nobody_is_the_next_one_next() -> None:
    words = line("You'll meet {next} next. {next} is nice.")
    heard = "You'll meet the next person. The next person is nice."
    assert filled(words, HeardNames({})) == heard
    theirs = replace(words, theirs=True)
    assert said(theirs, {}) == "You'll meet the next interviewer. The next interviewer is nice."
    assert said(theirs, {"next": "Mr. Lee"}) == "You'll meet Mr. Lee next. Mr. Lee is nice."
