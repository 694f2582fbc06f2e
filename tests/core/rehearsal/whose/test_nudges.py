"""A reply waits for its line: words that resemble a question only loosely are no question then."""

import pytest

from tests.support.caller import Caller, fork, line
from tests.support.people import Person

STRENGTHS = ("ok, what are my strengths then?", "So what are my weak points?")
LOOSE = (*STRENGTHS, "What should I emphasize then?", "And who is that other person?")


@pytest.mark.parametrize("words", LOOSE)
def test_it_is_no_question_asked_before(words: str) -> None:
    caller = fork("one-of-several")
    due, kept = caller.card, len(caller.person.log)
    caller.says(words)
    assert caller.heard != "I think you already asked me that."
    assert caller.call.twice == frozenset()
    asked = {event.key for event in caller.person.log[kept:]} - {due.key}
    assert asked == set()


@pytest.mark.slow
@pytest.mark.parametrize("words", STRENGTHS)
def test_it_is_no_question_skipped_before(words: str) -> None:
    for seed in range(100):
        caller = Caller(Person(seed=seed)).to("strong-or-weak#phrasing")
        caller.says(line("emphasize")).to("rank#phrasing").says_it()
        if caller.call.branch and caller.call.branch.id == "one-of-several":
            break
    due = caller.card
    caller.says(words)
    assert caller.card == due
    assert "strong-or-weak" in caller.call.passed
    caller.says(line("strong-or-weak"))  # its own words are that question
    keys = [event.key for event in caller.reviews]
    assert "second-interview/strong-or-weak#phrasing" in keys


@pytest.mark.parametrize("words", ["Will you stand up for me?", "Can I count on you?"])
def test_the_question_that_is_due_after_it_may_be_asked_in_any_words(words: str) -> None:
    caller = fork("one-of-several").says(words)
    assert caller.reviews[-1].key == "second-interview/support#phrasing"
