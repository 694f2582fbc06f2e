"""Not knowing is told from an answer that only begins like it."""

import pytest

from trainer.core.words.unsure import unsure


@pytest.mark.parametrize(
    "text",
    (
        "I don't remember|i dont know yet|not sure|I'm not sure|No idea.|I have no idea|hard to say"
        "|too early to tell|dunno|idk|can't recall|I can't remember what they said|no clue, sorry"
        "|no idea how it went|I forgot|couldn't tell|unclear|Sorry, I don\u2019t remember exactly"
        "|I'm afraid I don't know|haven't a clue|I don't remember the exact words"
        "|can't say for sure|not that I remember|it's unclear to me|I didn't catch that, sorry"
        "|I don't exactly know"
    ).split("|"),
)
def test_who_does_not_know_says_so_in_many_ways(text: str) -> None:
    assert unsure(text)


@pytest.mark.parametrize(
    "text",
    (
        "|I don't know who will decide|I'm not sure you fit|Not sure about the budget|no|none"
        "|I forgot two questions|It's hard to say no to you|We can't tell you yet who it is|Noah"
        "|I didn't get it|I'm afraid not|not that one|I haven't an idea worth telling"
    ).split("|"),
)
def test_an_answer_that_only_begins_like_it_is_one(text: str) -> None:
    assert not unsure(text)
