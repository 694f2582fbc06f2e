"""Scripts written before a call could answer and end: each keeps the very same cards, to the piece.

`tests/data/cards-1.jsonl` was made by the program of that day: each script of decks/, README, docs
and tests that could be used, and its cards.
"""

import json
from pathlib import Path

import pytest

from trainer.core.script.cards import Card, cards
from trainer.core.script.key import Kind
from trainer.core.script.parse import parse
from trainer.core.script.script import Words

FILE = Path(__file__).parents[2] / "data" / "cards-1.jsonl"
SCRIPTS = [json.loads(row) for row in FILE.read_text("utf-8").split("\n") if row]


@pytest.mark.parametrize("then", SCRIPTS, ids=lambda then: then["text"][:40])
def test_an_old_script_has_the_very_same_cards(then: dict[str, object]) -> None:
    text, stem = str(then["text"]), str(then["stem"])
    script, problems = parse(text, path="x.md", stem=stem)
    assert script is not None
    assert script.id == then["id"]
    assert [told(card) for card in cards(script)] == then["cards"]
    assert len(problems) == then["warnings"]


def test_there_are_many_of_them() -> None:
    assert len(SCRIPTS) > 30


def told(card: Card) -> dict[str, object]:
    branch = card.branch
    advice = branch.directions if branch else card.cue.directions
    choices = card.line.branches if card.kind is Kind.BRANCH else ()
    return {
        "key": str(card.key),
        "kind": card.kind.value,
        "line": [pieces(words) for words in card.line.wordings],
        "at": card.line.wanted.at,
        "cue": pieces(card.cue.heading),
        "asked": pieces(card.asked.wanted if card.asked else None),
        "condition": pieces(branch.condition if branch else None),
        "replies": [pieces(reply) for reply in branch.replies] if branch else [],
        "choices": [pieces(choice.condition) for choice in choices],
        "advice": [pieces(words) for words in advice],
        "before": pieces(card.before),
        "parent": str(card.parent) if card.parent else None,
    }


def pieces(words: Words | None) -> list[list[object]] | None:
    return [[piece.text, piece.slot, piece.key] for piece in words.pieces] if words else None
