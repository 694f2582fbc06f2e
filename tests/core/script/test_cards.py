"""A script cut into cards."""

from trainer.core.script.cards import Card, cards, choices
from trainer.core.script.key import Kind
from trainer.core.script.parse import parse

SCRIPT = """\
# My call {#call}

## Scene

### First {#first}

> One?

### Second {#second}

> Two?

- If yes {#yes}
  - "Yes."
  - "Sure."

  > Good.

  - If really {#really}
    - "Really."
    - "Honestly."

    > Great.

  - Otherwise
    - "Perhaps."
    - "Well."

- If no {#no}
  - "No."
  - "Never."

- If they hang up {#gone}

  > Hello?

#### Third {#third}

> Three?
"""

KEYS = [
    "call/first#phrasing",
    "call/second#phrasing",
    "call/second/yes#branch",
    "call/second/yes#phrasing",
    "call/second/yes/really#branch",
    "call/second/yes/really#phrasing",
    "call/second/yes/otherwise#branch",
    "call/second/no#branch",
    "call/second/gone#phrasing",
    "call/third#phrasing",
]


def cut(text: str = SCRIPT) -> dict[str, Card]:
    script, problems = parse(text, path="call.md", stem="x")
    assert script is not None, problems
    return {card.key: card for card in cards(script)}


def test_cards_stand_in_the_order_of_the_script() -> None:
    assert list(cut()) == KEYS


def test_the_line_of_a_cue_is_asked_after_the_line_of_the_cue_before() -> None:
    found = cut()
    first, third = found["call/first#phrasing"], found["call/third#phrasing"]
    assert (first.before, first.asked, first.branch, first.parent) == (None, None, None, None)
    assert first.line.wanted.text == "One?"
    assert third.before is not None
    assert third.before.text == "Two?"


def test_a_follow_up_is_asked_by_its_line_and_its_branch() -> None:
    card = cut()["call/second/yes#phrasing"]
    assert (card.kind, card.cue.id, card.script) == (Kind.PHRASING, "second", "call")
    assert card.line.wanted.text == "Good."
    assert card.asked is not None
    assert card.asked.wanted.text == "Two?"
    assert card.branch is not None
    assert card.branch.id == "yes"
    assert card.before is None
    assert card.parent == "call/second#phrasing"


def test_a_branch_card_offers_every_condition_of_its_line() -> None:
    card = cut()["call/second/no#branch"]
    assert card.kind is Kind.BRANCH
    assert card.line is card.asked
    assert card.parent == "call/second#phrasing"
    assert [branch.condition.text for branch in choices(card)] == [
        "If yes",
        "If no",
        "If they hang up",
    ]


def test_a_card_below_a_follow_up_waits_for_that_follow_up() -> None:
    found = cut()
    for key in ("call/second/yes/really#branch", "call/second/yes/really#phrasing"):
        assert found[key].parent == "call/second/yes#phrasing"
        asked = found[key].asked
        assert asked is not None
        assert asked.wanted.text == "Good."


def test_a_phrasing_card_offers_nothing_to_choose() -> None:
    assert choices(cut()["call/first#phrasing"]) == ()


def test_a_line_with_one_branch_that_has_replies_makes_no_branch_card() -> None:
    text = SCRIPT.replace('  - "No."\n  - "Never."\n', "\n  > Why?\n")
    text = text.replace('  - Otherwise\n    - "Perhaps."\n    - "Well."\n', "")
    assert [card.key for card in cut(text).values() if card.kind is Kind.BRANCH] == []


def test_a_key_is_a_place_and_no_wording() -> None:
    reworded = SCRIPT.replace("Two?", "What?").replace("## Scene", "## Another")
    reworded = reworded.replace("### Second", "### Ask it")
    assert list(cut(reworded)) == KEYS


def test_other_wordings_share_the_card_and_its_branches() -> None:
    found = cut(SCRIPT.replace("> Two?\n", "> Two?\n\n> Two, then?\n"))
    assert list(found) == KEYS
    assert [words.text for words in found["call/second#phrasing"].line.wordings] == [
        "Two?",
        "Two, then?",
    ]
