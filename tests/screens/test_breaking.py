"""Rows broken into lines: words that belong together stay on one."""

import pytest

from trainer.rows.row import Part, Row, Style
from trainer.screens.breaking import broken


def lines(*parts: Part, width: int) -> list[str]:
    return [each.text for each in broken(Row("", parts), width)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("in my talk with Mr. Lee?", ["in my talk with", "Mr. Lee?"]),
        ("would you all say No. 1", ["would you all say", "No. 1"]),
        ("say hello to (Dr. Roth)", ["say hello to", "(Dr. Roth)"]),
        ("he told me that, no. But", ["he told me that, no.", "But"]),
        ("I called him Mr. ", ["I called him Mr."]),
    ],
)
def test_no_line_ends_between_a_title_and_a_name_or_a_number(text: str, told: list[str]) -> None:
    assert [line.rstrip() for line in lines(Part(text), width=20)] == told


def test_a_name_in_another_style_is_not_parted_from_its_title_either() -> None:
    parted = lines(Part("in my interview with "), Part("Mr. ", Style.DIM), Part("Lee?"), width=25)
    assert parted == ["in my interview with", "Mr. Lee?"]


def test_where_both_are_wider_than_the_line_the_text_is_whole() -> None:
    assert "".join(lines(Part("Mr. Featherstonehaugh"), width=9)) == "Mr. Featherstonehaugh"
