"""Scripts written before a call could answer and end: each keeps the very same cards, to the piece.

`tests/data/cards-1.jsonl` was made by the program of that day: each script of decks/, README, docs
and tests that could be used, and its cards.
"""

import pytest

from tests.for_each import for_each
from tests.support.texts.golden import SCRIPTS, told
from trainer.core.script.cards import cards
from trainer.core.script.parse import parse


@pytest.mark.slow
@for_each("then", SCRIPTS)
def test_an_old_script_has_the_very_same_cards(then: dict[str, object]) -> None:
    text, stem = str(then["text"]), str(then["stem"])
    script, problems = parse(text, path="x.md", stem=stem)
    assert script is not None
    assert script.id == then["id"]
    assert [told(card) for card in cards(script)] == then["cards"]
    assert bool(problems) == bool(then["warnings"])  # several alike are told in one


def test_there_are_many_of_them() -> None:
    assert len(SCRIPTS) > 30
