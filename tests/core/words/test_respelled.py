"""A yes, a no and a maybe as a hurried hand spells them; other words stay as they are."""

import pytest

from trainer.core.words.consent import respelled
from trainer.core.words.picked import picked

CHOICES = {"a": "they say yes", "b": "they say no", "c": "they say maybe"}


@pytest.mark.parametrize(
    ("typed", "letter"),
    [("they say yess", "a"), ("yesss", "a"), ("they said noo", "b"), ("mabye", "c")],
)
def test_a_choice_may_be_misspelled(typed: str, letter: str) -> None:
    assert picked(typed, CHOICES) is None
    assert picked(respelled(typed), CHOICES) == letter


@pytest.mark.parametrize("typed", ["yes", "no", "maybe", "they know", "yesterday", "nook", "now"])
def test_what_is_spelled_right_stays(typed: str) -> None:
    assert respelled(typed) == typed
