"""A blank is asked for by the words of the line that it stands in."""

import pytest

from tests.support.people import MONDAY
from tests.support.terminals.typist import Typist
from trainer.core.script.script import Piece, Words
from trainer.core.stages.stages import Stage
from trainer.rows.asked.blanks import blank_in
from trainer.screens.asked.interview import Questions


def _words(text: str) -> Words:
    parts = text.replace("}", "{").split("{")
    return Words(tuple(Piece(part, slot=at % 2 == 1) for at, part in enumerate(parts)))


@pytest.mark.parametrize(
    ("line", "slot", "asked"),
    [
        ("{low}.", "low", "low, in “[low].”?"),
        (
            "I ask {number}, as you do.",
            "number",
            "number, in “I ask [number], as you …”?",
        ),
        ("It is {low} to {high}", "high", "high, in “… [low] to [high]”?"),
        ("{low}{high} to go", "high", "high, in “[low][high] to go”?"),
    ],
)
def test_a_blank_is_asked_for_by_its_words(line: str, slot: str, asked: str) -> None:
    assert blank_in(_words(line), slot) == asked


@pytest.mark.parametrize(
    ("typed", "filled"),
    [("on Friday", "Friday"), ("On Friday", "Friday"), ("Friday", "Friday"), ("once", "once")],
)
def test_the_word_before_it_in_the_line_is_not_said_twice(typed: str, filled: str) -> None:
    question = blank_in(_words("Can I get back to you on {day}?"), "day")
    typist = Typist(typed)
    asked = Questions(MONDAY, None, typist.read, typist.write, wording={"{day}": question})
    assert asked.fields(("{day}",), Stage(name="")).slots == {"day": filled}
