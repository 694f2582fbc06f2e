"""Rows become lines that fit: words whole where they can be, wide characters counted as two."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from prompt_toolkit.utils import get_cwidth
from wcwidth import wcwidth

from trainer.rows.row import Part, Role, Row, Style, cells, row
from trainer.screens.page.layout import LABEL, lines

LINE = "Can you help me carry this very heavy box to the car over there?"


def shown(*rows: Row, width: int) -> list[str]:
    return ["".join(text for _, text, *_ in line).rstrip() for line in lines(rows, width)]


def test_on_a_wide_screen_labels_have_a_column_and_lines_hang_under_the_first() -> None:
    assert shown(row("Cue", LINE), row("You asked", "Why?"), width=60) == [
        " CUE       Can you help me carry this very heavy box to the",
        "           car over there?",
        " YOU ASKED Why?",
    ]


def test_on_a_narrow_screen_a_label_stands_above_its_text() -> None:
    assert shown(row("Cue", "Can you help me carry this box?"), width=24) == [
        " CUE",
        " Can you help me carry",
        " this box?",
    ]


def test_a_row_without_a_label_begins_at_the_margin() -> None:
    assert shown(row("", "All words right."), width=80) == [" All words right."]


def test_a_key_stands_before_its_choice_and_keeps_its_case() -> None:
    choice = row("a", "If they say yes, or something like it", role=Role.CHOICE)
    assert shown(choice, width=80) == [" a" + " " * 9 + "If they say yes, or something like it"]
    assert shown(choice, width=30) == [" a  If they say yes, or", "    something like it"]


def test_a_long_label_pushes_only_its_own_text() -> None:
    assert shown(row("A very long label", "text"), width=80) == [" A VERY LONG LABEL text"]


def test_a_word_wider_than_the_screen_is_cut() -> None:
    assert shown(row("", "a" * 25), width=12) == [" " + "a" * 10, " " + "a" * 10, " " + "a" * 5]


def test_wide_characters_take_two_columns() -> None:
    assert shown(row("", "面接の電話 田中さん"), width=14) == [" 面接の電話", " 田中さん"]


def test_styles_stay_with_their_words_when_a_line_is_wrapped() -> None:
    mixed = Row("", (Part("You said "), Part("these words", Style.WRONG), Part(" here")))
    found = [part for line in lines([mixed], 16) for part in line if part[1].strip()]
    assert found == [
        ("", "You "),
        ("", "said "),
        ("class:wrong", "these "),
        ("class:wrong", "words"),
        ("", "here"),
    ]


def test_an_empty_text_is_an_empty_line() -> None:
    assert shown(row("Cue", ""), width=80) == [" CUE"]


@given(
    text=st.text(st.characters(exclude_categories=["Cs", "Cc", "Mn", "Me", "Cf"]), max_size=200),
    label=st.sampled_from(["", "a", "Cue", "They may say"]),
    width=st.integers(12 + LABEL, 120),
)
def test_no_line_is_wider_than_the_screen_and_no_word_is_lost(
    text: str, label: str, width: int
) -> None:
    one = row(label, text)
    found = shown(one, width=width)
    assert max(map(get_cwidth, found)) <= width
    seen = "".join("".join(found).split()).removeprefix("".join(label.upper().split()))
    assert seen.casefold().endswith("".join(one.text.split()).casefold())


@pytest.mark.parametrize("width", range(10, 24))
def test_at_ten_columns_it_still_makes_lines(width: int) -> None:
    assert shown(row("Cue", LINE), row("b", LINE), width=width)


def test_what_is_measured_without_tables_is_what_the_tables_say() -> None:
    narrow = [
        sign for sign in map(chr, range(0x20, 0x2E80)) if cells(sign) == 1 and sign.isprintable()
    ]
    assert {"a", "é", "“", "…", "→", "─", "●", "○", "·"} <= set(narrow)
    assert all(wcwidth(sign) == 1 for sign in narrow)
