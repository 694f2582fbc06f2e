"""The cards that every script made before, as they were told then."""

import json
from pathlib import Path

from trainer.core.script.cards import Card
from trainer.core.script.key import Kind
from trainer.core.script.script import Words

FILE = Path(__file__).parents[2] / "data" / "cards-1.jsonl"
SCRIPTS = [json.loads(row) for row in FILE.read_text("utf-8").split("\n") if row]


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
