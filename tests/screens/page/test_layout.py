"""Rows become lines that fit: words whole where they can be, wide characters counted as two."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from prompt_toolkit.utils import get_cwidth
from wcwidth import wcwidth

from trainer.rows.page.sheet import blank, pieces, pressed
from trainer.rows.row import Part, Row, Style, cells, row
from trainer.screens.page.layout import keys_line, typed_lines, wrapped

LINE = "Can you help me carry this very heavy box to the car over there?"
SAFE = st.text(st.characters(exclude_categories=["Cs", "Cc", "Mn", "Me", "Cf"]), max_size=200)


def shown(one: Row, width: int) -> list[str]:
    return ["".join(part[1] for part in line).rstrip() for line in wrapped(one, width)]


def test_words_are_kept_whole() -> None:
    assert shown(row("", LINE), 30) == [
        "Can you help me carry this",
        "very heavy box to the car over",
        "there?",
    ]


def test_a_word_wider_than_the_page_is_cut() -> None:
    assert shown(row("", "a" * 25), 10) == ["a" * 10, "a" * 10, "a" * 5]


def test_wide_characters_take_two_columns() -> None:
    assert shown(row("", "面接の電話 田中さん"), 12) == ["面接の電話", "田中さん"]


def test_what_is_glued_together_stays_so_in_each_its_style() -> None:
    glued = Row("", (Part("so "), Part("weak", Style.WRONG), Part("? yes")))
    assert wrapped(glued, 7) == [
        [("", "so")],
        [("class:wrong", "weak"), ("", "?")],
        [("", "yes")],
    ]


@pytest.mark.slow
@given(text=SAFE, width=st.integers(2, 120))
def test_no_line_is_wider_than_the_page_and_no_word_is_lost(text: str, width: int) -> None:
    one = row("", text)
    found = wrapped(one, width)
    lines = ["".join(part[1] for part in line) for line in found]
    assert all(get_cwidth(line) <= width for line in lines)
    assert "".join("".join(lines).split()) == "".join(one.text.split())


@given(text=SAFE, width=st.integers(3, 60), data=st.data())
def test_what_is_typed_keeps_every_word_and_the_cursor_has_a_cell(
    text: str, width: int, data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(text)))
    lines, (line, column) = typed_lines(text, width, at=at)
    assert "".join(lines) == text
    assert 0 <= column < width
    assert all(get_cwidth(one.rstrip(" ")) <= width for one in lines)
    assert line < len(lines)
    if column:
        before = "".join(lines[:line])
        assert text[:at].startswith(before)


def test_the_cursor_goes_to_the_next_line_with_the_word_that_does_not_fit() -> None:
    assert typed_lines("one two three", 8, at=13) == (["one two ", "three"], (1, 5))
    assert typed_lines("one two", 8, at=7) == (["one two"], (0, 7))
    assert typed_lines("", 8, at=0) == ([""], (0, 0))


@pytest.mark.parametrize(
    ("width", "expected"),
    [
        (80, "Tab: hint · Enter: show me · Esc: stop"),
        (30, "Tab: hint · Esc: stop"),
        (15, "Esc: stop"),
        (4, "Esc:"),
    ],
)
def test_of_the_keys_the_one_before_the_last_gives_way_and_the_last_never(
    width: int, expected: str
) -> None:
    keys = [pressed(key) for key in ("Tab: hint", "Enter: show me", "Esc: stop")]
    assert "".join(part[1] for part in keys_line(keys, width)) == expected


def test_a_key_is_bold_and_what_it_does_dim() -> None:
    assert pressed("Ctrl-O: type it").parts == (
        Part("Ctrl-O", Style.CUE),
        Part(": type it", Style.DIM),
    )
    assert [part.style for part in pressed("Type your line, then Enter.").parts] == [
        Style.PLAIN,
        Style.CUE,
        Style.PLAIN,
    ]


@pytest.mark.slow
@given(word=st.text(st.characters(exclude_categories=["Cs", "Cc", "Zs", "Cf", "Mn", "Me"])))
def test_a_blank_is_as_wide_as_its_word_and_shows_none_of_it(word: str) -> None:
    assert cells(blank(word)) == cells(word)
    assert not any(map(str.isalnum, blank(word)))
    assert "".join(part.text for part in pieces(word, Style.WRONG)) == word


def test_the_marks_at_the_ends_of_a_word_stay() -> None:
    found = [blank(word) for word in ("“don't", "candidate?", "Mr.", "…")]
    assert found == ["“_____", "_________?", "__.", "…"]


def test_what_is_measured_without_tables_is_what_the_tables_say() -> None:
    narrow = [
        sign for sign in map(chr, range(0x20, 0x2E80)) if cells(sign) == 1 and sign.isprintable()
    ]
    assert {"a", "é", "“", "…", "→", "─", "●", "○", "·"} <= set(narrow)
    assert all(wcwidth(sign) == 1 for sign in narrow)


def test_every_key_of_a_row_looks_like_one() -> None:
    def keys(text: str, *, main: bool = False) -> list[str]:
        return [part.text for part in pressed(text, main=main).parts if part.style is Style.CUE]

    assert keys("1: Again · 2: Hard · 3: Good") == ["1", "2", "3"]
    assert keys("1: Again · 2: Hard · 3: Good", main=True) == ["1", "2", "3"]
    assert keys("Up, Down: choose") == ["Up, Down"]
    assert keys("Enter: Good · back tomorrow", main=True) == ["Enter"]
    assert keys("Type your line, then Enter.") == ["Enter"]
