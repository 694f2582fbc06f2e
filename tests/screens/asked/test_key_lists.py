"""How a question that names keys ends: after the last key's meaning stands no second colon."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import trainer

HOUSE = Path(trainer.__file__).parent
DOUBLED = re.compile(r"(?:^|[\s·])(?:Enter|Tab|[a-z?0-9]): [^:·()]*: $")


def ends(source: str) -> Iterator[str]:
    """Yield each text of a module, of one with gaps what stands behind the last of them."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


@pytest.mark.parametrize("text", ["Sure? y: yes · Enter: no: ", "Enter: more · q: that's enough: "])
def test_a_doubled_colon_is_found(text: str) -> None:
    assert [each for each in ends(f"ASKED = {text!r}") if DOUBLED.search(each)] == [text]


@pytest.mark.parametrize(
    "text",
    [
        "Enter: back home · q: leave ",
        "Your note (Enter: none): ",
        "Enter: open it · n: not now · or type another editor's name: ",
    ],
)
def test_what_asks_for_words_may_end_in_one(text: str) -> None:
    assert not DOUBLED.search(text)


@pytest.mark.slow
def test_no_question_ends_in_a_doubled_colon() -> None:
    texts = [text for path in HOUSE.rglob("*.py") for text in ends(path.read_text("utf-8"))]
    assert any(text.endswith("q: leave ") for text in texts)
    assert [text for text in texts if DOUBLED.search(text)] == []
