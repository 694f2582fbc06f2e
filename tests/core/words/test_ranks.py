"""Being the first choice or not, as people tell of it, is never taken for its opposite."""

import pytest

from trainer.core.words.picked import picked, repeats, told
from trainer.core.words.ranks.first import by_rank, first, not_denied

RANK = {
    "a": "they rank you, but not No. 1",
    "b": "they say you're No. 1",
    "c": "they say you're one of several",
    "d": "none of these",
}
SAID = {
    "a": ("You wouldn't be my first choice today, but you're close.", RANK["a"]),
    "b": ("You're at the top of my list.", RANK["b"]),
    "c": ("You're in the final group.", RANK["c"]),
}


@pytest.mark.parametrize(
    "typed",
    [
        "She said I'm her first choice.",
        "I am her first choice",
        "She would rank me first.",
        "I'm her favorite",
        "I'm the one",
        "I'm in the lead",
        "I'm ahead of the others",
        "She'd put me at the top",
        "she said i am at the top of her list",
        "They said I'm the top candidate right now",
        "she ranked me #1",
        "I\N{RIGHT SINGLE QUOTATION MARK}d be her first pick",
        "Mrs. Delacroix said I'm her first choice",
        "number one",
    ],
)
def test_who_is_the_first_choice_is_no_1(typed: str) -> None:
    assert (picked(typed, RANK) or by_rank(typed, RANK)) == "b"


@pytest.mark.parametrize(
    "typed",
    [
        "not her first choice",
        "I'm not her first choice.",
        "She wouldn't rank me first",
        "She doesn't think I'm the one",
        "I wouldn't be her first choice",
        "I'm not in the lead",
        "I'm not number one",
    ],
)
def test_who_is_not_the_first_choice_is_ranked_behind(typed: str) -> None:
    assert (picked(typed, RANK) or by_rank(typed, RANK)) == "a"


@pytest.mark.parametrize(
    "typed",
    [
        "isn't sure I'm the one",
        "one of her top choices",
        "top three",
        "someone else is her first choice",
        "I'm the first to be called",
        "if I were first",
        "she said the one with experience",
        "I'm close to the top",
        "I'm second, not first",
        "the first one",
        "best of luck",
        "",
    ],
)
def test_what_leaves_it_open_is_neither(typed: str) -> None:
    assert first(typed) is None
    assert by_rank(typed, RANK) is None


def test_words_behind_a_not_are_not_those_without_it() -> None:
    assert told("be my first choice", SAID) is None
    assert told("I'm close", SAID) == "a"
    assert told("she said she wouldn't", SAID) is None
    assert told("wouldn't be my first choice", SAID) == "a"
    assert not repeats("first choice today", SAID["a"][0])
    assert repeats("not first choice", "You're not my first choice.")
    assert not_denied("I would, but I can't.", by="I would") == "I would, but I"


def test_choices_about_anything_else_are_left_alone() -> None:
    assert by_rank("I'm her first choice", {"a": "they say yes", "b": "they say no"}) is None
