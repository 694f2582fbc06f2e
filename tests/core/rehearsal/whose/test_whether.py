"""Whether one is their first choice is asked of the rank, wherever; how to get there is a reply."""

import pytest

from tests.for_each import for_each
from tests.support.caller import Caller, fork, line

WHETHER = """Am I your first choice?|Would I be your first choice?|Am I your number one?
So am I first?|Am I at the top of your list?
Am I the front runner?|Is it me you like best?|Do I rank first?
Are you saying I'm number one?|Would you say I'm the best candidate?|Wait, am I first?
Sorry, am I your first choice or not?|So I'm first?""".replace("\n", "|").split("|")
HOW = """How can I rank higher?|How can I improve my rank?|How can I rank better?
How can I move up?|What could I do to get ranked first?
What do I need to do to move up on your list?
Could you tell me how to move up in your ranking?|How do I get to the top?
Is there anything I can do to rank higher?""".replace("\n", "|").split("|")
FORKS = ("not-first", "first", "one-of-several")


@pytest.mark.slow
@for_each("words", WHETHER)
def test_whether_one_is_their_first_choice_is_no_line_to_their_reply(words: str) -> None:
    for branch in FORKS:
        caller = fork(branch)
        told, kept = caller.heard, len(caller.person.log)
        caller.says(words)
        assert caller.heard in (f"Like I said: {told}", "That's right.")
        assert len(caller.person.log) == kept


@pytest.mark.slow
@for_each("words", WHETHER)
def test_to_be_one_of_several_is_not_to_be_number_one(words: str) -> None:
    told = fork("one-of-several").heard
    assert fork("one-of-several").says(words).heard == f"Like I said: {told}"


@pytest.mark.slow
@for_each("words", [words for words in WHETHER if "saying" not in words and "So I" not in words])
def test_whether_one_is_their_first_choice_asks_how_one_ranks(words: str) -> None:
    caller = Caller().says(line("process")).says(words)
    assert caller.person.log[-1].key == "second-interview/rank#phrasing"


@for_each("words", HOW)
def test_how_to_rank_higher_is_a_reply_to_their_rank(words: str) -> None:
    for branch in FORKS:
        event = fork(branch).says(words).person.log[-1]
        assert (event.key, event.chosen) == (f"second-interview/rank/{branch}#phrasing", None)
