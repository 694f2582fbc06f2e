"""Random edits of the real script lose no history; and the oracle that judges it sees."""

import re

import pytest

from tests.often import some
from tests.support.answers.histories import (
    Deck,
    deck_of,
    followed,
    no_history_is_lost_unasked,
    somebody,
)
from tests.support.people import DECK
from trainer.core.value import replace


@pytest.mark.parametrize("seed", some(8, range(40)))
def test_p8_no_random_edit_loses_a_history_unasked(seed: int) -> None:
    no_history_is_lost_unasked(seed)


def test_p8_the_oracle_sees_a_move_that_is_not_written_down() -> None:
    found = deck_with("{#support}", "{#help}")
    followed(somebody(3), found)
    with pytest.raises(AssertionError, match="help#phrasing is free"):
        followed(somebody(3), found, but=lambda found: replace(found, moves=()))


def test_p8_the_oracle_sees_a_question_that_is_not_asked() -> None:
    found = deck_with("What are your **concerns**?", "Why do you think so?")
    followed(somebody(3), found)
    with pytest.raises(AssertionError, match="is at second-interview/hire/no#phrasing"):
        followed(somebody(3), found, but=lambda found: replace(found, rewritten=()))


def test_p8_the_oracle_sees_a_line_that_rests_and_is_not_told() -> None:
    found = deck_with("> What are your **concerns**?", "> Why do you think so?")
    person = somebody(3)
    cut = {key: card for key, card in found.items() if "/rank" not in key}
    followed(person, cut)
    with pytest.raises(AssertionError, match="rests, and nobody was told"):
        followed(somebody(3), cut, but=lambda found: replace(found, resting={}, unsure=()))


def test_p8_the_oracle_sees_two_histories_become_one() -> None:
    yes = re.search(r"- If they say yes.*?(?=- If)", DECK.read_text(), re.DOTALL)
    assert yes
    found = deck_with(f"{yes[0]}- If they say no {{#no}}", "- If they say no {#yes}")
    followed(somebody(3), found)
    with pytest.raises(AssertionError, match="two histories under one key"):
        followed(somebody(3), found, but=lambda found: replace(found, displaced=()))


def deck_with(old: str, new: str) -> Deck:
    """Return the deck after one edit."""
    text = DECK.read_text()
    assert text.count(old) == 1
    deck = deck_of(text.replace(old, new))
    assert deck
    return deck
