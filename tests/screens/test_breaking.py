"""Rows broken into lines: words that belong together stay on one."""

import pytest

from trainer.rows.row import Part, Row, Style
from trainer.screens.breaking import broken, hanging


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


@pytest.mark.parametrize("width", range(12, 60))
def test_a_key_stays_with_its_verb_where_rows_are_printed(width: int) -> None:
    text = "  Today, 2:00 PM: your interview at Zeta. The call sheet: type v. To stop: type q"
    found = [each.text.rstrip() for each in hanging(Row("", (Part(text),)), width)]
    assert not [line for line in found if line.endswith("press")]
    assert " ".join(" ".join(found).split()) == " ".join(text.split())


def test_in_a_line_of_a_script_nothing_depends_on_whether_a_word_is_shown() -> None:
    shown, hidden = (lines(Part(f"the press {word} said so"), width=9) for word in ("I", "_"))
    assert [line.replace("_", "I") for line in hidden] == shown
