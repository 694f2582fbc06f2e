"""Whether the words a card was asked with still stand, and how many of them make it the same."""

import pytest

from tests.support.folds import changes
from tests.support.texts.call import SCRIPT, deck, log_of, moved
from trainer.core.edits.traces import Trace
from trainer.core.script.cards import Card
from trainer.core.script.key import Kind

BRANCHES = [card for card in deck(SCRIPT) if card.kind is Kind.BRANCH]


@pytest.mark.parametrize("card", BRANCHES, ids=lambda card: card.key)
def test_a_condition_stands_while_its_words_do(card: Card) -> None:
    assert card.branch
    words = card.branch.condition.text
    assert Trace(words).stands(card)
    assert not Trace(f"{words}, really").stands(card)
    assert not Trace(words).stands(None)


TEN = "One two three four five six seven eight nine ten?"


@pytest.mark.parametrize(
    ("line", "known"),
    [
        ("One two three four five six seven dog cat cow?", True),
        ("One two three four five six hen dog cat cow?", False),
        ("Seven one two three four five six dog cat cow?", False),  # its words, not its order
    ],
)
def test_seven_words_of_ten_under_another_heading_make_it_the_same_line(
    line: str, *, known: bool
) -> None:
    before = f"# Call {{#call}}\n\n### Ask for numbers\n\n> {TEN}\n"
    now = before.replace("Ask for numbers", "Count with me").replace(TEN, line)
    found = changes(deck(now), log_of(deck(before)), others=frozenset())
    same = {"call/ask-for-numbers#phrasing": "call/count-with-me#phrasing"}
    assert moved(found) == (same if known else {})
